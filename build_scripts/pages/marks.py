"""Text of a clause as HTML: references, terms, lost and restored words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.patterns import LOST
from build_scripts.pages.markup import escape, plain

_BRACKETS = re.compile(r"\[[^\[\]]+\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that get an element of their own."""

    start: int
    end: int
    """Behind the last character."""
    wrap: Callable[[str], str]
    """Puts the element around the HTML of the words."""


@dataclass(frozen=True, slots=True)
class BracketWords:
    """What is said of words in square brackets, in the page's language."""

    lost: str
    restored: str


def marked(text: str, marks: Sequence[Mark], brackets: BracketWords | None) -> str:
    """HTML of a text.

    Args:
        text: plain text.
        marks: words to wrap; of overlapping ones the first, and of those that begin together the
            longest, is kept.
        brackets: names for lost and restored words; None where brackets are the act's own.
    """
    html: list[str] = []
    place = 0
    for mark in _without_overlaps(marks, len(text)):
        html.append(_plain(text[place : mark.start], brackets))
        html.append(mark.wrap(_plain(text[mark.start : mark.end], brackets)))
        place = mark.end
    html.append(_plain(text[place:], brackets))
    return "".join(html)


def has_brackets(text: str) -> bool:
    """Whether a text has words in square brackets."""
    return bool(_BRACKETS.search(text))


def _without_overlaps(marks: Sequence[Mark], length: int) -> Iterator[Mark]:
    place = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if place <= mark.start < mark.end <= length:
            yield mark
            place = mark.end


def _plain(text: str, brackets: BracketWords | None) -> str:
    if not brackets:
        return plain(text)
    html: list[str] = []
    place = 0
    for found in _BRACKETS.finditer(text):
        html.append(plain(text[place : found.start()]))
        is_lost = found[0] == LOST
        kind, title = ("lost", brackets.lost) if is_lost else ("restored", brackets.restored)
        words = escape(found[0], quote=False)
        html.append(f'<span class="{kind}" title="{escape(title)}">{words}</span>')
        place = found.end()
    html.append(plain(text[place:]))
    return "".join(html)
