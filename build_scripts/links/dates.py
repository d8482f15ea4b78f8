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

_NUMERIC = r"(?:(?<!\d)\d{1,2} ?\.\d\d\.(?:\d{4}|\d\d)(?!\d)|\d{4}\.\d\d\.\d\d)"
_YEAR = {"kk": r"(?:жыл(?:ғы|дың|ы)|ж\.)", "ru": r"(?:года|г\.|г(?!\w))"}
_QUOTE = '[«"“]?'
_CLOSE = '[»"”]?'
DATE = {
    "kk": rf"(?:\d{{4}} {_YEAR['kk']} ?{_QUOTE}\d{{1,2}}{_CLOSE} {MONTH['kk']}"
    rf"|\d{{4}} {_YEAR['kk']} {MONTH['kk']} \d{{1,2}}-?(?:[гк]і|[ғқ]ы|с[іы]|ш[іы]|[іы])(?!\w)"
    rf"|{_NUMERIC}\.?(?: ?{_YEAR['kk']}(?!\w))?)",
    "ru": rf"(?:{_QUOTE}\d{{1,2}}{_CLOSE} {MONTH['ru']} \d{{4}} ?{_YEAR['ru']}"
    rf"|{_NUMERIC}\.?(?: ?{_YEAR['ru']})?)",
}
"""A full date, as a pattern."""
_CENTURY = 1900
_SOVIET = 30
"""Years of two digits from here on are of the twentieth century."""


def iso_date(printed: str, language: str) -> str:
    """The ISO form of a printed date.

    >>> iso_date("2018 жылғы 18 қазандағы", "kk"), iso_date("11.08.2023 года", "ru")
    ('2018-10-18', '2023-08-11')
    >>> iso_date("1998 жылғы қаңтардың 27-гі", "kk")
    '1998-01-27'
    >>> iso_date("18.10.93 г.", "ru"), iso_date("«11» апреля 2024 года", "ru")
    ('1993-10-18', '2024-04-11')
    """
    numbers = re.findall(r"\d+", printed)
    if len(numbers) == len(("year", "month", "day")):
        year, month, day = numbers if len(numbers[0]) == len("2018") else reversed(numbers)
        return f"{_full_year(year)}-{month}-{int(day):02}"
    name = next(
        word for word in re.findall(r"[^\W\d]+", printed) if re.fullmatch(MONTH[language], word)
    )
    year, day = sorted(numbers, key=len, reverse=True)
    return f"{year}-{month_number(name, language):02}-{int(day):02}"


def _full_year(printed: str) -> str:
    if len(printed) == len("2018"):
        return printed
    return str(int(printed) + _CENTURY + (0 if int(printed) >= _SOVIET else 100))
