"""Faults of the reimbursement's input that no single field shows."""

from calculators.core import spans
from calculators.core.faults import fault, join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["check_reimbursement"]


def check_reimbursement(data: "Record", given: "Record") -> "list[Fault]":
    """Return all faults of a clean input.

    Args:
        data: What the field checks left; wrong values are absent.
        given: The input as it came, to tell "absent" from "wrong".
    """
    faults = []
    total, by_year = given.get("expenses_total"), given.get("expenses_by_year")
    if total not in (None, "") and by_year:
        faults.append(fault("expenses_total", "expenses_twice"))
    faults.extend(check_years(data.get("expenses_by_year", [])))
    if given.get("worked_months") not in (None, "") and given.get("work"):
        faults.append(fault("worked_months", "worked_twice"))
    faults.extend(spans.check_work(data))
    return faults


def check_years(items: "list[Record]") -> "list[Fault]":
    """Report a year that is listed twice."""
    seen: list[int] = []
    faults = []
    for index, item in enumerate(items):
        year = item.get("year")
        if year is None:
            continue
        if year in seen:
            path = join(join("expenses_by_year", index), "year")
            faults.append(fault(path, "year_twice", {"year": year}))
        seen.append(year)
    return faults
