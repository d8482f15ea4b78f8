"""Bad input: faults in words, in both languages, and never a traceback."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest
from calculator_cases import NAMES, load_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import api, batch, bundle, engine

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


@pytest.mark.slow
@given(name=st.sampled_from(NAMES), payload=JSON_VALUES)
def test_any_json_gets_an_answer(bundle_json: str, name: str, payload: object) -> None:
    api.configure(bundle_json)
    run(name, payload)


@pytest.mark.slow
@given(name=st.sampled_from(NAMES), key=st.sampled_from(KEYS), value=JSON_VALUES)
def test_any_value_in_any_field_gets_an_answer(
    bundle_json: str, name: str, key: str, value: object
) -> None:
    api.configure(bundle_json)
    run(name, {**GOOD[name], key: value})


DAYS = st.sampled_from(
    ["2008-09-01", "2016-12-31", "2020-08-31", "2023-08-17", "2024-02-29", "2026-06-30"]
)
VALUES = {
    "date": DAYS,
    "bool": st.booleans(),
    "int": st.integers(0, 40),
    "money": st.sampled_from(["0", "1", "3600000", "2 400 000 тенге"]),
    "decimal": st.sampled_from(["0", "0,5", "100"]),
    "text": st.sampled_from(["а", "Политехник"]),
}


def forms(fields: list[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Forms with any fields filled in, each with something that may stand there."""
    filled = {}
    for field in fields:
        if field["type"] == "list":
            filled[field["key"]] = st.lists(forms(field["fields"]), min_size=1, max_size=2)
        elif field["type"] == "group":
            filled[field["key"]] = forms(field["fields"])
        elif field["type"] == "choice":
            filled[field["key"]] = st.sampled_from([item["value"] for item in field["choices"]])
        else:
            filled[field["key"]] = VALUES[field["type"]]
    return st.fixed_dictionaries({}, optional=filled)


@pytest.mark.parametrize("name", NAMES)
def test_any_form_gets_an_answer(annex_bundle: str, name: str) -> None:
    schema = engine.schema_of(bundle.load(), name)

    @given(forms(schema["fields"]))
    @settings(max_examples=100)
    def check(payload: dict[str, Any]) -> None:
        run(name, payload)

    check()


CASES = {
    name: [case["inputs"] for case in load_cases(name) if isinstance(case["inputs"], dict)]
    for name in NAMES
}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Paths of everything that may be left out of an input."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for key, inner in items:
        found.append((*path, key))
        if isinstance(inner, dict | list):
            found.extend(leaves(inner, (*path, key)))
    return found


@st.composite
def mixed_cases(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """An input whose parts come from several cases, with some fields left out."""
    chosen = draw(st.lists(st.sampled_from(CASES[name]), min_size=2, max_size=3))
    made: dict[str, Any] = {}
    for case in json.loads(json.dumps(chosen)):
        for key, value in case.items():
            if isinstance(value, list) and isinstance(made.get(key), list):
                made[key] = (made[key] + value)[:3]
            elif key not in made or draw(st.booleans()):
                made[key] = value
    paths = leaves(made) or [("",)]
    for path in draw(st.lists(st.sampled_from(paths), max_size=3)):
        drop(made, path)
    return made


def drop(value: Any, path: tuple[Any, ...]) -> None:
    """Leave out what stands at a path, if it still stands there."""
    for key in path[:-1]:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(value, dict):
        value.pop(path[-1], None)


@pytest.mark.parametrize("name", NAMES)
def test_mixed_cases_get_an_answer(annex_bundle: str, name: str) -> None:
    @given(mixed_cases(name))
    @settings(max_examples=100)
    def check(payload: dict[str, Any]) -> None:
        run(name, payload)

    check()


def test_a_further_study_may_be_told_in_any_part(annex_bundle: str) -> None:
    """Of a study on other money each field may be missing, whatever stands before it."""
    study = GOOD["obligation"]["studies"][0]
    told = ["level", "specialty", "outcome", "graduated", "periods"]
    fields = {**study, "level": "master", "outcome": "completed"}
    for route in ("state_order", "bolashak", "akimat", "university"):
        for count in range(len(told) + 1):
            for keys in combinations(told, count):
                later = {"route": route, **{key: fields[key] for key in keys}}
                for studies in ([study, later], [later, study], [later]):
                    run("obligation", {**GOOD["obligation"], "studies": studies})


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
