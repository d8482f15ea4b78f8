"""Terms in inflected text: forms made of words and beginnings of words.

A form is a run of words. A word that ends with ``*`` stands for every word that begins so; other
words stand for themselves, whatever their case; an abbreviation in capitals must have them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
_WORD_OF_FORM = re.compile(r"[^\W_]+\*?")
_ALTERNATIONS = {"қ": "ғ", "ғ": "қ", "к": "г", "г": "к", "п": "б", "б": "п"}
"""Kazakh consonants that change before a vowel: мамандық, мамандығы."""
_POSSESSIVE = re.compile(r"(?<=[аәеёиоөуұүыіэюяу])с[ыі]$|[ыі]$")
_ENDING = re.compile(
    r"(?<=[^\W_]{3})(?:ийся|аяся|ееся|иеся|[ыио]й|[ая]я|[оеыи]е|[иь]я|[аяоеыиуюьй])$"
)
"""Endings of Russian dictionary forms."""
_SHORT = 3
"""Letters from which on a Russian word takes endings."""


@dataclass(frozen=True, slots=True)
class CutText:
    """A text cut into words."""

    printed: tuple[str, ...]
    folded: tuple[str, ...]
    """The same without capitals, with е for ё."""


@dataclass(frozen=True, slots=True)
class WordPattern:
    """One word of a form."""

    beginnings: tuple[str, ...]
    """The word, or what it begins with; several where a consonant changes."""
    inflected: bool
    """Whether any ending may follow."""
    capitals: bool
    """Whether it is an abbreviation, whose capitals count."""

    def fits(self, printed: str, folded: str) -> bool:
        """Whether a word of the text is this one."""
        word = printed if self.capitals else folded
        if self.inflected:
            return word.startswith(self.beginnings)
        return word in self.beginnings


type Form = tuple[WordPattern, ...]


def fold(text: str) -> str:
    """Text without capitals, with е for ё."""
    return text.lower().replace("ё", "е")


def cut(text: str) -> CutText:
    """Cuts a text into words; a hyphen parts words.

    >>> cut('ЖЖОКБҰ-ның "Жас маман" жобасы').folded
    ('жжокбұ', 'ның', 'жас', 'маман', 'жобасы')
    """
    printed = tuple(_WORD.findall(text))
    return CutText(printed, tuple(fold(word) for word in printed))


def parse_form(text: str) -> Form:
    """A form as it is written in glossary.yaml, such as ``білім беру ұйым*``."""
    return tuple(_pattern(word) for word in _WORD_OF_FORM.findall(text))


def _pattern(word: str) -> WordPattern:
    bare = word.rstrip("*")
    capitals = _is_abbreviation(bare)
    return WordPattern((bare if capitals else fold(bare),), word.endswith("*"), capitals)


def _is_abbreviation(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    lower = sum(sign.islower() for sign in letters)
    return len(letters) > 1 and sum(sign.isupper() for sign in letters) > lower


def kazakh_form(term: str) -> Form:
    """Form of a Kazakh term: its last word takes endings, a possessive one included.

    >>> kazakh_form("білім беру ұйымы")[-1].fits("ұйымдарына", "ұйымдарына")
    True
    >>> kazakh_form("мамандық")[0].fits("мамандығын", "мамандығын")
    True
    """
    words = _WORD.findall(term)
    return (*map(_pattern, words[:-1]), _kazakh_last(words[-1]))


def _kazakh_last(word: str) -> WordPattern:
    if _is_abbreviation(word):
        return _pattern(word)
    stem = _POSSESSIVE.sub("", fold(word)) or fold(word)
    changed = _ALTERNATIONS.get(stem[-1])
    beginnings = (stem,) if changed is None else (stem, stem[:-1] + changed)
    return WordPattern(beginnings, inflected=True, capitals=False)


def russian_form(term: str) -> Form:
    """Form of a Russian term: every word but the shortest takes endings.

    >>> form = russian_form("организация образования")
    >>> [word.beginnings[0] for word in form]
    ['организац', 'образован']
    """
    return tuple(_russian(word) for word in _WORD.findall(term))


def _russian(word: str) -> WordPattern:
    if _is_abbreviation(word) or len(word) < _SHORT:
        return _pattern(word)
    stem = _ENDING.sub("", fold(word))
    return WordPattern((stem, *_with_fleeting_vowel(word, stem)), inflected=True, capitals=False)


def _with_fleeting_vowel(word: str, stem: str) -> tuple[str, ...]:
    if word.endswith("ка"):  # заявка, заявок
        return (f"{stem[:-1]}ок", f"{stem[:-1]}ек")
    if word.endswith(("ок", "ек", "ец")):  # рынок, рынка
        return (f"{stem[:-2]}{stem[-1]}", f"{stem[:-2]}ь{stem[-1]}")
    return ()


def stands_at(form: Form, words: CutText, start: int) -> bool:
    """Whether a form stands in a text from a word on."""
    end = start + len(form)
    if end > len(words.printed):
        return False
    run = zip(form, words.printed[start:end], words.folded[start:end], strict=True)
    return all(pattern.fits(printed, folded) for pattern, printed, folded in run)


def stands_in(forms: Sequence[Form], words: CutText) -> bool:
    """Whether one of the forms stands anywhere in a text."""
    return any(
        stands_at(form, words, start) for form in forms for start in range(len(words.printed))
    )
