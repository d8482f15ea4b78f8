"""Slides: text boxes in drawing order, two languages in one file.

The ``slides`` list of repairs.yaml says which raw lines form which item in which language, and
which item of another slide says the same in the other language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.ingest.layout import Block, Container, Paragraph
from build_scripts.ingest.repairs import RepairedLine
from build_scripts.ingest.wraps import join_wrapped

LANGUAGES = ("kaz", "rus")
LOST = "[…]"
_PLACE = re.compile(r"(\d+)(?:-(\d+)|/(\d+))?")


@dataclass(frozen=True, slots=True)
class SlideItem:
    """One text of a slide."""

    places: Mapping[str, tuple[str, ...]]
    """Raw lines of each language, as ``12``, ``12-15`` or ``12/2`` (second part of line 12)."""
    pair: str | None
    """``6/2``: the item of another slide that says this in the other language."""
    lost: bool
    """Whether the text is lost in both languages."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide."""

    number: int
    items: tuple[SlideItem, ...]


def parse_slides(document: Mapping[str, Any]) -> list[Slide]:
    """Reads the ``slides`` list of a repairs.yaml document that fits its schema."""
    return [
        Slide(int(entry["slide"]), tuple(_parse_item(item) for item in entry["items"]))
        for entry in document.get("slides") or []
    ]


def parse_separators(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Reads the ``separators`` list: parts of lines that only divide the two languages."""
    return _places(document.get("separators"))


def _parse_item(item: Mapping[str, Any]) -> SlideItem:
    both = _places(item.get("both"))
    places = {language: (*_places(item.get(language)), *both) for language in LANGUAGES}
    return SlideItem(places, item.get("pair"), bool(item.get("lost")))


def _places(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(place) for place in (value if isinstance(value, list) else [value]))


def slide_blocks(
    slides: Sequence[Slide], lines: Sequence[RepairedLine], language: str
) -> list[Block]:
    """The slides of one language; an item without text in it becomes a comment.

    Args:
        slides: the reviewed list.
        lines: the repaired lines.
        language: ``kaz`` or ``rus``.
    """
    parts = _parts(lines)
    blocks: list[Block] = []
    for slide in slides:
        items = [_paragraph(item, parts, language) for item in slide.items]
        blocks.append(Container(f"slide {slide.number}", list[Block](items)))
    return blocks


def _paragraph(item: SlideItem, parts: Mapping[str, RepairedLine], language: str) -> Paragraph:
    held = [parts[place] for listed in item.places[language] for place in _expand(listed, parts)]
    if held:
        numbers = [line.number for line in held]
        return Paragraph(join_wrapped(line.text for line in held), min(numbers), max(numbers))
    if item.lost:
        return Paragraph(LOST, 0, 0)
    see = f": see slide_{item.pair.replace('/', '__item_')}" if item.pair else ""
    return Paragraph(f"<!-- no text in this language{see} -->", 0, 0)


def _parts(lines: Sequence[RepairedLine]) -> dict[str, RepairedLine]:
    parts: dict[str, RepairedLine] = {}
    counts: dict[int, int] = {}
    for line in lines:
        counts[line.number] = counts.get(line.number, 0) + 1
        parts[f"{line.number}/{counts[line.number]}"] = line
    return parts


def _expand(place: str, parts: Mapping[str, RepairedLine]) -> Iterator[str]:
    found = _PLACE.fullmatch(place)
    if found is None or found[3]:
        yield place
        return
    for number in range(int(found[1]), int(found[2] or found[1]) + 1):
        part = 1
        while f"{number}/{part}" in parts:
            yield f"{number}/{part}"
            part += 1


def unknown_places(slides: Sequence[Slide], lines: Sequence[RepairedLine]) -> list[str]:
    """Places that an item names and the text does not have."""
    parts = _parts(lines)
    named = (
        listed
        for slide in slides
        for item in slide.items
        for language in LANGUAGES
        for listed in item.places[language]
    )
    return [
        listed
        for listed in dict.fromkeys(named)
        if not (held := list(_expand(listed, parts))) or any(part not in parts for part in held)
    ]


def unused_and_repeated(
    slides: Sequence[Slide], lines: Sequence[RepairedLine], separators: Sequence[str]
) -> tuple[list[int], list[int]]:
    """Raw lines with text that no item holds, and lines that one language holds twice."""
    parts = _parts(lines)
    used: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    repeated: list[int] = []
    for language in LANGUAGES:
        for item in (item for slide in slides for item in slide.items):
            for place in (p for listed in item.places[language] for p in _expand(listed, parts)):
                if place in used[language] and parts[place].text.strip():
                    repeated.append(parts[place].number)
                used[language].add(place)
    everywhere = used["kaz"] | used["rus"] | set(separators)
    unused = [
        line.number
        for place, line in parts.items()
        if line.text.strip() and place not in everywhere
    ]
    return unused, repeated
