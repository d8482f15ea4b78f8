"""The two trees of an act: the Russian one has every clause of the Kazakh one, once."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator

from build_scripts.act.ids import AGAIN
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.faults import Fault
from build_scripts.translation.clauses import is_translated_here, own_text, russian_file

_AGAIN = re.compile(rf"{AGAIN}\d+")
_SHOWN = 40
"""Characters of a clause that a message quotes."""


def check_trees(act: Act) -> list[Fault]:
    """Clauses that the Russian text lacks, has besides, has twice, or has in another place."""
    if "ru" not in act.texts:
        problem = f"the act {act.id} has no Russian text."
        return [Fault(russian_file(act), problem, "add rus.md with every clause of kaz.md.", 1)]
    return [*_counts(act), *_order(act)]


def surplus_clauses(act: Act) -> Iterator[Fault]:
    """Clauses of the Russian text that the Kazakh text does not have: the trees don't match."""
    russian = act.units.get("ru", {})
    for eid, unit in russian.items():
        if eid in act.units["kk"]:
            continue
        number = _AGAIN.sub("", eid)
        if number != eid and number in russian:
            problem = f"the clause is there twice, first on line {russian[number].first}"
            remedy = "remove one of the two, or correct its number."
            yield _fault(act, number, problem, remedy, unit.first)
        else:
            problem = f"the clause {_quote(unit)} is not in kaz.md"
            yield _fault(act, eid, problem, "remove it, or correct its number.", unit.first)


def _counts(act: Act) -> Iterator[Fault]:
    yield from surplus_clauses(act)
    for eid, unit in act.units["kk"].items():
        if eid not in act.units["ru"]:
            problem = f"the clause is missing; line {unit.first} of kaz.md has {_quote(unit)}"
            yield _fault(act, eid, problem, "translate it.", None)


def _order(act: Act) -> Iterator[Fault]:
    """The first clause that stands elsewhere, where the trees hold the same clauses."""
    if not is_translated_here(act):
        return
    kazakh, russian = list(act.units["kk"]), list(act.units["ru"])
    if Counter(kazakh) != Counter(russian):
        return
    for expected, found in zip(kazakh, russian, strict=True):
        if expected != found:
            line = act.units["ru"][found].first
            problem = f"the clause stands where kaz.md has {expected}"
            yield _fault(act, found, problem, "keep the order of kaz.md.", line)
            return


def _quote(unit: Unit) -> str:
    return f"«{textwrap.shorten(own_text(unit), _SHOWN, placeholder='…')}»"


def _fault(act: Act, eid: str, problem: str, remedy: str, line: int | None) -> Fault:
    return Fault(russian_file(act), f"{problem}.", remedy, line, f"{act.id}#{eid}")
