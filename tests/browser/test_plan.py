"""The action plan as a list: chosen by a link or by hand, ordered, taken along; whole at first."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit

pytestmark = pytest.mark.browser

PLAN = "acts/P2300000248/plan/"
FILE = "api/acts/P2300000248/plan.json"


@pytest.fixture(scope="module")
def rows(site_folder: Path) -> list[dict[str, Any]]:
    found = json.loads((site_folder / FILE).read_text(encoding="utf-8"))["rows"]
    assert isinstance(found, list)
    return found


def due(rows: list[dict[str, Any]], year: int, month: int) -> list[str]:
    return [
        row["eid"]
        for row in rows
        if year in row["deadline"]["years"] and month in row["deadline"]["months"]
    ]


def shown(page: Page) -> list[str]:
    return page.locator(".plan-list tbody tr:visible").evaluate_all(
        "rows => rows.map(row => row.dataset.eid)"
    )


@pytest.mark.parametrize(("language", "width"), [("ru", DESKTOP), ("kk", PHONE)])
def test_a_link_chooses_a_month_and_the_choice_makes_a_link(
    visit: OpenVisit, rows: list[dict[str, Any]], language: str, width: int
) -> None:
    reader = visit(width)
    page = reader.go(f"{language}/{PLAN}?year=2025&month=6")
    told = page.locator(".plan-choices .told")
    june = due(rows, 2025, 6)
    visible = page.locator(".plan-list tbody tr:visible")
    expect(visible).to_have_count(len(june))
    assert shown(page) == june
    page.locator("select[name=month]").select_option("12")
    wanted = due(rows, 2025, 12)
    expect(visible).to_have_count(len(wanted))
    expect(told).to_contain_text(str(len(wanted)))
    assert shown(page) == wanted
    body = rows[0]["responsible"][0]["name"]["kk"]
    page.locator("select[name=body]").select_option(body)
    by_body = {
        row["eid"] for row in rows if body in [one["name"]["kk"] for one in row["responsible"]]
    }
    expect(visible).to_have_count(len(by_body & set(wanted)))
    query = parse_qs(urlsplit(page.url).query)
    assert query == {"year": ["2025"], "month": ["12"], "body": [body]}
    page.locator("a.language").click()
    expect(page.locator("html")).to_have_attribute("lang", "kk" if language == "ru" else "ru")
    expect(visible).to_have_count(len(by_body & set(wanted)))
    assert set(shown(page)) == by_body & set(wanted)
    page.locator(".plan-choices .reset").click()
    expect(visible).to_have_count(144)
    assert urlsplit(page.url).query == ""
    reader.assert_clean()


def test_what_is_shown_is_taken_as_csv_and_json(
    visit: OpenVisit, rows: list[dict[str, Any]], site_folder: Path
) -> None:
    reader = visit()
    page = reader.go(f"ru/{PLAN}?indicator=13-1&order=due")
    wanted = [row for row in rows if row["indicator"]["num"] == "13-1"]
    wanted.sort(key=lambda row: (row["deadline"]["years"][0], row["deadline"]["months"][0]))
    ids = [row["eid"] for row in wanted]
    assert shown(page) == ids
    taken = {}
    for kind in ("csv", "json"):
        with page.expect_download() as download:
            page.get_by_role("button", name=kind.upper()).click()
        taken[kind] = Path(download.value.path()).read_bytes()
    assert json.loads(taken["json"])["rows"] == wanted
    assert taken["csv"].startswith(b"\xef\xbb\xbf")
    whole = (site_folder / FILE.replace(".json", ".csv")).read_text(encoding="utf-8-sig")
    read = [
        list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        for text in (whole, taken["csv"].decode("utf-8-sig"))
    ]
    by_id = {row[-1]: row for row in read[0]}
    assert read[1] == [read[0][0], *(by_id[eid] for eid in ids)]
    reader.assert_clean()


def test_a_wrong_link_is_told_in_words(visit: OpenVisit) -> None:
    page = visit(PHONE).go(f"ru/{PLAN}?year=2050&month=2")
    told = page.locator(".plan-choices .told")
    expect(told).to_contain_text("В ссылке в условии «Год» стоит значение, которого в плане нет")
    expect(told).to_contain_text("«2050»")
    page.goto(page.url.split("?")[0] + "?year=2029&section=2.1&indicator=1")
    expect(told).to_have_text("Под этот отбор ничего не подходит. Уберите одно из условий.")


def test_without_scripts_the_list_is_whole(visit: OpenVisit) -> None:
    page = visit(PHONE, java_script_enabled=False).go(f"kk/{PLAN}?year=2025")
    expect(page.locator(".plan-list tbody tr")).to_have_count(144)
    expect(page.locator(".plan-list tbody tr").last).to_be_visible()
    expect(page.locator(".plan-choices")).to_be_hidden()
