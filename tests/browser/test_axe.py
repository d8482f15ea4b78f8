"""axe finds nothing on any kind of page, in both languages, light, dark and in high contrast."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES

pytestmark = pytest.mark.browser

_AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js"))
_RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"


def violations(page: Page) -> list[str]:
    """What axe finds, one line a rule and place."""
    page.add_script_tag(path=_AXE)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in page.evaluate(_RUN)
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(visit: OpenVisit, language: str, scheme: str) -> None:
    wide, narrow = visit(DESKTOP, scheme), visit(PHONE, scheme, {"reading-mode": "both"})
    for number, path in enumerate(KINDS):
        reader = (wide, narrow)[number % 2 ^ (language == "ru")]
        found = violations(reader.go(f"{language}/{path}"))
        assert not found, f"{path}: {found}"


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
