"""Indicators, results, the action plan, abbreviations."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.machine.files import act_lists
from build_scripts.machine.indicators import indicators_json
from build_scripts.machine.plan_deadline import read_plan_deadline
from build_scripts.machine.plan_rows import plan_json
from build_scripts.machine.responsible import read_responsible
from build_scripts.machine.yearly import read_yearly
from tests.support import Case, read_cases

HERE = Path(__file__).parent
CONCEPT = "P2300000248"


@pytest.fixture(scope="module")
def lists(corpus: Corpus):
    found, faults = act_lists(corpus.acts[CONCEPT])
    assert faults == []
    return found


@pytest.mark.parametrize("case", read_cases(HERE / "yearly.md"), ids=lambda case: case.name)
def test_values_by_year(case: Case):
    read = read_yearly(case.text)
    printed = "-"
    if read:
        values = (f"{year} {value}" for year, value in read.values.items())
        printed = " | ".join((read.name, read.unit, *values))
    assert printed == case.expected


@pytest.mark.parametrize("case", read_cases(HERE / "responsible.md"), ids=lambda case: case.name)
def test_responsible_bodies(case: Case):
    bodies = read_responsible(case.text, {"Еңбекмині"})
    printed = [body.name + (" *" if body.by_agreement else "") for body in bodies]
    assert printed == case.expected.splitlines()


@pytest.mark.parametrize(
    ("text", "language", "months", "years"),
    [
        ("2023 жылғы желтоқсан", "kk", (12,), (2023,)),
        ("2025 – 2027 жылдардағы қазан", "kk", (10,), (2025, 2026, 2027)),
        ("декабрь 2023 года", "ru", (12,), (2023,)),
        ("август 2023 – 2024 годов", "ru", (8,), (2023, 2024)),
    ],
)
def test_plan_deadline(text, language, months, years):
    read = read_plan_deadline(text, language)
    assert (read.months, read.years) == (months, years)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("тұрақты", "kk"),
        ("2023 жылғы айында", "kk"),
        ("ежегодно", "ru"),
        ("декабрь 2029 – 2023 годов", "ru"),
        ("декабрь 2023 года", "kk"),
    ],
)
def test_plan_deadline_that_says_no_month_of_a_year(text, language):
    assert read_plan_deadline(text, language) is None


def test_21_indicators_and_where_the_plan_differs(lists):
    indicators = lists["indicators"]["indicators"]
    assert [i["num"] for i in indicators] == [
        *map(str, range(1, 14)),
        "13-1",
        *map(str, range(14, 19)),
        "18-1",
        "19",
    ]
    differences = {i["num"]: i["differences"] for i in indicators if i["differences"]}
    assert differences == {
        "2": [
            {"year": year, "value": None, "plan_value": "100"} for year in ("2027", "2028", "2029")
        ],
        "18": [{"year": "2026", "value": "36", "plan_value": "37"}],
    }


def test_indicator_values_are_decimal_strings(lists):
    by_number = {i["num"]: i for i in lists["indicators"]["indicators"]}
    assert by_number["11"]["values"]["2023"] == "85.5"
    assert by_number["4"]["values"]["2029"] == "10000"
    assert by_number["4"]["plan"]["values"]["2029"] == "10000"
    assert by_number["18-1"]["unit"] == {"kk": "млрд теңге", "ru": "млрд тенге"}
    assert by_number["1"]["name"]["ru"] == "Охват населения высшим образованием"


def test_144_plan_rows_in_order_with_their_headings(lists):
    rows = lists["plan"]["rows"]
    assert [row["num"] for row in rows] == [str(number) for number in range(1, 145)]
    assert all(row["chapter"] and row["section"] and row["indicator"] for row in rows)
    first = rows[0]
    assert first["chapter"]["eid"] == "att_2__chp_1"
    assert first["indicator"]["num"] == "1"
    assert first["form"] == {"kk": "бұйрық", "ru": "приказ"}
    assert first["deadline"]["months"] == [12]
    assert first["responsible"][1] == {"name": {"kk": "ОМ", "ru": "МП"}, "by_agreement": False}
    assert rows[4]["deadline"]["years"] == list(range(2023, 2030))


def test_plan_row_with_a_list_in_its_cell_keeps_its_lines(lists):
    activity = lists["plan"]["rows"][37]["activity"]
    assert len(activity["kk"].splitlines()) == len(activity["ru"].splitlines()) == 7


def test_9_results_and_57_abbreviations(lists):
    assert [result["num"] for result in lists["results"]["results"]] == list("123456789")
    abbreviations = lists["abbreviations"]["abbreviations"]
    assert len(abbreviations) == 57
    assert {"kk": "ҒЖБМ", "ru": "МНВО"} in [a["abbreviation"] for a in abbreviations]


INDICATOR = """\
# Бұйрық

::: indicators

1. Үлесі (2023 ж. – {value} %);

:::
"""
PLAN = """\
# Бұйрық

| | | | | |
| --- | --- | --- | --- | --- |
| 1. | Іс-шара | бұйрық | {term} | {who} |
"""


def test_indicator_values_that_differ_between_the_languages(make_act):
    act = make_act(INDICATOR.format(value=63), INDICATOR.format(value=64).replace("ж.", "г."))
    _, faults = indicators_json(act)
    assert [fault.problem for fault in faults] == [
        "the values by year of ind_1 differ between the languages."
    ]


def test_indicator_that_cannot_be_read(make_act):
    data, faults = indicators_json(make_act(INDICATOR.format(value="көп"), None))
    assert data is None
    assert "can't be read" in faults[0].problem


@pytest.mark.parametrize(
    ("kazakh", "russian", "problem"),
    [
        (("тұрақты", "ОМ"), ("май 2024 года", "МП"), "can't be read"),
        (("2024 жылғы мамыр", "ОМ"), ("май 2025 года", "МП"), "differs between"),
        (("2024 жылғы мамыр", "ОМ, ДСМ"), ("май 2024 года", "МП"), "those responsible"),
        (("2024 жылғы мамыр", "ОМ (келісу бойынша)"), ("май 2024 года", "МП"), "those responsible"),
    ],
)
def test_doubtful_plan_rows_are_faults(make_act, kazakh, russian, problem):
    act = make_act(
        PLAN.format(term=kazakh[0], who=kazakh[1]), PLAN.format(term=russian[0], who=russian[1])
    )
    _, faults = plan_json(act)
    assert [problem in fault.problem for fault in faults] == [True]
