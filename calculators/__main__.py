"""The calculators on the command line.

    python -m calculators obligation --input case.yaml --lang ru
    python -m calculators reimbursement --input case.json --json
    python -m calculators questionnaire --input colleges.csv
    python -m calculators schema obligation --lang kk
    python -m calculators bundle

Exit codes: 0 an answer was given, 2 the input is bad (the faults are told on standard error).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calculators import api, batch, bundle, engine
from calculators.json_schema import json_schema
from calculators.plain_text import answer_text, fault_text
from calculators.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

OK, BAD_INPUT = 0, 2


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
        words = Words(bundle.load()["messages"][options.lang], options.lang)
        sys.stderr.write(words.say("fault." + trouble.code, trouble.params) + "\n")
        return BAD_INPUT


def run(options: argparse.Namespace) -> int:
    """Run one command and return its exit code.

    Raises:
        UnreadableInput: A file that was named cannot be read.
    """
    api.configure(json.dumps(bundle.load(read_annex(options))))
    if options.command == "bundle":
        say(json.dumps(api.current_bundle(), ensure_ascii=False))
        return OK
    if options.command == "schema":
        return tell_schema(options.name, options.lang)
    text, kind = read_input(options.input)
    payload = text if kind == ".csv" else to_json(text, kind)
    if kind == ".csv":
        return tell_table(options.command, payload, options)
    return tell_answer(options.command, payload, options)


def parser() -> argparse.ArgumentParser:
    """Return the description of the commands."""
    top = argparse.ArgumentParser(prog="python -m calculators", description=__doc__)
    top.formatter_class = argparse.RawDescriptionHelpFormatter
    commands = top.add_subparsers(dest="command", required=True)
    for name in engine.NAMES:
        command = commands.add_parser(name)
        command.add_argument("--input", required=True, help=".yaml, .json or .csv; - reads JSON")
        command.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    schema = commands.add_parser("schema", help="print the inputs of a calculator as JSON Schema")
    schema.add_argument("name", choices=engine.NAMES)
    commands.add_parser("bundle", help="print all data files as one JSON object")
    for command in commands.choices.values():
        command.add_argument("--lang", choices=("kk", "ru"), default="kk")
        command.add_argument("--annex", help="the questionnaire's criteria (questionnaire.json)")
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


def read_input(name: str) -> tuple[str, str]:
    """Return the input's text and its kind (`.yaml`, `.json`, `.csv`).

    Raises:
        UnreadableInput: There is no such file, or it is no UTF-8 text.
    """
    return read_text(name), ".json" if name == "-" else Path(name).suffix.lower()


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
    answer = json.loads(api.run(name, payload, options.lang))
    if options.json:
        say(json.dumps(answer, ensure_ascii=False, indent=2))
    elif answer["ok"]:
        say(answer_text(answer, options.lang))
    else:
        sys.stderr.write(fault_text(answer) + "\n")
    return OK if answer["ok"] else BAD_INPUT


def tell_table(name: str, payload: str, options: argparse.Namespace) -> int:
    """Print a table of answers; a table that cannot be read is a bad input."""
    answer = json.loads(batch.run_csv(name, payload, options.lang))
    if not answer["ok"]:
        sys.stderr.write(fault_text(answer) + "\n")
        return BAD_INPUT
    say(json.dumps(answer, ensure_ascii=False, indent=2) if options.json else answer["csv"])
    return OK if all(item["ok"] for item in answer["answers"]) else BAD_INPUT


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
