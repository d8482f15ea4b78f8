"""Names of units and of documents in the forms that citations need."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.act.kinds import KINDS, Names


@dataclass(frozen=True, slots=True)
class DocumentName:
    """A kind of document that an act approves, in the forms that citations need."""

    kk: str
    kk_of: str
    kk_to: str
    ru: str
    """``{by}`` is the act that approves it."""
    ru_of: str
    ru_to: str


def _document(kk: tuple[str, str, str], nouns: tuple[str, str, str], ending: str) -> DocumentName:
    """Forms of a document: alone, genitive, dative; ``ending`` picks those of the participle."""
    endings = {"ые": ("ые", "ых", "ым"), "ое": ("ое", "ого", "ому"), "ая": ("ая", "ой", "ой")}
    ru = [
        f"{noun}, утвержденн{own} {{by}}" for noun, own in zip(nouns, endings[ending], strict=True)
    ]
    whole = [f"{{by}} бекітілген {form}" for form in kk]
    return DocumentName(*whole, *ru)


DOCUMENTS: dict[str, DocumentName] = {
    "қағида": _document(
        ("Қағидалар", "Қағидалардың", "Қағидаларға"), ("Правила", "Правил", "Правилам"), "ые"
    ),
    "ереже": _document(
        ("Ереже", "Ереженің", "Ережеге"), ("Положение", "Положения", "Положению"), "ое"
    ),
    "нұсқаулық": _document(
        ("Нұсқаулық", "Нұсқаулықтың", "Нұсқаулыққа"),
        ("Инструкция", "Инструкции", "Инструкции"),
        "ая",
    ),
    "әдістеме": _document(
        ("Әдістеме", "Әдістеменің", "Әдістемеге"), ("Методика", "Методики", "Методике"), "ая"
    ),
    "тұжырымдама": _document(
        ("Тұжырымдама", "Тұжырымдаманың", "Тұжырымдамаға"),
        ("Концепция", "Концепции", "Концепции"),
        "ая",
    ),
}
"""Documents that an act approves, by how the last word of their Kazakh name begins."""
_APPROVES = re.compile(r"(?P<document>\w+) бекіту туралы", re.IGNORECASE)


def document_name(kk: str) -> DocumentName | None:
    """The kind of document that has a Kazakh heading.

    >>> document_name("Комиссия туралы ереже") == DOCUMENTS["ереже"]
    True
    >>> document_name("Іс-қимыл жоспары")
    """
    last = kk.lower().rpartition(" ")[2]
    return next((name for stem, name in DOCUMENTS.items() if last.startswith(stem)), None)


def approved_name(title_kk: str) -> DocumentName | None:
    """The kind of document that an act approves, by the act's Kazakh title.

    >>> approved_name("Ғылымды дамыту тұжырымдамасын бекіту туралы") == DOCUMENTS["тұжырымдама"]
    True
    >>> approved_name("Бұйрыққа өзгерістер енгізу туралы")
    """
    found = _APPROVES.search(title_kk)
    return document_name(found["document"]) if found else None


_ORDINALS_KK = (
    "бірінші",
    "екінші",
    "үшінші",
    "төртінші",
    "бесінші",
    "алтыншы",
    "жетінші",
    "сегізінші",
    "тоғызыншы",
    "оныншы",
)
_ORDINALS_RU = (
    ("первый", "первого"),
    ("второй", "второго"),
    ("третий", "третьего"),
    ("четвертый", "четвертого"),
    ("пятый", "пятого"),
    ("шестой", "шестого"),
    ("седьмой", "седьмого"),
    ("восьмой", "восьмого"),
    ("девятый", "девятого"),
    ("десятый", "десятого"),
)


def ordinal(number: str, language: str, *, genitive: bool = False) -> str:
    """An ordinal in words up to ten, in digits above.

    >>> ordinal("2", "kk"), ordinal("2", "ru"), ordinal("3", "ru", genitive=True)
    ('екінші', 'второй', 'третьего')
    >>> ordinal("12", "kk"), ordinal("12", "ru")
    ('12-', '12')
    """
    if number.isdigit() and 1 <= int(number) <= len(_ORDINALS_KK):
        if language == "kk":
            return _ORDINALS_KK[int(number) - 1]
        return _ORDINALS_RU[int(number) - 1][genitive]
    return f"{number}-" if language == "kk" else number


def kind_named(kind: str, form: str, number: str = "", heading: str = "") -> str:
    """A unit of a kind in a citation; empty for a kind that citations pass over.

    Args:
        kind: a name of `KINDS`.
        form: ``kk``, ``kk_of``, ``kk_of_of``, ``ru`` or ``ru_of``.
        number: its bare number.
        heading: its heading.

    >>> kind_named("indent", "kk", "12"), kind_named("indent", "ru_of", "2")
    ('12-абзац', 'абзаца второго')
    """
    names = KINDS[kind].names
    return named(names, form, number, heading) if names else ""


def named(names: Names, form: str, number: str = "", heading: str = "") -> str:
    """The same by other names than those of its kind."""
    language, _, case = form.partition("_")
    pattern: str = getattr(names, form)
    genitive = language == "ru" and bool(case)
    words = pattern.format(n=number, o=ordinal(number, language, genitive=genitive), h=heading)
    return words.replace("- ", "-")
