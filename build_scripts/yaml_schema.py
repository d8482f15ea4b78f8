"""Checks a YAML document against a JSON Schema; faults name the line and what is accepted."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from build_scripts.faults import BadInputError, Fault
from build_scripts.yaml_files import line_of, load_yaml


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


def load_checked(path: Path, schema_name: str, name: str) -> Any:  # noqa: ANN401
    """A YAML document that keeps its schema.

    Args:
        path: the file.
        schema_name: file name of the schema.
        name: the document's name in messages.

    Raises:
        BadInputError: with every fault of the file.
    """
    document = load_yaml(path, name)
    faults = check_document(document, schema_name, name)
    if faults:
        raise BadInputError(faults)
    return document


def check_document(document: Any, schema_name: str, name: str) -> list[Fault]:  # noqa: ANN401
    """All faults of a YAML document.

    Args:
        document: as `load_yaml` gives it.
        schema_name: file name of the schema.
        name: the document's name in messages.
    """
    dates = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema(schema_name), format_checker=dates)
    errors = sorted(
        validator.iter_errors(plain(document)),
        key=lambda error: list(map(str, error.absolute_path)),
    )
    return [
        fault
        for error in errors
        for fault in (
            _unknown_keys(document, error, name)
            if error.validator == "additionalProperties"
            else [_fault(document, error, name)]
        )
    ]


def _unknown_keys(document: Any, error: ValidationError, name: str) -> list[Fault]:  # noqa: ANN401
    """A fault for each key that the schema does not know, on the key's own line."""
    path, known = list(error.absolute_path), _known_keys(error)
    remedy = f"use {', '.join(known)}."
    return [
        Fault(name, f"unknown key: {key}.", remedy, _line(document, [*path, key]), _key(path))
        for key in cast("Mapping[str, Any]", error.instance)
        if key not in known
    ]


def _fault(document: Any, error: ValidationError, name: str) -> Fault:  # noqa: ANN401
    path = list(error.absolute_path)
    return Fault(name, _problem(error), _remedy(error), _line(document, path), _key(path))


def _key(path: list[str | int]) -> str | None:
    """A key path as messages show it."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).lstrip(".") or None


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
    return f"{json.dumps(plain(instance), ensure_ascii=False)[:80]} is not accepted."


def _remedy(error: ValidationError) -> str:
    if error.validator == "required":
        return "add it."
    description = _schema_of(error).get("description")
    return f"write {description}." if description else f"{error.message[:120]}."


def _schema_of(error: ValidationError) -> Mapping[str, Any]:
    found = error.schema
    return found if isinstance(found, Mapping) else {}


def _known_keys(error: ValidationError) -> list[str]:
    return list(_schema_of(error).get("properties", {}))
