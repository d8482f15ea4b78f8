"""Reads the requisite of an act in the open corpus: one Russian sentence or several.

It says what the act is, who adopted it, when and under which number; then, where they apply, its
registration with the Ministry of Justice and its repeal. Requisites of the 1990s print "N" for
"№", "г." for "года" and dates in digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.months import BEGINNINGS, RUSSIAN_OF, month_number

_MONTHS = "|".join((*RUSSIAN_OF, *(rf"{name}\w*" for name in BEGINNINGS["kk"])))
"""Some requisites name the month in Kazakh: "12 наурыздағы 1999 года"."""
_DATE = re.compile(
    rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTHS})\s+(?P<year>\d{{4}})(?:\s*г(?:ода|\.))?"
    r"|(?P<dd>\d{1,2})\.(?P<mm>\d{1,2})\.(?P<yy>\d{4}|\d{2})(?!\d)(?:\s*г(?:ода|\.))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:№|\bN)\s*(?P<number>[^\s,;()«»\"]+)")
_REGISTERED = re.compile(r"Зарегистрирован\w*", re.IGNORECASE)
_REPEALED = re.compile(
    r"Утратил\w*\s+силу|Прекратил\w*\s+действие|Признан\w*\s+утратившим\w*\s+силу|Отменен\w*\b",
    re.IGNORECASE,
)
_MINISTRY = re.compile(r"Министерств|Минюст|\bМЮ\b", re.IGNORECASE)
_MIXED = re.compile(r"\w*[а-яё]\w*", re.IGNORECASE)
_LOOKALIKE = str.maketrans("AaBCcEeHKMOoPpTXxy", "АаВСсЕеНКМОоРрТХху")
"""Latin letters that the texts of the 1990s print in Russian words."""
_LOCAL = re.compile(
    r"^(?:акима|акимата|маслихата|областного|районного|городского)\b", re.IGNORECASE
)
_COUNTRY_SHORT = re.compile(r"\bРК\b")
_CENTURY = 1900
_PIVOT = 50
"""Years of two digits below it belong to this century: the state is younger than 1991."""
_ACTING = re.compile(r"^(?:и\.\s*о\.|исполняющего\s+обязанности|врио)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """An act as a sentence names it."""

    noun: str
    """``Приказ``, ``законом``: the words before the body, as printed."""
    body: str
    """In the genitive, as printed, ``РК`` written in full and without "acting"; may be empty."""
    acting: bool
    date: str | None
    """ISO date."""
    number: str | None
    """Without the letters of the chamber: ``290-VIII`` for ``290-VIII ЗРК``."""


@dataclass(frozen=True, slots=True)
class Requisite:
    """What a requisite says."""

    act: Named
    registration: tuple[str, str] | None = None
    """Number and ISO date."""
    by_ministry: bool = False
    """Whether the Ministry of Justice registered it, and not a department of a region."""
    repeal: Named | None = None
    """The act that repealed it."""
    repeal_words: str = ""
    """The sentence on the repeal as printed; empty where there is none."""
    repealed_from: str | None = None
    """ISO date from which it ceased to apply, where the sentence says so."""


def read_requisite(text: str) -> Requisite:
    """What a requisite says.

    >>> read = read_requisite("Приказ и.о. Министра юстиции РК от 8 ноября 1999 г. N 87.")
    >>> read.act.body, read.act.acting, read.act.date, read.act.number
    ('Министра юстиции Республики Казахстан', True, '1999-11-08', '87')
    """
    text = _in_cyrillic(text)
    repealed = _REPEALED.search(text)
    rest, repeal_words = (
        (text[: repealed.start()], text[repealed.start() :].strip()) if repealed else (text, "")
    )
    registered = _REGISTERED.search(rest)
    own = rest[: registered.start()] if registered else rest
    return Requisite(
        act=named(own),
        registration=_registration(rest[registered.start() :]) if registered else None,
        by_ministry=bool(registered and _MINISTRY.search(rest, registered.start())),
        repeal=_repealing(repeal_words) if repeal_words else None,
        repeal_words=repeal_words.rstrip("."),
        repealed_from=_ceased(repeal_words),
    )


def _in_cyrillic(text: str) -> str:
    """A text without Latin letters in its Russian words.

    >>> _in_cyrillic("Кабинета Министpов от 29 апpеля N 393")
    'Кабинета Министров от 29 апреля N 393'
    """
    return _MIXED.sub(lambda word: word[0].translate(_LOOKALIKE), text)


def named(text: str) -> Named:
    """An act named by its form, body, date and number: ``приказом Министра ... от ... № ...``."""
    text = _COUNTRY_SHORT.sub("Республики Казахстан", text)
    date = _DATE.search(text)
    before = text[: date.start()] if date else text
    head = re.sub(r"\s+(?:от|принят\w*.*)\s*$", "", before.strip(" .,-–"))
    number = _NUMBER.search(text, date.end() if date else 0)
    noun, body = _noun_and_body(head.removesuffix(" от").strip())
    acting = _ACTING.match(body)
    return Named(
        noun,
        _ACTING.sub("", body),
        acting=bool(acting),
        date=iso_date(date) if date else None,
        number=number["number"].rstrip(".") if number else None,
    )


def _noun_and_body(head: str) -> tuple[str, str]:
    """Splits ``Конституционный закон Республики Казахстан`` behind its lower-case words."""
    words = head.split(" ")
    noun = words[:1]
    for word in words[1:]:
        if word[:1].isupper() or _ACTING.match(word) or _LOCAL.match(word):
            break
        noun.append(word)
    return " ".join(noun), " ".join(words[len(noun) :])


def iso_date(found: re.Match[str]) -> str:
    """The date that a match of the date pattern means."""
    if found["day"]:
        month = month_number(found["month"], "ru") or month_number(found["month"], "kk") or 0
        return f"{found['year']}-{month:02}-{int(found['day']):02}"
    year = int(found["yy"])
    if year < _PIVOT:
        year += _CENTURY + 100
    elif year < _CENTURY:
        year += _CENTURY
    return f"{year:04}-{int(found['mm']):02}-{int(found['dd']):02}"


def _registration(text: str) -> tuple[str, str] | None:
    date, number = _DATE.search(text), _NUMBER.search(text)
    return (number["number"].rstrip("."), iso_date(date)) if date and number else None


def _repealing(words: str) -> Named | None:
    """The act behind ``Утратил силу``; None where the sentence names none with a date."""
    behind = _REPEALED.sub("", words, count=1).strip(" -–:")
    plain = re.sub(r"\([^)]*\)", "", behind)
    found = named(plain)
    return found if found.date and found.number and found.body else None


def _ceased(words: str) -> str | None:
    """The day after ``с`` in ``Прекратила действие с 1 июля 2026 года``."""
    found = re.match(r"\w+\s+(?:действие|силу)\s+с\s+", words)
    date = _DATE.match(words, found.end()) if found else None
    return iso_date(date) if date else None
