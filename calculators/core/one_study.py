"""The obligation for one study: its category, readings, end, grounds and steps."""

from calculators.core import dates, rational
from calculators.core.categories import category_of, is_usual_route, since
from calculators.core.grounds import grounds_for, later_study_as_event
from calculators.core.obligation_notes import warnings_of
from calculators.core.obligation_steps import steps_of
from calculators.core.parameters import value_of
from calculators.core.study import measure, proportional_cases
from calculators.core.terms import (
    BY_YEARS,
    academic_months,
    deviating_terms,
    full_term,
    proportional_terms,
    rule_holds,
)
from calculators.core.work import spans, term_against_work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Record

__all__ = ["range_of", "study_result"]


def study_result(data: "Record", index: int, law: "Record") -> "Record":
    """Answer for one study."""
    study, today = data["studies"][index], data["today"]
    category, first_fitting = category_of(study, law["categories"]["categories"])
    binds, since_entry = since(category, study)
    state, total = measure(study["periods"], value_of(law["semester"]))
    start_by = start_by_day(study["graduated"], law) if category["term"] is not None else None
    begins = start_by if start_by is not None else study["graduated"]
    work = spans(data.get("work", []), today, study["graduated"])
    entry = full_term(category, study["graduated"], law)
    owed = state[0] > 0 and binds != "no"
    terms = readings_of(study, entry, law) if owed and entry is not None else []
    known = {item["id"]: item["refs"] for item in law["readings"]["readings"]}
    support = entry["refs"] if entry is not None else []
    start = max(begins, today)
    conflicts = entry.get("conflicts", []) if owed and entry is not None else []
    for conflict in conflicts:
        terms.append((conflict["id"], (conflict["value"], 1)))
        known[conflict["id"]] = conflict["refs"]
    readings = [
        reading(name, term, known[name] or support, term_against_work(term, work, today, start))
        for name, term in terms
    ]
    result: Record = {
        "index": index,
        "level": study["level"],
        "route": study["route"],
        "specialty": study["specialty"],
        "graduated": dates.iso(study["graduated"]),
        "category": category["id"],
        "clause": category["clause"],
        "cases": proportional_cases(study["periods"]),
        "state_months": [state[0], state[1]],
        "study_months": [total[0], total[1]],
        "academic_months": academic_count(study, readings, law),
        "full_term": None if entry is None or not owed else entry["value"],
        "term_strength": entry["strength"] if entry is not None and owed else None,
        "term_refs": entry["refs"] if entry is not None and owed else [category["clause"]],
        "at_least": entry is not None and bool(entry.get("at_least")),
        "texts_differ": bool(conflicts),
        "readings": readings,
        "range": range_of(readings),
        "deviating": [],
        "start_by": None if start_by is None else dates.iso(start_by),
        "place": place_of(study, category, first_fitting),
        "grounds": [],
    }
    if owed:
        last = max([dates.parse(item["end"]) for item in readings] or [start])
        measured = {"graduated": study["graduated"], "work_start": begins}
        if work:
            measured["work_start"] = work[0]["start"]
        events = own_events(data, index)
        result["grounds"] = grounds_for(measured, events, last, today, law)
        result["deviating"] = deviating_of(study, category, entry, start, law)
    result["status"] = status_of(result, binds, state)
    facts = {
        "study": study,
        "category": category,
        "since": (binds, since_entry),
        "quota_since": since(first_fitting, study)[1] if first_fitting is not category else None,
        "entry": entry,
        "usual": is_usual_route(study, law["categories"]["usual_routes"]),
        "work": work,
        "today": today,
        "start_by": start_by,
    }
    result["steps"] = steps_of(result, facts, law)
    result["warnings"] = warnings_of(result, facts, law)
    return result


def academic_count(study: "Record", readings: "list[Record]", law: "Record") -> "Record | None":
    """Return the months of study by academic years, where readings rest on them."""
    years = academic_months(study, law)
    if years is None or not any(item["id"].endswith(BY_YEARS) for item in readings):
        return None
    state, total = years
    return {"state": [state[0], state[1]], "study": [total[0], total[1]]}


def place_of(study: "Record", category: "Record", first_fitting: "Record") -> "Record":
    """Return where the work counts; both places where the quota's own rule perhaps holds."""
    if category is first_fitting or since(first_fitting, study)[0] != "open":
        return {"id": category["place"], "refs": category["place_refs"]}
    refs = first_fitting["place_refs"] + category["place_refs"]
    return {"id": first_fitting["place_if_open"], "refs": refs}


def start_by_day(graduated: int, law: "Record") -> "int | None":
    """Return the last day to begin work: the stated day of the graduation year.

    No source says what holds for a graduation after that day: None.
    """
    month_day = law["start_by"]["values"][0]["value"]
    year = dates.parts(graduated)[0]
    day = dates.parse(f"{year:04d}-{month_day}")
    return day if graduated <= day else None


def readings_of(study: "Record", entry: "Record", law: "Record") -> "list[tuple[str, Fraction]]":
    """Return the readings that hold for the study as (id, exact months)."""
    full: Fraction = (entry["value"], 1)
    if not proportional_cases(study["periods"]):
        return [("general", full)]
    if not rule_holds(law["proportional_work_rule"], study["graduated"]):
        return [("full_before_2021", full)]
    return proportional_terms(study, entry["value"], law)


def reading(name: str, term: "Fraction", refs: list[str], worked: "Record") -> "Record":
    """Return one reading with its term, its support and what the work leaves of it."""
    result = {"id": name, "exact": [term[0], term[1]], "refs": refs}
    result.update(worked)
    return result


def range_of(readings: "list[Record]") -> "Record | None":
    """Return the shortest and the longest reading, and the earliest and latest end."""
    if not readings:
        return None
    low, high = readings[0], readings[0]
    for item in readings:
        if rational.compare(tuple(item["exact"]), tuple(low["exact"])) < 0:
            low = item
        if rational.compare(tuple(item["exact"]), tuple(high["exact"])) > 0:
            high = item
    return {
        "low": {"months": low["months"], "days": low["days"]},
        "high": {"months": high["months"], "days": high["days"]},
        "end_low": low["end"],
        "end_high": high["end"],
        "left_low": low["left"],
        "left_high": high["left"],
    }


def deviating_of(
    study: "Record", category: "Record", entry: "Record | None", start: int, law: "Record"
) -> "list[Record]":
    """Return terms that other sources name; they do not enter the range.

    Args:
        study: A clean study.
        category: Its category.
        entry: The dated entry of the full term.
        start: The day from which a part of a month is turned into days.
        law: All parameters.
    """
    if entry is None:
        return []
    found = [
        (item["id"], (item["months"], 1), item["refs"])
        for item in deviating_terms(study, category, law)
    ]
    before = not rule_holds(law["proportional_work_rule"], study["graduated"])
    if before and proportional_cases(study["periods"]):
        known = {item["id"]: item["refs"] for item in law["readings"]["readings"]}
        for name, term in proportional_terms(study, entry["value"], law):
            found.append(("present_" + name, term, known[name]))
    items = []
    for name, term, refs in found:
        length = dates.months_between(start, dates.Ruler(start).day(term))
        items.append(
            {
                "id": name,
                "exact": [term[0], term[1]],
                "months": length["months"],
                "days": length["days"],
                "refs": refs,
            }
        )
    return items


def own_events(data: "Record", index: int) -> "list[Record]":
    """Return the events, and the next study of the same person as one more event."""
    events = []
    events.extend(data.get("events", []))
    for later in data["studies"][index + 1 :]:
        event = later_study_as_event(later, data["today"])
        if event is not None:
            events.append(event)
            break
    return events


def status_of(result: "Record", binds: str, state: "Fraction") -> str:
    """Return `none_paid`, `none_before`, `open`, `ended`, `fulfilled` or `owed`."""
    if state[0] == 0:
        return "none_paid"
    if binds == "no":
        return "none_before"
    ending = [item for item in result["grounds"] if item["kind"] != "deferment"]
    if any(item["decision"] == "granted" for item in ending):
        return "ended"
    if result["readings"] and all(item["done"] for item in result["readings"]):
        return "fulfilled"
    return "open" if binds == "open" else "owed"
