"""The record of the calculator, see `calculators.shapes.Calculator`."""

from calculators.reimbursement.checks import check_reimbursement
from calculators.reimbursement.compute import compute
from calculators.reimbursement.render import render
from calculators.render.rows import notes_text, tenge

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Bundle, Calculator, Fault, Record

__all__ = ["RECORD"]


def checked(data: "Record", payload: "Record", _bundle: "Bundle") -> "list[Fault]":
    """Return the faults that no single field shows."""
    return check_reimbursement(data, payload)


def computed(data: "Record", bundle: "Bundle") -> "Record":
    """Return the result of a clean input."""
    return compute(data, bundle["parameters"])


def rendered(result: "Record", words: "Words", bundle: "Bundle") -> "list[Record]":
    """Put a result into words."""
    return render(result, words, bundle["parameters"])


def row(result: "Record", words: "Words") -> "Record":
    """Return the sum for each z, separated by semicolons where the term was not given."""
    found = {"status": result["status"], "warnings": notes_text(result["notes"], words)}
    for key in ("z", "d"):
        found[key] = "; ".join([str(item[key]) for item in result["outcomes"]])
    if result["expenses"] is not None:
        for key in ("sum", "per_month"):
            found[key + "_tenge"] = "; ".join([tenge(item[key]) for item in result["outcomes"]])
    return found


RECORD: "Calculator" = {
    "place": 3,
    "family": "graduates",
    "columns": ["status", "z", "d", "sum_tenge", "per_month_tenge", "warnings"],
    "check": checked,
    "compute": computed,
    "render": rendered,
    "row": row,
}
