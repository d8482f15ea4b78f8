"""Days as they are printed in both languages."""

from __future__ import annotations

import re

from build_scripts.months import BEGINNINGS, month_number

MONTH = {
    "kk": rf"(?:{'|'.join(BEGINNINGS['kk'])})[а-яәғқңөұүһі]*",
    "ru": rf"(?:{'|'.join(f'{name}[а-я]*' for name in BEGINNINGS['ru'][:4])}|мая|мае"
    rf"|{'|'.join(f'{name}[а-я]*' for name in BEGINNINGS['ru'][5:])})",
}
"""A month in any form, as a pattern."""

_NUMERIC = r"\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d"
DATE = {
    "kk": rf"(?:\d{{4}} жылғы \d{{1,2}} {MONTH['kk']}|{_NUMERIC})",
    "ru": rf"(?:\d{{1,2}} {MONTH['ru']} \d{{4}} года|(?:{_NUMERIC})(?: года)?)",
}
"""A full date, as a pattern."""


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
