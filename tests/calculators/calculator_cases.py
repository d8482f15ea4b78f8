"""Cases that a lawyer can read, and how an answer is compared with them.

`load_cases` reads the YAML files; `differences` compares one case with one answer of
`calculators.api.run` and needs nothing but the two, so that the same cases can be run anywhere the
calculators run. `python tests/calculators/calculator_cases.py` prints all cases as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cases"
NAMES = ("obligation", "reimbursement", "questionnaire")
CASE_KEYS = {"name", "inputs", "expect", "why"}
EXPECT_KEYS = {
    "obligation": {
        "status", "category", "full_term", "readings", "exact", "range", "start_by", "ends",
        "basis", "left", "done", "worked_share", "deviating", "place", "grounds", "late", "cases",
        "warnings", "missing", "next", "together", "statuses", "study", "clauses", "not_clauses",
        "faults", "says",
    },
    "reimbursement": {
        "status", "rule", "sums", "range", "shares", "required", "worked", "present", "warnings",
        "missing", "clauses", "not_clauses", "faults", "says",
    },
    "questionnaire": {
        "claimed", "safe", "at_risk", "range", "missing_count", "missing", "groups", "notes",
        "first_gains", "documents", "ranking", "criteria", "clauses", "faults", "says",
    },
}  # fmt: skip
ALWAYS = {"clauses", "not_clauses", "says"}


def load_cases(name: str, folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Return all cases of a calculator; unknown or missing keys are an error."""
    from ruamel.yaml import YAML

    cases = []
    for path in sorted((folder / name).glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for case in json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str)):
            unknown = set(case) - CASE_KEYS | set(case["expect"]) - EXPECT_KEYS[name]
            if unknown or CASE_KEYS - set(case):
                message = f"{path.name}: {case.get('name')}: unknown or missing keys {unknown}"
                raise ValueError(message)
            cases.append({**case, "calculator": name, "file": path.name})
    names = [case["name"] for case in cases]
    twice = {item for item in names if names.count(item) > 1}
    if twice:
        message = f"names used twice: {twice}"
        raise ValueError(message)
    return cases


def differences(case: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """Return what differs between an answer and its case, one line each; empty if nothing."""
    expect = case["expect"]
    if "faults" in expect or not answer["ok"]:
        found = [[fault["path"], fault["code"]] for fault in answer.get("faults", [])]
        wanted = expect.get("faults", [])
        if sorted(found) == sorted(wanted) and not answer["ok"]:
            return [] if "result" not in answer else ["a bad input has a result"]
        return [f"faults: expected {wanted}, found {found}"]
    actual = ACTUAL[case["calculator"]](answer["result"], expect)
    lines = [
        f"{key}: expected {expect[key]!r}, found {actual[key]!r}"
        for key in sorted(set(expect) - ALWAYS)
        if normal(actual[key]) != normal(expect[key])
    ]
    refs = [source["id"] for source in answer["sources"]]
    lines += [f"clause not named: {ref}" for ref in expect.get("clauses", []) if ref not in refs]
    lines += [f"clause named: {ref}" for ref in expect.get("not_clauses", []) if ref in refs]
    told, lang = sentences(answer), answer["lang"]
    wanted = expect.get("says", {}).get(lang, [])
    return lines + [f"not said: {text}" for text in wanted if text not in told]


def sentences(answer: dict[str, Any]) -> list[str]:
    """Return every sentence of an answer, its narrow spaces written as plain ones."""
    texts = [item["text"] for block in answer["blocks"] for item in block["items"]]
    return [text.replace("\u00a0", " ") for text in texts]


def normal(value: Any) -> Any:
    """Return a value so that texts and numbers written alike compare as equal."""
    if isinstance(value, dict):
        return {str(key): normal(item) for key, item in value.items()}
    if isinstance(value, list):
        return [normal(item) for item in value]
    return value if isinstance(value, bool) or value is None else str(value)


def length(value: dict[str, int]) -> str:
    """Write months and days the way the cases do: `36 m`, `14 m 12 d`."""
    return f"{value['months']} m" + (f" {value['days']} d" if value["days"] else "")


def number(value: list[int]) -> str:
    """Write an exact number the way the cases do: `36`, `72/5`."""
    return str(value[0]) if value[1] == 1 else f"{value[0]}/{value[1]}"


def tenge(value: int) -> str:
    """Write a sum the way the cases do: whole tenge, or tenge and tiyn after a point."""
    return str(value // 100) if value % 100 == 0 else f"{value // 100}.{value % 100:02d}"


def tenths(value: int) -> str:
    """Write points the way the cases do: `21.5`."""
    return f"{value // 10}.{value % 10}" if value % 10 else str(value // 10)


def span(low: str, high: str) -> str:
    """Write a range the way the cases do: `18 m - 24 m`, or one value."""
    return low if low == high else f"{low} - {high}"


def actual_obligation(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases."""
    study = result["studies"][expect.get("study", result["main"])]
    readings = {item["id"]: item for item in study["readings"]}
    whole = study["range"]
    return {
        "study": expect.get("study", result["main"]),
        "status": study["status"],
        "statuses": [item["status"] for item in result["studies"]],
        "category": study["category"],
        "full_term": study["full_term"],
        "cases": study["cases"],
        "readings": {key: length(item) for key, item in readings.items()},
        "exact": {key: number(item["exact"]) for key, item in readings.items()},
        "range": whole and span(length(whole["low"]), length(whole["high"])),
        "start_by": study["start_by"],
        "ends": {key: item["end"] for key, item in readings.items()},
        "basis": {key: item["end_basis"] for key, item in readings.items()},
        "left": {key: length(item["left"]) for key, item in readings.items()},
        "done": {key: item["done"] for key, item in readings.items()},
        "worked_share": {key: number(item["worked_share"]) for key, item in readings.items()},
        "deviating": {item["id"]: length(item) for item in study["deviating"]},
        "place": study["place"]["id"],
        "grounds": {item["id"]: item["status"] for item in study["grounds"]},
        "late": [item["id"] for item in study["grounds"] if item["late"]],
        "warnings": short_keys(result["warnings"]),
        "missing": short_keys(result["missing"]),
        "next": short_keys(result["next"]),
        "together": short_keys(result["together"]),
    }


def actual_reimbursement(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases."""
    readings = {item["id"]: item for item in result["readings"]}
    present = {key: item["sum_if_present_wording"] for key, item in readings.items()}
    return {
        "status": result["status"],
        "rule": result["rule"],
        "sums": {key: tenge(item["sum"]) for key, item in readings.items()},
        "present": {key: item if item is None else tenge(item) for key, item in present.items()},
        "range": span(tenge(result["range"]["low"]), tenge(result["range"]["high"])),
        "shares": {key: number(item["share_worked"]) for key, item in readings.items()},
        "required": {key: number(item["required"]) for key, item in readings.items()},
        "worked": number(result["worked"]),
        "warnings": short_keys(result["warnings"]),
        "missing": short_keys(result["missing"]),
    }


def actual_questionnaire(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases; lists name the first college."""
    college = result["colleges"][0]
    names = [item["name"] for item in result["colleges"]]
    return {
        "claimed": tenths(college["claimed"]),
        "safe": tenths(college["safe"]),
        "at_risk": tenths(college["at_risk"]),
        "range": span(tenths(college["low"]), tenths(college["high"])),
        "missing": college["missing"],
        "missing_count": len(college["missing"]),
        "groups": {item["id"]: tenths(item["claimed"]) for item in college["groups"]},
        "notes": [
            f"{item['num']}: {note['id']}"
            + ("" if note["state"] == "unsettled" else f" ({note['state']})")
            for item in college["criteria"]
            for note in item["notes"]
        ],
        "first_gains": [
            f"{item['num']}: {tenths(item['gain'])}"
            for item in college["gains"][: len(expect.get("first_gains", []))]
        ],
        "documents": {item["num"]: item["at_hand"] for item in college["documents"]},
        "criteria": {
            key: tenths(item["points"])
            for item in college["criteria"]
            for key in [item["num"]]
            if key in [str(name) for name in expect.get("criteria", {})]
        },
        "ranking": [
            f"{item['rank']}. {names[item['college']]} {tenths(item['points'])}"
            + (" (tied)" if item["tied_with"] else "")
            for item in result["ranking"]
        ],
    }


def short_keys(notes: list[dict[str, Any]]) -> list[str]:
    """Return message keys without their first part, in order."""
    return sorted(note["key"].partition(".")[2] for note in notes)


ACTUAL = {
    "obligation": actual_obligation,
    "reimbursement": actual_reimbursement,
    "questionnaire": actual_questionnaire,
}


if __name__ == "__main__":
    everything = [case for name in NAMES for case in load_cases(name)]
    sys.stdout.write(json.dumps(everything, ensure_ascii=False, indent=1) + "\n")
