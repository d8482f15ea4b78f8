"""A text as the patterns read it: letters and signs of old typists made equal, gazettes covered.

Every character stays where it is, so that positions count in the printed text too.
"""

from __future__ import annotations

import re

_SIGNS = str.maketrans("\n\u00a0\u202f\u2011\u2010\u2212", "   ---")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_IN_CYRILLIC = str.maketrans("iaceopxyIABCEHKMOPTX", "іасеорхуІАВСЕНКМОРТХ")
_CYRILLIC = re.compile(r"[а-яәғқңөұүһіёА-ЯӘҒҚҢӨҰҮҺІЁ]")
_ROMAN_OR_SHORT = re.compile(r"[IVXLC]+|[A-Z]")
_NUMBER_SIGN = re.compile(r"(?<!\w)N(?=[ o]?\d)")
_INSERTED = re.compile(r"(?<=\d)[–—](?=\d)")
_GAZETTE = re.compile(
    r"(?:Ведомост|Жаршы|САПП|ПҮКЖ|ПҮАЖ|Собрани\w+ актов|[Аа]ктілер\w* (?:жинағ|жинақ))[^()]*",
)
COVER = "\ufffc"
"""Stands for every sign of a gazette's name and numbers."""


def readable(text: str) -> str:
    """The text in which references are sought, of the same length.

    >>> len(readable("Заңы (Жаршы, 1999 ж., N 13, 429-құжат)").strip(f"Заңы (){COVER}"))
    0
    >>> readable("кодексi N 5 17–1")
    'кодексі № 5 17-1'
    """
    plain = _INSERTED.sub("-", _NUMBER_SIGN.sub("№", one_alphabet(text.translate(_SIGNS))))
    return _GAZETTE.sub(lambda gazette: COVER * len(gazette[0]), plain)


def one_alphabet(text: str) -> str:
    """The text without Latin letters in its Cyrillic words, of the same length.

    >>> one_alphabet("екi айдан кешiктiрмей")
    'екі айдан кешіктірмей'
    """
    return _WORD.sub(_one_alphabet, text)


def _one_alphabet(match: re.Match[str]) -> str:
    word = match[0]
    if not _CYRILLIC.search(word) or _ROMAN_OR_SHORT.fullmatch(word):
        return word
    return word.translate(_LATIN_IN_CYRILLIC)
