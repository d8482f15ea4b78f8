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
