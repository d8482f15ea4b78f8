"""Limits that a measurement must keep, goals beyond them, and what came of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that a figure may be."""

    what: str
    most: float
    source: str
    """Where the number comes from."""
    binding: bool = True
    """Whether the bench fails when it is broken; a goal is told, and no more."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A measured figure against a limit."""

    limit: Limit
    figure: float
    case: str = ""
    """What was measured, where a limit is judged more than once."""

    @property
    def kept(self) -> bool:
        """Whether the figure is within the limit."""
        return self.figure <= self.limit.most

    def __str__(self) -> str:
        """One line: what came of it, the figure, the limit and its source."""
        broken = "BROKEN" if self.limit.binding else "goal missed"
        case = f" ({self.case})" if self.case else ""
        return (
            f"{'kept' if self.kept else broken}: {self.limit.what}{case}: {_number(self.figure)}, "
            f"at most {_number(self.limit.most)} ({self.limit.source})"
        )


_WHOLE = 100
"""From here on digits behind the point say nothing."""
_FIRST_VISITS = "issue 2, pages"
_COLD_START = "issue 3, shown by"
_GOAL = "goal"

PAGE_BYTES = Limit("gzipped HTML of the heaviest page, bytes", 60_000, _FIRST_VISITS)
FIRST_ANSWER_TIME = Limit("time to the first answer by Pyodide as shipped", 0.5, _COLD_START)
FIRST_ANSWER_BYTES = Limit("bytes to the first answer by Pyodide as shipped", 0.75, _COLD_START)
SEARCH_SECONDS = Limit("seconds to the first result of a search", 1.5, _GOAL, binding=False)
SEARCH_BYTES = Limit("bytes to the first result of a search", 200_000, _GOAL, binding=False)
SEARCH_SHIFT = Limit("layout shift of a search", 0.01, _GOAL, binding=False)
TIME_GOAL = Limit(FIRST_ANSWER_TIME.what, 0.35, _GOAL, binding=False)
BYTES_GOAL = Limit(FIRST_ANSWER_BYTES.what, 0.7, _GOAL, binding=False)
WARM_BUILD_SECONDS = Limit("seconds of a warm build", 10, _GOAL, binding=False)
COLD_BUILD_SECONDS = Limit("seconds of a build with nothing kept", 25, _GOAL, binding=False)
MANY = 300
"""Acts of the site that the goals of growth speak of."""
VERY_MANY = 1000
MANY_COLD_SECONDS = Limit("seconds of a build with no act kept", 60, _GOAL, binding=False)
MANY_CHANGED_SECONDS = Limit("seconds of a build after one change", 10, _GOAL, binding=False)
MANY_BYTES = Limit("bytes of the largest process of a build", 500_000_000, _GOAL, binding=False)
GRADUATES = 183_000
"""Graduates of the list that the goal of the table speaks of."""
TABLE_SECONDS = Limit("seconds of a whole list on the command line", 60, _GOAL, binding=False)
FLAT_COST = Limit(
    "processor seconds an act, of the largest site by those of the one before",
    1.1,
    _GOAL,
    binding=False,
)


def exit_code(verdicts: Iterable[Verdict]) -> int:
    """1 if a binding limit is broken, else 0."""
    return int(any(verdict.limit.binding and not verdict.kept for verdict in verdicts))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= _WHOLE else f"{value:.2f}".rstrip("0").rstrip(".")
