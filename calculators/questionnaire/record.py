"""The record of the calculator, see `calculators.shapes.Calculator`."""

from calculators.questionnaire.annex import annex_sources, questionnaire_schema
from calculators.questionnaire.compute import check_questionnaire, compute
from calculators.questionnaire.render import render, with_annex

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Bundle, Calculator, Fault, Record, Schema

__all__ = ["RECORD"]


def schema(bundle: "Bundle") -> "Schema":
    """Return the schema: one group of inputs a criterion of the annex."""
    bands = bundle["parameters"]["questionnaire_notes"]["bands"]
    return questionnaire_schema(bundle["questionnaire"], bands)


def sources(bundle: "Bundle") -> "list[Record]":
    """Return the criteria and the notes of the annex."""
    return annex_sources(bundle["questionnaire"], bundle["messages"])


def told(words: "Words", bundle: "Bundle") -> "Words":
    """Return the messages with the annex's own words."""
    return with_annex(words, bundle["questionnaire"])


def checked(data: "Record", _payload: "Record", bundle: "Bundle") -> "list[Fault]":
    """Return the faults that no single field shows."""
    return check_questionnaire(data, bundle["questionnaire"], bundle["parameters"])


def computed(data: "Record", bundle: "Bundle") -> "Record":
    """Return the result of a clean input."""
    return compute(data, bundle["questionnaire"], bundle["parameters"])


def rendered(result: "Record", words: "Words", _bundle: "Bundle") -> "list[Record]":
    """Put a result into words."""
    return render(result, words)


def row(result: "Record", words: "Words") -> "Record":
    """Return the points of the only college of an answer."""
    college = result["colleges"][0]
    return {
        "name": college["name"],
        "claimed": words.points(college["claimed"]),
        "safe": words.points(college["safe"]),
        "at_risk": words.points(college["at_risk"]),
    }


def points(result: "Record") -> int:
    """Return what the only college of an answer is ranked by."""
    found: int = result["colleges"][0]["safe"]
    return found


RECORD: "Calculator" = {
    "place": 5,
    "missing": "no_annex",
    "columns": ["name", "claimed", "safe", "at_risk", "rank"],
    "schema": schema,
    "sources": sources,
    "words": told,
    "check": checked,
    "compute": computed,
    "render": rendered,
    "row": row,
    "points": points,
}
