"""Dates written with the name of the month, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from build_scripts.months import BEGINNINGS, month_number
from build_scripts.translation.clauses import Clause
from build_scripts.translation.figures import compare_counts
from build_scripts.translation.findings import Finding

_RUSSIAN_FORMS = "|".join(
    f"{beginning}[ьйаяуюе]{'?' if beginning.endswith('т') else ''}"
    for beginning in BEGINNINGS["ru"]
)
_YEARS = r"\d{4}(?:\s*[–-]\s*\d{4})?"
_KAZAKH = re.compile(
    rf"(?:(?P<years>{_YEARS})\s+жыл\w*\s+)?(?:(?P<day>\d{{1,2}})\s*(?:\(\w+\)\s*)?)?"
    rf"\b(?P<month>{'|'.join(BEGINNINGS['kk'])})\w*"
)
_RUSSIAN = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\s*(?:\(\w+\)\s*)?)?\b(?P<month>{_RUSSIAN_FORMS})\b"
    rf"(?:\s+(?P<years>{_YEARS})\s+год\w*)?"
)


def dates(text: str, language: str) -> Counter[str]:
    """Dates of a text as ``year-month-day``; what is not printed is a question mark.

    >>> sorted(dates("2018 жылғы 18 қазандағы № 578; 2024 – 2029 жылдардағы сәуір", "kk"))
    ['2018-10-18', '2024–2029-04-?']
    >>> sorted(dates("от 18 октября 2018 года; с 25 июня", "ru"))
    ['2018-10-18', '?-06-25']
    """
    pattern = _KAZAKH if language == "kk" else _RUSSIAN
    found: Counter[str] = Counter()
    for match in pattern.finditer(text.lower()):
        years = re.sub(r"\s*[–-]\s*", "–", match["years"] or "?")
        day = (match["day"] or "?").zfill(2) if match["day"] else "?"
        found[f"{years}-{month_number(match['month'], language):02}-{day}"] += 1
    return found


def check_dates(clause: Clause) -> Iterator[Finding]:
    """Day, month and year of every date."""
    yield from compare_counts("dates", dates(clause.kk, "kk"), dates(clause.ru, "ru"))
