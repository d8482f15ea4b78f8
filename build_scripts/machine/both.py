"""The same clause in both languages, as every bilingual file gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import Fault
from build_scripts.machine.json_file import Json


def both(act: Act, eid: str, part: Callable[[Unit], str]) -> Json:
    """One part of a unit as ``{"kk": ..., "ru": ...}``; null where a language lacks the unit."""
    found: Json = {}
    for language in LANGUAGES:
        unit = act.unit(eid, language)
        found[language] = part(unit) if unit else None
    return found


def own_text(unit: Unit) -> str:
    """The unit's own text."""
    return unit.text


def heading(unit: Unit) -> str:
    """The unit's heading."""
    return unit.heading


def units_of(act: Act, kind: str) -> Iterator[Unit]:
    """Units of a kind in the authentic language, in reading order."""
    return (unit for unit in act.clauses.values() if unit.kind == kind)


def fault(act: Act, unit: Unit, language: str, problem: str, remedy: str) -> Fault:
    """A fault of one unit's text."""
    name = act.text_name(language, act.folder.parent.parent)
    return Fault(name, problem, remedy, unit.first)
