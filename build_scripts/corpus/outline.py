"""The units of an act in the order of reading, whichever language holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from build_scripts.act.unit import Unit


def merged_order(lists: Sequence[Sequence[Unit]]) -> list[str]:
    """Ids in the order of the first list; ids of later lists follow the one before them."""
    return merged_ids([[child.eid for child in children] for children in lists])


def merged_ids(lists: Sequence[Sequence[str]]) -> list[str]:
    """The same for ids alone.

    >>> merged_ids([["a", "c"], ["a", "b", "c"]])
    ['a', 'b', 'c']
    """
    order = list(dict.fromkeys(lists[0])) if lists else []
    for ids in lists[1:]:
        known = set(order)
        before = ""
        for eid in ids:
            if eid not in known:
                order.insert(order.index(before) + 1 if before else 0, eid)
                known.add(eid)
            before = eid
    return order


def outline(texts: Mapping[str, Unit]) -> Unit:
    """The tree of an act: a unit of one language only stands in its place among the others.

    Args:
        texts: root by language, the one whose words count first.

    Returns:
        Copies of the units, each from the first language that holds it.
    """
    return _merged(list(texts.values()))


def clauses_of(texts: Mapping[str, Unit]) -> Mapping[str, Unit]:
    """The units themselves by id, in the order of the outline, from the first that holds them."""
    return {unit.eid: unit for unit in _walk(list(texts.values())) if unit.eid}


def _merged(units: Sequence[Unit]) -> Unit:
    return replace(units[0], children=[_merged(kids) for kids in _children(units)])


def _walk(units: Sequence[Unit]) -> Iterator[Unit]:
    yield units[0]
    for kids in _children(units):
        yield from _walk(kids)


def _children(units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The children of a unit, each in the languages that hold it."""
    lists = [unit.children for unit in units]
    found = [{child.eid: child for child in children} for children in lists]
    for eid in merged_order(lists):
        yield [kids[eid] for kids in found if eid in kids]
