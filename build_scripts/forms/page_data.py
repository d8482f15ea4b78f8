"""What a calculator's page hands to its browser code, as JSON inside the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.words import SCRIPT
from build_scripts.pages.markup import relative
from build_scripts.runtime.data import ALL
from build_scripts.runtime.files import Runtime
from calculators import batch, engine
from calculators.core.admission import exams_of, formula_of, readings_of

if TYPE_CHECKING:
    from calculators.shapes import Schema

_FROM_MESSAGES = ("q.group.", "fault.fragment_")
FOLDER = "calculators/"
_ASKING = "admission"
"""The calculator whose form asks for what the chosen specialties need."""
_WAYS = (("nine", ""), ("eleven", ""), ("other", "no"))
"""Education and whether the diploma fits: each leads to a list of subjects of its own."""
_HANDS_OVER = ("obligation", "reimbursement")
"""A calculator, and the one that its result flows into."""


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
    data = _common(page, clauses, runtime, name, name)
    begin = plan.get("entries", {}).get(entry, plan) if entry else plan
    own_plan = {key: value for key, value in begin.items() if key != "entries"}
    data |= {"schema": _schema(name, clauses), "clauses": clauses.addresses(name)}
    data |= {"plan": own_plan, "entry": entry}
    if name == _ASKING:
        data |= _asked_data(clauses)
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
    words |= {key: text for key, text in messages.items() if key.startswith(_FROM_MESSAGES)}
    return {
        "language": language,
        "here": relative(page, ""),
        "root": f"{relative(page, '')}../",
        "words": words,
        "runtime": runtime.page_data(language, needed),
    }


def _asked_data(clauses: Clauses) -> dict[str, object]:
    """What each specialty asks for, and its name in the other language.

    A specialty has the short names of subjects for each of `_WAYS`, then how many marks of exams
    may be given for the first of them and for the others.
    """
    admission = clauses.data["admission"]
    schema = engine.schema_of(clauses.data, _ASKING)
    assert schema is not None
    [marks] = [field for field in schema["fields"] if field["key"] == "marks"]
    short = {field["key"]: field["short"] for field in marks["fields"]}
    other = next(language for language in LANGUAGES if language != clauses.language)
    asks, names = {}, {}
    for item in admission["specialties"]:
        exams = [exams_of(item, base) for base, _ in _WAYS]
        asked: list[str | int] = []
        for (base, fits), (count, _) in zip(_WAYS, exams, strict=True):
            formula = formula_of(base, item["kind"], fits, count)
            readings = readings_of(item, base, formula)
            subjects = dict.fromkeys(key for reading in readings for key in reading["subjects"])
            asked.append("".join(short[key] for key in subjects))
        asks[item["value"]] = [*asked, exams[0][1], exams[1][1]]
        names[item["value"]] = item["name"][other]
    return {"asks": asks, "names": names}


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
