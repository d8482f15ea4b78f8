"""What a calculator's page hands to its browser code, as JSON inside the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.words import SCRIPT
from build_scripts.pages.markup import relative
from build_scripts.runtime.data import ALL
from build_scripts.runtime.files import Runtime
from calculators import batch, engine

if TYPE_CHECKING:
    from calculators.shapes import Schema

_FROM_MESSAGES = ("reading_short.", "q.group.", "fault.fragment_")
FOLDER = "calculators/"
PAGES = ("obligation", "reimbursement", "questionnaire", "batch")
_HANDS_OVER = ("obligation", "reimbursement")
"""A calculator, and the one that its result flows into."""


def data_html(data: Mapping[str, object]) -> str:
    """The data as an element that the browser does not run."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="calculator-data">{text}</script>'


def calculator_data(name: str, clauses: Clauses, runtime: Runtime) -> dict[str, object]:
    """Data of the page of one calculator."""
    page = f"{FOLDER}{name}/"
    data = _common(page, clauses, runtime, name, name)
    data |= {"schema": _schema(name, clauses), "clauses": clauses.addresses(name)}
    if name == _HANDS_OVER[0]:
        target = _HANDS_OVER[1]
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
    data = _common(f"{FOLDER}batch/", clauses, runtime, "questionnaire")
    return data | {"examples": dict(examples)}


def offline_data(clauses: Clauses, runtime: Runtime) -> dict[str, object]:
    """Data of the page that lists the calculators."""
    return _common(FOLDER, clauses, runtime, "obligation")


def template(name: str) -> str:
    """An empty table for spreadsheets set to Kazakh or Russian."""
    return batch.csv_template(name).replace(",", batch.SPREADSHEET_DELIMITER)


def _common(
    page: str, clauses: Clauses, runtime: Runtime, name: str, needed: str = ALL
) -> dict[str, object]:
    language = clauses.language
    messages = engine.words_of(clauses.data, name, language).table
    words = {key: text[language] for key, text in SCRIPT.items()}
    words["who_says"] = messages["column.support"]
    words |= {key: text for key, text in messages.items() if key.startswith(_FROM_MESSAGES)}
    return {
        "language": language,
        "here": relative(page, ""),
        "root": f"{relative(page, '')}../",
        "words": words,
        "runtime": runtime.page_data(language, needed),
    }


def _schema(name: str, clauses: Clauses) -> Schema:
    """A schema without what only the HTML form needs."""
    schema = engine.schema_of(clauses.data, name)
    assert schema is not None
    bare: Schema = json.loads(json.dumps(schema), object_hook=_bare)
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
    )
    return {key: value for key, value in item.items() if key in kept}
