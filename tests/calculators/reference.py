"""Points 9, 13, 28 and 37 of the Rules a second time, in plain Python.

Order No. 403 of 11 August 2023, edition of 20 October 2025. Nothing of `calculators` is imported
here: only the standard library. What both must agree on is written down once more from the words of
the Rules, the slow and obvious way (months are counted one by one), so that a slip of the
calculators' own calendar, fractions or shortcuts shows.

How months are read: point 9 and point 37 count "in months, not split into days (rounded up)". A
month of a period runs from its first day to the same day of the next month, or to that month's last
day where it has no such day. Days left over are a part of the month they begin; the sum of all
periods is rounded up once.
"""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
import math
from fractions import Fraction
from typing import Any

__all__ = [
    "Span",
    "add_months",
    "counted",
    "last_day",
    "months",
    "refund",
    "runs",
    "study_months",
    "term",
    "worked_months",
]

DAY = dt.timedelta(days=1)
NAMED_CHANGES = ("transfer_in", "transfer_out", "reinstated_current", "reinstated_next")
Span = tuple[dt.date, dt.date]
"""First and last day, both counted."""


def add_months(day: dt.date, count: int) -> dt.date:
    """Return the same day so many months later, or that month's last day if it has no such day."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def runs(spans: list[Span]) -> list[Span]:
    """Return spans in order of time; those that share a day or follow each other become one."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + DAY:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def days_of(spans: list[Span]) -> set[dt.date]:
    """Return every day that lies in one of the spans."""
    return {first + DAY * step for first, last in spans for step in range((last - first).days + 1)}


def parts(first: dt.date, last: dt.date) -> tuple[int, int]:
    """Return whole months of a span and the days beyond them."""
    after = last + DAY
    count = (after - first).days // 31  # no month is longer, so not above the answer
    while add_months(first, count + 1) <= after:
        count += 1
    return count, (after - add_months(first, count)).days


def exact(first: dt.date, last: dt.date) -> Fraction:
    """Return the months of one span; left-over days are a part of the month that they begin."""
    count, days = parts(first, last)
    month = (add_months(first, count + 1) - add_months(first, count)).days
    return count + Fraction(days, month)


def months(spans: list[Span]) -> int:
    """Return whole months of spans together, rounded up; days in several spans count once."""
    return math.ceil(sum((exact(*span) for span in runs(spans)), Fraction(0)))


def study_months(periods: list[dict[str, Any]]) -> tuple[int, int]:
    """Return y (on the state order) and x (in all) of point 9."""
    spans = [(item["start"], item["end"], item["funding"]) for item in periods]
    y = months([(first, last) for first, last, funding in spans if funding == "state"])
    return y, months([(first, last) for first, last, _ in spans])


def term(periods: list[dict[str, Any]], z: int) -> int:
    """Return T of point 9, or z where none of its three cases is met.

    Case 1: from paid study to the state order. Case 2: from the state order to paid study. Case 3:
    expelled and reinstated in the current or the next academic year. T is never above z ("within
    the term provided for in points 3 to 8").
    """
    proportional = False
    for before, here in itertools.pairwise(periods):
        change = here.get("change")
        transferred = change in (None, "same") and before["funding"] != here["funding"]
        if transferred or change in NAMED_CHANGES:
            proportional = True
    if not proportional:
        return z
    y, x = study_months(periods)
    return min(z, math.ceil(Fraction(y, x) * z))


def counted(work: list[Span], graduated: dt.date, pauses: list[Span], until: dt.date) -> list[Span]:
    """Return the work that counts: after the end of study, outside pauses, up to a day.

    Day by day: a day counts if it lies in some job and in no pause.
    """
    kept = days_of(work) - days_of(pauses)
    return runs([(day, day) for day in kept if graduated <= day <= until])


def worked_months(work: list[Span], graduated: dt.date, today: dt.date) -> int:
    """Return d of point 37: months worked until today, whole, rounded up."""
    return months(counted(work, graduated, [], today))


def last_day(spans: list[Span], length: int) -> dt.date | None:
    """Return the first day of work on which a term is full; None if it never is.

    Whole months of the earlier spans are taken off the term, and their left-over days off its end.
    """
    before = [0, 0]
    for first, last in runs(spans):
        end = add_months(first, max(length - before[0], 0)) - DAY * before[1]
        full = max(end - DAY, first)
        if full <= last:
            return full
        count, rest = parts(first, last)
        before = [before[0] + count, before[1] + rest]
    return None


def refund(z: int, d: int, expenses: int) -> int:
    """Return S1 of point 37 in whole tenge: (z - d) * S / z, a half tenge up, never below zero."""
    share = Fraction(max(z - d, 0), z) * expenses
    return math.floor(share + Fraction(1, 2))
