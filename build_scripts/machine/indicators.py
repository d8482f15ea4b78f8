"""Target indicators by year, as the list of indicators and as the action plan print them."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import Fault
from build_scripts.machine.both import both, fault, heading, own_text, units_of
from build_scripts.machine.json_file import Json
from build_scripts.machine.yearly import Yearly, read_yearly


def indicators_json(act: Act) -> tuple[Json | None, list[Fault]]:
    """The indicators of an act.

    Returns:
        An object in the shape of ``schemas/api/indicators.json``, None where the act lists no
        indicators; and values that can't be read or differ between the languages.
    """
    faults: list[Fault] = []
    plan: dict[str, tuple[Unit, Mapping[str, str]]] = {}
    for unit in units_of(act, "plan-indicator"):
        read, found = _read(act, unit, "heading")
        faults.extend(found)
        if read:
            plan[unit.number] = (unit, read["kk"].values)
    indicators: list[Json] = []
    for unit in units_of(act, "indicator"):
        read, found = _read(act, unit, "text")
        faults.extend(found)
        if read:
            indicators.append(_indicator(act, unit, read, plan.get(unit.number)))
    return ({"act": act.id, "indicators": indicators} if indicators else None), faults


def _read(act: Act, unit: Unit, part: str) -> tuple[dict[str, Yearly], list[Fault]]:
    read: dict[str, Yearly] = {}
    faults: list[Fault] = []
    for language in act.texts:
        other = act.unit(unit.eid, language)
        if other is None:
            continue
        yearly = read_yearly(other.heading if part == "heading" else other.text)
        if yearly:
            read[language] = yearly
            continue
        problem = f"the values by year of {unit.eid} can't be read."
        remedy = "print them as '(2023 ж. – 63 %, 2024 ж. – 64 %)' at the end."
        faults.append(fault(act, other, language, problem, remedy))
    if len({tuple(yearly.values.items()) for yearly in read.values()}) > 1:
        problem = f"the values by year of {unit.eid} differ between the languages."
        faults.append(fault(act, unit, "kk", problem, "correct the translation."))
    return (read if "kk" in read else {}), faults


def _indicator(
    act: Act,
    unit: Unit,
    read: Mapping[str, Yearly],
    planned: tuple[Unit, Mapping[str, str]] | None,
) -> Json:
    values = read["kk"].values
    printed = {language: read.get(language) for language in LANGUAGES}
    data: Json = {
        "num": unit.number,
        "eid": unit.eid,
        "alias": unit.alias,
        "text": both(act, unit.eid, own_text),
        "name": {language: y.name if y else None for language, y in printed.items()},
        "unit": {language: y.unit if y else None for language, y in printed.items()},
        "values": dict(values),
        "plan": None,
        "differences": [],
    }
    if planned:
        target, expected = planned
        data["plan"] = {
            "eid": target.eid,
            "alias": target.alias,
            "text": both(act, target.eid, heading),
            "values": dict(expected),
        }
        data["differences"] = [
            {"year": year, "value": values.get(year), "plan_value": expected.get(year)}
            for year in sorted({*values, *expected})
            if values.get(year) != expected.get(year)
        ]
    return data


def results_json(act: Act) -> Json | None:
    """The expected results of an act, in the shape of ``schemas/api/results.json``."""
    results = [
        {
            "num": unit.number,
            "eid": unit.eid,
            "alias": unit.alias,
            "text": both(act, unit.eid, own_text),
        }
        for unit in units_of(act, "result")
    ]
    return {"act": act.id, "results": results} if results else None


def abbreviations_json(act: Act) -> Json | None:
    """The abbreviations of an act, in the shape of ``schemas/api/abbreviations.json``."""
    abbreviations = [
        {
            "eid": unit.eid,
            "alias": unit.alias,
            "abbreviation": both(act, unit.eid, heading),
            "meaning": both(act, unit.eid, own_text),
        }
        for unit in units_of(act, "abbreviation")
    ]
    return {"act": act.id, "abbreviations": abbreviations} if abbreviations else None
