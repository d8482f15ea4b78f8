"""The package itself: its imports, its doctests, its tables, links, schema and command line."""

from __future__ import annotations

import ast
import doctest
import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from calculator_cases import NAMES, load_cases
from hypothesis import given
from hypothesis import strategies as st

from calculators import __main__ as command_line
from calculators import api, batch, engine, links
from calculators.csv_text import (
    NAMING,
    offered,
    read_rows,
    read_table,
    row_fields,
    write_table,
)
from calculators.fragment import checksum, decode, encode
from calculators.json_schema import json_schema

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "calculators"
FIXTURES = Path(__file__).parent / "fixtures"
MODULES = sorted(PACKAGE.rglob("*.py"))
PORTABLE = [
    path
    for path in MODULES
    if path.parent.name in ("core", "render", *NAMES)
    or path.name in ("api.py", "batch.py", "csv_text.py", "engine.py", "fragment.py", "links.py")
    or path.name in ("calendar_file.py", "cells.py", "column_names.py", "summary.py", "__init__.py")
]
CASES = [case for name in NAMES for case in load_cases(name)]
GOOD_CASES = [case for case in CASES if "faults" not in case["expect"]]


def module_name(path: Path) -> str:
    """Return a file's dotted name."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


def imported(path: Path) -> set[str]:
    """Return the modules a file imports at run time, wherever the import stands."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    guarded = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in guarded:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_modules_import_the_standard_library_only(path: Path) -> None:
    others = {
        name.split(".")[0]
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names | {"calculators"}
    }
    assert others <= ({"ruamel"} if path.name == "__main__.py" else set())


@pytest.mark.parametrize("path", PORTABLE, ids=module_name)
def test_portable_modules_import_nothing_but_json_and_each_other(path: Path) -> None:
    allowed = {"json"} if path.name == "api.py" else set()
    names = {name for name in imported(path) if not name.startswith("calculators")}
    assert names <= allowed
    assert "calculators.bundle" not in imported(path) or path.name == "api.py"


@pytest.mark.parametrize("path", PORTABLE, ids=module_name)
def test_portable_modules_unpack_no_star_inside_a_display(path: Path) -> None:
    """MicroPython reads neither `[*a, b]` nor `{**a}`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            starred = [item for item in node.elts if isinstance(item, ast.Starred)]
            assert not starred, f"{path.name}:{node.lineno}"
        if isinstance(node, ast.Dict):
            assert None not in node.keys, f"{path.name}:{node.lineno}"


def test_the_core_imports_the_core_only() -> None:
    for path in (PACKAGE / "core").glob("*.py"):
        assert all(name.startswith("calculators.core") for name in imported(path)), path


def test_importing_the_engine_loads_nothing_of_the_standard_library() -> None:
    script = (
        "import sys; before = set(sys.modules); import calculators.engine; "
        "print(sorted(n for n in set(sys.modules) - before if not n.startswith('calculators')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_doctests(path: Path) -> None:
    module = importlib.import_module(module_name(path))
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_public_names_exist(path: Path) -> None:
    module = importlib.import_module(module_name(path))
    for name in getattr(module, "__all__", []):
        assert hasattr(module, name), name


def schema(name: str) -> Any:
    """Return a calculator's schema."""
    return engine.schema_of(api.current_bundle(), name)


@pytest.mark.parametrize("name", NAMES)
def test_json_schema_takes_every_good_case(annex_bundle: str, name: str) -> None:
    for lang in ("kk", "ru"):
        words = engine.words_of(api.current_bundle(), name, lang)
        document = json_schema(schema(name), words)
        jsonschema.Draft202012Validator.check_schema(document)
        validator = jsonschema.Draft202012Validator(document)
        for case in GOOD_CASES:
            if case["calculator"] == name:
                validator.validate(case["inputs"])


@pytest.mark.parametrize("name", NAMES)
def test_json_schema_refuses_what_it_can_see(annex_bundle: str, name: str) -> None:
    words = engine.words_of(api.current_bundle(), name, "ru")
    validator = jsonschema.Draft202012Validator(json_schema(schema(name), words))
    visible = {"required", "unknown_key", "choice", "not_a_list", "list_too_short", "not_expected"}
    seen = 0
    for case in CASES:
        faults = case["expect"].get("faults", [])
        own = ("marks.", "choices.0.exam")  # which are needed follows from the specialty
        codes = {code for path, code in faults if not path.startswith(own)}
        if case["calculator"] == name and codes & visible:
            seen += 1
            assert not validator.is_valid(case["inputs"]), case["name"]
    assert seen


@pytest.mark.parametrize("case", GOOD_CASES, ids=lambda case: case["name"])
def test_links_keep_every_case(annex_bundle: str, case: dict[str, Any]) -> None:
    name = case["calculator"]
    fragment = links.write_fragment(name, json.dumps(case["inputs"]))
    assert fragment.isascii()
    read = json.loads(links.read_fragment(name, "#" + fragment, "kk"))
    assert read["faults"] == []
    before = json.loads(api.run(name, json.dumps(case["inputs"]), "kk"))
    after = json.loads(api.run(name, json.dumps(read["data"]), "kk"))
    assert after.get("result") == before["result"]
    assert links.write_fragment(name, json.dumps(read["data"])) == fragment


def test_link_vectors_for_other_languages(annex_bundle: str) -> None:
    """The same vectors prove an implementation in JavaScript."""
    vectors = json.loads((FIXTURES / "fragments.json").read_text(encoding="utf-8"))
    for item in vectors["encode"]:
        assert encode(schema(item["calculator"]), item["data"]) == item["fragment"], item["name"]
        data, faults = decode(schema(item["calculator"]), item["fragment"])
        assert faults == []
        assert data == item["reads"]
    for item in vectors["decode"]:
        data, faults = decode(schema(item["calculator"]), item["fragment"])
        assert [fault["code"] for fault in faults] == item["faults"], item["name"]
        assert data == item["reads"], item["name"]


@pytest.mark.slow
@given(st.text(alphabet="or1.tsdp0az&=~!%2023x", max_size=60) | st.text(max_size=60))
def test_any_fragment_is_read_or_reported(bundle_json: str, text: str) -> None:
    api.configure(bundle_json)
    for name in NAMES:
        data, faults = decode(schema(name), text)
        assert faults or text.endswith(checksum(text.lstrip("#").rpartition("~=")[0].rstrip("&")))
        again, trouble = decode(schema(name), encode(schema(name), data))
        assert trouble == []
        assert encode(schema(name), again) == encode(schema(name), data)


def test_a_cut_link_is_reported_and_keeps_what_it_has(annex_bundle: str) -> None:
    fragment = links.write_fragment("obligation", json.dumps(CASES[0]["inputs"]))
    for length in range(len(fragment)):
        data, faults = decode(schema("obligation"), fragment[:length])
        assert faults, fragment[:length]
        assert isinstance(data, dict)


def test_table_template_reads_back(annex_bundle: str) -> None:
    for name in NAMES:
        header = offered(schema(name))
        assert read_rows(batch.csv_template(name))[0] == [header]
        assert len(header) == len(set(header))
        assert header[0] == ("name" if name == "questionnaire" else "id")


def test_a_table_of_cases_is_answered_row_by_row(annex_bundle: str) -> None:
    text = (
        "today;graduated;expenses_total;term;work.1.start;work.1.end\r\n"
        '2026-11-21;2023-06-30;"3 600 000";36;2023-09-01;2024-08-31\r\n'
        "2026-11-21;2023-06-31;3600000;36;;\r\n"
    )
    answer = json.loads(batch.run_csv("reimbursement", "\ufeff" + text, "ru"))
    rows, _ = read_rows(answer["csv"])
    names = ["faults", "row", "ok", "status", "z", "d", "sum_tenge", "per_month_tenge"]
    assert rows[0][:8] == names
    assert rows[1][:8] == ["", "1", "1", "due", "36", "12", "2400000", "100000"]
    assert rows[2][1:4] == ["2", "0", ""]
    assert "такого дня нет" in rows[2][0]


def test_a_table_answers_half_filled_rows_with_what_is_known(annex_bundle: str) -> None:
    """No term: both full terms; no expenses: no sum; freed: nothing; 2020: the whole sum."""
    text = (
        "today;graduated;expenses_total;term;worked_months;ended\n"
        "2026-11-21;;3600000;;12;\n"
        "2026-11-21;;;36;12;\n"
        "2021-07-01;2020-06-30;3600000;36;12;exemption\n"
        "2021-07-01;2020-06-30;3600000;36;12;\n"
    )
    rows, _ = read_rows(json.loads(batch.run_csv("reimbursement", text, "ru"))["csv"])
    sums = [row[rows[0].index("sum_tenge")] for row in rows[1:]]
    states = [row[rows[0].index("status")] for row in rows[1:]]
    terms = [row[rows[0].index("z")] for row in rows[1:]]
    assert states == ["due", "unknown", "ended", "due"]
    assert sums == ["2400000; 1800000", "", "0", "3600000"]
    assert terms == ["36; 24", "36", "36", "36"]


def test_a_table_of_colleges_is_one_ranking(annex_bundle: str) -> None:
    text = "name,c1.option,c1.evidence,c17.value,c17.option\nА,3,yes,,\n=Б,2,1,41,3\n"
    answer = json.loads(batch.run_csv("questionnaire", text, "kk"))
    rows, _ = read_rows(answer["csv"])
    assert [row[3:] for row in rows[1:]] == [
        ["А", "1", "1", "0", "1"],
        ["'=Б", "1,2", "0,5", "0,7", "2"],
    ]


def test_a_table_answered_in_pieces_is_the_table_answered_at_once(annex_bundle: str) -> None:
    text = "name,c1.option,c1.evidence,c3.option\nА,3,yes,\nБ,9,yes,\nВ,3,yes,3\nГ,3,1,1\n"
    cases = json.loads(batch.read_csv("questionnaire", text, "ru"))["cases"]
    pieces = [
        json.loads(batch.run_rows("questionnaire", json.dumps(piece), first, "ru"))["rows"]
        for piece, first in ((cases[:2], 1), (cases[2:], 3))
    ]
    whole = json.loads(batch.finish("questionnaire", json.dumps(pieces[0] + pieces[1]), "ru"))
    at_once = json.loads(batch.run_csv("questionnaire", text, "ru"))
    rows, _ = read_rows(at_once["csv"])
    assert [row["ok"] for piece in pieces for row in piece] == [True, False, True, True]
    ranks = rows[0].index("rank")
    assert [row[ranks] for row in rows[1:]] == ["1", "", "1", "1"]
    assert [row[3:] for row in whole["rows"]] == [row[3:] for row in rows[1:]]
    assert [row[2] for row in whole["rows"]] == ["да", "нет", "да", "да"]
    assert read_rows(whole["csv"])[0] == [whole["columns"], *whole["rows"]]
    assert whole["columns"][3] == "Колледж"


REFUND = "today;graduated;expenses_total;ended;term"
PERSON = "2026-11-21;2023-06-30;3600000;no;36"


@pytest.mark.parametrize("title", [*NAMING, "фио", "ТЕГІ,  АТЫ", "Id", "аты-ЖӨНІ"])
def test_a_column_names_the_rows(annex_bundle: str, title: str) -> None:
    text = f'{REFUND};"{title}"\n{PERSON};Әлия Қ.\n{PERSON};"=cmd|""x"" <b>"\nx;;;;;А-7\n{PERSON}\n'
    table = json.loads(batch.read_csv("reimbursement", text, "ru"))
    given = ["Әлия Қ.", '=cmd|"x" <b>', "А-7", ""]
    assert table["named"] == {"column": title, "cells": given}
    assert not any("А-7" in str(case) for case in table["cases"])
    answer = json.loads(batch.run_csv("reimbursement", text, "ru"))
    rows, _ = read_rows(answer["csv"])
    assert rows[0][:4] == ["faults", title, "row", "ok"]
    guarded = [cell.replace("=", "'=") for cell in given]
    assert [row[1:4] for row in rows[1:]] == [
        [cell, str(number), ok]
        for number, (cell, ok) in enumerate(zip(guarded, "1101", strict=True), 1)
    ]
    pieces = json.loads(batch.run_rows("reimbursement", json.dumps(table["cases"]), 1, "ru"))
    told = json.loads(
        batch.finish(
            "reimbursement", json.dumps(pieces["rows"][:3]), "ru", json.dumps(table["named"])
        )
    )
    assert told["columns"][:4] == ["Ошибки", title, "Строка", "Посчитано"]
    assert [row[1] for row in told["rows"]] == given[:3]
    assert [row[1] for row in read_rows(told["csv"])[0]] == [title, *guarded[:3]]


def choices_of(fields: list[Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the choices of a schema with their columns, of a list its first item's."""
    for field in fields:
        name = prefix + field["key"]
        if field["type"] == "choice":
            yield name, field
        inner = f"{name}.1." if field["type"] == "list" else f"{name}."
        yield from choices_of(field.get("fields", []), inner)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_cell_may_hold_an_option_in_words(annex_bundle: str, name: str) -> None:
    """Every option, in both languages and in any letter case; "1" is no option's words."""
    tables = [engine.words_of(api.current_bundle(), name, lang).table for lang in ("kk", "ru")]
    seen = 0
    for column, field in choices_of(row_fields(schema(name))):
        if column == "c21.option":
            continue
        for choice in field["choices"]:
            said = [table[choice["label"]] for table in tables]
            ways = [way for words in said for way in (words, words.upper(), f"  {words} ")]
            text = write_table([column], [[cell] for cell in (*ways, choice["value"])], ";")
            rows, _, faults = read_table(schema(name), text, tables)
            by_code = read_table(schema(name), f"{column}\n{choice['value']}\n", [])
            assert (rows, faults) == (by_code[0] * (len(ways) + 1), [])
            seen += len(rows)
    assert seen > 20


def test_words_that_are_codes_are_not_read_as_words(annex_bundle: str) -> None:
    """Criterion 21 offers "no", "1", "2": whoever counts would be misread."""
    text = "name;c21.option\nА;нет\nБ;2\n"
    answer = json.loads(batch.run_csv("questionnaire", text, "ru"))
    assert [item["ok"] for item in answer["answers"]] == [False, True]
    assert answer["answers"][0]["faults"][0]["text"] == (
        "кода «нет» нет. Запишите один из кодов: 1 – отсутствует; 2 – 1; 3 – 2; 4 – 3 и более."
    )


def test_cells_hold_local_dates_and_yes_in_words(annex_bundle: str) -> None:
    words = "21.11.2026;30.06.2023;3600000;Комиссия освободила от обязанности"
    codes = "2026-11-21;2023-06-30;3600000;exemption"
    header = "today;graduated;expenses_total;ended;term"
    local, iso = (
        json.loads(batch.read_csv("reimbursement", f"{header}\n{row};36\n", "kk"))["cases"]
        for row in (words, codes)
    )
    assert local == iso
    for cell, value in (("Да", "yes"), ("ЖОҚ", "no"), ("иә", "yes"), ("TRUE", "true")):
        table = json.loads(batch.read_csv("questionnaire", f"c1.evidence\n{cell}\n", "ru"))
        assert table["cases"][0]["colleges"][0]["c1"]["evidence"] == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31.06.2024", "date_not_real"),
        ("00.00.0000", "date_not_real"),
        ("1.6.2", "date_shape"),
        ("06/30/2024", "date_shape"),
        ("30.06.24", "date_shape"),
        ("2024.06.30", "date_shape"),
        ("30-06-2024", "date_shape"),
    ],
)
def test_bad_dates_of_tables_stay_faults(annex_bundle: str, cell: str, code: str) -> None:
    answer = json.loads(batch.run_csv("obligation", f"today\n{cell}\n", "ru"))["answers"][0]
    (fault,) = [item for item in answer["faults"] if item["path"] == "today"]
    assert fault["code"] == code
    assert f"«{cell}»" in fault["text"]
    assert code == "date_not_real" or "2026-09-01 или 01.09.2026" in fault["text"]


def test_faults_name_what_is_taken(annex_bundle: str) -> None:
    """A table takes words, JSON takes codes; neither refuses what it offers."""
    text = "studies.1.level;today\nшкольник;2026-11-21\n"
    row = json.loads(batch.run_csv("obligation", text, "ru"))["answers"][0]
    case = {"today": "21.11.2026", "studies": [{"level": "бакалавриат"}]}
    alone = json.loads(api.run("obligation", json.dumps(case), "ru"))
    told = [
        {item["path"]: item["text"] for item in answer["faults"]}["studies.0.level"]
        for answer in (row, alone)
    ]
    assert told[0].startswith(
        "ответа «школьник» нет. Запишите код или слова после него: bachelor – бакалавриат; "
    )
    assert told[1].startswith(
        "кода «бакалавриат» нет. Запишите один из кодов: bachelor – бакалавриат; "
    )
    (day,) = [item["text"] for item in alone["faults"] if item["path"] == "today"]
    assert day == "дату запишите в виде 2026-09-01, записано «21.11.2026»."


def test_a_long_row_is_told_by_its_name(annex_bundle: str) -> None:
    text = "ФИО;today\nА. Оспан;2026-11-21;2\n"
    fault = json.loads(batch.run_csv("obligation", text, "ru"))["faults"][0]
    assert fault["text"] == "в строке 2 («А. Оспан») ячеек 3 – больше, чем столбцов."


def test_a_college_keeps_its_own_name_beside_a_code(annex_bundle: str) -> None:
    text = "name;c1.option;c1.evidence;ID\nА;3;yes;k-1\n"
    rows, _ = read_rows(json.loads(batch.run_csv("questionnaire", text, "kk"))["csv"])
    assert rows[1] == ["", "k-1", "1", "1", "А", "1", "1", "0", "1"]
    alone = json.loads(batch.run_csv("questionnaire", text.replace(";ID", ";"), "kk"))
    assert read_rows(alone["csv"])[0][1] == rows[1][:1] + rows[1][2:]
    other = json.loads(batch.run_csv("questionnaire", text.replace("name", "Название"), "kk"))
    assert read_rows(other["csv"])[0] == rows


def test_more_colleges_than_a_form_holds_are_ranked_in_a_table(annex_bundle: str) -> None:
    lines = [f"Колледж {number},{number % 3 + 1},yes" for number in range(150)]
    text = "\n".join(["name,c1.option,c1.evidence", *lines])
    answer = json.loads(batch.run_csv("questionnaire", text, "kk"))
    rows, _ = read_rows(answer["csv"])
    ranks = [row[rows[0].index("rank")] for row in rows[1:]]
    assert [ranks.count(rank) for rank in ("1", "51", "101")] == [50, 50, 50]


def test_statuses_of_tables_have_words(annex_bundle: str) -> None:
    for name in ("obligation", "reimbursement"):
        for case in [case for case in CASES if case["calculator"] == name]:
            row = batch.run_rows(name, json.dumps([case["inputs"]]), 1, "kk")
            told = json.loads(batch.finish(name, json.dumps(json.loads(row)["rows"]), "kk"))
            assert told["ok"], case["name"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["csv_empty"]),
        ("today\n", ["csv_empty"]),
        ('today\n"2026', ["csv_broken"]),
        ("today,today,colour\n1,2,3\n", ["csv_column_twice", "csv_column"]),
        ("today\n1,2\n", ["csv_row_length"]),
        ("id,today\nA-7,2,3\n", ["csv_row_length_of"]),
        ("id;today;фио\nA-7;2;3\n", ["csv_naming_twice"]),
        ("id;id\nA-7;2\n", ["csv_column_twice"]),
        ("ИИН;today\n1;2\n", ["csv_column"]),
        ("studies.99.level,studies.x.level,studies,studies.1\n1,1,1,1\n", ["csv_column"] * 4),
    ],
)
def test_tables_that_cannot_be_read(annex_bundle: str, text: str, codes: list[str]) -> None:
    rows, named, faults = read_table(schema("obligation"), text, [])
    assert (rows, named) == ([], None)
    assert sorted(fault["code"] for fault in faults) == sorted(codes)
    assert json.loads(batch.run_csv("obligation", text, "ru"))["ok"] is False


@given(st.lists(st.lists(st.text(alphabet='a,;"\n =1', max_size=6), min_size=2, max_size=4)))
def test_written_tables_read_back(rows: list[list[str]]) -> None:
    header = ["one", "two", "three", "four"]
    full = [(row + [""] * 4)[:4] for row in rows if any(cell.strip(' ,\n"') for cell in row)]
    read, broken = read_rows(write_table(header, full))
    assert broken is None
    assert read[0] == header
    expected = [["'" + c if c[:1] == "=" else c for c in row] for row in full]
    assert [[c.strip() for c in row] for row in read[1:]] == [
        [c.strip() for c in row] for row in expected if any(row)
    ] or any(not any(row) for row in full)


def test_command_line_answers_in_words(capsys: Any, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(
        "today: 2026-11-21\ngraduated: 2023-06-30\nexpenses_total: 3600000\n"
        "term: 36\nwork: [{start: 2023-09-01, end: 2024-08-31}]\n",
        encoding="utf-8",
    )
    assert command_line.main(["reimbursement", "--input", str(case), "--lang", "ru"]) == 0
    assert "Если дальше не отрабатывать, к возмещению: 2 400 000 тенге." in capsys.readouterr().out
    assert command_line.main(["reimbursement", "--input", str(case), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["result"]["outcomes"][0]["sum"] == 240000000


@pytest.mark.parametrize(
    "text",
    ["today: [", "today: 2026-11-21", "a: &a [*a]", "- 1", "today: 1\ntoday: 2", "? [1]\n: 2"],
)
def test_command_line_names_bad_input(capsys: Any, tmp_path: Path, text: str) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(text, encoding="utf-8")
    assert command_line.main(["obligation", "--input", str(case), "--lang", "ru"]) == 2
    assert capsys.readouterr().err


def test_command_line_names_unreadable_files_in_words(capsys: Any, tmp_path: Path) -> None:
    coded = tmp_path / "case.json"
    coded.write_bytes(b"\xff\xfe")
    broken = tmp_path / "annex.json"
    broken.write_text("{", encoding="utf-8")
    broken_yaml = tmp_path / "case.yaml"
    broken_yaml.write_text("today: 2026-11-21\nstudies: [", encoding="utf-8")
    told = []
    for options in (
        ["--input", str(coded)],
        ["--input", str(tmp_path)],
        ["--input", str(broken), "--annex", str(broken)],
        ["--input", str(broken_yaml)],
    ):
        assert command_line.main(["obligation", "--lang", "ru", *options]) == 2
        told.append(capsys.readouterr().err)
    assert [
        word in line
        for word, line in zip(("UTF-8", "не читается", "не читается", "YAML"), told, strict=True)
    ] == [True] * 4
    assert not any("Errno" in line or "codec" in line for line in told)


def test_command_line_names_a_missing_file(capsys: Any, tmp_path: Path) -> None:
    assert command_line.main(["obligation", "--input", str(tmp_path / "none.yaml")]) == 2
    assert "none.yaml" in capsys.readouterr().err


def test_command_line_prints_schema_and_bundle(capsys: Any) -> None:
    assert command_line.main(["schema", "obligation", "--lang", "kk"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Жұмыспен өтеу мерзімі"
    assert command_line.main(["bundle"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {
        "calculators", "schema", "messages", "parameters", "questionnaire", "admission",
        "table_words",
    }  # fmt: skip


def test_command_line_answers_a_questionnaire_table(capsys: Any, tmp_path: Path) -> None:
    table = tmp_path / "colleges.csv"
    table.write_text("name,c1.option,c1.evidence\nА,3,yes\n", encoding="utf-8")
    annex = str(PACKAGE / "questionnaire" / "taken.json")
    assert command_line.main(["questionnaire", "--input", str(table), "--annex", annex]) == 0
    assert ",1,1,А,1,1,0,1" in capsys.readouterr().out
