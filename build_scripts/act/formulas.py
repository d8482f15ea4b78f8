"""Formulas and the lines that say what their symbols mean.

A formula is a line of symbols and signs of arithmetic with an equals sign; behind it stand, after
"где" or "мұндағы", lines such as "y - фактический срок обучения": its legend.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SYMBOL = 6
_WHERE = r"(?:где|мұндағы|мұнда|бұл жерде|бұнда|здесь|в которой)"
WHERE = re.compile(rf"^{_WHERE}\s*[:,]?$", re.IGNORECASE)
"""A line that only introduces a legend."""
_TRAILING_WHERE = re.compile(rf"[,;:.]?\s*{_WHERE}\s*[:,]?\s*$", re.IGNORECASE)
LEGEND = re.compile(
    rf"^(?:(?i:{_WHERE})\s*[:,]?\s*)?"
    r"(?P<symbol>[^\W\d_][\w.'′]{0,7}(?:\s?[/,]\s?[^\W\d_][\w.'′]{0,7}){0,3})"
    r"\s*[-–—=]\s*(?P<meaning>[^\W_].*)$",
    re.DOTALL,
)
"""A line of a legend: a symbol, a dash, what it means."""
_IMAGE = re.compile(r"^(?:!\[[^\]]*\]\([^)]*\)|\[Image\]|\[…\])[,;.]?$")
_TWO_SIDES = re.compile(r"^(?P<left>[^=]{1,60}?)\s*=\s*(?P<right>[^=].*)$", re.DOTALL)
_MARKUP = re.compile(r"<\w|://|[\"«»№?&]")
"""What stands in addresses, tags and sentences, and never in a formula."""
_LIST_MARK = re.compile(r"^\(?\d+(?:[-.]\d+)*[).]\s+")


def is_image(text: str) -> bool:
    """Whether a line is nothing but an image, or the place of one that the corpus has lost."""
    return bool(_IMAGE.match(text))


def is_formula(text: str) -> bool:
    """Whether a line is a formula.

    Both sides of its equals sign hold symbols, numbers and signs of arithmetic; a few words may
    stand among them, as in "(… + при наличии) / КО".

    >>> is_formula("T = y / х*z,"), is_formula("S1 = (z - d) * S / z,")
    (True, True)
    >>> is_formula("1 балл = 10 процентов от общей суммы расходов организации")
    False
    """
    sides = None if _MARKUP.search(text) else _TWO_SIDES.match(body_of(text))
    if not sides or not _is_symbolic(sides["left"], strict=True):
        return False
    return _is_symbolic(sides["right"], strict=False)


def body_of(text: str) -> str:
    """A formula without its number, the word "where" and the sign that ends it.

    >>> body_of("1) T = y / х*z, где:")
    'T = y / х*z'
    """
    return _TRAILING_WHERE.sub("", _LIST_MARK.sub("", text.strip())).rstrip(" ,;.")


def _is_symbolic(side: str, *, strict: bool) -> bool:
    """Whether a side of a formula holds more symbols and signs than words."""
    words = _WORD.findall(side)
    long = [word for word in words if len(word) > _LONGEST_SYMBOL]
    if strict and (long or len(words) > 4):  # noqa: PLR2004 - "К расч. общ" and the like
        return False
    symbols = len(words) - len(long) + len(re.findall(r"\d+(?:[.,]\d+)?", side))
    return symbols > 0 and sum(map(len, long)) * 2 < len(side) and len(long) <= symbols
