"""Shapes of the data that the calculators pass around.

Only type checkers read this module: the core names these types in quoted annotations, so that it
can be imported by MicroPython, which has no `typing`.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

__all__ = [
    "Bundle",
    "Column",
    "Fault",
    "Field",
    "Fraction",
    "Head",
    "Named",
    "Note",
    "Record",
    "Schema",
    "Span",
    "Terms",
]

type Fraction = tuple[int, int]
"""An exact fraction: numerator, denominator above zero, in lowest terms."""

type Span = tuple[int, int]
"""A stretch of time: first day and the day after the last one, as day numbers."""

type Record = dict[str, Any]
"""A JSON object whose inner shape the schema or the README describes."""

type Bundle = dict[str, Any]
"""All data files in one object: `schema`, `messages`, `parameters`, `questionnaire`."""


type Column = tuple[list[tuple[str, int]], str, dict[str, str]]
"""A table's column: path as (key, position or -1), type of the input, values by their words."""


class Fault(TypedDict):
    """One mistake in the input."""

    path: str
    """Where: keys and list positions from zero, joined by dots (`studies.0.level`)."""
    code: str
    """Which mistake; the words are the message `fault.<code>`."""
    params: Record
    """The values that the words need."""


class Named(TypedDict):
    """The column of a table that says whom or what each row is about."""

    column: str
    cells: list[str]
    """As they stood in the table, in its order."""


class Head(TypedDict):
    """What stands above the cases of a table, see `calculators.csv_text.read_head`."""

    cells: list[str]
    columns: list[Column | None]
    place: int
    today: str
    lines: int
    blank: list[str]
    codes: Record
    guessed: int


class Note(TypedDict):
    """A sentence as data: a step, a warning, a thing that is missing or not covered."""

    key: str
    params: Record
    refs: list[str]
    """Ids of the clauses and statements the sentence rests on."""


class Field(TypedDict):
    """One input of a calculator, as its schema describes it."""

    key: str
    short: str
    type: str
    label: str
    help: NotRequired[str]
    required: NotRequired[bool]
    required_if: NotRequired[Record]
    only_if: NotRequired[Record]
    choices: NotRequired[list[Record]]
    min: NotRequired[int | str]
    max: NotRequired[int | str]
    max_length: NotRequired[int]
    min_items: NotRequired[int]
    max_items: NotRequired[int]
    columns: NotRequired[int]
    prefill: NotRequired[str]
    item: NotRequired[str]
    fields: NotRequired[list[Any]]


class Schema(TypedDict):
    """All inputs of one calculator."""

    id: str
    version: int
    code: str
    row_of: NotRequired[str]
    old: NotRequired[list[Record]]
    fields: list[Field]


class Terms(TypedDict):
    """Whole months and the days beyond them."""

    months: int
    days: int
