"""Sentences and list items of a clause: none may be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding

_END = re.compile(r"(\S+)[.!?…](?=[»”\")]*\s+[«“\"(]*([0-9A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]))")
_INNER = re.compile(r"[.«»“”\"()]")
_AND_SO_ON = re.compile(r"т\.\s?[дпб]\.$")
_ABBREVIATIONS = frozenset({"трлн", "млрд", "млн", "тыс", "др"})
_REMEDY = "translate what is missing; if the difference is right, list it in translation.yaml."


def sentences(text: str) -> int:
    """Number of sentences; initials and abbreviations inside a sentence don't end one.

    >>> sentences("С. Қайырбекова атындағы орталық. Ол 2 жыл жұмыс істейді және т.б.")
    2
    """
    if not text.strip():
        return 0
    return 1 + sum(_ends(match) for match in _END.finditer(text))


def _ends(match: re.Match[str]) -> bool:
    last = _INNER.split(match[1])[-1]
    if not last:  # a closing bracket or quotation mark stands before the full stop
        return True
    if last.isdigit():  # "7. Text" is a number before a sentence, not the end of one
        return match.start() > 0
    if last.lower() in _ABBREVIATIONS or _AND_SO_ON.search(match.string[: match.end()]):
        return match[2].isalpha()
    return not (last.isalpha() and len(last) == 1)


def items(text: str) -> int:
    """Number of list items that end with a semicolon."""
    return text.count(";")


def check_sentences(clause: Clause) -> Iterator[Finding]:
    """Sentence and item counts."""
    for name, count in (("sentences", sentences), ("items", items)):
        kazakh, russian = count(clause.kk_body), count(clause.ru_body)
        if kazakh != russian:
            what = f"{name}: {kazakh} in the Kazakh, {russian} in the Russian"
            yield Finding("sentences", what, _REMEDY)
