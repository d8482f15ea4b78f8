"""The ``blocks`` list of repairs.yaml: what the rules can't see in the printed lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.faults import Fault
from build_scripts.ingest.repairs import parse_line_range
from build_scripts.yaml_files import line_of

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
    source_line: int | None = None
    """Line of the entry in repairs.yaml."""

    def covers(self, number: int) -> bool:
        """Whether a raw line belongs to this block."""
        return any(first <= number <= last for first, last in self.ranges)


def parse_specs(document: Mapping[str, Any]) -> list[BlockSpec]:
    """Reads the ``blocks`` list of a repairs.yaml document that fits its schema."""
    entries = document.get("blocks") or []
    return [_parse_spec(entry, line_of(entries, index)) for index, entry in enumerate(entries)]


def misplaced_specs(specs: Sequence[BlockSpec], lines: int, name: str) -> list[Fault]:
    """Blocks that lie behind the end of the text, run backwards, or take a line twice.

    Args:
        specs: the blocks in their order. One may stand inside a ``prose`` that is listed behind it.
        lines: how many lines raw.txt has.
        name: the name of repairs.yaml in messages.
    """
    faults: list[Fault] = []
    taken: dict[int, BlockSpec] = {}
    for spec in specs:
        last = max((last for _, last in spec.ranges), default=spec.lost_before or 0)
        if last > lines:
            problem = f"line {last} is behind the end of raw.txt ({lines} lines)."
            faults.append(Fault(name, problem, "correct the line.", spec.source_line))
            continue
        if any(first > end for first, end in spec.ranges):
            problem = "a range of lines runs backwards."
            faults.append(Fault(name, problem, "write the first line first.", spec.source_line))
        own = [line for first, end in spec.ranges for line in range(first, end + 1)]
        twice = next((line for line in own if line in taken), None)
        if twice is not None and spec.kind != "prose":
            problem = f"line {twice} belongs to the block '{taken[twice].kind}' too."
            remedy = "give each line to one block; list what stands inside a 'prose' before it."
            faults.append(Fault(name, problem, remedy, spec.source_line))
        taken.update((line, spec) for line in own if line not in taken)
    return faults


def _parse_spec(entry: Mapping[str, Any], source_line: int | None) -> BlockSpec:
    if "lost_before" in entry:
        lost = int(entry["lost_before"])
        return BlockSpec(str(entry["is"]), (), lost_before=lost, source_line=source_line)
    value = entry["lines"]
    listed = value if isinstance(value, list) else [value]
    return BlockSpec(
        kind=str(entry["is"]),
        ranges=tuple(parse_line_range(item) for item in listed),
        level=int(entry.get("level", 0)),
        columns=int(entry.get("columns", 0)),
        header=int(entry.get("header", 0)),
        source_line=source_line,
    )
