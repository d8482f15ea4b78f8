"""JSON Schemas of the JSON files, as they are kept and as the site serves them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from build_scripts.act.kinds import KINDS, referred
from build_scripts.faults import Fault
from build_scripts.machine.json_file import Json, json_bytes
from build_scripts.machine.site import API, Site

FOLDER = f"{API}/schema"
_OF_FILES = {
    "kk.json": "act.json",
    "ru.json": "act.json",
    "questionnaire.json": "questionnaire.json",
    "indicators.json": "indicators.json",
    "results.json": "results.json",
    "plan.json": "plan.json",
    "abbreviations.json": "abbreviations.json",
    "changes.json": "changes.json",
    "index.json": "index.json",
}


def api_schemas() -> Mapping[str, Json]:
    """The schemas by file name; their ``$id`` is relative to the root of the site.

    The kept file of an act lists no kinds of units: they come from their records.
    """
    stored = _stored()
    return {**stored, "act.json": _with_kinds(stored["act.json"])}


def _with_kinds(schema: Json) -> Json:
    """The schema of an act with the kinds of its units, and those that instructions change."""
    filled = deepcopy(schema)
    unit, amendment = (filled["$defs"][name]["properties"] for name in ("unit", "amendment"))
    unit["kind"]["enum"] = [name for name in KINDS if name != "act"]
    amendment["target_kind"]["enum"][:0] = referred()
    return filled


@cache
def _stored() -> Mapping[str, Json]:
    folder = files("build_scripts").joinpath("schemas", "api")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".json"))
    return {name: json.loads(folder.joinpath(name).read_text(encoding="utf-8")) for name in names}


def schema_files(site: Site) -> dict[str, bytes]:
    """The schemas as files of the site; there their ``$id`` is their full address."""
    return {
        f"{FOLDER}/{name}": json_bytes({**schema, "$id": site.absolute(schema["$id"])})
        for name, schema in api_schemas().items()
    }


def schema_of(path: str) -> str | None:
    """Where the schema of a file of the site is; None for a file that has none."""
    pure = PurePosixPath(path)
    if pure.suffix != ".json" or pure.is_relative_to(FOLDER):
        return None
    return f"{FOLDER}/{_OF_FILES[pure.name]}"


def check_files(produced: Mapping[str, bytes]) -> list[Fault]:
    """Everything in which the JSON files depart from their schemas."""
    validator = cache(_validator)
    return [fault for path in sorted(produced) for fault in _check(path, produced[path], validator)]


def _check(
    path: str, data: bytes, validator: Callable[[str], Draft202012Validator]
) -> Iterable[Fault]:
    schema = schema_of(path)
    if schema is None:
        return
    for error in validator(PurePosixPath(schema).name).iter_errors(json.loads(data)):
        yield Fault(path, error.message[:300], f"see {schema}.", key=error.json_path)


def _validator(name: str) -> Draft202012Validator:
    schemas = api_schemas()
    resources = [(schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()]
    registry: Registry[bool | Mapping[str, Any]] = Registry().with_resources(resources)
    return Draft202012Validator(schemas[name], registry=registry)
