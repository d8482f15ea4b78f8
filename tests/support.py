"""Fixture files: a title, an input and the expected text, each ended by a line with a dot."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_scripts.act.unit import Unit


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: str


def read_cases(path: Path) -> list[Case]:
    """Cases of a fixture file; its name and line are the name of a failing test."""
    cases: list[Case] = []
    parts: list[str] = []
    lines: list[str] = []
    start = 1
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line != ".":
            lines.append(line)
            continue
        parts.append("\n".join(lines).strip("\n"))
        lines = []
        if len(parts) == 3:
            cases.append(Case(f"{path.stem}:{start} {parts[0].strip()}", parts[1], parts[2]))
            parts, start = [], number + 1
    assert not parts, f"{path}: the last case is not complete"
    assert cases, f"{path}: no case"
    return cases


def print_tree(unit: Unit, depth: int = 0) -> str:
    """A tree as indented lines: kind, id, [alias], number, heading or text."""
    lines: list[str] = []
    for child in unit.children:
        words = " / ".join(line.strip() for line in (child.heading or child.text).split("\n"))
        flags = "".join(f" ({flag})" for flag in ("missing", "repealed") if getattr(child, flag))
        alias = f" [{child.alias}]" if child.alias else ""
        num = f" {child.lead}{child.num}" if child.num else ""
        text = f" | {words}" if words else ""
        lines.append(f"{'  ' * depth}{child.kind} {child.eid}{alias}{num}{flags}{text}")
        lines.append(print_tree(child, depth + 1))
    return "\n".join(line for line in lines if line)
