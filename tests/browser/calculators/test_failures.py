"""Interpreters that fail, lie or die: the reader is told, and what was typed stays."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.calculators.conftest import TWO_YEARS, CalculatorPage

pytestmark = pytest.mark.browser

CASE = TWO_YEARS
ENDLESS = "for (;;);"
WORKER_PATIENCE = 92_000
"""Milliseconds after which the page has replaced a worker that says nothing while it loads."""
_NUMBER_WORKERS = """
window.workers = 0;
window.Worker = class extends Worker {
  constructor(address, options) {
    window.workers += 1;
    super(`${address}?${window.workers}`, options);
  }
};
"""
_NOTE_LEAVING = """() => navigation.addEventListener("navigate", ({ destination }) => {
  sessionStorage.setItem("left", destination.url);
})"""
SMALL, FULL = "**/micropython.wasm", "**/pyodide.asm.wasm"


@pytest.fixture
def form(calculator: Any) -> CalculatorPage:
    """A page whose requests can be tampered with."""
    made: CalculatorPage = calculator("obligation", "ru", service_workers="block")
    return made


def engine_words(form: CalculatorPage) -> Any:
    """Expectations of what the page says of its interpreters."""
    return expect(form.page.locator(".engine"))


def test_without_the_small_interpreter_the_full_one_answers(
    form: CalculatorPage, case_inputs: dict[str, Any]
) -> None:
    form.page.route(SMALL, lambda route: route.abort())
    form.open(case_inputs[CASE])
    form.expect_answer("18 месяцев")
    engine_words(form).to_contain_text("один интерпретатор")


def test_without_the_full_interpreter_the_small_one_answers_and_a_retry_confirms(
    form: CalculatorPage, case_inputs: dict[str, Any]
) -> None:
    form.page.route(FULL, lambda route: route.abort())
    form.open(case_inputs[CASE])
    form.expect_answer("18 месяцев")
    engine_words(form).to_contain_text("не проверен")
    form.page.unroute(FULL)
    form.page.get_by_role("button", name="Попробовать еще раз").click()
    form.wait_until_confirmed()


def test_with_no_interpreter_there_is_a_message_and_a_retry(
    form: CalculatorPage, case_inputs: dict[str, Any]
) -> None:
    for files in (SMALL, FULL):
        form.page.route(files, lambda route: route.fulfill(status=404, body="gone"))
    form.open(case_inputs[CASE])
    engine_words(form).to_contain_text("не загрузились")
    assert form.page.locator(".answer").inner_text() == ""
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")
    form.page.unroute_all()
    form.page.get_by_role("button", name="Попробовать еще раз").click()
    form.wait_until_confirmed()
    form.expect_answer("18 месяцев")


def test_a_worker_that_cannot_be_loaded_is_told(
    form: CalculatorPage, case_inputs: dict[str, Any]
) -> None:
    form.page.route("**/worker.mjs", lambda route: route.abort())
    form.open(case_inputs[CASE])
    engine_words(form).to_contain_text("не загрузились")
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")


@pytest.mark.parametrize("damage", ["garbage", "missing module"])
def test_a_broken_library_gives_way_to_pyodide_as_shipped(
    form: CalculatorPage, case_inputs: dict[str, Any], damage: str
) -> None:
    """The cut library is damaged; the whole one, the lock file and the pure wheel take over."""
    plain: list[str] = []
    form.page.on(
        "request",
        lambda request: (
            plain.append(request.url)
            if re.search(r"python_stdlib\.zip|pyodide-lock\.json|\.whl$", request.url)
            else None
        ),
    )

    def tamper(route: Route) -> None:
        body = route.fetch().body()
        broken = (
            b"PK\x03\x04 no zip" if damage == "garbage" else body.replace(b"inspect", b"inspekt")
        )
        route.fulfill(body=broken, content_type="application/zip")

    form.page.route("**/stdlib.zip", tamper)
    form.open(case_inputs[CASE])
    form.wait_until_confirmed()
    form.expect_answer("18 месяцев")
    assert len(plain) == 3, plain


def test_answers_that_differ_are_both_withheld(
    form: CalculatorPage, case_inputs: dict[str, Any]
) -> None:
    def lie(route: Route) -> None:
        text = route.fetch().text()
        assert "FORMAT = 1" in text
        route.fulfill(
            body=text.replace("FORMAT = 1", "FORMAT = 2"), content_type="application/json"
        )

    form.page.route("**/core.json", lie)
    form.open(case_inputs[CASE])
    engine_words(form).to_contain_text("не совпали")
    assert form.page.locator(".answer").inner_text() == ""
    expect(form.page.locator(".answer-bar")).to_be_hidden()
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_without_webassembly_there_is_a_message(
    calculator: Any, case_inputs: dict[str, Any], language: str
) -> None:
    form = calculator("obligation", language)
    form.reader.context.add_init_script("delete globalThis.WebAssembly")
    form.open(case_inputs[CASE])
    engine_words(form).to_contain_text("WebAssembly")
    assert form.page.locator("#rules").is_visible()
    expect(form.field("studies.0.periods.1.start")).to_have_value("2024-09-01")
    form.reader.assert_clean()


def silence(form: CalculatorPage, count: int) -> None:
    """The first workers of the page never say a word; those after them are as shipped."""
    form.page.add_init_script(_NUMBER_WORKERS)
    form.page.route(
        re.compile(rf"/worker\.mjs\?[1-{count}]$"),
        lambda route: route.fulfill(body=ENDLESS, content_type="text/javascript"),
    )
    form.page.clock.install()


def test_a_silent_worker_is_replaced(form: CalculatorPage, case_inputs: dict[str, Any]) -> None:
    silence(form, 1)
    form.open(case_inputs[CASE])
    form.page.wait_for_function("() => window.workers === 1")
    form.page.clock.run_for(WORKER_PATIENCE)
    assert form.page.evaluate("() => window.workers") == 2
    form.expect_answer("18 месяцев")
    assert form.page.evaluate("() => window.workers") == 2


def test_a_worker_that_stays_silent_is_given_up(
    form: CalculatorPage, case_inputs: dict[str, Any]
) -> None:
    silence(form, 3)
    form.open(case_inputs[CASE])
    form.page.wait_for_function("() => window.workers === 1")
    form.page.clock.run_for(3 * WORKER_PATIENCE)
    engine_words(form).to_contain_text("не отвечает")
    assert form.page.evaluate("() => window.workers") == 3
    form.page.get_by_role("button", name="Попробовать еще раз").click()
    form.expect_answer("18 месяцев")
    assert form.page.evaluate("() => window.workers") == 4


@pytest.mark.parametrize("name", ["obligation", "batch"])
def test_a_button_pressed_too_early_sends_nothing(calculator: Any, name: str) -> None:
    """On a slow line the form is there before its scripts."""
    form = calculator(name, "ru", service_workers="block")
    form.page.route("**/calculators-*/*.mjs", lambda _: None)
    form.page.goto(f"{form.reader.base}ru/calculators/{name}/", wait_until="commit")
    form.page.evaluate(_NOTE_LEAVING)
    if name == "obligation":
        form.page.locator('[name="studies.0.level"][value=phd]').check()
    form.calculate()
    form.page.evaluate("() => new Promise((done) => setTimeout(done, 0))")
    assert form.page.evaluate("sessionStorage.getItem('left')") is None
    assert "?" not in form.page.url
