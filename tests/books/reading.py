"""Reads books as their readers' programs do: files of an EPUB, the logical order of a PDF."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from pypdf import PageObject, PdfReader

_XHTML = "{http://www.w3.org/1999/xhtml}"
_NOT_LETTERS = re.compile(r"[\s\u00a0\u200b]+")


def letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text)


def epub_pages(path: Path) -> dict[str, etree._Element]:
    """The bodies of the files with text, by name, without namespaces."""
    found: dict[str, etree._Element] = {}
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if re.search(r"text-\d+\.xhtml$", name)]
        for name in sorted(names, key=lambda name: int(re.findall(r"\d+", name)[-1])):
            root = etree.fromstring(archive.read(name))
            for element in root.iter("*"):
                element.tag = etree.QName(element).localname
            found[name.rpartition("/")[2]] = root.find("body")
    return found


def pdf_letters(path: Path, left_out: tuple[str, ...] = ("/TOC",)) -> str:
    """All letters of a PDF in its logical order: what a screen reader reads.

    Heads and numbers of sheets are no part of it, nor are elements of the kinds left out.
    """
    reader = PdfReader(path)
    texts = {
        page.indirect_reference.idnum: _marked(page)
        for page in reader.pages
        if page.indirect_reference
    }
    tree = reader.trailer["/Root"]["/StructTreeRoot"]
    return letters("".join(_in_order(tree, None, texts, left_out)))


def _marked(page: PageObject) -> dict[int, str]:
    """The text of each marked content of a page."""
    found: dict[int, str] = {}
    open_marks: list[int | None] = []

    def operand(operator: bytes, operands: Any, _cm: Any, _tm: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            given = operands[1] if len(operands) > 1 else {}
            open_marks.append(given.get("/MCID") if isinstance(given, dict) else None)
        elif operator == b"EMC":
            open_marks.pop()

    def text(words: str, *_: Any) -> None:
        number = next((mark for mark in reversed(open_marks) if mark is not None), None)
        if number is not None:
            found[number] = found.get(number, "") + words

    page.extract_text(visitor_operand_before=operand, visitor_text=text)
    return found


def _in_order(
    element: Any, page: int | None, texts: dict[int, dict[int, str]], left_out: tuple[str, ...]
) -> Iterator[str]:
    if isinstance(element, int):
        assert page is not None
        yield texts[page].get(element, "")
        return
    element = element.get_object()
    if isinstance(element, int):
        yield texts[page or 0].get(element, "")
        return
    if element.get("/S") in left_out:
        return
    if "/Pg" in element:
        page = element.raw_get("/Pg").idnum
    if "/MCID" in element:
        yield texts[page or 0].get(element["/MCID"], "")
        return
    inside = element.get("/K", [])
    for child in inside if isinstance(inside, list) else [inside]:
        yield from _in_order(child, page, texts, left_out)
