"""Text that the open corpus keeps as a preformatted block, though it is plain text with hard ends.

Acts of the 1990s came as pages of a typewriter's width. The corpus made paragraphs of most of
their lines and left the others as they were, in blocks: the rest of a sentence, further points,
whole articles, the stamp of an annex. Such a block is read as the paragraphs that it holds; a
form, which has blanks or columns, stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.act.kinds import SENTENCE
from build_scripts.act.offices import is_office
from build_scripts.act.patterns import (
    AGREED,
    CLERKS,
    NOTE,
    POINT,
    STAMP,
    SUBPOINT,
    plain_heading,
    split_heading,
)

_DRAWN = re.compile(r"__|\.{5,}|…{2,}|[|│┌└├─═]|[-=]{5,}|\S {3,}\S")
"""Blanks to fill in, columns, rulers: what only a form or a drawn table has."""
_WIDE = 55
"""Letters of a line that is as long as the page was wide, or nearly."""
_UNFINISHED = re.compile(r"(?:[\w\"»)–-]|\d,)$")
"""How a paragraph ends that the block behind it goes on with."""
_END = (".", ";", ":", ",", "!", "?", "<*>")
_FEW = 3
"""A block without a number that has so few lines stays as it is."""
_COUNTRY = ("Республик", "Казахстан", "Қазақстан")
"""Words that a line goes on with, though they begin with a capital."""
_LINK_REST = re.compile(r"^(?:[A-Z]\d{6,}_?|[.,;]|<\*>)$")
"""What a link left of a sentence: an identifier, the stop behind it, the mark of a footnote."""
_LINK = re.compile(r"^[A-Z]\d{6,}_?$")
_RULER = re.compile(r"^[_-]{5,}$")
_FULL = 0.8
"""A line this part of the widest one long was broken by the width of the page."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a block."""

    text: str
    first: int
    """Its first line in the block, from 0."""
    last: int


def is_text(lines: Sequence[str], before: str) -> bool:
    """Whether a block is text, and no form.

    Args:
        lines: the lines of the block.
        before: the paragraph before it; empty if there is none.
    """
    shown = _without_end([line.strip() for line in lines if line.strip()])
    if not shown or any(_DRAWN.search(line) for line in shown):
        return False
    if continues(shown[0], before) or _is_stamp(shown) or _is_closing(shown):
        return True
    wide = sum(len(line) >= _WIDE for line in shown)
    numbered = wide >= 1 and any(_opens_unit(line) for line in shown)
    return numbered or wide * 2 > len(shown) > _FEW


def _without_end(shown: Sequence[str]) -> Sequence[str]:
    """Lines without a ruler at their end, and the clerks whom the base names below it."""
    last = next((place for place, line in enumerate(shown) if _RULER.match(line)), len(shown))
    below = shown[last + 1 :]
    return shown[:last] if not below or CLERKS.match(below[0]) else shown


def continues(line: str, before: str) -> bool:
    """Whether a line goes on with the sentence that the paragraph before it broke off.

    >>> continues("законодательством могут находиться", "органы в соответствии с")
    True
    >>> continues("4. Наряду с полномочиями", "утверждает схему управления.")
    False
    """
    bare = before.rstrip()
    if not before or _stands_alone(line):
        return False
    if bare.endswith(",") and line[:1].islower():
        return True
    if not _UNFINISHED.search(bare):
        return False
    if is_office(before):
        return False
    return line[:1].islower() or line[:1] in "(-–" or bare[-1:].islower()


def _stands_alone(line: str) -> bool:
    return _opens_unit(line) or is_office(line) or bool(STAMP.match(line) or AGREED.match(line))


def paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    """The paragraphs of a block of text: lines that only the width of the page broke are one."""
    width = max((len(line.strip()) for line in lines), default=0)
    text, first, last = "", 0, 0
    for number, raw in enumerate(lines):
        line = raw.strip()
        if not line and (_LINK.match(lines[last].strip()) or _goes_on(lines[number:])):
            continue
        if not line:
            if text:
                yield Paragraph(text, first, last)
            text = ""
            continue
        if text and not _LINK_REST.match(line) and _begins(line, text, lines[last].strip(), width):
            yield Paragraph(text, first, last)
            text = ""
        if not text:
            first = number
        text = f"{text} {line}".strip()
        last = number
    if text:
        yield Paragraph(text, first, last)


def _goes_on(lines: Sequence[str]) -> bool:
    """Whether nothing but the rest of a link stands behind empty lines."""
    following = next((line.strip() for line in lines if line.strip()), "")
    return bool(_LINK_REST.match(following))


def _begins(line: str, text: str, previous: str, width: int) -> bool:
    """Whether a line begins a paragraph, and does not go on with the one before it."""
    if _opens_unit(line):
        ended = previous.endswith(_END) or plain_heading(text) == SENTENCE
        return ended or _is_short(text, width) or _follows(line, text)
    if _LINK.match(previous):
        return _stands_alone(line)
    ruled = _RULER.match(line) or _RULER.match(previous)
    if ruled or NOTE.match(line) or previous.endswith((";", ":")):
        return True
    return not line[:1].islower() and _is_new(line, text, previous, width)


def _is_new(line: str, text: str, previous: str, width: int) -> bool:
    """Whether a line that begins with a capital or a sign begins a paragraph."""
    if plain_heading(text) == SENTENCE:
        return not line.startswith(_COUNTRY)
    inside = _opens_unit(text) and not previous.endswith(_END)
    if inside or (is_office(text) and line.startswith(_COUNTRY[0])):
        return False
    signed = previous.endswith(".") and is_office(line)
    return signed or (_is_short(previous, width) and not previous.endswith(("-", "–", ",")))


def _is_short(text: str, width: int) -> bool:
    return len(text) < width * _FULL


def _follows(line: str, text: str) -> bool:
    """Whether a line bears the number after that of the paragraph before it."""
    before, here = _number(text), _number(line)
    return bool(before and here) and here == before + 1


def _number(text: str) -> int:
    """The whole number that a line begins with; 0 if there is none."""
    found = POINT.match(text) or SUBPOINT.match(text)
    digits = found["num"].strip(".)[]") if found else ""
    return int(digits) if digits.isdigit() else 0


def _opens_unit(line: str) -> bool:
    """Whether a line begins with the number of a clause, an article or a chapter."""
    numbered = POINT.match(line) or SUBPOINT.match(line) or plain_heading(line)
    return bool(numbered) and bool(line[line.index(" ") :].strip())


def _is_stamp(shown: Sequence[str]) -> bool:
    """Whether a block is nothing but the stamp of an annex."""
    words = " ".join(shown)
    opens = STAMP.match(shown[0]) or STAMP.search(shown[-1])
    return len(shown) <= _STAMP_LINES and bool(opens) and not split_heading(words)[1]


_STAMP_LINES = 10


def _is_closing(shown: Sequence[str]) -> bool:
    """Whether a block is a signature, or a mark of agreement."""
    few = len(shown) <= _STAMP_LINES
    return few and (is_office(" ".join(shown)) or bool(AGREED.match(shown[0])))
