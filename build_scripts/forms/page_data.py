"""What a calculator's page hands to its browser code, as JSON inside the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.own import own_of
from build_scripts.forms.words import SCRIPT
from build_scripts.pages.markup import relative
from build_scripts.runtime.data import ALL
from build_scripts.runtime.files import Runtime
from calculators import batch, engine

if TYPE_CHECKING:
    from calculators.shapes import Schema

_FROM_MESSAGES = "fault.fragment_"
"""How the keys of the messages begin that every page's scripts say."""
FOLDER = "calculators/"


def data_html(data: Mapping[str, object]) -> str:
    """The data as an element that the browser does not run."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="calculator-data">{text}</script>'


def calculator_data(
    name: str,
    clauses: Clauses,
    runtime: Runtime,
    page: str,
    plan: Mapping[str, Any],
    entry: str = "",
) -> dict[str, object]:
    """Data of a page that holds a calculator's form.

    Args:
        name: the calculator.
        clauses: sources and their addresses, and the language.
        runtime: the files.
        page: the page, below the language folder.
        plan: of the interview.
        entry: the part at which the interview of this page begins; empty for the calculator's own.
    """
    own = own_of(name)
    data = _common(page, clauses, runtime, name, own.words)
    begin = plan.get("entries", {}).get(entry, plan) if entry else plan
    own_plan = {key: value for key, value in begin.items() if key != "entries"}
    data |= {"schema": _schema(name, clauses), "clauses": clauses.addresses(name)}
    data |= {"plan": own_plan, "entry": entry}
    if own.data is not None:
        data |= own.data(clauses)
    target = engine.record_of(name).get("hands_over")
    if target is not None:
        data["next"] = {"path": f"{FOLDER}{target}/", "schema": _schema(target, clauses)}
    return data


def batch_data(
    clauses: Clauses, runtime: Runtime, examples: Mapping[str, str]
) -> dict[str, object]:
    """Data of the page for tables.

    Args:
        clauses: the language.
        runtime: the files.
        examples: a filled table by calculator.
    """
    data = _common(f"{FOLDER}batch/", clauses, runtime)
    return data | {"examples": dict(examples)}


def offline_data(clauses: Clauses, runtime: Runtime) -> dict[str, object]:
    """Data of the page that lists the calculators."""
    return _common(FOLDER, clauses, runtime)


def template(name: str) -> str:
    """An empty table for spreadsheets set to Kazakh or Russian."""
    return batch.csv_template(name).replace(",", batch.SPREADSHEET_DELIMITER)


def _common(
    page: str,
    clauses: Clauses,
    runtime: Runtime,
    name: str = ALL,
    said: tuple[str, ...] = (),
) -> dict[str, object]:
    language = clauses.language
    messages = clauses.data["messages"][language]
    words = {key: text[language] for key, text in SCRIPT.items()}
    words |= {k: text for k, text in messages.items() if k.startswith((_FROM_MESSAGES, *said))}
    return {
        "language": language,
        "here": relative(page, ""),
        "root": f"{relative(page, '')}../",
        "words": words,
        "runtime": runtime.page_data(language, name),
    }


def _schema(name: str, clauses: Clauses) -> Schema:
    """A schema without what only the HTML form needs; how older links are read stays whole."""
    schema = engine.schema_of(clauses.data, name)
    assert schema is not None
    bare: Schema = json.loads(json.dumps(schema), object_hook=_bare)
    if "old" in schema:
        bare["old"] = schema["old"]
    return bare


def _bare(item: dict[str, object]) -> dict[str, object]:
    kept = (
        "id",
        "version",
        "code",
        "fields",
        "key",
        "short",
        "type",
        "choices",
        "value",
        "max_items",
        "min_items",
        "required",
        "required_if",
        "only_if",
    )
    if set(item) == {"field", "in"}:  # a rule
        return item
    return {key: value for key, value in item.items() if key in kept}
