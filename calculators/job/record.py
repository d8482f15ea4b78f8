"""The record of the calculator, see `calculators.shapes.Calculator`."""

from calculators.job.compute import compute
from calculators.job.render import render
from calculators.render.rows import notes_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Bundle, Calculator, Record

__all__ = ["RECORD"]


def computed(data: "Record", bundle: "Bundle") -> "Record":
    """Return the result of a clean input."""
    return compute(data, bundle["parameters"])


def rendered(result: "Record", words: "Words", _bundle: "Bundle") -> "list[Record]":
    """Put a result into words."""
    return render(result, words)


def row(result: "Record", words: "Words") -> "Record":
    """Return whether the job counts, and why."""
    return {
        "counts": words.say("job.counts." + result["counts"]),
        "reasons": notes_text(result["reasons"], words),
    }


RECORD: "Calculator" = {
    "place": 2,
    "family": "graduates",
    "columns": ["counts", "reasons"],
    "compute": computed,
    "render": rendered,
    "row": row,
}
