"""The data that each page is given are enough for it, and in its own language only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from build_scripts.runtime.cases import Case, load_cases
from build_scripts.runtime.data import ALL, bundle_json
from calculators import bundle, engine
from calculators.bundle import names
from calculators.cells import all_words, known_words

NAMES = names()
LANGUAGES = ("kk", "ru")


@pytest.fixture(scope="module")
def cases(root: Path) -> list[Case]:
    return load_cases(root)


@pytest.fixture(scope="module")
def everything() -> Any:
    return bundle.load()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_calculator_answers_all_its_cases_from_its_own_data(
    cases: list[Case], everything: Any, name: str, language: str
) -> None:
    own = json.loads(bundle_json(language, name))
    asked = [case for case in cases if case.calculator == name]
    assert asked
    for case in asked:
        inputs = json.loads(case.payload)
        expected = engine.answer(everything, name, inputs, language)
        assert engine.answer(own, name, inputs, language) == expected, case.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_data_for_all_three_answer_each(
    cases: list[Case], everything: Any, name: str, language: str
) -> None:
    shared = json.loads(bundle_json(language, ALL))
    case = next(case for case in cases if case.calculator == name)
    expected = engine.answer(everything, name, case.inputs, language)
    assert engine.answer(shared, name, case.inputs, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_cells_of_tables_may_be_in_either_language(
    everything: Any, name: str, language: str
) -> None:
    shared = json.loads(bundle_json(language, ALL))
    schema = engine.schema_of(everything, name)
    assert schema is not None
    whole, own = (all_words(data, name) for data in (everything, shared))

    def known(fields: Any, tables: Any) -> list[Any]:
        return [
            [known_words(field, tables), known(field.get("fields", []), tables)] for field in fields
        ]

    assert known(schema["fields"], own) == known(schema["fields"], whole)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [ALL, *NAMES])
def test_no_text_of_the_other_language(name: str, language: str) -> None:
    def holders(value: Any) -> list[Any]:
        """Objects that hold one text in two languages."""
        if isinstance(value, list):
            return [found for item in value for found in holders(item)]
        if isinstance(value, dict):
            inner = [found for item in value.values() for found in holders(item)]
            return [value, *inner] if set(value) == set(LANGUAGES) else inner
        return []

    assert holders(bundle.load())
    own = json.loads(bundle_json(language, name))
    assert holders(own) == []
    assert list(own["messages"]) == [language]


@pytest.mark.parametrize("name", NAMES)
def test_a_calculator_has_less_to_load_than_all_three(name: str) -> None:
    assert len(bundle_json("kk", name)) < 0.85 * len(bundle_json("kk"))
