"""Checks a YAML document against a JSON Schema; faults name the line and what is accepted."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from build_scripts.faults import Fault
from build_scripts.yaml_files import line_of


@cache
def schema(name: str) -> Mapping[str, Any]:
    """One of the schemas of this package, by its file name."""
    loaded: Mapping[str, Any] = json.loads(
        files("build_scripts").joinpath("schemas", name).read_text(encoding="utf-8")
    )
    return loaded


def plain(node: Any) -> Any:  # noqa: ANN401
    """A YAML document as plain dicts, lists, strings and numbers; dates as ISO strings."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [plain(value) for value in node]
    if isinstance(node, dt.datetime | dt.date):
        return node.isoformat()
    if isinstance(node, bool) or node is None:
        return node
    number = int if isinstance(node, int) else float if isinstance(node, float) else str
    return number(node)


def check_document(document: Any, schema_name: str, name: str) -> list[Fault]:  # noqa: ANN401
    """All faults of a YAML document.

    Args:
        document: as `load_yaml` gives it.
        schema_name: file name of the schema.
        name: the document's name in messages.
    """
    validator = Draft202012Validator(schema(schema_name))
    errors = sorted(
        validator.iter_errors(plain(document)),
        key=lambda error: list(map(str, error.absolute_path)),
    )
    return [_fault(document, error, name) for error in errors]


def _fault(document: Any, error: ValidationError, name: str) -> Fault:  # noqa: ANN401
    path = list(error.absolute_path)
    key = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
    return Fault(name, _problem(error), _remedy(error), _line(document, path), key or None)


def _line(document: Any, path: list[str | int]) -> int | None:  # noqa: ANN401
    node, line = document, line_of(document)
    for step in path:
        line = line_of(node, step) or line
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            break
    return line


def _problem(error: ValidationError) -> str:
    instance = cast("Any", error.instance)
    if error.validator == "required":
        missing = [key for key in cast("list[str]", error.validator_value) if key not in instance]
        return f"missing key: {', '.join(missing)}."
    if error.validator == "additionalProperties":
        extra = [key for key in instance if key not in _known_keys(error)]
        return f"unknown key: {', '.join(extra)}."
    return f"{json.dumps(plain(instance), ensure_ascii=False)[:80]} is not accepted."


def _remedy(error: ValidationError) -> str:
    if error.validator == "additionalProperties":
        return f"use {', '.join(_known_keys(error))}."
    if error.validator == "required":
        return "add it."
    description = _schema_of(error).get("description")
    return f"write {description}." if description else f"{error.message[:120]}."


def _schema_of(error: ValidationError) -> Mapping[str, Any]:
    found = error.schema
    return found if isinstance(found, Mapping) else {}


def _known_keys(error: ValidationError) -> list[str]:
    return list(_schema_of(error).get("properties", {}))
