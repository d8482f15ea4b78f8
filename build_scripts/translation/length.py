"""Length of a Russian clause against the Kazakh one."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding

_BOUNDS = ((15, 40, 0.45, 2.1), (40, 150, 0.7, 1.6), (150, None, 0.75, 1.3))
"""Characters of the Kazakh clause from, below; least and greatest share of the Russian one."""


def check_length(clause: Clause) -> Iterator[Finding]:
    """Clauses that are much shorter or longer than translations are."""
    kazakh, russian = len(clause.kk), len(clause.ru)
    for first, below, least, greatest in _BOUNDS:
        if kazakh < first or (below is not None and kazakh >= below):
            continue
        share = russian / kazakh
        if share < least:
            yield Finding("length", "too short", "see whether something is left out.")
        if share > greatest:
            yield Finding("length", "too long", "see whether something is added.")
    if kazakh and not russian:
        yield Finding("length", "no Russian text", "translate the clause.")
    if russian and not kazakh:
        yield Finding("length", "no Kazakh text", "remove the clause, or restore the Kazakh one.")
