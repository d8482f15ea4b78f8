"""By which day a graduate must begin to work: order No. 403, point 13.

Who finishes in a year arrives by 1 September of it; who finishes outside the usual time, within
two months, running on across the year's end (in the Rules since the edition of 20.10.2025).
"""

from calculators.core.dates import add_months, parse, parts
from calculators.core.parameters import entry_at, value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["start_by", "two_months_after"]


def start_by(graduated: int, law: "Record") -> "Record":
    """Return the last day to begin work and the other day that may be meant.

    Returns:
        `day` (day number; None where no text of that time names one), `rule` (`september`,
        `two_months`, `not_found`), `other`: the day by the other rule where the study ended before
        1 September but not in the usual months, so that the university's calendar decides; else
        None.
    """
    year, month, _ = parts(graduated)
    september = day_of_year(year, law)
    later = two_months_after(graduated, law)
    if graduated > september:
        rule = "not_found" if later is None else "two_months"
        return {"day": later, "rule": rule, "other": None}
    if later is None or month in law["start_within"]["usual_months"]:
        return {"day": september, "rule": "september", "other": None}
    if later > september:
        return {"day": september, "rule": "september", "other": later}
    return {"day": later, "rule": "two_months", "other": september}


def day_of_year(year: int, law: "Record") -> int:
    """Return the stated day of a year."""
    return parse(f"{year:04d}-{law['start_by']['values'][0]['value']}")


def two_months_after(graduated: int, law: "Record") -> "int | None":
    """Return the day two months after the end of study, where the rule stands."""
    rule = law["start_within"]
    months = value_of(rule)
    if entry_at(rule, add_months(graduated, months)) is None:
        return None
    return add_months(graduated, months)
