"""Chromium: each measurement in a new one, with a profile of its own and nothing in its cache."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, BrowserType, Page

from build_scripts.faults import BadInputError, Fault

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""Switches of every Chromium that is measured or tested."""


def find_chromium() -> str:
    """Path of the Chromium that the environment names, else of the first on the path.

    Raises:
        BadInputError: there is none.
    """
    named = os.environ.get("CHROMIUM")
    found = next(filter(None, map(shutil.which, [named] if named else _NAMES)), None)
    if found is None:
        problem = f"CHROMIUM={named} is no program." if named else "Chromium was not found."
        remedy = "install Chromium, or name one: CHROMIUM=/path/to/chromium make bench."
        raise BadInputError([Fault("bench", problem, remedy)])
    return found


@contextlib.contextmanager
def new_page(kind: BrowserType, chromium: str, *, keeps: bool) -> Iterator[tuple[Browser, Page]]:
    """A page of a browser that was started for it.

    Args:
        kind: what starts the browser.
        chromium: path of the browser.
        keeps: whether the site may keep files for later visits.
    """
    browser = kind.launch(executable_path=chromium, args=list(FLAGS))
    try:
        context = browser.new_context(
            service_workers="allow" if keeps else "block",
            locale="ru-RU",
            timezone_id="Asia/Almaty",
        )
        yield browser, context.new_page()
    finally:
        browser.close()


def page_processes(browser: Browser) -> list[int]:
    """Ids of the processes that run pages and their workers."""
    found = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    return [process["id"] for process in found["processInfo"] if process["type"] == "renderer"]
