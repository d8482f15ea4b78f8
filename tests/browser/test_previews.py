"""References and terms show what they mean: on hover, on focus, on tap (WCAG 1.4.13)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import LANGUAGES

pytestmark = pytest.mark.browser

LAW = "acts/Z070000319_/text/"
_WORDS = {"kk": "ауыл жастары арасынан", "ru": "из числа сельской молодежи"}

_NAMES = {"kk": "26-бабы 8-тармағының 3) тармақшасы", "ru": "подпункт 3) пункта 8 статьи 26"}


def reference(page: Page, language: str) -> Locator:
    """Point 17's reference to subpoint 3) of point 8 of article 26."""
    return page.locator(f"#chp_6__art_47__para_17 > .pair > [lang={language}] a.ref").first


@pytest.mark.parametrize("language", LANGUAGES)
def test_hover(visit: OpenVisit, language: str) -> None:
    reader = visit(DESKTOP)
    page = reader.go(f"{language}/{LAW}#art47.17")
    reference(page, language).hover()
    card = page.locator(".preview")
    expect(card).to_contain_text(_WORDS[language])
    expect(card.locator("p").first).to_contain_text(_NAMES[language])
    card.hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_have_count(0)
    reader.assert_clean()


@pytest.mark.parametrize("language", LANGUAGES)
def test_focus_and_escape(visit: OpenVisit, language: str) -> None:
    page = visit(DESKTOP).go(f"{language}/{LAW}#art47.17")
    found = reference(page, language)
    page.locator('[data-p="art47.16"] > .clause-tool').focus()
    page.keyboard.press("Tab")
    expect(found).to_be_focused()
    expect(page.locator(".preview")).to_contain_text(_WORDS[language])
    expect(found).to_have_attribute("aria-describedby", "preview")
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_have_count(0)
    expect(found).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**#chp_5__art_26__para_8__subpara_3")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tap(visit: OpenVisit, language: str) -> None:
    page = visit(PHONE).go(f"{language}/{LAW}#art47.17")
    reference(page, language).tap()
    card = page.locator(".preview")
    expect(card).to_contain_text(_WORDS[language])
    assert page.url.endswith("#art47.17")
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE
    card.locator(".way a").tap()
    page.wait_for_url("**#chp_5__art_26__para_8__subpara_3")


@pytest.mark.parametrize("language", LANGUAGES)
def test_clause_of_another_act(visit: OpenVisit, language: str) -> None:
    reader = visit(DESKTOP)
    page = reader.go(f"{language}/acts/fincenter-work-off/text/")
    link = page.locator(f'.pair > [lang={language}] a.ref[href*="Z070000319_"]').first
    link.scroll_into_view_if_needed()
    link.hover()
    expect(page.locator(".preview .law")).not_to_be_empty()
    reader.assert_clean()


def test_clause_that_can_not_be_loaded(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go("ru/acts/fincenter-work-off/text/")
    page.route("**/Z070000319_/**", lambda route: route.abort())
    link = page.locator('.pair > [lang=ru] a.ref[href*="Z070000319_"]').first
    link.hover()
    card = page.locator(".preview")
    expect(card).to_contain_text("не загрузился")
    expect(card.locator(".way a")).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_term(visit: OpenVisit, language: str, width: int) -> None:
    page = visit(width).go(f"{language}/acts/P2300000248/annex-1-part-2/")
    name, words = {
        "kk": ("ЖЖОКБҰ", "оқу орнынан кейінгі білім беру"),
        "ru": ("ОВПО", "высшего и послевузовского"),
    }[language]
    term = page.locator(f"[lang={language}] a.term", has_text=name).first
    term.scroll_into_view_if_needed()
    if width == PHONE:
        term.tap()
    else:
        term.hover()
    card = page.locator(".preview")
    expect(card).to_contain_text(name)
    expect(card).to_contain_text(words)
    expect(card.locator("a")).to_be_visible()


def test_reference_to_an_act_that_is_not_here(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go("ru/acts/V2500035694/text/#para_1__mod_6")
    link = page.locator("p[lang=ru] a.ref.out").first
    href = str(link.get_attribute("href"))
    assert href.startswith("https://adilet.zan.kz/rus/docs/")
    link.hover()
    card = page.locator(".preview")
    expect(card).to_contain_text("Другой акт")
    expect(card.locator("a")).to_have_attribute("href", href)


def test_only_links_bear_an_arrow(visit: OpenVisit) -> None:
    """What stands on no page is not dressed as a link; a tap tells so."""
    page = visit(PHONE).go("ru/acts/P2300000248/annex-1-part-1/")
    arrow = "part => getComputedStyle(part, '::after').content"
    unknown = page.locator("p[lang=ru] span.ref.out").first
    assert unknown.evaluate(arrow) == "none"
    unknown.tap()
    expect(page.locator(".preview")).to_contain_text("Другой акт")
    page.goto(page.url.replace("P2300000248/annex-1-part-1", "V2500035694/text"))
    assert page.locator("p[lang=ru] a.out").first.evaluate(arrow) == '"↗"'


def test_cited_by(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"ru/{LAW}#art47.17")
    details = page.locator("#chp_6__art_47__para_17 > details.by")
    details.locator("summary").click()
    expect(details.locator("li a").first).to_be_visible()
    listed = page.locator("ul.cited li", has_text="Статья 47, пункт 17 ←")
    expect(listed).to_have_count(1)
