"""The data files: messages complete, numbers sourced, references whole, quotes in the texts."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from calculator_admission import ADMISSION, as_lines, parsed_admission
from calculator_annex import PLACE, as_text, parsed_annex
from calculator_cases import NAMES, load_cases

from calculators import api, bundle, engine
from calculators.admission.data import admission_sources
from calculators.questionnaire.annex import best_points, tenths
from calculators.questionnaire.bands import hundredths
from calculators.render.blocks import act_of

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "calculators"
DATA = bundle.load()
LAW = DATA["parameters"]
STRENGTHS = {"L", "R", "S", "O", "U", "P", "I"}
LANGUAGES = ("kk", "ru")
LISTS = (
    *(LAW["clauses"]["clauses"], LAW["statements"]["statements"]),
    LAW["admission_clauses"]["clauses"],
)
SOURCES = {item["id"]: item for items in LISTS for item in items}
STEPS = {item["id"] for item in engine.sources_of(DATA, "deadlines")}
ROWS = {item["id"] for item in admission_sources(DATA["admission"], DATA["messages"])}
"""Sources that are rows of the annexes of order No. 578, and the groups of order No. 261."""
NUMBERS = {key: value for key, value in LAW.items() if "values" in value}


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object inside a value."""
    if isinstance(value, dict):
        yield value
    for item in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from walk(item)


def test_messages_exist_in_both_languages() -> None:
    kazakh, russian = (DATA["messages"][lang] for lang in LANGUAGES)
    assert list(kazakh) == list(russian)
    assert all(text.strip() for lang in LANGUAGES for text in DATA["messages"][lang].values())


def test_no_message_stands_in_two_tables() -> None:
    tables = [
        *sorted((PACKAGE / "messages").glob("*.ru.json")),
        *PACKAGE.glob("*/messages.ru.json"),
    ]
    keys = [key for table in tables for key in json.loads(table.read_text(encoding="utf-8"))]
    assert len(keys) == len(set(keys)) == len(DATA["messages"]["ru"])


@pytest.mark.parametrize("name", NAMES)
def test_a_calculator_has_the_words_that_its_folder_names(name: str) -> None:
    """A page has the words of its own calculator, of its family and those of all, no others."""
    folder = PACKAGE / name
    named = message_keys_in(folder)
    for path in folder.glob("*.json"):
        named |= set(re.findall(r'"([^"]+)"', path.read_text(encoding="utf-8")))
    known = set(DATA["messages"]["ru"])
    assert named & known <= set(bundle.messages_for(name, "ru"))


def test_messages_take_the_same_values_in_both_languages() -> None:
    kazakh, russian = (DATA["messages"][lang] for lang in LANGUAGES)
    for key, text in kazakh.items():
        names = [set(re.findall(r"{(\w+)", words)) for words in (text, russian[key])]
        assert names[0] == names[1], key


def test_russian_messages_hold_no_kazakh_letter_outside_names() -> None:
    names = (
        "Серпін",
        "Мәңгілік Ел",
        "Мәңгілік ел жастары – индустрияға!",
        "Область Ұлытау",
        "«дейін»",
    )
    for key, text in DATA["messages"]["ru"].items():
        rest = re.sub("|".join(names), "", text)
        assert not set(rest.lower()) & set("әғқңөұүһі"), key


def message_keys_in(folder: Path) -> set[str]:
    """Return the message keys that the code of a folder names in full, among its other texts."""
    keys: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                keys.add(node.value)
    return keys


def test_every_message_is_used() -> None:
    known = message_keys_in(PACKAGE)
    texts = json.dumps(DATA["messages"]) + json.dumps(DATA["schema"])
    for key in DATA["messages"]["ru"]:
        head = key
        found = key in known or f'"{key}"' in texts
        while "." in head and not found:
            head = head.rpartition(".")[0]
            prefixes = (head + ".", head, f"word:{head}")
            found = any(p in known for p in prefixes) or f"word:{head}" in texts
        assert found, key


def test_labels_of_all_schemas_have_words(annex_bundle: str) -> None:
    for name in NAMES:
        schema = engine.schema_of(api.current_bundle(), name)
        assert schema is not None
        for lang in LANGUAGES:
            words = engine.words_of(api.current_bundle(), name, lang)
            for item in walk(schema):
                for key in ("label", "help", "item"):
                    assert key not in item or words.has(item[key]), item[key]


def test_short_names_are_unique_and_readable(annex_bundle: str) -> None:
    for name in NAMES:
        schema = engine.schema_of(api.current_bundle(), name)
        for item in walk(schema):
            for key in ("fields", "choices"):
                shorts = [inner["short"] for inner in item.get(key, [])]
                assert len(shorts) == len(set(shorts)), shorts
            if item.get("type") == "list":
                assert not item["short"][-1].isdigit()


def test_every_data_object_says_where_it_comes_from() -> None:
    for source in SOURCES.values():
        assert source["strength"] in STRENGTHS
        assert set(source["title"]) == set(LANGUAGES)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", source["last_verified_on"])
    assert len(SOURCES) == sum(len(items) for items in LISTS)


@pytest.mark.parametrize("name", sorted(NUMBERS))
def test_every_number_is_dated_and_sourced(name: str) -> None:
    parameter = NUMBERS[name]
    assert parameter["id"] == name
    assert parameter["unit"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", parameter["last_verified_on"])
    starts = [entry["from"] for entry in parameter["values"]]
    assert starts == sorted(set(starts))
    for entry in parameter["values"]:
        assert entry["strength"] in STRENGTHS
        assert entry["refs"]
        first = SOURCES[entry["refs"][0]]
        assert entry["source"] == first.get("source", {"statement": first["id"]})
        assert entry["strength"] == first["strength"] or first["strength"] in "OU"


def test_every_reference_leads_to_a_source() -> None:
    for item in walk(LAW):
        refs = item.get("refs", []) + item.get("place_refs", []) + item.get("late_refs", [])
        refs += [item["clause"]] if "clause" in item else []
        assert set(refs) <= set(SOURCES), item


@pytest.mark.parametrize("name", NAMES)
def test_every_source_says_which_edition_it_is_quoted_from(name: str) -> None:
    """An older edition its own day, an act with editions that of its newest, other acts none."""
    days, told = LAW["editions"]["days"], set()
    for case in load_cases(name):
        answer = engine.answer(DATA, name, case["inputs"], "ru")
        for source in answer.get("sources", []):
            act, _, older = (source.get("act") or "").partition("@")
            assert source.get("edition") == (older or days.get(act)), source
            assert ("edition_text" in source) == ("edition" in source)
            told.add(source.get("edition"))
    assert len(told - {None}) >= (0 if name == "questionnaire" else 1)


def test_every_reference_in_code_leads_to_a_source() -> None:
    pattern = re.compile(r"(law_\d[\w]*|slide_\w+)$")
    named = {key for key in message_keys_in(PACKAGE) if pattern.match(key)}
    assert named
    assert named <= set(SOURCES)


def plain(text: str) -> str:
    """Return a text without runs of spaces."""
    return " ".join(text.split())


QUOTES = sorted(
    {
        (act_of(source), source.get("quote_eid", {}).get(lang, source["eid"]), lang, quote)
        for source in walk(LAW)
        if "act" in source
        for lang, quote in source["quote"].items()
    }
)


@pytest.mark.parametrize(("act", "eid", "lang", "quote"), QUOTES, ids=lambda text: text[:40])
def test_quotes_stand_in_their_clauses(
    corpus: Any, act: str, eid: str, lang: str, quote: str
) -> None:
    editions = {old.key: old for old in corpus.acts[act.partition("@")[0]].editions}
    unit = editions[act].unit(eid, lang)
    assert unit is not None, f"no clause {act}#{eid}"
    assert plain(quote) in plain(unit.text)


def test_clauses_open_at_a_clause_in_both_languages(corpus: Any) -> None:
    for source in walk(LAW):
        if "act" in source:
            for lang in LANGUAGES:
                editions = {old.key: old for old in corpus.acts[source["act"]].editions}
                assert editions[act_of(source)].unit(source["eid"], lang) is not None, source


def test_the_annex_is_the_parsed_one(corpus: Any) -> None:
    """Renew calculators/questionnaire/taken.json by tests/calculators/calculator_annex.py."""
    assert PLACE.read_text(encoding="utf-8") == as_text(parsed_annex(corpus))


def test_the_rules_of_admission_are_the_parsed_ones(corpus: Any) -> None:
    """Renew calculators/admission/taken.json by tests/calculators/calculator_admission.py."""
    assert ADMISSION.read_text(encoding="utf-8") == as_lines(parsed_admission(corpus))


def test_no_number_of_the_law_stands_in_code() -> None:
    """Numbers above 2 in code are calendar, money, text or grammar facts, listed here."""
    allowed = {
        "core/dates.py": {
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            11,
            12,
            28,
            29,
            30,
            31,
            100,
            365,
            400,
            1461,
            2000,
            36524,
            146097,
        },
        "core/programme_codes.py": {200},
        "core/money.py": {3, 10, 0x20, 100, 1000, 0x410, 0x42F, 1_000_000},
        "core/points.py": {10},
        "questionnaire/annex.py": {100, 200},
        "questionnaire/compute.py": {100},
        "core/fields.py": {5, 18, 32, 50},
        "core/faults.py": {10, 40},
        "deadlines/working_days.py": {5, 7},
        "obligation/render.py": {4},
        "reimbursement/render.py": {4},
        "render/words.py": {3, 4, 10, 11, 12, 14, 100, 10_000},
        "fragment.py": {4, 6, 8, 16, 31, 100_000, 1_000_003},
        "csv_text.py": {8},
        "cells.py": {2000},
        "calendar_file.py": {0x20, 0x7F, 0x80, 0x800, 0x10000, 4, 7, 75},
        "admission/calendar.py": {14},
        "big_table.py": {4, 20, 400, 1_000_000},
        "__main__.py": {130},
        "column_names.py": {4, 80, 200},
        "render/rows.py": {100},
        "api.py": {4_000_000},
        "batch.py": {10_000, 20_000_000, 100_000_000},
    }
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        found = {
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and type(node.value) in (int, float)
        }
        own = {engine.record_of(path.parent.name)["place"]} if path.name == "record.py" else set()
        assert {n for n in found if n > 2} <= allowed.get(name, set()) | own, name


def test_the_full_terms_of_the_law_stand_in_no_code_at_all() -> None:
    terms = {
        entry["value"]
        for name, parameter in NUMBERS.items()
        if name.startswith("term_")
        for entry in parameter["values"]
    }
    assert terms == {24, 36}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and node.value in (24, 36)), path


def test_the_annex_adds_up() -> None:
    annex = DATA["questionnaire"]
    assert [item["num"] for item in annex["criteria"]] == [str(n) for n in range(1, 26)]
    assert sum(best_points(item) for item in annex["criteria"]) == tenths(annex["max_points"])
    assert {item["num"] for item in annex["notes"]} == {"**", "***"}
    for criterion in annex["criteria"]:
        assert tenths(criterion["options"][0]["points"]) == 0
        assert criterion["evidence"]


def test_bands_are_the_printed_ones() -> None:
    """Every end of a band is printed in its option (a lower end may follow from the one before)."""
    criteria = {item["num"]: item for item in DATA["questionnaire"]["criteria"]}
    for entry in LAW["questionnaire_notes"]["bands"]:
        for band in entry["bands"]:
            option = criteria[entry["criterion"]]["options"][int(band["option"]) - 1]
            for lang in LANGUAGES:
                printed = re.findall(r"\d+", option["text"][lang])
                ends = [band["low"]] if not band.get("low_open") else []
                ends += [band["high"]] if band["high"] else []
                ends = [] if option["points"] == "0" else ends
                assert set(ends) <= set(printed), (entry["criterion"], band)
                assert all(hundredths(text) >= 0 for text in ends)


def test_groups_hold_every_criterion_once() -> None:
    grouped = [n for group in LAW["questionnaire_groups"]["groups"] for n in group["criteria"]]
    assert sorted(grouped, key=int) == [str(n) for n in range(1, 26)]


def test_cases_name_sources_that_exist() -> None:
    for name in NAMES:
        for case in load_cases(name):
            for ref in case["expect"].get("clauses", []) + case["expect"].get("not_clauses", []):
                known = ref in SOURCES or ref in ROWS or ref in STEPS
                assert known or ref.startswith(("criterion.", "annex_note.")), ref
