"""The rows of an action plan with the headings they stand under, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import Fault
from build_scripts.machine.both import both, fault, heading
from build_scripts.machine.cells import cell_text, column
from build_scripts.machine.json_file import Json
from build_scripts.machine.plan_deadline import read_plan_deadline
from build_scripts.machine.responsible import read_responsible

ACTIVITY, FORM, DEADLINE, RESPONSIBLE = 2, 3, 4, 5
"""Columns of an action plan."""
_HEADS = ("chapter", "section", "plan-indicator")


def plan_json(act: Act) -> tuple[Json | None, list[Fault]]:
    """The action plan of an act.

    Returns:
        An object in the shape of ``schemas/api/plan.json``, None where the act has no plan; and
        terms and lists that can't be read or differ between the languages.
    """
    names = {
        language: {unit.heading for unit in units.values() if unit.kind == "abbreviation"}
        for language, units in act.units.items()
    }
    rows: list[Json] = []
    faults: list[Fault] = []
    for heads, unit in _rows(act.outline, {}):
        deadline, found = _deadline(act, unit)
        faults.extend(found)
        responsible, found = _responsible(act, unit, names)
        faults.extend(found)
        rows.append(
            {
                "num": unit.number,
                "eid": unit.eid,
                "alias": unit.alias,
                "chapter": _head(act, heads.get("chapter")),
                "section": _head(act, heads.get("section")),
                "indicator": _head(act, heads.get("plan-indicator")),
                "activity": _column(act, unit, ACTIVITY),
                "form": _column(act, unit, FORM),
                "deadline": deadline,
                "responsible": responsible,
                "responsible_text": _column(act, unit, RESPONSIBLE),
            }
        )
    return ({"act": act.id, "rows": rows} if rows else None), faults


def _rows(unit: Unit, heads: dict[str, Unit]) -> Iterator[tuple[dict[str, Unit], Unit]]:
    if unit.kind == "plan-row":
        yield heads, unit
        return
    if unit.kind in _HEADS:
        level = _HEADS.index(unit.kind)
        heads = {kind: head for kind, head in heads.items() if _HEADS.index(kind) < level}
        heads[unit.kind] = unit
    for child in unit.children:
        yield from _rows(child, heads)


def _head(act: Act, unit: Unit | None) -> Json | None:
    if unit is None:
        return None
    return {"eid": unit.eid, "num": unit.number, "heading": both(act, unit.eid, heading)}


def _column(act: Act, row: Unit, number: int) -> Json:
    return both(act, row.eid, lambda unit: cell_text(column(unit, number)))


def _deadline(act: Act, row: Unit) -> tuple[Json, list[Fault]]:
    text = _column(act, row, DEADLINE)
    faults: list[Fault] = []
    read = {
        language: read_plan_deadline(printed, language)
        for language, printed in text.items()
        if printed is not None
    }
    for language, deadline in read.items():
        if deadline is None:
            problem = f"the term of {row.eid} can't be read: {text[language]!r}."
            remedy = "print it as '2024 жылғы сәуір' or 'апрель 2024 – 2029 годов'."
            faults.append(fault(act, act.units[language][row.eid], language, problem, remedy))
    if len(set(read.values())) > 1 and None not in read.values():
        problem = f"the term of {row.eid} differs between the languages."
        faults.append(fault(act, row, "kk", problem, "correct the translation."))
    first = read[LANGUAGES[0]]
    months, years = (first.months, first.years) if first else ((), ())
    return {"text": text, "months": list(months), "years": list(years)}, faults


def _responsible(act: Act, row: Unit, names: dict[str, set[str]]) -> tuple[list[Json], list[Fault]]:
    text = _column(act, row, RESPONSIBLE)
    read = {
        language: read_responsible(text[language] or "", names.get(language, ()))
        for language in LANGUAGES
    }
    first, other = (read[language] for language in LANGUAGES)
    agreed = [body.by_agreement for body in first]
    if text[LANGUAGES[1]] is not None and agreed != [body.by_agreement for body in other]:
        problem = f"the lists of those responsible for {row.eid} differ between the languages."
        remedy = "keep the same bodies in the same order."
        return [], [fault(act, row, "kk", problem, remedy)]
    bodies = [
        {
            "name": {
                "kk": body.name,
                "ru": other[index].name if index < len(other) else None,
            },
            "by_agreement": body.by_agreement,
        }
        for index, body in enumerate(first)
    ]
    return bodies, []
