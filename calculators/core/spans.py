"""Faults of single periods and of lists of periods, shared by the calculators."""

from calculators.core.dates import iso
from calculators.core.faults import fault, join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["check_order", "check_overlaps", "check_work"]


def check_order(item: "Record", path: str, first: str, last: str) -> "list[Fault]":
    """Report a period that ends before it begins."""
    if first in item and last in item and item[last] < item[first]:
        return [fault(join(path, last), "end_before_start", {"start": iso(item[first])})]
    return []


def check_overlaps(items: "list[Record]", path: str, open_end: int) -> "list[Fault]":
    """Report periods that share a day; a period without an end lasts until `open_end`."""
    found = [
        (item["start"], item.get("end", max(open_end, item["start"])), index)
        for index, item in enumerate(items)
        if "start" in item and item.get("end", item["start"]) >= item["start"]
    ]
    found.sort()
    faults = []
    latest_end, latest_index = 0, 0
    for start, end, index in found:
        if latest_end and start <= latest_end:
            params = {"other": latest_index + 1, "end": iso(latest_end)}
            faults.append(fault(join(join(path, index), "start"), "overlap", params))
        if end > latest_end:
            latest_end, latest_index = end, index
    return faults


def check_work(data: "Record") -> "list[Fault]":
    """Report work that ends before it begins.

    Rows may overlap, begin before the end of study or end after today: all that is counted as it
    should be (see `work`), and told, but no mistake.
    """
    faults = []
    for index, item in enumerate(data.get("work", [])):
        faults.extend(check_order(item, join("work", index), "start", "end"))
    return faults
