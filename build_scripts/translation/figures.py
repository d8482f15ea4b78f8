"""Numbers, signs and foreign words of a clause, which must be the same in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_REGISTERED = re.compile(r"№\s*(\d[^\s,;)»\"]*|ҚР ДСМ-\d[\d/]*)?")
_PERCENT = {
    "kk": re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:%|пайыз)"),
    "ru": re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:%|процент)"),
}
_POINTS = {
    "kk": re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:балл|ұпай)"),
    "ru": re.compile(r"(\d+(?:[.,]\d+)?)\s*балл"),
}
_SCALE = {
    "kk": re.compile(r"\b(мың|млн|миллион|млрд|миллиард|трлн|триллион)"),
    "ru": re.compile(r"\b(тыс|млн|миллион|млрд|миллиард|трлн|триллион)"),
}
_SCALES = {
    "мың": "thousand",
    "тыс": "thousand",
    "млн": "million",
    "миллион": "million",
    "млрд": "billion",
    "миллиард": "billion",
    "трлн": "trillion",
    "триллион": "trillion",
}
_FOREIGN = re.compile(r"[a-z]{2,}")
_SUPERSCRIPT = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]")
_GAP = re.compile(r"\[…\]|\[[^\]]*\]")


def numbers(text: str, _language: str) -> Counter[str]:
    """Numbers in digits; ``2)``, ``54-1`` and ``14.06.2024`` count by their digits."""
    return Counter(_NUMBER.findall(text))


def registered(text: str, _language: str) -> Counter[str]:
    """What follows each No. sign, where it is a number."""
    return Counter(f"№ {number.rstrip('.')}".strip() for number in _REGISTERED.findall(text))


def percentages(text: str, language: str) -> Counter[str]:
    """Numbers with a percent sign or the word for it."""
    return Counter(f"{number} %" for number in _PERCENT[language].findall(text))


def points(text: str, language: str) -> Counter[str]:
    """Numbers of points (scores)."""
    return Counter(f"{number} балл" for number in _POINTS[language].findall(text))


def scales(text: str, language: str) -> Counter[str]:
    """Thousands, millions and so on."""
    return Counter(_SCALES[word] for word in _SCALE[language].findall(text.casefold()))


def foreign(text: str, _language: str) -> Counter[str]:
    """Words in Latin letters, addresses included; capitals may differ at a sentence's start."""
    return Counter(_FOREIGN.findall(text.lower()))


def superscripts(text: str, _language: str) -> Counter[str]:
    """Marks of footnotes."""
    return Counter(_SUPERSCRIPT.findall(text))


def gaps(text: str, _language: str) -> Counter[str]:
    """Square brackets, which show lost or restored text."""
    return Counter("[…]" if gap == "[…]" else "[ ]" for gap in _GAP.findall(text))


_MEASURES: tuple[tuple[str, Callable[[str, str], Counter[str]]], ...] = (
    ("numbers", numbers),
    ("signs", registered),
    ("signs", percentages),
    ("signs", points),
    ("signs", scales),
    ("signs", foreign),
    ("signs", superscripts),
    ("signs", gaps),
)
_REMEDY = "write it as kaz.md has it; if the difference is right, list it in translation.yaml."


def compare_counts(rule: str, kazakh: Counter[str], russian: Counter[str]) -> Iterator[Finding]:
    """Findings for everything that one text has more often than the other."""
    for language, more, less in (("Kazakh", kazakh, russian), ("Russian", russian, kazakh)):
        for item, count in sorted((more - less).items()):
            times = f", {count} times" if count > 1 else ""
            yield Finding(rule, f"{item} only in the {language}{times}", _REMEDY)


def check_figures(clause: Clause) -> Iterator[Finding]:
    """Numbers, No. signs, percentages, points, scales, foreign words, footnote marks, gaps."""
    for rule, measure in _MEASURES:
        yield from compare_counts(rule, measure(clause.kk, "kk"), measure(clause.ru, "ru"))
