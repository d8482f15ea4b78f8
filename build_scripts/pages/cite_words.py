"""Names of the kinds of units in the forms that citations need.

``{n}`` is the number, ``{o}`` an ordinal in words, ``{h}`` the heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindName:
    """One kind of unit: alone, belonging to something, and with something belonging to it."""

    kk: str
    kk_of: str
    """Kazakh, possessed: ``{n}-тармағы``."""
    kk_of_of: str
    """Kazakh, possessed and possessing: ``{n}-тармағының``."""
    ru: str
    ru_of: str
    """Russian genitive."""


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


def _numbered(kk: str, kk_of: str, ru: str, ru_of: str) -> KindName:
    return KindName(
        f"{{n}}-{kk}", f"{{n}}-{kk_of}", f"{{n}}-{kk_of}ның", f"{ru} {{n}}", f"{ru_of} {{n}}"
    )


def _soft(kk: str, kk_of: str, ru: str, ru_of: str) -> KindName:
    return KindName(
        f"{{n}}-{kk}", f"{{n}}-{kk_of}", f"{{n}}-{kk_of}нің", f"{ru} {{n}}", f"{ru_of} {{n}}"
    )


NAMES: dict[str, KindName] = {
    "part": _soft("бөлім", "бөлімі", "раздел", "раздела"),
    "subpart": _soft("кіші бөлім", "кіші бөлімі", "подраздел", "подраздела"),
    "chapter": _numbered("тарау", "тарауы", "глава", "главы"),
    "section": _numbered("параграф", "параграфы", "параграф", "параграфа"),
    "article": _numbered("бап", "бабы", "статья", "статьи"),
    "point": _numbered("тармақ", "тармағы", "пункт", "пункта"),
    "subpoint": KindName(
        "{n}) тармақша",
        "{n}) тармақшасы",
        "{n}) тармақшасының",
        "подпункт {n})",
        "подпункта {n})",
    ),
    "indent": KindName("{o} абзац", "{o} абзацы", "{o} абзацының", "абзац {o}", "абзаца {o}"),
    "letter": _numbered("әріп", "әрпі", "буквенный пункт", "буквенного пункта"),
    "formula": _numbered("формула", "формуласы", "формула", "формулы"),
    "legend": _soft("түсіндірме", "түсіндірмесі", "пояснение", "пояснения"),
    "form": _numbered("нысан", "нысаны", "бланк", "бланка"),
    "dash": _soft("дефис", "дефисі", "дефис", "дефиса"),
    "annex": KindName(
        "{n}-қосымша", "{n}-қосымша", "{n}-қосымшаның", "приложение {n}", "приложения {n}"
    ),
    "row": _numbered("жол", "жолы", "строка", "строки"),
    "amendment": _soft("өзгеріс", "өзгерісі", "изменение", "изменения"),
    "criterion": _numbered("өлшемшарт", "өлшемшарты", "критерий", "критерия"),
    "option": _numbered("нұсқа", "нұсқасы", "вариант", "варианта"),
    "evidence": KindName(
        "растайтын құжаттар",
        "растайтын құжаттары",
        "растайтын құжаттарының",
        "подтверждающие документы",
        "подтверждающих документов",
    ),
    "indicator": _numbered(
        "нысаналы индикатор", "нысаналы индикаторы", "целевой индикатор", "целевого индикатора"
    ),
    "result": _soft("нәтиже", "нәтижесі", "ожидаемый результат", "ожидаемого результата"),
    "plan-row": _numbered("іс-шара", "іс-шарасы", "мероприятие", "мероприятия"),
    "abbreviation": KindName(
        "«{h}» қысқартуы",
        "«{h}» қысқартуы",
        "«{h}» қысқартуының",
        "сокращение «{h}»",
        "сокращения «{h}»",
    ),
    "slide": _numbered("слайд", "слайды", "слайд", "слайда"),
    "item": _soft("элемент", "элементі", "элемент", "элемента"),
    "swot-list": KindName(
        "«{h}» тізімі", "«{h}» тізімі", "«{h}» тізімінің", "список «{h}»", "списка «{h}»"
    ),
    "title": KindName("тақырып", "тақырыбы", "тақырыбының", "заголовок", "заголовка"),
    "preamble": KindName("кіріспе", "кіріспесі", "кіріспесінің", "преамбула", "преамбулы"),
    "subheading": KindName(
        "«{h}» бөлігі", "«{h}» бөлігі", "«{h}» бөлігінің", "часть «{h}»", "части «{h}»"
    ),
}
"""Kinds that a citation names; other kinds are passed over."""
NAMES["swot-item"] = NAMES["point"]
NAMES["plan-indicator"] = NAMES["indicator"]

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
