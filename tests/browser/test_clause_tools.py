"""The button of a clause, permanent links, the path of headings, the page for unknown ids."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit, Visit
from tests.browser.pages import LANGUAGES

pytestmark = pytest.mark.browser

TEXT = "acts/V2500035694/text/"
P12_2 = "para_1__mod_6__para_12__subpara_2"
_KK = (
    "Қазақстан Республикасы Білім және ғылым министрінің 2018 жылғы 18 қазандағы № 578 бұйрығымен "
    "бекітілген Қағидалардың 12-тармағының 2) тармақшасы (Қазақстан Республикасы Оқу-ағарту "
    "министрінің 2025 жылғы 31 қаңтардағы № 20 бұйрығының редакциясында)"
)
_RU = (
    "подпункт 2) пункта 12 Правил, утвержденных приказом Министра образования и науки Республики "
    "Казахстан от 18 октября 2018 года № 578 (в редакции приказа Министра просвещения Республики "
    "Казахстан от 31 января 2025 года № 20)"
)

_KIND_OF_TEXT = {
    "kk": "Қазақша: ресми мәтіннің бейресми көшірмесі.",
    "ru": "Русский: неофициальный перевод, юридической силы не имеет.",
}
_STATUS = {
    "kk": (
        "Редакциясы көрсетілмеген. Қолданыста екені тексерілмеген. "
        "https://adilet.zan.kz/kaz/docs/V2500035694"
    ),
    "ru": (
        "Редакция не указана. Действие не проверено. https://adilet.zan.kz/rus/docs/V2500035694"
    ),
}


def copied(page: Page, number: int) -> str:
    """What the nth action of the open card puts on the clipboard."""
    page.locator(".clause-card button").nth(number).click()
    expect(page.locator(".clause-card .said")).not_to_be_empty()
    return str(page.evaluate("navigator.clipboard.readText()"))


def open_tools(reader: Visit, path: str, name: str) -> Page:
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.go(path)
    page.locator(f'[data-p="{name}"] > .clause-tool').first.click()
    return page


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_copies(visit: OpenVisit, language: str, width: int) -> None:
    reader = visit(width)
    page = open_tools(reader, f"{language}/{TEXT}#p12.2", "p12.2")
    link = f"{reader.base}c/V2500035694/#p12.2"
    assert copied(page, 0) == link
    assert copied(page, 1) == _KK
    assert copied(page, 2) == _RU
    text = copied(page, 3)
    words = str(page.locator(f"#{P12_2} > .pair > [lang={language}]").text_content())
    assert text.startswith(" ".join(words.split()))
    cited = _KK if language == "kk" else _RU
    assert text.endswith(f"\n\n{cited}\n{_KIND_OF_TEXT[language]}\n{_STATUS[language]}\n{link}")
    reader.assert_clean()


def test_text_of_both_languages(visit: OpenVisit) -> None:
    reader = visit(DESKTOP, stored={"reading-mode": "both"})
    page = open_tools(reader, f"ru/{TEXT}#p12.2", "p12.2")
    text = copied(page, 3)
    assert "ТжКОББ" in text
    assert "ТиППО" in text
    assert f"\n{_KK}\nКазахский: неофициальная копия" in text
    assert f"\n{_RU}\n{_KIND_OF_TEXT['ru']}\n{_STATUS['ru']}\n" in text


def test_row_of_a_table(visit: OpenVisit) -> None:
    reader = visit(PHONE)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.go("ru/acts/P2300000248/annex-2/#att_2__row_3")
    page.locator('[data-p="row3"] .clause-tool').first.click()
    assert copied(page, 0).endswith("/c/P2300000248/#row3")
    assert "мероприятие 3" in copied(page, 2)


def test_keyboard(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go(f"ru/{TEXT}#p12.2")
    button = page.locator('[data-p="p12.2"] > .clause-tool')
    button.focus()
    assert button.evaluate("button => getComputedStyle(button).opacity") == "1"
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".clause-card button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".clause-card")).to_have_count(0)
    expect(button).to_be_focused()


@pytest.mark.parametrize("form", ["{}/", "#{}"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "eid", "page_path"),
    [
        ("p12.2", P12_2, TEXT),
        (P12_2, P12_2, TEXT),
        ("row8", "att_1__tr_8", TEXT),
    ],
)
def test_permanent_link(
    visit: OpenVisit, name: str, eid: str, page_path: str, language: str, form: str
) -> None:
    reader = visit(PHONE, stored={"reading-language": language})
    page = reader.go(f"c/V2500035694/{form.format(name)}")
    page.wait_for_url(f"**/{language}/{page_path}#{eid}")
    expect(page.locator(f"#{eid}")).to_be_in_viewport()
    reader.assert_clean()


def test_permanent_link_follows_the_browser(visit: OpenVisit) -> None:
    page = visit(PHONE, locale="ru-RU").go("c/Z070000319_/art47.17/")
    page.wait_for_url("**/ru/acts/Z070000319_/text/#chp_6__art_47__para_17")
    page = visit(PHONE, locale="en-US").go("c/Z070000319_/")
    page.wait_for_url("**/kk/acts/Z070000319_/")


def test_permanent_link_does_not_trap(visit: OpenVisit) -> None:
    reader = visit(DESKTOP)
    page = reader.go("ru/about/")
    page.locator('a[href$="c/V2500035694/#p12.2"]').click()
    page.wait_for_url("**/acts/V2500035694/text/#*")
    page.go_back()
    page.wait_for_url("**/ru/about/")


def test_permanent_link_of_an_act_without_scripts(visit: OpenVisit) -> None:
    """The style sheet shows the one name that the address asks for."""
    page = visit(PHONE, java_script_enabled=False).go("c/V2500035694/#p12.2")
    expect(page.locator(".names li:visible")).to_have_count(1)
    for language in LANGUAGES:
        way = page.locator(f"li:visible a[hreflang={language}]")
        assert str(way.get_attribute("href")).endswith(f"{language}/{TEXT}#{P12_2}")
    page = visit(PHONE, java_script_enabled=False).go(f"c/V2500035694/#{P12_2}")
    expect(page.locator(".names li:visible b")).to_have_text("p12.2")
    page = visit(PHONE, java_script_enabled=False).go("c/V2500035694/")
    expect(page.locator(".names li:visible")).to_have_count(0)
    expect(page.locator(".act a:visible")).to_have_count(2)


def test_an_address_without_a_page_of_its_own_is_led_to_the_page_of_its_act(
    visit: OpenVisit,
) -> None:
    """What a host sends for it is the page for unknown addresses."""
    reader = visit(PHONE, locale="ru-RU")
    page = reader.go("c/V2500035694/p999%20x/")
    page.wait_for_url("**/c/V2500035694/#p999%20x")
    expect(page.locator(".unknown[lang=ru] code")).to_have_text("p999 x")
    page.evaluate("location.hash = 'p12.2'")
    page.wait_for_url(f"**/ru/{TEXT}#{P12_2}")


def test_permanent_link_without_scripts(visit: OpenVisit) -> None:
    page = visit(PHONE, java_script_enabled=False).go("c/V2500035694/p12.2/")
    for language, words in (("kk", _KK), ("ru", _RU)):
        link = page.locator(f"a[hreflang={language}]")
        expect(link).to_have_text(words)
        assert str(link.get_attribute("href")).endswith(f"{language}/{TEXT}#{P12_2}")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_clause_is_highlighted_and_its_path_stays(visit: OpenVisit, width: int) -> None:
    page = visit(width).go("ru/acts/V2000021506/annex-1/#p40")
    clause = page.locator('[data-p="p40"]')
    expect(clause).to_be_in_viewport()
    plain = page.locator('[data-p="p41"]').evaluate("c => getComputedStyle(c).backgroundColor")
    assert clause.evaluate("c => getComputedStyle(c).backgroundColor") != plain
    path = page.locator("[data-path]")
    expect(path).to_be_visible()
    expect(path).to_contain_text("Глава 3")
    expect(path).to_contain_text("пункт 40")
    act = page.locator(".crumbs .of-act a")
    expect(act).to_have_accessible_name(re.compile(r"№\s457"))
    assert act.evaluate("a => a.getBoundingClientRect().width") > 20
    bar = page.locator(".bar").bounding_box()
    box = clause.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["y"] + bar["height"] - 2


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("ru/acts/V2500035694/text/#att_1__tr_8", "Приложение 1 › строка [8]"),
        ("kk/acts/V2500035694/text/#p12.2", "12-тармақ › 2)"),
        ("ru/acts/Z070000319_/text/#art47.17-2", "Глава 6 › Статья 47 › пункт 17-2"),
        ("kk/acts/P2300000248/annex-1-part-6/#i13-1", "13-1-индикатор"),
        (
            "kk/acts/P2300000248/annex-2/#row1",
            "1-тарау › 1-параграф › Нысаналы 1-индикатор › 1-іс-шара",
        ),
        (
            "ru/acts/P2300000248/annex-1-part-2/#att_1__part_2__chp_1__swotlist_w__item_7",
            "Глава 1 › Слабые стороны › 7",
        ),
    ],
)
def test_path_of_headings(visit: OpenVisit, path: str, names: str) -> None:
    expect(visit(DESKTOP).go(path).locator("[data-path]")).to_have_text(names)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize(
    ("path", "last"),
    [
        ("kk/acts/P2300000248/annex-2/#row12", "12-іс-шара"),
        ("ru/acts/P2300000248/annex-1-part-2/#att_1__part_2__chp_1__swotlist_w__item_7", "7"),
    ],
)
def test_last_step_of_a_long_path_stays_whole(
    visit: OpenVisit, path: str, last: str, width: int
) -> None:
    page = visit(width).go(path)
    step = page.locator("[data-path] .step").last
    expect(step).to_have_text(last)
    assert step.evaluate("step => step.scrollWidth <= step.clientWidth + 1")
    box, bar = step.bounding_box(), page.locator(".crumbs").bounding_box()
    assert box
    assert bar
    assert box["x"] + box["width"] <= bar["x"] + bar["width"] + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_page(visit: OpenVisit, language: str) -> None:
    page = visit(PHONE).go(f"{language}/acts/V1/")
    shown = page.locator("section:visible")
    expect(shown).to_have_count(1)
    assert shown.get_attribute("lang") == language
    assert shown.evaluate("section => getComputedStyle(section).borderTopWidth") == "0px"
    shown.locator("a").nth(1).click()
    page.wait_for_url(f"**/{language}/acts/")


def test_unknown_clause(visit: OpenVisit) -> None:
    page = visit(PHONE).go("c/V2500035694/#p999")
    expect(page.locator(".unknown[lang=ru] code")).to_have_text("p999")
    expect(page.locator(".unknown[lang=ru]")).to_contain_text("никогда не было")
    page.locator(".unknown[lang=kk] a.search").click()
    page.wait_for_url("**/kk/search/?q=p999")


def test_clause_of_an_unknown_act(visit: OpenVisit) -> None:
    page = visit(PHONE).go("c/V9900000000/p1/")
    expect(page.locator("section[lang=ru] code")).to_have_text("V9900000000/p1")
    page.locator("section[lang=kk] a.search").click()
    page.wait_for_url("**/kk/search/?q=p1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_clause_on_a_known_page(visit: OpenVisit, language: str) -> None:
    reader = visit(PHONE)
    page = reader.go(f"{language}/{TEXT}#p999")
    notice = page.locator(".unknown")
    expect(notice).to_be_in_viewport()
    expect(notice.locator("code")).to_have_text("p999")
    href = str(notice.locator("a").last.get_attribute("href"))
    assert href == f"{reader.base}{language}/search/?q=p999"
    page.evaluate("location.hash = '#p12.2'")
    expect(notice).to_have_count(0)
    page.evaluate("location.hash = '#p12.2%'")
    expect(notice.locator("code")).to_have_text("p12.2%")
    reader.assert_clean()
    page = reader.go(f"{language}/acts/Z070000319_/text/#art47.17%")
    expect(page.locator(".unknown code")).to_have_text("art47.17%")
    reader.assert_clean()
