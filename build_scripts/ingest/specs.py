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
        "form",
    }
)
"""Blocks that become a container of the structured text."""
PLAIN = frozenset({"title", "paragraph", "heading", "table", "prose"})


@dataclass(frozen=True, slots=True)
class BlockSpec:
    """What a range of raw lines is."""

    kind: str
    """One of `CONTAINERS` or `PLAIN`."""
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


def parse_specs(document: object, name: str) -> tuple[list[BlockSpec], list[Fault]]:
    """Reads the ``blocks`` list of a repairs.yaml document.

    Args:
        document: the loaded document.
        name: the file's name in messages.

    Returns:
        The block specifications and the faults found.
    """
    entries = document.get("blocks") if isinstance(document, Mapping) else None
    if entries is None:
        return [], []
    specs: list[BlockSpec] = []
    faults: list[Fault] = []
    for index, entry in enumerate(entries):
        key, line = f"blocks[{index}]", line_of(entries, index)
        spec = _parse_spec(entry)
        if isinstance(spec, str):
            faults.append(
                Fault(name, spec, "write {is: kind, lines: 12-15} or a list of ranges.", line, key)
            )
        else:
            specs.append(spec)
    return specs, faults


def _parse_spec(entry: Any) -> BlockSpec | str:  # noqa: ANN401
    if not isinstance(entry, Mapping):
        return "a block is not a mapping."
    kind = entry.get("is")
    if kind not in CONTAINERS | PLAIN:
        return f"unknown block {kind!r}; known: {', '.join(sorted(CONTAINERS | PLAIN))}."
    lost = entry.get("lost_before")
    if isinstance(lost, int) and kind in CONTAINERS:
        return BlockSpec(str(kind), (), lost_before=lost)
    value = entry.get("lines")
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    ranges = [parse_line_range(item) for item in listed]
    if not ranges or any(found is None for found in ranges):
        return f"'lines' of the block '{kind}' is not a range or a list of ranges."
    return BlockSpec(
        kind=str(kind),
        ranges=tuple(found for found in ranges if found),
        level=int(entry.get("level", 0)),
        columns=int(entry.get("columns", 0)),
        header=int(entry.get("header", 0)),
    )
