"""Calculators and clauses in frames of another site, under that site's strict security policy."""

from __future__ import annotations

import html
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from build_scripts.runtime.cases import load_cases
from calculators import links
from tests.browser.calculators.conftest import THIRD
from tests.browser.conftest import DESKTOP, PHONE, OpenVisit

pytestmark = pytest.mark.browser

RULES = "V2300033291"


@pytest.fixture(scope="module")
def other_site(base: str) -> Iterator[str]:
    """A page of another origin with a frame of ours; the query of its address is the frame's."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = html.escape(unquote(self.path.partition("?")[2]))
            policy = f"default-src 'none'; frame-src {base}; script-src {base}assets/embed/host.js"
            body = (
                '<!doctype html><html lang="ru"><title>ВУЗ</title><p>Страница вуза</p>'
                f'<iframe src="{base}{path}" title="x" width="100%" height="200" '
                'data-height="auto"></iframe>'
                f'<script src="{base}assets/embed/host.js" async></script>'
            ).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def framed(page: Page, other_site: str, path: str) -> FrameLocator:
    """Opens the other site's page; returns what is in its frame."""
    page.goto(f"{other_site}?{quote(path, safe='')}")
    frame = page.frame_locator("iframe")
    expect(frame.locator("html")).to_have_attribute("data-ready", "")
    return frame


def height_of(page: Page) -> float:
    box = page.locator("iframe").bounding_box()
    assert box is not None
    return box["height"]


@pytest.mark.parametrize(("language", "width"), [("ru", DESKTOP), ("kk", PHONE)])
def test_a_clause_card_names_its_edition_and_leads_to_its_place(
    visit: OpenVisit, other_site: str, base: str, language: str, width: int
) -> None:
    reader = visit(width)
    query = f"c/{RULES}/?embed=card&lang={language}&theme=dark"
    frame = framed(reader.page, other_site, f"{query}#p29")
    words = {"ru": ("15 августа", "Редакция"), "kk": ("15 тамызынан", "редакция")}[language]
    expect(frame.locator(".law")).to_contain_text(words[0])
    expect(frame.locator(".status-line")).to_contain_text(words[1])
    expect(frame.locator(".embed-cited a")).to_have_attribute("href", f"{base}c/{RULES}/#p29")
    expect(frame.locator("html")).to_have_attribute("data-theme", "dark")
    expect(frame.locator(".md-header, .md-sidebar, .foot").first).to_be_hidden()
    expect(frame.locator("[data-p]")).to_have_count(1)
    expect(reader.page.locator("iframe")).not_to_have_attribute("height", "200")
    inside = frame.locator(".md-content__inner").evaluate("e => e.getBoundingClientRect().bottom")
    assert inside <= height_of(reader.page) <= inside + 40
    with reader.context.expect_page() as opened:
        frame.locator(".embed-cited a").click()
    expect(opened.value.locator(".md-header")).to_be_visible()
    assert not reader.errors


def test_a_card_without_its_clause_says_what_is_wrong(visit: OpenVisit, other_site: str) -> None:
    page = visit().page
    path = f"ru/acts/{RULES}/annex-1-chapter-2/?embed=card"
    frame = framed(page, other_site, f"{path}#p999")
    expect(frame.get_by_role("alert")).to_contain_text("На этой странице нет такого пункта: p999")
    frame = framed(page, other_site, path)
    expect(frame.get_by_role("alert")).to_contain_text("В адресе вставки не назван пункт")


def test_a_calculator_answers_in_a_frame_that_grows_with_it(
    visit: OpenVisit, other_site: str, root: Path
) -> None:
    name = "reimbursement"
    case = next(case for case in load_cases(root) if case.name == THIRD)
    filled = links.write_fragment(name, json.dumps(case.inputs))
    reader = visit(PHONE)
    page = reader.page
    frame = framed(page, other_site, f"ru/calculators/{name}/?embed=calculator#{filled}")
    expect(frame.locator(".answer:not(.stale) .answer-lead").first).to_be_visible()
    expect(frame.locator(".md-header")).to_be_hidden()
    expect(frame.locator(".embed-foot")).to_contain_text("Открыть на сайте")
    answer = frame.locator(".answer").evaluate("e => e.getBoundingClientRect().bottom")
    page.wait_for_function(
        "least => Number(document.querySelector('iframe').height) > least", arg=answer
    )
    assert not reader.errors


def test_the_page_about_frames_shows_both(visit: OpenVisit) -> None:
    reader = visit()
    page = reader.go("ru/embed/")
    card = page.frame_locator("iframe").nth(1)
    page.locator("#card").scroll_into_view_if_needed()
    expect(card.locator(".status-line")).to_be_visible()
    reader.assert_clean()
