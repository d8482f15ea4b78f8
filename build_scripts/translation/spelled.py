"""Numbers in words: the same in both languages, and the same as the digits beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from build_scripts.numerals import Numeral, numerals
from build_scripts.translation.clauses import Clause
from build_scripts.translation.figures import compare_counts
from build_scripts.translation.findings import Finding

_IN_BRACKETS = re.compile(r"(?<![\d.,-])(?P<digits>\d+)\s*\((?P<words>[^()\d]+)\)")
_QUARTER_OF_A_YEAR = 90
"""Alone, тоқсан is a quarter of a year (квартал) and no number."""
_REMEDY = "write the number and its word alike, as kaz.md has them."


def check_spelled(clause: Clause) -> Iterator[Finding]:
    """Numbers with their words in brackets, and all numbers in words."""
    for language, text in (("Kazakh", clause.kk), ("Russian", clause.ru)):
        for contradiction in contradictions(text, "kk" if language == "Kazakh" else "ru"):
            yield Finding("numbers", f"{contradiction} in the {language}", _REMEDY)
    yield from compare_counts("numbers", spelled(clause.kk, "kk"), spelled(clause.ru, "ru"))


def contradictions(text: str, language: str) -> Iterator[str]:
    """Numbers in digits whose words in brackets say another number.

    >>> list(contradictions("через 10 (двадцать) дней", "ru"))
    ['10 (двадцать) says 20']
    """
    for match in _IN_BRACKETS.finditer(text):
        said = numerals(match["words"], language)
        if len(said) == 1 and str(said[0].value) != match["digits"]:
            yield f"{match[0]} says {said[0].value}"


def spelled(text: str, language: str) -> Counter[str]:
    """Numbers in words.

    One and first are left out: they are often an article (бір) or belong to a phrase (в первую
    очередь), which the other language says without a number.

    >>> spelled("двух третей из первых пяти", "ru") == {"2/3 in words": 1, "5 in words": 1}
    True
    """
    return Counter(
        f"{numeral} in words" for numeral in numerals(text, language) if _counts(numeral)
    )


def _counts(numeral: Numeral) -> bool:
    if numeral.kind in {"share", "fraction"}:
        return True
    return numeral.value not in {1, _QUARTER_OF_A_YEAR}
