"""What a reader must know beside the answer: a sentence for each thing open or unusual."""

from calculators.core import dates
from calculators.core.events import going_on
from calculators.core.notes import note
from calculators.core.study import change_of
from calculators.core.terms import rule_is_uncertain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["notes_of"]


def notes_of(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Return the notes on one study."""
    found = []
    if not facts["usual"]:
        found.append(note("warning.route_level", {"level": result["level"]}))
    if result["status"] == "none_paid":
        return found
    found.extend(route_notes(result, facts))
    if result["status"] == "none_before":
        found.extend(late_transfer_notes(facts))
        return found
    found.extend(term_notes(result, facts, law))
    found.extend(start_notes(result, facts))
    found.extend(work_notes(result))
    return found


def route_notes(result: "Record", facts: "Record") -> "list[Note]":
    """Warn where a quota was named but the general rule of the state order was taken."""
    found = []
    category = facts["category"]
    if facts["since"][0] == "open":
        entry = facts["since"][1]
        params = {"date": entry["date"], "year": dates.parts(dates.parse(entry["date"]))[0]}
        key = "grant_begun_after" if entry["by"] == "intake" else "since_open"
        found.append(note("warning." + key, params, entry["refs"]))
    if result["route"] not in ("rural_quota", "serpin") or category["id"] == result["route"]:
        return found
    entry = facts["quota_since"]
    if entry is not None:
        year = dates.parts(dates.parse(entry["date"]))[0]
        return found + [note("warning.quota_since", {"year": year}, entry["refs"])]
    clause = "rules_3" if result["route"] == "rural_quota" else "rules_4"
    params = {"route": result["route"], "specialty": result["specialty"]}
    return found + [note("warning.route_specialty", params, [clause, category["clause"]])]


def late_transfer_notes(facts: "Record") -> "list[Note]":
    """Warn where the grant went on after the day that the intake is measured against."""
    entry = facts["since"][1]
    day = dates.parse(entry["date"])
    periods = facts["study"]["periods"]
    if any(item["funding"] == "state" and item["end"] >= day for item in periods):
        return [note("warning.grant_after_since", {"date": entry["date"]}, entry["refs"])]
    return []


def term_notes(result: "Record", facts: "Record", law: "Record") -> "list[Note]":
    """Tell what is open about the term, one sentence each."""
    term = result["term"]
    if term is None:
        return []
    found = [
        note(
            "warning.count." + other["id"],
            {"months": term["formula"], "other": other["months"]},
            ["rules_9_formula"],
        )
        for other in term["other_counts"]
    ]
    periods = facts["study"]["periods"]
    changes = [change_of(periods, index) for index in range(len(periods))]
    if "reinstated_later" in changes:
        found.append(note("warning.reinstated_later", {}, ["rules_9_case_back"]))
    rule = law["proportional_work_rule"]
    graduated = facts["study"]["graduated"]
    if term["cases"] and rule_is_uncertain(rule, graduated):
        found.append(note("warning.rule_window", {"date": rule["values"][0]["from"]}, ["law_410"]))
    if term["basis"] == "before" and not term["cases"]:
        found.append(note("warning.term_before", {}, term["refs"]))
    return found


def start_notes(result: "Record", facts: "Record") -> "list[Note]":
    """Tell what concerns the day by which work must begin."""
    start, today = result["start"], facts["today"]
    graduated = facts["study"]["graduated"]
    if today < graduated:
        return [note("warning.not_graduated_yet", {"date": dates.iso(graduated)})]
    if result["forecast"] is None or going_on(facts["events"], today):
        return []
    if start["day"] is None:
        return [
            note("warning.start_unknown", {"date": result["graduated"]}, ["rules_13_september"])
        ]
    answer = result["if_open_counts"] or result["forecast"]
    limit = dates.parse(start["other"] or start["day"])
    params = {"date": dates.iso(limit)}
    ref = "rules_13_two_months" if start["other"] else "rules_13_" + start["rule"]
    if answer["basis"] == "if_start" and limit < today and not studies_on(result):
        return [note("warning.start_missed", params, [ref])]
    late = answer["basis"] != "if_start" and dates.parse(answer["start"]) > limit
    if late and not studies_on(result) and not deferred(result):
        params["start"] = answer["start"]
        return [note("warning.started_late", params, [ref])]
    return []


def studies_on(result: "Record") -> bool:
    """Say whether a later study of the same person follows, so that nobody is late."""
    return any(
        ground["event"] < 0 and ground["status"] != "does_not_apply" for ground in result["grounds"]
    )


def deferred(result: "Record") -> bool:
    """Say whether a service or a study abroad put the beginning off."""
    return any(
        ground["id"] in ("conscript_served", "conscript_serving", "study_abroad")
        for ground in result["grounds"]
    )


def work_notes(result: "Record") -> "list[Note]":
    """Tell what of the work was not counted, or counted otherwise than entered."""
    found = []
    if any(item["clipped"] and item["counts"] != "no" for item in result["work"]):
        found.append(note("warning.clipped", {"date": result["graduated"]}, ["rules_28"]))
    both = result["if_leaves_count"]
    if both is not None:
        params = {"with": both["with"]["end"], "without": both["without"]["end"]}
        found.append(note("warning.leave", params, ["rules_c9"]))
    return found
