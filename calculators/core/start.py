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
        `two_months`, `not_found`), `other` (the two-month day where it is later than 1 September
        and the calendar of the university decides; else None).
    """
    september = day_of_year(parts(graduated)[0], law)
    later = two_months_after(graduated, law)
    if graduated <= september:
        other = later if later is not None and later > september else None
        return {"day": september, "rule": "september", "other": other}
    if later is not None:
        return {"day": later, "rule": "two_months", "other": None}
    return {"day": None, "rule": "not_found", "other": None}


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
