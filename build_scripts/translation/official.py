"""How the two official texts of an act differ: told as they are, one line for one cause.

Nobody here may mend an official text. So a clause, or an annex with all that is in it, that stands
in one language only is a line to look at, not a fault; the page shows the gap in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.corpus.outline import merged_order
from build_scripts.corpus.side_file import FILE as SIDE_FILE
from build_scripts.faults import Fault, relative_name

_NAMES = {"kk": "Kazakh", "ru": "Russian"}


@dataclass(frozen=True, slots=True)
class Gap:
    """Neighbouring units, with all that is in them, that stand in one language only."""

    language: str
    """The language that holds them."""
    units: tuple[Unit, ...]

    @property
    def clauses(self) -> int:
        """How many units that is."""
        return sum(1 for unit in self.units for _ in unit.walk())


def gaps(act: Act) -> Iterator[Gap]:
    """Where one language of an act has what the other lacks; none where it has one language."""
    if len(act.texts) == len(LANGUAGES):
        yield from _gaps(act.texts["kk"].children, act.texts["ru"].children)


def _gaps(kazakh: Sequence[Unit], russian: Sequence[Unit]) -> Iterator[Gap]:
    found = {
        "kk": {unit.eid: unit for unit in kazakh},
        "ru": {unit.eid: unit for unit in russian},
    }
    run: list[Unit] = []
    held = ""
    for eid in merged_order([kazakh, russian]):
        only = next((name for name in LANGUAGES if eid not in found[_other(name)]), "")
        if run and only != held:
            yield Gap(held, tuple(run))
            run = []
        held = only
        if only:
            run.append(found[only][eid])
        else:
            yield from _gaps(found["kk"][eid].children, found["ru"][eid].children)
    if run:
        yield Gap(held, tuple(run))


def _other(language: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(language)]


def differences(act: Act) -> list[Fault]:
    """What a person may look at in the official texts of an act, and has not accepted yet.

    An act that was translated here has faults instead, see `build_scripts.translation.trees`.
    """
    if not act.official:
        return []
    root = act.folder.parent.parent
    told = [_missing_language(act, language) for language in LANGUAGES if language not in act.texts]
    accepted = {difference.at for difference in act.meta.differences}
    told.extend(_fault(act, gap) for gap in gaps(act) if gap.units[0].eid not in accepted)
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
    first, *more = gap.units
    name = act.text_name(gap.language, act.folder.parent.parent)
    what = first.eid if not more else f"{first.eid} to {more[-1].eid}"
    count = "" if gap.clauses == 1 else f" ({gap.clauses} clauses)"
    problem = f"{what}{count} stands in the {_NAMES[gap.language]} text only."
    remedy = (
        "compare both official pages; if they differ so, list it in"
        f" {SIDE_FILE}: differences: [{{at: {first.eid}, why: {{kk: ..., ru: ...}}}}]"
    )
    return Fault(name, problem, remedy, first.first)
