"""Each form filled by keyboard in both languages, the answer read, its links followed."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.calculators.conftest import LANGUAGES, TWO_YEARS
from tests.browser.calculators.keyboard import Keyboard

pytestmark = pytest.mark.browser

TERM = {"kk": "Жұмыспен өтеу мерзімі: 18 ай.", "ru": "Срок отработки: 18 месяцев."}
SUM = {"kk": "2 400 000 теңге", "ru": "2 400 000 тенге"}
POINTS = {"kk": "1,5 балл", "ru": "1,5 из 25 баллов"}


def test_the_worker_starts_with_the_first_step_into_the_form(calculator: Any) -> None:
    form = calculator("obligation", "kk", second=False).open()
    form.page.wait_for_load_state("networkidle")
    assert form.page.workers == []
    with form.page.expect_worker():
        Keyboard(form.page).to_field("studies.0.level")


@pytest.mark.parametrize("language", LANGUAGES)
def test_obligation(calculator: Any, language: str) -> None:
    form = calculator("obligation", language).open()
    keys = Keyboard(form.page)
    keys.choose("studies.0.route", "state_order")
    keys.choose("studies.0.level", "bachelor")
    keys.choose("studies.0.specialty", "technical")
    keys.date("studies.0.graduated", "2026-08-31")
    keys.date("studies.0.periods.0.start", "2022-09-01")
    keys.date("studies.0.periods.0.end", "2024-08-31")
    keys.choose("studies.0.periods.0.funding", "paid")
    keys.add("periods")
    assert keys.where()["name"] == "studies.0.periods.1.start"
    keys.date("studies.0.periods.1.start", "2024-09-01")
    keys.date("studies.0.periods.1.end", "2026-08-31")
    keys.choose("studies.0.periods.1.funding", "state")
    keys.choose("studies.0.periods.1.change", "transfer_in")
    keys.submit()
    form.expect_answer(TERM[language])
    form.wait_until_confirmed()
    expect(form.page.locator(".calculator .live")).to_contain_text(
        TERM[language].replace(" ", "\u00a0")
    )
    form.reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_reimbursement(calculator: Any, language: str) -> None:
    form = calculator("reimbursement", language).open()
    keys = Keyboard(form.page)
    keys.write("term", "36")
    keys.write("expenses_total", "3 600 000")
    keys.add("work")
    keys.date("work.0.start", "2023-09-01")
    keys.date("work.0.end", "2024-08-31")
    keys.submit()
    form.expect_answer(SUM[language])
    form.wait_until_confirmed()
    form.reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_questionnaire(calculator: Any, language: str) -> None:
    form = calculator("questionnaire", language).open()
    keys = Keyboard(form.page)
    keys.write("colleges.0.name", "Политехник")
    keys.choose("colleges.0.c1.option", "3")
    keys.tick("colleges.0.c1.evidence")
    keys.choose("colleges.0.c2.option", "2")
    keys.submit()
    form.expect_answer(POINTS[language])
    form.wait_until_confirmed()
    form.reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_opens_the_clause_that_says_so(
    calculator: Any, case_inputs: dict[str, Any], language: str
) -> None:
    form = calculator("obligation", language).open(case_inputs[TWO_YEARS])
    form.wait_for_answer()
    form.page.locator(".answer .b-why > summary").focus()
    form.page.keyboard.press("Enter")
    links = form.page.locator(".answer .b-why a.ref")
    link = links.nth(links.count() - 1)
    quote, address = link.get_attribute("data-quote"), link.get_attribute("href")
    link.focus()
    form.page.keyboard.press("Enter")
    form.page.wait_for_url("**/acts/**")
    eid = unquote(address.partition("#")[2])
    clause = form.page.locator(f'[id="{eid}"]')
    expect(clause).to_be_in_viewport()
    assert squeezed(quote) in squeezed(clause.text_content())


def squeezed(text: str) -> str:
    """Letters and digits only: marks for lost words and line ends stand between them."""
    return re.sub(r"[\W_]+", "", text).lower()
