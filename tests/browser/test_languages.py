"""Kazakh, Russian, or both at once; the switch of the site's language keeps the clause."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import LANGUAGES

pytestmark = pytest.mark.browser

LAW = "acts/Z070000319_/text/"
CLAUSE = "#chp_6__art_47__para_17 > .pair"
ORDER = "acts/V2500035694/text/"


def sides(page: Page, clause: str = CLAUSE) -> list[str]:
    """Languages in which a clause is shown."""
    return [
        side
        for side in LANGUAGES
        if page.locator(f"{clause} > [lang={side}]:not(.none)").first.is_visible()
    ]


def other(language: str) -> str:
    return next(name for name in LANGUAGES if name != language)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_modes(visit: OpenVisit, language: str, width: int) -> None:
    reader = visit(width)
    page = reader.go(f"{language}/{LAW}")
    assert sides(page) == [language]
    page.locator("#mode-both").check()
    assert sides(page) == ["kk", "ru"]
    kazakh, russian = (
        page.locator(f"{CLAUSE} > [lang={side}]").bounding_box() for side in LANGUAGES
    )
    assert kazakh
    assert russian
    if width == DESKTOP:
        assert abs(kazakh["y"] - russian["y"]) < 2
        assert russian["x"] > kazakh["x"] + kazakh["width"] - 1
    else:
        assert russian["y"] >= kazakh["y"] + kazakh["height"]
    page.locator(f"#mode-{other(language)}").check()
    assert sides(page) == [other(language)]
    reader.assert_clean()


def test_mode_is_remembered(visit: OpenVisit) -> None:
    reader = visit(DESKTOP)
    reader.go(f"ru/{LAW}").locator("#mode-both").check()
    page = reader.go(f"kk/{ORDER}")
    assert page.locator("#mode-both").is_checked()
    assert sides(page, "#para_4 > .pair") == ["kk", "ru"]


def test_choosing_a_mode_keeps_the_place(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"ru/{LAW}#art47.17-2")
    clause = page.locator("#chp_6__art_47__para_17-2")
    before = clause.bounding_box()
    page.locator("#mode-both").check()
    after = clause.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 60


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_switch_keeps_the_clause(visit: OpenVisit, language: str, width: int) -> None:
    reader = visit(width)
    page = reader.go(f"{language}/{LAW}#chp_6__art_47__para_17-3")
    page.locator("a.language").click()
    page.wait_for_url(f"**/{other(language)}/{LAW}#chp_6__art_47__para_17-3")
    clause = page.locator("#chp_6__art_47__para_17-3")
    expect(clause).to_be_in_viewport()
    assert sides(page, "#chp_6__art_47__para_17-3 > .pair") == [other(language)]
    reader.assert_clean()


def test_switch_keeps_the_place_one_has_scrolled_to(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"kk/{LAW}")
    page.locator("#chp_6__art_47__para_15").evaluate("clause => clause.scrollIntoView()")
    page.locator("a.language").click()
    page.wait_for_url("**/ru/**#chp_6__art_47__para_15*")


def test_switch_forgets_a_single_language(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"kk/{LAW}")
    page.locator("#mode-ru").check()
    page.locator("a.language").click()
    page.wait_for_url("**/ru/**")
    assert sides(page) == ["ru"]


@pytest.mark.parametrize("mode", ["kk", "ru", "both"])
def test_print_follows_the_mode(visit: OpenVisit, mode: str) -> None:
    page = visit(DESKTOP, stored={"reading-mode": mode}).go(f"ru/{LAW}")
    page.emulate_media(media="print")
    assert sides(page) == (["kk", "ru"] if mode == "both" else [mode])
    for hidden in (".md-header", ".bar", ".md-sidebar", ".foot", ".clause-tool", ".by"):
        assert not page.locator(hidden).first.is_visible(), hidden
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    source = page.locator(".printed-source")
    expect(source).to_contain_text(
        "Об образовании (извлечение). Закон Республики Казахстан от 27 июля 2007 года № 319-III. "
    )
    expect(source).to_contain_text(f"/ru/{LAW}")
    expect(source).to_contain_text(re.compile(r"Дата печати: \d+ [а-я]+ 20\d\d года\.$"))


def test_print_names_the_day_in_kazakh(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"kk/{LAW}")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    day = re.compile(rf"/kk/{LAW}\. Басып шығарылған күні: 20\d\d жылғы \d+ [а-яқңү]+\.$")
    expect(page.locator(".printed-source")).to_contain_text(day)


def test_where_one_language_is_missing(visit: OpenVisit) -> None:
    """Slide 6 has Russian words only; its Kazakh ones stand on slide 5, and the page says so."""
    page = visit(DESKTOP).go("kk/acts/fincenter-work-off/text/#slide_6")
    item = page.locator("#slide_6__item_2 > .pair")
    shown = item.locator("[lang=kk]")
    expect(shown).to_contain_text("47-бабы 17 тармағында")
    expect(shown.locator("a.moved")).to_have_attribute("href", "#slide_5__item_3")


def test_unofficial_text_is_labelled(visit: OpenVisit) -> None:
    page = visit(PHONE).go(f"ru/{ORDER}")
    label = page.locator(".labels .for-ru")
    expect(label).to_contain_text("неофициальный перевод")
    href = label.locator("a").get_attribute("href")
    assert href == "https://adilet.zan.kz/rus/docs/V2500035694"
    assert not page.locator(".labels .for-kk").is_visible()
