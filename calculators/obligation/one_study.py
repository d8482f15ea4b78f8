"""The obligation for one study: category, term, start, work, end, grounds, duties."""

from calculators.core import dates, work
from calculators.core.categories import category_of, is_usual_route, since
from calculators.core.duties import duties_of
from calculators.core.events import going_on, leaves_of, pauses_of
from calculators.core.grounds import grounds_for, later_study_as_event
from calculators.core.months import whole_months
from calculators.core.start import start_by
from calculators.core.study import span_of
from calculators.core.terms import full_term, term_of
from calculators.obligation.notes import notes_of
from calculators.obligation.steps import steps_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["OTHER_MONEY", "study_result"]

OTHER_MONEY = ("bolashak", "akimat", "nazarbayev", "department", "university")
"""Ways to be paid for that are no state educational order: other rules hold."""
NOT_FINISHED = {"left": "left", "refused": "refused"}
OWING = ("owed", "open")


def study_result(data: "Record", index: int, law: "Record") -> "Record":
    """Answer for one study.

    Args:
        data: A clean input without faults.
        index: Which study.
        law: All parameters.

    Returns:
        A study as the README of the package describes it.
    """
    study = data["studies"][index]
    apart = set_apart(study)
    if apart:
        return without_term(study, index, apart)
    category, first_fitting = category_of(study, law["categories"]["categories"])
    binds, since_entry = since(category, study)
    entry = full_term(category, study["graduated"], law)
    begin = start_by(study["graduated"], law)
    result = without_term(study, index, "")
    result["category"] = category["id"]
    result["refs"] = [category["clause"]]
    result["place"] = place_of(study, category, first_fitting)
    result["start"] = shown_start(begin)
    state = whole_months([span_of(item) for item in study["periods"] if item["funding"] == "state"])
    owed = state > 0 and binds != "no" and entry is not None
    if owed and entry is not None:
        result["term"] = term_of(study, entry["value"], law)
        result["term"]["refs"] = entry["refs"]
        add_work(result, data, study, category, begin, law)
    facts = {
        "study": study,
        "category": category,
        "since": (binds, since_entry),
        "quota_since": since(first_fitting, study)[1] if first_fitting is not category else None,
        "usual": is_usual_route(study, law["categories"]["usual_routes"]),
        "state": state,
        "events": data.get("events", []),
        "work": data.get("work", []),
        "today": data["today"],
    }
    result["status"] = status_of(result, binds, state)
    if result["status"] in OWING:
        result["duties"] = duties_of(duty_facts(result, data, begin), law)
    result["steps"] = steps_of(result, facts, law)
    result["notes"] = notes_of(result, facts, law)
    return result


def set_apart(study: "Record") -> str:
    """Return the status of a study for which the formula of the Rules is not meant, or nothing."""
    if study["route"] in OTHER_MONEY:
        return "other_money"
    return NOT_FINISHED.get(study.get("outcome", "completed"), "")


def without_term(study: "Record", index: int, status: str) -> "Record":
    """Return a result that has everything but the term."""
    graduated = study.get("graduated")
    return {
        "index": index,
        "status": status,
        "route": study["route"],
        "level": study.get("level"),
        "specialty": study.get("specialty"),
        "graduated": None if graduated is None else dates.iso(graduated),
        "category": None,
        "refs": [],
        "term": None,
        "start": None,
        "work": [],
        "forecast": None,
        "if_open_counts": None,
        "if_leaves_count": None,
        "place": None,
        "grounds": [],
        "duties": [],
        "steps": [],
        "notes": [],
    }


def shown_start(begin: "Record") -> "Record":
    """Return the answer on the start with ISO dates."""
    return {
        "rule": begin["rule"],
        "day": None if begin["day"] is None else dates.iso(begin["day"]),
        "other": None if begin["other"] is None else dates.iso(begin["other"]),
    }


def add_work(
    result: "Record",
    data: "Record",
    study: "Record",
    category: "Record",
    begin: "Record",
    law: "Record",
) -> None:
    """Add the rows of work, the forecast with its other outcomes, and the grounds.

    The forecast counts only rows that surely count and leaves out the days of a deferment. Where
    rows are open, `if_open_counts` counts them too; where long leaves lie within the work,
    `forecast` counts them and `if_leaves_count` tells the end with and without them.
    """
    today, term = data["today"], result["term"]["months"]
    events = data.get("events", [])
    rows = work.row_results(data, study, category, law)
    pauses = pauses_of(events, study["graduated"], today)
    start = max(begin["day"] or study["graduated"], today)
    sure = work.spans_of(data, rows, study["graduated"], ("yes",))
    every = work.spans_of(data, rows, study["graduated"], ("yes", "open"))
    result["work"] = rows
    result["forecast"] = work.forecast(term, sure, pauses, today, start)
    if every != sure:
        result["if_open_counts"] = work.forecast(term, every, pauses, today, start)
    leaves = leaves_of(events, study["graduated"])
    shown = every or sure
    if leaves:
        base = result["if_open_counts"] or result["forecast"]
        other = work.forecast(term, shown, pauses + leaves, today, start)
        if other["end"] != base["end"]:
            result["if_leaves_count"] = {"with": base, "without": other}
    answer = result["if_open_counts"] or result["forecast"]
    measured = {
        "graduated": study["graduated"],
        "began": study["periods"][0]["start"],
        "work_start": min([item[0] for item in every] or [begin["day"] or study["graduated"]]),
    }
    last = dates.parse(answer["end"])
    result["grounds"] = grounds_for(measured, own_events(data, result["index"]), last, today, law)


def place_of(study: "Record", category: "Record", first_fitting: "Record") -> "Record":
    """Return where the work counts; both places where the quota's own rule perhaps holds."""
    if category is first_fitting or since(first_fitting, study)[0] != "open":
        key, refs = category["place"], category["place_refs"]
    else:
        key = first_fitting["place_if_open"]
        refs = first_fitting["place_refs"] + category["place_refs"]
    organisations = category["organisations"]
    if isinstance(organisations, dict):
        organisations = organisations[study["specialty"]]
    return {"id": key, "refs": refs, "organisations": organisations}


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


def duty_facts(result: "Record", data: "Record", begin: "Record") -> "Record":
    """Return what the duties depend on.

    Who studies on is told no last day of the earlier duty: whether it is left is decided by the
    end of the later study (article 47, point 17-2, subpoint 3).
    """
    answer = result["if_open_counts"] or result["forecast"]
    if studies_on(data, result["index"]):
        answer = None
    leaves = result["if_leaves_count"] if answer is not None else None
    counted = [item for item in result["work"] if item["counts"] != "no"]
    stopped = None
    if answer is not None and answer["basis"] == "if_resume":
        stopped = max([dates.parse(item["end"]) for item in counted if item["end"]] or [0]) or None
    first = None
    if answer is not None and answer["basis"] != "if_start":
        first = dates.parse(answer["start"])
    shown = dict(begin)
    if going_on(data.get("events", []), data["today"]):
        shown["day"] = None
    return {
        "today": data["today"],
        "start": shown,
        "first": first,
        "last": None if answer is None else dates.parse(answer["end"]),
        "later": None if leaves is None else dates.parse(leaves["without"]["end"]),
        "stopped": stopped,
        "consent": data.get("consent"),
    }


def studies_on(data: "Record", index: int) -> bool:
    """Say whether a further study, one that may free from this duty, has not ended yet."""
    for later in data["studies"][index + 1 :]:
        event = later_study_as_event(later, data["today"])
        if event is not None and later["graduated"] >= data["today"]:
            return True
    return False


def status_of(result: "Record", binds: str, state: int) -> str:
    """Return `none_paid`, `none_before`, `open`, `ended`, `fulfilled` or `owed`."""
    if state == 0:
        return "none_paid"
    if binds == "no":
        return "none_before"
    ending = [
        item for item in result["grounds"] if item["kind"] != "deferment" and not item["why_not"]
    ]
    if any(item["decision"] == "granted" for item in ending):
        return "ended"
    if any(item["kind"] == "termination" and item["status"] == "may_apply" for item in ending):
        return "ended"
    if result["forecast"] is not None and result["forecast"]["done"]:
        return "fulfilled"
    return "open" if binds == "open" else "owed"
