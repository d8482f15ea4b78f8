"""Tables with the lists in their cells."""

from __future__ import annotations

from itertools import groupby

from build_scripts.act.unit import Unit
from build_scripts.machine.akn.inline import Marks, append_text, child
from build_scripts.machine.xml_file import Element

_ITEMS = frozenset({"subpoint", "dash"})


def write_table(parent: Element, table: Unit, marks: Marks) -> None:
    """Adds a table; a row's number stands in a cell of its own, as it is printed."""
    created = child(parent, "table", eId=table.eid)
    for row in table.children:
        line = child(created, "tr", eId=row.eid)
        top = not table.grid and row.first == table.first
        head = row.head or (row.kind == "row" and not row.num and top)
        last = None
        if row.num:
            last = child(child(line, "td"), "p")
            append_text(last, row.lead + row.num)
        for cell in row.children:
            holder = child(line, "th" if head or cell.head else "td", eId=cell.eid)
            if cell.columns > 1:
                holder.set("colspan", str(cell.columns))
            if cell.rows > 1:
                holder.set("rowspan", str(cell.rows))
            paragraph = _paragraph(holder, cell, marks)
            last = paragraph if last is None else last
            write_lists(holder, cell.children, marks)
        if last is not None:
            marks.note_references(last, row)
    first = created.find(".//{*}p")
    if first is not None:
        marks.note_references(first, table)


def _paragraph(holder: Element, unit: Unit, marks: Marks) -> Element:
    paragraph = child(holder, "p")
    marks.fill(paragraph, unit, "text")
    marks.note_references(paragraph, unit)
    return paragraph


def write_lists(holder: Element, units: list[Unit], marks: Marks) -> None:
    """Adds units as paragraphs, and runs of list items as lists, where no hierarchy may stand."""
    for is_list, run in groupby(units, key=lambda unit: unit.kind in _ITEMS):
        if is_list:
            _items(child(holder, "blockList"), list(run), marks)
            continue
        for unit in run:
            below = unit.children
            if below and below[0].kind in _ITEMS:
                block = child(holder, "blockList", eId=unit.eid)
                introduction = child(block, "listIntroduction")
                append_head(introduction, unit)
                marks.fill(introduction, unit, "text")
                marks.note_references(introduction, unit)
                _items(block, [item for item in below if item.kind in _ITEMS], marks)
                write_lists(holder, [item for item in below if item.kind not in _ITEMS], marks)
            else:
                paragraph = child(holder, "p", eId=unit.eid)
                append_head(paragraph, unit)
                marks.fill(paragraph, unit, "text")
                marks.note_references(paragraph, unit)
                write_lists(holder, below, marks)


def _items(block: Element, units: list[Unit], marks: Marks) -> None:
    for unit in units:
        item = child(block, "item", eId=unit.eid)
        append_text(child(item, "num"), unit.lead + unit.num)
        _paragraph(item, unit, marks)
        write_lists(item, unit.children, marks)


def append_head(target: Element, unit: Unit) -> None:
    """Adds a unit's number and heading in front of its text, where they have no element."""
    words = [part for part in (unit.lead + unit.num, unit.heading) if part]
    append_text(target, "".join(f"{word} " for word in words))
