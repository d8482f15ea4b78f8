"""The record of the calculator, see `calculators.shapes.Calculator`."""

from calculators.admission.checks import check_admission
from calculators.admission.compute import compute
from calculators.admission.data import admission_schema, admission_sources
from calculators.admission.render import render, score_text, with_admission
from calculators.render.rows import notes_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Bundle, Calculator, Fault, Record, Schema

__all__ = ["RECORD"]


def schema(bundle: "Bundle") -> "Schema":
    """Return the schema with the choices that the orders name."""
    return admission_schema(bundle["schema"]["admission"], bundle["admission"])


def sources(bundle: "Bundle") -> "list[Record]":
    """Return the clauses of order No. 578, the rows of its annexes, the quotas."""
    found: list[Record] = list(bundle["parameters"]["admission_clauses"]["clauses"])
    found.extend(admission_sources(bundle["admission"], bundle["messages"]))
    return found


def told(words: "Words", bundle: "Bundle") -> "Words":
    """Return the messages with the orders' own words."""
    return with_admission(words, bundle["admission"])


def checked(data: "Record", payload: "Record", bundle: "Bundle") -> "list[Fault]":
    """Return the faults that no single field shows."""
    return check_admission(data, payload, bundle["admission"])


def computed(data: "Record", bundle: "Bundle") -> "Record":
    """Return the result of a clean input."""
    return compute(data, bundle["admission"], bundle["parameters"])


def rendered(result: "Record", words: "Words", bundle: "Bundle") -> "list[Record]":
    """Put a result into words."""
    return render(result, words, bundle["parameters"], bundle["admission"])


def row(result: "Record", words: "Words") -> "Record":
    """Return the scores of the choices in their order, and the days that come next."""
    coming = [item for item in result["dates"] if item["state"] == "coming"]
    waiting = [item for item in result["apply"] if item["state"] != "past"]
    scored = [choice for choice in result["choices"] if choice["scores"]]
    means = [score["low"] for choice in scored for score in choice["scores"]]
    found = {
        "scores": "; ".join([score_text(choice, words) for choice in result["choices"]]),
        "fractions": "; ".join([f"{total}/{count}" for total, count in means]),
        "formulas": "; ".join([str(choice["formula"]) for choice in result["choices"]]),
        "warnings": notes_text(result["notes"], words),
    }
    if waiting:
        found["apply"] = waiting[0]["to"]
    if coming:
        found["next"] = min([item["from"] or item["to"] for item in coming])
    return found


def calendar(asked: "Record", schema: "Schema", words: "Words") -> "Record":
    """Return the days of admission that are not over as a calendar."""
    from calculators.admission.calendar import calendar_of

    return calendar_of(asked, schema, words)


RECORD: "Calculator" = {
    "place": 4,
    "missing": "no_admission",
    "columns": ["scores", "fractions", "formulas", "apply", "next", "warnings"],
    "schema": schema,
    "sources": sources,
    "words": told,
    "check": checked,
    "compute": computed,
    "render": rendered,
    "row": row,
    "calendar": calendar,
}
