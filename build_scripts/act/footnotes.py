"""Footnotes of the official database as data: what was changed, how, by which act, from when.

"Сноска. Пункт 57 в редакции приказа Министра просвещения РК от 03.07.2025 № 153 (вводится в
действие ...)" says it in one of a few ways, in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.patterns import NOTE
from build_scripts.act.unit import Unit
from build_scripts.months import KAZAKH, RUSSIAN_OF

_CHANGES = (
    ("suspended", re.compile(r"приостановлен|тоқтатыла тұр|тоқтатылды", re.IGNORECASE)),
    (
        "excluded",
        re.compile(r"исключ|утратил|алып таст|алынып таст|күш[іi] жойыл", re.IGNORECASE),
    ),
    ("reworded", re.compile(r"в (?:новой )?редакции|жаңа редакцияда", re.IGNORECASE)),
    ("added", re.compile(r"дополнен|толықтырылды", re.IGNORECASE)),
    ("changed", re.compile(r"изменени|өзгер[іту]", re.IGNORECASE)),
)
"""How a unit was changed; the first that the footnote's first words say counts."""
_TARGETS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (
        kind,
        re.compile(
            rf"(?:{russian})\s+(?P<ru>\d[\d-]*)|(?P<kk>\d[\d-]*)[- ]{{0,3}}(?:{kazakh})",
            re.IGNORECASE,
        ),
    )
    for kind, russian, kazakh in (
        ("subpoint", r"подпункт\w*", r"тармақша\w*"),
        ("point", r"(?<!под)пункт\w*", r"тарма[қғ](?!ша)\w*"),
        ("article", r"стать\w+", r"ба[пб]\w*"),
        ("section", r"параграф\w*", r"параграф\w*"),
        ("chapter", r"глав\w+", r"тарау\w*"),
        ("part", r"раздел\w*", r"бөлім\w*"),
        ("annex", r"приложени\w+", r"қосымша\w*"),
    )
)
_MONTHS = "|".join([*RUSSIAN_OF, *KAZAKH])
_DATE = re.compile(
    r"(?P<day>\d{1,2})\.(?P<month>\d{2})\.(?P<year>\d{4}|\d{2})(?!\d)"
    r"|(?P<year2>\d{4})\.(?P<month2>\d{2})\.(?P<day2>\d{2})"
    rf"|(?P<day3>\d{{1,2}}) (?P<name3>{_MONTHS}) (?P<year3>\d{{4}})"
    rf"|(?P<year4>\d{{4}}) (?:жылғы|ж\.) (?P<day4>\d{{1,2}}) (?P<name4>{_MONTHS})",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^\.?\s*(?:г(?:ода|\.)?|ж(?:ылғы|\.)?)?\s*(?:№|N)\s*(?P<number>[\w/-]+(?:\.\d+)?)"
)
_IN_FORCE = re.compile(
    r"^[^();]{0,60}?\((?P<rule>(?:[^()]|\([^()]*\))*"
    r"(?:действ|қолданыс|күшіне ен)(?:[^()]|\([^()]*\))*)\)"
)
_KINDS = (
    ("order", re.compile(r"приказ|бұйры", re.IGNORECASE)),
    ("decree", re.compile(r"постановлени|қаулы", re.IGNORECASE)),
    ("edict", re.compile(r"указ|жарлы", re.IGNORECASE)),
    ("law", re.compile(r"закон|заң", re.IGNORECASE)),
)
_BODY_RU = re.compile(
    r"(?:приказ|постановлени|указ|решени|закон)\w*\s+(?P<body>[^;()]*?)"
    r"\s*(?:РК|Республики Казахстан)?\s*от\s*$",
    re.IGNORECASE,
)
_BODY_KK = re.compile(r"(?:ҚР|Қазақстан Республикасы(?:ның)?)\s+(?P<body>[^;()\d]*?)\s*$")
_PARENTHESIS = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
_RUSSIAN = re.compile(r"^(?:Сноска|Примечание)")
_HEAD = 160


@dataclass(frozen=True, slots=True)
class ChangedBy:
    """One act that changed a unit."""

    date: str
    """ISO date of adoption."""
    number: str
    kind: str
    """``order``, ``decree``, ``edict``, ``law``; empty if the footnote does not say."""
    body: str
    """The body as the footnote names it; empty for laws."""
    rule: str
    """When the change comes into force, in the footnote's words; empty if it does not say."""
    in_force: str
    """The ISO date in these words; empty if they give a rule only."""
    change: str = ""
    """What this act did, as in `Footnote.change`; the next one may have done something else."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a footnote says."""

    change: str
    """``reworded``, ``changed``, ``added``, ``excluded``, ``suspended``; empty for another note."""
    target: tuple[tuple[str, str], ...]
    """Kind and number of each unit that it names, the narrowest first."""
    acts: tuple[ChangedBy, ...]


def read_footnote(text: str) -> Footnote:
    """A footnote as data.

    >>> note = read_footnote(
    ...     "Сноска. Пункт 57 в редакции приказа Министра просвещения РК от 03.07.2025 № 153 "
    ...     "(вводится в действие с 01.09.2025)."
    ... )
    >>> note.change, note.target
    ('reworded', (('point', '57'),))
    >>> note.acts[0].date, note.acts[0].number, note.acts[0].body, note.acts[0].in_force
    ('2025-07-03', '153', 'Министра просвещения', '2025-09-01')
    """
    said = NOTE.sub("", text).lstrip(" .:")
    first = _DATE.search(said)
    head = said[: first.start() if first else _HEAD]
    change = _change(head)
    if not change:
        change = next((name for name, words in _CHANGES[:2] if words.search(said[:_HEAD])), "")
    acts = tuple(_acts(said, change, kazakh=not _RUSSIAN.match(text)))
    return Footnote(change, tuple(_targets(head)), acts)


def _change(words: str) -> str:
    return next((name for name, pattern in _CHANGES if pattern.search(words)), "")


def _targets(head: str) -> Iterator[tuple[str, str]]:
    for kind, pattern in _TARGETS:
        for found in pattern.finditer(head):
            yield kind, (found["ru"] or found["kk"]).strip("-")


def _acts(said: str, change: str, *, kazakh: bool) -> Iterator[ChangedBy]:
    kind = body = ""
    begin = 0
    for found in _DATE.finditer(said):
        number = _NUMBER.match(said[found.end() :])
        if number is None:
            continue
        before, after = said[begin : found.start()], said[found.end() + number.end() :]
        begin = found.end() + number.end()
        kind = _kind(before, after, kazakh=kazakh) or kind
        body = _body(before) or body
        change = _change(_PARENTHESIS.sub("", before)) or change
        rule = _IN_FORCE.match(after)
        words = rule["rule"] if rule else ""
        date = _DATE.search(words)
        named = "" if kind == "law" else body
        yield ChangedBy(
            _iso(found), number["number"], kind, named, words, _iso(date) if date else "", change
        )


def _kind(before: str, after: str, *, kazakh: bool) -> str:
    """Kind of an act: Russian says it before the date, Kazakh behind the number."""
    said = _PARENTHESIS.sub("", after if kazakh else before)
    found = [(match.start(), kind) for kind, words in _KINDS if (match := words.search(said))]
    return min(found)[1] if found else ""


def _body(before: str) -> str:
    found = _BODY_RU.search(before) or _BODY_KK.search(before)
    return " ".join(found["body"].split()).strip(" -–") if found else ""


def _iso(found: re.Match[str]) -> str:
    groups = found.groupdict()
    for mark in ("", "2", "3", "4"):
        year, day = groups.get(f"year{mark}"), groups.get(f"day{mark}")
        if year and day:
            month = groups.get(f"month{mark}") or _month(str(groups[f"name{mark}"]))
            full = year if len(year) == 4 else f"19{year}"  # noqa: PLR2004 - "18.10.93 г."
            return f"{full}-{int(month):02}-{int(day):02}"
    return ""


def _month(name: str) -> str:
    names = RUSSIAN_OF if name.lower() in RUSSIAN_OF else KAZAKH
    return str(names.index(name.lower()) + 1)


def attach_footnotes(act: Unit) -> None:
    """Says at each footnote what it is about, and at each unit whether it stands in force.

    A footnote stands behind what it speaks of: the unit it names is looked for among those before
    it, then among those that hold it; without a name it is about what holds it.
    """
    _attach(act, [])


def _attach(unit: Unit, holders: Sequence[Unit]) -> None:
    chain = [*holders, unit]
    for place, child in enumerate(unit.children):
        if child.kind == "note" and NOTE.match(child.text):
            note = read_footnote(child.text)
            about = _about(note, unit.children[:place], chain)
            child.about = about.eid
            _set_state(about, note)
        _attach(child, chain)


def _about(note: Footnote, before: Sequence[Unit], chain: Sequence[Unit]) -> Unit:
    for kind, number in note.target:
        for sibling in reversed(before):
            found = [u for u in sibling.walk() if u.kind == kind and u.number == number]
            if found:
                return found[-1]
        for holder in reversed(chain):
            if holder.kind == kind and holder.number == number:
                return holder
    return chain[-1]


def _set_state(unit: Unit, note: Footnote) -> None:
    """A unit is excluded only where nothing but the footnote is left of it."""
    if note.change == "suspended":
        unit.suspended = True
    elif note.change == "excluded" and note.target and not unit.text:
        unit.repealed = all(child.kind in {"note", "stamp"} for child in unit.children)
