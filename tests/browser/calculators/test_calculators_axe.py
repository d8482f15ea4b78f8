"""axe finds nothing on a calculator's page, whatever it shows: empty, at fault, answered."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.calculators.conftest import ANSWERED, DESKTOP, LANGUAGES, NAMES, PHONE
from tests.browser.test_axe import violations

pytestmark = pytest.mark.browser

SCHEMES = ("light", "dark")
_UNFOLD = "() => document.querySelectorAll('details').forEach((part) => (part.open = true))"


def width_for(language: str, scheme: str) -> int:
    """Each language and each scheme is looked at in both widths, in half as many visits."""
    return PHONE if (language == "kk") == (scheme == "light") else DESKTOP


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_calculator(
    calculator: Any, case_inputs: dict[str, Any], name: str, language: str, scheme: str
) -> None:
    confirmed = name == "obligation"
    width = width_for(language, scheme)
    form = calculator(name, language, width, scheme, second=confirmed).open()
    assert not violations(form.page), "empty"
    if name == "reimbursement":
        form.field("term").fill("99")  # nothing has to be filled in: an empty form is answered
    form.calculate()
    expect(form.page.locator(".faults")).to_be_focused()
    assert not violations(form.page), "at fault"
    form.fill_from_link(case_inputs[ANSWERED[name]])
    form.wait_for_answer()
    if confirmed:
        form.wait_until_confirmed()
    form.page.evaluate(_UNFOLD)
    assert not violations(form.page), "answered"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_table(calculator: Any, language: str, scheme: str) -> None:
    form = calculator("batch", language, width_for(language, scheme), scheme, second=False).open()
    page = form.page
    assert not violations(page), "empty"
    page.locator("textarea").fill("colour\nred\n")
    form.calculate()
    expect(page.locator(".faults")).to_be_focused()
    assert not violations(page), "at fault"
    page.locator(".example").click()
    page.locator("textarea").press_sequentially("2026-02-30;")
    form.calculate()
    page.locator(".results").wait_for()
    page.evaluate(_UNFOLD)
    assert not violations(page), "answered"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_list_of_calculators(calculator: Any, language: str, scheme: str) -> None:
    form = calculator("", language, width_for(language, scheme), scheme)
    form.reader.go(f"{language}/calculators/")
    expect(form.page.locator(".stored")).not_to_be_empty()
    assert not violations(form.page)
