"""Every YAML case, in CPython and in both languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from calculator_cases import NAMES, differences, load_cases

from calculators import api

LEAST = {
    "obligation": 150,
    "reimbursement": 40,
    "job": 25,
    "admission": 55,
    "questionnaire": 30,
    "deadlines": 25,
}
LEAST_OF_A_NEW_ONE = 10
MOST_SENTENCES = 4
MOST_WORDS = 20
CASES = [case for name in NAMES for case in load_cases(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['calculator']}: {case['name']}")
def test_case_gives_the_expected_answer(case: dict[str, Any], annex_bundle: str) -> None:
    payload = json.dumps(case["inputs"])
    russian = json.loads(api.run(case["calculator"], payload, "ru"))
    kazakh = json.loads(api.run(case["calculator"], payload, "kk"))
    assert differences(case, russian) == []
    assert differences(case, kazakh) == []
    assert russian.get("result") == kazakh.get("result")
    assert [block["id"] for block in russian.get("blocks", [])] == [
        block["id"] for block in kazakh.get("blocks", [])
    ]
    for answer in (russian, kazakh):
        assert all(block["title"] for block in answer.get("blocks", []))


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_cases(name: str) -> None:
    assert sum(case["calculator"] == name for case in CASES) >= LEAST.get(name, LEAST_OF_A_NEW_ONE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['calculator']}: {case['name']}")
def test_case_says_how_its_figures_were_derived(case: dict[str, Any]) -> None:
    assert len(case["why"]) > 20


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case["calculator"] == "obligation"],
    ids=lambda case: case["name"],
)
def test_an_obligation_flows_into_the_reimbursement(
    case: dict[str, Any], annex_bundle: str
) -> None:
    answer = json.loads(api.run("obligation", json.dumps(case["inputs"]), "ru"))
    handed = answer["result"]["reimbursement"] if answer["ok"] else None
    if handed is None:
        return
    refund = json.loads(api.run("reimbursement", json.dumps({**handed, "expenses_total": 1}), "ru"))
    assert refund["ok"], refund["faults"]
    main = answer["result"]["studies"][answer["result"]["main"]]
    (outcome,) = refund["result"]["outcomes"]
    assert outcome["z"] == main["term"]["months"]
    if main["status"] == "ended":
        assert refund["result"]["status"] == "ended"
    elif (main["if_open_counts"] or main["forecast"])["done"]:
        assert refund["result"]["status"] == "fulfilled"


GOOD = [
    case
    for case in CASES
    if "faults" not in case["expect"] and case["calculator"] != "questionnaire"
]


@pytest.mark.parametrize("lang", ["kk", "ru"])
@pytest.mark.parametrize("case", GOOD, ids=lambda case: f"{case['calculator']}: {case['name']}")
def test_the_first_screen_is_short(case: dict[str, Any], lang: str, annex_bundle: str) -> None:
    """One to four sentences of at most twenty words; everything else is folded."""
    answer = json.loads(api.run(case["calculator"], json.dumps(case["inputs"]), lang))
    first, *rest = answer["blocks"]
    assert first["kind"] == "lead"
    assert 1 <= len(first["items"]) <= MOST_SENTENCES, [item["text"] for item in first["items"]]
    for item in first["items"]:
        words = [word for word in item["text"].split() if any(c.isalnum() for c in word)]
        assert len(words) <= MOST_WORDS, item["text"]
    if case["calculator"] in ("job", "admission", "deadlines"):
        rest = rest[1:]  # the reasons, the choices side by side, or the days, are the answer
    assert all(block["folded"] for block in rest)


@pytest.mark.parametrize("lang", ["kk", "ru"])
@pytest.mark.parametrize("case", GOOD, ids=lambda case: f"{case['calculator']}: {case['name']}")
def test_no_word_of_a_machine_stands_in_an_answer(
    case: dict[str, Any], lang: str, annex_bundle: str
) -> None:
    answer = json.loads(api.run(case["calculator"], json.dumps(case["inputs"]), lang))
    texts = [item["text"] for block in answer["blocks"] for item in block["items"]]
    texts += [
        cell for block in answer["blocks"] for row in block.get("rows", []) for cell in row["cells"]
    ]
    for text in texts:
        assert not {"None", "True", "False", "nan", "null"} & set(text.split()), text
        assert "{" not in text, text
        assert "_" not in text, text


def test_a_folder_of_cases_that_nothing_collects_is_a_fault(tmp_path: Path) -> None:
    for name in (*NAMES, "pension"):
        (tmp_path / name / "cases").mkdir(parents=True)
    with pytest.raises(ValueError, match="pension"):
        load_cases("job", tmp_path)
