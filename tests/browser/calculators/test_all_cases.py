"""Every case, one by one, in the shipped Pyodide and the shipped MicroPython of the browser."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from calculators import api, batch
from tests.browser.calculators.conftest import LANGUAGES, NAMES, Interpreters

sys.path.insert(0, str(Path(__file__).parents[2] / "calculators"))
from calculator_cases import differences, load_cases

pytestmark = pytest.mark.browser

CASES = [case for name in NAMES for case in load_cases(name)]
TABLES = "batch"


def without_numbers(payload: str) -> bool:
    """Whether a payload holds NaN or an infinity, which only Python's own reader takes."""
    return "NaN" in payload or "Infinity" in payload


@pytest.mark.parametrize(
    ("interpreters", "language", "case"),
    [
        pytest.param(
            (case["calculator"], language),
            language,
            case,
            id=f"{language} {case['calculator']}: {case['name']}",
        )
        for language in LANGUAGES
        for case in CASES
    ],
    indirect=["interpreters"],
    scope="session",
)
def test_case(interpreters: Interpreters, language: str, case: dict[str, Any]) -> None:
    """The page of the case's calculator answers it as CPython does, in its own language."""
    payload = json.dumps(case["inputs"])
    ours = json.loads(api.run(case["calculator"], payload, language))
    answers = interpreters.ask("api", "run", case["calculator"], payload, language)
    full = json.loads(answers["full"])
    assert differences(case, full) == []
    assert full == ours
    if not without_numbers(payload):
        assert json.loads(answers["small"]) == ours


def readable(text: str) -> object:
    """JSON as a value, since interpreters order keys differently; other text as it is."""
    return json.loads(text) if text[:1] == "{" else text


OF_TABLES = pytest.mark.parametrize(
    ("interpreters", "language"),
    [((TABLES, language), language) for language in LANGUAGES],
    indirect=["interpreters"],
    scope="session",
)


@OF_TABLES
@pytest.mark.parametrize("name", NAMES)
def test_all_cases_as_rows(interpreters: Interpreters, language: str, name: str) -> None:
    """The page for many answers any calculator, with the data that it ships."""
    cases = [
        case["inputs"]
        for case in load_cases(name)
        if not without_numbers(json.dumps(case["inputs"]))
    ]
    rows = json.dumps(cases)
    ours = json.loads(batch.run_rows(name, rows, 1, language))
    assert len(ours["rows"]) == len(cases) > 0
    for engine, theirs in interpreters.ask("batch", "run_rows", name, rows, 1, language).items():
        assert json.loads(theirs) == ours, engine


@OF_TABLES
@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        ("csv_template", ["obligation"]),
        ("csv_template", ["questionnaire"]),
        ("read_csv", ["reimbursement", 'today;"x\n']),
        ("read_csv", ["reimbursement", "today;graduated\n2026-11-21;2023-06-30\n"]),
        ("run_csv", ["questionnaire", "name;c1.option\nА;3\nБ;2\n"]),
        ("run_csv", ["questionnaire", "name;ID;c1.evidence\nА;=1;ИӘ\nБ;2;Да\n"]),
        ("read_csv", ["obligation", "ФИО;studies.1.specialty\nӘ;ДРУГАЯ\nӘ;Басқа\nӘ;x\n"]),
        ("run_csv", ["obligation", "№;today;studies.1.level\n1;31.06.2024;бакалавр\n"]),
    ],
)
def test_tables(
    interpreters: Interpreters, language: str, function: str, arguments: list[object]
) -> None:
    """Tables are written and read alike."""
    given = arguments if function == "csv_template" else [*arguments, language]
    ours = getattr(batch, function)(*given)
    for engine, theirs in interpreters.ask("batch", function, *given).items():
        assert readable(theirs) == readable(ours), engine
