"""Phrases that set a time limit: an amount of time, a day of the year, a day of the month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.links.dates import MONTH
from build_scripts.months import month_number


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A phrase that sets a limit, with its numbers."""

    start: int
    end: int
    amount: str
    """As `Deadline.amount`."""
    unit: str
    """As `Deadline.unit`."""
    counted_from: str = ""
    """From what it is counted, where the phrase itself says it: есепті айдан кейінгі айдың."""
    window: bool = False
    """Whether it is a time between two days."""


NUMERALS: Mapping[str, Mapping[str, str]] = {
    "kk": {
        "бір": "1",
        "екі": "2",
        "үш": "3",
        "төрт": "4",
        "бес": "5",
        "алты": "6",
        "жеті": "7",
        "сегіз": "8",
        "тоғыз": "9",
        "он": "10",
        "он бес": "15",
        "жиырма": "20",
        "отыз": "30",
        "алпыс": "60",
        "бірінші": "1",
    },
    "ru": {
        "одного": "1",
        "двух": "2",
        "трех": "3",
        "четырех": "4",
        "пяти": "5",
        "шести": "6",
        "семи": "7",
        "восьми": "8",
        "девяти": "9",
        "десяти": "10",
        "пятнадцати": "15",
        "двадцати": "20",
        "тридцати": "30",
        "шестидесяти": "60",
        "первого": "1",
        "трехгодичной": "3",
        "двухгодичной": "2",
    },
}
"""Numerals as they are printed in limits, and the number in digits."""

_UNITS = (
    ("working-day", re.compile(r"жұмыс күн|рабоч")),
    ("calendar-day", re.compile(r"күнтізбелік|календарных")),
    ("day", re.compile(r"күн|\bдн(?:ей|я)")),
    ("minute", re.compile(r"минут")),
    ("hour", re.compile(r"сағат|час")),
    ("month", re.compile(r"\bай|месяц")),
    ("year", re.compile(r"жыл|\bлет|\bгод|годичн")),
)


def _amount(language: str) -> str:
    words = "|".join(sorted(NUMERALS[language], key=len, reverse=True))
    return rf"(?P<amount>\b(?:\d+|{words})\b)(?: \([^()]*\))?"


_KK, _RU = _amount("kk"), _amount("ru")
_DAY = r"(?P<day>\d{1,2})(?: \([^()]*\))?"
_KK_LENGTH = r"(?:жұмыс күні|күн|ай|жыл|сағат|минут)"
_RU_LENGTH = r"(?:(?:рабочих|календарных) )?(?:дней|дня|месяцев|месяца|лет|года|часов|часа|минут)"

_PATTERNS: Mapping[str, tuple[str, ...]] = {
    "kk": (
        rf"(?:күнтізбелік )?{_KK} {_KK_LENGTH} (?:ішінде|өткен соң)",
        rf"(?:күнтізбелік )?{_KK} (?:жұмыс күнінен|күннен) кешіктірмей",
        rf"кемінде {_KK} жыл(?=[^.;]*?(?:сақтал|жұмыспен өте))",
        rf"(?<=уақыты - ){_KK} минут",
        r"келесі (?P<next>жұмыс күні)мен",
        r"ағымдағы немесе келесі оқу (?P<current>жылы) ішінде",
        rf"{_KK} жылдық(?=[^.;]*жұмыспен өте)",
        rf"{_KK} жыл(?= жұмыспен өте)",
        (
            rf"(?:күнтізбелік жылдың )?{_DAY} (?P<month>{MONTH['kk']}) мен (?P<day2>\d{{1,2}})"
            rf" (?P<month2>{MONTH['kk']}) аралығында"
        ),
        (
            r"(?P<from>есепті жылдан кейінгі жылдың )?"
            rf"(?:күнтізбелік жылдың |(?P<year>\d{{4}}) жылғы )?{_DAY} (?P<month>{MONTH['kk']})"
            r" (?:дейін(?:гі мерзімде)?|кешіктірмей)"
        ),
        rf"күнтізбелік жылдың {_DAY} (?P<month>{MONTH['kk']}д[ае])(?!ғы|гі)",
        (
            r"(?:ай сайын )?(?P<from>есепті айдан кейінгі айдың) (?P<monthday>\d+|бірінші)"
            r"(?:-| \([^()]*\) | )күніне(?: дейін(?:гі мерзімде)?)?"
        ),
    ),
    "ru": (
        rf"(?:в течени[еи]|не позднее|(?:только )?по истечении) {_RU} {_RU_LENGTH}",
        rf"(?:хран|отработ)\w*[^.;]*? (?P<span>не менее {_RU} (?:года|лет))",
        rf"(?<= - ){_RU} минут",
        r"(?P<next>следующим рабочим днем)",
        r"в течение текущего или следующего учебного (?P<current>года)",
        rf"(?<!\w){_RU}(?=[^.;]*отработк)(?<=годичной)",
        rf"(?<=отработки ){_RU} года",
        (
            rf"с {_DAY} (?P<month>{MONTH['ru']}) по (?P<day2>\d{{1,2}}) (?P<month2>{MONTH['ru']})"
            r"(?: календарного года)?"
        ),
        (
            rf"(?:в срок )?(?:до|не позднее) {_DAY} (?P<month>{MONTH['ru']})"
            r"(?: календарного года| (?P<from>года, следующего за отчетным)"
            r"| (?P<year>\d{4}) года)?"
        ),
        rf"{_DAY} (?P<month>{MONTH['ru']}) календарного года",
        (
            r"(?:ежемесячно )?(?:в срок )?(?:до|к) (?P<monthday>\d+|первого)"
            r"(?: \([^()]*\))? числ[ау] (?P<from>месяца, следующего за отчетным)"
        ),
    ),
}
_COMPILED = {
    language: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for language, patterns in _PATTERNS.items()
}


def find_limits(text: str, language: str) -> list[TimeLimit]:
    """The time limits of a text, in reading order, without overlaps.

    >>> [(limit.amount, limit.unit) for limit in find_limits("күнтізбелік 10 күн ішінде", "kk")]
    [('10', 'calendar-day')]
    >>> [limit.amount for limit in find_limits("до 26 августа, до 1 мая 2025 года", "ru")]
    ['--08-26', '2025-05-01']
    """
    found = [
        _limit(match, language)
        for pattern in _COMPILED[language]
        for match in pattern.finditer(text)
    ]
    kept: list[TimeLimit] = []
    for limit in sorted(found, key=lambda item: (item.start - item.end, item.start)):
        if all(limit.end <= other.start or other.end <= limit.start for other in kept):
            kept.append(limit)
    return sorted(kept, key=lambda limit: limit.start)


def _limit(match: re.Match[str], language: str) -> TimeLimit:
    named = match.groupdict()
    amount, unit = _measure(named.get("span") or match[0], named, language)
    counted = (named.get("from") or "").strip()
    start, end = match.span("span") if named.get("span") else match.span()
    return TimeLimit(start, end, amount, unit, counted, bool(named.get("day2")))


def _measure(words: str, named: dict[str, str | None], language: str) -> tuple[str, str]:
    if named.get("monthday"):
        return f"---{int(_digits(named['monthday'], language)):02}", "date"
    if named.get("month"):
        days = [_day(named["month"], named["day"], language)]
        if named.get("year"):
            return f"{named['year']}{days[0][1:]}", "date"
        if named.get("month2"):
            days.append(_day(named["month2"], named["day2"], language))
        return "/".join(days), "date"
    unit = next(unit for unit, pattern in _UNITS if pattern.search(words.casefold()))
    if named.get("next"):
        return "1", unit
    return _digits(named.get("amount"), language), unit


def _day(month: str | None, day: str | None, language: str) -> str:
    assert month is not None
    assert day is not None
    return f"--{month_number(month, language):02}-{int(day):02}"


def _digits(printed: str | None, language: str) -> str:
    if not printed or printed.isdigit():
        return printed or ""
    return NUMERALS[language][printed.casefold()]
