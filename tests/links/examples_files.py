"""Example files: one example a line, the text and what is expected of it, with => between."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "examples"
NOTHING = "nothing"
"""Stands for a text in which nothing is to be found."""


@dataclass(frozen=True)
class Example:
    """One line of an example file."""

    name: str
    """File and line, the name of a failing test."""
    language: str
    text: str
    expected: str


def examples(concept: str) -> list[Example]:
    """The examples of a concept in both languages; lines that begin with # are comments."""
    found: list[Example] = []
    for language in ("kk", "ru"):
        path = FOLDER / f"{concept}.{language}.txt"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            text, arrow, expected = line.partition(" => ")
            assert arrow, f"{path}:{number}: no => in the line"
            found.append(Example(f"{path.name}:{number}", language, text, expected))
    return found
