"""The sentence around a time limit, and its parts: who acts, what is done, counted from what."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"[.!?;]\s+(?=[А-ЯӘҒҚҢӨҰҮҺІA-Z\"«“])")
_EDGES = ' ,;:.-–"«»“”'
_JOINTS = re.compile(r"^(?:и|а(?! также)|но|және|ал|бірақ)(?= )|(?<= )(?:и|а|но|және|ал|бірақ)$")
ELISION = " … "
"""Stands where words between two parts of the sentence are left out."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence that holds a limit."""

    before: str
    """Its words in front of the limit."""
    after: str
    """Its words behind the limit."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a sentence, in its own words; empty where it does not say."""

    who: str
    what: str
    counted_from: str


def sentence_around(text: str, start: int, end: int) -> Sentence:
    """The sentence around a span; inside brackets that hold a whole clause, the bracketed one."""
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, 0, start)), default=0)
    close = _SENTENCE_END.search(text, end)
    finish = close.start() + 1 if close else len(text)
    opening, closing = text.rfind("(", begin, start), text.find(")", end, finish)
    if (
        opening >= 0
        and closing >= 0
        and text.count("(", opening, start) > text.count(")", opening, start)
    ):
        begin, finish = opening + 1, closing
    return Sentence(text[begin:start], text[end:finish])


def clean(words: str) -> str:
    """Words without the signs and conjunctions at their ends.

    >>> clean(" және жұмысқа қабылдайды,")
    'жұмысқа қабылдайды'
    """
    bare = words.strip(" ,;:.-–")
    while (shorter := _JOINTS.sub("", bare).strip(" ,;:.-–")) != bare:
        bare = shorter
    if bare.count('"') % 2 and bare.endswith('"'):
        bare = bare[:-1].rstrip(_EDGES)
    return bare


def joined(*pieces: str) -> str:
    """The pieces that hold words, with a mark where others are left out."""
    return ELISION.join(piece for piece in map(clean, pieces) if piece)
