"""Table tokens to rows and cells; a cell keeps its lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from build_scripts.act.flow import Flow
from build_scripts.act.patterns import DASH, POINT, SUBPOINT, unescape
from build_scripts.act.unit import Unit

NUMBER = re.compile(r"^\[?\d+(?:-\d+)?\.?\]?$")
_BREAK = re.compile(r"<br ?/?>")
PLAN_COLUMNS = 5


def build_table(tokens: Sequence[Token]) -> Unit:
    """One table from its tokens, ``table_open`` to ``table_close``.

    A table of five columns whose rows bear numbers is an action plan: its rows are plan rows.
    """
    first, last = (tokens[0].map or [0, 0])[0] + 1, (tokens[0].map or [0, 0])[1]
    table = Unit("table", first=first, last=last)
    cells: list[str] = []
    line = first
    for token in tokens:
        if token.type == "tr_open":
            cells, line = [], (token.map or [first - 1])[0] + 1
        elif token.type == "inline":
            cells.append(token.content)
        elif token.type == "tr_close" and any(cells):
            table.children.append(_row(cells, line))
    return table


def _row(cells: Sequence[str], line: int) -> Unit:
    numbered = bool(NUMBER.match(cells[0])) and not _counts_columns(cells)
    kind = "plan-row" if numbered and len(cells) == PLAN_COLUMNS else "row"
    row = Unit(kind, num=cells[0] if numbered else "", first=line, last=line)
    for column, content in enumerate(cells, 1):
        if column == 1 and numbered:
            continue
        cell = _cell(content, line)
        cell.anchors.append(f"column-{column}")
        row.children.append(cell)
    return row


def _counts_columns(cells: Sequence[str]) -> bool:
    return all(cell == str(column) for column, cell in enumerate(cells, 1))


def _cell(content: str, line: int) -> Unit:
    return cell_of_parts([unescape(part.strip()) for part in _BREAK.split(content)], line, line)


def _continued(flow: Flow, text: str) -> re.Match[str] | None:
    """A number with a full stop that goes on with a list of subpoints: "4." behind "3)"."""
    found, last = POINT.match(text), flow.last
    if not found or last is None or last.kind != "subpoint" or not last.number.isdigit():
        return None
    return found if found["num"] == f"{int(last.number) + 1}." else None


def cell_of_parts(parts: Sequence[str], line: int, last: int) -> Unit:
    """A cell from its paragraphs; lists in it stay lists."""
    cell = Unit("cell", first=line, last=last)
    flow = Flow(cell)
    for index, text in enumerate(parts):
        found = SUBPOINT.match(text) or _continued(flow, text)
        dash = DASH.match(text)
        if found:
            unit = Unit("subpoint", num=found["num"], text=found["text"], first=line, last=last)
            flow.subpoint(unit, 0)
        elif index == 0:
            cell.text = text
        elif dash:
            flow.dash(Unit("dash", num=dash["num"], text=dash["text"], first=line, last=last), 0)
        else:
            flow.paragraph(Unit("indent", text=text, first=line, last=last), 0)
    return cell
