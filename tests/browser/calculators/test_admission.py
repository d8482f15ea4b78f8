"""The form of applicants: a specialty found by its name, marks that it asks for, the answer."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.calculators.conftest import LANGUAGES, PHONE_AND_DESKTOP

pytestmark = pytest.mark.browser

SEARCHED = {"kk": "программное обеспечение", "ru": "багдарламалык камтамасыз"}
"""Words of the other language, the Kazakh ones typed without a Kazakh keyboard."""
CHOSEN, DESIGN = "06130100", "02120100"
MARKS = {"language": "5", "algebra": "4", "informatics": "5"}
ANSWERS = {"base": "nine", "programme": "specialist", "funding": "state", "mode": "full"}
TOLD = {"kk": "Орташа конкурстық балл: 14/3 ≈ 4,6667", "ru": "балл: 14/3 ≈ 4,6667"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", PHONE_AND_DESKTOP)
def test_a_specialty_is_found_and_asks_for_its_marks_only(
    calculator: Any, language: str, width: int
) -> None:
    form = calculator("admission", language, width, second=False).open()
    page = form.page
    for name, value in ANSWERS.items():
        page.locator(f'[name="{name}"][value="{value}"]').check()
    expect(page.locator('[name^="marks."]:visible')).to_have_count(0)
    page.locator(".find").fill(SEARCHED[language])
    expect(form.field("choices.0.code")).to_have_value(CHOSEN)
    expect(page.locator('[name^="marks."]:visible')).to_have_count(len(MARKS))
    expect(form.field("choices.0.exam")).to_be_hidden()
    expect(form.field("choices.0.fits")).to_be_hidden()
    for subject, mark in MARKS.items():
        form.field(f"marks.{subject}").fill(mark)
    form.expect_answer(TOLD[language])
    assert page.locator(".answer .picture desc").count() == 1
    with page.expect_download() as download:
        page.locator(".tools .calendar").click()
    assert download.value.suggested_filename.endswith(".ics")
    page.locator(".l-choices > .add").click()
    second = form.field("choices.1.code")
    assert second.locator("option").count() > 200  # the new row searches among all again
    second.select_option(DESIGN)
    expect(form.field("choices.1.exam_second")).to_be_visible()
    form.expect_answer(DESIGN)
    row = page.locator(".b-adm-block-choices a.ref").first
    assert "annex-1-annex-5" in str(row.get_attribute("href"))
    form.reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interview_asks_nothing_that_the_specialty_does_not_need(
    calculator: Any, language: str
) -> None:
    form = calculator("admission", language, second=False, service_workers="block").open()
    page = form.page
    page.locator('[data-way="interview"]').click()
    seen = []
    for _ in range(20):
        if not page.locator(".interview").is_visible():
            break
        asked = page.locator(".asked").first
        key = str(asked.get_attribute("data-key"))
        seen.append(key)
        if key in ANSWERS:
            page.locator(f'[name="{key}"][value="{ANSWERS[key]}"]').check()
        elif key == "code":
            form.field("choices.0.code").select_option(CHOSEN)
        elif key == "marks":
            for subject, mark in MARKS.items():
                form.field(f"marks.{subject}").fill(mark)
        page.locator(".interview .next").click()
    form.expect_answer(TOLD[language])
    assert not {"exam", "exam_second", "fits"} & set(seen)
    assert seen[:6] == ["base", "programme", "funding", "mode", "code", "choices"]


def test_wrong_marks_are_told_at_their_fields(calculator: Any, case_inputs: dict[str, Any]) -> None:
    inputs = case_inputs["Marks outside two to five"]
    form = calculator("admission", "ru", second=False, service_workers="block").open(inputs)
    form.calculate()
    for subject in ("algebra", "informatics"):
        line = form.page.locator(f"#f-marks-{subject}-fault")
        expect(line).to_contain_text("от 2 до 5")
    assert form.page.locator(".answer").inner_text() == ""
