"""All words of the texts by their first letter: for mistyped, Latin or unfinished words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from build_scripts.search.documents import key_of
from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import fold, words

_SHORTEST = 3
"""Letters of the shortest word that others are compared with."""


def vocabulary(pages: Sequence[SearchPage], more: Iterable[str], language: str) -> dict[str, str]:
    """Words and their keys, separated by blanks, by the letter they begin with.

    Args:
        pages: the pages of one language.
        more: further words that are found: synonyms, for instance.
        language: ``kk`` or ``ru``.
    """
    texts = (text for page in pages for one in page.entries for text in (one.text, *one.asked))
    found = {fold(word) for text in texts for word in words(text)}
    found |= set(more)
    found |= {key_of(word, language) for word in found}
    letters: dict[str, list[str]] = {}
    for word in sorted(found):
        if len(word) >= _SHORTEST and word.isalpha():
            letters.setdefault(word[0], []).append(word)
    return {letter: " ".join(listed) for letter, listed in letters.items()}
