"""Every page, in both languages, on a phone and on a wide screen."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES, all_pages

pytestmark = pytest.mark.browser

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_NARROWEST = 320
"""Width of a window of 1280 points that is magnified to 400 % (WCAG 1.4.10)."""
_BEYOND = """
() => {
  const page = document.querySelector(".md-content__inner").getBoundingClientRect();
  const scrolled = ".law .wide[tabindex], .law .k-formula .math";
  return [...document.querySelectorAll(`.law .pair *, ${scrolled}`)]
    .filter((part) => part.getClientRects().length > 0 && !part.matches(".vh, .at, thead *"))
    .filter((part) => part.matches(scrolled) || !part.closest(scrolled))
    .filter((part) => part.getBoundingClientRect().right > page.right + 1)
    .map((part) => part.outerHTML.slice(0, 90));
}
"""
"""Parts that stand out of the page; wide tables and formulas are scrolled within boxes of their own
(WCAG 1.4.10; a formula stands below in one line that breaks, too)."""
_CLAUSE_IN_THE_MIDDLE = """
() => {
  const clauses = [...document.querySelectorAll(".law .c[id], .law tbody tr[id]")]
    .filter((clause) => clause.getClientRects().length > 0);
  return clauses[Math.floor(clauses.length / 2)]?.id ?? "";
}
"""
_SCROLL = """
(id) => {
  const clause = document.getElementById(id);
  clause.scrollIntoView();
  return [id, ...[...clause.querySelectorAll("[id]")].map((part) => part.id)];
}
"""
"""Scrolls to a clause; its id and those of what stands in it."""
_BARE = (
    ".top-inner a, .top-inner button, .modes label, .jump a, .foot a, .neighbours a, .clause-tool"
)
_SMALL = """
(selector) => [...document.querySelectorAll(selector)]
  .filter((target) => target.getClientRects().length > 0 && !target.matches("[hidden]"))
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([target, box]) => `${box.width} x ${box.height}: ${target.outerHTML.slice(0, 90)}`)
"""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_opens_cleanly(visit: OpenVisit, site_folder: Path, language: str, width: int) -> None:
    reader = visit(width)
    pages = all_pages(site_folder, language)
    assert len(pages) > 30
    for path in pages:
        page = reader.go(path)
        assert page.locator("html").get_attribute("lang") == language, path
        assert page.locator("h1").count() == 1, path
        assert page.evaluate(_WIDER) <= 0, f"{path} must be scrolled sideways"
        reader.assert_clean()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_both_languages_fit(visit: OpenVisit, site_folder: Path, width: int) -> None:
    reader = visit(width, stored={"reading-mode": "both"})
    for path in all_pages(site_folder, "ru"):
        page = reader.go(path)
        assert page.evaluate(_WIDER) <= 0, f"{path} must be scrolled sideways"
        assert not page.evaluate(_BEYOND), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_magnified(visit: OpenVisit, language: str) -> None:
    reader = visit(_NARROWEST)
    for path in KINDS:
        page = reader.go(f"{language}/{path}")
        assert page.evaluate(_WIDER) <= 0, f"{path} must be scrolled sideways"


@pytest.mark.parametrize("language", LANGUAGES)
def test_targets_can_be_hit(visit: OpenVisit, language: str) -> None:
    """What is tapped and stands outside a sentence is at least 24 points wide and high."""
    reader = visit(PHONE)
    for path in KINDS:
        assert not reader.go(f"{language}/{path}").evaluate(_SMALL, _BARE), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_switch_keeps_the_clause(visit: OpenVisit, site_folder: Path, language: str) -> None:
    """On every page, in both directions."""
    reader = visit(PHONE)
    other = next(name for name in LANGUAGES if name != language)
    for path in all_pages(site_folder, language):
        page = reader.go(path)
        clause = page.evaluate(_CLAUSE_IN_THE_MIDDLE)
        names = page.evaluate(_SCROLL, clause) if clause else []
        page.locator("a.language").click()
        page.wait_for_url(f"**/{other}/{path.removeprefix(f'{language}/')}*")
        assert page.locator("html").get_attribute("lang") == other
        if clause:
            kept = unquote(urlsplit(page.url).fragment)
            assert kept in names, path
            expect(page.locator(f"[id='{kept}']")).to_be_in_viewport()
    reader.assert_clean()
