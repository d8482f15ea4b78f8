"""Reviewed repairs: the only way by which the ingest may move, mend or add a letter.

A repair names raw lines, the words before and after, and why. Its kind bounds what it may do:
a moved link must keep every letter, a restored word must stand in square brackets, and so on.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.faults import Fault
from build_scripts.yaml_files import line_of

_SPACES = re.compile(r"\s+")
_RESTORED = re.compile(r"\[[^\]\n]*\]")
_LOOKALIKES = str.maketrans(
    "ABCEHKMOPTXYaceopxyIiсТаОСА",  # Latin letters first, then the Cyrillic ones of Latin names
    "АВСЕНКМОРТХҮасеорхуІіcTaOCA",
)


def letters(text: str) -> str:
    """The text without any white space."""
    return _SPACES.sub("", text)


def _same_letters(before: str, after: str) -> bool:
    return letters(before) == letters(after)


def _same_letters_moved(before: str, after: str) -> bool:
    return Counter(letters(before)) == Counter(letters(after))


def _footnote_moved(before: str, after: str) -> bool:
    return _same_letters_moved(before, unicodedata.normalize("NFKC", after))


def _lookalikes_only(before: str, after: str) -> bool:
    old, new = letters(before), letters(after)
    return len(old) == len(new) and all(
        a == b or a.translate(_LOOKALIKES) == b for a, b in zip(old, new, strict=True)
    )


def _restored_only(before: str, after: str) -> bool:
    return letters(_RESTORED.sub("", after)) == letters(before) and before != after


KINDS: Mapping[str, tuple[Callable[[str, str], bool], str]] = {
    "displaced": (_same_letters_moved, "only the order of the letters may change"),
    "footnote": (_footnote_moved, "only the place of the digit may change; it becomes superscript"),
    "spacing": (_same_letters, "only white space may change"),
    "cells": (_same_letters, "only white space may change"),
    "lookalike": (_lookalikes_only, "only look-alike Latin and Cyrillic letters may change"),
    "restored": (_restored_only, "only words in square brackets may be added"),
    "moved-lines": (_same_letters, "the lines themselves may not change"),
}


@dataclass(frozen=True, slots=True)
class Repair:
    """One reviewed repair of a raw text."""

    first: int
    """First raw line, from 1."""
    last: int
    """Last raw line."""
    kind: str
    """What it may do: a key of `KINDS`."""
    before: str
    """Words as they stand in the raw lines; exactly one occurrence."""
    after: str
    """Words as they must read."""
    why: str
    """What shows that this is the right reading."""
    to: int | None = None
    """For moved lines: the raw line before which they are put."""
    source_line: int | None = None
    """Line of the entry in repairs.yaml."""


def parse_line_range(value: object) -> tuple[int, int]:
    """``12`` or ``"12-15"`` as (first, last).

    >>> parse_line_range("655-658")
    (655, 658)
    >>> parse_line_range(12)
    (12, 12)
    """
    first, _, last = str(value).partition("-")
    return int(first), int(last or first)


def parse_repairs(document: Mapping[str, Any], name: str) -> tuple[list[Repair], list[Fault]]:
    """Reads the ``repairs`` list of a repairs.yaml document that fits its schema.

    Args:
        document: the loaded YAML document.
        name: the file's name in messages.

    Returns:
        The repairs, and a fault for each one that does more than its kind allows.
    """
    entries = document.get("repairs") or []
    repairs: list[Repair] = []
    faults: list[Fault] = []
    for index, entry in enumerate(entries):
        first, last = parse_line_range(entry["line"])
        kind, before = str(entry["kind"]), str(entry["before"])
        after = before if kind == "moved-lines" else str(entry["after"])
        line = line_of(entries, index)
        allowed_change, rule = KINDS[kind]
        if allowed_change(before, after):
            why = str(entry["why"])
            repairs.append(Repair(first, last, kind, before, after, why, entry.get("to"), line))
        else:
            problem = f"a repair of kind '{kind}' changes too much."
            faults.append(Fault(name, problem, f"{rule}.", line, f"repairs[{index}]"))
    return repairs, faults


@dataclass(slots=True)
class RepairedLine:
    """A line after repair, with the raw line it comes from."""

    text: str
    number: int


def apply_repairs(
    raw: Sequence[str], repairs: Sequence[Repair], name: str
) -> tuple[list[RepairedLine], list[Fault]]:
    """Applies repairs in their order.

    Args:
        raw: the raw lines without line ends; line n is ``raw[n - 1]``.
        repairs: what to apply.
        name: the name of repairs.yaml in messages.

    Returns:
        The repaired lines in reading order, and a fault for each repair whose words were not
        found exactly once in its lines.
    """
    slots: list[str | None] = list(raw)
    faults: list[Fault] = []
    moves: list[Repair] = []
    end = len(raw) + 1
    for repair in repairs:
        fault = _apply(slots, repair, name)
        if fault:
            faults.append(fault)
        elif repair.kind == "moved-lines" and not 0 < (repair.to or 0) <= end:
            problem = f"'to' is line {repair.to}, but raw.txt has {len(raw)} lines."
            faults.append(Fault(name, problem, "correct the line.", repair.source_line))
        elif repair.kind == "moved-lines":
            moves.append(repair)
    order = list(range(len(slots)))
    for move in moves:
        block = list(range(move.first - 1, move.last))
        order = [i for i in order if i not in set(block)]
        at = order.index((move.to or 1) - 1) if (move.to or 1) <= len(raw) else len(order)
        order[at:at] = block
    lines = [
        RepairedLine(part, index + 1)
        for index in order
        if (slot := slots[index]) is not None
        for part in slot.split("\n")
    ]
    return lines, faults


def _apply(slots: list[str | None], repair: Repair, name: str) -> Fault | None:
    if repair.last > len(slots):
        problem = f"line {repair.last} is behind the end of raw.txt ({len(slots)} lines)."
        return Fault(name, problem, "correct the line.", repair.source_line)
    first = repair.first - 1
    while first > 0 and slots[first] is None:
        first -= 1
    held = [slot for slot in slots[first : repair.last] if slot is not None]
    text = "\n".join(held)
    count = text.count(repair.before)
    if count != 1:
        lines = (
            f"line {repair.first}"
            if repair.first == repair.last
            else (f"lines {repair.first}-{repair.last}")
        )
        problem = f"'before' stands {count} times in raw {lines}: {repair.before!r}."
        return Fault(
            name, problem, "copy the words exactly, so that they fit once.", repair.source_line
        )
    if repair.kind != "moved-lines":
        slots[first] = text.replace(repair.before, repair.after)
        for index in range(first + 1, repair.last):
            slots[index] = None
    return None
