"""The first result of a search on a phone: how long after Enter, and what comes over the line."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page

from build_scripts.bench.browser import new_page, page_processes
from build_scripts.bench.cold import Tools
from build_scripts.bench.devices import Device, slowed
from build_scripts.bench.server import Sent, serving

QUERIES = {"kk": "стипендия тағайындау", "ru": "назначение стипендии"}
TYPED, LED = WAYS = ("typed", "led by an address")
_KEY = 100
"""Milliseconds from key to key."""
_PATIENCE = 60_000
_WATCH = """
new MutationObserver((_, observer) => {
  if (!document.querySelector(".search-results li")) return;
  window.first = performance.timeOrigin + performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true });
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
}).observe({ type: "layout-shift", buffered: true });
window.shift = 0;
addEventListener("keydown", ({ key }) => {
  if (key === "Enter") window.begun = performance.timeOrigin + performance.now();
}, true);
"""
"""Notes when Enter is pressed, when the first result stands, and what shifted."""


@dataclass(frozen=True, slots=True)
class Search:
    """One first search in a new browser."""

    language: str
    way: str
    """Typed into the search page, or led there by an address, as from the box of another page."""
    seconds: float
    """From Enter, or from the request of the page, to the first result; 0 where what was typed so
    far had one before."""
    size: int
    """Bytes sent until then, of a typed search without the page that was there before."""
    requests: int
    shift: float


def measure_searches(tools: Tools, device: Device, runs: int) -> list[Search]:
    """Searches in both languages and ways, the middle one of several runs of each.

    Args:
        tools: browser and files of the built site.
        device: the reader's.
        runs: how often each is measured.
    """
    found = []
    for language, query in QUERIES.items():
        for way in WAYS:
            each = [_search(tools, device, language, query, way) for _ in range(runs)]
            found.append(sorted(each, key=lambda one: one.seconds)[runs // 2])
    return found


def _search(tools: Tools, device: Device, language: str, query: str, way: str) -> Search:
    with (
        serving(tools.files, device) as server,
        new_page(tools.browser, tools.chromium, keeps=False) as (browser, page),
    ):
        page.add_init_script(_WATCH)
        page.set_default_timeout(_PATIENCE)
        address = f"{server.address}{language}/search/"
        before = 0
        if way == TYPED:
            page.goto(address, wait_until="networkidle")
            before = len(server.sent)
        with slowed(page_processes(browser), device):
            begun = time.time() * 1000
            if way == TYPED:
                page.locator("#search-input").press_sequentially(query, delay=_KEY)
                page.keyboard.press("Enter")
            else:
                page.goto(f"{address}?q={quote(query)}", wait_until="commit")
            page.wait_for_selector(".search-results li")
        return _told(page, language, way, server.sent[before:], begun)


def _told(page: Page, language: str, way: str, sent: Iterable[Sent], begun: float) -> Search:
    first = float(page.evaluate("window.first"))
    until = [piece for piece in sent if piece.moment * 1000 <= first]
    start = float(page.evaluate("window.begun")) if way == TYPED else begun
    return Search(
        language,
        way,
        max(0.0, first - start) / 1000,
        sum(piece.size for piece in until),
        len({piece.path for piece in until}),
        float(page.evaluate("window.shift")),
    )
