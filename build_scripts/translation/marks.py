"""Quotation marks and brackets: balanced in the Russian text as they are in the Kazakh one."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding

_PAIRS = ("()", "[]", "«»", "“”")
_STRAIGHT = '"'
_REMEDY = "open and close the same marks as kaz.md, or list the difference in translation.yaml."


def balance(text: str, pair: str) -> int:
    """Opening marks less closing ones; a list number ``2)`` counts in both languages alike."""
    return text.count(pair[0]) - text.count(pair[1])


def check_marks(clause: Clause) -> Iterator[Finding]:
    """Brackets by their balance, straight quotation marks by their parity."""
    for pair in _PAIRS:
        kazakh, russian = balance(clause.kk, pair), balance(clause.ru, pair)
        if kazakh != russian:
            what = f"{pair} open by {kazakh} in the Kazakh and by {russian} in the Russian"
            yield Finding("marks", what, _REMEDY)
    odd = {"Kazakh": clause.kk.count(_STRAIGHT) % 2, "Russian": clause.ru.count(_STRAIGHT) % 2}
    if odd["Kazakh"] != odd["Russian"]:
        language = next(name for name, count in odd.items() if count)
        yield Finding("marks", f'an odd number of " in the {language} only', _REMEDY)
