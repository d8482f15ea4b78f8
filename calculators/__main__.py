"""The calculators on the command line.

    python -m calculators obligation --input case.yaml --lang ru
    python -m calculators reimbursement --input case.json --json
    python -m calculators obligation --input case.yaml --ics duties.ics
    python -m calculators obligation --input graduates.csv --today 2026-11-21 \
        --output answers.csv --jobs 2
    python -m calculators questionnaire --input colleges.csv
    python -m calculators schema obligation --lang kk
    python -m calculators bundle

Exit codes: 0 an answer was given, 2 the input is bad (the faults are told on standard error),
130 the work was stopped.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calculators import api, batch, big_table, bundle, engine
from calculators.cells import meant
from calculators.json_schema import json_schema
from calculators.plain_text import answer_text, fault_text
from calculators.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

OK, BAD_INPUT, STOPPED = 0, 2, 130
SECONDS_BETWEEN_NEWS = 1.0
ANNEX_OF = "questionnaire"
"""The calculator whose part of the law may be named on the command line."""


class UnreadableInput(Exception):  # noqa: N818 - names the state, as BadInput does
    """A file cannot be read; `code` and `params` say why, in a message of the reader's language."""

    def __init__(self, *, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return run(options)
    except UnreadableInput as trouble:
        tell(options.lang, "fault." + trouble.code, trouble.params)
        return BAD_INPUT
    except KeyboardInterrupt:
        tell(options.lang, "cli.stopped", {})
        return STOPPED


def tell(lang: str, key: str, params: dict[str, Any]) -> None:
    """Write one message to standard error."""
    words = Words(bundle.load()["messages"][lang], lang)
    sys.stderr.write(words.say(key, params) + "\n")
    sys.stderr.flush()


def run(options: argparse.Namespace) -> int:
    """Run one command and return its exit code.

    Raises:
        UnreadableInput: A file that was named cannot be read.
    """
    annex = read_annex(options)
    api.configure(json.dumps(bundle.load(None if annex is None else {ANNEX_OF: annex})))
    if options.command == "bundle":
        say(json.dumps(api.current_bundle(), ensure_ascii=False))
        return OK
    if options.command == "schema":
        return tell_schema(options.name, options.lang)
    if options.output is not None and Path(options.input).suffix.lower() == ".csv":
        return tell_big_table(options.command, options)
    text, kind = read_input(options.input, options.lang)
    payload = text if kind == ".csv" else to_json(text, kind)
    if kind == ".csv":
        return tell_table(options.command, payload, options)
    return tell_answer(options.command, payload, options)


def parser() -> argparse.ArgumentParser:
    """Return the description of the commands."""
    top = argparse.ArgumentParser(prog="python -m calculators", description=__doc__)
    top.formatter_class = argparse.RawDescriptionHelpFormatter
    commands = top.add_subparsers(dest="command", required=True)
    known = bundle.names()
    for name in known:
        command = commands.add_parser(name)
        command.add_argument("--input", required=True, help=".yaml, .json or .csv; - reads JSON")
        command.add_argument("--json", action="store_true", help="print the whole answer as JSON")
        command.add_argument(
            "--today", default="", help="the day to count for, where none is given"
        )
        command.add_argument("--output", help="write a table's answers here, of any length")
        command.add_argument(
            "--jobs", type=int, default=os.cpu_count() or 1, help="processes for --output"
        )
        if "calendar" in engine.record_of(name):
            command.add_argument("--ics", help="write the days as a calendar")
    schema = commands.add_parser("schema", help="print the inputs of a calculator as JSON Schema")
    schema.add_argument("name", choices=known)
    commands.add_parser("bundle", help="print all data files as one JSON object")
    for command in commands.choices.values():
        command.add_argument("--lang", choices=("kk", "ru"), default="kk")
        command.add_argument("--annex", help="the questionnaire's criteria (as in taken.json)")
    return top


def read_annex(options: argparse.Namespace) -> dict[str, Any] | None:
    """Return the annex that was named on the command line, if any.

    Raises:
        UnreadableInput: There is no such file, or it is no JSON.
    """
    if options.annex is None:
        return None
    try:
        annex: dict[str, Any] = json.loads(read_text(options.annex))
    except ValueError as trouble:
        raise UnreadableInput(code="file_unreadable", value=options.annex) from trouble
    return annex


def read_input(name: str, lang: str) -> tuple[str, str]:
    """Return the input's text and its kind (`.yaml`, `.json`, `.csv`).

    Raises:
        UnreadableInput: There is no such file, or it is no UTF-8 text; a table may be of
            Windows-1251, which is told.
    """
    kind = ".json" if name == "-" else Path(name).suffix.lower()
    if kind != ".csv":
        return read_text(name), kind
    encoding = encoding_told(name, lang)[0]
    return Path(name).read_text(encoding=encoding), kind


def encoding_told(name: str, lang: str) -> tuple[str, int]:
    """Return a table's encoding and how many lines it has; letters of the old kind are told.

    Raises:
        UnreadableInput: There is no such file, or it cannot be read.
    """
    try:
        encoding, lines = big_table.encoding_of(Path(name))
    except FileNotFoundError as trouble:
        raise UnreadableInput(code="file_missing", value=name) from trouble
    except OSError as trouble:
        raise UnreadableInput(code="file_unreadable", value=name) from trouble
    if encoding == big_table.OLD_LETTERS:
        tell(lang, "cli.old_letters", {"value": name})
    return encoding, lines


def read_text(name: str) -> str:
    """Return a file's text; `-` is standard input.

    Raises:
        UnreadableInput: There is no such file, or it is no UTF-8 text.
    """
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except FileNotFoundError as trouble:
        raise UnreadableInput(code="file_missing", value=name) from trouble
    except OSError as trouble:
        raise UnreadableInput(code="file_unreadable", value=name) from trouble
    except UnicodeDecodeError as trouble:
        raise UnreadableInput(code="file_encoding", value=name) from trouble


def to_json(text: str, kind: str) -> str:
    """Return YAML or JSON as JSON text.

    Raises:
        UnreadableInput: The YAML is broken, or nests without end.
    """
    if kind not in (".yaml", ".yml") or len(text) > api.MOST_CHARACTERS:
        return text
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        return json.dumps(YAML(typ="safe", pure=True).load(text), default=str)
    except (YAMLError, ValueError, TypeError, RecursionError) as trouble:
        mark = getattr(trouble, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise UnreadableInput(code="bad_yaml", line=line) from trouble


def tell_answer(name: str, payload: str, options: argparse.Namespace) -> int:
    """Print one answer; faults go to standard error."""
    payload = with_today(payload, options.today)
    answer = json.loads(api.run(name, payload, options.lang))
    if answer["ok"] and getattr(options, "ics", None) is not None:
        save(options.ics, json.loads(api.calendar(name, payload, options.lang))["text"])
    if options.json:
        say(json.dumps(answer, ensure_ascii=False, indent=2))
    elif answer["ok"]:
        say(answer_text(answer, options.lang))
    else:
        sys.stderr.write(fault_text(answer) + "\n")
    return OK if answer["ok"] else BAD_INPUT


def with_today(payload: str, today: str) -> str:
    """Return an input with the day of the command line, if it is an object that names none."""
    data, _ = api.read(payload, api.MOST_CHARACTERS)
    if not today or not isinstance(data, dict) or "today" in data:
        return payload
    return json.dumps({**data, "today": meant("date", {}, today)})


def save(name: str, text: str) -> None:
    """Write a file whole, or not at all; its line ends stay as they are.

    Raises:
        UnreadableInput: The file cannot be written.
    """
    try:
        with big_table.open_aside(Path(name)) as file:
            file.write(text)
    except OSError as trouble:
        raise UnreadableInput(code="file_unwritable", value=name) from trouble


def tell_table(name: str, payload: str, options: argparse.Namespace) -> int:
    """Print a table of answers; a table that cannot be read is a bad input."""
    answer = json.loads(batch.run_csv(name, payload, options.lang, options.today))
    if not answer["ok"]:
        sys.stderr.write(fault_text(answer) + "\n")
        return BAD_INPUT
    sys.stderr.write("".join(note + "\n" for note in answer["notes"]))
    if options.output is not None:
        save(options.output, answer["csv"])
    else:
        say(json.dumps(answer, ensure_ascii=False, indent=2) if options.json else answer["csv"])
    return OK if all(item["ok"] for item in answer["answers"]) else BAD_INPUT


def tell_big_table(name: str, options: argparse.Namespace) -> int:
    """Answer a table file into a table file; how far it is goes to standard error.

    Raises:
        UnreadableInput: The table cannot be read, or the answers cannot be written.
    """
    _, lines = encoding_told(options.input, options.lang)
    if "points" in engine.record_of(name):  # ranks need all rows at once
        text, _ = read_input(options.input, options.lang)
        return tell_table(name, text, options)
    told = [time.monotonic()]

    def news(done: int) -> None:
        if time.monotonic() - told[0] >= SECONDS_BETWEEN_NEWS:
            told[0] = time.monotonic()
            tell(options.lang, "cli.progress", {"done": done, "total": max(lines, done)})

    paths = (Path(options.input), Path(options.output))
    try:
        done, wrong, guessed = big_table.answer_table(
            name, paths, options.lang, options.today, options.jobs, news
        )
    except big_table.BrokenTable as trouble:
        sys.stderr.write(fault_text(trouble.answer) + "\n")
        return BAD_INPUT
    except OSError as trouble:
        raise UnreadableInput(code="file_unwritable", value=options.output) from trouble
    if guessed:
        tell(options.lang, "table.guessed", {"count": guessed})
    tell(options.lang, "cli.done", {"done": done, "wrong": wrong, "value": options.output})
    return BAD_INPUT if wrong else OK


def tell_schema(name: str, lang: str) -> int:
    """Print a calculator's inputs as JSON Schema."""
    data = api.current_bundle()
    schema = engine.schema_of(data, name)
    if schema is None:
        sys.stderr.write(fault_text(engine.answer(data, name, {}, lang)) + "\n")
        return BAD_INPUT
    words = engine.words_of(data, name, lang)
    say(json.dumps(json_schema(schema, words), ensure_ascii=False, indent=2))
    return OK


def say(text: str) -> None:
    """Print one text to standard output as UTF-8."""
    sys.stdout.write(text.rstrip("\n") + "\n")


if __name__ == "__main__":
    sys.exit(main())
