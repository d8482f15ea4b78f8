"""Elements of the XML files that the site serves."""

from __future__ import annotations

from typing import cast

from lxml import etree

type Element = etree._Element  # noqa: SLF001


def root_element(tag: str, namespace: str) -> Element:
    """The root of a file whose elements need no prefix."""
    default = cast("dict[str, str]", {None: namespace})
    return etree.Element(f"{{{namespace}}}{tag}", nsmap=default)


def xml_bytes(root: Element) -> bytes:
    """An XML file; white space is added only between elements that hold no text."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
