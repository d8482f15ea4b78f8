"""Permanent ids and short aliases of units.

Ids follow the naming convention of Akoma Ntoso: the id of the ancestor that gives context, two
underscores, the short name of the element, one underscore, the number
(``att_1__chp_3__para_54-1__subpara_2``). They depend on structure and numbers only, so they are
equal in both languages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from build_scripts.act.kinds import KINDS
from build_scripts.act.patterns import APPROVED
from build_scripts.act.unit import Unit

AGAIN = "-again-"
"""Stands between a number that is printed twice below one parent and which time it is."""


def assign_ids(act: Unit) -> None:
    """Sets `eid` of every unit of an act."""
    _assign(act, [], Counter(), set())


def _assign(
    unit: Unit, ancestors: list[Unit], counts: Counter[tuple[str, str]], taken: set[str]
) -> None:
    chain = [*ancestors, unit]
    reserved = _printed_numbers(unit)
    for child in unit.children:
        context = _context(child, chain)
        child.eid = _unique(_eid(child, context, counts, reserved), taken)
        taken.add(child.eid)
        _assign(child, chain, counts, taken)


def _printed_numbers(unit: Unit) -> frozenset[str]:
    """Numbers printed on the annexes below a unit; an annex without one takes another."""
    return frozenset(child.number for child in unit.children if child.kind == "annex")


def _unique(eid: str, taken: set[str]) -> str:
    """An id that no unit has yet: a number printed again gets a letter behind it."""
    if eid not in taken:
        return eid
    return next(
        f"{eid}{AGAIN}{n}" for n in range(2, len(taken) + 3) if f"{eid}{AGAIN}{n}" not in taken
    )


def _context(child: Unit, chain: list[Unit]) -> Unit:
    passed = KINDS[child.kind].passes
    return next((unit for unit in reversed(chain) if _lends(unit, passed)), chain[0])


def _lends(unit: Unit, passed: frozenset[str]) -> bool:
    """Whether the ids of what stands below a unit begin with its own."""
    return unit.grid or (KINDS[unit.kind].lends and unit.kind not in passed)


def _eid(
    child: Unit, context: Unit, counts: Counter[tuple[str, str]], reserved: frozenset[str]
) -> str:
    element = KINDS[child.kind].element
    counts[context.eid, element] += 1
    if child.kind == "annex" and not child.number:
        while str(counts[context.eid, element]) in reserved:
            counts[context.eid, element] += 1
    label = _label(child, context, counts[context.eid, element])
    if child.kind == "annex" and child.number:
        counts[context.eid, element] -= 1
    own = element if child.kind == "title" else f"{element}_{label}"
    return f"{context.eid}__{own}" if context.eid else own


def _label(child: Unit, context: Unit, count: int) -> str:
    if child.kind == "swot-list":
        return next((a[-1] for a in child.anchors if a.startswith("swot-")), str(count))
    if child.kind == "cell":
        return next((a[7:] for a in child.anchors if a.startswith("column-")), str(count))
    if child.kind == "row" and not child.num:
        return _row_label(child, count)
    if child.kind == "indent" and KINDS[context.kind].begins and context.text:
        return str(count + 1)
    if child.number and not KINDS[child.kind].counted:
        return child.number.replace(".", "_")
    return str(count)


def _row_label(row: Unit, count: int) -> str:
    """Of a row without a number: its place in a table with spans, else how many came before."""
    if not row.place or row.head:
        return f"head-{row.place or count}"
    return f"r{row.place}"


def assign_aliases(act: Unit, *, amending: bool) -> None:
    """Sets `alias` of the units that people cite.

    New wording in an amending act is called by the point it replaces (``p12.2``); the amending
    act's own points are ``o1``, ``o2.3``. So are the points of an order that approves rules, for
    "point 9" is a point of the rules there. In other annexes the annex is named before its point
    (``annex2.p8``). Where an alias would be given twice, the later unit gets none; the check
    reports units of a citable kind without an alias.
    """
    main = None if amending else _approved_document(act)
    own = "o" if amending or main else "p"
    _Aliases(amending=amending, main=main).below(act, "", own, apart=False)


def _approved_document(act: Unit) -> Unit | None:
    """The rules or regulations that an order only approves; None if there are none."""
    annexes = [child for child in act.children if child.kind == "annex"]
    for annex in annexes:
        stamp = " ".join(child.text for child in annex.children if child.kind == "stamp")
        if (not stamp or APPROVED.search(stamp)) and _has_points(annex):
            return annex
    return None


def _has_points(annex: Unit) -> bool:
    return any(
        unit.kind in {"point", "article"}
        for child in annex.children
        if child.kind != "annex"
        for unit in child.walk()
    )


def share_aliases(texts: Sequence[Unit]) -> None:
    """Lets a name mean one unit, where a text lacks units that the other one holds.

    Args:
        texts: the act in each language; the names of the first one, which holds more, count.
    """
    first, other = texts
    named = {unit.eid: unit.alias for unit in first.walk()}
    taken = set(named.values())
    for unit in other.walk():
        unit.alias = named.get(unit.eid, "" if unit.alias in taken else unit.alias)


class _Aliases:
    """Gives every citable unit of one act its alias, each only once."""

    def __init__(self, *, amending: bool, main: Unit | None) -> None:
        self._amending = amending
        self._main = main
        self._taken: set[str] = set()

    def below(self, unit: Unit, prefix: str, points: str, *, apart: bool) -> None:
        """Names the units below one.

        Args:
            unit: the parent.
            prefix: the parent's alias.
            points: what stands before the number of a point.
            apart: whether the names of an annex that is not the act's main text are given.
        """
        for child in unit.children:
            inner_apart = apart or self._stands_apart(child, unit)
            inner_points = points
            if self._amending and child.kind in {"annex", "amendment"}:
                inner_points = "p"
            alias = self._free(_own_alias(child, unit, prefix, points, apart=apart), prefix)
            if child.kind == "annex" and not self._amending:
                inner_points = self._points_of(child, alias, points, apart=inner_apart)
            child.alias = alias
            carried = "" if child.kind == "amendment" else alias
            if not KINDS[child.kind].lends:
                carried = prefix
            self.below(child, carried, inner_points, apart=inner_apart)

    def _points_of(self, annex: Unit, alias: str, points: str, *, apart: bool) -> str:
        if annex is self._main:
            return "p"
        return f"{alias}.p" if apart or annex.num else points

    def _stands_apart(self, child: Unit, parent: Unit) -> bool:
        if child.kind != "annex":
            return False
        return parent.kind == "annex" or (self._main is not None and child is not self._main)

    def _free(self, alias: str, prefix: str) -> str:
        if alias in self._taken:
            alias = f"{prefix}.{alias}" if prefix and not alias.startswith(f"{prefix}.") else ""
            alias = "" if alias in self._taken else alias
        if alias:
            self._taken.add(alias)
        return alias


def _own_alias(child: Unit, parent: Unit, prefix: str, points: str, *, apart: bool) -> str:
    label = child.eid.rpartition("__")[2].partition("_")[2]
    if child.kind == "point":
        return f"{prefix}.{label}" if parent.kind == "article" else f"{points}{label}"
    own = KINDS[child.kind].alias
    if own is None or (child.kind == "row" and not child.num):
        return ""
    alias = own.word + (label if own.numbered else "")
    if own.below:
        return f"{prefix}.{alias}" if prefix and parent.kind != "act" else ""
    if not own.numbered:
        return alias
    if apart or (child.kind == "annex" and parent.kind == "annex"):
        return f"{prefix}.{alias}" if prefix else alias
    starts = own.unique or not prefix or prefix.startswith("annex")
    return alias if starts else f"{prefix}.{alias}"
