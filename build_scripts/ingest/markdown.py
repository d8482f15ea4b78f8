"""Blocks to structured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from build_scripts.ingest.layout import Block, Container, Heading, Paragraph, Table

_NOTE = re.compile(r"^Ескерту\.")


def write_markdown(blocks: Iterable[Block]) -> str:
    """The structured text of one language, ending in one line feed."""
    return "\n\n".join(_join_quotes(_chunks(blocks))) + "\n"


def _chunks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield f"{'#' * block.level} {block.text}"
            case Table():
                yield _table(block)
            case Container():
                inner = "\n\n".join(_join_quotes(_chunks(block.blocks)))
                yield f"::: {block.name}\n\n{inner}\n\n:::"
            case Paragraph():
                yield _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    text = re.sub(r"^(\*+)", lambda found: found[1].replace("*", "\\*"), paragraph.text)
    if paragraph.quoted:
        return "   > " + " " * paragraph.indent + text
    if _NOTE.match(text):
        return f"> *{text}*"
    return " " * paragraph.indent + text


def _join_quotes(chunks: Iterable[str]) -> list[str]:
    """Neighbouring quoted paragraphs form one block quote."""
    joined: list[str] = []
    for chunk in chunks:
        if joined and chunk.startswith("   > ") and joined[-1].startswith("   > "):
            joined[-1] += "\n   >\n" + chunk
        else:
            joined.append(chunk)
    return joined


def _table(table: Table) -> str:
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    head = rows.pop(0) if table.has_header else [""] * table.columns
    lines = [_row(head), _row(["---"] * table.columns), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"


def _cell(paragraphs: Iterable[str]) -> str:
    return "<br>".join(text.replace("|", "\\|") for text in paragraphs)
