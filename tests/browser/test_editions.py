"""Editions in the browser: the box of a day, an older text, the history of a clause."""

from __future__ import annotations

import pytest
from lxml import etree
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit

RULES, LAW = "acts/V2300033291/", "acts/Z070000319_/"


@pytest.mark.parametrize(
    ("width", "page_of_act", "day", "words", "leads"),
    [
        (PHONE, f"ru/{RULES}", "2024-06-15", "неизвестно", "at/2024-02-26/"),
        (DESKTOP, f"kk/{RULES}", "2023-01-01", "сайтта жоқ; ең ескісі", "at/2023-08-11/"),
        (PHONE, f"kk/{LAW}", "2022-05-01", "жоқ басқа редакциялар", "at/2020-06-10/"),
        (DESKTOP, f"ru/{LAW}", "2026-08-01", "последний текст на сайте", ""),
    ],
)
def test_the_box_finds_the_edition_of_a_day(
    visit: OpenVisit, width: int, page_of_act: str, day: str, words: str, leads: str
) -> None:
    reader = visit(width)
    page = reader.go(page_of_act)
    page.locator(".as-on input").fill(day)
    page.locator(".as-on button").click()
    said = page.locator(".as-on-said")
    expect(said).to_contain_text(words)
    said.locator("a").first.click()
    expect(page).to_have_url(f"{reader.base}{page_of_act}{leads}")
    reader.assert_clean()


def test_without_scripts_the_list_of_editions_leads_there(visit: OpenVisit) -> None:
    page = visit(PHONE, java_script_enabled=False).go(f"ru/{RULES}")
    expect(page.locator(".as-on")).to_be_hidden()
    page.locator(".editions a").last.click()
    expect(page.locator(".edition-banner")).to_contain_text("не нынешний текст")
    assert page.locator('meta[name="robots"]').get_attribute("content") == "noindex"


@pytest.mark.parametrize(("language", "width"), [("kk", PHONE), ("ru", DESKTOP)])
def test_a_clause_leads_to_its_history_and_an_old_one_keeps_its_address(
    visit: OpenVisit, language: str, width: int
) -> None:
    reader = visit(width, locale=language)
    page = reader.go(f"{language}/{RULES}annex-1-chapter-2/#p13")
    page.locator('[id="att_1__chp_2__para_13"] .since a').click()
    expect(page).to_have_url(f"{reader.base}{language}/{RULES}history/#att_1__chp_2__para_13")
    changed = page.locator("section:target")
    expect(changed.locator("ins").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    other = "ru" if language == "kk" else "kk"
    page.locator("a.language").click()
    expect(page).to_have_url(f"{reader.base}{other}/{RULES}history/#att_1__chp_2__para_13")
    page.locator("a.language").click()
    page.wait_for_url(f"**/{language}/{RULES}history/*")
    page.goto(f"{reader.base}c/V2300033291/at/2024-02-26/#p38")
    expect(page).to_have_url(
        f"{reader.base}{language}/{RULES}at/2024-02-26/text/#att_1__chp_4__para_38"
    )
    page.locator('[id="att_1__chp_4__para_38"] > .clause-tool').click()
    expect(page.locator(".clause-card .address")).to_have_text(
        f"{reader.base}c/V2300033291/at/2024-02-26/#p38"
    )
    reader.assert_clean()


@pytest.mark.parametrize(
    ("language", "days"),
    [("kk", {"2025-10-20", "2025-02-28", "2024-02-26"}), ("ru", {"2025-10-20", "2024-02-26"})],
)
def test_the_feed_of_an_act_tells_its_editions(
    visit: OpenVisit, language: str, days: set[str]
) -> None:
    """The feed that the head of the act's page names; its entries lead to what changed.

    The edition of 28.02.2025 is not at hand in Russian.
    """
    reader = visit(DESKTOP)
    page = reader.go(f"{language}/{RULES}")
    feeds = page.locator('link[rel="alternate"][type="application/atom+xml"]')
    own = feeds.evaluate_all("all => all.map(({ href }) => href)")[-1]
    feed = etree.fromstring(page.request.get(own).body())
    leads = {
        str(entry.findtext("{*}id")).rpartition("@")[2]: entry.find("{*}link").get("href")
        for entry in feed.findall("{*}entry")
        if "@" in str(entry.findtext("{*}id"))
    }
    assert set(leads) == days
    for lead in set(leads.values()):
        _, _, path = lead.partition(f"/{language}/")
        assert reader.go(f"{language}/{path}").locator("ins").count() > 0
    reader.assert_clean()
