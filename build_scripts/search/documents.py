"""The words of each result as the index holds them.

Pagefind sees a document of plain words: first the result's own words in their order, as keys; then
the same number of places again, with the keys of words typed without Kazakh letters (an empty place
where it is the same key); then the words that lead to the result (headings, introductory words, the
act's name). So the browser knows from a place alone which word was found and how much it counts,
and no key is ever shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from build_scripts.search.entries import WHOLE, SearchPage
from build_scripts.search.folding import fold, russian, weaken, words
from build_scripts.search.kazakh import stem, weak_stem

EMPTY = "·"
"""A place without a word."""


@dataclass(frozen=True, slots=True)
class Document:
    """One result in the index."""

    page: int
    """Position of its page."""
    entry: int
    """Position of its entry on the page."""
    own: int
    """Words of its own text."""
    total: int
    """Words of all its text."""
    rank: int
    text: str
    """The keys, separated by blanks."""


def documents(
    pages: Sequence[SearchPage], names: dict[str, str], language: str
) -> Iterator[Document]:
    """All results of one language.

    Args:
        pages: the pages.
        names: short names of the acts, by their ids.
        language: ``kk`` or ``ru``.
    """
    for number, page in enumerate(pages):
        for position, entry in enumerate(page.entries):
            if entry.record:
                texts = [words(text) for _, text in page.texts(position)]
                found = [word for text in texts for word in text]
                own = len(found) if entry.kind in WHOLE else len(texts[0])
                keys = _keys(found, language)
                around = _around(page, position, names, language)
                yield Document(
                    number, position, own, len(found), entry.rank, " ".join((*keys, *around))
                )


def _keys(found: Sequence[str], language: str) -> Iterator[str]:
    strict = [key_of(word, language) for word in found]
    weak = [_weak_key_of(word, language) for word in found]
    yield from strict
    yield from (EMPTY if one == other else one for one, other in zip(weak, strict, strict=True))


def _around(page: SearchPage, position: int, names: dict[str, str], language: str) -> Iterator[str]:
    """Keys of what leads to a result, each once."""
    texts = [names.get(page.act, "")] if page.entries[position].kind != "act" else []
    entry = page.entries[position]
    for above in page.above(position):
        texts.append(above.text if entry.inside else above.label)
        if entry.kind == "cell":
            texts.append(page.row_header(above))
        entry = above
    found = [word for text in texts for word in words(text)]
    keys = (key for key in _keys(found, language) if key != EMPTY)
    yield from dict.fromkeys(keys)


@cache
def key_of(word: str, language: str) -> str:
    """A word as the index holds it."""
    folded = fold(word)
    return stem(folded) if language == "kk" else russian(folded)


@cache
def _weak_key_of(word: str, language: str) -> str:
    folded = fold(word)
    return weak_stem(folded) if language == "kk" else russian(weaken(folded))
