"""Short titles of acts by rule: what an act approves, cut at sense, with its number.

Russian names the thing first ("Об утверждении Правил ..."), so its beginning is kept; Kazakh
names it last ("... қағидаларын бекіту туралы"), so its beginning and its last word are kept.
"""

from __future__ import annotations

import re

from build_scripts.corpus.meta import Words

LENGTH = 70
"""Letters of a title that needs no cutting."""
_APPROVES_RU = re.compile(r"^Об утверждении\s+", re.IGNORECASE)
_APPROVES_KK = re.compile(r"\s+бекіту туралы$", re.IGNORECASE)
_NOMINATIVE_RU = {
    "правил": "Правила",
    "положения": "Положение",
    "положений": "Положения",
    "инструкции": "Инструкция",
    "методики": "Методика",
    "перечня": "Перечень",
    "порядка": "Порядок",
    "размеров": "Размеры",
    "размера": "Размер",
    "форм": "Формы",
    "формы": "Форма",
    "стандарта": "Стандарт",
    "стандартов": "Стандарты",
    "регламента": "Регламент",
    "реестра": "Реестр",
    "норм": "Нормы",
    "нормативов": "Нормативы",
    "требований": "Требования",
    "программы": "Программа",
    "плана": "План",
    "концепции": "Концепция",
    "устава": "Устав",
    "списка": "Список",
}
_ADJECTIVES_RU = {
    "типовых": "Типовые",
    "типового": "Типовое",
    "типовой": "Типовая",
    "квалификационных": "Квалификационные",
    "натуральных": "Натуральные",
    "единых": "Единые",
}
_LOOSE_ENDS_RU = frozenset(
    word
    for words in ("и или а но в во на по о об от до за из к ко с со", "у для при под над через без")
    for word in words.split()
)
_LOOSE_ENDS_KK = frozenset(
    ("және", "немесе", "мен", "пен", "бен", "мәселелері", "үшін", "бойынша", "туралы")
)
_ACCUSATIVE_KK = (
    (re.compile(r"(?<=[ыі])н$"), ""),
    (re.compile(r"[нд][ыі]$|т[ыі]$"), ""),
)


def short_title(title: Words, kind: str, number: str | None, form: str = "") -> Words:
    """A short title in both languages.

    Args:
        title: the full one.
        kind: ``law``, ``decree`` or ``order``.
        number: the act's number, which tells acts of like titles apart.
        form: the form's code; a code or constitution has a name of its own.

    >>> short_title(Words("X қағидаларын бекіту туралы", "Об утверждении Правил X"), "order", "7")
    Words(kk='X қағидалары (№ 7)', ru='Правила X (№ 7)')
    """
    kk, ru = _bare(title.kk), _bare(title.ru)
    if kind == "law":
        if form in {"КОД", "КОНС"}:
            return Words(_cut_kk(kk), _cut_ru(ru))
        return Words(f"«{_cut_kk(kk)}» Заң", f"Закон «{_cut_ru(ru)}»")
    mark = f" (№ {number})" if number else ""
    return Words(_capital(_cut_kk(_thing_kk(kk))) + mark, _cut_ru(_thing_ru(ru)) + mark)


def _bare(title: str) -> str:
    return " ".join(title.split()).strip(" .")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _thing_ru(title: str) -> str:
    """What an act approves, its first words in the nominative where they are known."""
    rest = _APPROVES_RU.sub("", title)
    if rest == title:
        return title
    first, *others = rest.split(" ")
    if first.lower() in _NOMINATIVE_RU:
        return " ".join([_NOMINATIVE_RU[first.lower()], *others])
    if first.lower() in _ADJECTIVES_RU and others and others[0].lower() in _NOMINATIVE_RU:
        noun = _NOMINATIVE_RU[others[0].lower()].lower()
        return " ".join([_ADJECTIVES_RU[first.lower()], noun, *others[1:]])
    return title


def _thing_kk(title: str) -> str:
    """What an act approves, its last word in the nominative."""
    rest = _APPROVES_KK.sub("", title)
    if rest == title:
        return title
    before, space, last = rest.rpartition(" ")
    for ending, put in _ACCUSATIVE_KK:
        if ending.search(last):
            return before + space + ending.sub(put, last)
    return rest


def _cut_ru(title: str) -> str:
    """The beginning, up to a comma or a whole word, without a word that leads on."""
    return title if len(title) <= LENGTH else _beginning(title, LENGTH, _LOOSE_ENDS_RU) + "…"


def _cut_kk(title: str) -> str:
    """The beginning up to a comma or a whole word, and the last word, which says what it is."""
    if len(title) <= LENGTH:
        return title
    if title.endswith(" туралы"):
        last = " ".join(title.split(" ")[-2:])
    else:
        last = title.rpartition(" ")[2]
    room = max(LENGTH - len(last) - 2, LENGTH // 3)
    return f"{_beginning(title, room, _LOOSE_ENDS_KK)}… {last}"


def _beginning(title: str, length: int, loose: frozenset[str]) -> str:
    part = title[: length + 1]
    comma = part.find(", ", length // 3)
    words = (part[:comma] if comma > 0 else part.rpartition(" ")[0] or part[:length]).split(" ")
    while len(words) > 1 and words[-1].strip(" ,;–-(").lower() in loose:
        words.pop()
    cut = " ".join(words).rstrip(" ,;:–-(")
    return cut + "»" * max(0, cut.count("«") - cut.count("»"))
