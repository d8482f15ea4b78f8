"""Names of the months in both languages: one table for all that read or write dates."""

from __future__ import annotations

KAZAKH = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
RUSSIAN = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
]
RUSSIAN_OF = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
"""The genitive, as in ``31 января``."""

BEGINNINGS = {
    "kk": tuple(name.removesuffix("к") for name in KAZAKH),
    "ru": tuple(name[:-1] for name in RUSSIAN_OF),
}
"""What all forms of a month's name begin with."""


def month_number(name: str, language: str) -> int | None:
    """Number of a month by any form of its name; None for another word.

    >>> month_number("қыркүйегі", "kk"), month_number("марта", "ru"), month_number("мая", "ru")
    (9, 3, 5)
    """
    folded = name.casefold()
    fitting = [
        (len(beginning), number)
        for number, beginning in enumerate(BEGINNINGS[language], 1)
        if folded.startswith(beginning)
    ]
    return max(fitting)[1] if fitting else None


_HARD = "аоұыу"
_VOICED = "бвгғдлмнңжзрйу" + "аәеоөұүыіэ"


def date_in_kazakh(iso: str) -> str:
    """A date as Kazakh texts write it.

    >>> date_in_kazakh("2025-09-24")
    '2025 жылғы 24 қыркүйек'
    """
    year, month, day = iso.split("-")
    return f"{year} жылғы {int(day)} {KAZAKH[int(month) - 1]}"


def kazakh_date_of(iso: str) -> str:
    """A date as it stands in the Kazakh name of an act.

    >>> kazakh_date_of("2025-01-31"), kazakh_date_of("2025-09-24")
    ('2025 жылғы 31 қаңтардағы', '2025 жылғы 24 қыркүйектегі')
    """
    words = date_in_kazakh(iso)
    vowel = next(letter for letter in reversed(words.lower()) if letter in "аәеиоөұүыіуэ")
    consonant = "д" if words[-1] in _VOICED else "т"
    return words + consonant + ("ағы" if vowel in _HARD else "егі")
