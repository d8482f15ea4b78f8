"""An edition as clauses that can be compared: each with all the words that belong to it.

Only what prints a number or a heading of its own is a clause. Its unnumbered paragraphs, tables,
forms and formulas are its words: their ids count places, so one that was put in would make all
behind it look changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit

type Paragraphs = tuple[str, ...]
"""The words of a clause without its number, one string a paragraph."""

_PASSED_OVER = frozenset({"note", "signature", "agreed", "ruler", "requisites"})
"""No words of the rule: footnotes tell of changes, signatures of who made them."""


def clauses_of(act: Unit) -> dict[str, Paragraphs]:
    """Words of every clause by its id, in reading order.

    Args:
        act: root of the tree of one language.
    """
    found: dict[str, list[str]] = {}
    _collect(act, None, found)
    return {eid: tuple(words) for eid, words in found.items()}


def _collect(unit: Unit, holder: list[str] | None, found: dict[str, list[str]]) -> None:
    for child in unit.children:
        if child.kind in _PASSED_OVER:
            continue
        if KINDS[child.kind].clause and child.eid:
            own = [words for words in (child.heading, child.text) if words]
            found[child.eid] = own
            _collect(child, own, found)
            holder = own  # a table printed behind a point belongs to it
        elif holder is not None:
            holder.extend(_folded(child))


def _folded(unit: Unit) -> Iterator[str]:
    """The paragraphs of a unit that is part of a clause, and of all that stands in it."""
    if unit.kind == "row":
        yield " | ".join(cell.full_text() for cell in unit.children)
        return
    own = " ".join(part for part in (unit.lead + unit.num, unit.heading, unit.text) if part)
    yield from (line for line in own.split("\n") if line.strip())
    for child in unit.children:
        if child.kind not in _PASSED_OVER:
            yield from _folded(child)
