"""The plan of each interview: the order of its questions, and what is left to the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from build_scripts.faults import BadInputError, Fault
from build_scripts.yaml_files import line_of, load_yaml
from build_scripts.yaml_schema import plain
from calculators import engine

if TYPE_CHECKING:
    from calculators.shapes import Bundle, Field

_FILE = "interview.yaml"
_NAME = f"build_scripts/forms/{_FILE}"
_KEYS = frozenset({"order", "skip", "needs", "entries"})
_ENTRY_KEYS = frozenset({"order", "skip", "needs", "opens"})


def load_plans(bundle: Bundle) -> dict[str, dict[str, Any]]:
    """The plan of every calculator by its name.

    Raises:
        BadInputError: a plan names a field, or an answer, that the calculator's schema lacks.
    """
    with as_file(files("build_scripts.forms") / _FILE) as path:
        given = load_yaml(path, _NAME)
    faults = list(_faults(given, bundle))
    if faults:
        raise BadInputError(faults)
    found: dict[str, dict[str, Any]] = plain(given)
    return found


def entries() -> dict[str, str]:
    """Pages that enter an interview at a part of it, with the calculator of each."""
    with as_file(files("build_scripts.forms") / _FILE) as path:
        given = load_yaml(path, _NAME)
    return {entry: name for name, plan in given.items() for entry in plan.get("entries", {})}


def _faults(given: Any, bundle: Bundle) -> Iterator[Fault]:  # noqa: ANN401 - any YAML
    for name in engine.NAMES:
        if name not in given:
            yield Fault(_NAME, f"{name} has no plan.", f"write '{name}: {{}}' at least.")
    for name, plan in given.items():
        schema = engine.schema_of(bundle, name) if name in engine.NAMES else None
        if schema is None:
            mend = f"name one of {', '.join(engine.NAMES)}."
            yield Fault(_NAME, f"there is no calculator {name!r}.", mend, line_of(given, name))
            continue
        known = dict(_patterns(schema["fields"]))
        yield from _plan_faults(name, plan, known, _KEYS)
        for entry, part in plan.get("entries", {}).items():
            yield from _plan_faults(f"{name}.entries.{entry}", part, known, _ENTRY_KEYS)


def _plan_faults(
    where: str,
    plan: Any,  # noqa: ANN401 - any YAML
    known: Mapping[str, Field],
    allowed: frozenset[str],
) -> Iterator[Fault]:
    for key in plan:
        if key not in allowed:
            mend = f"use {', '.join(sorted(allowed))}."
            yield Fault(_NAME, f"{where}: {key!r} is no part of a plan.", mend, line_of(plan, key))
    named = [("order", key) for key in plan.get("order", [])]
    named += [("skip", key) for key in plan.get("skip", [])]
    named += [("needs", key) for key in plan.get("needs", {})]
    for part, path in named:
        if path not in known:
            problem = f"{where}.{part}: the schema has no field {path!r}."
            yield Fault(_NAME, problem, "name a path without numbers.", line_of(plan, part))
    for path, rule in plan.get("needs", {}).items():
        yield from _rule_faults(f"{where}.needs.{path}", path, rule, known)


def _rule_faults(
    where: str,
    path: str,
    rule: Any,  # noqa: ANN401 - any YAML
    known: Mapping[str, Field],
) -> Iterator[Fault]:
    beside = f"{path.rpartition('.')[0]}.{rule['field']}".lstrip(".")
    pattern = ".".join(part for part in rule["field"].split(".") if not part.isdigit())
    asked = known.get(pattern if "." in rule["field"] else beside)
    if asked is None:
        mend = "name a field of the same row, or a path from the form's top."
        problem = f"{where}: there is no field {rule['field']!r}."
        yield Fault(_NAME, problem, mend, line_of(rule, "field"))
        return
    values = {choice["value"] for choice in asked.get("choices", [])} | {""}
    for value in rule["in"]:
        if value not in values:
            mend = f"use {', '.join(sorted(values - {''}))}."
            yield Fault(_NAME, f"{where}: no answer {value!r}.", mend, line_of(rule, "in"))


def _patterns(fields: Sequence[Field], prefix: str = "") -> Iterator[tuple[str, Field]]:
    for field in fields:
        path = f"{prefix}{field['key']}"
        yield path, field
        yield from _patterns(field.get("fields", []), f"{path}.")
