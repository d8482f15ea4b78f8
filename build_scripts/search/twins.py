"""Clauses of several acts with the same text: an amending order, and the rules that it amended.

A reader wants one of them as a result, and to be told where else the text stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import fold, words
from build_scripts.search.numbers import Numbers, name_of

_LEAST = 5
"""Words of the shortest text that is compared: a short line stands in many acts by chance."""
_MOST = 3
"""Twins of one clause that are told."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A clause that says the same in another act."""

    number: int
    act: str
    title: str
    label: str
    """Its step of the heading path."""
    address: str
    """Its address below the language folder."""

    @property
    def row(self) -> list[int | str]:
        """How a block of texts says it."""
        return [self.number, f"{self.title}, {self.label}", self.address]


def twins(
    pages: Sequence[SearchPage], names: Mapping[str, str], numbers: Numbers
) -> dict[int, list[Twin]]:
    """By the number of a result, the results of other acts with the same words.

    Args:
        pages: the pages of one language.
        names: short titles of the acts, by their ids.
        numbers: numbers of all entries.
    """
    said: dict[tuple[str, ...], list[Twin]] = {}
    for page in pages:
        for position, entry in enumerate(page.entries):
            if not (page.act and entry.eid and entry.record and entry.label):
                continue
            texts = (text for _, text in page.texts(position))
            key = tuple(fold(word) for text in texts for word in words(text))
            if len(key) >= _LEAST:
                number = numbers.of[(page.path, name_of(entry, position))]
                address = f"{page.path}#{entry.eid}"
                title = names.get(page.act, "")
                said.setdefault(key, []).append(Twin(number, page.act, title, entry.label, address))
    found = {
        one.number: [other for other in group if other.act != one.act][:_MOST]
        for group in said.values()
        for one in group
    }
    return {number: others for number, others in found.items() if others}
