"""The ``blocks`` list of repairs.yaml: what the rules can't see in the printed lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.ingest.repairs import parse_line_range

CONTAINERS = frozenset(
    {
        "stamp",
        "signature",
        "agreed",
        "questionnaire",
        "swot",
        "indicators",
        "results",
        "abbreviations",
    }
)
"""Blocks that become a container of the structured text."""


@dataclass(frozen=True, slots=True)
class BlockSpec:
    """What a range of raw lines is."""

    kind: str
    """One of `CONTAINERS`, or title, paragraph, heading, table or prose."""
    ranges: tuple[tuple[int, int], ...]
    """Raw lines; in a stamp or a title each range is one paragraph."""
    level: int = 0
    """Of a heading."""
    columns: int = 0
    """Of a table."""
    header: int = 0
    """How many rows of the table are its head."""
    lost_before: int | None = None
    """For a block that is lost: the raw line before which it must have stood."""

    def covers(self, number: int) -> bool:
        """Whether a raw line belongs to this block."""
        return any(first <= number <= last for first, last in self.ranges)


def parse_specs(document: Mapping[str, Any]) -> list[BlockSpec]:
    """Reads the ``blocks`` list of a repairs.yaml document that fits its schema."""
    return [_parse_spec(entry) for entry in document.get("blocks") or []]


def _parse_spec(entry: Mapping[str, Any]) -> BlockSpec:
    if "lost_before" in entry:
        return BlockSpec(str(entry["is"]), (), lost_before=int(entry["lost_before"]))
    value = entry["lines"]
    listed = value if isinstance(value, list) else [value]
    return BlockSpec(
        kind=str(entry["is"]),
        ranges=tuple(parse_line_range(item) for item in listed),
        level=int(entry.get("level", 0)),
        columns=int(entry.get("columns", 0)),
        header=int(entry.get("header", 0)),
    )
