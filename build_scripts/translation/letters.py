"""Kazakh letters left in a Russian text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding

_KAZAKH_WORD = re.compile(r"[\w–-]*[әғқңөұүһі][\w–-]*", re.IGNORECASE)


def check_letters(clause: Clause, names: Sequence[str]) -> Iterator[Finding]:
    """Words with a letter that Russian does not have, outside the listed names.

    Args:
        clause: the pair.
        names: names that stay in Kazakh in a Russian text, the longest first.
    """
    rest = clause.ru
    for name in names:
        rest = rest.replace(name, " ")
    for word in _KAZAKH_WORD.findall(rest):
        remedy = "translate it, or list the name in glossary.yaml with keeps_kazakh: true."
        yield Finding("letters", f"the word {word} is Kazakh", remedy)
