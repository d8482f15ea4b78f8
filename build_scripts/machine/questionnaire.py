"""The questionnaire of an act in both languages, as calculators and clerks need it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import Fault
from build_scripts.machine.both import both, fault, own_text, units_of
from build_scripts.machine.json_file import Json
from build_scripts.machine.points import read_points, without_dash

_MOST = {
    "kk": re.compile(r"Ең жоғары балдардың сомасы (\d+(?:,\d+)?) (?:балл|ұпай)"),
    "ru": re.compile(r"Сумма максимальных баллов составляет (\d+(?:,\d+)?) балл"),
}
_BLANK = re.compile(r"_{3,}")
_SPACES = re.compile(r"\s+")


def questionnaire_json(act: Act) -> tuple[Json | None, list[Fault]]:
    """The questionnaire of an act.

    Returns:
        An object in the shape of ``schemas/api/questionnaire.json``, None where the act has no
        questionnaire; and what keeps its points from being trusted: an option without points,
        points that differ between the languages, a sum that is not the printed maximum.
    """
    holders = list(units_of(act, "questionnaire"))
    if not holders:
        return None, []
    holder = holders[0]
    criteria: list[Json] = []
    faults = [
        fault(act, extra, "kk", "a second questionnaire in one act.", "keep one an act.")
        for extra in holders[1:]
    ]
    for unit in holder.children:
        if unit.kind == "criterion":
            criterion, found = _criterion(act, unit)
            criteria.append(criterion)
            faults.extend(found)
    fields = [unit for unit in holder.children if unit.kind == "field"]
    most, found = _most_points(act, holder, fields)
    faults.extend(found)
    if most and not faults:
        faults.extend(_check_sum(act, holder, criteria, most[1]))
    data: Json = {
        "act": act.id,
        "eid": holder.eid,
        "max_points": most[1] if most else None,
        "max_points_eid": most[0] if most else None,
        "criteria": criteria,
        "notes": [_note(act, unit) for unit in holder.children if unit.kind == "note"],
        "fields": [_field(act, unit) for unit in fields],
    }
    return data, faults


def _criterion(act: Act, unit: Unit) -> tuple[Json, list[Fault]]:
    options: list[Json] = []
    faults: list[Fault] = []
    for child in unit.children:
        if child.kind == "option":
            option, found = _option(act, child, str(len(options) + 1))
            options.append(option)
            faults.extend(found)
    evidence = [
        {"eid": child.eid, "text": both(act, child.eid, own_text)}
        for child in unit.children
        if child.kind == "evidence"
    ]
    criterion: Json = {
        "num": unit.number,
        "eid": unit.eid,
        "alias": unit.alias,
        "text": both(act, unit.eid, own_text),
        "options": options,
        "evidence": evidence,
    }
    return criterion, faults


def _option(act: Act, unit: Unit, num: str) -> tuple[Json, list[Fault]]:
    printed = both(act, unit.eid, _printed)
    read = {
        language: read_points(act.units[language][unit.eid].text)
        for language in LANGUAGES
        if printed[language] is not None
    }
    faults = [
        fault(
            act,
            act.units[language][unit.eid],
            language,
            f"no points at the end of the option {unit.eid}.",
            "print them as '- 0,5 балл;'.",
        )
        for language, scored in read.items()
        if scored is None
    ]
    points = {scored.points for scored in read.values() if scored}
    if len(points) > 1:
        problem = f"the points of {unit.eid} differ between the languages: {sorted(points)}."
        faults.append(fault(act, unit, "kk", problem, "correct the translation."))
    option: Json = {
        "eid": unit.eid,
        "num": num,
        "text": {
            language: scored.condition if (scored := read.get(language)) else printed[language]
            for language in LANGUAGES
        },
        "points": min(points, default=""),
        "printed": printed,
    }
    return option, faults


def _printed(unit: Unit) -> str:
    return f"{unit.num} {unit.text}" if unit.num else unit.text


def _most_points(
    act: Act, holder: Unit, fields: Sequence[Unit]
) -> tuple[tuple[str, str] | None, list[Fault]]:
    found: set[tuple[str, str]] = set()
    for unit in fields:
        for language in act.texts:
            other = act.unit(unit.eid, language)
            number = _MOST[language].search(other.text) if other else None
            if number:
                found.add((unit.eid, number[1].replace(",", ".")))
    if len(found) < 2:  # noqa: PLR2004
        return next(iter(found), None), []
    problem = "the greatest sum of points is printed in different ways."
    return None, [fault(act, holder, "kk", problem, "correct the translation.")]


def _check_sum(act: Act, holder: Unit, criteria: Sequence[Json], most: str) -> list[Fault]:
    total = sum(max(Decimal(option["points"]) for option in c["options"]) for c in criteria)
    if total == Decimal(most):
        return []
    problem = f"the best options add up to {total}, but the text says {most}."
    return [fault(act, holder, "kk", problem, "look for an option that was misread.")]


def _note(act: Act, unit: Unit) -> Json:
    return {
        "eid": unit.eid,
        "num": unit.num,
        "text": both(act, unit.eid, lambda note: without_dash(note.text)),
    }


def _field(act: Act, unit: Unit) -> Json:
    return {
        "eid": unit.eid,
        "num": unit.num,
        "text": both(act, unit.eid, own_text),
        "label": both(act, unit.eid, _label),
        "blanks": len(_BLANK.findall(unit.text)),
    }


def _label(unit: Unit) -> str:
    """The words of a field; the lines to write on are "…" inside and left out at the end."""
    return _SPACES.sub(" ", _BLANK.sub(" … ", unit.text)).strip(" …").rstrip(":").rstrip()
