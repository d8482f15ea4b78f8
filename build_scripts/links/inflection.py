"""The forms of a term in running text, as a pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KK_PLURAL = "(?:лар|лер|дар|дер|тар|тер)"
_KK_POSSESSIVE = "(?:сы|сі|ы|і)"
_KK_CASE = (
    "(?:ның|нің|дың|дің|тың|тің|ндағы|ндегі|дағы|дегі|тағы|тегі|нда|нде|дан|ден|тан|тен|нан|нен"
    "|мен|бен|пен|ға|ге|қа|ке|на|не|да|де|та|те|ны|ні|ды|ді|ты|ті|а|е|н)"
)
_KK_ENDING = f"(?:[ыі](?={_KK_PLURAL}))?{_KK_PLURAL}?{_KK_POSSESSIVE}?{_KK_CASE}?"
_KK_VOICED = {"қ": "[қғ]", "ғ": "[қғ]", "к": "[кг]", "г": "[кг]", "п": "[пб]", "б": "[пб]"}
_KK_LETTERS = "[а-яәғқңөұүһі]"

_RU_ENDING = (
    "(?:ями|ами|ыми|ими|ого|его|ому|ему|ией|иям|иях|ием|ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ым|им|ом|ем"
    "|ам|ям|ах|ях|их|ых|ую|юю|ью|ов|ев|ия|ии|ию|а|я|ы|и|о|е|у|ю|ь|й)?"
)
_RU_STEM = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ия|ь|а|я|о|е|ы|и)$")
_SHORT = 2
"""Words up to this length have no endings."""


def term_pattern(name: str, language: str) -> re.Pattern[str]:
    """Pattern that finds a term in its forms, at word boundaries.

    A name that begins with a capital is found with a capital only; one that begins with a small
    letter also at the beginning of a sentence. Abbreviations are found as they are, with an
    ending behind a hyphen.

    Args:
        name: the term as it is introduced.
        language: ``kk`` or ``ru``.

    >>> term_pattern("жұмыс органы", "kk").findall("жұмыс органдарының")
    ['жұмыс органдарының']
    >>> term_pattern("Перечень", "ru").findall("в пункте 9 Перечня")
    ['Перечня']
    >>> term_pattern("Заң", "kk").findall("Заңнама, Заңның")
    ['Заңның']
    >>> term_pattern("ҒЖБМ", "kk").findall("ҒЖБМ-ге бағынысты")
    ['ҒЖБМ-ге']
    """
    plain, _, bracketed = name.removesuffix(")").partition(" (")
    variants = [_variant(part, language) for part in _parts(plain)]
    if bracketed:
        variants[-1] += rf"(?: \({_variant(bracketed, language)}\))?"
    return re.compile(rf"(?<![\w№])(?:{'|'.join(variants)})(?!\w)")


def _parts(name: str) -> Sequence[str]:
    """The names that one entry of a list gives: ``Q1, Q2 - квартиль`` gives three."""
    parts = re.split(r", | - ", name) if '"' not in name else [name]
    return [part.strip() for part in parts if part.strip()]


def is_code(name: str) -> bool:
    """Whether a name is made of capitals, digits or signs, so that it isn't declined.

    >>> is_code("ТжКОББ"), is_code("№ 075-У"), is_code("Портал"), is_code("Ғылыми экожүйе")
    (True, True, False, False)
    """
    return any(sign.isupper() or sign.isdigit() or sign in "№&" for sign in name[1:] or name)


def _variant(name: str, language: str) -> str:
    if is_code(name):
        ending = rf"(?:-{_KK_LETTERS}+)?" if language == "kk" else ""
        return re.escape(name) + ending
    return _inflected(name, language)


def _inflected(name: str, language: str) -> str:
    words = name.split(" ")
    if language == "kk":
        last = _kk_word(words[-1])
        if len(words) > 1 and words[-1][0].islower():
            last = _either_case(words[-1][0]) + last[1:]
        forms = [*map(re.escape, words[:-1]), last]
    else:
        forms = [_ru_word(word) for word in words]
    first = words[0][0]
    if first.islower():
        forms[0] = _either_case(first) + forms[0][1:]
    return " ".join(forms)


def _either_case(letter: str) -> str:
    return f"[{letter}{letter.upper()}]"


def _kk_word(word: str) -> str:
    stem = re.sub(r"(?<=[ғг])[ыі]$|(?<=[^аеиоуыіәөұүэюя])[ыі]$|с[ыі]$", "", word)
    last = _KK_VOICED.get(stem[-1:])
    body = re.escape(stem[:-1]) + last if last else re.escape(stem)
    return body + _KK_ENDING


def _ru_word(word: str) -> str:
    if len(word) <= _SHORT:
        return re.escape(word)
    if word.endswith("ень"):
        return re.escape(word[:-3]) + "(?:ень|н" + _RU_ENDING + ")"
    return re.escape(_RU_STEM.sub("", word)) + _RU_ENDING
