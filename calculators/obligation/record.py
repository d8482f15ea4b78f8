"""The record of the calculator, see `calculators.shapes.Calculator`."""

from calculators.obligation.checks import check_obligation
from calculators.obligation.compute import compute
from calculators.obligation.render import render
from calculators.render.rows import notes_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Bundle, Calculator, Fault, Record, Schema

__all__ = ["RECORD"]


def checked(data: "Record", _payload: "Record", bundle: "Bundle") -> "list[Fault]":
    """Return the faults that no single field shows."""
    return check_obligation(data, bundle["parameters"])


def computed(data: "Record", bundle: "Bundle") -> "Record":
    """Return the result of a clean input."""
    return compute(data, bundle["parameters"])


def rendered(result: "Record", words: "Words", bundle: "Bundle") -> "list[Record]":
    """Put a result into words."""
    return render(result, words, bundle["parameters"])


def row(result: "Record", words: "Words") -> "Record":
    """Return the main study's term, start and end."""
    main = result["studies"][result["main"]]
    found = {"status": main["status"], "warnings": notes_text(main["notes"], words)}
    if main["term"] is None:
        return found
    found["months"] = main["term"]["months"]
    found["other_months"] = "; ".join([str(o["months"]) for o in main["term"]["other_counts"]])
    found["start_by"] = main["start"]["day"] or ""
    found["end"] = main["forecast"]["end"]
    found["left"] = words.length(main["forecast"]["left"], years=False)
    if main["if_open_counts"] is not None:
        found["if_open_end"] = main["if_open_counts"]["end"]
    return found


def calendar(asked: "Record", schema: "Schema", words: "Words") -> "Record":
    """Return the dated duties as a calendar."""
    from calculators.obligation.calendar import calendar_of

    return calendar_of(asked, schema, words)


RECORD: "Calculator" = {
    "place": 1,
    "family": "graduates",
    "columns": [
        "status",
        "months",
        "other_months",
        "start_by",
        "end",
        "if_open_end",
        "left",
        "warnings",
    ],
    "check": checked,
    "compute": computed,
    "render": rendered,
    "row": row,
    "calendar": calendar,
    "letters": True,
    "hands_over": "reimbursement",
}
