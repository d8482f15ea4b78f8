"""Undoing what the printed page did to words: hard wraps and letter-spacing.

Everything here changes white space only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WIDE_GAP = re.compile(r" {2,}")
_CLOSES_WORD = re.compile(r"^(?:[),.;:!?»”]|\"(?=[\s,.;:)]))")
_OPENS_WORD = re.compile(r"(?:^|[\s(])[\"“«]$|[(«“]$")
_HYPHEN_END = re.compile(r"[^\s–-]-$")


def close_letter_spacing(line: str) -> str:
    """Closes words printed with a blank between their letters.

    A run of single signs, one blank apart, is one word; a wider gap is a word border.

    >>> close_letter_spacing("ж ә н е  т о п")
    'және топ'
    >>> close_letter_spacing("р  м е н")
    'р мен'
    >>> close_letter_spacing("1 2 3 4 5")
    '1 2 3 4 5'
    >>> close_letter_spacing("Қазақстан Республикасы")
    'Қазақстан Республикасы'
    """
    chunks = _WIDE_GAP.split(line.strip())
    closed = [_close(chunk) for chunk in chunks]
    return line if closed == chunks else " ".join(closed)


def _close(chunk: str) -> str:
    signs = chunk.split(" ")
    spaced = len(signs) > 1 and all(len(sign) == 1 for sign in signs)
    has_word = sum(sign.isalpha() for sign in signs) > 1 or (
        len(signs) == 2 and signs[0].isalpha() and not signs[1].isalnum()  # noqa: PLR2004
    )
    return "".join(signs) if spaced and has_word else chunk


def join_wrapped(lines: Iterable[str]) -> str:
    """Joins printed lines into one paragraph.

    A hyphen at a line end is a real one and binds; brackets and quotation marks stick to their
    word whichever line they were left on.

    >>> join_wrapped(["осы Қағидаларға 2-", "қосымшаға және/", "немесе (", "келісу", ")"])
    'осы Қағидаларға 2-қосымшаға және/немесе (келісу)'
    >>> join_wrapped(["нысан", "б о й ы н ш а", "есеп"])
    'нысан бойынша есеп'
    """
    text = ""
    for line in lines:
        part = close_letter_spacing(line).strip()
        if not part:
            continue
        text = part if not text else text + _joint(text, part) + part
    return _WIDE_GAP.sub(" ", text)


def _joint(before: str, after: str) -> str:
    sticks = (
        _HYPHEN_END.search(before)
        or before.endswith("/")
        or _OPENS_WORD.search(before)
        or _CLOSES_WORD.match(after)
    )
    return "" if sticks else " "
