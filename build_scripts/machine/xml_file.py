"""Elements of the XML files that the site serves."""

from __future__ import annotations

import re
from typing import cast

from lxml import etree

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
type Element = etree._Element  # noqa: SLF001


def root_element(tag: str, namespace: str) -> Element:
    """The root of a file whose elements need no prefix."""
    default = cast("dict[str, str]", {None: namespace})
    return etree.Element(f"{{{namespace}}}{tag}", nsmap=default)


def xml_bytes(root: Element) -> bytes:
    """An XML file; white space is added only between elements that hold no text."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def xml_text(text: str) -> str:
    """A text without the control characters that XML can't hold; it loses no letter."""
    return _FORBIDDEN.sub("", text)
