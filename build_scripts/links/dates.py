"""Days as they are printed in both languages."""

from __future__ import annotations

import re

MONTHS = {
    "kk": (
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйе",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    "ru": (
        "январ",
        "феврал",
        "март",
        "апрел",
        "ма",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
    ),
}
"""Beginnings of the months' names that all their forms share."""

MONTH = {
    "kk": rf"(?:{'|'.join(MONTHS['kk'])})[а-яәғқңөұүһі]*",
    "ru": rf"(?:{'|'.join(f'{name}[а-я]*' for name in MONTHS['ru'][:4])}|мая|мае"
    rf"|{'|'.join(f'{name}[а-я]*' for name in MONTHS['ru'][5:])})",
}
"""A month in any form, as a pattern."""

_NUMERIC = r"\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d"
DATE = {
    "kk": rf"(?:\d{{4}} жылғы \d{{1,2}} {MONTH['kk']}|{_NUMERIC})",
    "ru": rf"(?:\d{{1,2}} {MONTH['ru']} \d{{4}} года|(?:{_NUMERIC})(?: года)?)",
}
"""A full date, as a pattern."""


def month_number(name: str, language: str) -> int:
    """Number of a month by any form of its name.

    >>> month_number("қыркүйегі", "kk"), month_number("марта", "ru"), month_number("мая", "ru")
    (9, 3, 5)
    """
    folded = name.casefold()
    fitting = [
        (len(beginning), number)
        for number, beginning in enumerate(MONTHS[language], 1)
        if folded.startswith(beginning)
    ]
    return max(fitting)[1]


def iso_date(printed: str, language: str) -> str:
    """The ISO form of a printed date.

    >>> iso_date("2018 жылғы 18 қазандағы", "kk"), iso_date("11.08.2023 года", "ru")
    ('2018-10-18', '2023-08-11')
    """
    numbers = re.findall(r"\d+", printed)
    if len(numbers) == len(("year", "month", "day")):
        year, month, day = numbers if len(numbers[0]) == len("2018") else reversed(numbers)
        return f"{year}-{month}-{day}"
    name = next(
        word for word in re.findall(r"[^\W\d]+", printed) if re.fullmatch(MONTH[language], word)
    )
    year, day = sorted(numbers, key=len, reverse=True)
    return f"{year}-{month_number(name, language):02}-{int(day):02}"
