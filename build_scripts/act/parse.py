"""Structured Markdown to the act tree, ids included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.act.builder import Builder
from build_scripts.act.dialect import parse_tokens
from build_scripts.act.footnotes import attach_footnotes
from build_scripts.act.ids import assign_aliases, assign_ids
from build_scripts.act.patterns import BACKLINK
from build_scripts.act.unit import Unit
from build_scripts.faults import Fault

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class ParsedText:
    """One language of an act."""

    act: Unit
    """The root unit."""
    faults: tuple[Fault, ...]
    """What keeps the text from being used."""


def parse_text(text: str, name: str, *, amending: bool = False) -> ParsedText:
    """Parses a source text.

    Args:
        text: the Markdown, perhaps of several parts joined by `join_parts`.
        name: the file's name in messages.
        amending: whether the act amends another one.

    Returns:
        The tree with its ids, and the faults found. Any text gives a tree.
    """
    builder = Builder(amending=amending)
    act = builder.build(parse_tokens(_without_front_matter(text)))
    assign_ids(act)
    assign_aliases(act, amending=amending)
    attach_footnotes(act)
    faults = [
        Fault(name, f"{what} is never closed.", f"end it with a line {end!r}.", line)
        for what, end, line in builder.unclosed
    ]
    return ParsedText(act, tuple(faults))


def join_parts(texts: Sequence[str]) -> str:
    """The text of an act whose copy is split into files, such as ``rus/ch001.md``.

    Args:
        texts: the act's own file first, the others in the order of its table of parts.

    Returns:
        One text: each part without its front matter, an empty line between them.
    """
    return "\n\n".join(_without_front_matter(text).strip("\n") for text in texts) + "\n"


def skipped_lines(text: str) -> frozenset[int]:
    """Lines that are no text of the act: front matter, tables of contents, back links, anchors."""
    builder = Builder(amending=False)
    builder.build(parse_tokens(_without_front_matter(text)))
    lines = text.split("\n")
    skipped = set(range(1, _front_matter(lines) + 1))
    skipped.update(n for first, last in builder.skipped for n in range(first, last + 1))
    skipped.update(n for n, line in enumerate(lines, 1) if BACKLINK.match(line.strip()))
    return frozenset(skipped)


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines at the top are front matter."""
    if not lines or lines[0].strip() != _FENCE:
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if line.strip() == _FENCE), 0)


def _without_front_matter(text: str) -> str:
    """A text whose front matter is empty lines, so that the other lines keep their numbers."""
    lines = text.split("\n")
    count = _front_matter(lines)
    return "\n".join([*([""] * count), *lines[count:]]) if count else text
