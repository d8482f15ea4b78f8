"""Faults of the obligation's input that no single field shows."""

from calculators.core import spans
from calculators.core.dates import MONTHS_IN_YEAR, add_months, iso
from calculators.core.faults import fault, join
from calculators.core.months import sum_of
from calculators.core.parameters import value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["check_obligation"]

FUNDING_BEFORE_AND_AFTER = {
    "transfer_in": ("paid", "state"),
    "transfer_out": ("state", "paid"),
}
KEEPS_FUNDING = ("same", "after_leave")
TIMELY_REINSTATEMENT = ("reinstated_current", "reinstated_next")


def check_obligation(data: "Record", law: "Record") -> "list[Fault]":
    """Return all faults of a clean input.

    Args:
        data: What the field checks left; wrong values are absent.
        law: All parameters.
    """
    faults = []
    graduations: list[int] = []
    for index, study in enumerate(data.get("studies", [])):
        path = join("studies", index)
        faults.extend(check_study(study, path, law))
        if "graduated" in study:
            if graduations and study["graduated"] < graduations[-1]:
                params = {"earlier": iso(graduations[-1])}
                faults.append(fault(join(path, "graduated"), "studies_order", params))
            graduations.append(study["graduated"])
    faults.extend(spans.check_work(data))
    for index, event in enumerate(data.get("events", [])):
        faults.extend(check_event(event, join("events", index), data.get("today")))
    return faults


def check_study(study: "Record", path: str, law: "Record") -> "list[Fault]":
    """Return the faults of one study: its periods, their order, the day of graduation."""
    faults = []
    periods = study.get("periods", [])
    place = join(path, "periods")
    for index, period in enumerate(periods):
        faults.extend(spans.check_order(period, join(place, index), "start", "end"))
        previous = periods[index - 1] if index else None
        faults.extend(check_change(period, previous, join(place, index), law))
    whole = [item for item in periods if "start" in item and item.get("end", 0) >= item["start"]]
    faults.extend(check_sequence(periods, place))
    if whole and "graduated" in study:
        last = max(period["end"] for period in whole)
        if study["graduated"] < last:
            params = {"end": iso(last)}
            faults.append(fault(join(path, "graduated"), "graduated_too_early", params))
    if whole and len(whole) == len(periods) and covers_no_month(whole):
        faults.append(fault(place, "periods_no_month"))
    return faults


def covers_no_month(periods: "list[Record]") -> bool:
    """Say whether the whole study is shorter than one month: then x of point 9 means nothing."""
    total = sum_of([(item["start"], item["end"] + 1) for item in periods])
    return total[0] < total[1]


def check_sequence(periods: "list[Record]", path: str) -> "list[Fault]":
    """Report periods that overlap or are not in the order of time."""
    faults = spans.check_overlaps(periods, path, 0)
    reported = [item["path"] for item in faults]
    starts = [period.get("start") for period in periods]
    for index in range(1, len(periods)):
        before, here = starts[index - 1], starts[index]
        place = join(join(path, index), "start")
        if before is not None and here is not None and here < before and place not in reported:
            faults.append(fault(place, "periods_order", {"earlier": iso(before)}))
    return faults


def fits_with(before: str, after: str) -> str:
    """Return the fault that names the changes which the funding of two periods allows."""
    if before == after:
        return "change_none"
    return "change_to_state" if after == "state" else "change_to_paid"


def check_change(
    period: "Record", previous: "Record | None", path: str, law: "Record"
) -> "list[Fault]":
    """Report a stated change that the two periods around it contradict."""
    change = period.get("change")
    if change is None or (change == "same" and previous is None):
        return []
    if previous is None:
        return [fault(join(path, "change"), "change_on_first")]
    faults = []
    if "funding" in period and "funding" in previous:
        pair = (previous["funding"], period["funding"])
        expected = FUNDING_BEFORE_AND_AFTER.get(change, pair)
        if pair != expected or (change in KEEPS_FUNDING and pair[0] != pair[1]):
            faults.append(fault(join(path, "change"), fits_with(pair[0], pair[1])))
    if change in TIMELY_REINSTATEMENT and "end" in previous and "start" in period:
        years = value_of(law["reinstatement_window"])
        latest = add_months(previous["end"], years * MONTHS_IN_YEAR)
        if period["start"] > latest:
            params = {"end": iso(previous["end"])}
            faults.append(fault(join(path, "change"), "reinstated_too_late", params))
    return faults


def check_event(event: "Record", path: str, today: "int | None") -> "list[Fault]":
    """Report an event that ends before it begins, or a child not yet born."""
    faults = spans.check_order(event, path, "date", "until")
    born = event.get("type") == "child_under_three"
    if born and today is not None and "date" in event and event["date"] > today:
        faults.append(fault(join(path, "date"), "after_today", {"today": iso(today)}))
    return faults
