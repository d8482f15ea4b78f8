"""Texts without their formatting, so that only changes of wording count as changes."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_QUOTES = re.compile(r"[«»“”„‟″]|''")
_APOSTROPHES = re.compile(r"[‘’‚‛′`]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SPACES = re.compile(r"\s+")
_AROUND = re.compile(r' ?([-"()\[\]]) ?')
_BEFORE_STOP = re.compile(r" (?=[.,;:!?])")


def wording(text: str) -> str:
    """The wording of a text: equal for texts that differ in formatting only.

    White space, invisible signs, the style of quotation marks, the kind of dashes and the spaces
    around them do not count. A space between two words or two numbers does.

    >>> wording("«Серпін»  –  жоба") == wording('"Серпін" - жоба')
    True
    >>> wording("1, 5-тармақ") == wording("1,5-тармақ")
    False
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = _QUOTES.sub('"', _APOSTROPHES.sub("'", text))
    text = _SPACES.sub(" ", _DASHES.sub("-", text)).strip()
    return _BEFORE_STOP.sub("", _AROUND.sub(r"\1", text))
