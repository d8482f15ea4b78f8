"""Citations: which subpoint of which point of which article, the same in both languages.

The digits of a clause are compared as they are; here each number is compared with the unit that it
belongs to, whatever the order in which a language names the units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from build_scripts.links.citations import find_citations
from build_scripts.links.mention import Base, Mention
from build_scripts.translation.clauses import Clause
from build_scripts.translation.figures import compare_counts
from build_scripts.translation.findings import Finding


def check_cited(clause: Clause) -> Iterator[Finding]:
    """Every citation, and the order of the numbers in its lists."""
    yield from compare_counts("numbers", cited(clause.kk_body, "kk"), cited(clause.ru_body, "ru"))


def cited(text: str, language: str) -> Counter[str]:
    """Citations of a text, from the largest unit to the smallest; a list is one citation.

    >>> list(cited("15-тармағының 10) және 12) тармақшалары", "kk"))
    ['the citation point 15, subpoint 10, 12']
    >>> list(cited("подпункты 10) и 12) пункта 15", "ru"))
    ['the citation point 15, subpoint 10, 12']
    """
    mentions = find_citations(text, language, ())
    return Counter(_words(list(listed)) for _, listed in groupby(mentions, key=_all_but_number))


def _all_but_number(mention: Mention) -> tuple[object, ...]:
    """What the citations of one list share: all but the last number."""
    steps = mention.steps
    return (mention.base, steps[:-1], steps[-1].kind if steps else "")


def _words(listed: list[Mention]) -> str:
    first = listed[0]
    parts = [*_base(first.base), *(f"{step.kind} {step.number}".strip() for step in first.steps)]
    further = [mention.steps[-1].number for mention in listed[1:] if mention.steps]
    return "the citation " + ", ".join([*parts, *further])


def _base(base: Base) -> Iterator[str]:
    if base.kind == "this":
        yield "these rules" if base.name == "rules" else f"this {base.name}"
    elif base.kind == "amended":
        yield "amended act"
