"""Names of acts in the grammatical case that a citation needs."""

from __future__ import annotations

import re
from typing import Literal

from build_scripts.corpus.bodies import possessor
from build_scripts.corpus.meta import Meta, OtherAct
from build_scripts.pages.dates import date_of

type Case = Literal["of", "to", "by"]
"""Genitive ("of the order"), dative ("annex to the order"), instrumental ("approved by ...")."""

_KINDS_KK = {"law": "Заңы", "decree": "қаулысы", "order": "бұйрығы"}
_ENDINGS_KK: dict[Case, str] = {"of": "ның", "to": "на", "by": "мен"}
_KINDS_RU: dict[str, dict[Case, str]] = {
    "law": {"of": "Закона", "to": "Закону", "by": "Законом"},
    "decree": {"of": "постановления", "to": "постановлению", "by": "постановлением"},
    "order": {"of": "приказа", "to": "приказу", "by": "приказом"},
}
_BODIES_RU = {
    "Министр": "Министра",
    "Министерство": "Министерства",
    "Правительство": "Правительства",
    "Республика": "Республики",
    "Президент": "Президента",
    "Парламент": "Парламента",
    "Исполняющий": "Исполняющего",
    "Председатель": "Председателя",
    "Руководитель": "Руководителя",
    "Управляющий": "Управляющего",
    "Правление": "Правления",
    "Кабинет": "Кабинета",
    "Премьер-Министр": "Премьер-Министра",
    "Сенат": "Сената",
    "Мажилис": "Мажилиса",
}
_NOUNS_RU = {"Закон": "law", "Постановление": "decree", "Приказ": "order"}
_QUOTED = re.compile(r"\s*[\"«“].*[\"»”]\s*", re.DOTALL)


def act_name(meta: Meta, language: str, case: Case) -> str:
    """The name of an act in a grammatical case.

    For an order in the genitive: ``приказа Министра просвещения Республики Казахстан от 31 января
    2025 года № 20``. Slides and acts without a date are called by
    their title.
    """
    if meta.kind == "slides":
        return _slides(guillemets(meta.body[language]), language, case)
    if not meta.date or not meta.number:
        return _document(guillemets(f'"{meta.title[language]}"'), language, case)
    if language == "kk":
        title = f"«{meta.title.kk}» " if meta.kind == "law" else ""
        body = possessor(meta.body.kk)
        return (
            f"{title}{body} {date_of(meta.date, 'kk')} № {meta.number} "
            f"{_KINDS_KK[meta.kind]}{_ENDINGS_KK[case]}"
        )
    title = f" «{meta.title.ru}»" if meta.kind == "law" else ""
    body = _possessor_ru(meta.body.ru)
    noun = _KINDS_RU[meta.kind][case]
    return f"{noun} {body} {date_of(meta.date, 'ru')} № {meta.number}{title}"


def requisites(meta: Meta, language: str) -> str:
    """What stands under the title of a printed act; empty for slides.

    For an order: ``Приказ Министра просвещения Республики Казахстан от 31 января 2025 года № 20``.
    """
    if meta.kind == "slides" or not meta.date:
        return ""
    number = f" № {meta.number}" if meta.number else ""
    when = date_of(meta.date, language)
    if language == "kk":
        return f"{possessor(meta.body.kk)} {when}{number} {_KINDS_KK[meta.kind]}"
    noun = next(noun for noun, kind in _NOUNS_RU.items() if kind == meta.kind)
    return f"{noun} {_possessor_ru(meta.body.ru)} {when}{number}"


def amended_act(other: OtherAct, language: str, case: Case = "of") -> str:
    """The amended act without its quoted name; empty where its title is built otherwise."""
    bare = _QUOTED.sub(" ", other.title[language]).strip()
    if language == "kk":
        known = bare.endswith(tuple(_KINDS_KK.values()))
        return f"{bare}{_ENDINGS_KK[case]}" if known else ""
    noun, _, rest = bare.partition(" ")
    return f"{_KINDS_RU[_NOUNS_RU[noun]][case]} {rest}" if noun in _NOUNS_RU else ""


def amended_rules(other: OtherAct, language: str) -> str:
    """The rules that the amended act approved, in the genitive; empty where it has none."""
    by = amended_act(other, language, "by")
    if not by or "қағида" not in other.title.kk.lower():
        return ""
    if language == "kk":
        return f"{by} бекітілген Қағидалардың"
    return f"Правил, утвержденных {by}"


def guillemets(text: str) -> str:
    """The outermost pair of straight double quotes as guillemets.

    >>> guillemets('"Қаржы орталығы" АҚ')
    '«Қаржы орталығы» АҚ'
    """
    first, last = text.find('"'), text.rfind('"')
    if first < 0 or first == last:
        return text
    return f"{text[:first]}«{text[first + 1 : last]}»{text[last + 1 :]}"


def _slides(body: str, language: str, case: Case) -> str:
    if language == "kk":
        return f"{body} слайдтары{_ENDINGS_KK[case]}"
    nouns: dict[Case, str] = {"of": "слайдов", "to": "слайдам", "by": "слайдами"}
    return f"{nouns[case]} {body}"


def _document(title: str, language: str, case: Case) -> str:
    if language == "kk":
        return f"{title} құжаты{_ENDINGS_KK[case]}"
    nouns: dict[Case, str] = {"of": "документа", "to": "документу", "by": "документом"}
    return f"{nouns[case]} {title}"


def _possessor_ru(body: str) -> str:
    first, space, rest = body.partition(" ")
    return _BODIES_RU.get(first, first) + space + rest
