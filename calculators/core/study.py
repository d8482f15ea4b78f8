"""How long a person studied on the state order, and what changed on the way.

Rests on art. 47, point 17 of the Law on Education: the proportional rule names three cases only
(paid to state order, state order to paid, expulsion with timely reinstatement).
"""

from calculators.core import dates, rational
from calculators.core.dates import Ruler

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Record

__all__ = [
    "CASES",
    "change_of",
    "has_semesters",
    "measure",
    "proportional_cases",
    "spans_by_dates",
    "spans_by_years",
]

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


def nearest_start(day: int, starts: list[str]) -> int:
    """Return the number of the semester start nearest to a day, the earlier one of two as near.

    Args:
        day: A day number.
        starts: The month and day of each semester's start, in the order of the calendar.

    >>> halves = ["02-01", "09-01"]
    >>> autumn, summer = dates.parse("2023-09-01"), dates.parse("2024-07-01")
    >>> nearest_start(summer, halves) - nearest_start(autumn, halves)
    2
    """
    year = dates.parts(day)[0]
    best, nearest = 0, -1
    for other in (year - 1, year, year + 1):
        for place, start in enumerate(starts):
            distance = abs(dates.parse(f"{other:04d}-{start}") - day)
            if nearest < 0 or distance < nearest:
                best, nearest = other * len(starts) + place, distance
    return best


def spans_by_years(
    periods: "list[Record]", starts: list[str], semester_months: int
) -> "tuple[Fraction, Fraction] | None":
    """Return months on the state order and months in all, counted by academic years.

    A period begins and ends at the semester start nearest to its dates, so that the summer after
    it belongs to it: September to June is a whole academic year.

    Args:
        periods: The study periods in order, dates as day numbers.
        starts: The month and day of each semester's start, in the order of the calendar.
        semester_months: How many months a semester counts for.

    Returns:
        Two exact numbers of months; None where semesters are stated, which decide alone, or where
        a period is too short to be a semester.
    """
    if has_semesters(periods):
        return None
    state, total = 0, 0
    for period in periods:
        stop = nearest_start(period["end"] + 1, starts)
        months = (stop - nearest_start(period["start"], starts)) * semester_months
        if months == 0:
            return None
        total += months
        if period["funding"] == STATE:
            state += months
    return (state, 1), (total, 1)
