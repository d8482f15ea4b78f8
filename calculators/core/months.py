"""Whole months of spans of days, as order No. 403 counts them: not split into days, rounded up.

Points 9 and 37 of the Rules name y, x, T and d "in months, not split into days (rounded up)". A
span is (first day, day after the last). Its months run from its own first day to the same day of
the next month, or to that month's last day; what is left over is a part of the month it falls in.
"""

from calculators.core import rational
from calculators.core.dates import Ruler, add_months, months_between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Span

__all__ = ["days_less", "end_of", "merged", "months_of", "spare_days", "sum_of", "whole_months"]


def merged(spans: "list[Span]") -> "list[Span]":
    """Return spans in order of time; those that overlap or touch become one.

    >>> merged([(10, 20), (1, 5), (5, 8), (12, 15)])
    [(1, 8), (10, 20)]
    """
    found: list[Span] = []
    for start, stop in sorted(spans):
        if stop <= start:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return found


def days_less(spans: "list[Span]", taken: "list[Span]") -> "list[Span]":
    """Return what is left of spans when the days of others are taken out.

    >>> days_less([(1, 10)], [(3, 5), (8, 20)])
    [(1, 3), (5, 8)]
    """
    left = merged(spans)
    for start, stop in merged(taken):
        rest: list[Span] = []
        for first, last in left:
            rest.append((first, min(last, max(first, start))))
            rest.append((max(first, min(last, stop)), last))
        left = [item for item in rest if item[0] < item[1]]
    return left


def months_of(span: "Span") -> "Fraction":
    """Return the exact months of one span, counted from its own first day."""
    return Ruler(span[0]).place(span[1])


def sum_of(spans: "list[Span]") -> "Fraction":
    """Return the exact months of several spans that do not overlap."""
    total: Fraction = (0, 1)
    for span in merged(spans):
        total = rational.add(total, months_of(span))
    return total


def whole_months(spans: "list[Span]") -> int:
    """Return the months of spans together, rounded up: a begun month counts whole.

    >>> whole_months([(738765, 738765 + 31)])  # September 2023 has 30 days: one day too many
    2
    """
    return rational.ceiling(sum_of(spans))


def spare_days(spans: "list[Span]") -> "tuple[int, int]":
    """Return whole months of spans and the days left over, each span counted by itself."""
    months, days = 0, 0
    for start, stop in merged(spans):
        part = months_between(start, stop)
        months += part["months"]
        days += part["days"]
    return months, days


def end_of(start: int, months: int, days: int) -> int:
    """Return the day after the last one of a term of whole months that lacks some days.

    Args:
        start: The first day.
        months: Whole months from that day.
        days: Days already worked before, taken off the end.
    """
    return add_months(start, months) - days
