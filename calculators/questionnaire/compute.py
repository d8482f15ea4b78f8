"""The score of a college's questionnaire: points, evidence, open places, ranking.

Basis: the questionnaire in the annex to order No. 457 of 23.10.2020. Criteria, options, points and
notes on evidence come from the parsed annex; nothing of it is repeated here.
"""

from calculators.core.faults import fault
from calculators.core.points import ranks_of
from calculators.questionnaire.annex import best_points, option_of, tenths
from calculators.questionnaire.bands import compare_with_bands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["check_questionnaire", "compute"]

HUNDREDTHS = 100


def answer_of(college: "Record", criterion: "Record") -> "Record":
    """Return the clean answer to a criterion; empty if nothing was answered."""
    answer: Record = college.get("c" + criterion["num"], {})
    return answer


def compared(answer: "Record", entry: "Record | None") -> "Record | None":
    """Compare a stated number with the printed bands, if there are both."""
    if entry is None or "value" not in answer or "option" not in answer:
        return None
    scale = HUNDREDTHS if entry["unit"] == "count" else 1
    return compare_with_bands(entry, answer["option"], answer["value"] * scale)


def bands_by_number(law: "Record") -> "Record":
    """Return the bands by criterion."""
    return {item["criterion"]: item for item in law["questionnaire_notes"]["bands"]}


def check_questionnaire(data: "Record", annex: "Record", law: "Record") -> "list[Fault]":
    """Report numbers that contradict the chosen option, and names given twice."""
    faults = []
    bands = bands_by_number(law)
    seen: list[str] = []
    for index, college in enumerate(data.get("colleges", [])):
        path = f"colleges.{index}"
        if "name" in college:
            if college["name"] in seen:
                faults.append(fault(path + ".name", "name_twice", {"value": college["name"]}))
            seen.append(college["name"])
        for criterion in annex["criteria"]:
            number = criterion["num"]
            result = compared(answer_of(college, criterion), bands.get(number))
            if result is not None and result["kind"] == "mismatch":
                labels = [f"criterion.{number}.option.{item}" for item in result["options"]]
                faults.append(fault(f"{path}.c{number}.value", "value_option", {"labels": labels}))
    return faults


def compute(data: "Record", annex: "Record", law: "Record") -> "Record":
    """Answer for one or several colleges.

    Args:
        data: A clean input without faults.
        annex: The parsed annex.
        law: All parameters.

    Returns:
        The result described in the README of the package; all points are in tenths.
    """
    colleges = [
        college_result(college, index, annex, law) for index, college in enumerate(data["colleges"])
    ]
    return {
        "calculator": "questionnaire",
        "format": 1,
        "max_points": tenths(annex["max_points"]),
        "colleges": colleges,
        "ranking": ranking(colleges),
    }


def college_result(college: "Record", index: int, annex: "Record", law: "Record") -> "Record":
    """Answer for one college."""
    criteria = [criterion_result(college, item, law) for item in annex["criteria"]]
    answered = [item for item in criteria if item["option"] is not None]
    claimed = sum(item["points"] for item in criteria)
    safe = sum(item["safe"] for item in criteria)
    return {
        "index": index,
        "name": college["name"],
        "claimed": claimed,
        "safe": safe,
        "at_risk": claimed - safe,
        "low": sum(item["low"] for item in criteria),
        "high": sum(item["high"] for item in criteria),
        "answered": len(answered),
        "missing": [item["num"] for item in criteria if item["option"] is None],
        "criteria": criteria,
        "groups": groups_of(criteria, law),
        "gains": gains_of(criteria),
        "documents": documents_of(criteria, annex),
    }


def criterion_result(college: "Record", criterion: "Record", law: "Record") -> "Record":
    """Return the points of one criterion and the notes that matter for the chosen option."""
    answer = answer_of(college, criterion)
    option = answer.get("option")
    best = best_points(criterion)
    result = {
        "num": criterion["num"],
        "eid": criterion["eid"],
        "option": option,
        "points": 0,
        "safe": 0,
        "low": 0,
        "high": 0,
        "max": best,
        "evidence": answer.get("evidence", False),
        "notes": [],
    }
    if option is None:
        return result
    points = tenths(option_of(criterion, option)["points"])
    comparison = compared(answer, bands_by_number(law).get(criterion["num"]))
    possible = [points]
    if comparison is not None:
        options = comparison["options"]
        possible.extend(tenths(option_of(criterion, item)["points"]) for item in options)
    result["points"], result["low"], result["high"] = points, min(possible), max(possible)
    result["safe"] = points if result["evidence"] else 0
    result["notes"] = notes_for(criterion["num"], option, comparison, law)
    return result


def notes_for(
    number: str, option: str, comparison: "Record | None", law: "Record"
) -> "list[Record]":
    """Return the notes on wording, gaps and overlaps that touch the chosen option.

    A stated number that fits exactly one band settles what the option alone leaves open.
    """
    settled = comparison is not None and comparison["kind"] == "fits"
    kind = "unsettled" if comparison is None else comparison["kind"]
    found = []
    for item in law["questionnaire_notes"]["notes"]:
        if item["criterion"] != number or option not in item["options"]:
            continue
        about_bands = item["kind"] in ("overlap", "gap", "boundary")
        if about_bands and settled:
            continue
        state = kind if about_bands else "unsettled"
        found.append({"id": item["id"], "kind": item["kind"], "state": state})
    return found


def groups_of(criteria: "list[Record]", law: "Record") -> "list[Record]":
    """Return the sums by group; the grouping is this project's own."""
    return [
        {
            "id": group["id"],
            "claimed": sum(x["points"] for x in criteria if x["num"] in group["criteria"]),
            "safe": sum(x["safe"] for x in criteria if x["num"] in group["criteria"]),
            "max": sum(x["max"] for x in criteria if x["num"] in group["criteria"]),
        }
        for group in law["questionnaire_groups"]["groups"]
    ]


def gains_of(criteria: "list[Record]") -> "list[Record]":
    """Return what is still to be won, the biggest gain first, equal gains in the annex's order.

    `by_evidence`: points that count as soon as the evidence is there. `by_option`: what lies
    between the chosen option and the best one (for an unanswered criterion, all of it).
    """
    found: list[Record] = []
    order: list[tuple[int, int, int]] = []
    for item in criteria:
        by_evidence = item["points"] - item["safe"]
        by_option = item["max"] - item["points"]
        if by_evidence + by_option > 0:
            order.append((-by_evidence - by_option, -by_evidence, len(found)))
            found.append(
                {
                    "num": item["num"],
                    "gain": by_evidence + by_option,
                    "by_evidence": by_evidence,
                    "by_option": by_option,
                    "answered": item["option"] is not None,
                }
            )
    return [found[position] for _, _, position in sorted(order)]


def documents_of(criteria: "list[Record]", annex: "Record") -> "list[Record]":
    """Return the documents to attach: one entry for each criterion that claims points."""
    has_note = {item["num"]: bool(item["evidence"]) for item in annex["criteria"]}
    return [
        {"num": item["num"], "at_hand": item["evidence"]}
        for item in criteria
        if item["points"] > 0 and has_note[item["num"]]
    ]


def ranking(colleges: "list[Record]") -> "list[Record]":
    """Rank colleges by the points that their evidence carries; equal points share a rank."""
    order = sorted((-college["safe"], college["index"]) for college in colleges)
    ranks = ranks_of([college["safe"] for college in colleges])
    found = []
    for minus_points, index in order:
        ties = [other for points, other in order if points == minus_points and other != index]
        found.append(
            {
                "rank": ranks[-minus_points],
                "college": index,
                "points": -minus_points,
                "tied_with": ties,
            }
        )
    return found
