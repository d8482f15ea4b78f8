"""The page for many: pasted and opened tables, faults by row, ten thousand rows, export."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators.conftest import LANGUAGES, NAMES, CalculatorPage

pytestmark = pytest.mark.browser

HEADER = "today;graduated;expenses_total;term;ended;work.1.start;work.1.end"
ROW = "2026-11-21;2023-06-30;3600000;36;no;2023-09-01;2024-08-31"
FREED = {"kk": "комиссия міндеттен босатты", "ru": "комиссия освободила от обязанности"}
MANY = 10_000
VERY_LONG = 180_000
_LONGEST_PAUSE = """() => {
  window.longest = 0;
  let last = performance.now();
  const look = (now) => {
    window.longest = Math.max(window.longest, now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


@pytest.fixture
def table(calculator: Any) -> CalculatorPage:
    """The page in Russian."""
    form: CalculatorPage = calculator("batch", "ru", second=False).open()
    return form


def choose(page: Page, name: str) -> None:
    page.locator(f'input[name=calculator][value="{name}"]').check()


def rows(page: Page) -> list[list[str]]:
    """Cells of the shown rows."""
    shown: list[list[str]] = page.locator(".results tbody").evaluate(
        "(body) => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
    return shown


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_answered(calculator: Any, name: str, language: str) -> None:
    form = calculator("batch", language, second=False).open()
    choose(form.page, name)
    form.page.locator(".example").click()
    form.page.locator("main button[type=submit]").click()
    form.page.locator(".results").wait_for()
    assert 2 <= len(rows(form.page)) <= 4
    assert not form.page.locator("#wrong-only").count()
    form.reader.assert_clean()


def test_the_empty_table_has_the_columns(table: CalculatorPage, tmp_path: Path) -> None:
    with table.page.expect_download() as download:
        table.page.locator(".templates a").first.click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert text.startswith("id;today;studies.1.route;")
    assert text.count("\n") == 1


def test_faults_are_told_row_by_row_and_the_rest_is_answered(table: CalculatorPage) -> None:
    page = table.page
    choose(page, "reimbursement")
    bad = [
        ROW.replace("3600000", "-5"),
        ROW.replace("2023-06-30", "2023-02-29"),
        ROW.replace("3600000", "<script>alert(1)</script>"),
        ROW.replace("36;", "много;"),
    ]
    page.locator("textarea").fill("\n".join([HEADER, ROW, *bad, ROW]))
    page.locator("main button[type=submit]").click()
    page.locator(".results").wait_for()
    expect(page.locator(".progress")).to_contain_text("строк 6, с ошибками 4")
    told = rows(page)
    assert [row[2] for row in told] == ["да", "нет", "нет", "нет", "нет", "да"]
    for row, words in zip(
        told[1:5], ("отрицательной", "2023-02-29", "<script>", "много"), strict=True
    ):
        assert words in row[0]
    page.locator("#wrong-only").check()
    assert len(rows(page)) == 4
    table.reader.assert_clean()


def test_a_name_stands_before_its_row(table: CalculatorPage) -> None:
    page = table.page
    choose(page, "reimbursement")
    names = ["Әлия Қ.", "<img src=x onerror=alert(1)>", "=1+1"]
    cells = [ROW, ROW.replace("3600000", "-5"), ROW]
    lines = [f"{name};{row}" for name, row in zip(names, cells, strict=True)]
    page.locator("textarea").fill("\n".join([f"ФИО;{HEADER}", *lines]))
    page.locator("main button[type=submit]").click()
    page.locator(".results").wait_for()
    assert [row[1:4] for row in rows(page)] == [
        [name, str(number), ok]
        for number, (name, ok) in enumerate(zip(names, ("да", "нет", "да"), strict=True), 1)
    ]
    assert page.locator(".results th").nth(1).text_content() == "ФИО"
    assert not page.locator(".results img").count()
    with page.expect_download() as download:
        page.locator(".save").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    saved = list(csv.reader(text.splitlines(), delimiter=";"))
    assert [line[1] for line in saved] == ["ФИО", *names[:2], "'=1+1"]
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, location.href])")
    assert "Әлия" not in kept
    table.reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_hold_words_of_either_language_and_local_dates(
    calculator: Any, language: str
) -> None:
    form = calculator("batch", language, second=False).open()
    page = form.page
    choose(page, "reimbursement")
    same = [
        ROW.replace(";no;", ";exemption;"),
        ROW.replace(";no;", f";{FREED['ru'].capitalize()};").replace("2023-06-30", "30.06.2023"),
        ROW.replace(";no;", f";{FREED['kk'].upper()};").replace("2026-11-21", "21.11.2026"),
    ]
    bad = ROW.replace(";no;", ";освободила;").replace("2023-06-30", "31.06.2023")
    page.locator("textarea").fill("\n".join([HEADER, *same, bad]))
    page.locator("main button[type=submit]").click()
    page.locator(".results").wait_for()
    told = rows(page)
    assert told[0][2:] == told[1][2:] == told[2][2:]
    assert told[0][2] != told[3][2]
    assert "31.06.2023" in told[3][0]
    assert "exemption – " in told[3][0]
    form.reader.assert_clean()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("today;colour\n2026-11-21;red\n", "colour"),
        ('today;graduated\n"2026-11-21;2023-06-30\n', "повреждена"),
        (HEADER, "нет ни одной строки"),
        ("\n".join([HEADER, *[ROW] * (MANY + 1)]), "слишком много строк"),
    ],
    ids=["column", "quote", "no rows", "too many"],
)
def test_a_table_that_cannot_be_read(table: CalculatorPage, text: str, words: str) -> None:
    page = table.page
    choose(page, "reimbursement")
    page.locator("textarea").evaluate("(area, text) => { area.value = text; }", text)
    page.locator("main button[type=submit]").click()
    expect(page.locator(".faults")).to_contain_text(words)
    assert not page.locator(".results").count()
    page.locator("textarea").fill(f"{HEADER}\n{ROW}\n")
    page.locator("main button[type=submit]").click()
    page.locator(".results").wait_for()
    table.reader.assert_clean()


def test_nothing_to_answer_is_said(table: CalculatorPage) -> None:
    table.page.locator("main button[type=submit]").click()
    expect(table.page.locator("#b-text-fault")).to_be_visible()
    expect(table.page.locator("textarea")).to_be_focused()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "windows-1251"])
def test_a_file_is_opened(table: CalculatorPage, tmp_path: Path, encoding: str) -> None:
    page = table.page
    file = tmp_path / "colleges.csv"
    file.write_bytes(
        "name;c1.option;c1.evidence\nПолитехник;3;yes\nАграрный;2;yes\n".encode(encoding)
    )
    choose(page, "questionnaire")
    page.locator("#b-file").set_input_files(file)
    expect(page.locator("textarea")).to_have_value(
        "name;c1.option;c1.evidence\nПолитехник;3;yes\nАграрный;2;yes\n"
    )
    assert page.locator("#b-text-fault").is_visible() == (encoding != "utf-8-sig")
    page.locator("main button[type=submit]").click()
    page.locator(".results").wait_for()
    assert [(row[2], row[-1]) for row in rows(page)] == [("Политехник", "1"), ("Аграрный", "2")]


def test_a_file_is_dropped(table: CalculatorPage) -> None:
    page = table.page
    drop = """(area) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["name\\nА\\n"], "a.csv", { type: "text/csv" }));
      const how = { dataTransfer: transfer, bubbles: true, cancelable: true };
      area.dispatchEvent(new DragEvent("drop", how));
    }"""
    page.locator(".drop").evaluate(drop)
    expect(page.locator("textarea")).to_have_value("name\nА\n")


@pytest.mark.timeout(240)
def test_ten_thousand_rows(calculator: Any) -> None:
    table = calculator("batch", "ru").open()
    page = table.page
    choose(page, "reimbursement")
    text = "\n".join([HEADER, *[ROW] * (MANY - 1), ROW.replace("3600000", "x")])
    page.locator("textarea").evaluate("(area, text) => { area.value = text; }", text)
    page.locator("textarea").focus()
    page.evaluate(_LONGEST_PAUSE)
    page.locator("main button[type=submit]").click()
    expect(page.locator(".progress")).to_contain_text("из 10000 строк")
    bar = page.locator(".progress progress")
    assert 0 <= float(bar.evaluate("(bar) => bar.value")) < MANY
    page.locator(".results").wait_for(timeout=VERY_LONG)
    expect(page.locator(".progress")).to_contain_text("строк 10000, с ошибками 1")
    assert len(rows(page)) == 100
    page.get_by_role("button", name="Следующие").click()
    assert rows(page)[0][0] == "101"
    assert float(page.evaluate("window.longest")) < 1000  # milliseconds without a frame
    with page.expect_download() as download:
        page.locator(".save").click()
    saved = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert len(saved) == MANY + 1
    assert "2400000" in saved[1]
    assert "не сумма" in saved[-1]
    table.reader.assert_clean()


def test_a_long_run_can_be_stopped(table: CalculatorPage) -> None:
    page = table.page
    choose(page, "reimbursement")
    text = "\n".join([HEADER, *[ROW] * MANY])
    page.locator("textarea").evaluate("(area, text) => { area.value = text; }", text)
    page.locator("main button[type=submit]").click()
    expect(page.locator(".progress")).to_contain_text("из 10000 строк")
    page.locator(".stop").click()
    expect(page.locator(".progress")).to_contain_text("Остановлено")
    assert len(rows(page)) > 0
    table.reader.assert_clean()
