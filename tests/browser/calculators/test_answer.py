"""What a reader does with an answer: keeps it as a link, prints it, carries it on, comes back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from calculators.fragment import checksum
from tests.browser.calculators.conftest import (
    ANSWERED,
    DESKTOP,
    LANGUAGES,
    NAMES,
    TWO_YEARS,
    CalculatorPage,
)

pytestmark = pytest.mark.browser

WITH_PICTURE = ("obligation", "reimbursement", "admission", "questionnaire")
WITH_PAGES = WITH_PICTURE
"""Calculators whose rules and examples are pages of their own."""
SHEETS = {"admission": 2}
OLD = "o1.t=20261121&s0.l=b&s0.n=8"
"""A link of the time when the form asked for the semesters of the programme."""


def words(form: CalculatorPage) -> str:
    """The whole answer as text."""
    form.wait_for_answer()
    return str(form.page.locator(".answer").inner_text())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_copied_link_brings_the_form_back(
    calculator: Any, case_inputs: dict[str, Any], name: str, language: str
) -> None:
    form = calculator(name, language, second=False).open(case_inputs[ANSWERED[name]])
    form.reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    told = words(form)
    form.page.locator(".tools .copy").click()
    expect(form.page.locator(".tools .said")).not_to_be_empty()
    link = form.page.evaluate("navigator.clipboard.readText()")
    assert "#" in link
    again = calculator(name, language, second=False)
    again.page.goto(link)
    assert words(again) == told
    again.page.reload()
    assert words(again) == told
    again.reader.assert_clean()


def test_a_half_filled_form_is_kept_in_a_link_and_by_reloading(calculator: Any) -> None:
    form = calculator("reimbursement", "ru", second=False).open()
    form.reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.page.locator("[name=ended][value=exemption]").check()
    form.field("term").fill("six")
    form.page.locator("form .copy").click()
    expect(form.page.locator("form .said")).not_to_be_empty()
    again = calculator("reimbursement", "ru", second=False)
    again.page.goto(form.page.evaluate("navigator.clipboard.readText()"))
    form.page.reload()
    for opened in (form, again):
        expect(opened.page.locator("[name=ended][value=exemption]")).to_be_checked()
        expect(opened.field("term")).to_have_value("six")


def test_going_to_a_clause_and_back_keeps_the_form(
    calculator: Any, case_inputs: dict[str, Any]
) -> None:
    form = calculator("obligation", "ru", second=False).open()
    form.field("studies.0.graduated").fill("2026-06-30")
    form.page.locator(".calculator + p a.ref, p a.ref").first.click()
    form.page.wait_for_url("**/acts/**")
    form.page.go_back()
    expect(form.field("studies.0.graduated")).to_have_value("2026-06-30")
    assert "#" not in form.page.url


def test_the_other_language_keeps_the_form(calculator: Any, case_inputs: dict[str, Any]) -> None:
    form = calculator("obligation", "ru", second=False).open(case_inputs[TWO_YEARS])
    form.expect_answer("18 месяцев")
    form.page.locator("a.language").click()
    form.page.wait_for_url("**/kk/calculators/obligation/**")
    form.expect_answer("18 ай.")
    assert "#" not in form.page.url


@pytest.mark.parametrize(
    ("fragment", "reported"),
    [
        ("o2.t=20261121&s0.l=b&~=zzz", "повреждена"),
        ("o1.t=20261121&s0.l=b&~=zzz", "повреждена"),
        (f"{OLD}&~={checksum(OLD)}", "семестр"),
        ("o2.t=20261121&colour=red&~=1", "colour"),
        ("o9.t=20261121", "Версия"),
        ("r2.t=20261121", "другого калькулятора"),
        ("nonsense", "другого калькулятора"),
    ],
)
def test_what_a_damaged_link_loses_is_said(calculator: Any, fragment: str, reported: str) -> None:
    form = calculator("obligation", "ru", second=False)
    form.reader.go(f"ru/calculators/obligation/#{fragment}")
    expect(form.page.locator(".link-faults")).to_contain_text(reported)
    if "s0.l=b" in fragment:
        expect(form.page.locator('[name="studies.0.level"][value=bachelor]')).to_be_checked()
    form.reader.assert_clean()


@pytest.mark.parametrize("place", ["_1", "rules", "examples"])
def test_a_place_on_the_page_is_no_link_to_a_form(
    calculator: Any, case_inputs: dict[str, Any], place: str
) -> None:
    form = calculator("obligation", "ru", second=False).open(case_inputs[TWO_YEARS])
    form.wait_for_answer()
    form.page.evaluate("(place) => { location.hash = place; }", place)
    form.page.wait_for_function("() => location.hash.length > 1")
    form.page.evaluate("() => new Promise((done) => setTimeout(done, 0))")
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")
    expect(form.page.locator(".link-faults")).to_be_hidden()
    form.expect_answer("18 месяцев")


def test_the_skip_link_keeps_the_form(calculator: Any, case_inputs: dict[str, Any]) -> None:
    form = calculator("obligation", "ru", second=False).open(case_inputs[TWO_YEARS])
    form.wait_for_answer()
    form.page.locator(".md-skip").focus()
    form.page.keyboard.press("Enter")
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")
    expect(form.page.locator(".link-faults")).to_be_hidden()


def test_a_page_opened_at_its_rules_starts_no_interpreter(calculator: Any) -> None:
    form = calculator("reimbursement", "ru", service_workers="block")
    form.reader.go("ru/calculators/reimbursement/#rules")
    expect(form.page.locator(".link-faults")).to_be_hidden()
    assert form.page.workers == []


def test_a_link_that_cannot_be_read_leaves_the_form_alone(
    calculator: Any, case_inputs: dict[str, Any]
) -> None:
    form = calculator("obligation", "ru", second=False).open(case_inputs[TWO_YEARS])
    form.wait_for_answer()
    form.page.evaluate("() => { location.hash = 'q1.nonsense'; }")
    expect(form.page.locator(".link-faults")).to_contain_text("другого калькулятора")
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")


def test_the_term_flows_into_the_reimbursement(
    calculator: Any, case_inputs: dict[str, Any]
) -> None:
    form = calculator("obligation", "ru", second=False).open(case_inputs[TWO_YEARS])
    form.wait_for_answer()
    form.page.locator(".carry-on").click()
    form.page.wait_for_url("**/reimbursement/**")
    refund = CalculatorPage(form.reader, "reimbursement", "ru")
    expect(refund.field("term")).to_have_value("18")
    assert "#" not in refund.page.url
    refund.field("expenses_total").fill("2400000")
    refund.expect_answer("2 400 000 тенге")
    refund.reader.assert_clean()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_print_gives_a_clean_page(
    calculator: Any, case_inputs: dict[str, Any], name: str, language: str
) -> None:
    """One sheet with what was entered and what follows; four choices of a college take two."""
    form = calculator(name, language, second=False).open(case_inputs[ANSWERED[name]])
    form.wait_for_answer()
    page = form.page
    sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheets) <= SHEETS.get(name, 1)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for shown in (".answer-lead", ".entered p", ".answer li"):
        assert page.locator(shown).first.is_visible(), shown
    assert page.locator(".picture svg[role=img]:visible").count() == (name in WITH_PICTURE)
    for hidden in (".calculator form", ".tools", ".md-header", ".engine", ".answer-bar", "#rules"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert (
        page.locator(".answer details:not(.sources) table").count()
        == page.locator(".answer details:not(.sources) table:visible").count()
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "case",
    [
        "Three periods on the state order",
        "A transfer and a reinstatement together",
        "Two years worked leave one",
        "A bachelor and a master on the state order",
        "A child-care leave within a job, two last days",
    ],
)
def test_a_long_answer_is_printed_on_one_sheet_too(
    calculator: Any, case_inputs: dict[str, Any], case: str, language: str
) -> None:
    form = calculator("obligation", language, second=False).open(case_inputs[case])
    form.wait_for_answer()
    printed = form.page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 1
    size = form.page.evaluate("document.documentElement.style.getPropertyValue('--printed-size')")
    assert float(size.removesuffix("pt")) >= 6
    assert form.page.evaluate("matchMedia('screen').matches")
    assert form.page.locator(".calculator form").is_visible()


def test_what_was_entered_is_printed_in_words(calculator: Any, case_inputs: dict[str, Any]) -> None:
    form = calculator("obligation", "ru", second=False).open(case_inputs[TWO_YEARS])
    form.wait_for_answer()
    form.page.emulate_media(media="print")
    told = form.page.locator(".entered").inner_text().replace("\u00a0", " ")
    for said in (
        "Обучение 1. За чей счет вы учились: государственный",
        "Уровень: бакалавриат",
        "Период 2. Первый день: 01.09.2024; Последний день: 31.08.2026;",
        "перевод с платного на государственный заказ",
    ):
        assert said in told
    assert "необязательно" not in told
    assert "Не указано" not in told


@pytest.mark.parametrize("name", WITH_PICTURE)
def test_the_picture_says_in_words_what_it_shows(
    calculator: Any, case_inputs: dict[str, Any], name: str
) -> None:
    form = calculator(name, "kk", second=False).open(case_inputs[ANSWERED[name]])
    form.wait_for_answer()
    image = form.page.locator(".picture svg[role=img]")
    assert image.locator("title").text_content()
    assert len(image.locator("desc").text_content() or "") > 20
    assert image.locator("rect").count() > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_requested_once_it_is_loaded(
    calculator: Any, case_inputs: dict[str, Any], language: str
) -> None:
    form = calculator("obligation", language, service_workers="block").open(case_inputs[TWO_YEARS])
    form.wait_until_confirmed()
    asked: list[str] = []
    form.reader.context.on("request", lambda request: asked.append(request.url))
    form.field("studies.0.periods.0.end").fill("2024-06-30")
    form.wait_until_confirmed()
    clause = form.page.locator(".answer a.ref").first
    clause.hover()
    quote = str(clause.get_attribute("data-quote"))
    expect(form.page.locator(".preview")).to_contain_text(quote)
    form.page.locator(".tools .copy").click()
    form.calculate()
    told = form.page.locator(".answer").inner_text()
    form.page.locator('[name="studies.0.route"]').select_option("serpin")
    expect(form.page.locator(".answer")).not_to_have_text(told, use_inner_text=True)
    form.wait_until_confirmed()
    assert asked == []


def test_nothing_typed_is_stored(calculator: Any, case_inputs: dict[str, Any]) -> None:
    form = calculator("obligation", "ru").open(case_inputs[TWO_YEARS])
    form.wait_until_confirmed()
    kept = form.page.evaluate(
        """async () => JSON.stringify([
          {...localStorage}, {...sessionStorage}, document.cookie,
          (await indexedDB.databases()).length,
          await Promise.all((await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map(({url}) => url))),
        ])"""
    )
    assert "2024" not in kept
    assert "#" not in kept


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_rules_and_examples_stand_there(
    calculator: Any, name: str, language: str
) -> None:
    form = calculator(name, language, DESKTOP, java_script_enabled=False).open()
    page = form.page
    assert page.locator("noscript .note").is_visible()
    assert not page.locator(".calculator form").is_visible()
    if name not in WITH_PAGES:
        return
    for part in ("rules", "examples"):
        assert page.locator(f'#{part} a[href="{part}/"]').is_visible()
    form.reader.go(f"{language}/calculators/{name}/rules/")
    assert page.locator("a.ref").count() > 3
    form.reader.go(f"{language}/calculators/{name}/examples/")
    assert not page.locator(".open-example").first.is_visible()
    assert 6 <= page.locator(".calculator > table > tbody > tr").count() <= 10
    page.locator("details.block > summary").first.click()
    assert page.locator("details.block").first.locator("table").is_visible()
