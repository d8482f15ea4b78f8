"""Every page, in both languages, on a phone and on a wide screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import LANGUAGES, all_pages

pytestmark = pytest.mark.browser

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_switch_keeps_the_page(visit: OpenVisit, site_folder: Path, language: str) -> None:
    reader = visit(PHONE)
    other = next(name for name in LANGUAGES if name != language)
    for path in all_pages(site_folder, language):
        page = reader.go(path)
        page.locator("a.language").click()
        page.wait_for_url(f"**/{other}/{path.removeprefix(f'{language}/')}*")
        assert page.locator("html").get_attribute("lang") == other
    reader.assert_clean()
