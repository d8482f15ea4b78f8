"""How the two official texts of an act differ: told as they are, one line for one cause.

Nobody here may mend an official text. So a clause, or an annex with all that is in it, that stands
in one language only is a line to look at, not a fault; the page shows the gap in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.corpus.side_file import FILE as SIDE_FILE
from build_scripts.faults import Fault, relative_name

_NAMES = {"kk": "Kazakh", "ru": "Russian"}


@dataclass(frozen=True, slots=True)
class Gap:
    """The units inside one unit, with all that is in them, that stand in one language only."""

    parent: Unit
    """The unit that both languages hold; the act itself where it has no id."""
    only: Mapping[str, tuple[Unit, ...]]
    """By the language that holds them."""

    @property
    def names(self) -> set[str]:
        """Ids by which a person may accept it: of what it is in, and of all that it lists."""
        return {self.parent.eid, *(unit.eid for units in self.only.values() for unit in units)}


def gaps(act: Act) -> Iterator[Gap]:
    """Where one language of an act has what the other lacks; none where it has one language.

    A table that differs in any of its rows or cells is one gap.
    """
    if len(act.texts) == len(LANGUAGES):
        yield from _gaps(act.texts["kk"], act.texts["ru"])


def _gaps(kazakh: Unit, russian: Unit) -> Iterator[Gap]:
    found = {
        "kk": {unit.eid: unit for unit in kazakh.children},
        "ru": {unit.eid: unit for unit in russian.children},
    }
    only = {
        language: tuple(unit for eid, unit in found[language].items() if eid not in found[other])
        for language, other in (LANGUAGES, LANGUAGES[::-1])
    }
    inside = [
        gap
        for eid, unit in found["kk"].items()
        if eid in found["ru"]
        for gap in _gaps(unit, found["ru"][eid])
    ]
    if kazakh.kind == "table" and inside:
        first = inside[0]
        yield Gap(kazakh, only if any(only.values()) else first.only)
        return
    if any(only.values()):
        yield Gap(kazakh, {language: units for language, units in only.items() if units})
    yield from inside


def differences(act: Act) -> list[Fault]:
    """What a person may look at in the official texts of an act, and has not accepted yet.

    An act that was translated here has faults instead, see `build_scripts.translation.trees`.
    """
    if not act.official:
        return []
    root = act.folder.parent.parent
    told = [_missing_language(act, language) for language in LANGUAGES if language not in act.texts]
    accepted = {difference.at for difference in act.meta.differences}
    told.extend(_fault(act, gap) for gap in gaps(act) if not gap.names & accepted)
    unknown = [item for item in act.meta.differences if item.at not in act.clauses]
    for item in unknown:
        name = relative_name(act.folder / SIDE_FILE, root)
        problem = f"there is no clause {item.at}."
        told.append(Fault(name, problem, "name an id of the act.", item.line, "differences"))
    return told


def _missing_language(act: Act, language: str) -> Fault:
    name = act.text_name(language, act.folder.parent.parent)
    problem = f"the act has no {_NAMES[language]} text; its pages say so."
    return Fault(name, problem, f"put {FILES[language]} there once it is at hand.")


def _fault(act: Act, gap: Gap) -> Fault:
    language, units = next((name, held) for name, held in gap.only.items() if held)
    name = act.text_name(language, act.folder.parent.parent)
    what = "; ".join(
        f"{_NAMES[each]} only: {_listed(held)}" for each, held in gap.only.items() if held
    )
    place = f"in {gap.parent.eid} " if gap.parent.eid else ""
    eid = gap.parent.eid or units[0].eid
    remedy = (
        f"compare both official pages; if they differ so, list it in {SIDE_FILE}:"
        f" differences: [{{at: {eid}, why: {{kk: ..., ru: ...}}}}]"
    )
    return Fault(name, f"{place}the languages differ. {what}.", remedy, units[0].first)


def _listed(units: Sequence[Unit]) -> str:
    clauses = sum(1 for unit in units for _ in unit.walk())
    what = units[0].eid if len(units) == 1 else f"{units[0].eid} to {units[-1].eid}"
    return what if clauses == 1 else f"{what} ({clauses} clauses)"
