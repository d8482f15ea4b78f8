"""Whether the editions of an act fit each other: an id means the same clause in each of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.faults import Fault, relative_name


def check_editions(act: Act, root: Path) -> list[Fault]:
    """Faults of the older editions of an act against its newest one.

    Args:
        act: the act in its newest edition.
        root: the repository.

    Returns:
        A fault for each id that is another kind of unit in an older edition than in a newer one,
        and for each unit that an edition is said to hold and does not.
    """
    return [*_other_kinds(act, root), *_not_held(act, root)]


def _other_kinds(act: Act, root: Path) -> Iterator[Fault]:
    kinds: dict[str, tuple[str, str]] = {}
    for edition in reversed(act.editions):
        day = edition.edition.date if edition.edition else ""
        for language in LANGUAGES:
            for eid, unit in edition.units[language].items():
                kind, known = kinds.setdefault(eid, (unit.kind, day))
                if kind != unit.kind:
                    name = relative_name(edition.folder / FILES[language], root)
                    problem = (
                        f"{eid} is a unit of the kind {unit.kind} here, and {kind} in the edition"
                        f" of {known}: an id means the same clause in every edition."
                    )
                    remedy = "mark the unit up as in the other edition, if it is the same clause."
                    yield Fault(name, problem, remedy, unit.first, eid)


def _not_held(act: Act, root: Path) -> Iterator[Fault]:
    for edition in act.older:
        held = edition.edition.held if edition.edition else ()
        for eid in held:
            if not any(eid in units for units in edition.units.values()):
                name = relative_name(edition.folder / "meta.yaml", root)
                remedy = "name ids of the text, or leave held out for a whole act."
                yield Fault(name, f"the text holds no {eid}.", remedy, key="held")
