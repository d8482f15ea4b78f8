"""Dates in words, as Kazakh and Russian official texts write them."""

from __future__ import annotations

from datetime import date

from build_scripts.months import KAZAKH, RUSSIAN_OF, kazakh_date_of


def date_in_words(iso: str, language: str) -> str:
    """A date as a reader writes it.

    >>> date_in_words("2025-01-31", "kk"), date_in_words("2025-01-31", "ru")
    ('2025 жылғы 31 қаңтар', '31 января 2025 года')
    """
    day = date.fromisoformat(iso)
    if language == "kk":
        return f"{day.year} жылғы {day.day} {KAZAKH[day.month - 1]}"
    return f"{day.day} {RUSSIAN_OF[day.month - 1]} {day.year} года"


def date_of(iso: str, language: str) -> str:
    """A date as it stands in the name of an act.

    >>> date_of("2025-01-31", "kk"), date_of("2023-03-28", "kk"), date_of("2020-10-23", "ru")
    ('2025 жылғы 31 қаңтардағы', '2023 жылғы 28 наурыздағы', 'от 23 октября 2020 года')
    """
    return kazakh_date_of(iso) if language == "kk" else f"от {date_in_words(iso, language)}"
