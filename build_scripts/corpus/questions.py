"""Readers' words: how people ask for a clause in everyday speech, for the search to find it by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import load_checked, plain

FILE = "questions.yaml"


@dataclass(frozen=True, slots=True)
class ReadersWords:
    """The phrasings that lead to one clause."""

    clause: str
    """Its id, or its short name."""
    phrasings: Mapping[str, tuple[str, ...]]
    """By language."""
    line: int | None = None


def load_questions(folder: Path, name: str) -> tuple[ReadersWords, ...]:
    """The readers' words of an act folder; none where there is no questions.yaml.

    Raises:
        BadInputError: with every fault of the file.
    """
    path = folder / FILE
    if not stands(path, name):
        return ()
    document = load_checked(path, "questions.schema.json", name)
    return tuple(
        ReadersWords(
            clause=str(clause),
            phrasings={language: tuple(entry[language]) for language in LANGUAGES},
            line=line_of(document, clause),
        )
        for clause, entry in plain(document).items()
    )
