"""What an instruction does to the units of a tree; all ids are given anew afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from build_scripts.act.unit import Unit
from build_scripts.links.word_changes import WordChange

_KEPT = frozenset({"stamp", "note"})
"""What an excluded unit, and an annex in new wording, keep: whose annex it is, and footnotes."""
_WHOLE = frozenset({"annex", "title", "preamble"})
_BEHIND = frozenset({"note", "signature", "agreed", "annex"})
"""What stands behind the provisions of a unit."""
_DIGITS = re.compile(r"\d+")


def holder_of(tree: Unit, unit: Unit) -> Unit:
    """The unit in which another one stands."""
    return next(u for u in tree.walk() if any(child is unit for child in u.children))


def place_of(holder: Unit, unit: Unit) -> int:
    """Which child of its holder a unit is."""
    return next(place for place, child in enumerate(holder.children) if child is unit)


def reword(tree: Unit, unit: Unit, new: Sequence[Unit]) -> None:
    """Puts new wording into the place of a unit, whose footnotes behind it stay where they are.

    An annex keeps its number and stamp: those of the new wording name the amending act.
    """
    if unit.kind in _WHOLE:
        _reword_whole(unit, new)
        return
    holder = holder_of(tree, unit)
    place = place_of(holder, unit)
    holder.children[place : place + 1] = [deepcopy(other) for other in new]


def _reword_whole(unit: Unit, new: Sequence[Unit]) -> None:
    first = deepcopy(new[0])
    if unit.kind != "annex":
        unit.text, unit.heading = (first.text, "") if unit.text else ("", first.text)
    elif first.kind == "annex":
        unit.heading, unit.text, unit.repealed = first.heading, first.text, False
        own = [child for child in unit.children if child.kind in _KEPT]
        unit.children = own + [c for c in first.children if c.kind not in _KEPT]
    else:  # the heading of the rules alone
        unit.heading = first.text


def reword_opening(unit: Unit, new: Sequence[Unit]) -> None:
    """Gives a unit another first paragraph: its own text, before all that stands in it."""
    unit.text = new[0].text
    unit.children[:0] = [deepcopy(other) for other in new[1:]]


def leave_out(tree: Unit, unit: Unit) -> None:
    """Leaves a unit out: a numbered one keeps its number, so that no later one moves up."""
    if unit.num:
        unit.heading = unit.text = ""
        unit.children = [child for child in unit.children if child.kind in _KEPT]
        unit.repealed = True
    else:
        holder_of(tree, unit).children.remove(unit)


def put_in(tree: Unit, holder: Unit, unit: Unit, sisters: Sequence[Unit]) -> None:
    """Puts a numbered unit in by its number.

    Args:
        tree: what holds all of them.
        holder: where the unit goes if it has no sisters there.
        unit: the new unit.
        sisters: the units that are counted with it.
    """
    before = [sister for sister in sisters if order_of(sister) < order_of(unit)]
    if before:
        _put_behind(tree, before[-1], unit)
    elif sisters:
        beside = holder_of(tree, sisters[0])
        beside.children.insert(place_of(beside, sisters[0]), unit)
    else:
        holder.children.insert(_end(holder), unit)


def put_paragraph(holder: Unit, unit: Unit, at: Unit | None) -> None:
    """Puts an unnumbered paragraph before another one of its holder, or behind all of them."""
    place = _end(holder) if at is None else place_of(holder, at)
    holder.children.insert(place, unit)


def _put_behind(tree: Unit, sister: Unit, unit: Unit) -> None:
    """Puts a unit behind another one and the footnotes about it."""
    beside = holder_of(tree, sister)
    place = place_of(beside, sister) + 1
    while place < len(beside.children) and beside.children[place].about == sister.eid:
        place += 1
    beside.children.insert(place, unit)


def _end(holder: Unit) -> int:
    """The place behind the last provision of a unit."""
    place = len(holder.children)
    while place and holder.children[place - 1].kind in _BEHIND:
        place -= 1
    return place


def order_of(unit: Unit) -> tuple[int, ...]:
    """The number of a unit as something that can be compared: 7-1 stands between 7 and 8."""
    return tuple(int(digits) for digits in _DIGITS.findall(unit.number))


def change_words(unit: Unit, change: WordChange, *, alone: bool) -> None:
    """Changes words wherever they stand in a unit.

    Args:
        unit: the unit.
        change: the old and the new words.
        alone: whether the unit's own words are meant, without what stands in it.
    """
    for one in _speaking(unit, alone=alone):
        one.text = change.in_text(one.text)
        one.heading = change.in_text(one.heading)


def holds_words(unit: Unit, change: WordChange, *, alone: bool) -> bool:
    """Whether the old words of a change stand in a unit."""
    return any(
        change.pattern.search(words)
        for one in _speaking(unit, alone=alone)
        for words in (one.text, one.heading)
    )


def _speaking(unit: Unit, *, alone: bool) -> Iterator[Unit]:
    """The unit and all in it that states the rule; footnotes, stamps and signatures do not."""
    yield unit
    if not alone:
        for child in unit.children:
            if child.kind not in {"note", "stamp", "signature", "agreed"}:
                yield from _speaking(child, alone=False)
