"""What readers hear, and readers who use the keyboard, large letters or colours of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import LANGUAGES

pytestmark = pytest.mark.browser

PLAN = "acts/P2300000248/annex-2/"
_STOPS = """() => [...document.querySelectorAll("main :is(a[href], button, input, [tabindex])")]
  .filter((one) => one.tabIndex >= 0 && one.getClientRects().length && !one.closest("[inert]"))
  .map((one) => one.closest("tr[data-p], nav.jump")?.id || one.closest("nav.jump")?.className || "")
  .filter(Boolean)"""
_IN_MENU = "() => Boolean(document.activeElement.closest('#navigation'))"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_is_passed_row_by_row(visit: OpenVisit, language: str) -> None:
    page = visit(DESKTOP).go(f"{language}/{PLAN}")
    expect(page.locator('[data-p="row5"] .clause-tool').first).to_be_attached()
    stops = page.evaluate(_STOPS)
    assert len([stop for stop in stops if stop != "jump"]) == len(set(stops) - {"jump"})
    first = page.locator('[data-p="row5"] .clause-tool').first
    place = {"kk": "1-параграф, Нысаналы 1-индикатор, 5-іс-шара"}.get(
        language, "Параграф 1, Целевой индикатор 1, мероприятие 5"
    )
    assert str(first.get_attribute("aria-label")).endswith(place)
    first.focus()
    page.keyboard.press("ArrowRight")
    inside = "() => document.activeElement.closest('tr').dataset.p"
    assert page.evaluate(inside) == "row5"
    expect(first).not_to_be_focused()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(inside) == "row6"


def test_a_button_stands_at_its_clause(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go("ru/acts/V2300033291/annex-1-chapter-2/")
    button = page.locator('[data-p="p9"] > .clause-tool')
    expect(button).to_have_accessible_name("Сослаться на это место: пункт 9")
    assert button.evaluate("b => b.previousElementSibling.matches('.pair')")
    expect(page.locator('[data-p="p9.2"] > .clause-tool')).to_have_accessible_name(
        "Сослаться на это место: пункт 9, 2)"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menus_stand_outside_the_main_content(visit: OpenVisit, language: str) -> None:
    page = visit(DESKTOP).go(f"{language}/acts/V2500035694/text/")
    expect(page.locator("main")).to_have_count(1)
    expect(page.locator("main .site-nav, main .page-toc")).to_have_count(0)
    expect(page.locator("main h1")).to_have_count(1)
    unnamed = """() => [...document.querySelectorAll("label, input")].filter((one) =>
      one.matches("label") ? !one.textContent.trim() : !one.labels.length && !one.ariaLabel)"""
    assert page.evaluate(f"({unnamed})().length") == 0
    table = page.locator("table.law-table")
    names = {"kk": ["Нөмірі", "Атауы", "Мазмұны"], "ru": ["Номер", "Название", "Содержание"]}
    expect(table.locator("th[scope=col]")).to_have_text(names[language])
    expect(table.locator("tbody tr").first.locator("th[scope=row]")).to_have_count(1)


def test_a_preview_is_a_group_with_a_name(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go("ru/acts/V2500035694/text/")
    page.locator(".law [lang=ru] .ref").first.hover()
    expect(page.locator("main .preview")).to_have_role("group")
    expect(page.locator("main .preview")).to_have_accessible_name("Предпросмотр")


def test_an_open_menu_keeps_the_focus(visit: OpenVisit) -> None:
    page = visit(PHONE).go("kk/acts/V2500035694/text/")
    page.locator("button.menu").click()
    page.locator("#navigation a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(f"({_IN_MENU})() || document.activeElement === document.body")
    page.keyboard.press("Shift+Tab")
    for part in (".md-skip", ".brand", "main", ".foot"):
        assert page.locator(part).evaluate("one => Boolean(one.closest('[inert]'))"), part
    page.keyboard.press("Escape")
    expect(page.locator("button.menu")).to_be_focused()
    assert page.locator("[inert]").count() == 0


def test_in_a_low_window_one_line_stays(visit: OpenVisit) -> None:
    reader = visit(320)
    reader.page.set_viewport_size({"width": 320, "height": 256})
    page = reader.go("ru/acts/V2300033291/annex-1-chapter-2/#p9")
    expect(page.locator("[data-path]")).to_have_text("пункт 9")
    tops = """() => [".md-header", ".bar"].map((name) => {
      const { top, bottom } = document.querySelector(name).getBoundingClientRect();
      return [top, bottom];
    })"""
    (_, header), (top, bottom) = page.evaluate(tops)
    assert header <= 0
    assert top == 0
    assert bottom <= 45


def test_colours_of_the_reader_keep_the_mark(visit: OpenVisit) -> None:
    page = visit(DESKTOP, forced_colors="active").go("ru/acts/V2300033291/annex-1-chapter-2/#p9")
    style = "c => getComputedStyle(c).outlineStyle + parseInt(getComputedStyle(c).outlineWidth)"
    assert page.locator('[data-p="p9"]').evaluate(style) == "solid3"
    assert page.locator('[data-p="p10"]').evaluate(style) != "solid3"


def test_a_copied_row_keeps_its_number(visit: OpenVisit) -> None:
    reader = visit(DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    page = reader.go(f"ru/{PLAN}#row5")
    page.locator('[data-p="row5"] > .n .clause-tool').click()
    page.get_by_role("button", name="Копировать текст с источником").click()
    expect(page.locator(".clause-card .said")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()").startswith("5 Увеличение количества")
