"""The built site served on a free port, and Chromium; shared by all browser tests."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from build_scripts.commands.assemble import SITE
from build_scripts.commands.serve import make_server
from tests.patience import PATIENCE

PHONE, DESKTOP = 390, 1440
_HEIGHTS = {PHONE: 844, DESKTOP: 900}


@pytest.fixture(scope="session")
def site_folder(root: Path) -> Path:
    """The built site."""
    folder = root / SITE
    assert (folder / "index.html").is_file(), "build the site first: make site"
    return folder


@pytest.fixture(scope="session")
def base(site_folder: Path) -> Iterator[str]:
    """Address of the served site, with a slash at its end."""
    server = make_server(site_folder, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@dataclass
class Visit:
    """One reader: a browser context, its page, and what went wrong on it."""

    base: str
    context: BrowserContext
    page: Page
    errors: list[str] = field(default_factory=list)
    """Script errors and messages of the console."""
    foreign: list[str] = field(default_factory=list)
    """Requests to other hosts."""
    failed: list[str] = field(default_factory=list)
    """Requests of the site itself that were not answered with success."""

    def go(self, path: str) -> Page:
        """Opens a page of the site."""
        self.page.goto(self.base + path)
        return self.page

    def watch(self) -> None:
        """Begins to note errors and requests."""
        host = urlsplit(self.base).netloc
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "console",
            lambda message: (
                self.errors.append(f"{message.type}: {message.text}")
                if message.type in {"error", "warning"}
                else None
            ),
        )
        self.page.on(
            "request",
            lambda request: (
                None
                if urlsplit(request.url).netloc == host
                or request.url.startswith(("data:", "blob:"))
                else self.foreign.append(request.url)
            ),
        )
        self.page.on(
            "response",
            lambda response: (
                self.failed.append(f"{response.status} {response.url}")
                if response.status >= 400
                else None
            ),
        )

    def assert_clean(self) -> None:
        """Nothing failed, and nobody else was asked."""
        assert not self.errors, self.errors
        assert not self.foreign, self.foreign
        assert not self.failed, self.failed


type OpenVisit = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser, base: str) -> Iterator[OpenVisit]:
    """Makes readers; all their contexts are closed behind the test.

    A reader may be given a width, a colour scheme, settings of the browser such as
    ``java_script_enabled``, and ``stored``: what the device has kept.
    """
    contexts: list[BrowserContext] = []

    def make(
        width: int = DESKTOP,
        scheme: str = "light",
        stored: dict[str, str] | None = None,
        **options: object,
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": _HEIGHTS.get(width, 800)},
            color_scheme=scheme,
            has_touch=width == PHONE,
            **options,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        for name, value in (stored or {}).items():
            context.add_init_script(f"localStorage.setItem({name!r}, {value!r})")
        found = Visit(base, context, context.new_page())
        found.watch()
        return found

    yield make
    for context in contexts:
        context.close()
