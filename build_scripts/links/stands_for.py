"""The words that a short name stands for: where they begin, before the brackets.

Three ways are tried: an abbreviation begins at the word with its first letter; a Russian short name
begins at the noun it repeats (Russian puts the head of a phrase first); else the phrase begins
where the clause does.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_NEVER_FIRST = frozenset({"және", "мен", "немесе", "ғана", "и", "или", "в", "на", "по"})
_STEM = 5
_CLAUSE = {
    "kk": re.compile(r"(?:[.;:)] |(?<!\d )[–—] |[–—] (?!\d)|\bүшін |\bсәйкес )"),
    "ru": re.compile(r"(?:[.;:)] |(?<!\d )[–—] |[–—] (?!\d))(?:(?:в|на|к|по) )?"),
}
"""What a phrase does not reach across."""
_OPENING = '"«“'


def words_before(text: str, name: str, language: str, *, abbreviation: bool) -> str:
    """The words for which a short name is introduced.

    Args:
        text: the unit's text up to the brackets.
        name: the short name.
        language: ``kk`` or ``ru``.
        abbreviation: whether the name is made of initials.

    >>> words_before("жаппай ашық онлайн-курстар ", "ЖАОК", "kk", abbreviation=True)
    'жаппай ашық онлайн-курстар'
    >>> words_before("подать заявление на веб-портале", "Портал", "ru", abbreviation=False)
    'веб-портале'
    """
    text = text.rstrip()
    clause = _clause_start(text, language)
    start = None
    if abbreviation:
        start = _initials(text, name)
    elif language == "ru":
        start = _repeated(text, name)
    if start is None or text[start:].casefold() == name.casefold():
        start = clause
    if text[start:].casefold() == name.casefold():
        start = 0
    if start and text[start - 1] in _OPENING:
        start -= 1
    return text[start:]


def _clause_start(text: str, language: str) -> int:
    return max((match.end() for match in _CLAUSE[language].finditer(text)), default=0)


def _initials(text: str, name: str) -> int | None:
    """Start of the shortest run of words whose initials hold all letters of the name."""
    letters = [letter for letter in name.casefold() if letter.isalpha()]
    words = list(_WORD.finditer(text))
    for first in range(len(words) - 1, -1, -1):
        initials = [word[0][0].casefold() for word in words[first:]]
        word = words[first][0].casefold()
        if initials[0] != letters[0] or word in _NEVER_FIRST or not _holds(initials, letters):
            continue
        begin = first
        while begin and _continues(text, words[begin - 1], words[begin], letters[0]):
            begin -= 1
        return _word_start(text, words[begin].start())
    return None


def _holds(initials: list[str], letters: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _continues(text: str, before: re.Match[str], word: re.Match[str], letter: str) -> bool:
    """Whether the word before belongs to the name too: бірыңғай in front of білім беру шоты."""
    adjacent = text[before.end() : word.start()] == " "
    folded = before[0].casefold()
    return adjacent and folded[0] == letter and folded not in _NEVER_FIRST


def _repeated(text: str, name: str) -> int | None:
    """Start of the last word that has the stem of the name's first word."""
    first = _WORD.search(name)
    if first is None or len(first[0]) < _STEM:
        return None
    stem = first[0].casefold()[:_STEM]
    found = [word for word in _WORD.finditer(text) if word[0].casefold().startswith(stem)]
    return _word_start(text, found[-1].start()) if found else None


def _word_start(text: str, position: int) -> int:
    """Start of the hyphenated word around a position."""
    while position and (text[position - 1].isalpha() or text[position - 1] == "-"):
        position -= 1
    return position
