"""Many cases at once, as JSON or as a table of comma-separated text."""

from calculators import engine
from calculators.api import current_bundle, language, read, write
from calculators.core.faults import fault
from calculators.csv_text import columns, read_table, write_table
from calculators.summary import SUMMARY_COLUMNS, summary_rows

__all__ = ["MOST_ROWS", "csv_template", "run_batch", "run_csv"]

MOST_BATCH_CHARACTERS = 20_000_000
"""The longest input of a batch."""
MOST_ROWS = 10_000
"""The most cases in a batch."""


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
        `{"ok": true, "csv": text of the results, "answers": [...]}` or `{"ok": false, "faults"}`.
        A row with faults does not stop the others.
    """
    bundle, lang = current_bundle(), language(lang)
    schema = engine.schema_of(bundle, name) if name in engine.NAMES else None
    if schema is None:
        return write(engine.answer(bundle, name, {}, lang, in_words=False))
    if len(text) > MOST_BATCH_CHARACTERS:
        problem = fault("", "too_large", {"max": MOST_BATCH_CHARACTERS})
        return write(engine.failure([problem], bundle, name, lang))
    rows, faults = read_table(schema, text)
    if len(rows) > MOST_ROWS:
        faults.append(fault("", "too_many_rows", {"count": len(rows), "max": MOST_ROWS}))
    if faults:
        return write(engine.failure(faults, bundle, name, lang))
    cases = [{schema["row_of"]: rows}] if "row_of" in schema else rows
    answers = [engine.answer(bundle, name, case, lang, in_words=False) for case in cases]
    words = engine.words_of(bundle, name, lang)
    table = write_table(SUMMARY_COLUMNS[name], summary_rows(name, answers, words))
    return write({"ok": True, "csv": table, "answers": answers})


def csv_template(name: str) -> str:
    """Return the header of an empty table for a calculator."""
    schema = engine.schema_of(current_bundle(), name)
    return write_table(columns(schema), []) if schema is not None else ""
