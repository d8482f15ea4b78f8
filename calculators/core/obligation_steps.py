"""The steps of the obligation's answer, each with its clauses and the numbers put in."""

from calculators.core import dates, rational
from calculators.core.notes import note
from calculators.core.study import has_semesters
from calculators.core.terms import BY_YEARS, rule_holds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["steps_of"]

CASE_CLAUSES = {
    "case_in": "law_17_case_in",
    "case_out": "law_17_case_out",
    "case_back": "law_17_case_back",
}


def steps_of(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Return the steps of one study in reading order.

    Args:
        result: The study's result so far.
        facts: What the computation knows: study, category, since, entry, work, today, start_by.
        law: All parameters.
    """
    steps = [funding_step(result, facts)]
    if result["status"] == "none_paid":
        return steps
    category = facts["category"]
    params = {"specialty": result["specialty"]}
    refs = [category["clause"]]
    if "quota_clause" in category:
        refs.append(category["quota_clause"])
    steps.append(note("step.category." + category["id"], params, refs))
    binds, entry = facts["since"]
    if entry is not None:
        params = {"date": entry["date"], "year": dates.parts(dates.parse(entry["date"]))[0]}
        steps.append(note("step.since." + entry["by"] + "." + binds, params, entry["refs"]))
    if binds == "no":
        return steps
    steps.extend(term_steps(result, facts, law))
    if facts["start_by"] is not None:
        refs = law["start_by"]["values"][0]["refs"]
        steps.append(note("step.start_by", {"date": result["start_by"]}, refs))
    if facts["work"] and result["readings"]:
        first = dates.iso(facts["work"][0]["start"])
        key = "step.worked_parts" if len(facts["work"]) > 1 else "step.worked"
        steps.append(note(key, {"start": first, "today": dates.iso(facts["today"])}))
    if result["readings"]:
        steps.append(note("step.rounding"))
    return steps


def funding_step(result: "Record", facts: "Record") -> "Note":
    """Say how much of the study was paid by the state, and how it was counted."""
    state, total = result["state_months"], result["study_months"]
    params = {"state": state, "total": total}
    if state[0] == 0:
        return note("step.funding.paid")
    if state == total:
        return note("step.funding.state", params)
    if has_semesters(facts["study"]["periods"]):
        return note("step.funding.semesters", params, ["our_study_year"])
    return note("step.funding.dates", params)


def term_steps(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Return the steps from the full term to every reading."""
    entry = facts["entry"]
    if entry is None:
        return [note("step.full_term.unknown", {}, [facts["category"]["clause"]])]
    at_least = "at_least" if result["at_least"] else "exact"
    steps = [note("step.full_term." + at_least, {"months": entry["value"]}, entry["refs"])]
    steps.extend(
        note("step.full_term." + item["id"], {"months": item["value"]}, item["refs"])
        for item in entry.get("conflicts", [])
    )
    steps.extend(
        note("step.case." + case, {}, [CASE_CLAUSES[case], "law_17_proportion"])
        for case in result["cases"]
    )
    if not result["cases"]:
        steps.append(note("step.case.none", {"months": entry["value"]}, ["law_17_proportion"]))
        return steps
    if not rule_holds(law["proportional_work_rule"], facts["study"]["graduated"]):
        refs = ["law_2020", "law_410"]
        since = law["proportional_work_rule"]["values"][0]["from"]
        steps.append(note("step.before_2021", {"date": since, "months": entry["value"]}, refs))
        return steps
    years = result["academic_months"]
    if years is not None:
        params = {"state": years["state"], "total": years["study"]}
        steps.append(note("step.funding.years", params, ["our_study_year"]))
    steps.extend(reading_step(item, result, facts) for item in result["readings"])
    return steps


def reading_step(item: "Record", result: "Record", facts: "Record") -> "Note":
    """Return the formula of one reading with the numbers put in."""
    params = {
        "full": result["full_term"],
        "state": result["state_months"],
        "total": result["study_months"],
        "result": item["exact"],
    }
    if item["id"].endswith(BY_YEARS):
        params["state"] = result["academic_months"]["state"]
        params["total"] = result["academic_months"]["study"]
    key = "step.reading." + item["id"]
    full = (result["full_term"], 1)
    if item["id"] in ("A", "A" + BY_YEARS) and rational.compare(tuple(params["state"]), full) > 0:
        key += ".capped"
    if item["id"] in ("B_norm", "B_norm" + BY_YEARS):
        params["semesters"] = facts["study"]["programme_semesters"]
    return note(key, params, item["refs"])
