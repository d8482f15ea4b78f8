"""The plan of an interview: the order of its questions, and what is left to the form.

A calculator's plan is `interview.yaml` in its folder; without one, the questions come in the order
of the schema. Nothing there repeats the schema: what a question is, whether it must be answered and
for which answers it is asked.

- `order`: keys of the form, as they are asked; the others follow in the schema's order;
- `skip`: paths without numbers (`studies.periods.change`) that the interview does not ask;
- `needs`: a path, and the answers to another question of the same row without which it is not
  asked; "" stands for no answer;
- `entries`: interviews with a page of their own that begin elsewhere: `opens` names the parts of
  the answer that are shown open there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from build_scripts.faults import BadInputError, Fault
from build_scripts.yaml_files import line_of, load_yaml
from build_scripts.yaml_schema import plain
from calculators import bundle, engine

if TYPE_CHECKING:
    from calculators.shapes import Bundle, Field

_FILE = "interview.yaml"
_KEYS = frozenset({"order", "skip", "needs", "entries"})
_ENTRY_KEYS = frozenset({"order", "skip", "needs", "opens"})


def load_plan(name: str, data: Bundle) -> dict[str, Any]:
    """The plan of a calculator; empty where its folder holds none.

    Raises:
        BadInputError: the plan names a field, or an answer, that the calculator's schema lacks.
    """
    given = _given(name)
    schema = engine.schema_of(data, name)
    assert schema is not None
    if faults := list(_faults(given, schema["fields"], _told(name))):
        raise BadInputError(faults)
    found: dict[str, Any] = plain(given)
    return found


def entries() -> dict[str, str]:
    """Pages that enter an interview at a part of it, with the calculator of each."""
    return {entry: name for name in bundle.names() for entry in _given(name).get("entries", {})}


def _given(name: str) -> Any:  # noqa: ANN401 - any YAML
    path = bundle.folder_of(name) / _FILE
    return load_yaml(path, _told(name)) if path.is_file() else {}


def _told(name: str) -> str:
    return f"calculators/{name}/{_FILE}"


def _faults(given: Any, fields: Sequence[Field], file: str) -> Iterator[Fault]:  # noqa: ANN401 - any YAML
    known = dict(_patterns(fields))
    yield from _plan_faults("the plan", given, known, _KEYS, file)
    for entry, part in given.get("entries", {}).items():
        yield from _plan_faults(f"entries.{entry}", part, known, _ENTRY_KEYS, file)


def _plan_faults(
    where: str,
    plan: Any,  # noqa: ANN401 - any YAML
    known: Mapping[str, Field],
    allowed: frozenset[str],
    file: str,
) -> Iterator[Fault]:
    for key in plan:
        if key not in allowed:
            mend = f"use {', '.join(sorted(allowed))}."
            yield Fault(file, f"{where}: {key!r} is no part of a plan.", mend, line_of(plan, key))
    named = [("order", key) for key in plan.get("order", [])]
    named += [("skip", key) for key in plan.get("skip", [])]
    named += [("needs", key) for key in plan.get("needs", {})]
    for part, path in named:
        if path not in known:
            problem = f"{where}.{part}: the schema has no field {path!r}."
            yield Fault(file, problem, "name a path without numbers.", line_of(plan, part))
    for path, rule in plan.get("needs", {}).items():
        yield from _rule_faults(f"{where}.needs.{path}", path, rule, known, file)


def _rule_faults(
    where: str,
    path: str,
    rule: Any,  # noqa: ANN401 - any YAML
    known: Mapping[str, Field],
    file: str,
) -> Iterator[Fault]:
    beside = f"{path.rpartition('.')[0]}.{rule['field']}".lstrip(".")
    pattern = ".".join(part for part in rule["field"].split(".") if not part.isdigit())
    asked = known.get(pattern if "." in rule["field"] else beside)
    if asked is None:
        mend = "name a field of the same row, or a path from the form's top."
        problem = f"{where}: there is no field {rule['field']!r}."
        yield Fault(file, problem, mend, line_of(rule, "field"))
        return
    values = {choice["value"] for choice in asked.get("choices", [])} | {""}
    for value in rule["in"]:
        if value not in values:
            mend = f"use {', '.join(sorted(values - {''}))}."
            yield Fault(file, f"{where}: no answer {value!r}.", mend, line_of(rule, "in"))


def _patterns(fields: Sequence[Field], prefix: str = "") -> Iterator[tuple[str, Field]]:
    for field in fields:
        path = f"{prefix}{field['key']}"
        yield path, field
        yield from _patterns(field.get("fields", []), f"{path}.")
