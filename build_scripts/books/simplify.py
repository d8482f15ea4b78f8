"""The HTML of an act's pages, which is in both languages and for a screen, as a plain text of one.

What is left are headings, paragraphs, tables, formulas and notes: what a book can hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urljoin

from lxml import html
from lxml.html import HtmlElement

from build_scripts.books.xhtml import classes

_DROPPED = frozenset({"at", "by", "jump", "since", "vh"})
"""Classes of what only a page needs: further anchors, lists of links, words for screen readers."""
_UNWRAPPED = frozenset({"n", "term", "sym", "blank", "restored", "lost", "t", "wide"})
"""Classes of elements of which only the words are needed."""
_KEPT = frozenset(
    {"id", "class", "href", "rowspan", "colspan", "scope", "lang", "alttext", "display"}
)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def simplified(source: str, language: str, places: Mapping[str, str], page: str) -> HtmlElement:
    """A plain text of one language; where that language lacks a clause, the other one's words.

    Args:
        source: HTML of pages of an act.
        language: ``kk`` or ``ru``.
        places: what a link leads to inside the book, by full address.
        page: full address that relative links start from.
    """
    body = html.fragment_fromstring(source, create_parent="body")
    for element in list(body.iter("div", *_HEADINGS)):
        _choose(element, language)
    for element in list(body.iter("*")):
        if element is not body:
            _plain(element, language)
    for element in body.iter("a"):
        address = urljoin(page, element.get("href", ""))
        element.set("href", places.get(address, address))
    return body


def _choose(element: HtmlElement, language: str) -> None:
    """Leaves one language of a pair of texts, or of a heading."""
    if element.tag in _HEADINGS:
        sides = [side for side in element if side.get("class") == "t"]
        own = [side for side in sides if side.get("lang") == language]
        _drop(side for side in sides if own and side.get("lang") != language)
    elif "pair" in classes(element):
        whole = f"no-{language}" in classes(element)
        _drop([side for side in element if not _stays(side, language, whole=whole)])
        element.drop_tag()


def _stays(side: HtmlElement, language: str, *, whole: bool) -> bool:
    if "none" in classes(side):
        return f"for-{language}" in classes(side) and bool(side.text_content())
    return whole or side.get("lang") == language


def _drop(elements: Iterable[HtmlElement]) -> None:
    for element in elements:
        element.drop_tree()


def _plain(element: HtmlElement, language: str) -> None:
    """Takes away an element that a book does not need, or the attributes that it does not."""
    if element.getparent() is None:
        return
    if not isinstance(element.tag, str) or classes(element) & _DROPPED:
        element.drop_tree()
        return
    unknown = element.tag == "span" and "ref" in classes(element)
    cell = element.tag in {"th", "td"}
    if unknown or (not cell and classes(element) & _UNWRAPPED):
        element.drop_tag()
        return
    for name in list(element.attrib):
        usual = name == "lang" and element.get("lang") == language
        if usual or name not in _KEPT:
            del element.attrib[name]
