"""Every YAML case, in CPython and in both languages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from calculator_cases import NAMES, differences, load_cases

from calculators import api

LEAST = {"obligation": 60, "reimbursement": 30, "questionnaire": 30}
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


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_cases(name: str) -> None:
    assert sum(case["calculator"] == name for case in CASES) >= LEAST[name]


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
    for theirs, ours in zip(refund["result"]["readings"], main["readings"], strict=True):
        assert theirs["id"] == ours["id"]
        assert (theirs["share_left"] == [0, 1]) == ours["done"]
