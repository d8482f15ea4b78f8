"""The steps of the obligation's answer: the formula with the numbers put in, symbol by symbol."""

from calculators.core import dates
from calculators.core.notes import note

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["steps_of"]


def steps_of(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Return the steps of one study in reading order.

    Args:
        result: The study's result so far.
        facts: What the computation knows: study, category, since, state, work, events, today.
        law: All parameters.
    """
    if result["status"] == "none_paid":
        return [note("step.funding.paid", {}, ["law_17_other"])]
    category = facts["category"]
    steps = [note("step.category." + category["id"], {}, duty_refs(category))]
    binds, entry = facts["since"]
    if entry is not None and (binds != "yes" or entry["by"] != "graduation"):
        params = {"date": entry["date"], "year": dates.parts(dates.parse(entry["date"]))[0]}
        steps.append(note("step.since." + entry["by"] + "." + binds, params, entry["refs"]))
    if result["term"] is not None:
        steps.extend(term_steps(result["term"], law))
        steps.extend(work_steps(result))
    return steps


def duty_refs(category: "Record") -> list[str]:
    """Return the clauses that make the duty: the Law's, and the quota's own."""
    refs = [category["clause"]]
    if "quota_clause" in category:
        refs.append(category["quota_clause"])
    return refs


def term_steps(term: "Record", law: "Record") -> "list[Note]":
    """Return the steps from z to T."""
    steps = [note("step.z", {"months": term["z"]}, term["refs"])]
    if not term["cases"]:
        steps.append(note("step.case.none", {"months": term["z"]}, ["rules_9"]))
        return steps
    steps.extend(note("step.case." + case, {}, ["rules_9_" + case]) for case in term["cases"])
    steps.append(note("step.y", {"months": term["y"]}, ["rules_9_y"]))
    steps.append(note("step.x", {"months": term["x"]}, ["rules_9_x"]))
    params = {"y": term["y"], "x": term["x"], "z": term["z"], "months": term["formula"]}
    steps.append(note("step.formula", params, ["rules_9_formula", "rules_9_t"]))
    if term["basis"] == "law_only":
        first = law["rules_403"]["values"][0]
        refs = ["law_17_proportion"] + first["refs"]
        steps.append(note("step.basis.law_only", {"date": first["from"]}, refs))
    if term["basis"] == "before":
        since = law["proportional_work_rule"]["values"][0]["from"]
        params = {"date": since, "months": term["z"], "formula": term["formula"]}
        steps.append(note("step.basis.before", params, ["law_2020"]))
    return steps


def work_steps(result: "Record") -> "list[Note]":
    """Return how the work was counted."""
    answer = result["if_open_counts"] or result["forecast"]
    if answer["basis"] == "if_start":
        return []
    params = {"start": answer["start"], "d": answer["d"]}
    return [note("step.worked", params, ["rules_28", "rules_37_d"])]
