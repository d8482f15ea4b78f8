"""What is asked of the elements of a book."""

from __future__ import annotations

from lxml import etree

type Element = etree._Element  # noqa: SLF001 - the library names it so


def classes(element: Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset((element.get("class") or "").split())


def text_of(element: Element) -> str:
    """All words in an element."""
    return "".join(map(str, element.itertext()))


def ids_in(element: Element) -> list[str]:
    """The ids of an element and of all in it, in reading order."""
    return [place for one in element.iter() if (place := one.get("id"))]
