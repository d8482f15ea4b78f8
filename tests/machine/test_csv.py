"""CSV: what Excel and a CSV reader see."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.machine.csv_file import DELIMITER, csv_bytes
from build_scripts.machine.csv_tables import table_files

CONCEPT = "api/acts/P2300000248"
DATE_OR_FORMULA = re.compile(r"^(?:[=+@-]|\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?\.?$)")


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=DELIMITER))


@pytest.fixture(scope="module")
def tables(produced) -> dict[str, list[list[str]]]:
    return {path: rows(data) for path, data in produced.items() if path.endswith(".csv")}


def test_which_tables_there_are(tables):
    first = ("P2300000248", "V2000021506", "V2500035694")
    assert sorted(name for name in tables if name.split("/")[2] in first) == [
        f"{CONCEPT}/abbreviations.csv",
        f"{CONCEPT}/indicators.csv",
        f"{CONCEPT}/plan.csv",
        f"{CONCEPT}/results.csv",
        f"{CONCEPT}/tables/att_1__part_1__table_1.csv",
        "api/acts/V2000021506/questionnaire.csv",
        "api/acts/V2500035694/tables/att_1__table_1.csv",
    ]


def test_one_header_row_and_equally_long_rows(tables):
    for path, table in tables.items():
        assert len({len(row) for row in table}) == 1, path
        assert all(table[0]), path
        assert len(set(table[0])) == len(table[0]), path


def test_excel_takes_no_cell_for_a_formula_or_a_date(tables):
    cells = [cell for table in tables.values() for row in table for cell in row]
    assert [cell for cell in cells if DATE_OR_FORMULA.match(cell)] == []


def test_rows_are_as_many_as_in_the_json(tables, produced):
    expected = {"indicators": 21, "results": 9, "plan": 144, "abbreviations": 57}
    assert {name: len(tables[f"{CONCEPT}/{name}.csv"]) - 1 for name in expected} == expected
    assert len(tables["api/acts/V2000021506/questionnaire.csv"]) - 1 == 84


def test_questionnaire_shows_the_answer_as_printed_and_its_points(tables):
    row = next(r for r in tables["api/acts/V2000021506/questionnaire.csv"] if r[0] == "20")
    second = next(
        r
        for r in tables["api/acts/V2000021506/questionnaire.csv"]
        if r[-1] == "att_3__crit_20__opt_3"
    )
    assert row[4:7] == ["жоқ - 0 балл;", "отсутствует – 0 баллов;", "0"]
    assert second[3:7] == ["3", "2-3-0,7 балл;", "2-3 – 0,7 баллов;", "0,7"]


def test_indicators_have_a_column_a_year_with_a_decimal_comma(tables):
    head, *body = tables[f"{CONCEPT}/indicators.csv"]
    first = head.index("2023")
    assert head[first : first + 7] == [str(year) for year in range(2023, 2030)]
    by_label = {row[0]: row for row in body}
    assert by_label["i11"][first] == "85,5"
    assert by_label["i18"][first + 3] == "36"
    assert by_label["i18"][first + 10] == "37"
    assert by_label["i18"][-2] == "2026"
    assert by_label["i18-1"][1].startswith("18-1. ")


def test_plan_row_has_its_headings_month_and_years(tables):
    head, first, *_ = tables[f"{CONCEPT}/plan.csv"]
    assert first[0] == "1"
    assert first[head.index("Ай / Месяц")] == "12"
    assert first[head.index("Соңғы жыл / Последний год")] == "2023"
    assert first[head.index("Глава (на русском)")] == "1. Высшее и послевузовское образование"


def test_table_keeps_the_lists_of_its_cells(tables, produced):
    table = tables["api/acts/V2500035694/tables/att_1__table_1.csv"]
    assert [row[0] for row in table[1:]] == [str(number) for number in range(1, 11)]
    assert table[2][3].startswith("1) техникалық және кәсіптік")
    assert len(table[2][3].splitlines()) == 2


def test_table_with_a_header_row_takes_its_words(make_act):
    kazakh = "# Бұйрық\n\n| Аты | Саны |\n| --- | --- |\n| Бір | 1-2 |\n"
    russian = "# Приказ\n\n| Имя | Число |\n| --- | --- |\n| Один | 1-2 |\n"
    [(name, data)] = table_files(make_act(kazakh, russian))
    assert name == "tables/table_1.csv"
    assert rows(data) == [
        [
            "№",
            "Аты (қазақша)",
            "Имя (на русском)",
            "Саны (қазақша)",
            "Число (на русском)",
            "Тармақтың идентификаторы / Идентификатор пункта",
        ],
        ["", "Бір", "Один", "'1-2", "'1-2", "tr_head-2"],
    ]


def test_cells_with_commas_quotes_and_line_ends_survive():
    data = csv_bytes(["а"], [['бір, "екі"\nүш'], ["=1+1"], ["-5"]])
    assert rows(data) == [["а"], ['бір, "екі"\nүш'], ["'=1+1"], ["-5"]]
    assert data.count(b"\r\n") == 4


def test_every_table_of_the_corpus_is_in_a_csv(corpus: Corpus, tables):
    ids = {row[-1] for table in tables.values() for row in table[1:]}
    for act in corpus.acts.values():
        for unit in act.units["kk"].values():
            if unit.kind in {"row", "plan-row"} and unit.num:
                assert unit.eid in ids


def test_json_and_csv_agree_on_the_points(tables, produced):
    data = json.loads(produced["api/acts/V2000021506/questionnaire.json"])
    points = [option["points"] for c in data["criteria"] for option in c["options"]]
    column = [row[6].replace(",", ".") for row in tables["api/acts/V2000021506/questionnaire.csv"]]
    assert column[1:] == points
