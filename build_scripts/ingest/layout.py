"""What a text looks like once its printed lines are put together: blocks with an indent.

The ingest makes these blocks from repaired lines, and writes them as Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass, field

INDENT = 3
"""Blanks by which a unit is indented below the unit it belongs to."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph of running text."""

    text: str
    first: int
    """Raw line it begins on."""
    last: int
    """Raw line it ends on."""
    indent: int = 0
    quoted: bool = False
    """Whether it is new wording quoted inside an amending act."""


@dataclass(slots=True)
class Heading:
    """A heading; level 1 is a title."""

    text: str
    level: int
    first: int
    last: int


@dataclass(slots=True)
class Table:
    """A table; a cell is a list of paragraphs."""

    rows: list[list[list[str]]]
    columns: int
    first: int
    last: int
    has_header: bool = False


@dataclass(slots=True)
class Container:
    """Blocks that belong together under one name, such as a stamp or a SWOT analysis."""

    name: str
    blocks: list[Block] = field(default_factory=list)


type Block = Paragraph | Heading | Table | Container
