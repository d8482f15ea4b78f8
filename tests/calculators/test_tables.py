"""Tables as people keep them: headers and cells in words, one day for all, blank rows, sums."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import __main__ as command_line
from calculators import api, batch, big_table, bundle, engine
from calculators.cells import all_words
from calculators.column_names import Names
from calculators.core import dates, money
from calculators.csv_text import columns_of, read_rows, row_fields

DATA = bundle.load()
LANGUAGES = ("kk", "ru")


def names(name: str) -> Names:
    """Return the names that the inputs of a calculator have."""
    schema = engine.schema_of(DATA, name)
    assert schema is not None
    return Names(row_fields(schema), all_words(DATA, name), DATA["table_words"]["columns"])


def cases(name: str, text: str, today: str = "") -> Any:
    """Return the cases of a table."""
    return json.loads(batch.read_csv(name, text, "ru", today))


def codes(name: str, text: str, today: str = "") -> list[str]:
    """Return the codes of a table's own faults."""
    answer = json.loads(batch.read_csv(name, text, "ru", today))
    return [fault["code"] for fault in answer.get("faults", [])]


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Уровень", "studies.1.level"),
        ("ДЕҢГЕЙ", "studies.1.level"),
        ("Обучение 2 → Уровень", "studies.2.level"),
        ("2-оқу: деңгей", "studies.2.level"),
        ("Период 2: Первый день", "studies.1.periods.2.start"),
        ("Обучение 1 / Период 3 / Первый день", "studies.1.periods.3.start"),
        ("Начало работы 2", "work.2.start"),
        ("дата приема на работу", "work.1.start"),
        ("Дата  окончания", "studies.1.graduated"),
        ("бітіру күні", "studies.1.graduated"),
        ("Сегодняшняя дата", "today"),
        ("studies.1.level", "studies.1.level"),
    ],
)
def test_a_header_is_read_in_words_of_either_language(title: str, column: str) -> None:
    path = names("obligation").path(title)
    assert path is not None
    assert path == names("obligation").path(column)


@pytest.mark.parametrize("name", ["obligation", "reimbursement", "admission"])
def test_every_input_is_called_by_its_labels_and_numbers(name: str) -> None:
    """The whole chain of labels, in both languages, always means its own input."""
    schema = engine.schema_of(DATA, name)
    assert schema is not None
    known = names(name)
    for lang in LANGUAGES:
        words = engine.words_of(DATA, name, lang)
        for column in columns_of(row_fields(schema), ""):
            path = known.path(column)
            assert path is not None
            titles, here = [], row_fields(schema)
            for key, position in path:
                field = next(item for item in here if item["key"] == key)
                number = {"number": position + 1}
                title = field["item"] if position >= 0 else field["label"]
                titles.append(words.say(title, number if position >= 0 else None))
                here = field.get("fields", [])
            assert known.path(" → ".join(titles)) == path, titles


def test_every_short_word_of_a_column_is_no_one_elses(annex_bundle: str) -> None:
    """A word for an input means that input, or is told to be unclear; it is never lost."""
    short = DATA["table_words"]["columns"]
    seen = set()
    for name in ("obligation", "reimbursement", "admission", "questionnaire"):
        known = names(name)
        schema = engine.schema_of(DATA, name)
        assert schema is not None
        for key, words in short.items():
            here = key.split(".")
            columns = columns_of(row_fields(schema), "")
            mine = [c for c in columns if [p for p in c.split(".") if not p.isdigit()] == here]
            if not mine:
                continue
            seen.add(key)
            for word in words:
                assert known.path(word) == known.path(mine[0]), (name, word, known.several(word))
    assert seen == set(short)


def test_every_short_word_of_an_option_is_an_option() -> None:
    labels = set()

    def walk(fields: Any) -> None:
        for field in fields:
            labels.update(choice["label"] for choice in field.get("choices", []))
            walk(field.get("fields", []))

    for name in bundle.names():
        schema = engine.schema_of(DATA, name)
        assert schema is not None
        walk(schema["fields"])
    known = set(DATA["table_words"]["choices"])
    assert known <= labels


def test_a_word_that_means_several_inputs_is_asked_about(annex_bundle: str) -> None:
    schema = engine.schema_of(DATA, "questionnaire")
    assert schema is not None
    answer = cases("questionnaire", "name;Ответ\nА;3\n")
    assert [fault["code"] for fault in answer["faults"]] == ["csv_column_several"]
    assert "c1.option, c2.option" in answer["faults"][0]["text"]


def test_two_names_of_one_input_are_told(annex_bundle: str) -> None:
    assert codes("obligation", "Уровень;деңгей\n1;2\n") == ["csv_column_same"]


def test_the_day_is_given_once_for_the_whole_table(annex_bundle: str) -> None:
    header, row = "graduated;expenses_total", "30.06.2023;3600000"
    above = cases("reimbursement", f"Сегодняшняя дата: 21.11.2026\n{header}\n{row}\n{row}\n")
    beside = cases("reimbursement", f"today;2026-11-21\n{header}\n{row}\n{row}\n")
    given_ = cases("reimbursement", f"{header}\n{row}\n{row}\n", "21.11.2026")
    assert above["cases"] == beside["cases"] == given_["cases"]
    assert [case["today"] for case in above["cases"]] == ["2026-11-21", "2026-11-21"]
    own = cases("reimbursement", f"{header};today\n{row};2025-01-01\n{row};\n", "2026-11-21")
    assert [case["today"] for case in own["cases"]] == ["2025-01-01", "2026-11-21"]
    assert codes("reimbursement", f"{header}\n{row}\n", "вчера") == ["today_shape"]


def test_blank_rows_are_skipped(annex_bundle: str) -> None:
    text = 'today;graduated\n\n2026-11-21;2023-06-30\n;\n  ;\t\n"";""\n2026-11-21;2024-06-30\n;;;\n'
    found = cases("reimbursement", text)
    assert [case["graduated"] for case in found["cases"]] == ["2023-06-30", "2024-06-30"]


def test_what_programs_write_for_nothing_is_nothing(annex_bundle: str) -> None:
    text = "today;graduated;expenses_total\n2026-11-21;NaN;None\n2026-11-21;#Н/Д;—\n"
    assert cases("reimbursement", text)["cases"] == [{"today": "2026-11-21"}] * 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_marks_and_line_ends(
    annex_bundle: str, delimiter: str, mark: str, end: str
) -> None:
    rows = [["ФИО", "today", "graduated"], ['"А; Б, В"', "21.11.2026", "30/06/2023"]]
    text = mark + end.join([delimiter.join(row) for row in rows]) + end
    found = cases("reimbursement", text)
    assert found["cases"] == [{"today": "2026-11-21", "graduated": "2023-06-30"}]
    assert found["named"]["cells"] == ["А; Б, В"]


def test_the_line_that_spreadsheets_write_for_themselves(annex_bundle: str) -> None:
    found = cases("reimbursement", "sep=;\ntoday;graduated\n2026-11-21;2023-06-30\n")
    assert found["cases"] == [{"today": "2026-11-21", "graduated": "2023-06-30"}]


@pytest.mark.parametrize(
    ("cell", "column", "value"),
    [
        ("грант", "studies.1.route", "state_order"),
        ("ГРАНТ", "studies.1.route", "state_order"),
        ("Ауыл квотасы", "studies.1.route", "rural_quota"),
        ("бакалавр", "studies.1.level", "bachelor"),
        ("Магистратура", "studies.1.level", "master"),
        ("PhD", "studies.1.level", "phd"),
        ("Педагогические", "studies.1.specialty", "pedagogical"),
        ("платно", "studies.1.periods.1.funding", "paid"),
        ("ақылы", "studies.1.periods.1.funding", "paid"),
    ],
)
def test_options_by_their_short_words(
    annex_bundle: str, cell: str, column: str, value: str
) -> None:
    (case,) = cases("obligation", f"{column}\n{cell}\n")["cases"]
    place: Any = case
    for key in column.split("."):
        place = place[int(key) - 1] if key.isdigit() else place[key]
    assert place == value


@pytest.mark.parametrize(
    "cell",
    ["3 000 000 ₸", "3 млн", "3000000 тенге", "3 000 000 тг.", "3\u00a0000\u00a0000", "3000 тыс. ₸",
     "3,0 млн теңге", "3000000.00", "3 МЛН ТЕНГЕ", "3000 мың теңге"],
)  # fmt: skip
def test_sums_as_people_write_them(cell: str) -> None:
    assert money.parse(cell) == 300000000


@pytest.mark.parametrize("cell", ["3 00 0", "3 0000", "30 00", "1 2 3", "3 00 0 ₸"])
def test_sums_with_odd_spaces_are_asked_about(annex_bundle: str, cell: str) -> None:
    text = f"today;expenses_total\n2026-11-21;{cell}\n"
    (answer,) = json.loads(batch.run_csv("reimbursement", text, "ru"))["answers"]
    (fault,) = [item for item in answer["faults"] if item["path"] == "expenses_total"]
    assert fault["code"] == "money_groups"
    assert f"«{cell}»" in fault["text"]


@pytest.mark.parametrize("cell", ["3 млрд руб", "тенге", "млн", "3 млн 5", "1.234.567", "3,", "$3"])
def test_what_is_no_sum_is_none(cell: str) -> None:
    assert money.parse(cell) is None
    assert not money.odd_groups(cell)


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_sums_written_with_groups_are_read(tenge: int, tiyn: int) -> None:
    text = f"{tenge:,}".replace(",", "\u00a0") + f",{tiyn:02d}"
    assert money.parse(text) == money.parse(text + " ₸") == tenge * 100 + tiyn


@given(st.text(max_size=20))
def test_any_text_is_a_sum_or_none(text: str) -> None:
    assert money.parse(text) is None or not money.odd_groups(text)


def test_a_spreadsheets_day_number_is_asked_about(annex_bundle: str) -> None:
    (answer,) = json.loads(batch.run_csv("reimbursement", "today\n45473\n", "ru"))["answers"]
    (fault,) = [item for item in answer["faults"] if item["path"] == "today"]
    assert fault["code"] == "date_serial"
    assert "30 июня 2024" in fault["text"]


@given(st.dates())
def test_local_dates_are_read(day: Any) -> None:
    from calculators.cells import day_meant

    wide = f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
    narrow = f"{day.day}/{day.month}/{day.year:04d}"
    iso = dates.iso(day.toordinal())
    assert day_meant(wide) == day_meant(narrow) == day_meant(iso) == iso
    assert day_meant(iso + " 00:00:00") == iso


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("value", [True, False, None, float("nan"), float("inf")])
def test_no_words_of_python_in_faults(annex_bundle: str, lang: str, value: object) -> None:
    case = {"today": value, "studies": [{"level": value, "periods": value}], "work": value}
    for name in ("obligation", "reimbursement"):
        answer = json.loads(api.run(name, json.dumps(case), lang))
        text = " ".join([fault["text"] + fault["where"] for fault in answer["faults"]])
        for word in ("True", "False", "None", "nan", "inf»"):
            assert word not in text


def test_faults_stand_first(annex_bundle: str) -> None:
    text = "фио;today\nА;2026-11-21\n"
    answer = json.loads(batch.run_csv("obligation", text, "ru"))
    assert read_rows(answer["csv"])[0][0][:3] == ["faults", "фио", "row"]


def test_pieces_of_text_give_the_table_answered_at_once(annex_bundle: str) -> None:
    lines = [f'"Ф{n}\nИ";21.11.2026;30.06.{2020 + n % 5};3,6 млн;x{n}' for n in range(7)]
    lines[3] = ";;;;"
    lines[5] += ";лишнее"
    head = "sep=;\nфио;today;окончание;сумма;term"
    text = head + "\n" + "\n".join(lines[:6]) + "\n"
    whole_lines = [line for n, line in enumerate(lines[:6]) if n != 5]
    at_once = json.loads(
        batch.run_csv("reimbursement", head + "\n" + "\n".join(whole_lines) + "\n", "ru")
    )
    if not at_once["ok"]:  # the calculator has no `term` yet
        head = head.replace(";term", ";stipend")
        text = text.replace(";term", ";stipend")
        at_once = json.loads(
            batch.run_csv("reimbursement", head + "\n" + "\n".join(whole_lines) + "\n", "ru")
        )
    begun = json.loads(batch.read_header("reimbursement", text, "ru"))
    assert begun["rest"] == "\n".join(lines[:6]) + "\n"
    rows, first = [], 1
    for piece in (begun["rest"].split("\n", 2)[0:2], begun["rest"].split("\n", 2)[2:]):
        answer = json.loads(
            batch.run_piece(
                "reimbursement", json.dumps(begun["head"]), "\n".join(piece), first, "ru"
            )
        )
        assert answer["ok"]
        assert read_rows(answer["csv"])[0] == answer["rows"]
        rows += answer["rows"]
        first += answer["count"]
    assert begun["columns"][:3] == ["Ошибки", "фио", "Строка"]
    plain = [row[1:3] for row in rows]
    assert plain == [[f"Ф{n}\nИ", str(k)] for k, n in enumerate((0, 1, 2, 4, 5), 1)]
    given_ = read_rows(at_once["csv"])[0][1:]
    assert [row[0] for row in rows[:4]] == [row[0] for row in given_]
    assert "больше, чем столбцов" in rows[4][0]


@pytest.mark.parametrize(
    ("code", "group"),
    [
        ("6B01101 – Педагогика и психология", "pedagogical"),
        ("7М10", "medical"),  # the letter is Cyrillic
        ("8D091 Ветеринария", "veterinary"),
        ("6b08", "agricultural"),
        ("6В 071", "technical"),
        ("7R01101", "medical"),
        ("6B04201", "other"),
    ],
)
def test_a_programmes_code_suggests_a_group_and_says_so(
    annex_bundle: str, code: str, group: str
) -> None:
    text = f"Код программы\n{code}\n"
    (case,) = cases("obligation", text)["cases"]
    assert case["studies"][0]["specialty"] == group
    head = json.loads(batch.read_header("obligation", text, "ru"))
    piece = json.loads(batch.run_piece("obligation", json.dumps(head["head"]), code, 1, "ru"))
    assert "уточните группу в университете" in piece["notes"][0]


@pytest.mark.parametrize("code", ["6B06102", "B001", "5B010100", "6B99", "0111"])
def test_a_code_that_settles_nothing_is_asked_about(annex_bundle: str, code: str) -> None:
    text = f"бағдарлама коды\n{code}\n"
    (answer,) = json.loads(batch.run_csv("obligation", text, "kk"))["answers"]
    (fault,) = [item for item in answer["faults"] if item["path"] == "studies.0.specialty"]
    assert fault["code"] == "choice"
    assert f"«{code}»" in fault["text"]


def table_file(tmp_path: Path, rows: int, encoding: str) -> Path:
    """Write a table of graduates: one with a fault, some rows blank, one cell in two lines."""
    head = '"Аты-жөні";Уровень;Квота;Группа специальностей;окончание;дата поступления;'
    head += "Период 1: Последний день;оплата;начало работы;вид работы\r\n"
    lines = []
    for n in range(rows):
        name = f'"Ә{n};\n2"' if n == 7 and encoding != "cp1251" else f"Ч{n}"
        day = "31.06.2023" if n == 11 else "30.06.2023"
        cells = f"{name};бакалавр;грант;технические;{day};1.9.2019;30.06.2023;грант"
        lines.append(
            f"{cells};15.08.2023;трудовой договор\r\n" + (";;\r\n" if n % 100 == 5 else "")
        )
    path = tmp_path / f"{encoding}.csv"
    text = head + "".join(lines)
    if encoding == "cp1251":
        text = text.replace("Аты-жөні", "ФИО")
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_table_file_of_any_length_is_answered_in_order(
    tmp_path: Path, capsys: Any, encoding: str, jobs: str
) -> None:
    table, out = table_file(tmp_path, 1000, encoding), tmp_path / "out.csv"
    options = ["--input", str(table), "--output", str(out), "--today", "21.11.2026"]
    code = command_line.main(["obligation", *options, "--jobs", jobs, "--lang", "ru"])
    told = capsys.readouterr().err
    assert code == 2
    assert "строк 1000, с ошибками 1" in told
    assert ("Windows-1251" in told) == (encoding == "cp1251")
    rows, broken = read_rows(out.read_text(encoding="utf-8-sig"))
    assert broken is None
    assert [row[2] for row in rows[1:]] == [str(n) for n in range(1, 1001)]
    assert [n for n, row in enumerate(rows[1:]) if row[0]] == [11]
    assert rows[1][5] == "36"
    assert not list(tmp_path.glob(".*"))


def test_a_stopped_table_leaves_no_file(
    tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, out = table_file(tmp_path, 3000, "utf-8"), tmp_path / "out.csv"
    out.write_text("old", encoding="utf-8")

    def stop(*values: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "run_piece", stop)
    options = ["--input", str(table), "--output", str(out), "--today", "2026-11-21"]
    assert command_line.main(["obligation", *options, "--jobs", "1", "--lang", "ru"]) == 130
    assert "Остановлено" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "old"
    assert not list(tmp_path.glob(".*"))


def test_quotes_that_never_close_are_told_and_not_read_for_ever(tmp_path: Path) -> None:
    lines = ["name;today\n", '"А;2026-11-21\n', *[f"Б{n};2026-11-21\n" for n in range(100_000)]]
    found = list(big_table.pieces(lines[1:], ";"))
    assert len(found) == 1
    assert len(found[0][0]) < 2 * big_table.LONGEST_ROW


@pytest.mark.parametrize("text", ["", "a;b\n1;2\n", "today;today\n1;2\n"])
def test_a_table_file_without_a_header_is_told(tmp_path: Path, capsys: Any, text: str) -> None:
    table, out = tmp_path / "t.csv", tmp_path / "out.csv"
    table.write_text(text, encoding="utf-8")
    options = ["--input", str(table), "--output", str(out)]
    assert command_line.main(["obligation", *options, "--lang", "ru"]) == 2
    assert capsys.readouterr().err.strip()
    assert not out.exists()


def test_the_calendar_is_written_from_the_command_line(tmp_path: Path, capsys: Any) -> None:
    case, out = tmp_path / "case.yaml", tmp_path / "duties.ics"
    case.write_text(
        "studies:\n- {route: state_order, level: bachelor, specialty: technical,\n"
        "   graduated: 2026-06-30,\n"
        "   periods: [{start: 2022-09-01, end: 2026-06-30, funding: state}]}\n",
        encoding="utf-8",
    )
    options = ["--input", str(case), "--ics", str(out), "--today", "15.07.2026"]
    assert command_line.main(["obligation", *options, "--lang", "ru"]) == 0
    assert b"DTSTART;VALUE=DATE:20260901\r\n" in out.read_bytes()
    missing = [*options[:3], str(tmp_path / "no" / "x.ics"), *options[4:]]
    assert command_line.main(["obligation", *missing, "--lang", "ru"]) == 2
    assert "не записывается" in capsys.readouterr().err
