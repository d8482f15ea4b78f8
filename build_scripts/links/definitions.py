"""Short names, abbreviations and defined terms, where the text introduces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.citations import Document
from build_scripts.links.inflection import is_code
from build_scripts.links.known_acts import KnownActs
from build_scripts.links.model import Term
from build_scripts.links.other_acts import find_documents
from build_scripts.links.places import own_text
from build_scripts.links.readable import readable
from build_scripts.links.stands_for import words_before

_INTRODUCED = {
    "kk": r"(?:бұдан|әрі) (?:әрі|қарай)(?: мәтін бойынша)?",
    "ru": r"(?:[Дд]алее|именуем\w+ (?:в дальнейшем"
    r"|далее))(?: по тексту)?(?: также)?(?: именуем\w+)?",
}
INTRODUCTION = {
    language: re.compile(
        rf"\(\s*{word},? ?(?:[-–—―]|:)? ?(?P<term>[^()]+?(?: \([^()]*\))?) ?\)", re.IGNORECASE
    )
    for language, word in _INTRODUCED.items()
}
"""``(бұдан әрі – …)``: the brackets in which a text introduces a short name."""
NUMBERED_ACT = re.compile(r"(?:№ ?(?=\S+ (?:бұйр|қаулы))|(?:приказ|постановлени)\w* № ?)(\S+)")
"""A short name made of an act's kind and number."""
_LAW = re.compile(r"\b(?:заң|закон|кодекс)\b", re.IGNORECASE)
_TITLE_BEHIND = re.compile(r" [\"«“].+?[\"»”](?= \()")
_CONCEPTS = re.compile(
    r"(?:ұғымдар|терминдер|анықтамалар)[^.:]* (?:пайдаланылады|қолданылады):?$"
    r"|(?:понятия|термины|определения|сокращения)[^.:]*:?$"
)
_DEFINED = re.compile(r"^(?P<term>[^–—]+?) [–—-] (?P<words>.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term with the place where it is introduced."""

    term: Term
    start: int
    """Where the brackets or the defined term begin in the unit's text."""
    end: int
    """Behind the brackets or the defined term."""


def introductions(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of the brackets that introduce short names."""
    return [match.span() for match in INTRODUCTION[language].finditer(text)]


def find_definitions(act: Act, language: str, known: KnownActs) -> list[Definition]:
    """All terms of an act in one language, in reading order."""
    found: list[Definition] = []
    for unit in act.texts[language].walk():
        if not unit.eid:
            continue
        found.extend(introduced(unit, language, known))
        if _CONCEPTS.search(unit.text):
            found.extend(_defined(unit, language))
        if unit.kind == "abbreviation" and unit.heading:
            key = f"{unit.eid}#1"
            term = Term(key, language, unit.heading, unit.text, unit.eid, "abbreviation")
            found.append(Definition(term, 0, 0))
    return found


def introduced(unit: Unit, language: str, known: KnownActs) -> Iterator[Definition]:
    """Short names that a unit introduces in brackets."""
    text = own_text(unit)
    for count, match in enumerate(INTRODUCTION[language].finditer(text), 1):
        name = match["term"].strip()
        kind = "abbreviation" if " " not in name and is_code(name) else "short-name"
        before = text[: match.start()]
        words = _act_before(before, name, language, known) or words_before(
            before, name, language, abbreviation=kind == "abbreviation"
        )
        term = Term(f"{unit.eid}#{count}", language, name, words, unit.eid, kind)
        yield Definition(term, match.start(), match.end())


def act_named_before(text: str, name: str, language: str, known: KnownActs) -> Document | None:
    """The act for which a short name such as № 261 бұйрық or Заң is introduced.

    Args:
        text: the unit's text up to the brackets.
        name: the short name.
        language: ``kk`` or ``ru``.
        known: names of acts.
    """
    number = NUMBERED_ACT.search(name)
    if not number and not _LAW.search(name):
        return None
    documents = find_documents(readable(text), language, known.phrases[language])
    fitting = [
        document
        for document in documents
        if not document.base.approved
        and (document.base.name == number[1] if number else document.base.kind == "law")
    ]
    return fitting[-1] if fitting else None


def _act_before(text: str, name: str, language: str, known: KnownActs) -> str:
    """The act's own words, with the title beside them; nothing if the name is no act's."""
    document = act_named_before(text, name, language, known)
    if document is None:
        return ""
    start, end = document.start, document.end
    if language == "kk" and text[:start].rstrip().endswith(('"', "»", "”")):
        closing = len(text[:start].rstrip()) - 1
        start = max(text.rfind(sign, 0, closing) for sign in '"«“')
    title = _TITLE_BEHIND.match(text, end)
    if language == "ru" and title:
        end = title.end()
    return text[start:end]


def _defined(unit: Unit, language: str) -> Iterator[Definition]:
    for child in unit.children:
        match = _DEFINED.match(child.text)
        if child.kind in {"subpoint", "indent", "point"} and child.eid and match:
            words = match["words"].rstrip(";.")
            introduced_here = len(introductions(child.text, language))
            key = f"{child.eid}#{introduced_here + 1}"
            term = Term(key, language, match["term"], words, child.eid, "definition")
            yield Definition(term, 0, match.end("term"))
