"""Warnings, missing inputs, limits and next steps of the obligation's answer."""

from calculators.core import dates, rational
from calculators.core.notes import note
from calculators.core.parameters import value_of
from calculators.core.study import change_of, has_semesters, spans_by_dates
from calculators.core.terms import rule_holds, rule_is_uncertain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["ENDED_BY", "missing_of", "next_steps", "not_covered", "warnings_of"]

WITH_OBLIGATION = ("rounding", "work_that_counts", "reporting", "edition", "citizens")
WITHOUT_OBLIGATION = ("edition", "citizens")
ENDED_BY = {"fulfilled": "law_17_3_done", "ended": "law_17_3_exempt"}
"""The clause by which an obligation of this status ends."""


def warnings_of(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Return the warnings for one study."""
    found = []
    if not facts["usual"]:
        found.append(note("warning.route_level", {"level": result["level"]}))
    if result["status"] == "none_paid":
        return found
    found.extend(route_warnings(result, facts))
    if result["status"] == "none_before":
        found.extend(late_transfer_warnings(facts))
        return found
    found.extend(category_warnings(facts, law))
    found.extend(study_warnings(result, facts, law))
    found.extend(start_warnings(result, facts))
    if result["grounds"]:
        found.append(note("warning.grounds_edition", {}, ["law_17_2", "law_2025"]))
    if any(item["kind"] == "deferment" for item in result["grounds"]):
        found.append(note("warning.deferment_not_counted", {}, ["law_17_2_abroad"]))
    return found


def late_transfer_warnings(facts: "Record") -> "list[Note]":
    """Warn where the grant went on after the day that the intake is measured against."""
    _, entry = facts["since"]
    day = dates.parse(entry["date"])
    periods = facts["study"]["periods"]
    if any(item["funding"] == "state" and item["end"] >= day for item in periods):
        return [note("warning.grant_after_since", {"date": entry["date"]}, entry["refs"])]
    return []


def route_warnings(result: "Record", facts: "Record") -> "list[Note]":
    """Warn where a quota was named but the general rule of the state order was taken."""
    category = facts["category"]
    if result["route"] not in ("rural_quota", "serpin") or category["id"] == result["route"]:
        return []
    entry = facts["quota_since"]
    if entry is not None:
        year = dates.parts(dates.parse(entry["date"]))[0]
        return [note("warning.quota_since", {"year": year}, entry["refs"])]
    clause = "law_17_rural" if result["route"] == "rural_quota" else "law_17_serpin"
    params = {"route": result["route"], "specialty": result["specialty"]}
    return [note("warning.route_specialty", params, [clause, category["clause"]])]


def category_warnings(facts: "Record", law: "Record") -> "list[Note]":
    """Warn about the place and the numbers of the category."""
    category, entry = facts["category"], facts["entry"]
    found = [note("warning." + item["key"], {}, item["refs"]) for item in category["warnings"]]
    if facts["since"][0] == "open":
        since = facts["since"][1]
        params = {"date": since["date"], "year": dates.parts(dates.parse(since["date"]))[0]}
        key = "grant_begun_after" if since["by"] == "intake" else "since_open"
        found.append(note("warning." + key, params, since["refs"]))
    for conflict in (entry or {}).get("conflicts", []):
        params = {"months": conflict["value"]}
        found.append(note("warning." + conflict["warning"], params, conflict["refs"]))
    if category["place"] == "rural" and facts["work"]:
        order = law["any_ownership_order"]["values"][0]
        if facts["work"][0]["start"] < dates.parse(order["from"]):
            # The law named the places in 2020; since 2021 it leaves them to rules.
            refs = ["law_2020", "law_410", "law_17_rural"]
            refs.extend(order["refs"])
            found.append(note("warning.rural_ownership", {"date": order["from"]}, refs))
    return found


def study_warnings(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Warn about how the study was counted and which wording of the law applies."""
    study = facts["study"]
    periods = study["periods"]
    changes = [change_of(periods, index) for index in range(len(periods))]
    rule = law["proportional_work_rule"]
    found = []
    if "reinstated_later" in changes:
        found.append(note("warning.reinstated_later", {}, ["law_17_case_back"]))
    if "after_leave" in changes:
        found.append(note("warning.academic_leave"))
    if result["state_months"] != result["study_months"] and not result["cases"]:
        found.append(note("warning.mixed_not_covered", {}, ["law_17_proportion"]))
    if not result["cases"]:
        return found
    if rule_is_uncertain(rule, study["graduated"]):
        found.append(note("warning.rule_window", {"date": rule["values"][0]["from"]}, ["law_410"]))
    if not rule_holds(rule, study["graduated"]):
        found.append(note("warning.before_2021", {}, ["law_2020", "ministry_2021"]))
        return found
    if not rule_holds(rule, periods[0]["start"]):
        found.append(note("warning.entered_before_2021", {}, ["ministry_2021", "law_410"]))
    if not has_semesters(periods):
        two_ways = result["academic_months"] is not None
        key = "warning.counted_two_ways" if two_ways else "warning.counted_by_dates"
        found.append(note(key, {}, ["our_study_year"] if two_ways else []))
    elif semesters_disagree(result, periods, law):
        found.append(note("warning.semesters_dates_disagree", {"total": result["study_months"]}))
    return found


def semesters_disagree(result: "Record", periods: "list[Record]", law: "Record") -> bool:
    """Say whether stated semesters differ from the dates by more than one semester."""
    semester = value_of(law["semester"])
    _, by_dates = spans_by_dates(periods)
    difference = rational.sub(tuple(result["study_months"]), by_dates)
    return rational.compare((abs(difference[0]), difference[1]), (semester, 1)) > 0


def start_warnings(result: "Record", facts: "Record") -> "list[Note]":
    """Warn about the day by which work must begin and about the work that is counted."""
    found = []
    today, start_by = facts["today"], facts["start_by"]
    if start_by is None and result["readings"]:
        found.append(note("warning.start_by_unknown", {"date": result["graduated"]}))
    elif is_late(result, today) and not facts["work"]:
        found.append(note("warning.start_missed", {"date": result["start_by"]}))
    if today < facts["study"]["graduated"]:
        found.append(note("warning.not_graduated_yet", {"date": result["graduated"]}))
    late = facts["work"] and start_by is not None and facts["work"][0]["start"] > start_by
    if late and not studied_on_at_once(result, facts["study"]):
        params = {"date": result["start_by"], "start": dates.iso(facts["work"][0]["start"])}
        found.append(note("warning.started_late", params))
    return found


def studied_on_at_once(result: "Record", study: "Record") -> bool:
    """Say whether a later study of the same input began in the year of graduation."""
    year = dates.parts(study["graduated"])[0]
    return any(
        ground["event"] < 0 and dates.parts(dates.parse(ground["params"]["date"]))[0] == year
        for ground in result["grounds"]
    )


def is_late(item: "Record", today: int) -> bool:
    """Say whether the day to begin work has passed; not so where a later study follows."""
    studies_on = any(
        ground["event"] < 0 and ground["status"] != "does_not_apply" for ground in item["grounds"]
    )
    known = item["start_by"] is not None and item["status"] in ("owed", "open")
    return known and not studies_on and dates.parse(item["start_by"]) < today


def has_share(item: "Record") -> bool:
    """Say whether the time on the state order is set against the time of study (reading B)."""
    return any(reading["id"] == "B" for reading in item["readings"])


def missing_of(data: "Record", studies: "list[Record]") -> "list[Note]":
    """Return inputs that were not given and would change or sharpen the answer."""
    found = []
    for item in studies:
        study = data["studies"][item["index"]]
        if has_share(item):
            path = {"study": item["index"] + 1}
            if not has_semesters(study["periods"]):
                found.append(note("missing.semesters", path))
            if "programme_semesters" not in study:
                found.append(note("missing.programme_semesters", path))
    late = any(is_late(item, data["today"]) for item in studies)
    if late and not data.get("work"):
        found.append(note("missing.work"))
    return found


def not_covered(studies: "list[Record]") -> "list[Note]":
    """Return what the answer does not cover, because no source was found."""
    keys = list(WITHOUT_OBLIGATION)
    if any(item["readings"] for item in studies):
        keys = list(WITH_OBLIGATION)
    if any(has_share(item) for item in studies):
        keys.insert(0, "formula_text")
    return [note("not_covered." + key) for key in keys]


def next_steps(main: "Record", law: "Record", today: int) -> "list[Note]":
    """Return what a graduate does next; the operator is always named last."""
    found = []
    if main["status"] in ("owed", "open"):
        started = any(item["end_basis"] != "if_start" for item in main["readings"])
        start_by = main["start_by"]
        if start_by is not None and not started and today <= dates.parse(start_by):
            refs = law["start_by"]["values"][0]["refs"]
            found.append(note("next.start", {"date": main["start_by"]}, refs))
        # Only an exemption is asked of the commission; who decides on the rest was not found.
        exemptions = [item for item in main["grounds"] if item["kind"] == "exemption"]
        if any(item["status"] != "does_not_apply" for item in exemptions):
            same_year = dates.parts(today)[0] == dates.parts(dates.parse(main["graduated"]))[0]
            key = "next.commission" if same_year else "next.commission_late"
            found.append(note(key, {}, ["law_17_2", "slide_commission", "ksu_2024"]))
        if main["readings"]:
            minutes = law["sms_answer"]["values"][0]["value"]
            found.append(note("next.sms", {"minutes": minutes}, ["slide_sms", "tttu_sms"]))
        found.append(note("next.papers", {}, ["tttu_sms"]))
        if not main["grounds"]:
            found.append(note("next.grounds", {}, ["law_17_2"]))
        found.append(note("next.refund", {}, ["law_17_4_duty", "law_17_4_share"]))
    if main["status"] in ENDED_BY:
        found.append(note("next.confirm", {}, [ENDED_BY[main["status"]]]))
    found.append(note("next.operator", {}, ["law_17_monitoring", "slide_contacts"]))
    return found
