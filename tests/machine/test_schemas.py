"""The JSON Schemas: sound, described, and kept by every file."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from build_scripts.machine.schemas import api_schemas, check_files, schema_of
from tests.machine.conftest import ORDER, SITE


@pytest.mark.parametrize("name", sorted(api_schemas()))
def test_schema_is_sound_and_described(name: str):
    schema = api_schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"api/schema/{name}"
    assert schema["title"]
    assert schema["description"]


def test_every_json_file_keeps_its_schema(corpus, produced):
    assert check_files(produced) == []
    checked = [path for path in produced if schema_of(path)]
    assert (
        len(checked)
        == sum(len(text.texts) for act in corpus.acts.values() for text in act.editions) + 5 + 2
    )


def test_published_schemas_have_their_full_address_as_id(produced):
    schemas = [path for path in produced if path.startswith("api/schema/")]
    assert len(schemas) == len(api_schemas())
    for path in schemas:
        assert json.loads(produced[path])["$id"] == SITE + path


def test_every_schema_is_used_or_shared(produced):
    used = {schema_of(path) for path in produced} - {None}
    assert used | {"api/schema/common.json"} == {f"api/schema/{name}" for name in api_schemas()}


def _extra_key(data: dict) -> None:
    data["units"][0]["colour"] = "red"


def _lost_key(data: dict) -> None:
    del data["metadata"]["status"]


def _unknown_kind(data: dict) -> None:
    data["units"][0]["kind"] = "stanza"


def _absolute_page(data: dict) -> None:
    data["units"][0]["page"] = "https://elsewhere.kz/"


def _lost_span(data: dict) -> None:
    data["references"][0]["span"] = [1]


def _bad_eid(data: dict) -> None:
    data["units"][0]["eid"] = "para 1"


@pytest.mark.parametrize(
    "damage", [_extra_key, _lost_key, _unknown_kind, _absolute_page, _lost_span, _bad_eid]
)
def test_damaged_act_is_found_out(produced, damage: Callable[[dict], None]):
    path = f"api/acts/{ORDER}/kk.json"
    data = json.loads(produced[path])
    damage(data)
    faults = check_files({path: json.dumps(data).encode()})
    assert [fault.file for fault in faults] == [path]


@pytest.mark.parametrize("points", ["0,5", "половина", 0.5, ""])
def test_points_that_are_no_decimal_string_are_found_out(produced, points):
    path = "api/acts/V2000021506/questionnaire.json"
    data = json.loads(produced[path])
    data["criteria"][3]["options"][1]["points"] = points
    faults = check_files({path: json.dumps(data).encode()})
    assert [fault.key for fault in faults] == ["$.criteria[3].options[1].points"]
