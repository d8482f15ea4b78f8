"""Dates in words, as Kazakh and Russian official texts write them."""

from __future__ import annotations

from datetime import date

from build_scripts.months import KAZAKH, RUSSIAN_OF

_HARD = "аоұыу"
_VOICED = "бвгғдлмнңжзрйу" + "аәеоөұүыіэ"


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
    words = date_in_words(iso, language)
    return f"{words}{_locative_of(words)}" if language == "kk" else f"от {words}"


def _locative_of(word: str) -> str:
    """The ending -дағы, -дегі, -тағы or -тегі that fits a Kazakh word."""
    vowel = next(letter for letter in reversed(word.lower()) if letter in "аәеиоөұүыіуэ")
    consonant = "д" if word[-1] in _VOICED else "т"
    return consonant + ("ағы" if vowel in _HARD else "егі")
