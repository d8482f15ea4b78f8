"""The days of a procedure on its page: chosen, answered, put into a calendar; bad input told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import expect

from tests.browser.calculators.conftest import LANGUAGES
from tests.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.browser

WIDTH = {"kk": PHONE, "ru": DESKTOP}
NEXT = {
    "kk": "Ең жақын мерзім: 2026 жылғы 1 маусым, дс.",
    "ru": "Ближайший срок: 1 июня 2026 года, пн.",
}
OFF = {"kk": "демалыс", "ru": "выходной"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sitting_is_counted_back_and_its_days_go_into_a_calendar(
    calculator: Any, language: str, tmp_path: Path
) -> None:
    form = calculator("deadlines", language, WIDTH[language], second=False).open()
    page = form.page
    expect(form.field("commission_notice_meeting")).to_be_hidden()
    form.field("procedure").select_option("commission_notice")
    form.field("today").fill("2026-05-20")
    form.calculate()
    expect(page.locator("#f-commission_notice_meeting-fault")).not_to_be_empty()
    form.field("commission_notice_meeting").fill("2026-06-15")
    page.locator('[name="commission_notice_kind"][value="first"]').check()
    form.expect_answer(NEXT[language])
    days = page.locator(".b-days tbody time")
    assert [day.get_attribute("datetime") for day in days.all()] == [
        *("2026-06-01", "2026-06-18", "2026-06-30")
    ]
    with page.expect_download() as saved:
        page.locator(".tools .calendar").click()
    saved.value.save_as(tmp_path / "days.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "days.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events] == [
        *("2026-06-01", "2026-06-18", "2026-06-30")
    ]
    form.reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_off_are_told_and_years_outside_the_table_refused(
    calculator: Any, language: str
) -> None:
    form = calculator("deadlines", language, WIDTH[language], second=False).open()
    form.field("procedure").select_option("concept")
    form.field("concept_year").fill("2026")
    form.expect_answer("2027")
    expect(form.page.locator(".b-days tbody tr").nth(1)).to_contain_text(OFF[language])
    form.field("concept_year").fill("2040")
    form.calculate()
    expect(form.page.locator("#f-concept_year-fault")).to_contain_text("2030")
    assert form.page.evaluate("document.documentElement.scrollWidth") <= WIDTH[language]
    form.reader.assert_clean()
