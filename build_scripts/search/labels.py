"""The step of a heading path that a unit adds, in both languages: ``17-тармақ``, ``пункт 17``."""

from __future__ import annotations

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.pages.cite_words import kind_named


def step(unit: Unit, language: str) -> str:
    """The unit's step of the path, in the words of citations; empty for a unit that adds none.

    Args:
        unit: a unit with its id.
        language: ``kk`` or ``ru``.
    """
    number = unit.number or unit.eid.rpartition("_")[2]
    label = KINDS[unit.kind].result.label
    if label is None:
        return kind_named(unit.kind, language, number, unit.heading.rstrip(":"))
    printed = " ".join(part for part in (unit.num, unit.heading) if part)
    return label.said(language).format(n=number, p=printed)
