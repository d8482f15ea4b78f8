"""A book as Typst source: the words of its XHTML in calls of the functions of ``book.typ``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from build_scripts.books.book import Book
from build_scripts.books.grid import Cell, Grid, grid_of
from build_scripts.books.xhtml import Element, classes, ids_in, text_of

_BLANKS = re.compile(r"\s+")
_LINE = re.compile(r"_{10}(?=_)")
"""A line to fill in may be broken after so many signs."""
_STEP = re.compile(r"l\d")
_HEADING = re.compile(r"h([2-6])")
_CALLS: Mapping[str, str] = {
    "k-stamp": "stamp",
    "k-title": "headline",
    "k-note": "quiet",
    "reworded": "quiet",
    "state": "quiet",
    "none": "note",
}
"""The function that sets the paragraphs of a class."""
_FRAMES: Mapping[str, str] = {"new": "new", "k-swot-list": "keep"}
"""The function that goes around all that an element of a class holds."""
_ANNEX = re.compile(r"att_[^_]+(?:__att_[^_]+)*")
_INLINE = frozenset({"a", "b", "span", "math"})


def typst_source(book: Book) -> str:
    """The source of a book, without the functions that it calls."""
    front, body = etree.fromstring(book.front), etree.fromstring(book.body)
    places = _linked(body)
    values = {
        "title": quoted(book.title),
        "author": quoted(book.maker),
        "lang": quoted(book.language),
        "day": f"({', '.join(str(int(part)) for part in book.date.split('-'))})",
        "running": quoted(book.running),
    }
    lines = [f"#show: book.with({', '.join(f'{name}: {value}' for name, value in values.items())})"]
    lines.append("#title()")
    if book.requisites:
        lines.append(f"#p(0)[#{quoted(book.requisites)}]")
    lines += _Writer(()).blocks(front)
    if any(_HEADING.fullmatch(str(element.tag)) for element in body):
        lines.append(f"#contents({quoted(book.contents)})")
    lines += _Writer(places).blocks(body)
    return "\n".join(lines) + "\n"


def _linked(body: Element) -> frozenset[str]:
    """Ids that are there, and that a link leads to."""
    meant = {(link.get("href") or "").removeprefix("#") for link in body.iter("a")}
    return frozenset(meant.intersection(ids_in(body)))


def quoted(text: str) -> str:
    r"""A string of Typst.

    >>> quoted('№ 20 "a"')
    '"№ 20 \\"a\\""'
    """
    return _string(_BLANKS.sub(" ", text))


def _string(text: str) -> str:
    broken = _LINE.sub("\\g<0>\N{ZERO WIDTH SPACE}", text)
    escaped = broken.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@dataclass(frozen=True, slots=True)
class _Style:
    """How the paragraphs of an element are set."""

    step: int = 0
    """How far to the right."""
    call: str = ""
    """The function that sets them; empty for usual ones."""

    def inside(self, kinds: Collection[str]) -> _Style:
        """That of an element with these classes that stands in this one."""
        steps = [int(kind[1:]) for kind in kinds if _STEP.fullmatch(kind)]
        calls = [_CALLS[kind] for kind in kinds if kind in _CALLS]
        return _Style(steps[0] if steps else self.step, calls[0] if calls else self.call)


@dataclass(slots=True)
class _Writer:
    """Writes the blocks of a text."""

    places: Collection[str]
    """Ids that a link may lead to."""
    _waiting: list[str] = field(default_factory=list)
    """Ids of units that have begun, for the next words."""
    _annexes: set[str] = field(default_factory=set)
    """Annexes that have begun."""
    _level: int = 0
    """Level of the last heading; none may be skipped."""

    def blocks(self, holder: Element, style: _Style = _Style()) -> Iterator[str]:
        """The blocks in an element, one a line."""
        if _is_words(holder):
            if words := self._inline(holder):
                yield self._paragraph(words, style)
            return
        for element in holder:
            yield from self._block(element, style)

    def _block(self, element: Element, above: _Style) -> Iterator[str]:
        kinds = classes(element)
        style = above.inside(kinds)
        if self._begins_annex(element):
            yield "#sheet"
        if heading := _HEADING.fullmatch(str(element.tag)):
            yield self._heading(element, int(heading[1]) - 1)
            return
        self._begin(element)
        frames = [_FRAMES[kind] for kind in kinds if kind in _FRAMES]
        if element.tag == "table":
            yield from self._table(element)
        elif element.tag == "pre":
            yield f"{self._anchors()}#form({_string(text_of(element))})"
        elif "ed" in kinds:
            yield self._paragraph(self._inline(element), replace(style, call="note"))
        elif frames:
            inner = "\n".join(self.blocks(element, style))
            yield f"#{frames[0]}[\n{inner}\n]"
        else:
            yield from self.blocks(element, style)

    def _heading(self, element: Element, level: int) -> str:
        self._level = min(level, self._level + 1)
        label = f" <{element.get('id')}>" if element.get("id") else ""
        return f"#heading(level: {self._level})[{self._inline(element)}]{label}"

    def _paragraph(self, words: str, style: _Style) -> str:
        call = style.call or f"p({style.step})"
        return f"#{call}[{self._anchors()}{words}]"

    def _begins_annex(self, element: Element) -> bool:
        """Whether an annex begins here, with its stamp or its heading, whichever stands first."""
        annex = _ANNEX.match(element.get("id") or "")
        if not annex or annex[0] in self._annexes:
            return False
        self._annexes.add(annex[0])
        return True

    def _begin(self, element: Element) -> None:
        place = element.get("id")
        if place and place in self.places:
            self._waiting.append(place)

    def _anchors(self) -> str:
        found = "".join(f"#at({quoted(place)})" for place in self._waiting)
        self._waiting.clear()
        return found

    def _inline(self, element: Element) -> str:
        parts = [_words(element.text)]
        for child in element:
            parts += (self._inline_element(child), _words(child.tail))
        return "".join(parts)

    def _inline_element(self, element: Element) -> str:
        if element.tag == "math":
            return f"#formula({quoted(element.get('alttext') or '')}, ${_math(element)}$)"
        inner, kinds = self._inline(element), classes(element)
        if element.tag == "a":
            return self._link(element.get("href") or "", inner)
        if element.tag == "b":
            return f"#strong[{inner}]"
        if call := next((name for name in ("badge", "linear") if name in kinds), ""):
            return f"#{call}[{inner}]"
        if language := element.get("lang"):
            return f"#text(lang: {quoted(language)})[{inner}]"
        return inner

    def _link(self, address: str, inner: str) -> str:
        place = address.removeprefix("#")
        if place == address:
            return f"#link({quoted(address)})[{inner}]"
        return f"#link(label({quoted(place)}))[{inner}]" if place in self.places else inner

    def _table(self, element: Element) -> Iterator[str]:
        before = self._anchors()
        if "years" in classes(element):
            rows = (" #linebreak() ".join(map(self._inline, row)) for row in element.iter("tr"))
            yield f"{before}#years({', '.join(f'[{row}]' for row in rows)})"
            return
        grid = grid_of(element)
        cells = list(self._cells(grid))
        heads = sum(cell.head for cell in grid.cells)
        head = "".join(f"{cell}, " for cell in cells[:heads])
        rest = "".join(f",\n{cell}" for cell in cells[heads:])
        widths = "".join(f"{width}, " for width in grid.widths)
        call = "lying-grid" if grid.lying else "standing-grid"
        yield f"{before}#{call}({grid.size}pt, ({widths}), ({head}){rest})"

    def _cells(self, grid: Grid) -> Iterator[str]:
        row = -1
        for cell in grid.cells:
            if cell.row != row:
                row = cell.row
                self._begin(grid.rows[row])
            yield self._cell(cell)

    def _cell(self, cell: Cell) -> str:
        self._begin(cell.element)
        inner = "\n".join(self._cell_blocks(cell.element))
        words = f"#strong[{inner}]" if cell.head else inner
        spans = {"rowspan": cell.rows, "colspan": cell.columns}
        given = [f"x: {cell.column}", f"y: {cell.row}"]
        given += [f"{name}: {span}" for name, span in spans.items() if span > 1]
        return f"cell({', '.join(given)})[{self._anchors()}{words}]"

    def _cell_blocks(self, element: Element) -> Iterator[str]:
        """What a cell holds; a single paragraph needs no block of its own."""
        if _is_words(element):
            yield self._anchors() + self._inline(element)
        elif len(element) == 1 and element[0].tag == "p":
            yield self._anchors() + self._inline(element[0])
        else:
            yield from self.blocks(element)


def _is_words(element: Element) -> bool:
    """Whether an element holds words, and not blocks."""
    if (element.text or "").strip() or not len(element):
        return True
    return element[0].tag in _INLINE


def _words(text: str | None) -> str:
    return f"#{quoted(text)}" if text else ""


def _math(element: Element) -> str:
    """A formula of MathML as one of Typst; a sign is a string, without a meaning of its own."""
    parts = [_math(child) for child in element]
    if element.tag == "mfrac":
        return f"frac({parts[0]}, {parts[1]})"
    if element.tag == "msub":
        return f"attach({parts[0]}, b: {parts[1]})"
    if parts or element.tag in {"math", "mrow"}:
        return " ".join(parts)
    text = quoted(element.text or "")
    if element.tag == "mi":
        return f"italic({text})"
    return f'" " {text} " "' if element.tag == "mo" else text
