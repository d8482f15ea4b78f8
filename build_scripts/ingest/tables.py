"""Flattened tables back to rows and cells.

In the raw text the cells of a table stand one under another. An empty line separates cells, a run
of three or more empty lines is a page break inside a cell. Headings of the plan stand between
its rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from build_scripts.faults import Fault
from build_scripts.ingest.layout import Heading, Table
from build_scripts.ingest.paragraphs import HEADING, PRINTED_INDENT, heading_level
from build_scripts.ingest.repairs import RepairedLine
from build_scripts.ingest.wraps import close_letter_spacing, join_wrapped

_PAGE_BREAK = 3
_NUMBER = re.compile(r"^\[?\d+\.?\]?$")
_DEADLINE = re.compile(r"^20\d\d\b")
_ITEM = re.compile(r"^(?:\d+\) |[-–] )")
_INITIAL = re.compile(r"(?:^|[ .(])[А-ЯӘІҢҒҮҰҚӨҺ]\.$|т\.[ ]?б\.$|\b(?:ж|т)\.$")
_SENTENCE_START = re.compile(r"^[\"«]?[А-ЯӘІҢҒҮҰҚӨҺA-Z]")
DEADLINE_COLUMN = 3


@dataclass(slots=True)
class _Cell:
    lines: list[RepairedLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        return join_wrapped(line.text for line in self.lines)


def read_table(
    lines: Sequence[RepairedLine], columns: int, name: str, *, header_rows: int = 0
) -> tuple[list[Table | Heading], list[Fault]]:
    """Rows and cells of a flattened table.

    Args:
        lines: the repaired lines of the table.
        columns: how many columns it has; the first one holds the row number.
        name: the file's name in messages.
        header_rows: how many rows are the head.

    Returns:
        Tables, with the headings that stand between their rows; and a fault for each row whose
        cells don't fit the columns.
    """
    blocks: list[Table | Heading] = []
    faults: list[Fault] = []
    row: list[_Cell] = []
    head_cells = header_rows * columns

    def end_row() -> None:
        nonlocal row
        if not row:
            return
        cells = _split_deadline(row, columns)
        first, last = row[0].lines[0].number, row[-1].lines[-1].number
        if len(cells) != columns:
            shown = " | ".join(cell.text[:40] for cell in cells)
            problem = f"row {cells[0].text} has {len(cells)} cells, not {columns}: {shown}"
            faults.append(
                Fault(name, problem, "separate its cells by a repair of kind 'cells'.", first)
            )
        table = blocks[-1] if blocks and isinstance(blocks[-1], Table) else None
        if table is None:
            table = Table([], columns, first, last, has_header=header_rows > 0 and not blocks)
            blocks.append(table)
        table.rows.append([_paragraphs(cell) for cell in cells])
        table.last = last
        row = []

    for cell in _cells(lines):
        heading = HEADING.match(cell.lines[0].text.strip())
        if heading:
            end_row()
            blocks.extend(_headings(cell))
            continue
        if head_cells:
            head_cells -= 1
            row.append(cell)
            if head_cells % columns == 0:
                end_row()
            continue
        if _NUMBER.match(cell.text):
            end_row()
        row.append(cell)
    end_row()
    return blocks, faults


def _cells(lines: Sequence[RepairedLine]) -> Iterator[_Cell]:
    cell, blanks = _Cell(), 0
    for line in lines:
        if not line.text.strip():
            blanks += 1
            continue
        alone = _NUMBER.match(line.text.strip()) is not None
        heading = HEADING.match(line.text.strip()) is not None
        border = 0 < blanks < _PAGE_BREAK
        if cell.lines and (border or alone or heading or _NUMBER.match(cell.text)):
            yield cell
            cell = _Cell()
        cell.lines.append(RepairedLine(close_letter_spacing(line.text), line.number))
        blanks = 0
    if cell.lines:
        yield cell


def _split_deadline(row: list[_Cell], columns: int) -> list[_Cell]:
    """Form and deadline often stand in one block; the deadline begins with its year."""
    if len(row) != columns - 1 or columns <= DEADLINE_COLUMN:
        return row
    block = row[2]
    for index, line in enumerate(block.lines):
        if index and _DEADLINE.match(line.text.strip()):
            parts = [_Cell(block.lines[:index]), _Cell(block.lines[index:])]
            return [*row[:2], *parts, *row[3:]]
    return row


def _headings(cell: _Cell) -> Iterator[Heading]:
    group: list[RepairedLine] = []
    for line in cell.lines:
        if group and HEADING.match(line.text.strip()):
            yield _heading(group)
            group = []
        group.append(line)
    if group:
        yield _heading(group)


def _heading(group: Sequence[RepairedLine]) -> Heading:
    text = join_wrapped(line.text for line in group)
    return Heading(text, heading_level(text, has_parts=True), group[0].number, group[-1].number)


def _paragraphs(cell: _Cell) -> list[str]:
    groups: list[list[str]] = []
    for line in cell.lines:
        text = line.text.strip()
        if not groups or line.text.startswith(PRINTED_INDENT) or _breaks(groups[-1][-1], text):
            groups.append([])
        groups[-1].append(text)
    return [join_wrapped(group) for group in groups]


def _breaks(before: str, after: str) -> bool:
    if _ITEM.match(after) or before.endswith(";"):
        return True
    ends = before.endswith((".", ":")) and not _INITIAL.search(before)
    return ends and bool(_SENTENCE_START.match(after))
