"""The texts that results are shown from: one small file a block of places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from build_scripts.search.entries import Entry, SearchPage
from build_scripts.search.numbers import PLACES, STRIDE, Numbers, name_of
from build_scripts.search.twins import Twin

_INSIDE, _QUOTED, _CITED = 1, 2, 4


def blocks(
    page: SearchPage, title: str, numbers: Numbers, same: Mapping[int, Sequence[Twin]]
) -> dict[int, Any]:
    """The files of one page, by the number of their block.

    A file says the act, its short title and the address of the page, then its entries in reading
    order: number inside the block (-1 for a heading that stands in another block), position of
    what holds it, flags, id, alias, step of the path, mark, text, address, clauses of other acts
    with the same text.

    Args:
        page: the page in one language.
        title: short title of its act.
        numbers: numbers of all entries.
        same: clauses of other acts with the same text, by number.
    """
    made: dict[int, Any] = {}
    rows: dict[int, list[list[Any]]] = {}
    placed: dict[int, dict[int, int]] = {}
    for position, entry in enumerate(page.entries):
        mine = numbers.of[(page.path, name_of(entry, position))]
        block = mine // STRIDE // PLACES
        if block not in made:
            rows[block], placed[block] = [], {}
            made[block] = {"act": page.act, "title": title, "path": page.path}
            made[block]["entries"] = rows[block]
        parent = _holder(page.entries, entry.parent, rows[block], placed[block])
        placed[block][position] = len(rows[block])
        rows[block].append(_row(entry, mine - block * PLACES * STRIDE, parent, same.get(mine, ())))
    return made


def _holder(
    entries: Sequence[Entry], position: int, rows: list[list[Any]], placed: dict[int, int]
) -> int:
    """Position of a holder in its block; one from another block is put in, as a heading only."""
    if position < 0:
        return -1
    if position not in placed:
        parent = _holder(entries, entries[position].parent, rows, placed)
        placed[position] = len(rows)
        rows.append([-1, parent, *_row(entries[position], 0, 0, ())[2:7]])
    return placed[position]


def _row(entry: Entry, number: int, parent: int, same: Sequence[Twin]) -> list[Any]:
    flags = _INSIDE * entry.inside + _QUOTED * (entry.kind == "amendment") + _CITED * entry.through
    row = [number, parent, flags, entry.eid, entry.alias, entry.label, entry.mark, entry.text]
    if same:
        return [*row, entry.href, [twin.row for twin in same]]
    return [*row, entry.href] if entry.href else row
