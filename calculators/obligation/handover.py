"""The obligation's answer as the beginning of a reimbursement's input."""

from calculators.core import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["reimbursement_input"]


def reimbursement_input(data: "Record", study: "Record") -> "Record | None":
    """Return today, the graduation, the term and the work, ready for the other form.

    Args:
        data: The clean input of the obligation.
        study: The result of the study whose obligation is asked about.

    Returns:
        An input of the reimbursement that lacks the expenses only; None without a term. Work that
        does not count is left out; d is counted from what is left.
    """
    if study["term"] is None:
        return None
    graduated = dates.parse(study["graduated"])
    rows = [data["work"][item["index"]] for item in study["work"] if item["counts"] != "no"]
    work = [work_period(row, graduated) for row in rows if row.get("end", graduated) >= graduated]
    return {
        "today": dates.iso(data["today"]),
        "graduated": study["graduated"],
        "term": study["term"]["months"],
        "work": work,
        "ended": "exemption" if study["status"] == "ended" else "no",
    }


def work_period(period: "Record", graduated: int) -> "Record":
    """Return a period of work with ISO dates, cut at the graduation; an open end stays open."""
    result = {"start": dates.iso(max(period["start"], graduated))}
    if "end" in period:
        result["end"] = dates.iso(period["end"])
    return result
