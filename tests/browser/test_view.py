"""Settings of the view, the drawer, the keyboard, and what reduced motion asks for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES

pytestmark = pytest.mark.browser

TEXT = "acts/V2300033348/text/"
CALCULATORS = ("obligation", "reimbursement", "questionnaire", "batch")
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def style(page: Page, selector: str, name: str) -> str:
    return str(
        page.locator(selector).first.evaluate("(e, name) => getComputedStyle(e)[name]", name)
    )


def pixels(page: Page, selector: str, name: str) -> float:
    return float(style(page, selector, name).removesuffix("px"))


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_settings(visit: OpenVisit, language: str, width: int) -> None:
    reader = visit(width)
    page = reader.go(f"{language}/{TEXT}")
    normal = pixels(page, ".law p", "fontSize")
    page.locator("button.view").click()
    page.locator('[name="size"][value="3"]').check()
    assert pixels(page, ".law p", "fontSize") > normal * 1.5
    page.locator('[name="theme"][value="dark"]').check()
    assert style(page, "body", "backgroundColor") == "rgb(18, 24, 26)"
    page.locator('[name="contrast"][value="high"]').check()
    assert style(page, "body", "backgroundColor") == "rgb(0, 0, 0)"
    assert style(page, ".law p", "color") == "rgb(255, 255, 255)"
    page.locator('[name="spacing"][value="wide"]').check()
    size = pixels(page, ".law p", "fontSize")
    assert pixels(page, ".law p", "lineHeight") >= size * 1.9

    page = reader.go(f"{language}/about/")
    assert style(page, "body", "backgroundColor") == "rgb(0, 0, 0)"
    assert page.evaluate(_WIDER) <= 0
    page.locator("button.view").click()
    assert page.locator('[name="size"][value="3"]').is_checked()
    page.locator("#view button.reset").click()
    assert style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
    reader.assert_clean()


def test_both_languages_side_by_side_keep_the_chosen_size(visit: OpenVisit) -> None:
    sizes = {}
    for mode in ("ru", "both"):
        page = visit(DESKTOP, stored={"reading-mode": mode, "reading-size": "3"}).go(f"ru/{TEXT}")
        sizes[mode] = pixels(page, ".law [lang=ru]", "fontSize")
    assert sizes["both"] == sizes["ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_letters_fit_a_phone(visit: OpenVisit, language: str) -> None:
    chosen = {"reading-size": "3", "reading-spacing": "wide", "reading-contrast": "high"}
    reader = visit(PHONE, stored=chosen)
    calculators = [f"calculators/{name}/" for name in CALCULATORS]
    wider = {
        path: found
        for path in (*KINDS, *calculators)
        if (found := reader.go(f"{language}/{path}").evaluate(_WIDER)) > 0
    }
    assert wider == {}


def test_high_contrast_follows_a_dark_device(visit: OpenVisit) -> None:
    page = visit(PHONE, "dark", {"reading-contrast": "high"}).go(f"kk/{TEXT}")
    assert style(page, "body", "backgroundColor") == "rgb(0, 0, 0)"


def test_view_by_keyboard(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"ru/{TEXT}")
    button = page.locator("button.view")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#view")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator('[name="size"][value="1"]')).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert page.locator('[name="size"][value="2"]').is_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#view")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_drawer(visit: OpenVisit, language: str) -> None:
    page = visit(PHONE).go(f"{language}/acts/P2300000248/annex-2/")
    nav = page.locator("#navigation")
    expect(nav).to_be_hidden()
    button = page.locator("button.menu")
    button.click()
    expect(nav).to_be_visible()
    expect(nav.locator("button.close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(nav).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    expect(nav.locator("[aria-current=page]")).to_be_visible()
    nav.locator('a[href$="notes/"]').click()
    page.wait_for_url(f"**/{language}/notes/")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_skip_link_and_focus(visit: OpenVisit, language: str, width: int) -> None:
    page = visit(width).go(f"{language}/{TEXT}")
    page.keyboard.press("Tab")
    skip = page.locator("a.md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.wait_for_url("**#page")
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        outline = focused.evaluate(
            """element => {
              const marked = element.matches('.modes input') ? element.nextElementSibling : element;
              const style = getComputedStyle(marked);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }"""
        )
        assert outline, focused.evaluate("element => element.outerHTML")


def test_focus_is_never_under_the_bar(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go("ru/acts/Z070000319_/text/")
    page.locator('[data-p="art47.18"] > .clause-tool').focus()
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        box = page.locator(":focus").bounding_box()
        bar = page.locator(".bar").bounding_box()
        assert box
        assert bar
        assert box["y"] + box["height"] > bar["y"] + bar["height"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_navigation_ends_above_the_footer(visit: OpenVisit, language: str) -> None:
    page = visit(DESKTOP).go(f"{language}/acts/P2300000248/annex-1-part-3/")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    foot = page.locator(".foot").bounding_box()
    side = page.locator(".md-sidebar--primary .md-sidebar__scrollwrap").bounding_box()
    assert foot
    assert side
    assert side["y"] + side["height"] <= foot["y"] + 1


def test_reduced_motion(visit: OpenVisit) -> None:
    page = visit(PHONE, reduced_motion="reduce").go(f"kk/{TEXT}")
    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element);
          return parseFloat(style.transitionDuration) + parseFloat(style.animationDuration) > 0;
        }).length"""
    )
    assert moving == 0


def test_tables_keep_their_headers_on_a_phone(visit: OpenVisit) -> None:
    page = visit(PHONE).go("ru/acts/P2300000248/annex-2/#att_2__row_3")
    row = page.get_by_role("row").filter(has=page.locator("#att_2__row_3__td_2"))
    expect(row.get_by_role("rowheader")).to_contain_text("3.")
    expect(row.get_by_role("cell")).to_have_count(4)
    label = page.locator("#att_2__row_3__td_4").evaluate(
        "cell => getComputedStyle(cell, '::before').content"
    )
    assert label == '"Срок исполнения"'
    table = page.get_by_role("table").filter(has=page.locator("#att_2__row_3"))
    expect(table.get_by_role("columnheader")).to_have_count(5)
