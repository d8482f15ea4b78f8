"""Instructions that change single words: слова "два" заменить словами "три"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_OPEN, _CLOSE = r"[\"«“]", r"[\"»”]"
_OLD, _NEW = rf"{_OPEN}(?P<old>[^:]+?){_CLOSE}", rf"{_OPEN}(?P<new>[^:]+?){_CLOSE}"
_END_RU = r"(?=[;.]?\s*$|,? (?:а |и |также )*(?:слов|цифр|числ|знак|после|в ))"
"""What follows the last quotation of a change."""
_NOUN_RU = r"(?:слов\w*|цифр\w*|числ\w*|знак\w*)"
_NOUN_KK = r"(?:деген )?(?:сөз|сан|цифр|белгі)\w*"
_PATTERNS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "ru": (
        (
            "replace",
            re.compile(
                rf"{_NOUN_RU} {_OLD},? заменить (?:соответственно )?(?:на )?{_NOUN_RU} {_NEW}"
                rf"{_END_RU}"
            ),
        ),
        ("put-in", re.compile(rf"после {_NOUN_RU} {_OLD},? дополнить {_NOUN_RU} {_NEW}{_END_RU}")),
        ("leave-out", re.compile(rf"{_NOUN_RU} {_OLD},? исключить")),
    ),
    "kk": (
        (
            "replace",
            re.compile(
                rf"{_OLD} {_NOUN_KK},? (?:тиісінше )?{_NEW} {_NOUN_KK} ауыстырылсын",
            ),
        ),
        ("put-in", re.compile(rf"{_OLD} {_NOUN_KK} кейін {_NEW} {_NOUN_KK} толықтырылсын")),
        ("leave-out", re.compile(rf"{_OLD} {_NOUN_KK} (?:алып|алынып) тасталсын")),
    ),
}
"""What stands between and around the quotations; a quotation may hold quotation marks itself."""
_BETWEEN = re.compile(rf"{_CLOSE},? (?:(?:и|және) )?{_OPEN}")
_LIKE = {'"': '["«»“”]', "-": "[-–—]", "–": "[-–—]", "—": "[-–—]"}
"""Signs that count as equal: an order and the act that it changes type them differently."""
_FILLER = "_"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of a clause, and what stands there from now on."""

    old: str
    new: str
    """Empty where the words are left out; with the old ones where words are put in behind them."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds the old words in a text as whole words, however quotation marks are typed."""
        return re.compile(rf"(?<!\w){_typed(self.old)}(?!\w)")

    def in_text(self, text: str) -> str:
        """A text with the new words in the place of the old ones, wherever they stand.

        >>> WordChange("екі", "үш").in_text("екі ай, екіншіден")
        'үш ай, екіншіден'
        >>> WordChange("и документы", "").in_text("заявление и документы, фото")
        'заявление, фото'
        """
        if self.new:
            return self.pattern.sub(lambda _: self.new, text)
        return re.sub(rf"\s?{self.pattern.pattern}", "", text).strip()


def find_word_changes(text: str, language: str) -> tuple[WordChange, ...]:
    """The changes of single words that an instruction orders; none where it changes whole units.

    >>> find_word_changes('слова "два" заменить словами "три";', "ru")
    (WordChange(old='два', new='три'),)
    """
    found = [
        (match.start(), change)
        for action, match in _matches(text, language)
        for change in _changes(action, match)
    ]
    return tuple(change for _, change in sorted(found, key=lambda item: item[0]))


def without_quoted(text: str, language: str) -> str:
    """The text with the quoted words blotted out, so that no number in them is taken for a target.

    >>> without_quoted('в пункте 2 слова "пункт 7" исключить', "ru")
    'в пункте 2 слова "_______" исключить'
    """
    for _, match in _matches(text, language):
        for name in ("old", "new"):
            if name in match.re.groupindex:
                start, end = match.span(name)
                text = text[:start] + _FILLER * (end - start) + text[end:]
    return text


def _matches(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    taken: list[tuple[int, int]] = []
    for action, pattern in _PATTERNS[language]:
        for match in pattern.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                yield action, match


def _changes(action: str, match: re.Match[str]) -> Iterator[WordChange]:
    old = match["old"]
    if action == "leave-out":
        yield from (WordChange(words, "") for words in _BETWEEN.split(old))
    elif action == "put-in":
        yield WordChange(old, f"{old} {match['new']}")
    else:
        yield from _replaced(_BETWEEN.split(old), _BETWEEN.split(match["new"]), match)


def _replaced(old: Sequence[str], new: Sequence[str], match: re.Match[str]) -> Iterator[WordChange]:
    """One change a pair of words; as it is printed where the two lists differ in length."""
    if len(old) == len(new):
        yield from (WordChange(*pair) for pair in zip(old, new, strict=True))
    else:
        yield WordChange(match["old"], match["new"])


def _typed(words: str) -> str:
    parts = words.split()
    return r"\s+".join("".join(_LIKE.get(s, re.escape(s)) for s in part) for part in parts)
