"""The ingest of one act: from its folder's raw.txt and repairs.yaml to its structured texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.faults import BadInputError, Fault
from build_scripts.ingest.layout import Block
from build_scripts.ingest.markdown import write_markdown
from build_scripts.ingest.repairs import RepairedLine, apply_repairs, parse_repairs
from build_scripts.ingest.slides import (
    parse_separators,
    parse_slides,
    slide_blocks,
    unknown_places,
    unused_and_repeated,
)
from build_scripts.ingest.specs import BlockSpec, misplaced_specs, parse_specs
from build_scripts.ingest.structure import LOST, build_blocks
from build_scripts.yaml_schema import check_document


@dataclass(frozen=True, slots=True)
class Ingested:
    """What the ingest of one act made."""

    texts: Mapping[str, str]
    """Markdown by file stem: ``kaz``, and ``rus`` where the raw text holds both languages."""
    lines: Sequence[RepairedLine]
    """The repaired raw lines in reading order, with a mark for each block that is lost."""
    bilingual: bool = False
    """Whether the raw text holds both languages."""
    repairs: int = 0
    """How many repairs were applied."""


def ingest(raw: str, document: Mapping[str, Any], name: str, *, amending: bool) -> Ingested:
    """Makes the structured texts.

    Args:
        raw: contents of raw.txt.
        document: the loaded repairs.yaml.
        name: the act folder's name in messages.
        amending: whether the act amends another one.

    Raises:
        BadInputError: with every fault of the repairs and of the tables.
    """
    repairs_name, raw_name = f"{name}/repairs.yaml", f"{name}/raw.txt"
    faults = check_document(document, "repairs.schema.json", repairs_name)
    if faults:
        raise BadInputError(faults)
    repairs, faults = parse_repairs(document, repairs_name)
    specs, slides = parse_specs(document), parse_slides(document)
    raw_lines = raw.split("\n")
    lines, repair_faults = apply_repairs(raw_lines, repairs, repairs_name)
    faults.extend(repair_faults)
    faults.extend(misplaced_specs(specs, len(raw_lines), repairs_name))
    texts: dict[str, str] = {}
    if unknown := unknown_places(slides, lines):
        problem = f"there is no line or part of a line {', '.join(unknown)} in raw.txt."
        faults.append(Fault(repairs_name, problem, "correct the place.", key="slides"))
    elif slides:
        unused, repeated = unused_and_repeated(slides, lines, parse_separators(document))
        faults.extend(_slide_faults(unused, repeated, raw_name))
        for language in ("kaz", "rus"):
            texts[language] = write_markdown(slide_blocks(slides, lines, language))
    else:
        blocks: list[Block]
        blocks, table_faults = build_blocks(lines, specs, raw_name, amending=amending)
        faults.extend(table_faults)
        texts["kaz"] = write_markdown(blocks)
    if faults:
        raise BadInputError(faults)
    marked = _with_lost_blocks(lines, specs)
    return Ingested(texts, marked, bool(slides), len(repairs))


def _with_lost_blocks(
    lines: Sequence[RepairedLine], specs: Sequence[BlockSpec]
) -> list[RepairedLine]:
    marked: list[RepairedLine] = []
    lost = {spec.lost_before for spec in specs if spec.lost_before is not None}
    for line in lines:
        if line.number in lost:
            marked.append(RepairedLine(LOST, line.number))
            lost.discard(line.number)
        marked.append(line)
    return marked


def _slide_faults(unused: Sequence[int], repeated: Sequence[int], name: str) -> list[Fault]:
    return [
        *(
            Fault(name, "the line belongs to no item of a slide.", "add it to an item.", number)
            for number in unused
        ),
        *(
            Fault(name, "the line belongs to two items.", "leave it in one item.", number)
            for number in repeated
        ),
    ]
