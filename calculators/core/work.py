"""What the work already done leaves of a term.

Days of work are laid along one ruler of months that begins on the first day of work; the term's
end is found on the same ruler. A part of a day still owed counts as a whole day. What is left
after a break is laid along a ruler of its own, so that whole months stay whole months.
"""

from calculators.core import rational
from calculators.core.dates import Ruler, iso, months_between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Record

__all__ = ["spans", "term_against_work", "worked_months"]


def spans(work: "list[Record]", today: int, not_before: int) -> "list[Record]":
    """Return the work periods in order, each with `start`, `stop` and `open`.

    Args:
        work: Periods with `start` and perhaps `end`; without an end the work goes on.
        today: An open period counts up to and including this day.
        not_before: Days before it do not count (the day of graduation).
    """
    found = []
    for period in work:
        is_open = "end" not in period
        stop = (today if is_open else period["end"]) + 1
        start = max(period["start"], not_before)
        if start < stop:
            found.append((start, stop, is_open))
    return [{"start": a, "stop": b, "open": c} for a, b, c in sorted(found)]


def worked_months(periods: "list[Record]") -> "Fraction":
    """Return the exact number of months in work periods that do not overlap."""
    if not periods:
        return (0, 1)
    ruler = Ruler(periods[0]["start"])
    total: Fraction = (0, 1)
    for period in periods:
        length = rational.sub(ruler.place(period["stop"]), ruler.place(period["start"]))
        total = rational.add(total, length)
    return total


def term_against_work(
    term: "Fraction", periods: "list[Record]", today: int, start: int
) -> "Record":
    """Return the term in months and days, its end and what is left of it.

    Args:
        term: The exact term in months.
        periods: Work periods from `spans`.
        today: The day up to which work is counted.
        start: The day on which work is assumed to begin if there is none yet.

    Returns:
        `months`, `days` (the term), `start`, `end` (ISO dates), `end_basis` (`worked`,
        `continuing`, `if_start`, `if_resume`), `left` (months and days), `done`, `worked_share`.
    """
    anchor = periods[0]["start"] if periods else start
    ruler = Ruler(anchor)
    before: Fraction = (0, 1)
    stop, basis, begin = 0, "", 0
    for period in periods:
        place = ruler.place(period["start"])
        length = rational.sub(ruler.place(period["stop"]), place)
        owed = rational.sub(term, before)
        if rational.compare(length, owed) >= 0:
            stop, basis = ruler.day(rational.add(place, owed)), "worked"
            before = term
            break
        if period["open"]:
            stop, basis, begin = ruler.day(rational.add(place, owed)), "continuing", today + 1
        before = rational.add(before, length)
    if not basis:
        begin = max(today + 1, anchor) if periods else anchor
        owed = rational.sub(term, before)
        resumed = bool(periods) and begin > periods[-1]["stop"]
        rest = Ruler(begin) if resumed else ruler
        stop = rest.day(rational.add(rest.place(begin), owed))
        basis = "if_resume" if periods else "if_start"
    done = basis == "worked"
    length_of_term = months_between(anchor, ruler.day(term))
    share = rational.divide(before, term)
    return {
        "months": length_of_term["months"],
        "days": length_of_term["days"],
        "start": iso(anchor),
        "end": iso(stop - 1),
        "end_basis": basis,
        "left": {"months": 0, "days": 0} if done else months_between(begin, stop),
        "done": done,
        "worked_share": [share[0], share[1]],
    }
