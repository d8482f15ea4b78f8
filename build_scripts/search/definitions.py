"""Where terms and abbreviations are defined: the clause to show first for a query that is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.links.model import Links
from build_scripts.search.documents import key_of
from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import words


def defined(
    pages: Sequence[SearchPage], links: Links | None, language: str
) -> dict[str, list[tuple[int, int]]]:
    """Positions of page and entry by the keys of a defined term, separated by blanks.

    Args:
        pages: the pages of one language.
        links: the terms found in the acts, if they were looked for.
        language: ``kk`` or ``ru``.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    places = {
        (page.act, entry.eid): (number, position)
        for number, page in enumerate(pages)
        for position, entry in enumerate(page.entries)
        if entry.eid
    }
    for act, eid, term in (*_abbreviations(pages), *_terms(links or {}, language)):
        key = " ".join(key_of(word, language) for word in words(term))
        place = places.get((act, eid))
        if key and place and place not in found.setdefault(key, []):
            found[key].append(place)
    return {key: value for key, value in found.items() if value}


def _abbreviations(pages: Sequence[SearchPage]) -> Iterator[tuple[str, str, str]]:
    for page in pages:
        for entry in page.entries:
            if entry.kind == "abbreviation":
                yield page.act, entry.eid, entry.heading


def _terms(links: Links, language: str) -> Iterator[tuple[str, str, str]]:
    for act, found in links.items():
        for term in found.terms:
            if term.language == language:
                yield act, term.defined_at, term.term
