"""The obligation's answer as the beginning of a reimbursement's input."""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["reimbursement_input"]


def reimbursement_input(data: "Record", study: "Record") -> "Record | None":
    """Return today, the graduation, every reading's term and the work, ready for the other form.

    Args:
        data: The clean input of the obligation.
        study: The result of the study whose obligation is asked about.

    Returns:
        An input of the reimbursement that lacks the expenses only; None without a known term. Terms
        are whole days (see `calculators.core.work`), so a sum may differ from the exact reading by
        less than a day's share.
    """
    if not study["readings"]:
        return None
    terms = [
        {"reading": item["id"], "months": item["months"], "days": item["days"]}
        for item in study["readings"]
    ]
    graduated = dates.parse(study["graduated"])
    work = [
        work_period(period, graduated)
        for period in data.get("work", [])
        if period.get("end", graduated) >= graduated
    ]
    return {
        "today": dates.iso(data["today"]),
        "graduated": study["graduated"],
        "terms": terms,
        "work": work,
        "ended": "exemption" if study["status"] == "ended" else "no",
    }


def work_period(period: "Record", graduated: int) -> "Record":
    """Return a period of work with ISO dates, cut at the graduation; an open end stays open."""
    result = {"start": dates.iso(max(period["start"], graduated))}
    if "end" in period:
        result["end"] = dates.iso(period["end"])
    return result
