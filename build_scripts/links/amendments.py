"""What an amending act changes: each instruction as an action, a target and the new wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.citations import find_citations
from build_scripts.links.known_acts import KnownActs
from build_scripts.links.mention import NO_BASE, Mention, Path, Step, below
from build_scripts.links.model import Amendment
from build_scripts.links.other_acts import find_documents
from build_scripts.links.places import Places
from build_scripts.links.readable import readable
from build_scripts.links.word_changes import find_word_changes, without_quoted

_ACTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("unchanged-in-russian", re.compile(r"орыс тілінде өзгермейді|на русском языке не изменя")),
    ("delete", re.compile(r"алынып тасталсын|алып тасталсын|исключить")),
    ("insert", re.compile(r"толықтырылсын|дополнить")),
    ("reword", re.compile(r"")),
)
_APPROVED = re.compile(r"бекітілген|утвержд[её]нн")
"""Said of the rules that the amended act approves; instructions behind it concern them."""
_WHOLE = {
    "kk": (
        ("title", re.compile(r"^(?:бұйрықтың |қаулының )?тақырыбы")),
        ("preamble", re.compile(r"^(?:бұйрықтың |қаулының )?кіріспе(?:сі)?")),
        ("rules", re.compile(r"^.*?(?:қағидалары|ережесі|тұжырымдамасы)(?= осы )")),
        ("text", re.compile(r"^(?:бүкіл|барлық) мәтіні? бойынша")),
    ),
    "ru": (
        ("title", re.compile(r"^(?:в )?заголов(?:ок|ке)(?: приказа| постановления)?")),
        ("preamble", re.compile(r"^(?:в )?преамбул[уе](?: приказа| постановления)?")),
        ("rules", re.compile(r"^(?:Правила|Положение|Концепцию|правила) .*?(?= изложить)")),
        ("text", re.compile(r"^по (?:всему )?тексту")),
    ),
}
"""Targets that have no number."""
_PUT_IN = {"kk": re.compile(r"мазмұндағы"), "ru": re.compile(r"дополнить")}
"""Stands between what is added to and what is added."""
_RANGE = re.compile(r"\s?[-–]\s?")


@dataclass(frozen=True, slots=True)
class Target:
    """What one instruction changes, with the places of its words in the instruction."""

    kind: str
    numbers: tuple[str, ...]
    indent: str
    spans: tuple[tuple[int, int], ...]
    paths: tuple[Path, ...] = ()

    def words(self, text: str) -> str:
        """The target as printed."""
        return text[self.spans[0][0] : self.spans[-1][1]] if self.spans else ""


def action_of(text: str, language: str) -> str:
    """What an instruction does, as `Amendment.action`."""
    if find_word_changes(text, language):
        return "replace"
    return next(action for action, pattern in _ACTIONS if pattern.search(text))


def find_target(text: str, language: str, within: Path = ()) -> Target:
    """The target of an instruction; an empty kind where the words aren't understood.

    Args:
        text: the instruction.
        language: ``kk`` or ``ru``.
        within: the provision that a line above names for it: "в пункте 5:".
    """
    plain = without_quoted(text, language)
    cited = _own_citations(plain, language)
    if cited:
        return _cited(cited, _paths(plain, cited, language, within))
    for kind, pattern in _WHOLE[language]:
        match = pattern.search(plain)
        if match:
            return Target(kind, (), "", (match.span(),))
    if within:
        return _cited([Mention(0, 0, NO_BASE, within)], (within,))
    return Target("", (), "", ())


def _own_citations(text: str, language: str) -> list[Mention]:
    return [m for m in find_citations(text, language, []) if m.base.kind == "none"]


def _cited(mentions: Sequence[Mention], paths: tuple[Path, ...]) -> Target:
    steps = mentions[0].steps
    indent = next((step.number for step in steps if step.kind == "indent"), "")
    kind = next((step.kind for step in reversed(steps) if step.kind != "indent"), "")
    numbers = [step.number for m in mentions for step in m.steps if step.kind == kind]
    spans = tuple((m.start, m.end) for m in mentions if m.end)
    return Target("indent" if indent else kind, tuple(dict.fromkeys(numbers)), indent, spans, paths)


def _paths(text: str, mentions: Sequence[Mention], language: str, within: Path) -> tuple[Path, ...]:
    """Each provision that is meant, from the outermost step on: what is changed or put in."""
    sign = _PUT_IN[language].search(text)
    added = [m for m in mentions if sign and m.start > sign.start()]
    if not added or len(added) == len(mentions):
        return tuple(below(within, steps) for steps in _spread(text, mentions))
    holder = below(within, mentions[0].steps)
    return tuple((*holder, *steps) for steps in _spread(text, added))


def _spread(text: str, mentions: Sequence[Mention]) -> Iterator[Path]:
    """The steps of each mention, with all numbers of a range: 3-8 names six points."""
    before: Mention | None = None
    for mention in mentions:
        last = mention.steps[-1]
        if before and _RANGE.fullmatch(text[before.end : mention.start]):
            numbers = range(*_between(before.steps[-1].number, last.number))
            for number in numbers:
                yield (*mention.steps[:-1], Step(last.kind, str(number)))
        yield mention.steps
        before = mention


def _between(first: str, last: str) -> tuple[int, int]:
    return (int(first) + 1, int(last)) if first.isdigit() and last.isdigit() else (0, 0)


def find_amendments(act: Act, language: str, known: KnownActs) -> list[Amendment]:
    """All instructions of an act in one language, in reading order.

    Args:
        act: any act; one that amends nothing gives an empty list.
        language: ``kk`` or ``ru``.
        known: identifiers of acts, for the act that is amended.
    """
    places = Places(act, language)
    found: list[Amendment] = []
    for point in places.root.walk():
        part = "order"
        within: Path = ()
        amended = _amended_act(act, point, language, known)
        for child in point.children:
            if child.kind == "indent" and _APPROVED.search(child.text):
                part, within = "rules", ()
            elif child.kind == "indent" and child.text.rstrip().endswith(":"):
                within = _named_above(child.text, language)
            if child.kind == "amendment":
                found.append(_amendment(child, part, amended, places, within))
    return found


def _named_above(line: str, language: str) -> Path:
    """The provision that a line names for the instructions below it."""
    cited = _own_citations(line, language)
    return cited[0].steps if cited else ()


def _amended_act(act: Act, point: Unit, language: str, known: KnownActs) -> str:
    amended = [other.id for other in act.meta.amends if other.id]
    named = [
        known.identify(document.base, language)
        for document in find_documents(readable(point.text), language, {})
        if not document.base.approved
    ]
    found = next((name for name in named if name in amended), None)
    if not amended:  # the act's file names the amended one without its id
        found = next((name for name in named if name), None)
    return found or (amended[0] if amended else "")


def _amendment(unit: Unit, part: str, amended: str, places: Places, within: Path) -> Amendment:
    language = places.language
    target = find_target(unit.text, language, within)
    new_text = tuple(child.eid for child in unit.children)
    if not new_text:
        new_text = tuple(annex.eid for annex in _annexes(unit.text, places, language))
    return Amendment(
        eid=unit.eid,
        action=action_of(unit.text, language),
        target=target.words(unit.text),
        language=language,
        target_kind=target.kind,
        target_num=target.numbers,
        target_indent=target.indent,
        target_part="rules" if target.kind == "rules" else part,
        act=amended,
        new_text=new_text,
        paths=target.paths,
        words=find_word_changes(unit.text, language),
    )


def _annexes(text: str, places: Places, language: str) -> Iterator[Unit]:
    for mention in find_citations(text, language, []):
        if mention.base.name == "act" and mention.steps[0].kind == "annex":
            annex = places.annex_of(mention.steps[0].number, text)
            if annex:
                yield annex


@dataclass(frozen=True)
class NewWording:
    """Where an amending act quotes the act that it amends."""

    part_of: Mapping[str, str]
    """By id of a unit: ``order`` or ``rules``, the document whose wording it is."""
    quoted: Mapping[tuple[str, str, str, str], Unit]
    """Unit by part, kind, number and number of the paragraph (empty for the whole)."""


def new_wording(places: Places, amendments: Sequence[Amendment]) -> NewWording:
    """Indexes the quoted text of an act in one language."""
    part_of: dict[str, str] = {}
    quoted: dict[tuple[str, str, str, str], Unit] = {}
    for amendment in amendments:
        for place, eid in enumerate(amendment.new_text):
            unit = places.units[eid]
            part_of.update((inner.eid, amendment.target_part) for inner in unit.walk())
            for key in _keys(amendment, unit, place):
                quoted.setdefault((amendment.target_part, *key[:3]), key[3])
    return NewWording(part_of, quoted)


def _keys(amendment: Amendment, unit: Unit, place: int) -> Iterator[tuple[str, str, str, Unit]]:
    if amendment.target_kind == "indent" and amendment.target_num and unit.kind == "indent":
        yield "point", amendment.target_num[0], str(int(amendment.target_indent) + place), unit
    elif amendment.target_kind == "annex" and unit.kind == "annex":
        yield "annex", amendment.target_num[0], "", unit
    else:
        for inner in unit.walk():
            if (inner.kind == "point" or KINDS[inner.kind].rank) and inner.number:
                yield inner.kind, inner.number, "", inner
