"""How long a person studied on the state order and in all: y and x of point 9 of the Rules.

The proportional rule names three cases only (order No. 403, point 9; Law on Education, art. 47,
point 17): paid to state order, state order to paid, expulsion with timely reinstatement.
"""

from calculators.core import months

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record, Span

__all__ = ["CASES", "change_of", "counts", "proportional_cases"]

STATE = "state"
CASES = (
    ("case_in", ("transfer_in",)),
    ("case_out", ("transfer_out",)),
    ("case_back", ("reinstated_current", "reinstated_next")),
)
"""The three cases of the proportional rule and the changes that bring a person under each."""
EXPELLED = ("reinstated_current", "reinstated_next", "reinstated_later")
LEAVE = "after_leave"


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


def counts(periods: "list[Record]") -> "list[tuple[str, int, int]]":
    """Return y and x in whole months, by the plain count and by every other one that is open.

    The plain count takes the periods as they are stated: each sum of days is rounded up once. No
    text says whether each period is rounded by itself (`per_period`), whether an academic leave is
    a part of x (`leave`), or to which period the holidays between two periods belong (`holidays`).

    Args:
        periods: The study periods in order, dates as day numbers.

    Returns:
        (name, y, x); the first one is named `plain`.
    """
    found = [("plain", whole(periods, own=True), whole(periods, own=False))]
    parts = [months.whole_months([span]) for span in state_runs(periods)]
    found.append(("per_period", sum(parts), found[0][2]))
    whole_time = filled(periods, leaves=False)
    if whole_time != periods:
        found.append(("holidays", whole(whole_time, own=True), whole(whole_time, own=False)))
    if any(change_of(periods, index) == LEAVE for index in range(len(periods))):
        with_leave = filled(periods, leaves=True)
        found.append(("leave", found[0][1], whole(with_leave, own=False)))
    return found


def whole(periods: "list[Record]", *, own: bool) -> int:
    """Return whole months of all periods, or (`own`) of those on the state order."""
    return months.whole_months(
        [span_of(period) for period in periods if not own or period["funding"] == STATE]
    )


def span_of(period: "Record") -> "Span":
    """Return a period as (first day, day after the last)."""
    return (period["start"], period["end"] + 1)


def state_runs(periods: "list[Record]") -> "list[Span]":
    """Return the spans on the state order, those that touch as one."""
    return months.merged([span_of(period) for period in periods if period["funding"] == STATE])


def filled(periods: "list[Record]", *, leaves: bool) -> "list[Record]":
    """Return the periods, each prolonged to the next one's first day where nothing broke the study.

    Args:
        periods: The study periods in order.
        leaves: Whether the gap is an academic leave (only such gaps are then filled), or a gap
            with neither leave nor expulsion: holidays.
    """
    found = []
    for index, period in enumerate(periods):
        end = period["end"]
        if index + 1 < len(periods):
            change = change_of(periods, index + 1)
            if (change == LEAVE) if leaves else (change != LEAVE and change not in EXPELLED):
                end = periods[index + 1]["start"] - 1
        found.append({"start": period["start"], "end": end, "funding": period["funding"]})
    plain = [
        {"start": item["start"], "end": item["end"], "funding": item["funding"]} for item in periods
    ]
    return periods if found == plain else found
