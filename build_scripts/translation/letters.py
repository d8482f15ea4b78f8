"""Kazakh words left in a Russian text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.meta import FILES
from build_scripts.text_files import read_text
from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding
from build_scripts.translation.glossary import Glossary

SHARED = "shared_words.txt"
_KAZAKH_LETTER = re.compile(r"[\w–-]*[әғқңөұүһі][\w–-]*", re.IGNORECASE)
_WORD = re.compile(r"(?<![^\W_])[а-яё]{2,}(?![^\W_])", re.IGNORECASE)
"""A word that Russian could have; one letter says nothing."""
_REMEDY = "translate it, or list the name in glossary.yaml with keeps_kazakh: true."
_REMEDY_SHARED = f"translate it; if it is Russian too, list it in source_texts/{SHARED}."


@dataclass(frozen=True, slots=True)
class KazakhWords:
    """How a Kazakh word is known in a Russian text."""

    names: tuple[str, ...]
    """Names that stay in Kazakh in a Russian text, the longest first."""
    words: frozenset[str]
    """Words of the act's Kazakh text, in Russian letters only, that no Russian text may have."""


def kazakh_words(folder: Path, glossary: Glossary) -> KazakhWords:
    """The words of an act's Kazakh text but those that are Russian too.

    The Russian texts themselves can't tell what is Russian: a word left untranslated twice would
    count. So the words that both languages have are listed. Another act's Kazakh says nothing of
    this one: an official text may hold Russian words, or be Russian under a Kazakh name.

    Args:
        folder: the act folder.
        glossary: has the names that stay in Kazakh.
    """
    sources = folder.parent
    kazakh = set(_words(_read(folder / FILES["kk"], sources)))
    return KazakhWords(glossary.names, frozenset(kazakh - shared_words(sources)))


def shared_words(sources: Path) -> frozenset[str]:
    """Words that both languages spell alike, as listed.

    Raises:
        BadInputError: the list is missing or can't be read.
    """
    lines = _read(sources / SHARED, sources).splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _read(path: Path, sources: Path) -> str:
    return read_text(path, path.relative_to(sources.parent).as_posix())


def check_letters(clause: Clause, kazakh: KazakhWords) -> Iterator[Finding]:
    """Words with a letter that Russian does not have, and words of the Kazakh texts."""
    rest = clause.ru
    for name in kazakh.names:
        rest = rest.replace(name, " ")
    for word in _KAZAKH_LETTER.findall(rest):
        yield Finding("letters", f"the word {word} is Kazakh", _REMEDY)
    for match in _WORD.finditer(_KAZAKH_LETTER.sub(" ", rest)):
        if match[0].lower() in kazakh.words:
            yield Finding("letters", f"the word {match[0]} is Kazakh", _REMEDY_SHARED)


def _words(text: str) -> Iterator[str]:
    return (match[0].lower() for match in _WORD.finditer(text))
