"""The page that documents the files: complete in both languages, and true."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.act.kinds import KINDS
from build_scripts.machine.schemas import api_schemas
from tests.conftest import ROOT

LANGUAGES = ("kk", "ru")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {
        language: Path(ROOT / f"docs/{language}/data.md").read_text(encoding="utf-8")
        for language in LANGUAGES
    }


def enumerations(schema) -> Iterator[str]:
    """Every word that a schema lists as a possible value."""
    if isinstance(schema, dict):
        for value in schema.get("enum", []):
            if isinstance(value, str):
                yield value
        for inner in schema.values():
            yield from enumerations(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from enumerations(inner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_unit_is_explained(pages, language):
    assert [kind for kind in KINDS if kind != "act" and f"`{kind}`" not in pages[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_of_an_act_and_its_fields_are_explained(pages, language):
    known = set(re.findall(r"`([\w.-]+)`|\"(\w+)\":", pages[language]))
    words = {part for pair in known for word in pair for part in (word, word.split(".")[-1])}
    wanted = set(api_schemas()["act.json"]["required"])
    for name in ("unit", "amendment", "reference", "term", "deadline", "note"):
        wanted |= set(api_schemas()["act.json"]["$defs"][name]["required"])
    assert wanted - words == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_that_programs_compare_are_explained(pages, language):
    act = api_schemas()["act.json"]["$defs"]
    for name in ("amendment", "reference", "term", "deadline", "note"):
        for value in enumerations({**act[name]["properties"], "target_kind": {}}):
            assert f"`{value}`" in pages[language], value
    change = api_schemas()["changes.json"]["$defs"]["change"]
    for value in enumerations(change["properties"]["kind"]):
        assert f"`{value}`" in pages[language], value


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_that_it_names_exist(pages, language, produced):
    named = set(re.findall(r"`((?:api|changes)/[\w./*-]+)`", pages[language]))
    assert len(named) > 10
    for path in named:
        pattern = path.replace("*", r"[\w]+").replace("/ID/", r"/[\w-]+/").replace("EID", r"\w+")
        pattern = pattern.replace("/DATE/", r"/[\d-]+/").replace("/ID.", r"/[\w-]+.")
        assert any(re.fullmatch(pattern, file) for file in produced), path
    for link in re.findall(r'href="\.\./\.\./([^"]+)"', pages[language]):
        assert link in produced


def test_both_pages_say_the_same(pages):
    kazakh, russian = (pages[language] for language in LANGUAGES)
    assert kazakh.count("\n## ") == russian.count("\n## ") == 10
    assert kazakh.count("\n| ") == russian.count("\n| ")
    marked = [set(re.findall(r"`[^`\n]+`", page)) for page in (kazakh, russian)]
    assert {mark for mark in marked[0] ^ marked[1] if not re.search("kaz|rus", mark)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_json_and_have_the_keys_of_the_schema(pages, language):
    act, unit = (
        json.loads(text) for text in re.findall(r"```json\n(.*?)```", pages[language], re.DOTALL)
    )
    schema = api_schemas()["act.json"]
    assert list(act) == schema["required"]
    assert list(unit) == schema["$defs"]["unit"]["required"]
    assert act["lang"] == language
