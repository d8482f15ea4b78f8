"""The first screen of an answer, the interview, and pages whose code does not come."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.calculators.conftest import LANGUAGES, PHONE_AND_DESKTOP
from tests.browser.conftest import PHONE

pytestmark = pytest.mark.browser

MOST_ANSWERED, MOST_EMPTY = 6000, 4000
PERIOD = {"start": "2022-09-01", "end": "2026-06-30", "funding": "state"}
ENGINEER = {
    "today": "2026-11-29",
    "studies": [
        {
            "route": "state_order",
            "level": "bachelor",
            "specialty": "technical",
            "graduated": "2026-06-30",
            "periods": [PERIOD],
        }
    ],
}
REFUND = {"today": "2026-11-29", "expenses_total": "3000000", "term": 24, "worked_months": 3}
SCREEN = """(line) => {
  const {top, bottom} = line.getBoundingClientRect();
  const bar = document.querySelector(".md-header").getBoundingClientRect().bottom;
  return top >= bar && bottom <= innerHeight;
}"""
NUMBERS = {"obligation": ("36", "2026"), "reimbursement": ("2 625 000", "125 000")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NUMBERS)
def test_the_first_sentences_stand_on_the_first_screen(
    calculator: Any, name: str, language: str
) -> None:
    inputs = ENGINEER if name == "obligation" else REFUND
    form = calculator(name, language, PHONE, second=False, service_workers="block").open(inputs)
    told = form.wait_for_answer()
    for number in NUMBERS[name]:
        assert number in told
    form.page.wait_for_function("() => scrollY > 500")
    for line in form.page.locator(".answer-lead p").all():
        assert line.evaluate(SCREEN), line.inner_text()
    assert form.page.locator(".answer details[open]").count() == 0
    assert form.page.evaluate("document.documentElement.scrollHeight") <= MOST_ANSWERED
    expect(form.page.locator(".answer-bar")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["obligation", "reimbursement", "job"])
def test_an_empty_page_is_short(calculator: Any, name: str, language: str) -> None:
    form = calculator(name, language, PHONE, second=False, service_workers="block").open()
    assert form.page.evaluate("document.documentElement.scrollHeight") <= MOST_EMPTY


def answer_current(page: Any, answers: dict[str, str]) -> None:
    """Answers the question on the screen, if there is an answer for it."""
    control = page.locator(".asked.ask :is(input, select)").first
    if not control.count():
        return
    key = str(control.get_attribute("name")).split(".")[-1]
    value = answers.get(key)
    if value is None:
        return
    kind = control.evaluate("(it) => it.tagName === 'SELECT' ? 'select' : it.type")
    if kind == "select":
        control.select_option(value)
    elif kind == "radio":
        page.locator(f'.asked.ask input[value="{value}"]').check()
    else:
        control.fill(value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", PHONE_AND_DESKTOP)
def test_the_interview_leads_to_the_same_answer_as_the_form(
    calculator: Any, language: str, width: int
) -> None:
    form = calculator("obligation", language, width, second=False, service_workers="block").open()
    page = form.page
    page.locator('[data-way="interview"]').click()
    answers = {**ENGINEER["studies"][0], **PERIOD}
    for _ in range(30):
        if not page.locator(".interview").is_visible():
            break
        assert page.locator(".asked").count() == 1
        answer_current(page, answers)
        page.locator(".interview .next").click()
    told = form.wait_for_answer()
    assert "36" in told
    page.locator('[data-way="form"]').click()
    expect(form.field("studies.0.graduated")).to_have_value("2026-06-30")
    assert form.wait_for_answer() == told


def test_a_question_that_must_be_answered_is_not_passed(calculator: Any) -> None:
    form = calculator("obligation", "ru", second=False, service_workers="block")
    page = form.reader.go("ru/calculators/obligation/?ask")
    page.locator(".interview .next").click()
    expect(page.locator(".interview .unanswered")).to_contain_text("Без этого ответа")
    assert page.locator(".interview .progress").inner_text().startswith("Вопрос 1 из")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_exemption_asks_for_it_first(calculator: Any, language: str) -> None:
    form = calculator("exempt", language, PHONE, second=False, service_workers="block").open()
    expect(form.page.locator('.asked[data-key="events"]')).to_be_visible()
    form.page.locator(".interview .add-row").click()
    expect(form.page.locator('.asked[data-key="type"]')).to_be_visible()


@pytest.mark.parametrize("module", ["calculator", "form", "interview", "answer", "here", "dom"])
def test_a_module_that_does_not_come_leaves_a_sentence(calculator: Any, module: str) -> None:
    form = calculator("obligation", "ru", second=False, service_workers="block")
    form.page.route(f"**/{module}.mjs", lambda route: route.abort())
    form.open()
    expect(form.page.locator(".dead .no-code")).to_be_visible()
    expect(form.page.locator('.dead a[href$="rules/"]')).to_be_visible()
    expect(form.page.locator(".calculator form")).to_be_hidden()


def test_opened_as_a_file_the_page_says_what_to_do(calculator: Any, site_folder: Any) -> None:
    form = calculator("obligation", "kk", second=False)
    form.page.goto((site_folder / "kk/calculators/obligation/index.html").as_uri())
    expect(form.page.locator(".dead .no-server")).to_contain_text("http.server")


def test_on_data_saver_the_second_interpreter_waits_to_be_asked(calculator: Any) -> None:
    form = calculator("obligation", "ru", service_workers="block")
    form.reader.context.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    asked: list[str] = []
    form.page.on("request", lambda request: asked.append(request.url))
    form.open(ENGINEER)
    form.wait_for_answer()
    button = form.page.locator(".engine .confirm")
    expect(button).to_contain_text("МБ")
    assert not any("pyodide" in url for url in asked)
    button.click()
    form.wait_until_confirmed()


def test_a_link_of_another_day_asks_for_which_day(calculator: Any) -> None:
    form = calculator("obligation", "ru", second=False, service_workers="block")
    form.open({**ENGINEER, "today": "2026-10-01"})
    form.wait_for_answer()
    box = form.page.locator(".old-link")
    expect(box).to_contain_text("01.10.2026")
    box.locator("button").first.click()
    expect(box).to_be_hidden()
    assert form.field("today").input_value() != "2026-10-01"


def test_the_dates_can_be_saved_and_the_letters_read(calculator: Any) -> None:
    form = calculator("obligation", "ru", second=False, service_workers="block").open(ENGINEER)
    form.wait_for_answer()
    with form.page.expect_download() as caught:
        form.page.locator(".tools .calendar").click()
    text = caught.value.path().read_text("utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "BEGIN:VEVENT" in text
    form.page.locator(".letters > summary").click()
    letter = form.page.locator(".letter").first
    letter.locator("summary").click()
    assert "____" in letter.locator("pre").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_of_a_programme_chooses_the_group(calculator: Any, language: str) -> None:
    form = calculator("obligation", language, PHONE, second=False, service_workers="block").open()
    group = form.field("studies.0.specialty")
    form.page.locator(".programmes > summary").first.click()
    form.page.locator(".programmes li", has_text="6B07").locator("button").click()
    expect(group).to_have_value("technical")
    expect(form.page.locator(".programmes[open]")).to_have_count(0)
    form.page.locator('[data-way="interview"]').click()
    while not form.page.locator('.asked[data-key="specialty"]').is_visible():
        answer_current(form.page, ENGINEER["studies"][0])
        form.page.locator(".interview .next").click()
    form.page.locator(".programmes > summary").first.click()
    form.page.locator(".programmes li", has_text="8D10").locator("button").click()
    expect(group).to_have_value("medical")
