"""How long a person studied on the state order, and what changed on the way.

Rests on art. 47, point 17 of the Law on Education: the proportional rule names three cases only
(paid to state order, state order to paid, expulsion with timely reinstatement).
"""

from calculators.core import rational
from calculators.core.dates import Ruler

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Record

__all__ = ["CASES", "change_of", "has_semesters", "measure", "proportional_cases", "spans_by_dates"]

STATE = "state"
CASES = (
    ("case_in", ("transfer_in",)),
    ("case_out", ("transfer_out",)),
    ("case_back", ("reinstated_current", "reinstated_next")),
)
"""The three cases of the proportional rule and the changes that bring a person under each."""


def change_of(periods: "list[Record]", index: int) -> str:
    """Return what happened at the start of a period.

    Where nothing was said, a change of funding counts as a transfer.

    >>> change_of([{"funding": "paid"}, {"funding": "state"}], 1)
    'transfer_in'
    """
    stated = periods[index].get("change")
    if stated:
        return str(stated)
    if index == 0 or periods[index]["funding"] == periods[index - 1]["funding"]:
        return "same"
    return "transfer_in" if periods[index]["funding"] == STATE else "transfer_out"


def proportional_cases(periods: "list[Record]") -> list[str]:
    """Return which of the three cases of the proportional rule the study falls under."""
    changes = [change_of(periods, index) for index in range(len(periods))]
    return [case for case, causes in CASES if any(cause in changes for cause in causes)]


def has_semesters(periods: "list[Record]") -> bool:
    """Say whether every period states its number of semesters."""
    return all(period.get("semesters") is not None for period in periods)


def spans_by_dates(periods: "list[Record]") -> "tuple[Fraction, Fraction]":
    """Return months on the state order and months in all, counted by the calendar.

    All periods are laid along one ruler that begins on the first day of study, so that
    neighbouring periods add up without a gap. Gaps between periods are not study.
    """
    ruler = Ruler(periods[0]["start"])
    state: Fraction = (0, 1)
    total: Fraction = (0, 1)
    for period in periods:
        length = rational.sub(ruler.place(period["end"] + 1), ruler.place(period["start"]))
        total = rational.add(total, length)
        if period["funding"] == STATE:
            state = rational.add(state, length)
    return state, total


def measure(periods: "list[Record]", semester_months: int) -> "tuple[Fraction, Fraction]":
    """Return months on the state order and months in all.

    Args:
        periods: The study periods in order, dates as day numbers.
        semester_months: How many months a semester counts for, where semesters are stated.

    Returns:
        Two exact numbers of months. Semesters decide where every period states them, else dates.

    >>> measure([{"funding": "paid", "semesters": 4}, {"funding": "state", "semesters": 4}], 6)
    ((24, 1), (48, 1))
    """
    if not has_semesters(periods):
        return spans_by_dates(periods)
    total = sum(period["semesters"] for period in periods)
    state = sum(period["semesters"] for period in periods if period["funding"] == STATE)
    return (state * semester_months, 1), (total * semester_months, 1)
