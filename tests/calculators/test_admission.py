"""Admission to colleges: the annexes counted, the windows against their clauses, the score anew."""

from __future__ import annotations

import json
import re
from collections import Counter
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import api, batch, bundle, engine
from calculators.admission.compute import annexes_disagree, exams_of

DATA = bundle.load()
LAW, ADMISSION = DATA["parameters"], DATA["admission"]
SPECIALTIES = ADMISSION["specialties"]
CLAUSES = {item["id"]: item["source"] for item in LAW["admission_clauses"]["clauses"]}
WINDOWS = LAW["admission"]["windows"]
LANGUAGES = ("kk", "ru")
MONTHS = {
    "ru": {"июня": 6, "июля": 7, "августа": 8, "сентября": 9},
    "kk": {"маусым": 6, "шілде": 7, "тамыз": 8, "қыркүйе": 9},
}
BASES = ("nine", "eleven", "tvet", "other")


def test_annexes_4_and_5_are_whole(corpus: Any) -> None:
    """Every row that has a code, in both languages, is a specialty or an exam, and no other is."""
    for annex, count in ((5, 228), (4, 47)):
        for language in LANGUAGES:
            table = corpus.acts[ADMISSION["act"]].unit(f"att_1__att_{annex}__table_1", language)
            rows = [row for row in table.children if re.match(r"\d{8}", first_cell(row))]
            assert len(rows) == count
            found = [row.eid for row in rows]
            if annex == 5:
                assert found == [item["eid"] for item in SPECIALTIES]
            else:
                assert sorted(found) == sorted(i["exam"]["eid"] for i in SPECIALTIES if "exam" in i)


def first_cell(row: Any) -> str:
    """Return the text of a row's first cell."""
    text: str = row.children[0].full_text()
    return text


def test_a_specialty_is_called_by_a_code_of_its_own() -> None:
    used = Counter(code for item in SPECIALTIES for code in item["codes"])
    assert len({item["value"] for item in SPECIALTIES}) == len(SPECIALTIES)
    for item in SPECIALTIES:
        alone = used[item["codes"][0]] == 1
        assert (item["value"] == item["codes"][0]) == alone
        assert item["value"].startswith(item["codes"][0])


def test_the_languages_differ_in_four_rows() -> None:
    differ = [
        item["codes"][0]
        for item in SPECIALTIES
        if "codes_kk" in item or len(item["nine"]) + len(item["eleven"]) > 2
    ]
    assert differ == ["07141000", "07160200", "07161500", "09140200"]


def test_the_annexes_disagree_about_three_specialties() -> None:
    found = {
        item["codes"][0]
        for item in SPECIALTIES
        for column in ("nine", "eleven")
        if annexes_disagree({"exam_named": column in item.get("exam", {}), "column": column}, item)
    }
    assert found == {"01130100", "02140100", "02210100"}


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: window["id"])
def test_the_days_of_a_window_stand_in_its_clause(window: dict[str, Any]) -> None:
    """Both languages name the same days; one exception: point 37 has a day in Russian only."""
    expected = [window["from"]] if "from" in window else []
    expected = sorted({*expected, window["to"]})
    for ref in window["refs"]:
        for language in LANGUAGES:
            days = days_in(CLAUSES[ref]["quote"][language], language)
            if ref == "college_51":
                expected = [window["to"]]
            assert days == ([] if (ref, language) == ("college_37", "kk") else expected)


def days_in(text: str, language: str) -> list[str]:
    """Return the days that a text names, as MM-DD in order; "23-24 August" has one month."""
    found = set()
    for name, month in MONTHS[language].items():
        pair = rf"\b(\d{{1,2}})(?:\s*(?:-|по|мен)\s*(\d+))?\s+{name}"
        for first, last in re.findall(pair, text):
            found |= {f"{month:02}-{int(day):02}" for day in (first, last) if day}
    return sorted(found)


def test_before_is_said_where_the_clause_says_it() -> None:
    said = [window["id"] for window in WINDOWS if window.get("before")]
    told = [
        window["id"]
        for window in WINDOWS
        if re.search(r"\bдо \d", CLAUSES[window["refs"][0]]["quote"]["ru"])
    ]
    assert said == told == ["quota_papers"]


MARKS = st.integers(2, 5)
SUBJECTS = list(ADMISSION["subjects"])


@st.composite
def applicants(draw: st.DrawFn) -> dict[str, Any]:
    """An applicant to one specialty with every mark that any reading may ask for."""
    item = draw(st.sampled_from(SPECIALTIES))
    base = draw(st.sampled_from(BASES))
    choice: dict[str, Any] = {"code": item["value"]}
    _, most = exams_of(item, base)
    for key in ("exam", "exam_second")[: draw(st.integers(0, most))]:
        choice[key] = draw(st.integers(3, 5))
    if base in ("tvet", "other"):
        choice["fits"] = "no"
    marks = {key: draw(MARKS) for key in ["language", *SUBJECTS]}
    return {
        "today": "2026-07-01",
        "base": base,
        "programme": "specialist",
        "funding": draw(st.sampled_from(["state", "paid"])),
        "mode": draw(st.sampled_from(["full", "evening", "distance"])),
        "choices": [choice],
        "marks": marks,
    }


def by_hand(case: dict[str, Any]) -> set[tuple[Fraction, Fraction]]:
    """Return the lowest and highest score of every reading, from the words of points 59 and 60."""
    [choice] = case["choices"]
    item = next(entry for entry in SPECIALTIES if entry["value"] == choice["code"])
    column = "nine" if case["base"] == "nine" else "eleven"
    bare = case["base"] in ("tvet", "other") and item["kind"] == "medical"
    sat = [choice[key] for key in ("exam", "exam_second") if key in choice]
    found = set()
    for reading in item[column]:
        held = reading["exams"] or ("exam" in item and column in item["exam"])
        for last in (0, -1):  # the first and the last subject of each "or"
            subjects = [either[last] for either in reading["subjects"]]
            marks = [] if bare else [case["marks"]["language"]]
            marks += [] if bare or column == "nine" else [case["marks"]["history"]]
            marks += [case["marks"][subject] for subject in subjects]
            left = 0 if bare else max(int(held) - len(sat), 0)
            marks += [] if bare else sat
            if not reading["subjects"] and not held:
                continue
            count = len(marks) + left
            low, high = sum(marks) + 3 * left, sum(marks) + 5 * left
            found.add((Fraction(low, count), Fraction(high, count)))
    return found


@given(applicants())
def test_the_score_is_what_the_words_of_the_rules_give(case: dict[str, Any]) -> None:
    schema = engine.schema_of(DATA, "admission")
    assert schema is not None
    asked = engine.answer(DATA, "admission", case, "ru", in_words=False)
    unasked = [item["path"] for item in asked.get("faults", [])]
    kept = {k: v for k, v in case["marks"].items() if f"marks.{k}" not in unasked}
    answer = engine.answer(DATA, "admission", {**case, "marks": kept}, "ru", in_words=False)
    assert answer["ok"], answer
    [choice] = answer["result"]["choices"]
    scores = {(Fraction(*score["low"]), Fraction(*score["high"])) for score in choice["scores"]}
    assert scores == by_hand(case)
    assert all(2 <= low <= high <= 5 for low, high in scores)


@given(applicants(), st.data())
def test_a_better_mark_never_lowers_the_score(case: dict[str, Any], data: st.DataObject) -> None:
    def best(marks: dict[str, int]) -> Fraction | None:
        answer = engine.answer(DATA, "admission", {**case, "marks": marks}, "kk", in_words=False)
        if not answer["ok"]:
            wrong = {item["path"].removeprefix("marks.") for item in answer["faults"]}
            return best({key: mark for key, mark in marks.items() if key not in wrong})
        scores = answer["result"]["choices"][0]["scores"]
        return max((Fraction(*score["high"]) for score in scores), default=None)

    key = data.draw(st.sampled_from(sorted(case["marks"])))
    before = best(case["marks"])
    after = best({**case["marks"], key: min(case["marks"][key] + 1, 5)})
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


def test_an_unknown_code_is_answered_with_the_nearest(annex_bundle: str) -> None:
    case = {"code": "06130101"}
    payload = {"today": "2026-07-01", "base": "nine", "programme": "specialist"}
    payload |= {"funding": "state", "mode": "full"}
    answer = json.loads(api.run("admission", json.dumps({**payload, "choices": [case]}), "ru"))
    [fault] = answer["faults"]
    assert fault["params"]["choices"][0]["value"] == "06130100"
    assert "06130100 Программное обеспечение (по видам)" in fault["text"]


def test_a_table_of_applicants(annex_bundle: str) -> None:
    """Codes and names, words of either language, a wrong row beside the good ones."""
    text = (
        "ФИО;base;programme;funding;mode;специальность;choices.2.code;marks.language;"
        "Алгебра;Информатика\n"
        "А;9 классов (основное среднее);specialist;state;күндізгі;"
        "программное обеспечение (по видам);06120200;5;4;5\n"
        "Б;nine;specialist;paid;full;06130101;;5;4;5\n"
    )
    found = json.loads(batch.run_csv("admission", text, "ru", "2026-07-01"))
    rows = [item["ok"] for item in found["answers"]]
    assert rows == [True, False]
    good = found["csv"].splitlines()[1].split(",")
    assert "2026-08-22" in good
    assert "14/3; 14/3" in found["csv"]
    assert "06130100 – " in found["csv"]


def test_days_that_are_over_make_no_event(annex_bundle: str) -> None:
    payload = {"today": "2026-08-23", "base": "nine", "programme": "specialist"}
    payload |= {"funding": "state", "mode": "full", "choices": [{"code": "06130100"}]}
    payload |= {"marks": {"language": 5, "algebra": 4, "informatics": 5}}
    found = json.loads(api.calendar("admission", json.dumps(payload), "kk"))
    assert found["file"] == "kolledzhge-tusu.ics"
    starts = re.findall(r"DTSTART;VALUE=DATE:(\d+)", found["text"])
    assert starts == ["20260823", "20260825", "20260828", "20260831", "20260831"]
    assert "apply" not in found["text"]
