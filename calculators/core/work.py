"""What the work already done leaves of a term of whole months.

Rows that overlap count once. Work before the end of study counts from that end. A row without an
end goes on; a row that ends after today counts until today. d of point 37 is rounded up; the last
day is the one on which the exact time worked reaches the term.
"""

from calculators.core import months, rational
from calculators.core.dates import add_months, iso, months_between
from calculators.core.place import verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record, Span

__all__ = ["LATER", "forecast", "row_results", "spans_of", "worked_until"]

LATER = "if_start"
"""The basis of a forecast where no work has begun."""


def row_results(
    data: "Record", study: "Record", category: "Record", law: "Record"
) -> "list[Record]":
    """Return each row of work with its verdict and what of it lies after the end of study.

    Args:
        data: The clean input.
        study: The study whose duty is asked about.
        category: Its category.
        law: All parameters.
    """
    found = []
    for index, row in enumerate(data.get("work", [])):
        item = verdict(row, study, category, law)
        item["index"] = index
        item["start"], item["end"] = iso(row["start"]), iso(row["end"]) if "end" in row else None
        item["clipped"] = row["start"] < study["graduated"]
        found.append(item)
    return found


def spans_of(
    data: "Record", rows: "list[Record]", graduated: int, verdicts: tuple[str, ...]
) -> "list[tuple[int, int, bool]]":
    """Return the spans of the rows with one of the verdicts, clipped to the end of study.

    Returns:
        (first day, day after the last as stated or 0, whether it goes on).
    """
    found = []
    for item in rows:
        row = data["work"][item["index"]]
        if item["counts"] in verdicts:
            stop = row["end"] + 1 if "end" in row else 0
            start = max(row["start"], graduated)
            if stop == 0 or stop > start:
                found.append((start, stop, stop == 0))
    return found


def worked_until(found: "list[tuple[int, int, bool]]", today: int) -> "list[Span]":
    """Return what is worked up to and with today, as spans that do not overlap."""
    spans = [
        (start, today + 1 if is_open else min(stop, today + 1)) for start, stop, is_open in found
    ]
    return months.merged(spans)


def forecast(
    term: int, found: "list[tuple[int, int, bool]]", pauses: "list[Span]", today: int, start: int
) -> "Record":
    """Return the last day of a term and what is left of it.

    Args:
        term: The term in whole months.
        found: Spans from `spans_of`.
        pauses: Days that do not count (service, where the deferment holds).
        today: Work is counted up to and with this day.
        start: The day from which work is assumed where none is stated.

    Returns:
        `start` (first day that counts), `end`, `basis` (`worked`, `continuing`, `if_start`,
        `if_resume`), `worked` (exact months), `d` (whole months, rounded up, at most the term),
        `left` (months and days), `done`.
    """
    worked = months.days_less(worked_until(found, today), pauses)
    exact = months.sum_of(worked)
    far = horizon(term, [start, today] + [max(item[:2]) for item in found], pauses)
    spans = months.days_less([(a, b or far) for a, b, _ in found], pauses)
    stop, basis = end_among(term, spans), "continuing"
    if stop and stop <= today + 1:
        basis = "worked"
    elif not stop:
        basis = "if_resume" if spans else LATER
        assumed = max(today + 1, spans[-1][1]) if spans else start
        spans = months.days_less(spans + [(assumed, far)], pauses)
        stop = end_among(term, spans)
    begin = spans[0][0] if basis == LATER else max(today + 1, spans[0][0])
    done = basis == "worked"
    share = (1, 1) if done else rational.smaller(rational.divide(exact, (term, 1)), (1, 1))
    return {
        "start": iso(spans[0][0]),
        "end": iso(stop - 1),
        "basis": basis,
        "worked": [exact[0], exact[1]],
        "d": term if done else min(rational.ceiling(exact), term),
        "share": [share[0], share[1]],
        "left": {"months": 0, "days": 0} if done else months_between(min(begin, stop), stop),
        "done": done,
    }


def horizon(term: int, days: list[int], pauses: "list[Span]") -> int:
    """Return a day by which work that goes on from the last of some days surely fills the term."""
    paused = sum([stop - start for start, stop in pauses])
    return add_months(max(days) + paused, term + 1)


def end_among(term: int, spans: "list[Span]") -> int:
    """Return the day after the one on which spans fill the term; 0 where they do not."""
    before: list[Span] = []
    for span in spans:
        stop = end_in(term, before, span[0])
        if stop <= span[1]:
            return stop
        before.append(span)
    return 0


def end_in(term: int, before: "list[Span]", start: int) -> int:
    """Return where a term ends that began with earlier spans and runs on from a day.

    Whole months of the earlier spans are taken off the term, their spare days off its end.
    """
    done, days = months.spare_days(before)
    stop = start if term <= done else months.end_of(start, term - done, days)
    return max(stop, start + 1)
