"""An act is printed whole, however many pages it is cut into."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from build_scripts.corpus.acts import Corpus
from build_scripts.pages.plan import plan_pages
from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import LANGUAGES

pytestmark = pytest.mark.browser

ORDER = "V2000021506"
ACTS = ("P2300000248", ORDER, "V2500035694", "Z070000319_", "fincenter-work-off")
_ID = re.compile(r'\bid="([^"]+)"')
_ON_A_NEW_SHEET = """(all) => all
  .filter((one) => getComputedStyle(one).breakBefore === "page").map(({ id }) => id)"""
_A4_WITHOUT_MARGINS = 673
_COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def print_whole(page: Page) -> None:
    """Presses the button and waits for the browser to be asked."""
    before = page.evaluate("window.prints")
    page.locator("button.whole").click()
    page.wait_for_function("(before) => window.prints > before", arg=before)
    page.emulate_media(media="print")


def open_overview(visit: OpenVisit, act: str, language: str, width: int = DESKTOP) -> Page:
    reader = visit(width)
    reader.context.add_init_script(_COUNT_PRINTS)
    return reader.go(f"{language}/acts/{act}/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", ACTS)
def test_every_unit_is_there_once_and_in_its_order(
    visit: OpenVisit, corpus: Corpus, site_folder: Path, act: str, language: str
) -> None:
    page = open_overview(visit, act, language)
    print_whole(page)
    ids = page.locator(".whole-act [id]").evaluate_all("all => all.map(({ id }) => id)")
    units = {eid for eid in corpus.acts[act].units["kk"] if eid}
    folder = site_folder / language / "acts" / act
    on_pages = [
        eid
        for slug in plan_pages(corpus.acts[act]).slugs
        for eid in _ID.findall((folder / slug / "index.html").read_text())
    ]
    assert set(ids) >= units
    assert [eid for eid in ids if eid in units] == [eid for eid in on_pages if eid in units]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("width", "language"), [(PHONE, "kk"), (DESKTOP, "ru")])
def test_the_whole_act_is_read_on_one_page(visit: OpenVisit, width: int, language: str) -> None:
    reader = visit(width)
    page = reader.go(f"{language}/acts/{ORDER}/")
    page.locator("a.read-whole").click()
    page.wait_for_url("**/?whole")
    expect(page.locator("#att_3__crit_1")).to_be_attached()
    page.evaluate("location.hash = 'p40'")
    expect(page.locator('[data-p="p40"]')).to_be_in_viewport()
    point = {"kk": "40-тармақ", "ru": "пункт 40"}[language]
    expect(page.locator("[data-path] .step").last).to_have_text(point)
    act = page.locator(".crumbs .of-act a")
    expect(act).to_have_attribute("href", f"/{language}/acts/{ORDER}/")
    expect(page.locator("h1:visible")).to_have_count(1)
    assert page.locator(".whole-contents a").evaluate_all(
        "all => all.every((one) => document.getElementById(decodeURIComponent(one.hash.slice(1))))"
    )
    other = {"kk": "ru", "ru": "kk"}[language]
    page.locator(f'.modes input[value="{other}"]').check(force=True)
    expect(page.locator(f"#att_1__chp_3__para_40 > .pair > [lang={language}]")).to_be_hidden()
    page.locator('[data-p="p40"] > .clause-tool').focus()
    page.keyboard.press("Enter")
    expect(page.locator(".clause-card .address")).to_contain_text(f"/c/{ORDER}/#p40")
    reader.assert_clean()


def test_every_sheet_bears_the_act_with_its_edition(visit: OpenVisit) -> None:
    page = open_overview(visit, "V2300033291", "ru")
    rules = page.locator("head style").evaluate_all("all => all.map((one) => one.textContent)")
    assert any("403). Редакция от 20 октября 2025 года." in rule for rule in rules)
    print_whole(page)
    expect(page.locator(".whole-contents a").first).to_be_visible()
    stranded = page.locator(".whole-act :is(h2, h3, h4, h5, h6)").evaluate_all(
        "all => all.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').length"
    )
    assert stranded == 0


def test_an_act_is_searched_from_its_overview(visit: OpenVisit) -> None:
    page = visit(PHONE).go(f"kk/acts/{ORDER}/")
    page.locator(".find-in-act input[type=search]").fill("комиссия")
    page.locator(".find-in-act button").click()
    page.wait_for_url(f"**/kk/search/?q=*&act={ORDER}")


def test_only_the_text_is_printed_with_its_source(visit: OpenVisit) -> None:
    page = open_overview(visit, ORDER, "ru", PHONE)
    print_whole(page)
    expect(page.locator(".whole-act")).to_be_visible()
    for hidden in ("dl.card", "ul.contents", ".whole-act .by", ".whole-act .jump", ".md-header"):
        assert not page.locator(hidden).first.is_visible(), hidden
    for left_out in (".neighbours", "#cited-by", "script", ".clause-tool"):
        assert page.locator(f".whole-act {left_out}").count() == 0, left_out
    assert page.locator(".whole-act .labels").count() == 1
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    source = page.locator(".whole-act .printed-source")
    printed = re.compile(
        r"^О внесении .* Приказ Министра .* от 23 октября 2020 года №\s457\. .*"
        rf"/ru/acts/{ORDER}/\. Дата печати: \d+ [а-я]+ 20\d\d года\.$"
    )
    expect(source).to_have_text(printed)


@pytest.mark.parametrize(
    ("address", "language", "words"),
    [
        ("V2300033291/", "ru", "Редакция от 20 октября 2025 года. Действие не проверено."),
        ("V2300033291/", "kk", "2025 жылғы 20 қазандағы редакция. Қолданыста екені тексерілмеген."),
        ("V1800017800/text/", "ru", "Утратил силу: Приказ Министра просвещения"),
        ("V2300033291/at/2024-02-26/text/", "ru", "Редакция от 26 февраля 2024 года"),
    ],
)
def test_a_printout_says_which_edition_it_is_and_whether_it_stands(
    visit: OpenVisit, address: str, language: str, words: str
) -> None:
    """Of an act as a whole, of one of its pages, of an older edition."""
    reader = visit(DESKTOP)
    reader.context.add_init_script(_COUNT_PRINTS)
    page = reader.go(f"{language}/acts/{address}")
    if address.count("/") == 1:
        print_whole(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    source = page.locator(".printed-source").last
    expect(source).to_be_visible()
    expect(source).to_contain_text(words)


@pytest.mark.parametrize(
    ("act", "beginnings"),
    [
        (ORDER, ["att_1", "att_2", "att_3"]),
        ("V2500035694", ["att_1__stamp_1"]),
        ("P2300000248", ["att_1__part_1", "att_2", "att_3"]),
    ],
)
def test_an_annex_begins_on_a_new_sheet(visit: OpenVisit, act: str, beginnings: list[str]) -> None:
    page = open_overview(visit, act, "kk")
    print_whole(page)
    breaks = page.locator(".whole-act [id]").evaluate_all(_ON_A_NEW_SHEET)
    assert breaks == beginnings


def test_links_lead_to_what_is_printed_or_to_the_site(visit: OpenVisit) -> None:
    page = open_overview(visit, ORDER, "ru")
    print_whole(page)
    links = page.locator(".whole-act a[href]").evaluate_all(
        "all => all.map((one) => one.getAttribute('href'))"
    )
    inner = {link.removeprefix("#") for link in links if link.startswith("#")}
    ids = set(page.locator(".whole-act [id]").evaluate_all("all => all.map(({ id }) => id)"))
    assert inner
    assert inner <= ids
    outer = [link for link in links if not link.startswith("#")]
    assert [link for link in outer if not link.startswith("http")] == []
    assert [link for link in outer if f"/acts/{ORDER}/" in link] == []


@pytest.mark.parametrize("mode", ["kk", "ru", "both"])
def test_it_is_printed_in_the_chosen_languages(visit: OpenVisit, mode: str) -> None:
    reader = visit(DESKTOP, stored={"reading-mode": mode})
    reader.context.add_init_script(_COUNT_PRINTS)
    page = reader.go(f"ru/acts/{ORDER}/")
    print_whole(page)
    for language in LANGUAGES:
        side = page.locator(f"#att_3__crit_1 .pair > [lang={language}]").first
        assert side.is_visible() == (mode in {language, "both"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_cannot_be_loaded_is_said(visit: OpenVisit, language: str) -> None:
    page = open_overview(visit, ORDER, language)
    page.route("**/annex-2/", lambda route: route.abort())
    page.locator("button.whole").click()
    said = {"kk": "толық жүктелмеді", "ru": "загрузился не полностью"}[language]
    expect(page.locator(".print-said")).to_contain_text(said)
    assert page.evaluate("window.prints") == 0
    page.unroute("**/annex-2/")
    print_whole(page)
    expect(page.locator(".print-said")).to_be_empty()


def test_a_page_without_its_text_is_not_printed(visit: OpenVisit) -> None:
    def empty(route: Route) -> None:
        route.fulfill(body="<!doctype html><title>?</title>", content_type="text/html")

    page = open_overview(visit, ORDER, "ru")
    page.route("**/annex-2/", empty)
    page.locator("button.whole").click()
    expect(page.locator(".print-said")).to_contain_text("загрузился не полностью")
    assert page.evaluate("window.prints") == 0


def test_afterwards_the_overview_is_printed_again(visit: OpenVisit) -> None:
    page = open_overview(visit, ORDER, "ru")
    print_whole(page)
    page.emulate_media(media="screen")
    assert not page.locator(".whole-act").is_visible()
    page.keyboard.press("Shift")
    page.emulate_media(media="print")
    assert not page.locator(".whole-act").is_visible()
    assert page.locator("dl.card").is_visible()
    page.emulate_media(media="screen")
    print_whole(page)
    assert page.locator(".whole-act").count() == 1


def test_without_scripts_there_is_no_button(visit: OpenVisit) -> None:
    page = visit(DESKTOP, java_script_enabled=False).go(f"kk/acts/{ORDER}/")
    assert not page.locator("button.whole").is_visible()


@pytest.mark.parametrize("mode", ["kk", "ru", "both"])
def test_nothing_is_wider_than_the_paper(visit: OpenVisit, mode: str) -> None:
    """A browser shrinks the whole document to the width of its widest line."""
    reader = visit(_A4_WITHOUT_MARGINS, stored={"reading-mode": mode})
    reader.context.add_init_script(_COUNT_PRINTS)
    for act in ACTS:
        page = reader.go(f"kk/acts/{act}/")
        print_whole(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= _A4_WITHOUT_MARGINS + 1, act
        page.emulate_media(media="screen")
