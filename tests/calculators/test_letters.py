"""Letters: both languages whole, quoted words proven, blanks where nothing is known."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from calculator_cases import load_cases

from calculators import api, bundle
from calculators.letters import BLANK, PLACES

LANGUAGES = ("kk", "ru")
LETTERS = bundle.load_letters()
KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
STUDY = {
    "route": "state_order",
    "level": "bachelor",
    "specialty": "technical",
    "graduated": "2024-06-30",
    "periods": [{"start": "2020-09-01", "end": "2024-06-30", "funding": "state"}],
}
BARE = {"today": "2026-11-21", "studies": [STUDY]}


def letters_of(case: dict[str, Any], lang: str) -> dict[str, Any]:
    """Return a case's letters by their ids, in their order."""
    answer = json.loads(api.letters("obligation", json.dumps(case), lang))
    assert answer["ok"], answer
    return {item["id"]: item for item in answer["letters"]}


def texts(value: Any) -> list[dict[str, str]]:
    """Return every text that is there in two languages."""
    if isinstance(value, dict):
        if set(value) & set(LANGUAGES):
            return [value]
        return [found for item in value.values() for found in texts(item)]
    if isinstance(value, list):
        return [found for item in value for found in texts(item)]
    return []


def test_every_text_is_whole_in_both_languages() -> None:
    found = texts(LETTERS)
    assert len(found) > 5 * len(LETTERS["letters"])
    for text in found:
        assert set(text) == set(LANGUAGES)
        assert all(words.strip() for words in text.values())
        places = [sorted(re.findall(r"{(\w+)}", words)) for words in text.values()]
        assert places[0] == places[1], text["ru"]
        assert set(places[0]) <= {*PLACES, "quote", "attached"}
        assert not KAZAKH & set(text["ru"])
        assert KAZAKH & set(text["kk"]) or len(text["kk"]) < 40


def test_every_letter_quotes_its_clause() -> None:
    ids = [letter["id"] for letter in LETTERS["letters"]]
    assert len(ids) == len(set(ids))
    for letter in LETTERS["letters"]:
        assert "{quote}" in letter["text"]["kk"]
        assert "{quote}" in letter["text"]["ru"]


def test_the_commitments_duties_to_write_have_letters() -> None:
    """Commitment (annex 2), items 4, 6, 8 to 13, 15, 16; points 19, 31 and 33 of the Rules."""
    eids = {letter["source"]["eid"].rpartition("__")[2] for letter in LETTERS["letters"]}
    assert {f"subpara_{n}" for n in (4, 6, 8, 9, 10, 11, 12, 13, 15, 16)} <= eids
    assert {"para_19", "para_31", "para_33"} <= eids


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS["letters"], ids=lambda item: item["id"])
def test_quoted_words_stand_in_the_act(corpus: Any, letter: Any, lang: str) -> None:
    source = letter["source"]
    unit = corpus.acts[source["act"]].unit(source["eid"], lang)
    assert unit is not None
    assert " ".join(source["quote"][lang].split()) in " ".join(unit.text.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_holds_what_is_known_and_blanks_for_the_rest(annex_bundle: str, lang: str) -> None:
    case = {
        **BARE,
        "work": [{"start": "2024-08-20", "end": "2025-03-31"}, {"start": "2025-04-15"}],
        "events": [{"type": "child_leave", "date": "2026-01-10", "until": "2027-01-09"}],
    }
    found = letters_of(case, lang)
    days = {
        "started": ["20", "2024"],
        "new_job": ["31", "15", "2025"],
        "long_leave": ["10", "9", "2027"],
    }
    for name, numbers in days.items():
        text = found[name]["text"]
        assert found[name]["fits"], name
        assert all(number in text for number in numbers)
        assert text.startswith(LETTERS["sample"][lang])
        assert BLANK in text
        assert not re.search(r"{\w+}", text)
    order = [item["fits"] for item in found.values()]
    assert order == sorted(order, reverse=True)
    bare = letters_of(BARE, lang)
    assert not any(item["fits"] for item in bare.values())
    assert BLANK in bare["started"]["text"].split("\n\n")[4]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_exemption_names_its_ground_in_the_laws_words(annex_bundle: str, lang: str) -> None:
    event = {"type": "disability", "group": "second", "date": "2023-05-02"}
    letter = letters_of({**BARE, "events": [event]}, lang)["exemption"]
    assert letter["fits"]
    words = {"kk": "бірінші немесе екінші топтағы мүгедектігі", "ru": "с инвалидностью первой или"}
    assert words[lang] in letter["text"]
    assert "2023" in letter["text"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_case_has_letters_without_words_of_python(annex_bundle: str, lang: str) -> None:
    good = [case for case in load_cases("obligation") if "faults" not in case["expect"]]
    cases = [
        case
        for case in good
        if json.loads(api.run("obligation", json.dumps(case["inputs"]), lang))["ok"]
    ]
    assert len(cases) > 10
    for case in cases:
        for letter in letters_of(case["inputs"], lang).values():
            assert not re.search(r"{\w+}|None|True|False|\[\]", letter["text"]), case["name"]


def test_bad_input_gives_faults(annex_bundle: str) -> None:
    for payload in ("{", "{}", "[]"):
        assert json.loads(api.letters("obligation", payload, "ru"))["ok"] is False
    assert json.loads(api.letters("obligation", json.dumps(BARE), "ru", "{"))["ok"] is False
    other = json.loads(api.letters("reimbursement", json.dumps({"today": "2026-11-21"}), "kk"))
    assert other["letters"] == []


def test_one_language_of_the_texts_is_enough(annex_bundle: str) -> None:
    def spoken(value: Any) -> Any:
        if isinstance(value, dict):
            if set(value) == set(LANGUAGES):
                return {"kk": value["kk"]}
            return {key: spoken(item) for key, item in value.items()}
        return [spoken(item) for item in value] if isinstance(value, list) else value

    given = json.dumps(spoken(LETTERS))
    answer = json.loads(api.letters("obligation", json.dumps(BARE), "kk", given))
    assert answer == json.loads(api.letters("obligation", json.dumps(BARE), "kk"))
