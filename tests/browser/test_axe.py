"""axe finds nothing on any kind of page, in both languages, light, dark and in high contrast."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES

pytestmark = pytest.mark.browser

_AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
_RUN = """async (only) =>
  (await axe.run(document, {resultTypes: ["violations"], ...only})).violations"""
_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}


def violations(page: Page, only: Mapping[str, object] | None = None) -> list[str]:
    """What axe finds, one line a rule and place; ``only`` names the rules, if not all are meant."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=_AXE)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in page.evaluate(_RUN, only or {})
        for node in rule["nodes"]
    ]


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@pytest.mark.parametrize("path", KINDS, ids=lambda path: path or "home")
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(visit: OpenVisit, language: str, path: str) -> None:
    """All rules in light colours, those of colours once more in dark ones.

    Half of the kinds are seen wide in one language, the other half in the other.
    """
    if KINDS.index(path) % 2 ^ (language == "ru"):
        reader = visit(PHONE, stored={"reading-mode": "both"})
    else:
        reader = visit(DESKTOP)
    page = reader.go(f"{language}/{path}")
    assert not violations(page)
    light = background(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # no colours in between
    assert background(page) != light
    assert not violations(page, _COLOURS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["kk/", "ru/acts/V2500035694/text/", "kk/acts/V2500035694/"])
def test_high_contrast_and_large_text(visit: OpenVisit, path: str, scheme: str) -> None:
    stored = {"reading-contrast": "high", "reading-size": "3", "reading-theme": scheme}
    assert not violations(visit(PHONE, stored=stored).go(path))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "c/V2500035694/#p999",
        "c/NOWHERE/p999/",
        "kk/nowhere/",
        "en/",
        "en/work-off/",
        "en/data/",
    ],
)
def test_pages_at_the_root(visit: OpenVisit, path: str) -> None:
    assert not violations(visit(PHONE).go(path))


def test_what_opens(visit: OpenVisit) -> None:
    page = visit(DESKTOP).go("ru/acts/Z070000319_/text/#art47.17")
    page.locator('[data-p="art47.17"] > .clause-tool').click()
    page.locator("button.view").click()
    page.locator('p[lang="ru"] a.ref:not(.out)').first.hover()
    page.locator(".preview .law").wait_for()
    assert not violations(page)


def test_drawer(visit: OpenVisit) -> None:
    page = visit(PHONE).go("kk/acts/P2300000248/annex-2/")
    page.locator("button.menu").click()
    page.locator("#navigation button.close").wait_for()
    assert not violations(page)
