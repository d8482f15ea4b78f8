"""Every page, in both languages, on a phone and on a wide screen."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES, all_pages

pytestmark = pytest.mark.browser

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_PARTS = 8
"""Pages are visited in so many tests, each with a limit of its own."""
_BESIDE = "document.documentElement.dataset.mode = 'both'"
_ALONE = "document.documentElement.dataset.mode = document.documentElement.lang"
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


@pytest.mark.parametrize("part", range(_PARTS))
def test_every_page(visit: OpenVisit, site_folder: Path, part: int) -> None:
    """It opens cleanly and fits at both widths, alone and beside the other language.

    The switch of languages keeps the clause in the middle, there and back again.
    """
    pages = [path.removeprefix("kk/") for path in all_pages(site_folder, "kk")]
    assert len(pages) > 100
    assert [f"ru/{path}" for path in pages] == all_pages(site_folder, "ru")
    reader = visit(PHONE)
    for path in pages[part::_PARTS]:
        page = reader.go(f"kk/{path}")
        _assert_whole(page, "kk", path)
        _switch(page, "ru", path)
        _assert_whole(page, "ru", path)
        _switch(page, "kk", path)
        reader.assert_clean()


def _assert_whole(page: Page, language: str, path: str) -> None:
    assert page.locator("html").get_attribute("lang") == language, path
    assert page.locator("h1").count() == 1, path
    for width, height in ((DESKTOP, 900), (PHONE, 844)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(_WIDER) <= 0, f"{language}/{path} is scrolled sideways at {width}"
        page.evaluate(_BESIDE)
        assert page.evaluate(_WIDER) <= 0, f"{path} is scrolled sideways at {width} in both"
        assert not page.evaluate(_BEYOND), f"{path} at {width} in both"
        page.evaluate(_ALONE)


def _switch(page: Page, other: str, path: str) -> None:
    """Presses the switch at the clause in the middle, and looks where it leads."""
    clause = page.evaluate(_CLAUSE_IN_THE_MIDDLE)
    names = page.evaluate(_SCROLL, clause) if clause else []
    page.locator("a.language").click()
    page.wait_for_url(f"**/{other}/{path}*")
    if clause:
        kept = unquote(urlsplit(page.url).fragment)
        assert kept in names, path
        expect(page.locator(f"[id='{kept}']")).to_be_in_viewport()


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
