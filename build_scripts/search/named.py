"""What a query can name by number: units, acts, and the clauses that define a term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_scripts.corpus.acts import Act
from build_scripts.links.model import Links
from build_scripts.search.documents import key_of
from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import words
from build_scripts.search.numbers import Numbers, name_of

_LABEL = re.compile(r"_(\d+(?:-\d+)*)$")
_EXPLAINED = re.compile(r"^((?:[\w-]+ ){0,5}?[\w-]+)(?: \(([^)]{2,30})\))? [–—-] ")
_ALIAS_NUMBER = re.compile(r"(\d+(?:-\d+)*)$")


def units(pages: Sequence[SearchPage], numbers: Numbers) -> dict[str, list[list[Any]]]:
    """Units by their own number (``#17-2``): number, that of the last unit in it, id, alias."""
    found: dict[str, list[list[Any]]] = {}
    for page in pages:
        ends = _ends(page, numbers)
        for position, entry in enumerate(page.entries):
            if not entry.eid:
                continue
            labels = {match[1] for match in (_LABEL.search(entry.eid),) if match}
            labels |= {match[1] for match in (_ALIAS_NUMBER.search(entry.alias),) if match}
            number = numbers.of[(page.path, entry.eid)]
            for label in sorted(labels):
                row = [number, ends[position], entry.eid, *([entry.alias] if entry.alias else [])]
                found.setdefault(f"#{label}", []).append(row)
    return found


def _ends(page: SearchPage, numbers: Numbers) -> list[int]:
    """For each entry the greatest number of what is in it."""
    ends = [
        numbers.of[(page.path, name_of(entry, position))]
        for position, entry in enumerate(page.entries)
    ]
    for position in reversed(range(len(ends))):
        parent = page.entries[position].parent
        if parent >= 0:
            ends[parent] = max(ends[parent], ends[position])
    return ends


def acts_by_name(acts: Sequence[Act], numbers: Numbers) -> dict[str, list[list[Any]]]:
    """Acts by number, by date and by id (``№403``, ``№2023-08-11``): kind, number of the result."""
    found: dict[str, list[list[Any]]] = {}
    for act in acts:
        number = numbers.of[(f"acts/{act.id}/", "")]
        for name in (act.meta.number or "", act.meta.date or "", act.id.lower()):
            if name:
                found.setdefault(f"№{str(name).lower()}", []).append([act.meta.kind, number])
    return found


def definitions(
    pages: Sequence[SearchPage], links: Links | None, numbers: Numbers, language: str
) -> dict[str, list[int]]:
    """Clauses that define a term or an abbreviation, by its keys: ``нооз!``.

    Args:
        pages: the pages of one language.
        links: the terms found in the acts, if they were looked for.
        numbers: numbers of all entries.
        language: ``kk`` or ``ru``.
    """
    found: dict[str, list[int]] = {}
    paths = {(page.act, entry.eid): page.path for page in pages for entry in page.entries}
    listed = (*_abbreviations(pages), *_explained(pages), *_terms(links or {}, language))
    for act, eid, term in listed:
        key = " ".join(key_of(word, language) for word in words(term))
        number = numbers.of.get((paths.get((act, eid), ""), eid))
        if key and number is not None and number not in found.setdefault(f"{key}!", []):
            found[f"{key}!"].append(number)
    return {key: value for key, value in found.items() if value}


def _abbreviations(pages: Sequence[SearchPage]) -> Iterator[tuple[str, str, str]]:
    for page in pages:
        for entry in page.entries:
            if entry.kind == "abbreviation":
                yield page.act, entry.eid, entry.heading


def _explained(pages: Sequence[SearchPage]) -> Iterator[tuple[str, str, str]]:
    """Terms that a list explains: ``карьерный центр – филиал центра ...``."""
    for page in pages:
        for entry in page.entries:
            found = _EXPLAINED.match(entry.text) if entry.kind == "subpoint" else None
            if found:
                yield page.act, entry.eid, found[1]
                if found[2]:
                    yield page.act, entry.eid, found[2]


def _terms(links: Mapping[str, Any], language: str) -> Iterator[tuple[str, str, str]]:
    for act, found in links.items():
        for term in found.terms:
            if term.language == language:
                yield act, term.defined_at, term.term
