"""Tables as HTML: real tables whose rows become cards on a phone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.pages.clause import anchor, asides, clause_attributes, pair_html
from build_scripts.pages.context import ActContext
from build_scripts.pages.marks import marked
from build_scripts.pages.markup import escape, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.text_html import brackets

type Render = Callable[[ActContext, Pair], str]
"""HTML of a clause with all that stands in it."""

_HEAD = "tr_head-"
_NAME_AND_CONTENT = 2


def table_html(context: ActContext, table: Pair, render: Render) -> str:
    """A table; where it has no header of its own, that of the table before it is repeated."""
    own = [row for row in table.children if _is_head(row)]
    body = [row for row in table.children if not _is_head(row)]
    repeated = [] if own or table.any.grid else _head_before(context, table)
    labels = _labels(context, own[:1] or repeated)
    above = [cell for row in own for cell in row.children] if len(own) > 1 else []
    head = "".join(_head_row(context, row, render, again=False) for row in own)
    head += "".join(_head_row(context, row, render, again=True) for row in repeated)
    rows = "".join(_body_row(context, row, _Heads(labels, above), render) for row in body)
    kind = None
    if not head and not table.any.grid and _is_numbered_list(body):
        head, kind = _unprinted_head(context), "vh"
    parts = (tag("thead", head, class_=kind) if head else "") + (tag("tbody", rows) if rows else "")
    if table.any.grid:
        whole = tag("table", parts, class_="law-table grid", id=table.eid)
        name = context.word("wide_table")
        return tag("div", whole, class_="wide", tabindex="0", role="region", aria_label=name)
    kind = "cards" if labels else "cards bare"
    return tag("table", parts, class_=f"law-table {kind}", id=table.eid)


def _is_numbered_list(rows: Sequence[Pair]) -> bool:
    """Whether every row is a number, a name and what it holds."""
    return bool(rows) and all(
        row.any.num and len(row.children) == _NAME_AND_CONTENT for row in rows
    )


def _unprinted_head(context: ActContext) -> str:
    """Names of columns that the act leaves without any, for readers who hear a table."""
    keys = ("table_number", "table_name", "table_content")
    cells = "".join(tag("th", context.word(key), scope="col") for key in keys)
    return tag("tr", cells)


def _is_head(row: Pair) -> bool:
    return row.eid.rpartition("__")[2].startswith(_HEAD)


def _head_before(context: ActContext, table: Pair) -> list[Pair]:
    """The header of the nearest table before this one in the same annex, if the columns fit."""
    annex = table.ancestors[0] if table.ancestors else None
    columns = max((_column(cell) for row in table.children for cell in row.children), default=0)
    found: list[Pair] = []
    for pair in context.view.pairs.values():
        if pair is table:
            return found
        if pair.kind == "table" and annex in pair.ancestors and _is_head(pair.children[0]):
            fits = len(pair.children[0].children) == columns
            found = [pair.children[0]] if fits else []
    return found


def _labels(context: ActContext, head: Sequence[Pair]) -> dict[int, str]:
    """Names of the columns in the page's language."""
    return {
        _column(cell): cell.own(context.language) or cell.any.text
        for row in head
        for cell in row.children
    }


def _column(cell: Pair) -> int:
    anchors = (name for name in cell.any.anchors if name.startswith("column-"))
    return int(next(anchors, "column-1").removeprefix("column-"))


def _head_row(context: ActContext, row: Pair, render: Render, *, again: bool) -> str:
    cells = "".join(
        tag(
            "th",
            _cell_words(context, cell, render),
            scope="colgroup" if cell.any.columns > 1 else "col",
            id="" if again else cell.eid,
            **_spans(cell),
        )
        for cell in row.children
    )
    return tag("tr", cells, id="" if again else row.eid, class_="again" if again else "")


@dataclass(frozen=True, slots=True)
class _Heads:
    """The header of a table, for the cells below it."""

    labels: Mapping[int, str]
    """Names of the columns in the page's language."""
    above: Sequence[Pair]
    """The cells of a header of several rows, from its top; empty for a plain one."""


def _named(cell: Pair, row: Pair, heads: _Heads) -> bool:
    """Whether a cell of the body is the name of its row."""
    first = cell is row.children[0] and len(row.children) > 1
    return cell.any.head or (first and not heads.labels)


def _headers(cell: Pair, row: Pair, heads: _Heads) -> str | None:
    """Ids of the cells that say what a cell is about, where its place alone does not."""
    if not heads.above:
        return None
    beside = [f"{row.eid}-n"] if row.any.num else []
    beside += [other.eid for other in row.children if _named(other, row, heads)]
    own = _columns(cell)
    above = [head.eid for head in heads.above if own & _columns(head)]
    return " ".join([*above, *beside])


def _columns(cell: Pair) -> frozenset[int]:
    """The columns that a cell stands in."""
    return frozenset(range(_column(cell), _column(cell) + cell.any.columns))


def _body_row(context: ActContext, row: Pair, heads: _Heads, render: Render) -> str:
    cells: list[str] = []
    labels, start = heads.labels, anchor(row)
    if row.any.num:
        number = marked(row.any.num, (), brackets(context))
        alone = not any(_named(cell, row, heads) for cell in row.children)
        kind = "th" if alone else "td"
        scope, eid = ("row" if alone else None), (f"{row.eid}-n" if heads.above else None)
        cells.append(tag(kind, start + number, scope=scope, class_="n", id=eid))
        start = ""
    for cell in row.children:
        named = _named(cell, row, heads)
        content = start + _cell_words(context, cell, render)
        if cell is row.children[-1]:
            content += asides(context, row)
        cells.append(
            tag(
                "th" if named else "td",
                content,
                id=cell.eid,
                scope="row" if named else None,
                data_label=labels.get(_column(cell)),
                headers=None if named else _headers(cell, row, heads),
                **_spans(cell),
            )
        )
        start = ""
    return tag("tr", "".join(cells), **clause_attributes(context, row))


def _spans(cell: Pair) -> dict[str, str | None]:
    """How many rows and columns a cell spans, where it spans more than one."""
    unit = cell.any
    return {
        "rowspan": str(unit.rows) if unit.rows > 1 else None,
        "colspan": str(unit.columns) if unit.columns > 1 else None,
    }


def _cell_words(context: ActContext, cell: Pair, render: Render) -> str:
    alias = f'<span class="at" id="{escape(cell.alias)}"></span>' if cell.alias else ""
    inner = "".join(render(context, child) for child in cell.children)
    return alias + pair_html(context, cell) + asides(context, cell) + inner
