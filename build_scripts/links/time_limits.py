"""Phrases that set a time limit: an amount of time, a day of the year, a day of the month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.links.dates import MONTH
from build_scripts.links.measures import find_lengths, number_of_joined, number_of_words
from build_scripts.months import month_number
from build_scripts.numerals import number_in, number_words


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


_DAY = r"(?P<day>\d{1,2})(?:-?(?:го|ші|шы))?(?: ?\([^()]*\))?"
_YEAR_RU = (
    r"(?:(?: (?:каждого|текущего|соответствующего|предстоящего|планируемого|следующего|очередного"
    r"|отчетного|календарного|учебного|финансового))+ года)?"
)
_FOLLOWING_RU = r"(?P<from>(?:года|месяца|квартала|полугодия), следующ\w+ за отчетн\w+)"
_TILL_KK = r"(?:дейін(?:гі мерзімде)?|кешіктірмей|кешіктірілмей|кешікпей)"

_PATTERNS: Mapping[str, tuple[str, ...]] = {
    "kk": (
        rf"(?<=уақыты [-–] )(?P<length>{number_words('kk', 'cardinal')}|\d+) (?P<unit>минут)",
        rf"(?P<joined>(?:{number_words('kk', 'cardinal')}))(?<=жылдық)(?=[^.;]*жұмыспен өте)",
        (
            rf"(?P<nth>\d+(?:-?(?:ші|шы))?|{number_words('kk', 'ordinal')})"
            r" (?P<of>(?:күнтізбелік |жұмыс )?күн)(?:і)?нен (?:кешіктірмей|кешіктірілмей|кешікпей)"
        ),
        r"келесі (?P<next>жұмыс күні)(?:мен|нен кешіктірмей|(?!\w))",
        r"ағымдағы немесе келесі оқу (?P<current>жылы) ішінде",
        (
            rf"(?P<length>{number_words('kk', 'cardinal')}"
            rf"|\d+) (?P<unit>жыл)(?:дық(?=[^.;]*жұмыспен өте)|(?= жұмыспен өте))"
        ),
        (
            rf"(?:күнтізбелік жылдың )?{_DAY} (?P<month>{MONTH['kk']})(?: мен"
            rf"| бастап) (?P<day2>\d{{1,2}})"
            rf" (?P<month2>{MONTH['kk']}) (?:аралығында|дейін|қоса алғанда)"
        ),
        (
            rf"(?:күнтізбелік жылдың )?{_DAY}(?: ?[-–] ?| мен )(?P<day2>\d{{1,2}})"
            rf" (?P<month>{MONTH['kk']}) аралығында"
        ),
        (
            r"(?P<from>есепті жылдан кейінгі жылдың )?"
            rf"(?:(?:күнтізбелік|ағымдағы|келесі|тиісті|оқу) жыл\w* "
            rf"|(?P<year>\d{{4}}) жылғы )?{_DAY}"
            rf" (?P<month>{MONTH['kk']}) {_TILL_KK}"
        ),
        rf"күнтізбелік жылдың {_DAY} (?P<month>{MONTH['kk']}д[ае])(?!ғы|гі)",
        (
            r"(?:(?:ай|тоқсан) сайын )?(?P<from>есепті (?:айдан|тоқсаннан|кезеңнен) кейінгі айдың)"
            rf" (?P<monthday>\d+|{number_words('kk', 'ordinal')})"
            r"(?: ?- ?| \([^()]*\) |-?(?:ші|шы) | )(?:(?:күніне|күнінен|жұлдызына|жұлдызынан)"
            rf"(?: {_TILL_KK})?|(?:[нд]?[еа]|іне|ына) {_TILL_KK})"
        ),
        (
            r"(?<!\w)(?:әр )?ай(?:дың|ының)?(?: сайын)?"
            rf" (?P<monthday>\d+|{number_words('kk', 'ordinal')})"
            r"(?:-| \([^()]*\) |-?(?:ші|шы) | )"
            rf"(?:күніне|күнінен|жұлдызына|жұлдызынан) {_TILL_KK}"
        ),
    ),
    "ru": (
        rf"(?<= [-–] )(?P<length>{number_words('ru', 'cardinal')}|\d+) (?P<unit>минут)",
        (
            r"не (?:позднее|позже)(?: чем)? на"
            rf" (?P<nth>\d+(?:-?й)?|{number_words('ru', 'ordinal')})"
            r" (?P<of>(?:календарный |рабочий )?день)"
        ),
        r"(?P<next>(?:на |не позднее )?следующ(?:им|ий|его) рабоч(?:им|ий|его) дн?(?:ем|ень|я))",
        r"в течение текущего или следующего учебного (?P<current>года)",
        rf"(?P<joined>(?<!\w)(?:{number_words('ru', 'cardinal')}))(?=[^.;]*отработк)(?<=годичной)",
        rf"(?<=отработки )(?P<length>{number_words('ru', 'cardinal')}|\d+) (?P<unit>года|лет)",
        (
            rf"с {_DAY} (?P<month>{MONTH['ru']}) (?:по|до) (?P<day2>\d{{1,2}})"
            rf" (?P<month2>{MONTH['ru']}){_YEAR_RU}"
        ),
        (
            rf"(?<!\w)с {_DAY} (?:по|до) (?P<day2>\d{{1,2}})(?:-?го)?"
            rf" (?P<month>{MONTH['ru']}){_YEAR_RU}"
        ),
        (
            r"(?:в срок,? )?(?:не позднее|(?<!\w)(?:до|к))"
            rf" {_DAY} (?P<month>{MONTH['ru']})"
            rf"(?: {_FOLLOWING_RU}| (?P<year>\d{{4}}) (?:года|г\.)|{_YEAR_RU})"
        ),
        rf"{_DAY} (?P<month>{MONTH['ru']}) календарного года",
        (
            r"(?:(?:ежемесячно|ежеквартально),? )?(?:в срок )?(?:не позднее|(?<!\w)(?:до|к))"
            rf" (?P<monthday>\d+|{number_words('ru', 'ordinal')})(?:-?(?:го|му|ого|ому))?"
            rf"(?: \([^()]*\))? числ[ау](?: {_FOLLOWING_RU}|(?: каждого| текущего"
            rf"| следующего)? месяца)?"
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
    found.extend(
        TimeLimit(length.start, length.end, length.amount, length.unit)
        for length in find_lengths(text, language)
    )
    kept: list[TimeLimit] = []
    for limit in sorted(found, key=lambda item: (item.start - item.end, item.start)):
        if all(limit.end <= other.start or other.end <= limit.start for other in kept):
            kept.append(limit)
    return sorted(kept, key=lambda limit: limit.start)


def _limit(match: re.Match[str], language: str) -> TimeLimit:
    named = match.groupdict()
    amount, unit = _measure(named, language)
    counted = (named.get("from") or "").strip()
    return TimeLimit(*match.span(), amount, unit, counted, bool(named.get("day2")))


def _measure(named: Mapping[str, str | None], language: str) -> tuple[str, str]:
    if named.get("monthday"):
        return f"---{_ordinal(named['monthday'] or '', language):02}", "date"
    if named.get("month"):
        days = [_day(named["month"], named["day"], language)]
        if named.get("year"):
            return f"{named['year']}{days[0][1:]}", "date"
        if named.get("day2"):
            last = named.get("month2") or named["month"]
            days.append(_day(last, named["day2"], language))
        return "/".join(days), "date"
    if named.get("next") or named.get("nth"):
        words = named.get("of") or "рабочий"
        return str(_ordinal(named.get("nth") or "1", language)), _day_unit(words)
    if named.get("joined"):
        return number_of_joined(named["joined"] or "", language), "year"
    unit = "minute" if named.get("unit") == "минут" else "year"
    return number_of_words(named.get("length"), language), unit


def _ordinal(printed: str, language: str) -> int:
    digits = re.match(r"\d+", printed)
    return int(digits[0]) if digits else number_in(printed, language, "ordinal") or 0


def _day_unit(words: str) -> str:
    """The unit of "the tenth working day"."""
    folded = words.casefold()
    if folded.startswith(("жұмыс", "рабоч")):
        return "working-day"
    return "calendar-day" if folded.startswith(("күнтізбе", "календар")) else "day"


def _day(month: str | None, day: str | None, language: str) -> str:
    assert month is not None
    assert day is not None
    return f"--{month_number(month, language):02}-{int(day):02}"
