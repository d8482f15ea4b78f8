"""What the first visit of a page brings over the line."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Page

from build_scripts.bench.browser import new_page
from build_scripts.bench.cold import Tools
from build_scripts.bench.devices import DESKTOP
from build_scripts.bench.server import Sent, serving

_SILENCE = 1.5
"""Seconds without a byte after which a visit is complete."""
_GROUPS = {"text/html": "html", "text/css": "css", "text/javascript": "scripts"}
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Visit:
    """Bytes of one first visit, heads of the answers included."""

    path: str
    html: int
    css: int
    scripts: int
    other: int
    """Icons and data."""
    kept: int
    """What a service worker fetches besides, for visits without a network."""

    @property
    def page(self) -> int:
        """HTML, style sheets and scripts."""
        return self.html + self.css + self.scripts


def measure_visits(tools: Tools, paths: Iterable[str]) -> list[Visit]:
    """Opens pages, each in a new browser.

    Args:
        tools: browser and files.
        paths: addresses below the site's root.
    """
    return [_visit(tools, path) for path in paths]


def _visit(tools: Tools, path: str) -> Visit:
    with (
        serving(tools.files, DESKTOP) as server,
        new_page(tools.browser, tools.chromium, keeps=True) as (_, page),
    ):
        page.goto(server.address + path, wait_until="networkidle")
        _wait_for_silence(page, server.sent)
        return summed(path, list(server.sent))


def _wait_for_silence(page: Page, sent: list[Sent]) -> None:
    while time.time() - sent[-1].moment < _SILENCE:
        page.wait_for_timeout(100)


def summed(path: str, sent: Iterable[Sent]) -> Visit:
    """Adds up what was sent for a page."""
    sums = dict.fromkeys(("html", "css", "scripts", "other", "kept"), 0)
    for piece in sent:
        group = _GROUPS.get(piece.type.partition(";")[0], _OTHER)
        sums["kept" if piece.kept else group] += piece.size
    return Visit(path, **sums)
