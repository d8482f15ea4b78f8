"""What both sides of the search do to a word before they compare it: index and query alike.

The browser does the same in `docs/assets/search/folding.mjs`; a test runs both over all words of
the texts.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SIZE = re.compile(r"^(\d+)х(\d+)$")
LOOK_ALIKES = dict(
    zip("AaBCcEeHhIiKkMOoPpTXxYy", "АаВСсЕеНһІіКкМОоРрТХхУу", strict=True),
)
"""Latin letters that stand for Cyrillic ones by mistake, inside a word with Cyrillic letters."""
KAZAKH_TO_RUSSIAN = dict(zip("әғқңөұүһі", "агкноуухи", strict=True))
"""What people type for a Kazakh letter on a keyboard without it."""


def words(text: str) -> list[str]:
    """The words and numbers of a text, as printed: runs of letters and digits.

    >>> words('"ЖЖОКБҰ-да" 54-1 тармақ')
    ['ЖЖОКБҰ', 'да', '54', '1', 'тармақ']
    """
    return _WORD.findall(normal(text))


def normal(text: str) -> str:
    """The text in composed letters (NFC), without soft hyphens and other invisible signs."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def fold(word: str) -> str:
    """The word in small letters, without Latin look-alikes, ё as е; a size with a Latin x.

    >>> fold("Бiлiм"), fold("PhD"), fold("ещё"), fold("3х4")
    ('білім', 'phd', 'еще', '3x4')
    """
    if _CYRILLIC.search(word):
        word = "".join(LOOK_ALIKES.get(letter, letter) for letter in word)
    return _SIZE.sub(r"\1x\2", word.lower().replace("ё", "е"))


def weaken(folded: str) -> str:
    """The folded word as it is typed without Kazakh letters.

    >>> weaken("қызмет")
    'кызмет'
    """
    return "".join(KAZAKH_TO_RUSSIAN.get(letter, letter) for letter in folded)
