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

from calculators.bundle import folder_of, names

NAMES = names()
PACKAGE = Path(__file__).parents[2] / "calculators"
CASE_KEYS = {"name", "inputs", "expect", "why"}
EXPECT_KEYS = {
    "obligation": {
        "status", "statuses", "study", "main", "category", "term", "z", "y", "x", "formula", "law",
        "cases", "other", "start_by", "start_rule", "start_other", "start", "end", "basis", "left",
        "d", "done", "if_counts", "leaves", "counts", "reasons", "asks", "clipped", "place",
        "grounds", "duties", "notes", "together", "hands_over", "lead", "clauses", "not_clauses",
        "faults", "says",
    },
    "reimbursement": {
        "status", "rule", "sums", "by_formula", "per_month", "z", "d", "notes", "missing", "lead",
        "clauses", "not_clauses", "faults", "says",
    },
    "job": {
        "category", "counts", "reasons", "asks", "papers", "lead", "clauses", "not_clauses",
        "faults", "says",
    },
    "deadlines": {
        "next", "last", "dates", "undated", "off", "open", "notes", "lead", "clauses",
        "not_clauses", "faults", "says",
    },
    "admission": {
        "scores", "formulas", "kinds", "year", "dates", "open", "papers", "notes", "lead",
        "clauses", "not_clauses", "faults", "says",
    },
    "questionnaire": {
        "claimed", "safe", "at_risk", "range", "missing_count", "missing", "groups", "notes",
        "first_gains", "documents", "ranking", "criteria", "clauses", "faults", "says",
    },
}  # fmt: skip
"""What a case may expect; of a calculator that is not named here, what its result holds."""
ALWAYS = {"clauses", "not_clauses", "says", "lead"}


def load_cases(name: str, package: Path = PACKAGE) -> list[dict[str, Any]]:
    """Return all cases of a calculator; unknown or missing keys are an error."""
    from ruamel.yaml import YAML

    strays = sorted({path.parent.name for path in package.glob("*/cases")} - set(names()))
    if strays:
        message = f"folders of cases that no calculator has: {strays}"
        raise ValueError(message)
    cases = []
    for path in sorted((folder_of(name) / "cases").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        for case in json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str)):
            known = EXPECT_KEYS.get(name, set(case["expect"]))
            unknown = set(case) - CASE_KEYS | set(case["expect"]) - known
            if unknown or CASE_KEYS - set(case):
                message = f"{path.name}: {case.get('name')}: unknown or missing keys {unknown}"
                raise ValueError(message)
            cases.append({**case, "calculator": name, "file": path.name})
    given = [case["name"] for case in cases]
    twice = {item for item in given if given.count(item) > 1}
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
    actual = ACTUAL.get(case["calculator"], as_it_stands)(answer["result"], expect)
    lines = [
        f"{key}: expected {expect[key]!r}, found {actual.get(key)!r}"
        for key in sorted(set(expect) - ALWAYS)
        if normal(actual.get(key)) != normal(expect[key])
    ]
    refs = [source["id"] for source in answer["sources"]]
    lines += [f"clause not named: {ref}" for ref in expect.get("clauses", []) if ref not in refs]
    lines += [f"clause named: {ref}" for ref in expect.get("not_clauses", []) if ref in refs]
    told, lang = sentences(answer), answer["lang"]
    wanted = expect.get("says", {}).get(lang, [])
    lines += [f"not said: {text}" for text in wanted if text not in told]
    first = told[: len(answer["blocks"][0]["items"])]
    if lang in expect.get("lead", {}) and expect["lead"][lang] != first:
        lines.append(f"lead: expected {expect['lead'][lang]}, found {first}")
    return lines


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


def tenge(value: int) -> str:
    """Write a sum the way the cases do: whole tenge, or tenge and tiyn after a point."""
    return str(value // 100) if value % 100 == 0 else f"{value // 100}.{value % 100:02d}"


def tenths(value: int) -> str:
    """Write points the way the cases do: `21.5`."""
    return f"{value // 10}.{value % 10}" if value % 10 else str(value // 10)


def span(low: str, high: str) -> str:
    """Write a range the way the cases do: `18 m - 24 m`, or one value."""
    return low if low == high else f"{low} - {high}"


def as_it_stands(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in its own words."""
    return result


def actual_obligation(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases; `study` chooses which study."""
    study = result["studies"][expect.get("study", result["main"])]
    term, forecast = study["term"] or {}, study["forecast"] or {}
    start, leaves = study["start"] or {}, study["if_leaves_count"] or {}
    handed = result["reimbursement"]
    return {
        "study": expect.get("study", result["main"]),
        "main": result["main"],
        "status": study["status"],
        "statuses": [item["status"] for item in result["studies"]],
        "category": study["category"],
        "term": term.get("months"),
        "law": term.get("basis"),
        **{key: term.get(key) for key in ("z", "y", "x", "formula", "cases")},
        "other": {item["id"]: item["months"] for item in term.get("other_counts", [])},
        "start_by": start.get("day"),
        "start_rule": start.get("rule"),
        "start_other": start.get("other"),
        **{key: forecast.get(key) for key in ("start", "end", "basis", "d", "done")},
        "left": forecast and length(forecast["left"]),
        "if_counts": (study["if_open_counts"] or {}).get("end"),
        "leaves": {key: item["end"] for key, item in leaves.items()},
        "counts": [item["counts"] for item in study["work"]],
        "reasons": [key for item in study["work"] for key in short_keys(item["reasons"])],
        "asks": [item["asks"] for item in study["work"]],
        "clipped": [item["clipped"] for item in study["work"]],
        "place": (study["place"] or {}).get("id"),
        "grounds": {item["id"]: item["why_not"] or item["status"] for item in study["grounds"]},
        "duties": [
            f"{item['date']} {item['key'].removeprefix('duty.')}"
            for item in study["duties"]
            if item["date"] is not None
        ],
        "notes": short_keys(study["notes"]),
        "together": short_keys(result["together"]),
        "hands_over": handed and {"term": handed["term"], "ended": handed["ended"]},
    }


def actual_reimbursement(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases."""
    outcomes = result["outcomes"]
    return {
        "status": result["status"],
        "rule": result["rule"],
        "z": [item["z"] for item in outcomes],
        "d": [item["d"] for item in outcomes],
        "sums": [item["sum"] if item["sum"] is None else tenge(item["sum"]) for item in outcomes],
        "by_formula": [item["by_formula"] and tenge(item["by_formula"]) for item in outcomes],
        "per_month": [item["per_month"] and tenge(item["per_month"]) for item in outcomes],
        "notes": short_keys(result["notes"]),
        "missing": short_keys(result["missing"]),
    }


def actual_job(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases."""
    return {
        "category": result["category"],
        "counts": result["counts"],
        "reasons": short_keys(result["reasons"]),
        "asks": result["asks"],
        "papers": result["papers"],
    }


def actual_deadlines(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases."""
    items = result["items"]
    dated = [f"{item['date']} {item['step']}" for item in items if item["date"]]
    return {
        **{key: None if result[key] is None else dated[result[key]] for key in ("next", "last")},
        "dates": dated,
        "undated": [f"{i['step']} {i['waits'] or '-'}" for i in items if not i["date"]],
        "off": {item["step"]: item["off"] for item in items if item["off"]},
        "open": sorted({item["step"] for item in items if not item["stated"]}),
        "notes": short_keys(result["notes"]),
    }


def actual_admission(result: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """Return what the result says, in the words of the cases; `dates` begin with the id."""
    papers = result["papers"]
    lists = [ref for way in papers["ways"] for ref in papers["lists"][way]]
    notes = [note for choice in result["choices"] for note in choice["notes"]] + result["notes"]
    return {
        "scores": [scores_in_words(choice) for choice in result["choices"]],
        "formulas": [choice["formula"] for choice in result["choices"]],
        "kinds": [choice["kind"] for choice in result["choices"]],
        "year": result["year"],
        "dates": {
            item["id"]: f"{item['from'][5:]} - {item['to'][5:]}" if item["from"] else item["to"][5:]
            for item in result["dates"]
        },
        "open": [item["id"] for item in result["dates"] if item["state"] == "open"],
        "papers": [ref.removeprefix("papers.") for ref in lists + papers["status"]],
        "notes": [key.removeprefix("note.") for key in short_keys(notes)],
    }


def scores_in_words(choice: dict[str, Any]) -> str:
    """Write a choice's scores the way the cases do: `14/3`, `4 or 9/2`, `15/4 - 19/4`, a state."""
    told = []
    for score in choice["scores"]:
        text = span(fraction_text(score["low"]), fraction_text(score["high"]))
        told += [text] if text not in told else []
    return " or ".join(told) or str(choice["status"])


def fraction_text(value: list[int]) -> str:
    """Write a fraction the way the cases do."""
    numerator, denominator = value
    return str(numerator) if denominator == 1 else f"{numerator}/{denominator}"


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
    "job": actual_job,
    "deadlines": actual_deadlines,
    "admission": actual_admission,
    "questionnaire": actual_questionnaire,
}


if __name__ == "__main__":
    everything = [case for name in NAMES for case in load_cases(name)]
    sys.stdout.write(json.dumps(everything, ensure_ascii=False, indent=1) + "\n")
