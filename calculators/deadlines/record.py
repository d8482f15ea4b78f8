"""The record of the calculator, see `calculators.shapes.Calculator`."""

from calculators.deadlines.chains import chain_sources, deadlines_schema
from calculators.deadlines.checks import check_deadlines
from calculators.deadlines.compute import compute
from calculators.deadlines.render import render, with_chains

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Bundle, Calculator, Fault, Record, Schema

__all__ = ["RECORD"]


def schema(bundle: "Bundle") -> "Schema":
    """Return the schema: the procedure, and the inputs of each."""
    return deadlines_schema(bundle["parameters"])


def sources(bundle: "Bundle") -> "list[Record]":
    """Return the clauses of all steps."""
    return chain_sources(bundle["parameters"])


def told(words: "Words", bundle: "Bundle") -> "Words":
    """Return the messages with the chains' own words."""
    return with_chains(words, bundle["parameters"])


def checked(data: "Record", _payload: "Record", bundle: "Bundle") -> "list[Fault]":
    """Return the faults that no single field shows."""
    return check_deadlines(data, bundle["parameters"])


def computed(data: "Record", bundle: "Bundle") -> "Record":
    """Return the result of a clean input."""
    return compute(data, bundle["parameters"])


def rendered(result: "Record", words: "Words", bundle: "Bundle") -> "list[Record]":
    """Put a result into words."""
    return render(result, words, bundle["parameters"])


def row(result: "Record", words: "Words") -> "Record":
    """Return the next day, what is due on it, the last day, and all days with their steps."""
    items = result["items"]
    dated = [item for item in items if item["date"] is not None]
    found = {"dates": " | ".join([item["date"] + " " + words.say(item["key"]) for item in dated])}
    if result["next"] is not None:
        found["next"] = items[result["next"]]["date"]
        found["next_step"] = words.say(items[result["next"]]["key"])
    if result["last"] is not None:
        found["last"] = items[result["last"]]["date"]
    return found


def calendar(asked: "Record", schema: "Schema", words: "Words") -> "Record":
    """Return the dated steps of a procedure as a calendar."""
    from calculators.deadlines.calendar import calendar_of

    return calendar_of(asked, schema, words)


RECORD: "Calculator" = {
    "place": 6,
    "columns": ["next", "next_step", "last", "dates"],
    "schema": schema,
    "sources": sources,
    "words": told,
    "check": checked,
    "compute": computed,
    "render": rendered,
    "row": row,
    "calendar": calendar,
}
