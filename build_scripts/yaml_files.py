"""YAML files with the line of every key, so that faults can name the line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import Node, ScalarNode

from build_scripts.faults import BadInputError, Fault
from build_scripts.text_files import read_text


def load_yaml(path: Path, name: str) -> Any:  # noqa: ANN401 - a YAML document can be anything
    """Reads one YAML document; mappings and lists keep their line numbers.

    Args:
        path: the file.
        name: its name in messages.

    Returns:
        The document, as ruamel's round-trip mappings and sequences.

    Raises:
        BadInputError: the file can't be read, is not UTF-8 or is not YAML.
    """
    text = read_text(path, name)
    try:
        return YAML(typ="rt").load(text)
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        line = mark.line + 1 if mark else None
        problem = str(getattr(error, "problem", None) or error).splitlines()[0]
        fault = Fault(name, f"not readable as YAML: {problem}.", "correct the YAML syntax.", line)
        raise BadInputError([fault]) from error
    except ValueError as error:  # 2023-18-23 looks like a date, and is none
        faults = [_no_value(name, str(error)), *_values_that_are_none(text, name)]
        raise BadInputError(faults[1:] or faults) from error


def _values_that_are_none(text: str, name: str) -> Iterator[Fault]:
    """A fault for each value that looks like a date and is none, on its own line."""
    for node in _scalars(YAML(typ="rt").compose(text)):
        if (node.tag or "").endswith(":timestamp"):
            try:
                YAML(typ="rt").load(node.value)
            except ValueError as error:
                yield _no_value(name, f"{node.value}: {error}", node.start_mark.line + 1)


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
        return
    for item in node.value:
        for part in item if isinstance(item, tuple) else (item,):
            yield from _scalars(part)


def _no_value(name: str, why: str, line: int | None = None) -> Fault:
    remedy = "correct that value; a date is written as 2026-12-01."
    return Fault(name, f"not readable as YAML: {why}.", remedy, line)


def line_of(node: Any, key: str | int | None = None) -> int | None:  # noqa: ANN401
    """Line (from 1) of a mapping key or list item, or of the node itself."""
    position = getattr(node, "lc", None)
    if position is None:
        return None
    try:
        if key is None:
            return int(position.line) + 1
        where = position.item(key) if isinstance(key, int) else position.key(key)
        return int(where[0]) + 1
    except (KeyError, TypeError, AttributeError, IndexError):
        return int(position.line) + 1
