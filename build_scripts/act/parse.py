"""Structured Markdown to the act tree, ids included."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.act.builder import Builder
from build_scripts.act.dialect import parse_tokens
from build_scripts.act.ids import AGAIN, assign_aliases, assign_ids
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
    """Numbers that are printed twice below one parent."""
    units = {unit.eid: unit for unit in act.walk() if unit.eid}
    faults: list[Fault] = []
    for eid, unit in units.items():
        again = AGAIN in eid.rpartition("__")[2]
        first = units.get(eid.rpartition(AGAIN)[0]) if again else None
        if first is not None:
            problem = f"the number {unit.num or eid} is printed twice, first on line {first.first}."
            remedy = "compare the number with the official text, and mend it if it differs."
            faults.append(Fault(name, problem, remedy, unit.first))
    return faults
