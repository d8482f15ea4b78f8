"""Terms between the languages: a clause with a term is found by its twin as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from build_scripts.search.documents import key_of
from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import words
from build_scripts.search.numbers import Numbers, name_of
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain

FILE = Path(__file__).parents[2] / "source_texts" / "glossary.yaml"
_OTHER = {"kk": "ru", "ru": "kk"}
Keys = tuple[str, ...]


def pairs(data: Mapping[str, Any]) -> Iterator[Mapping[str, Keys]]:
    """The keys of each term by language."""
    for term in data["terms"]:
        keys = {
            language: tuple(key_of(word, language) for word in words(str(term[language])))
            for language in _OTHER
        }
        if all(keys.values()) and keys["kk"] != keys["ru"]:
            yield keys


def mirrored(
    pages: Mapping[str, Sequence[SearchPage]], numbers: Numbers
) -> Iterator[tuple[str, dict[int, set[str]]]]:
    """By language and result: keys of the terms whose twins stand in its other language's text.

    Args:
        pages: the pages of each language.
        numbers: numbers of all entries, equal in both languages.
    """
    terms = list(pairs(plain(load_yaml(FILE, FILE.name))))
    for language, other in _OTHER.items():
        by_first: dict[str, list[tuple[Keys, Keys]]] = {}
        for keys in terms:
            by_first.setdefault(keys[other][0], []).append((keys[other], keys[language]))
        yield language, dict(_found(pages.get(other, ()), by_first, numbers, other))


def _found(
    pages: Sequence[SearchPage],
    terms: Mapping[str, Sequence[tuple[Keys, Keys]]],
    numbers: Numbers,
    language: str,
) -> Iterator[tuple[int, set[str]]]:
    for page in pages:
        for position, entry in enumerate(page.entries):
            if not entry.record:
                continue
            keys = tuple(key_of(word, language) for word in words(entry.text))
            twins = set(_twins(keys, terms))
            if twins:
                yield numbers.of[(page.path, name_of(entry, position))], twins


def _twins(keys: Keys, terms: Mapping[str, Sequence[tuple[Keys, Keys]]]) -> Iterator[str]:
    for at, key in enumerate(keys):
        for own, other in terms.get(key, ()):
            if keys[at : at + len(own)] == own:
                yield from other
