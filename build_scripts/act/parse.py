"""Structured Markdown to the act tree, ids included."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.act.builder import Builder
from build_scripts.act.dialect import parse_tokens
from build_scripts.act.ids import assign_aliases, assign_ids
from build_scripts.act.unit import Unit
from build_scripts.faults import Fault


@dataclass(frozen=True, slots=True)
class ParsedText:
    """One language of an act."""

    act: Unit
    """The root unit."""
    faults: tuple[Fault, ...]
    """What is wrong with the structure of the text."""


def parse_text(text: str, name: str, *, amending: bool = False) -> ParsedText:
    """Parses a source text.

    Args:
        text: the Markdown.
        name: the file's name in messages.
        amending: whether the act amends another one.

    Returns:
        The tree with its ids, and the faults found. Any text gives a tree.
    """
    builder = Builder(amending=amending)
    act = builder.build(parse_tokens(text))
    assign_ids(act)
    assign_aliases(act, amending=amending)
    faults = [
        Fault(name, "a container is never closed.", "end it with a line ':::'.", line)
        for line in builder.unclosed
    ]
    faults.extend(_duplicates(act, name))
    return ParsedText(act, tuple(faults))


def _duplicates(act: Unit, name: str) -> list[Fault]:
    seen: dict[str, Unit] = {}
    faults: list[Fault] = []
    for unit in act.walk():
        if not unit.eid:
            continue
        first = seen.setdefault(unit.eid, unit)
        if first is not unit:
            problem = f"the id {unit.eid} is given twice, first on line {first.first}."
            remedy = "give each unit below the same parent a number of its own."
            faults.append(Fault(name, problem, remedy, unit.first))
    return faults
