"""The index of one language: what each key finds, in small files by the alphabet.

A value of the index is, by the last or first sign of its key:

========== ==================================================================================
``квот``   a key of words: step to the place, number inside it, weight, place of the word, ...
``=12``    the same for a group of synonyms
``квот^``  the same for all words of one root
``кызм~``  the keys that are written so without Kazakh letters
``нооз!``  numbers of the clauses that define the words
``#17-2``  units with that number: number, that of the last unit in it, id, alias
``№403``   acts by number, date and id: kind, number of the act's own result
========== ==================================================================================

A weight has all that the build knows: how often and where the word stands, how long the text is,
and what kind of text it is. So the browser needs no table of results, however many acts there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_scripts.search.documents import Document
from build_scripts.search.numbers import STRIDE

_SATURATION = 1.2
"""How soon more of the same word stops to count."""
_LENGTH = 0.5
"""How much of a text's length counts against it."""
_LONGEST = 20
"""Average lengths beyond which a text counts as no longer."""
_SHORTEST = 0.5
"""Average lengths below which a text counts as no shorter: a line of a list is not the answer."""
_SCALE = 50
"""Weights are whole numbers; this is one."""
FILE_LETTERS = 16_000
"""Letters of an index file after which a new one begins."""


def postings(documents: Mapping[int, Document]) -> dict[str, list[int]]:
    """What each key of words finds.

    Args:
        documents: the results by their numbers.
    """
    total = sum(made.length for made in documents.values())
    average = total / (len(documents) or 1)
    found: dict[str, list[tuple[int, int, int]]] = {}
    for number in sorted(documents):
        made = documents[number]
        for key, weight in made.weights.items():
            led = key not in made.places
            share = weight if led else _impact(weight, made, average)
            impact = max(1, round(share * made.rank / 100 * _SCALE))
            found.setdefault(key, []).append((number, impact, made.places.get(key, 0)))
    return {
        key: list(_packed(hits, plain=key[0] != "=" and key[-1] != "^"))
        for key, hits in found.items()
        if key[-1] != "^" or _is_shared(key[:-1], hits, found)
    }


def _impact(weight: float, made: Document, average: float) -> float:
    share = max(_SHORTEST, min(_LONGEST, made.length / average))
    length = _SATURATION * (1 - _LENGTH + _LENGTH * share)
    return weight * (_SATURATION + 1) / (weight + length)


def _is_shared(
    root: str, hits: Sequence[tuple[int, int, int]], found: Mapping[str, Sequence[Any]]
) -> bool:
    """Whether a root has words beyond the one that is spelled like it."""
    return len(found.get(root, ())) != len(hits)


def _packed(hits: Sequence[tuple[int, int, int]], *, plain: bool) -> Iterator[int]:
    before = 0
    for number, impact, place in hits:
        at = number // STRIDE
        yield from (at - before, number % STRIDE, impact)
        if plain:
            yield place
        before = at


def spellings(documents: Mapping[int, Document]) -> dict[str, list[str]]:
    """Keys by what they are without Kazakh letters."""
    found: dict[str, set[str]] = {}
    for made in documents.values():
        for weak, keys in made.spelled.items():
            found.setdefault(f"{weak}~", set()).update(keys)
    return {weak: sorted(keys) for weak, keys in found.items()}


def files(entries: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The index in files: the first key of each, and what it holds."""
    current: dict[str, Any] = {}
    letters = 0
    for key in sorted(entries):
        size = len(key) + len(str(entries[key]))
        if current and letters + size > FILE_LETTERS:
            yield next(iter(current)), current
            current, letters = {}, 0
        current[key] = entries[key]
        letters += size
    if current:
        yield next(iter(current)), current
