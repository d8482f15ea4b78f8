"""Many cases at once, as JSON or as a table of comma-separated text.

`run_csv` answers a whole table. `read_csv`, `run_rows` and `finish` do the same piece by piece, so
that a caller can show how far it is, or stop. A table too long for that is given in pieces of text:
`read_header` for its first lines, then `run_piece` for the rest, each answer ready to be written.

In results for people the column of faults stands first.
"""

from calculators import engine
from calculators.api import current_bundle, language, read, write
from calculators.cells import all_words, meant
from calculators.core.dates import is_iso_shape
from calculators.core.faults import fault, shown
from calculators.csv_text import (
    after_row,
    build,
    delimiter_in,
    length_faults,
    names_of,
    offered,
    read_cases,
    read_head,
    read_numbered,
    row_fields,
    write_rows,
    write_table,
)
from calculators.summary import columns_of, put_ranks, summary_rows, titles, with_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.render.words import Words
    from calculators.shapes import Bundle, Fault, Named, Record, Schema

__all__ = [
    "MOST_ROWS",
    "csv_template",
    "finish",
    "read_csv",
    "read_header",
    "run_batch",
    "run_csv",
    "run_piece",
    "run_rows",
    "table_head",
    "told_rows",
]

MOST_BATCH_CHARACTERS = 20_000_000
"""The longest input of a batch."""
MOST_TOLD_CHARACTERS = 100_000_000
"""The longest results of a batch; a row with many faults is longer than its case."""
MOST_ROWS = 10_000
"""The most cases in a batch; a table in pieces has no such limit."""
FAULTS = "faults"
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


def run_csv(name: str, text: str, lang: str, today: str = "") -> str:
    """Answer a table of many cases.

    Args:
        name: The calculator.
        text: The table (see `calculators.csv_text`); one row is one case, or one
            item of the list that the schema names as `row_of`.
        lang: `kk` or `ru`.
        today: The day to count for in rows that name none.

    Returns:
        `{"ok": true, "csv": text of the results, "answers": [...], "named", "notes"}` (the last two
        as in `read_csv`) or `{"ok": false, "faults"}`. A row with faults does not stop the others.
    """
    bundle, lang = current_bundle(), language(lang)
    cases, named, faults, guessed = table_cases(name, text, today)
    if faults:
        return write(engine.failure(faults, bundle, name, lang))
    answers = [row_answer(bundle, name, case, lang) for case in cases]
    words = engine.words_of(bundle, name, lang)
    rows = summary_rows(name, answers, words)
    put_ranks(name, rows, [ranked_by(name, answer) for answer in answers])
    header, rows = with_names(named, *faults_first(name, columns_of(name), rows))
    table = write_table(header, rows)
    found: Record = {"ok": True, "csv": table, "answers": answers, "named": named}
    found["notes"] = notes_of(guessed, words)
    return write(found)


def read_csv(name: str, text: str, lang: str, today: str = "") -> str:
    """Read a table into cases; arguments as for `run_csv`.

    Returns:
        `{"ok": true, "cases": [...], "named": {"column", "cells"} or null, "notes": sentences about
        how the table was read}` or `{"ok": false, "faults"}`. The cases go in pieces to `run_rows`;
        what names the rows goes to `finish` only.
    """
    cases, named, faults, guessed = table_cases(name, text, today)
    if faults:
        return write(engine.failure(faults, current_bundle(), name, language(lang)))
    words = engine.words_of(current_bundle(), name, language(lang))
    notes = notes_of(guessed, words)
    return write({"ok": True, "cases": cases, "named": named, "notes": notes})


def read_header(name: str, text: str, lang: str, today: str = "") -> str:
    """Read the first lines of a table that is answered in pieces.

    Args:
        name: The calculator.
        text: Whole lines: the first ones of the table, up to the first case at least.
        lang: `kk` or `ru`.
        today: The day to count for in rows that name none.

    Returns:
        `{"ok": true, "head", "rest", "columns"}`: what `run_piece` takes as its head, the text
        after the header, and the titles of the results; or `{"ok": false, "faults"}`.
    """
    bundle, lang = current_bundle(), language(lang)
    head, rest, faults = table_head(name, text, today)
    if faults:
        return write(engine.failure(faults, bundle, name, lang))
    words = engine.words_of(bundle, name, lang)
    named: Any = (
        {"column": head["cells"][head["place"]], "cells": []} if head["place"] >= 0 else None
    )
    columns, _ = with_names(named, *faults_first(name, titles(name, words), []))
    return write({"ok": True, "head": head, "rest": rest, "columns": columns})


def run_piece(name: str, head_json: str, text: str, first: int, lang: str) -> str:
    """Answer a piece of a table.

    Args:
        name: The calculator.
        head_json: The `head` out of `read_header`.
        text: Whole rows, without the header.
        first: The number of the piece's first case in the table, from 1.
        lang: `kk` or `ru`.

    Returns:
        `{"ok": true, "count", "wrong", "rows", "csv", "guessed", "notes"}`: how many cases, how
        many of them with faults, the results in words, the same as text with semicolons, how many
        specialties a programme's code suggested, and sentences about how the piece was read. Ranks
        stay empty: they need all rows (`run_rows`, `finish`).
    """
    bundle, lang = current_bundle(), language(lang)
    head, trouble = read(head_json, MOST_BATCH_CHARACTERS)
    if not isinstance(head, dict):
        problem = trouble or fault("", "not_an_object", {"value": "..."})
        return write(engine.failure([problem], bundle, name, lang))
    head["guessed"] = 0
    rows, wrong = told_rows(name, head, text, first, lang)
    words = engine.words_of(bundle, name, lang)
    table = write_rows(rows, SPREADSHEET_DELIMITER)
    found: Record = {"ok": True, "count": len(rows), "wrong": wrong, "rows": rows, "csv": table}
    found["guessed"], found["notes"] = head["guessed"], notes_of(head["guessed"], words)
    return write(found)


def told_rows(
    name: str, head: "Record", text: str, first: int, lang: str
) -> tuple[list[list[str]], int]:
    """Return the results of a piece of a table in words, and how many of them are faults."""
    bundle = current_bundle()
    words = engine.words_of(bundle, name, lang)
    numbered, broken = read_numbered(text, head["delimiter"])
    whole: Any = head
    answers = []
    for index, (_, row) in enumerate(numbered):
        faults = length_faults([(first + index, row)], whole)
        if faults:
            answers.append(engine.failure(faults, bundle, name, lang))
        else:
            answers.append(row_answer(bundle, name, as_case(name, build(whole, row)), lang))
    if broken:
        problem = fault("", "csv_broken", {"value": broken})
        answers.append(engine.failure([problem], bundle, name, lang))
        numbered = numbered + [(0, [])]
    told = with_words(name, summary_rows(name, answers, words, first), words)
    _, told = with_names(names_of(whole, numbered), *faults_first(name, titles(name, words), told))
    return told, len([answer for answer in answers if not answer["ok"]])


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
    header, told = with_names(names, *faults_first(name, titles(name, words), told))
    text = write_table(header, told, SPREADSHEET_DELIMITER)
    return write({"ok": True, "columns": header, "rows": told, "csv": text})


def row_answer(bundle: "Bundle", name: str, case: object, lang: str) -> "Record":
    """Return the answer to one row, without words; faults say what a cell may hold."""
    return engine.answer(bundle, name, case, lang, in_words=False, of_table=True)


def faults_first(
    name: str, header: list[str], rows: list[list[str]]
) -> tuple[list[str], list[list[str]]]:
    """Return a header and rows of results with the column of faults in front."""
    place = columns_of(name).index(FAULTS)
    found = [[row[place]] + row[:place] + row[place + 1 :] for row in [header] + rows]
    return found[0], found[1:]


def with_names(
    named: "Named | None", header: list[str], rows: list[list[str]]
) -> tuple[list[str], list[list[str]]]:
    """Return a header and rows of results with what names the rows second, if anything does."""
    if named is None:
        return header, rows
    pairs = zip(named["cells"], rows)  # noqa: B905 - as above
    found = [row[:1] + [cell] + row[1:] for cell, row in pairs]
    return header[:1] + [named["column"]] + header[1:], found


def table_cases(
    name: str, text: str, today: str = ""
) -> "tuple[list[Record], Named | None, list[Fault], int]":
    """Return the cases of a table, a college being a case of its own.

    Returns:
        The cases, the column that names them, the table's faults, and how many specialties a
        programme's code suggested.
    """
    schema, faults = table_schema(name, text)
    if schema is None:
        return [], None, faults, 0
    bundle = current_bundle()
    rows, named, faults, guessed = read_cases(
        schema, text, all_words(bundle, name), words_of_tables(bundle)
    )
    day, trouble = day_of_table(schema, today)
    faults = faults + trouble
    if len(rows) > MOST_ROWS:
        faults.append(fault("", "too_many_rows", {"count": len(rows), "max": MOST_ROWS}))
    if day:
        for row in rows:
            row.setdefault("today", day)
    return [as_case(name, row) for row in rows], named, faults, guessed


def as_case(name: str, row: "Record") -> "Record":
    """Return the case that a row is: a college is the only one of its case."""
    schema = engine.schema_of(current_bundle(), name)
    if schema is not None and "row_of" in schema:
        return {schema["row_of"]: [row]}
    return row


def table_schema(name: str, text: str) -> "tuple[Schema | None, list[Fault]]":
    """Return the schema that a table is read by, or why the table cannot be read at all."""
    bundle = current_bundle()
    if not engine.is_known(bundle, name):
        return None, [fault("", "unknown_calculator", {"value": shown(name)})]
    schema = engine.schema_of(bundle, name)
    if schema is None:
        return None, [engine.missing(name)]
    if len(text) > MOST_BATCH_CHARACTERS:
        return None, [fault("", "too_large", {"max": MOST_BATCH_CHARACTERS})]
    return schema, []


def table_head(name: str, text: str, today: str) -> "tuple[Record, str, list[Fault]]":
    """Return what `run_piece` needs of a table's first lines, and the text after the header.

    Returns:
        The head of `calculators.csv_text.read_head` with its `delimiter`, the rest, the faults.
    """
    schema, faults = table_schema(name, text)
    if schema is None:
        return {}, "", faults
    bundle = current_bundle()
    numbered, _ = read_numbered(text)
    head, faults = read_head(schema, numbered, all_words(bundle, name), words_of_tables(bundle))
    day, trouble = day_of_table(schema, today)
    found: Record = {}
    found.update(head)
    found["today"] = head["today"] or day
    found["delimiter"] = delimiter_in(text)
    rest = "" if faults else after_row(text, numbered[head["lines"] - 1][0])
    return found, rest, faults + trouble


def words_of_tables(bundle: "Bundle") -> "Record":
    """Return the short words of headers and cells, and the codes of programmes."""
    found: Record = {"codes": bundle["parameters"].get("programme_codes", {"fields": []})}
    found.update(bundle.get("table_words", {}))
    return found


def notes_of(guessed: int, words: "Words") -> list[str]:
    """Return what a reader must know of how a table was read."""
    return [words.say("table.guessed", {"count": guessed})] if guessed else []


def day_of_table(schema: "Schema", today: str) -> "tuple[str, list[Fault]]":
    """Return the day given for a whole table as an ISO date; empty where none was given."""
    if not today or "today" not in [field["key"] for field in row_fields(schema)]:
        return "", []
    day = meant("date", {}, today.strip())
    return (
        (day, [])
        if is_iso_shape(day)
        else ("", [fault("", "today_shape", {"value": shown(today)})])
    )


def ranked_by(name: str, answer: "Record") -> "int | None":
    """Return the points that rank a row; None if there are none."""
    record = engine.record_of(name)
    return record["points"](answer["result"]) if answer["ok"] and "points" in record else None


def csv_template(name: str) -> str:
    """Return the header of an empty table for a calculator."""
    schema = engine.schema_of(current_bundle(), name)
    return write_table(offered(schema), []) if schema is not None else ""
