"""Metadata of an act from the meta.yaml of the open corpus of Kazakhstan law.

Only what the file says is said: whether an act is in force is never guessed, and a body that the
table does not know is named as the requisite names it, with a line that asks for its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_scripts.corpus import bodies, forms
from build_scripts.corpus.meta import LANGUAGES, LanguageText, Meta, OtherAct, Words, says_it_amends
from build_scripts.corpus.official_id import official_id
from build_scripts.corpus.requisite import Named, Requisite, read_requisite
from build_scripts.corpus.short_title import short_title
from build_scripts.corpus.side_file import FILE as SIDE_FILE
from build_scripts.faults import BadInputError, Fault
from build_scripts.months import date_in_kazakh, kazakh_date_of
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import plain

CODES = {"kk": "kaz", "ru": "rus"}
"""How the corpus calls the languages."""
_KEYS = {
    "act_code": "act_code: '34652'",
    "requisite": "requisite: Закон Республики Казахстан от ... № ...",
    "title": "title: {rus: ..., kaz: ...}",
    "form": "form: ЗАК",
    "approved_on": "approved_on: 2007-07-27",
}
_SOURCE = Words(
    "Қазақстан заңнамасының ашық корпусынан алынған ресми мәтіннің бейресми көшірмесі.",
    "Неофициальная копия официального текста из открытого корпуса законодательства Казахстана.",
)
_NOT_VERIFIED = Words(
    "Күші осы сайтта тексерілмеген: ресми беттен қараңыз.",
    "Действие на этом сайте не проверено: смотрите официальную страницу.",
)
_NOUNS = {
    "конституционн": Words("Конституциялық заңы", "Конституционный закон"),
    "закон": Words("Заңы", "Закон"),
    "кодекс": Words("Кодексі", "Кодекс"),
    "указ": Words("Жарлығы", "Указ"),
    "приказ": Words("бұйрығы", "Приказ"),
    "распоряж": Words("өкімі", "Распоряжение"),
    "решени": Words("шешімі", "Решение"),
    "постановл": Words("қаулысы", "Постановление"),
}
"""What an act is called, by how the Russian word for it begins."""


def is_open_corpus(document: object) -> bool:
    """Whether a meta.yaml is that of the open corpus."""
    return isinstance(document, Mapping) and "act_code" in document


def load_corpus_meta(document: Mapping[str, Any], act_id: str, name: str) -> Meta:
    """Metadata from a meta.yaml of the open corpus.

    Args:
        document: as `load_yaml` gives it.
        act_id: name of the act's folder.
        name: the file's name in messages.

    Raises:
        BadInputError: keys are missing, or the form is unknown.
    """
    faults = _faults(document, name)
    if faults:
        raise BadInputError(faults)
    data = plain(document)
    read = read_requisite(str(data["requisite"]))
    form = str(data["form"]).upper()
    kind = forms.kind_of(form)
    title = _title(data["title"])
    day = read.act.date or str(data["approved_on"])
    body, asked = _body(document, data, read.act, kind, name)
    editions, pages = _by_language(data, "version_date"), _by_language(data, "source")
    repealed_on = str(data["repealed_on"]) if data.get("repealed_on") else read.repealed_from
    repealed_by = _repealed_by(data, read)
    repealed = bool(repealed_on or repealed_by or read.repeal_words)
    return Meta(
        id=act_id,
        kind=kind,
        number=read.act.number,
        date=day,
        body=body,
        title=title,
        short_title=short_title(title, kind, read.act.number, form),
        derived_short_title=True,
        status="repealed" if repealed else "not-verified",
        status_note=_status_note(repealed_by, read, repealed_on) if repealed else _NOT_VERIFIED,
        status_as_of=max(editions.values(), default=day),
        official_pages=pages,
        languages={
            language: LanguageText(
                "official-copy", _SOURCE, editions.get(language), pages.get(language)
            )
            for language in LANGUAGES
        },
        registration=read.registration,
        amends=_amends(title),
        repealed_on=repealed_on,
        repealed_by=repealed_by,
        caused_by=_caused_by(data),
        form=form,
        asks=(*asked, *_unknown_types(document, name)),
        extra={"act_code": str(data["act_code"])},
    )


def id_in_official_database(document: Mapping[str, Any]) -> str | None:
    """The act's identifier in the official database; None where no pattern tells it."""
    data = plain(document)
    read = read_requisite(str(data["requisite"]))
    form = str(data["form"]).upper()
    letter = forms.letter_of(form)
    if letter == "P" and not read.act.body.startswith(("Правительства", "Кабинета")):
        letter = None
    if read.registration and not read.by_ministry:
        return None  # a local act: the letter of its region in the identifier is not known
    day = read.act.date or str(data["approved_on"])
    return official_id(letter, day, read.act.number, read.registration)


def _faults(document: Mapping[str, Any], name: str) -> list[Fault]:
    faults = [
        Fault(name, f"missing key: {key}.", f"add it, such as: {example}", 1, key)
        for key, example in _KEYS.items()
        if not document.get(key)
    ]
    title = document.get("title")
    if title and not (isinstance(title, Mapping) and any(title.get(c) for c in CODES.values())):
        problem = "the title has neither rus nor kaz."
        faults.append(
            Fault(name, problem, f"write {_KEYS['title']}", line_of(document, "title"), "title")
        )
    form = str(document.get("form") or "").upper()
    if form and form not in forms.forms():
        problem = f"unknown form: {form}."
        remedy = f"use one of {', '.join(forms.forms())}, or add the form to {forms.TABLE}."
        faults.append(Fault(name, problem, remedy, line_of(document, "form"), "form"))
    return faults


def _unknown_types(document: Mapping[str, Any], name: str) -> tuple[Fault, ...]:
    codes = document.get("type_codes")
    listed = codes if isinstance(codes, list) else [codes] if codes else []
    unknown = [str(code) for code in listed if str(code).upper() not in forms.types()]
    if not unknown:
        return ()
    problem = f"unknown type: {', '.join(unknown)}."
    remedy = f"known are {', '.join(forms.types())}; add what it means to {forms.TABLE}."
    return (Fault(name, problem, remedy, line_of(document, "type_codes"), "type_codes"),)


def _title(title: Mapping[str, Any]) -> Words:
    """The title; a language without one has that of the other."""
    found = {language: str(title.get(code) or "").strip() for language, code in CODES.items()}
    return Words(found["kk"] or found["ru"], found["ru"] or found["kk"])


def _by_language(data: Mapping[str, Any], key: str) -> dict[str, str]:
    """A mapping of the corpus by our languages; empty where the key holds none."""
    value = data.get(key)
    if not isinstance(value, Mapping):
        return {}
    return {language: str(value[code]) for language, code in CODES.items() if value.get(code)}


def _body(
    document: Mapping[str, Any], data: Mapping[str, Any], act: Named, kind: str, name: str
) -> tuple[Words, tuple[Fault, ...]]:
    """Who adopted the act, and what must be told of it by hand."""
    codes = data.get("approved_by") or []
    listed = [str(code) for code in (codes if isinstance(codes, list) else [codes])]
    genitive = act.body or ("Республики Казахстан" if kind == "law" else "")
    found = bodies.body_of(genitive, listed, acting=act.acting)
    if found:
        return found, ()
    said = genitive or ", ".join(listed) or "–"
    problem = f"the body «{said}» is not in {bodies.TABLE}."
    remedy = f"add it there, or write body: {{kk: ..., ru: ...}} into {SIDE_FILE} beside it."
    asked = Fault(name, problem, remedy, line_of(document, "requisite"), "requisite")
    russian = bodies.nominative(genitive) or "–"
    return Words(russian, russian), (asked,)


def act_named(act: Named) -> Words:
    """An act that a sentence names, with its body, date and number, for readers."""
    noun = _noun(act.noun)
    body = bodies.body_of(act.body, (), acting=act.acting)
    number = f" № {act.number}" if act.number else ""
    ru = f"{act.body} от {_digits(act.date)}{number}"
    kk = (
        f"{bodies.possessor(body.kk if body else act.body)} {kazakh_date_of(str(act.date))}{number}"
    )
    return Words(f"{kk} {noun.kk}", f"{noun.ru} {ru}")


def _noun(printed: str) -> Words:
    """The word for an act, in the nominative; "постановление" where it is an unknown one."""
    lower = printed.lower()
    return next(
        (words for stem, words in _NOUNS.items() if lower.startswith(stem)), _NOUNS["постановл"]
    )


def _digits(date: str | None) -> str:
    year, month, day = (date or "--").split("-")
    return f"{day}.{month}.{year}"


def _repealed_by(data: Mapping[str, Any], read: Requisite) -> Words | None:
    """The act that repealed this one: from its own key, else from the requisite."""
    told = data.get("repealed_by")
    if isinstance(told, Mapping) and told.get("requisite"):
        return act_named(read_requisite(str(told["requisite"])).act)
    if isinstance(told, str) and told:
        return act_named(read_requisite(told).act)
    return act_named(read.repeal) if read.repeal else None


def _status_note(by: Words | None, read: Requisite, on: str | None) -> Words:
    """What is known of the repeal."""
    kk, ru = "Күші жойылған", (read.repeal_words or "Утратил силу")
    if by and not read.repeal_words:
        ru = f"{ru}: {by.ru}"
    if by:
        kk = f"{kk}: {by.kk}"
    if on:
        kk = f"{kk} ({date_in_kazakh(on)} бастап)"
        if not read.repealed_from:
            ru = f"{ru} (с {_digits(on)})"
    return Words(f"{kk}.", f"{ru}.")


def _caused_by(data: Mapping[str, Any]) -> Words | None:
    """The act that made this edition."""
    told = data.get("caused_by")
    if not isinstance(told, Mapping) or not told.get("requisite"):
        return None
    act = read_requisite(str(told["requisite"])).act
    return act_named(act) if act.date else None


def _amends(title: Words) -> tuple[OtherAct, ...]:
    """What the title says that the act amends; the text may tell it better."""
    return (OtherAct(None, title, {}),) if says_it_amends({"kk": title.kk, "ru": title.ru}) else ()
