"""Bad input: every fault at its field, all at once, no answer, and the worker lives on."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators.conftest import ANSWERED, PHONE_AND_DESKTOP, CalculatorPage

pytestmark = pytest.mark.browser

GOOD, SUM, COLLEGE = ANSWERED["obligation"], ANSWERED["reimbursement"], ANSWERED["questionnaire"]
_FILL_A_MEGABYTE = """(input) => {
  input.value = "я".repeat(1048576);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.fixture
def obligation(calculator: Any, case_inputs: dict[str, Any]) -> CalculatorPage:
    """A form that has been answered."""
    form: CalculatorPage = calculator("obligation", "ru").open(case_inputs[GOOD])
    form.wait_for_answer()
    return form


@pytest.fixture
def reimbursement(calculator: Any, case_inputs: dict[str, Any]) -> CalculatorPage:
    form: CalculatorPage = calculator("reimbursement", "ru", second=False)
    form.open(case_inputs[SUM])
    form.wait_for_answer()
    return form


def assert_refused(form: CalculatorPage, faults: dict[str, str]) -> None:
    """No answer; at each field its fault, in the list a link to it; nothing else is marked."""
    form.calculate()
    for path, words in faults.items():
        line = form.page.locator(f"#f-{path.replace('.', '-')}-fault")
        expect(line).to_contain_text(words, ignore_case=True)
    assert form.page.locator(".answer").inner_text() == ""
    listed = form.page.locator(".faults li")
    assert listed.count() == len(faults), listed.all_inner_texts()
    assert form.page.locator(".calculator form .fault:visible").count() == len(faults)
    for path in faults:
        control = form.field(path)
        assert control.get_attribute("aria-invalid") == "true", path
        described = (control.get_attribute("aria-describedby") or "").split()
        assert f"f-{path.replace('.', '-')}-fault" in described


def assert_alive(form: CalculatorPage) -> None:
    """The same page, and the same worker, answer again."""
    form.wait_for_answer()
    assert form.page.locator(".faults").is_hidden()
    form.reader.assert_clean()


def test_dates_out_of_order_beside_work_before_graduation(obligation: CalculatorPage) -> None:
    page = obligation.page
    page.locator(".l-work .add").click()
    obligation.field("work.0.start").fill("2026-01-15")
    obligation.field("studies.0.periods.0.end").fill("2021-06-30")
    obligation.field("studies.0.graduated").fill("2025-06-30")
    faults = {
        "studies.0.periods.0.end": "раньше первого",
        "studies.0.graduated": "раньше конца последнего периода",
    }
    obligation.calculate()
    expect(page.locator(".faults li")).not_to_have_count(0)
    assert_refused(obligation, faults)
    page.locator(".l-work .remove").click()
    obligation.field("studies.0.periods.0.end").fill("2024-08-31")
    obligation.field("studies.0.graduated").fill("2026-08-31")
    assert_alive(obligation)
    obligation.wait_until_confirmed()


def test_overlapping_periods(obligation: CalculatorPage) -> None:
    obligation.field("studies.0.periods.0.end").fill("2025-06-30")
    assert_refused(obligation, {"studies.0.periods.1.start": "пересекается"})
    obligation.field("studies.0.periods.0.end").fill("2024-08-31")
    assert_alive(obligation)


def test_a_leap_day_that_is_none_typed_into_a_date_field(obligation: CalculatorPage) -> None:
    field = obligation.field("studies.0.graduated")
    field.focus()
    obligation.page.keyboard.type("02292023")
    assert field.input_value() == ""
    assert_refused(obligation, {"studies.0.graduated": "такого дня нет"})
    field.fill("2026-08-31")
    assert_alive(obligation)


def test_a_leap_day_that_is_none_in_a_link(calculator: Any, case_inputs: dict[str, Any]) -> None:
    inputs = {**case_inputs[GOOD]}
    inputs["studies"] = [{**inputs["studies"][0], "graduated": "2023-02-29"}]
    form = calculator("obligation", "kk", second=False).open(inputs)
    expect(form.field("studies.0.graduated")).to_have_value("2023-02-29")
    form.calculate()
    expect(form.page.locator(".faults li")).to_have_count(1)
    expect(form.page.locator(".faults li")).to_contain_text("2023-02-29")
    form.field("studies.0.graduated").fill("2026-08-31")
    form.page.keyboard.press("Tab")
    form.wait_for_answer()
    assert form.field("studies.0.graduated").get_attribute("type") == "date"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("-5", "не может быть отрицательной"),
        ("99999999999999999999", "слишком велика"),
        ("NaN", "не сумма"),
        ("1e5", "не сумма"),
        ("<script>alert(1)</script>", "не сумма"),
        ("١٢٣", "не сумма"),
    ],
)
def test_sums_that_are_none(reimbursement: CalculatorPage, typed: str, words: str) -> None:
    reimbursement.field("expenses_total").fill(typed)
    assert_refused(reimbursement, {"expenses_total": words})
    reimbursement.field("expenses_total").fill("3 600 000")
    assert_alive(reimbursement)


def test_numbers_that_are_none_are_all_named_at_once(reimbursement: CalculatorPage) -> None:
    reimbursement.field("expenses_total").fill("1e5")
    reimbursement.field("term").fill("NaN")
    reimbursement.field("work.0.end").fill("2022-01-01")
    faults = {
        "term": "не целое число",
        "expenses_total": "не сумма",
        "work.0.end": "раньше первого",
    }
    reimbursement.calculate()
    assert_refused(reimbursement, faults)
    reimbursement.field("expenses_total").fill("3600000")
    reimbursement.field("term").fill("36")
    reimbursement.field("work.0.end").fill("2025-08-31")
    assert_alive(reimbursement)


def test_markup_in_a_name(calculator: Any, case_inputs: dict[str, Any]) -> None:
    form = calculator("questionnaire", "ru", second=False).open(case_inputs[COLLEGE])
    form.wait_for_answer()
    form.field("colleges.0.name").fill("<script>document.title = 'taken'</script>")
    assert_refused(form, {"colleges.0.name": "недопустимы"})
    assert form.page.title() != "taken"
    form.field("colleges.0.name").fill("Колледж & «К°» 'x' \"y\" `z` ${1}")
    form.expect_answer("& «К°»")
    form.reader.assert_clean()


def test_a_megabyte_of_text(calculator: Any, case_inputs: dict[str, Any]) -> None:
    form = calculator("questionnaire", "ru").open(case_inputs[COLLEGE])
    form.wait_for_answer()
    form.field("colleges.0.name").evaluate(_FILL_A_MEGABYTE)
    assert_refused(form, {"colleges.0.name": "слишком длинный"})
    form.field("colleges.0.name").fill("Колледж")
    assert_alive(form)
    form.wait_until_confirmed()


@pytest.mark.parametrize("width", PHONE_AND_DESKTOP)
def test_the_list_of_faults_leads_to_the_fields(calculator: Any, width: int) -> None:
    form = calculator("obligation", "kk", width, second=False).open()
    form.calculate()
    faults = form.page.locator(".faults")
    expect(faults.locator("li")).to_have_count(4)
    expect(faults).to_be_focused()
    faults.locator("a").last.focus()
    form.page.keyboard.press("Enter")
    assert focused_name(form.page) == "studies.0.periods.0.funding"
    expect(form.page.locator('[name="studies.0.periods.0.funding"]').first).to_be_in_viewport()


def focused_name(page: Page) -> str:
    """Name of the control that has the focus."""
    return str(page.evaluate("document.activeElement.name"))


def test_what_is_not_filled_in_yet_is_no_fault(calculator: Any) -> None:
    form = calculator("obligation", "ru", second=False).open()
    form.page.locator('[name="studies.0.level"][value=bachelor]').check()
    expect(form.page.locator(".faults .to-fill")).to_be_visible()
    assert form.page.locator(".fault:visible").count() == 0
    form.field("studies.0.graduated").focus()
    form.page.keyboard.type("02292023")
    form.field("studies.0.periods.0.start").focus()
    expect(form.page.locator("#f-studies-0-graduated-fault")).to_contain_text("такого дня нет")
    assert form.page.locator(".fault:visible").count() == 1


def test_fields_come_and_go_with_the_answer_they_belong_to(
    obligation: CalculatorPage,
) -> None:
    page = obligation.page
    page.locator(".l-events .add").click()
    obligation.field("events.0.type").select_option("disability")
    expect(page.locator('[name="events.0.group"]').first).to_be_visible()
    assert not obligation.field("events.0.until").is_visible()
    obligation.field("events.0.type").select_option("conscript_service")
    expect(obligation.field("events.0.until")).to_be_visible()
    assert not page.locator('[name="events.0.group"]').first.is_visible()
    obligation.field("events.0.date").fill("2026-09-05")
    obligation.calculate()
    expect(page.locator("#f-events-0-until-fault")).to_contain_text("Не заполнено")
    obligation.field("events.0.until").fill("2027-09-04")
    obligation.wait_for_answer()


def test_a_row_in_the_middle_can_go(obligation: CalculatorPage) -> None:
    page = obligation.page
    page.locator(".l-periods .add").click()
    page.locator('[name="studies.0.periods.2.funding"][value=state]').check()
    page.locator(".l-periods > .items > .row").nth(0).locator(".remove").click()
    expect(obligation.field("studies.0.periods.0.start")).to_have_value("2024-09-01")
    checked = '[name="studies.0.periods.{}.funding"][value=state]'
    expect(page.locator(checked.format(0))).to_be_checked()
    expect(page.locator(checked.format(1))).to_be_checked()
    assert page.locator('[name^="studies.0.periods.2"]').count() == 0
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(({id}) => id)")
    assert len(ids) == len(set(ids))


def test_colleges_are_folded_under_their_names(calculator: Any) -> None:
    form = calculator("questionnaire", "ru", second=False).open()
    form.field("colleges.0.name").fill("Политехник")
    form.page.locator(".l-colleges > .add").click()
    titles = form.page.locator(".l-colleges summary")
    expect(titles.nth(0)).to_have_text("Колледж 1: Политехник")
    expect(titles.nth(1)).to_have_text("Колледж 2")
    expect(form.field("colleges.1.name")).to_be_focused()
    assert not form.field("colleges.0.name").is_visible()
