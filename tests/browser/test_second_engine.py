"""HTML_CodeSniffer, a second engine beside axe, finds no error on any kind of page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES

pytestmark = pytest.mark.browser

_ENGINE = "node_modules/html_codesniffer/build/HTMLCS.js"
# Accepted: a table that prints nothing but its header (the plan of decree No. 248 begins with one)
# has no cell that could name the header's cells.
_RUN = """
() => {
  const accepted = ({ code, element }) =>
    code.endsWith("H43.HeadersRequired") && !element.querySelector("td");
  return new Promise((done) => HTMLCS.process("WCAG2AA", document, () => done(
  HTMLCS.getMessages().filter((found) => found.type === HTMLCS.ERROR && !accepted(found))
    .map(({ code, element, msg }) =>
      `${code}: ${element.outerHTML?.slice(0, 160) ?? element.nodeName} ${msg}`))));
}
"""
_AT_ROOT = ("", "c/V2500035694/", "kk/nowhere/", "en/", "en/data/")


def errors(page: Page, engine: Path) -> list[str]:
    """What the engine finds, one line a rule and place."""
    page.add_script_tag(path=engine)
    found: list[str] = page.evaluate(_RUN)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(visit: OpenVisit, root: Path, language: str) -> None:
    readers = (visit(DESKTOP), visit(PHONE))
    for number, path in enumerate(KINDS):
        page = readers[number % 2 ^ (language == "ru")].go(f"{language}/{path}")
        found = errors(page, root / _ENGINE)
        assert not found, f"{path}: {found}"


def test_pages_at_the_root(visit: OpenVisit, root: Path) -> None:
    reader = visit(PHONE)
    for path in _AT_ROOT:
        found = errors(reader.go(path), root / _ENGINE)
        assert not found, f"{path}: {found}"


def test_it_finds_what_is_wrong(visit: OpenVisit, root: Path) -> None:
    page = visit(DESKTOP).go("ru/about/")
    page.evaluate('document.querySelector("article").append(document.createElement("img"))')
    assert any("H37" in found for found in errors(page, root / _ENGINE))
