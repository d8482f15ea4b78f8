"""The words of each result, as keys with weights: what one entry brings to the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from build_scripts.search import kazakh, russian
from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import fold, weaken, words
from build_scripts.search.rules import Synonyms, is_stop

OWN, PART, AROUND, NAME = 1.0, 0.5, 0.3, 0.12
"""Weight of a word of the result's own text, of a smaller unit inside it, of what leads to it, and
of the act's name, which leads to all of its clauses alike."""
_ASKED = 0.5
"""Weight of a word that readers ask with, once a result: it tells less than the text itself."""
_MIRRORED = 0.3
"""Weight of a glossary term of the other language, whose twin stands in the text."""


@dataclass(slots=True)
class Document:
    """One result: the weight of each of its keys, and where the key stands first."""

    rank: int
    length: int = 0
    weights: dict[str, float] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    """Places of the words by key, from 1; words that lead to the result have none."""
    spelled: dict[str, set[str]] = field(default_factory=dict)
    """Keys by what they are without Kazakh letters, where that differs."""

    def add(self, key: str, weight: float, place: int = 0) -> None:
        """Counts one word."""
        self.weights[key] = self.weights.get(key, 0.0) + weight
        if place:
            self.places.setdefault(key, place)


def document(
    page: SearchPage, position: int, names: Mapping[str, str], synonyms: Synonyms
) -> Document:
    """What one entry of a page is found by.

    Args:
        page: the page.
        position: position of the entry.
        names: short names of the acts, by their ids.
        synonyms: words that mean the same in the page's language.
    """
    entry = page.entries[position]
    made = Document(entry.rank)
    texts = [words(text) for _, text in page.texts(position)]
    found = [word for text in texts for word in text]
    own = len(found) if entry.whole else len(texts[0])
    made.length = len(found)
    for place, word in enumerate(found, 1):
        _count(made, word, OWN if place <= own else PART, place, synonyms)
    for word in telling(entry.asked, synonyms.language):
        _count(made, word, _ASKED, 0, synonyms)
    led = [(AROUND, text) for text in _above(page, position)]
    if entry.kind != "act":
        led.append((NAME, names.get(page.act, "")))
    for weight, text in led:
        known = set(made.weights)
        for word in dict.fromkeys(words(text)):
            if key_of(word, synonyms.language) not in known:
                _count(made, word, weight, 0, synonyms)
    return made


def telling(phrasings: Iterable[str], language: str) -> Iterator[str]:
    """The words of phrasings that tell something, each key once; so a query is read, too."""
    known: set[str] = set()
    for word in (word for phrasing in phrasings for word in words(phrasing)):
        key = key_of(word, language)
        if key not in known and not is_stop(word, language):
            known.add(key)
            yield word


def _count(made: Document, word: str, weight: float, place: int, synonyms: Synonyms) -> None:
    language = synonyms.language
    key = key_of(word, language)
    made.add(key, weight, place)
    for group in synonyms.groups(fold(word)):
        made.add(f"={group}", weight, place)
    made.add(root_key(key, language), weight, place)
    weak = weak_key_of(word, language)
    if weak != key:
        made.spelled.setdefault(weak, set()).add(key)


def _above(page: SearchPage, position: int) -> Iterator[str]:
    """What leads to a result: the headings, the introductory words."""
    entry = page.entries[position]
    for above in page.above(position):
        yield above.text if entry.inside else above.label
        if entry.kind == "cell":
            yield page.row_header(above)
        entry = above


def add_mirrored(made: Document, keys: Iterable[str]) -> None:
    """Lets a result be found by the other language's terms."""
    for key in sorted(keys):
        if key not in made.weights:
            made.add(key, _MIRRORED)


@cache
def key_of(word: str, language: str) -> str:
    """A word as the index holds it."""
    folded = fold(word)
    return kazakh.stem(folded) if language == "kk" else russian.stem(folded)


@cache
def weak_key_of(word: str, language: str) -> str:
    """The same for a word that is typed without Kazakh letters."""
    folded = fold(word)
    return kazakh.weak_stem(folded) if language == "kk" else russian.stem(weaken(folded))


def root_key(key: str, language: str) -> str:
    """What words of one origin share, as the index holds it: behind the word's own key."""
    return f"{kazakh.root(key) if language == 'kk' else russian.root(key)}^"
