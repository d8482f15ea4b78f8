"""Many cases at once, as JSON or as a table of comma-separated text.

`run_csv` answers a whole table. `read_csv`, `run_rows` and `finish` do the same piece by piece, so
that a caller can show how far it is, or stop.
"""

from calculators import engine
from calculators.api import current_bundle, language, read, write
from calculators.cells import all_words
from calculators.core.faults import fault, shown
from calculators.csv_text import offered, read_table, write_table
from calculators.summary import SUMMARY_COLUMNS, put_ranks, summary_rows, titles, with_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.shapes import Bundle, Fault, Named, Record

__all__ = [
    "MOST_ROWS",
    "csv_template",
    "finish",
    "read_csv",
    "run_batch",
    "run_csv",
    "run_rows",
]

MOST_BATCH_CHARACTERS = 20_000_000
"""The longest input of a batch."""
MOST_TOLD_CHARACTERS = 100_000_000
"""The longest results of a batch; a row with many faults is longer than its case."""
MOST_ROWS = 10_000
"""The most cases in a batch."""
SPREADSHEET_DELIMITER = ";"
"""What spreadsheets set to Kazakh or Russian take for the border of cells."""


def run_batch(name: str, rows_json: str, lang: str) -> str:
    """Answer many cases.

    Args:
        name: The calculator.
        rows_json: A JSON list of inputs.
        lang: `kk` or `ru`.

    Returns:
        `{"ok": true, "answers": [...]}`, each answer with its results but without blocks and
        sources (ask `run` for one row's words), or `{"ok": false, "faults"}`.
    """
    bundle, lang = current_bundle(), language(lang)
    rows, trouble = read(rows_json, MOST_BATCH_CHARACTERS)
    if not isinstance(rows, list):
        problem = trouble or fault("", "not_a_list", {"value": "..."})
        return write(engine.failure([problem], bundle, name, lang))
    if len(rows) > MOST_ROWS:
        problem = fault("", "too_many_rows", {"count": len(rows), "max": MOST_ROWS})
        return write(engine.failure([problem], bundle, name, lang))
    answers = [engine.answer(bundle, name, row, lang, in_words=False) for row in rows]
    return write({"ok": True, "answers": answers})


def run_csv(name: str, text: str, lang: str) -> str:
    """Answer a table of many cases.

    Args:
        name: The calculator.
        text: The table (see `calculators.csv_text`); one row is one case, for the questionnaire
            one college.
        lang: `kk` or `ru`.

    Returns:
        `{"ok": true, "csv": text of the results, "answers": [...], "named"}` (the last as in
        `read_csv`) or `{"ok": false, "faults"}`. A row with faults does not stop the others.
    """
    bundle, lang = current_bundle(), language(lang)
    cases, named, faults = table_cases(name, text)
    if faults:
        return write(engine.failure(faults, bundle, name, lang))
    answers = [row_answer(bundle, name, case, lang) for case in cases]
    words = engine.words_of(bundle, name, lang)
    rows = summary_rows(name, answers, words)
    put_ranks(name, rows, [ranked_by(name, answer) for answer in answers])
    header, rows = with_names(named, SUMMARY_COLUMNS[name], rows)
    table = write_table(header, rows)
    return write({"ok": True, "csv": table, "answers": answers, "named": named})


def read_csv(name: str, text: str, lang: str) -> str:
    """Read a table into cases.

    Returns:
        `{"ok": true, "cases": [...], "named": {"column", "cells"} or null}` or
        `{"ok": false, "faults"}`. The cases go in pieces to `run_rows`; what names the rows goes to
        `finish` only.
    """
    cases, named, faults = table_cases(name, text)
    if faults:
        return write(engine.failure(faults, current_bundle(), name, language(lang)))
    return write({"ok": True, "cases": cases, "named": named})


def run_rows(name: str, cases_json: str, first: int, lang: str) -> str:
    """Answer some cases of a table.

    Args:
        name: The calculator.
        cases_json: A JSON list of cases out of `read_csv`.
        first: The number of the first of them in the table, from 1.
        lang: `kk` or `ru`.

    Returns:
        `{"ok": true, "rows": [{"cells", "ok", "points"}]}`: codes as in `run_csv`, and what a row
        is ranked by.
    """
    bundle, lang = current_bundle(), language(lang)
    cases, trouble = read(cases_json, MOST_BATCH_CHARACTERS)
    if not isinstance(cases, list):
        problem = trouble or fault("", "not_a_list", {"value": "..."})
        return write(engine.failure([problem], bundle, name, lang))
    answers = [row_answer(bundle, name, case, lang) for case in cases]
    found = summary_rows(name, answers, engine.words_of(bundle, name, lang), first)
    rows = [
        {"cells": cells, "ok": answer["ok"], "points": ranked_by(name, answer)}
        for cells, answer in zip(found, answers)  # noqa: B905 - MicroPython's zip knows no strict
    ]
    return write({"ok": True, "rows": rows})


def finish(name: str, rows_json: str, lang: str, named_json: str = "null") -> str:
    """Put all rows of `run_rows` together.

    Args:
        name: The calculator.
        rows_json: A JSON list of rows out of `run_rows`; the last ones may be missing.
        lang: `kk` or `ru`.
        named_json: What `read_csv` found to name the rows.

    Returns:
        `{"ok": true, "columns": titles, "rows": [[...]], "csv": text}`, codes in words, ranks
        filled in, the text with semicolons.
    """
    bundle, lang = current_bundle(), language(lang)
    rows, trouble = read(rows_json, MOST_TOLD_CHARACTERS)
    named, unread = read(named_json, MOST_BATCH_CHARACTERS)
    if not isinstance(rows, list) or unread is not None:
        problem = trouble or unread or fault("", "not_a_list", {"value": "..."})
        return write(engine.failure([problem], bundle, name, lang))
    words = engine.words_of(bundle, name, lang)
    cells = [row["cells"] for row in rows]
    put_ranks(name, cells, [row["points"] for row in rows])
    told = with_words(name, cells, words)
    names: Any = named
    header, told = with_names(names, titles(name, words), told)
    text = write_table(header, told, SPREADSHEET_DELIMITER)
    return write({"ok": True, "columns": header, "rows": told, "csv": text})


def row_answer(bundle: "Bundle", name: str, case: object, lang: str) -> "Record":
    """Return the answer to one row, without words; faults say what a cell may hold."""
    return engine.answer(bundle, name, case, lang, in_words=False, of_table=True)


def with_names(
    named: "Named | None", header: list[str], rows: list[list[str]]
) -> tuple[list[str], list[list[str]]]:
    """Return a header and rows of results with what names the rows in front, if anything does."""
    if named is None:
        return header, rows
    found = [[cell] + row for cell, row in zip(named["cells"], rows)]  # noqa: B905 - as above
    return [named["column"]] + header, found


def table_cases(name: str, text: str) -> "tuple[list[Record], Named | None, list[Fault]]":
    """Return the cases of a table, a college being a case of its own.

    Returns:
        The cases, the column that names them, and the table's faults.
    """
    schema = engine.schema_of(current_bundle(), name) if name in engine.NAMES else None
    if schema is None:
        code = "no_annex" if name in engine.NAMES else "unknown_calculator"
        return [], None, [fault("", code, {"value": shown(name)})]
    if len(text) > MOST_BATCH_CHARACTERS:
        return [], None, [fault("", "too_large", {"max": MOST_BATCH_CHARACTERS})]
    rows, named, faults = read_table(schema, text, all_words(current_bundle(), name))
    if len(rows) > MOST_ROWS:
        faults.append(fault("", "too_many_rows", {"count": len(rows), "max": MOST_ROWS}))
    if "row_of" in schema:
        return [{schema["row_of"]: [row]} for row in rows], named, faults
    return rows, named, faults


def ranked_by(name: str, answer: "Record") -> "int | None":
    """Return the points that rank a college; None if there are none."""
    if name != "questionnaire" or not answer["ok"]:
        return None
    points: int = answer["result"]["colleges"][0]["safe"]
    return points


def csv_template(name: str) -> str:
    """Return the header of an empty table for a calculator."""
    schema = engine.schema_of(current_bundle(), name)
    return write_table(offered(schema), []) if schema is not None else ""
