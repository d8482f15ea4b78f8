"""Clauses in pairs: the Kazakh text of a unit and the Russian one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import SOURCES, Act
from build_scripts.corpus.meta import FILES

OFFICIAL_KINDS = frozenset({"official-copy", "source-text"})
"""Kinds of a Russian text that was not translated here."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One unit in both languages, without the texts of the units below it."""

    eid: str
    kk: str
    """Number, heading and own text in Kazakh."""
    ru: str
    """The same in Russian."""
    kk_body: str
    """Heading and own text in Kazakh, without the number."""
    ru_body: str
    line: int
    """Line of the Russian clause in rus.md."""


def is_translated_here(act: Act) -> bool:
    """Whether the Russian text of an act is our own translation."""
    language = act.meta.languages.get("ru")
    return language is not None and language.kind not in OFFICIAL_KINDS


def own_text(unit: Unit) -> str:
    """What is printed in a unit itself: mark, number, heading and text."""
    return " ".join(part for part in (unit.lead + unit.num, own_body(unit)) if part)


def own_body(unit: Unit) -> str:
    """A unit's heading and own text, without its number."""
    return " ".join(part for part in (unit.heading, unit.text) if part)


def clauses(act: Act) -> Iterator[Clause]:
    """The clauses that both trees hold and that have text, in Kazakh reading order."""
    russian = act.units.get("ru", {})
    for eid, unit in act.units["kk"].items():
        twin = russian.get(eid)
        if twin is not None and (own_text(unit) or own_text(twin)):
            yield Clause(
                eid, own_text(unit), own_text(twin), own_body(unit), own_body(twin), twin.first
            )


def russian_file(act: Act) -> str:
    """Name of an act's Russian text in messages."""
    return f"{SOURCES}/{act.id}/{FILES['ru']}"
