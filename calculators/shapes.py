"""Shapes of the data that the calculators pass around.

Only type checkers read this module: the core names these types in quoted annotations, so that it
can be imported by MicroPython, which has no `typing`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

if TYPE_CHECKING:
    from calculators.render.words import Words

__all__ = [
    "Bundle",
    "Calculator",
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
"""All data files in one object, see `calculators.bundle.load`."""


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


class Calculator(TypedDict):
    """What a calculator is: the `RECORD` in the module `record` of its folder.

    All else that shared code knows of it stands as files beside that module, see the README.
    """

    place: int
    """Its place among the calculators, wherever all are listed."""
    columns: list[str]
    """What a row of a table of answers tells, besides its number and its faults."""
    compute: Callable[[Record, Bundle], Record]
    """A clean input and the data files: the result."""
    render: Callable[[Record, Words, Bundle], list[Record]]
    """A result in words: blocks, see `calculators.render.blocks`."""
    row: Callable[[Record, Words], Record]
    """A result as the cells of `columns`; a column may be left out."""
    check: NotRequired[Callable[[Record, Record, Bundle], list[Fault]]]
    """The faults that no single field shows, from the read input and the input as given."""
    schema: NotRequired[Callable[[Bundle], Schema]]
    """The schema, where it is not `schema.json` as it stands."""
    words: NotRequired[Callable[[Words, Bundle], Words]]
    """The messages with words of the law that stand in the data files."""
    sources: NotRequired[Callable[[Bundle], list[Record]]]
    """What an answer may name, where it is not the shared clauses and statements."""
    family: NotRequired[str]
    """With which calculators it shares words, `messages/FAMILY.kk.json`, and numbers, `parameters`;
    without a family it has its own only, and what everything says, `messages/general.kk.json`."""
    missing: NotRequired[str]
    """The code of the fault where its `taken.json` was left out of the package."""
    points: NotRequired[Callable[[Record], int]]
    """What the rows of a table are ranked by."""
    calendar: NotRequired[Callable[[Record, Schema, Words], Record]]
    """Dates for a calendar: `name`, `file`, `events` from `payload`, `result`, `sources`, `links`
    (see `calculators.api.calendar`)."""
    letters: NotRequired[bool]
    """Whether its answers fill in the letters of `letters.json`."""
    hands_over: NotRequired[str]
    """The calculator that a result is handed on to: an input stands in the result by its name."""
