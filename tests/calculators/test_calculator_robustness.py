"""Bad input: faults in words, in both languages, and never a traceback."""

from __future__ import annotations

import json
from typing import Any

import pytest
from calculator_cases import NAMES, load_cases
from hypothesis import given
from hypothesis import strategies as st

from calculators import api, batch

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner),
    max_leaves=20,
)
GOOD = {name: load_cases(name)[0]["inputs"] for name in NAMES}
KEYS = ["today", "studies", "work", "events", "term", "colleges", "graduated", "expenses_total"]


def run(name: str, payload: object, lang: str = "ru") -> dict[str, Any]:
    """Return one answer."""
    answer = json.loads(api.run(name, json.dumps(payload), lang))
    assert answer["ok"] == ("result" in answer)
    for fault in answer.get("faults", []):
        assert fault["text"]
        assert set(fault) == {"path", "code", "params", "where", "text"}
    return answer


@given(name=st.sampled_from(NAMES), payload=JSON_VALUES)
def test_any_json_gets_an_answer(bundle_json: str, name: str, payload: object) -> None:
    api.configure(bundle_json)
    run(name, payload)


@given(name=st.sampled_from(NAMES), key=st.sampled_from(KEYS), value=JSON_VALUES)
def test_any_value_in_any_field_gets_an_answer(
    bundle_json: str, name: str, key: str, value: object
) -> None:
    api.configure(bundle_json)
    run(name, {**GOOD[name], key: value})


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(bundle_json: str, text: str) -> None:
    api.configure(bundle_json)
    assert json.loads(api.run("obligation", text, "kk"))["ok"] is False


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "bad_json"),
        ("", "bad_json"),
        ("[" * 100_000, "bad_json"),
        ('"' + "x" * 4_000_001 + '"', "too_large"),
        ("1" * 5000, "bad_json"),
    ],
    ids=["broken", "empty", "deep", "long", "digits"],
)
def test_text_that_is_no_input_is_named(annex_bundle: str, text: str, code: str) -> None:
    for lang in ("kk", "ru"):
        answer = json.loads(api.run("obligation", text, lang))
        assert [fault["code"] for fault in answer["faults"]] == [code]
        assert "result" not in answer


def test_a_text_of_a_megabyte_is_named_at_its_field(annex_bundle: str) -> None:
    text = json.dumps({"colleges": [{"name": "я" * 1_048_576}]}, ensure_ascii=False)
    answer = json.loads(api.run("questionnaire", text, "ru"))
    assert [(f["path"], f["code"]) for f in answer["faults"]] == [
        ("colleges.0.name", "text_too_long")
    ]
    answer = run("obligation", {**GOOD["obligation"], "today": "9" * 900_000})
    assert [(f["path"], f["code"]) for f in answer["faults"]] == [("today", "date_shape")]
    assert len(answer["faults"][0]["text"]) < 200


def test_ten_thousand_rows_in_one_case_are_named_at_their_field(annex_bundle: str) -> None:
    rows = [{"start": "2026-09-01"}] * 10_000
    answer = run("obligation", {**GOOD["obligation"], "work": rows})
    assert [(f["path"], f["code"]) for f in answer["faults"]] == [("work", "list_too_long")]


def test_ten_thousand_cases_are_answered_and_more_are_not(annex_bundle: str) -> None:
    row = GOOD["reimbursement"]
    answer = json.loads(batch.run_batch("reimbursement", json.dumps([row] * 10_000), "ru"))
    assert len(answer["answers"]) == 10_000
    assert all(item["ok"] for item in answer["answers"])
    answer = json.loads(batch.run_batch("reimbursement", json.dumps([0] * 10_001), "ru"))
    assert [fault["code"] for fault in answer["faults"]] == ["too_many_rows"]


def test_a_batch_must_be_a_list(annex_bundle: str) -> None:
    for text, code in (("{}", "not_a_list"), ("{", "bad_json")):
        answer = json.loads(batch.run_batch("obligation", text, "kk"))
        assert [fault["code"] for fault in answer["faults"]] == [code]


def test_an_unknown_calculator_and_an_unknown_language_are_no_crash(annex_bundle: str) -> None:
    answer = json.loads(api.run("pension", "{}", "en"))
    assert [fault["code"] for fault in answer["faults"]] == ["unknown_calculator"]
    assert answer["lang"] == "kk"


def test_without_the_annex_the_questionnaire_says_so() -> None:
    from calculators import bundle

    api.configure(json.dumps({**bundle.load(), "questionnaire": None}))
    answer = run("questionnaire", {})
    assert [fault["code"] for fault in answer["faults"]] == ["no_annex"]
    api.forget()


def test_faults_name_their_place_in_words(annex_bundle: str) -> None:
    case = json.loads(json.dumps(GOOD["obligation"]))
    case["studies"][0]["periods"][0]["end"] = "2026-06-31"
    russian, kazakh = run("obligation", case, "ru"), run("obligation", case, "kk")
    assert russian["faults"][0]["where"] == "Обучение 1 → Период 1 → Последний день"
    assert kazakh["faults"][0]["where"] == "1-оқу → 1-кезең → Соңғы күні"
