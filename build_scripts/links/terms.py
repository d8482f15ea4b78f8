"""Terms of an act in one language: where each is in force, and where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.links.definitions import Definition, introductions
from build_scripts.links.inflection import is_code, term_pattern
from build_scripts.links.model import Term, TermUse
from build_scripts.links.places import Places, own_text

_OWN = "own"


@dataclass(frozen=True, slots=True)
class ScopedTerm:
    """A term with what decides where it is in force."""

    definition: Definition
    pattern: re.Pattern[str]
    part: str
    """``own``, ``order`` or ``rules``: the document that defines it."""
    annex: str
    """Id of the annex that defines it; empty for the body of the act."""
    place: int
    """Place of the defining unit in reading order."""
    listed: bool
    """Whether it stands in a list of abbreviations, which holds for the text before it too."""

    @property
    def key(self) -> str:
        """`Term.key`."""
        return self.definition.term.key

    def is_introduced_before(self, eid: str, place: int, start: int) -> bool:
        """Whether the text has introduced it at a character of a unit."""
        if self.definition.term.defined_at == eid:
            return start >= self.definition.end
        return self.listed or self.place < place


def scoped_terms(
    definitions: Sequence[Definition], places: Places, part_of: Mapping[str, str]
) -> list[ScopedTerm]:
    """Terms with their scopes, in reading order."""
    scoped: list[ScopedTerm] = []
    for definition in definitions:
        term = definition.term
        unit = places.units[term.defined_at]
        annex = places.around(unit, "annex")
        scoped.append(
            ScopedTerm(
                definition,
                _pattern(term, listed=unit.kind == "abbreviation"),
                part_of.get(unit.eid, _OWN),
                annex.eid if annex else "",
                places.order[unit.eid],
                listed=unit.kind == "abbreviation",
            )
        )
    return scoped


_KK_DEPARTMENT = r"(?! департамент)"
"""Заң департаменті is no use of the short name of a law."""
_RU_DOCUMENT = re.compile(r"^(?:Правила|Положение|Перечень|Концепция|Стандарт)$")
_RU_OTHER_TITLE = r"(?! [а-я]{2,}(?:ия|ов|ых|их|ого|ей)(?!\w))"
"""What follows in the title of another document of the same name: Правил распределения мест."""


def _pattern(term: Term, *, listed: bool) -> re.Pattern[str]:
    name = term.term
    if listed and not is_code(name):
        name = name[0].lower() + name[1:]  # the capital is that of a line in a list
    pattern = term_pattern(name, term.language)
    if term.term == "Заң":
        return re.compile(pattern.pattern + _KK_DEPARTMENT)
    if term.language == "ru" and _RU_DOCUMENT.search(term.term):
        return re.compile(pattern.pattern + _RU_OTHER_TITLE)
    return pattern


def find_uses(
    terms: Sequence[ScopedTerm],
    places: Places,
    part_of: Mapping[str, str],
    taken: Mapping[str, Sequence[tuple[int, int]]],
) -> list[TermUse]:
    """Every place where a term is used, the longest term first.

    Args:
        terms: the act's terms.
        places: look-ups in the same language.
        part_of: document of each quoted unit.
        taken: by unit id, spans that are references and hold no uses.
    """
    uses: list[TermUse] = []
    for unit in places.units.values():
        text = own_text(unit)
        if not text:
            continue
        annex = places.around(unit, "annex")
        place, part = places.order[unit.eid], part_of.get(unit.eid, _OWN)
        here = _Here(unit, place, part, annex.eid if annex else "")
        in_force = [term for term in terms if _in_force(term, here)]
        blocked = [*taken.get(unit.eid, ()), *introductions(text, places.language)]
        uses.extend(_uses(text, here, in_force, blocked, places.language))
    return uses


@dataclass(frozen=True, slots=True)
class _Here:
    unit: Unit
    place: int
    part: str
    annex: str


def _in_force(term: ScopedTerm, here: _Here) -> bool:
    if term.part != here.part:
        return False
    if term.listed:
        return term.definition.term.defined_at != here.unit.eid
    return not (term.annex and term.part != _OWN and term.annex != here.annex)


def _uses(
    text: str,
    here: _Here,
    terms: Sequence[ScopedTerm],
    blocked: Sequence[tuple[int, int]],
    language: str,
) -> Iterator[TermUse]:
    found = [
        (match.start() - match.end(), _distance(term, here), match.start(), match.end(), term.key)
        for term in terms
        for match in term.pattern.finditer(text)
        if term.is_introduced_before(here.unit.eid, here.place, match.start())
    ]
    kept = list(blocked)
    for _, _, start, end, key in sorted(found):
        if all(end <= s or e <= start for s, e in kept):
            kept.append((start, end))
            yield TermUse(key, here.unit.eid, language, start, end)


def _distance(term: ScopedTerm, here: _Here) -> tuple[bool, bool, int]:
    """How far a definition is: the same annex first, then the last one before."""
    return term.annex != here.annex, term.listed, abs(here.place - term.place)
