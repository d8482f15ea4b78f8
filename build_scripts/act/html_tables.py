"""HTML tables to rows and cells with their spans and headers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import html
from lxml.html import HtmlElement

from build_scripts.act.tables import NUMBER, cell_of_parts
from build_scripts.act.unit import Unit

_LONGEST_NUMBER = 4
"""Signs of the number of a row; a longer one is a code."""
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})


@dataclass(frozen=True, slots=True)
class _Cell:
    line: int
    column: int
    rows: int
    columns: int
    head: bool
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.parts)


def build_html_table(source: str, first: int, last: int) -> Unit:
    """One table from its HTML.

    Args:
        source: from ``<table>`` to ``</table>``.
        first: the line it begins on.
        last: the line it ends on.

    Returns:
        A table whose rows and cells have ids below its own, for a table with spans may print the
        same row number twice. A row number becomes the row's, unless rows share it.
    """
    table = Unit("table", first=first, last=last, grid=True)
    rows = _placed(_rows(html.fragment_fromstring(source, create_parent="div")))
    numbered = _numbers_rows(rows)
    heads = _head_rows(rows, numbered=numbered)
    for index, cells in enumerate(rows):
        table.children.append(_row(cells, index, table, numbered=numbered, head=index < heads))
    return table


def _rows(holder: HtmlElement) -> list[list[HtmlElement]]:
    outer = next(holder.iter("table"))
    rows = [row for row in outer.iter("tr") if next(row.iterancestors("table")) is outer]
    return [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]


def _placed(rows: Sequence[Sequence[HtmlElement]]) -> list[list[_Cell]]:
    """Cells with the column they stand in; cells of earlier rows that reach down take columns."""
    taken: set[tuple[int, int]] = set()
    placed: list[list[_Cell]] = []
    for index, elements in enumerate(rows):
        cells: list[_Cell] = []
        column = 1
        for element in elements:
            while (index, column) in taken:
                column += 1
            tall, wide = _span(element, "rowspan"), _span(element, "colspan")
            head = element.tag == "th" or element.getparent().getparent().tag == "thead"
            line = element.sourceline or 1
            cells.append(_Cell(line, column, tall, wide, head, tuple(_parts(element))))
            taken.update(
                (row, place)
                for row in range(index, index + tall)
                for place in range(column, column + wide)
            )
            column += wide
        placed.append(cells)
    return _narrowed(placed)


def _narrowed(rows: list[list[_Cell]]) -> list[list[_Cell]]:
    """Rows without the columns in which no cell begins: every cell of them spans the next one."""
    starts = sorted({cell.column for cells in rows for cell in cells})
    return [
        [
            replace(
                cell,
                column=bisect_left(starts, cell.column) + 1,
                columns=bisect_left(starts, cell.column + cell.columns)
                - bisect_left(starts, cell.column),
            )
            for cell in cells
        ]
        for cells in rows
    ]


def _span(element: HtmlElement, name: str) -> int:
    value = (element.get(name) or "1").strip()
    return min(max(int(value), 1), 1000) if value.isdigit() else 1


def _parts(element: HtmlElement) -> Iterator[str]:
    """The paragraphs of a cell: what line breaks and block elements part."""
    for text in "".join(_pieces(element)).split("\n"):
        words = " ".join(text.split())
        if words:
            yield words


def _pieces(element: HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _BREAKS:
            yield "\n"
        if isinstance(child.tag, str):
            yield from _pieces(child)
        if child.tag in _BREAKS:
            yield "\n"
        yield child.tail or ""


def _numbers_rows(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Whether the first column numbers the rows, each by a number of its own."""
    numbers = [
        cells[0].text
        for cells in rows
        if cells and _is_number(cells[0]) and not _counts_columns(cells)
    ]
    alone = all(cells[0].rows == 1 for cells in rows if cells and _is_number(cells[0]))
    return alone and len(numbers) > 0 and len(numbers) == len(set(numbers))


def _is_number(cell: _Cell) -> bool:
    plain = cell.column == 1 and cell.columns == 1 and len(cell.text) <= _LONGEST_NUMBER
    return plain and bool(NUMBER.match(cell.text))


def _counts_columns(cells: Sequence[_Cell]) -> bool:
    printed = [cell.text.removesuffix(".") for cell in cells]
    return len(cells) > 1 and printed == [str(place) for place in range(1, len(cells) + 1)]


def _head_rows(rows: Sequence[Sequence[_Cell]], *, numbered: bool) -> int:
    """How many rows at the top are the header."""
    counting = next((i for i, cells in enumerate(rows) if _counts_columns(cells)), None)
    if counting is not None:
        return counting + 1
    marked = next((i for i, cells in enumerate(rows) if not _is_head(cells)), len(rows))
    if marked:
        return marked
    if len(rows) < 2 or not rows[0] or (numbered and _is_number(rows[0][0])):  # noqa: PLR2004
        return 0
    return max(cell.rows for cell in rows[0]) if all(cell.parts for cell in rows[0]) else 0


def _is_head(cells: Sequence[_Cell]) -> bool:
    return bool(cells) and all(cell.head for cell in cells)


def _row(cells: Sequence[_Cell], index: int, table: Unit, *, numbered: bool, head: bool) -> Unit:
    lines = [table.first + cell.line - 1 for cell in cells] or [table.first]
    row = Unit("row", first=min(lines), last=max(lines), head=head, place=index + 1)
    for place, cell in enumerate(cells):
        if place == 0 and numbered and not head and _is_number(cell):
            row.num = cell.text
            continue
        unit = cell_of_parts(cell.parts or ("",), lines[place], table.last)
        unit.anchors.append(f"column-{cell.column}")
        unit.rows, unit.columns, unit.head = cell.rows, cell.columns, head or cell.head
        row.children.append(unit)
    return row
