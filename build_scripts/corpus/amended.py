"""Which acts an amending act changes: from its title, else from the points of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_scripts.corpus.meta import OtherAct, Words
from build_scripts.corpus.requisite import named

_FORMS_RU = {
    "приказ": "Приказ",
    "постановление": "Постановление",
    "указ": "Указ",
    "закон": "Закон",
    "кодекс": "Кодекс",
    "конституционный закон": "Конституционный закон",
    "решение": "Решение",
    "распоряжение": "Распоряжение",
}
_FORM = "|".join(sorted(_FORMS_RU, key=len, reverse=True))
_INTO = r"(?:изменени\w+|дополнени\w+)(?:\s+и\s+(?:изменени\w+|дополнени\w+))?"
_TITLE_RU = re.compile(
    rf"^О внесении\s+{_INTO}\s+(?:в|во)\s+(?P<form>{_FORM})\s+(?P<rest>.+)$", re.IGNORECASE
)
_POINT_RU = re.compile(
    rf"^\s*(?:\d+[.)]\s*)?(?:Внести\s+)?(?:в|во)\s+(?P<form>{_FORM})\s+"
    r"(?P<rest>[А-ЯЁ].*?)(?:\s*\(зарегистрирован[^)]*\).*|\s+следующ\w+\s+\w+.*|:)?$",
    re.IGNORECASE | re.MULTILINE,
)
_KAZAKH_FORM = r"бұйрығы|қаулысы|жарлығы|заңы|кодексі|шешімі|өкімі"
_TITLE_KK = re.compile(
    rf"^(?P<act>.+(?:{_KAZAKH_FORM}))(?:на|не)\s+(?:өзгеріс|толықтыру).*$", re.IGNORECASE
)
_POINT_KK = re.compile(
    rf"^\s*(?:\d+[.)]\s*)?(?P<act>.+?(?:{_KAZAKH_FORM}))(?:на|не|нда|нде)\b",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER = re.compile(r"(?:№|\bN)\s*([^\s,;()«»\"]+)")


def amended_in_text(title: Words, texts: Mapping[str, str]) -> tuple[OtherAct, ...]:
    """The acts that an act amends; none where neither its title nor its text names one.

    Args:
        title: of the amending act.
        texts: its texts by language.

    Returns:
        Each amended act once, in the order of the text, with its name in both languages where
        both have it, else with the name of the language that has it.
    """
    russian = dict(_named_ru([title.ru], _TITLE_RU)) or dict(
        _named_ru(texts.get("ru", "").split("\n"), _POINT_RU)
    )
    kazakh = dict(_named_kk(title.kk, _TITLE_KK)) or {
        number: name
        for line in texts.get("kk", "").split("\n")
        for number, name in _named_kk(line, _POINT_KK)
    }
    numbers = list(dict.fromkeys([*russian, *kazakh]))
    return tuple(
        OtherAct(None, Words(_first(n, kazakh, russian), _first(n, russian, kazakh)), {})
        for n in numbers
    )


def _first(number: str, own: Mapping[str, str], other: Mapping[str, str]) -> str:
    return own.get(number) or other[number]


def _named_ru(lines: list[str], pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Number and name of each Russian act that a line names, the form in the nominative."""
    for line in lines:
        found = pattern.match(line)
        if not found:
            continue
        act = named(f"{found['form']} {found['rest']}")
        if act.number and act.date:
            form = _FORMS_RU[found["form"].lower()]
            yield act.number, f"{form} {found['rest'].strip(' ;:,.')}"


def _named_kk(line: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    found = pattern.match(line)
    number = _NUMBER.findall(found["act"]) if found else []
    if found and number:
        yield number[-1], found["act"].strip()
