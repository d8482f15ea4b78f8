"""The step of a heading path that a unit adds, in both languages: ``17-тармақ``, ``пункт 17``."""

from __future__ import annotations

from build_scripts.act.unit import Unit

_PRINTED = frozenset(
    {"annex", "part", "subpart", "chapter", "section", "article", "subheading", "swot-list"}
)
"""Kinds that are called by their printed number and heading."""
_NUMBERED = {
    "point": ("{}-тармақ", "пункт {}"),
    "subpoint": ("{}) тармақша", "подпункт {})"),
    "indent": ("{}-абзац", "абзац {}"),
    "letter": ("{}-әріп", "буквенный пункт {}"),
    "formula": ("{}-формула", "формула {}"),
    "form": ("{}-нысан", "бланк {}"),
    "dash": ("{}-дефис", "дефис {}"),
    "row": ("{}-жол", "строка {}"),
    "plan-row": ("{}-іс-шара", "мероприятие {}"),
    "plan-indicator": ("нысаналы {}-индикатор", "целевой индикатор {}"),
    "criterion": ("{}-өлшемшарт", "критерий {}"),
    "option": ("{}-нұсқа", "вариант {}"),
    "indicator": ("{}-индикатор", "индикатор {}"),
    "result": ("{}-нәтиже", "результат {}"),
    "slide": ("{}-слайд", "слайд {}"),
    "item": ("{}-жазба", "запись {}"),
    "swot-item": ("{}-тармақша", "подпункт {}"),
    "cell": ("{}-баған", "графа {}"),
}
"""Kinds that are called by the number in their id."""
_NAMED = {
    "title": ("тақырыбы", "заголовок"),
    "preamble": ("кіріспесі", "преамбула"),
    "note": ("ескертпе", "примечание"),
    "amendment": ("жаңа редакция", "новая редакция"),
    "evidence": ("растайтын құжат", "подтверждающий документ"),
    "abbreviation": ("қысқарған сөз", "сокращение"),
    "field": ("сауалнама", "анкета"),
    "indicators": ("нысаналы индикаторлар", "целевые индикаторы"),
    "results": ("күтілетін нәтижелер", "ожидаемые результаты"),
}


def step(unit: Unit, language: str) -> str:
    """The unit's step of the path; empty for a unit that adds none.

    Args:
        unit: a unit with its id.
        language: ``kk`` or ``ru``.
    """
    column = 0 if language == "kk" else 1
    if unit.kind in _PRINTED:
        return " ".join(part for part in (unit.num, unit.heading) if part)
    if unit.kind in _NAMED:
        return _NAMED[unit.kind][column]
    if unit.kind in _NUMBERED:
        number = unit.number or unit.eid.rpartition("_")[2]
        return _NUMBERED[unit.kind][column].format(number)
    return ""
