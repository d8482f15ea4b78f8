"""What a rule finds in a pair of clauses."""

from __future__ import annotations

from dataclasses import dataclass

RULES = (
    "numbers",
    "dates",
    "signs",
    "letters",
    "terms",
    "length",
    "marks",
    "sentences",
)
"""The rules that compare the texts of a clause; an exception names one of them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference between a Russian clause and the Kazakh one."""

    rule: str
    """One of `RULES`."""
    what: str
    """The difference in short, such as ``5 only in the Kazakh``; an exception repeats it."""
    remedy: str
    """How to mend it."""
