"""Repaired lines of a whole act to blocks: the rules and the reviewed block list together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.faults import Fault
from build_scripts.ingest.abbreviations import read_abbreviations
from build_scripts.ingest.layout import Block, Container, Heading, Paragraph
from build_scripts.ingest.paragraphs import HEADING, Nester, join_range, split_paragraphs
from build_scripts.ingest.repairs import RepairedLine
from build_scripts.ingest.specs import CONTAINERS, BlockSpec
from build_scripts.ingest.tables import read_table

_SWOT_HEAD = re.compile(r"^(?:Күшті жақтары|Әлсіз жақтары|Мүмкіндіктер|Қауіп-қатерлер):?$")
_SWOT_LEVEL = 4
LOST = "[…]"
"""Stands for words that are lost and can't be restored."""
_WHOLE = frozenset({"stamp", "signature", "agreed", "title", "paragraph", "heading"})
"""Blocks in which each range of lines is one paragraph."""


def build_blocks(
    lines: Sequence[RepairedLine], specs: Sequence[BlockSpec], name: str, *, amending: bool
) -> tuple[list[Block], list[Fault]]:
    """All blocks of a text in reading order.

    Args:
        lines: the repaired lines.
        specs: what the rules can't see.
        name: the raw file's name in messages.
        amending: whether the act amends another one, so that it quotes new wording.

    Returns:
        The blocks, and the faults found in tables.
    """
    has_parts = any((found := HEADING.match(line.text.strip())) and found["part"] for line in lines)
    nester = Nester(amending=amending)
    blocks: list[Block] = []
    faults: list[Fault] = []
    for spec, group in _runs(lines, specs):
        blocks.extend(
            Container(lost.kind, [Paragraph(LOST, group[0].number, group[0].number)])
            for lost in specs
            if lost.lost_before is not None and group[0].number == lost.lost_before
        )
        if spec is None or spec.kind == "prose":
            items = split_paragraphs(group, has_parts=has_parts)
            blocks.extend(_placed(item, nester, prose=spec is not None) for item in items)
            continue
        nester.reset()
        if spec.kind == "table":
            tables, misfits = read_table(group, spec.columns, name, header_rows=spec.header)
            blocks.extend(tables)
            faults.extend(misfits)
        else:
            blocks.extend(_special(spec, group, has_parts=has_parts))
    return blocks, faults


def _runs(
    lines: Sequence[RepairedLine], specs: Sequence[BlockSpec]
) -> list[tuple[BlockSpec | None, list[RepairedLine]]]:
    runs: list[tuple[BlockSpec | None, list[RepairedLine]]] = []
    for line in lines:
        spec = next((spec for spec in specs if spec.covers(line.number)), None)
        blank_between = spec is None and not line.text.strip()
        if runs and (blank_between or runs[-1][0] is spec):
            runs[-1][1].append(line)
        else:
            runs.append((spec, [line]))
    return runs


def _placed(item: Paragraph | Heading, nester: Nester, *, prose: bool) -> Block:
    if isinstance(item, Heading):
        nester.reset()
        return item
    return nester.place(item, prose=prose)


def _special(spec: BlockSpec, group: Sequence[RepairedLine], *, has_parts: bool) -> list[Block]:
    if spec.kind in _WHOLE:
        inner = [
            Paragraph(join_range(held), first, last)
            for first, last in spec.ranges
            if (held := [line for line in group if first <= line.number <= last])
        ]
        if spec.kind in CONTAINERS:
            return [Container(spec.kind, list[Block](inner))]
        if spec.kind in {"title", "heading"}:
            level = 1 if spec.kind == "title" else spec.level
            return [Heading(item.text, level, item.first, item.last) for item in inner]
        return list(inner)
    if spec.kind == "abbreviations":
        return [Container(spec.kind, list[Block](read_abbreviations(group)))]
    nester = Nester(amending=False)
    items = (_swot_head(item) for item in split_paragraphs(group, has_parts=has_parts))
    return [Container(spec.kind, [_placed(item, nester, prose=False) for item in items])]


def _swot_head(item: Paragraph | Heading) -> Paragraph | Heading:
    if isinstance(item, Paragraph) and _SWOT_HEAD.match(item.text):
        return Heading(item.text, _SWOT_LEVEL, item.first, item.last)
    return item
