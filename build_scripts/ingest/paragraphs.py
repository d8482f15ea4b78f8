"""Printed lines to paragraphs, and paragraphs to their place below points and headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from build_scripts.ingest.layout import INDENT, Heading, Paragraph
from build_scripts.ingest.repairs import RepairedLine
from build_scripts.ingest.wraps import join_wrapped

PRINTED_INDENT = "      "
HEADING = re.compile(
    r"^(?:(?P<part>\d+-бөлім\.)|(?P<chapter>\d+[- ]тарау\.)"
    r"|(?P<section>\d+- ?параграф\.|Параграф \d+\.)"
    r"|(?P<indicator>Нысаналы \d+(?:-\d+)?-индикатор\.))"
)
_POINT = re.compile(r"^[\"«]?\[?\d+(?:-\d+)?\.\]? ")
_SUBPOINT = re.compile(r"^[\"«]?\d+(?:-\d+)?\) ")
_DASH = re.compile(r"^[-–] ?(?=\S)")
_NOTE = re.compile(r"^Ескерту\.")
INSTRUCTION = re.compile(
    r"^(?!\").*(?:редакцияда жазылсын|алынып тасталсын|толықтырылсын)[:;.]?$", re.DOTALL
)
_QUOTE_END = re.compile(r"(?:[\"»][;.]|[\"»])$")


def heading_level(text: str, *, has_parts: bool) -> int:
    """Level of a numbered heading: part 2, then chapter, section, indicator one below another."""
    found = HEADING.match(text)
    if not found:
        return 0
    rank = ["part", "chapter", "section", "indicator"].index(str(found.lastgroup))
    return 2 + rank if has_parts else max(2, 1 + rank)


def split_paragraphs(
    lines: Sequence[RepairedLine], *, has_parts: bool
) -> Iterator[Paragraph | Heading]:
    """Printed lines of running text, as paragraphs and numbered headings.

    Where the text is printed with indents, an indent begins a paragraph and blank lines mean
    nothing (page breaks); otherwise blank lines separate paragraphs and a single leading blank
    marks the first line of a page.
    """
    indented = any(line.text.startswith(PRINTED_INDENT) for line in lines)
    group: list[RepairedLine] = []
    blank = False
    for line in lines:
        if not line.text.strip():
            blank = True
            continue
        if group and _begins(line, group, indented=indented, blank=blank):
            yield _close(group, has_parts=has_parts)
            group = []
        group.append(line)
        blank = False
    if group:
        yield _close(group, has_parts=has_parts)


def _begins(
    line: RepairedLine, group: Sequence[RepairedLine], *, indented: bool, blank: bool
) -> bool:
    text = line.text.strip()
    if HEADING.match(text):
        return True
    in_heading = HEADING.match(group[0].text.strip()) is not None
    if line.text.startswith(PRINTED_INDENT):
        return True
    if indented:
        return in_heading and blank
    new_page = line.text.startswith(" ")
    return blank or (new_page and bool(_POINT.match(text)))


def _close(group: Sequence[RepairedLine], *, has_parts: bool) -> Paragraph | Heading:
    text = join_wrapped(line.text for line in group)
    first, last = group[0].number, group[-1].number
    level = heading_level(text, has_parts=has_parts)
    return Heading(text, level, first, last) if level else Paragraph(text, first, last)


class Nester:
    """Gives each paragraph its indent below the point it belongs to.

    In the running prose of a concept (`prose`), a paragraph after a numbered one does not belong
    to it. In amending acts, text after an instruction is quoted new wording until its closing
    quotation mark.
    """

    def __init__(self, *, amending: bool) -> None:
        self._amending = amending
        self._point_open = False
        self._quoting = False
        self._base: int | None = None
        self._last = 0

    def reset(self) -> None:
        """Forgets open points: a heading or a container follows."""
        self._point_open = False
        self._base = None

    def place(self, paragraph: Paragraph, *, prose: bool) -> Paragraph:
        """Sets the indent of a paragraph and whether it is quoted; returns it."""
        text = paragraph.text
        if self._amending and INSTRUCTION.match(text):
            self._quoting = False
            paragraph.indent = INDENT
            self._point_open = True
            self._base = None
            self._quoting = text.endswith(":")
            self._inner_open = False
            return paragraph
        if self._quoting:
            paragraph.quoted = True
            inner = Nester(amending=False) if not self._inner_open else self._inner
            self._inner, self._inner_open = inner, True
            inner.place(paragraph, prose=False)
            self._quoting = not _QUOTE_END.search(text)
            return paragraph
        paragraph.indent = self._indent(text, prose=prose)
        return paragraph

    _inner: Nester
    _inner_open = False

    def _indent(self, text: str, *, prose: bool) -> int:
        if _NOTE.match(text):
            return 0
        if _DASH.match(text):
            if self._base is None:
                self._base = self._last + (INDENT if self._point_open or self._last else 0)
            return self._base
        self._base = None
        if _POINT.match(text):
            self._point_open = True
            self._last = 0
        elif _SUBPOINT.match(text):
            self._last = INDENT if self._point_open else 0
        elif prose:
            self._point_open = False
            self._last = 0
        else:
            self._last = INDENT if self._point_open else 0
        return self._last


def join_range(lines: Iterable[RepairedLine]) -> str:
    """One paragraph from all given lines."""
    return join_wrapped(line.text for line in lines)
