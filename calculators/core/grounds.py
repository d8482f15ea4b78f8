"""Grounds on which the obligation may be lifted, put off or ended: art. 47, points 17-2 and 17-3.

Each event of the input leads to one outcome of `parameters/grounds.json`, which holds its kind,
its clauses and who decides. The calculator never decides itself: a ground `may_apply`, is `open`
or `does_not_apply`; then `why_not` says whether its time or the commission's decision is the cause.
"""

from calculators.core.dates import MONTHS_IN_YEAR, add_months, iso
from calculators.core.events import LEAVES
from calculators.core.parameters import value_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["grounds_for", "later_study_as_event"]

FURTHER_LEVELS = {
    "master": "master",
    "residency": "residency",
    "phd": "doctorate",
    "profile_doctor": "doctorate",
}


def later_study_as_event(study: "Record", today: int) -> "Record | None":
    """Return a later study of the same person as a further-study event, if it is one.

    A study on other money may be told without its level, its days or its periods.
    """
    level = FURTHER_LEVELS.get(study.get("level", ""))
    if level is None or "graduated" not in study or not study.get("periods"):
        return None
    paid = all(period["funding"] == "paid" for period in study["periods"])
    event = {
        "type": "further_study",
        "level": level,
        "funding": "paid" if paid else "state",
        "date": study["periods"][0]["start"],
        "listed": True,
    }
    if study["graduated"] <= today:
        event["until"] = study["graduated"]
    return event


def outcome_of_study(event: "Record", today: int) -> str:
    """Return the outcome for further study (point 17-2, subpoint 3 and the last paragraph)."""
    if event.get("abroad"):
        return "study_abroad"
    paid = event["funding"] == "paid"
    if paid and event["level"] == "residency":
        return "study_paid_residency"
    completed = "until" in event and event["until"] <= today
    return ("study_paid" if paid else "study") + ("_completed" if completed else "_unfinished")


def outcome_of_child(event: "Record", graduated: int, today: int, limit_years: int) -> str:
    """Return the outcome for a child (point 17-2, subpoint 4); `date` is the day of birth.

    The Law does not say on which day the child must be under three: today or the end of study.
    """
    turns_three = add_months(event["date"], limit_years * MONTHS_IN_YEAR)
    if turns_three > today:
        return "child_alone" if event.get("raises_alone") else "child_not_alone"
    return "child_was_young" if turns_three > graduated else "child_too_old"


def outcome_of_disability(
    event: "Record", study: "Record", last_day: int, counting: list[str]
) -> str:
    """Return the outcome for a disability: before the work (17-2) or during the term (17-3)."""
    if event["group"] not in counting:
        return "disability_third"
    if event["date"] <= study["work_start"]:
        return "disability_before"
    return "disability_during" if event["date"] <= last_day else "disability_after"


def outcome(event: "Record", study: "Record", last_day: int, today: int, law: "Record") -> str:
    """Return the outcome's id for one event.

    Args:
        event: A clean event.
        study: The study whose obligation is asked about.
        last_day: The last day of the term.
        today: Day number.
        law: All parameters.
    """
    kind = str(event["type"])
    if kind == "further_study":
        return outcome_of_study(event, today)
    if kind == "child_under_three":
        return outcome_of_child(event, study["graduated"], today, value_of(law["child_age"]))
    if kind == "disability":
        return outcome_of_disability(event, study, last_day, law["grounds"]["groups_that_count"])
    if kind == "conscript_service":
        return "conscript_served" if event["until"] <= today else "conscript_serving"
    return "long_leave" if kind in LEAVES else kind


def why_not(event: "Record", item: "Record", study: "Record", last_day: int) -> str:
    """Return why a ground that exists does not help: `before_study`, `after_term`, `refused`.

    A service or a study that was over before the study began is not of this duty; nothing that
    happens after the term's last day can lift it.
    """
    if item["status"] == "does_not_apply":
        return ""
    if event["date"] > last_day:
        return "after_term"
    if "until" in event and event["until"] < study["began"]:
        return "before_study"
    return "refused" if event.get("decision") == "refused" else ""


def grounds_for(
    study: "Record", events: "list[Record]", last_day: int, today: int, law: "Record"
) -> "list[Record]":
    """Return what each event means for one obligation.

    Args:
        study: `graduated`, `began` (first day of study), `work_start` (day the term begins).
        events: Clean events.
        last_day: The last day of the term.
        today: Day number.
        law: All parameters.

    Returns:
        A list of grounds: `id`, `kind`, `status`, `why_not`, `decided_by`, `refs`, `remarks`,
        `decision`, `event` (position in the input, -1 for a later study of the same input) and
        `params` for the words.
    """
    table = {item["id"]: item for item in law["grounds"]["grounds"]}
    found = []
    for index, event in enumerate(events):
        item = table[outcome(event, study, last_day, today, law)]
        cause = why_not(event, item, study, last_day)
        params = {"date": iso(event["date"])}
        if "until" in event:
            params["until"] = iso(event["until"])
        found.append(
            {
                "id": item["id"],
                "kind": item["kind"],
                "status": "does_not_apply" if cause else item["status"],
                "why_not": cause,
                "decided_by": item["decided_by"],
                "refs": item["refs"],
                "remarks": item.get("remarks", []),
                "decision": event.get("decision", "not_asked"),
                "event": -1 if event.get("listed") else index,
                "params": params,
            }
        )
    return found
