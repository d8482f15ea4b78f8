"""Without scripts, without storage, without the style sheet's newest tricks: the text reads."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect

from build_scripts.commands.serve import make_server
from tests.browser.conftest import DESKTOP, PHONE, OpenVisit
from tests.browser.pages import KINDS, LANGUAGES

pytestmark = pytest.mark.browser

_DENY = """
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException("denied", "SecurityError"); },
  });
}
"""


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts(visit: OpenVisit, language: str, width: int) -> None:
    reader = visit(width, java_script_enabled=False)
    page = reader.go(f"{language}/acts/Z070000319_/text/#chp_6__art_47__para_17")
    clause = page.locator("#chp_6__art_47__para_17 > .pair")
    other = next(name for name in LANGUAGES if name != language)
    expect(clause.locator(f"> [lang={language}]")).to_be_in_viewport()
    expect(clause.locator(f"> [lang={other}]")).to_be_hidden()
    page.locator("label", has=page.locator("#mode-both")).click()
    expect(clause.locator(f"> [lang={other}]")).to_be_visible()
    clause.locator(f"> [lang={language}] a.ref").first.click()
    page.wait_for_url("**#chp_5__art_26__para_8__subpara_3")
    page.locator("a.language").click()
    page.wait_for_url(f"**/{other}/acts/Z070000319_/text/")
    reader.assert_clean()


def test_navigation_without_scripts(visit: OpenVisit) -> None:
    page = visit(PHONE, java_script_enabled=False).go("ru/")
    page.locator("label.menu-label").click()
    expect(page.locator("#navigation")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_storage(visit: OpenVisit, language: str) -> None:
    reader = visit(PHONE)
    reader.context.add_init_script(_DENY)
    for path in KINDS:
        reader.go(f"{language}/{path}")
    page = reader.go(f"{language}/acts/V2500035694/text/")
    page.locator("#mode-both").check()
    for side in LANGUAGES:
        expect(page.locator(f"#para_4 > .pair > [lang={side}]")).to_be_visible()
    page.locator("button.view").click()
    page.locator('[name="size"][value="2"]').check()
    page = reader.go("c/V2500035694/p12.2/")
    page.wait_for_url("**/acts/V2500035694/text/#*")
    reader.go("")
    reader.assert_clean()


def test_entrance(visit: OpenVisit) -> None:
    reader = visit(PHONE)
    page = reader.go("")
    page.wait_for_timeout(300)
    assert page.url == reader.base
    page.locator("a.door[lang=ru]").click()
    page.wait_for_url("**/ru/")
    page = reader.go("")
    expect(page.locator("a.door[data-last]")).to_have_attribute("lang", "ru")
    expect(page.locator("a.door[lang=kk]")).to_be_visible()
    assert page.url == reader.base
    reader.assert_clean()


def test_in_a_subfolder(visit: OpenVisit, site_folder: Path, tmp_path: Path) -> None:
    """The site works wherever it stands, whatever address it was built for."""
    (tmp_path / "oqu").symlink_to(site_folder)
    server = make_server(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_address[1]}/oqu/"
    reader = visit(DESKTOP)
    reader.page.goto(f"{home}c/V2500035694/p12.2/")
    reader.page.wait_for_url(f"{home}kk/acts/V2500035694/text/#*")
    reader.page.locator("a.language").click()
    reader.page.wait_for_url(f"{home}ru/acts/V2500035694/text/#*")
    reader.page.locator('[data-p="p12.2"] > .clause-tool').click()
    expect(reader.page.locator(".clause-card .address")).to_have_text(f"{home}c/V2500035694/#p12.2")
    reader.page.locator(".brand").click()
    reader.page.wait_for_url(f"{home}ru/")
    assert not reader.errors
    assert not reader.failed
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_module_that_fails_leaves_the_page_as_without_scripts(
    visit: OpenVisit, language: str
) -> None:
    reader = visit(PHONE)
    reader.page.route("**/reading/reading.mjs*", lambda route: route.abort())
    page = reader.go(f"{language}/acts/V2500035694/text/")
    told = {"kk": "жүктелмеді", "ru": "не загрузилась"}[language]
    expect(page.locator(".broken:visible")).to_contain_text(told)
    page.locator(".menu-label").click()
    expect(page.locator("#navigation a").first).to_be_in_viewport()


def test_from_a_folder_the_page_says_what_to_do(visit: OpenVisit, site_folder: Path) -> None:
    page = visit(DESKTOP).page
    page.goto((site_folder / "ru/acts/V2500035694/text/index.html").as_uri())
    expect(page.locator(".broken:visible")).to_contain_text("make serve")
    expect(page.locator('[data-p="p12.2"]')).to_be_visible()
