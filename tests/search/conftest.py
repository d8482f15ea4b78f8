"""A small site with the search in it, served below a sub-path; Node for the browser's code."""

from __future__ import annotations

import gzip
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from build_scripts.corpus.acts import Corpus
from build_scripts.pages.plan import PagePlan, plan_pages
from build_scripts.search.build import SearchStats, build_search
from tests.conftest import ROOT
from tests.node import run_node
from tests.patience import PATIENCE

HERE = Path(__file__).parent
ASSETS = ROOT / "docs" / "assets" / "search"
SUB_PATH = "study/law"
"""The site must work below any path."""
_PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="{up}assets/search/search.css"></head>
<body>
<header><div data-law-search data-lang="{language}"><form role="search" class="search-form"
action="{up}{language}/search/"><input type="search" name="q" aria-label="{title}">
<button>{title}</button></form></div></header>
<main><h1>{title}</h1>{body}</main>
<script type="module" src="{up}assets/search/search.mjs"></script>
</body></html>
"""
_PACKED = frozenset({".html", ".css", ".js", ".mjs", ".json"})
_TITLES = {"kk": "Іздеу", "ru": "Поиск"}


@dataclass
class ServedSite:
    """A folder on localhost, and what was asked of it."""

    folder: Path
    address: str
    """With a slash at its end."""
    stats: tuple[SearchStats, ...] = ()
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def plans(corpus: Corpus) -> dict[str, PagePlan]:
    return {act.id: plan_pages(act) for act in corpus.acts.values()}


@pytest.fixture(scope="session")
def own_site(
    corpus: Corpus, plans: dict[str, PagePlan], tmp_path_factory: pytest.TempPathFactory
) -> ServedSite:
    """A site of two search pages and one page of its own a language."""
    folder = tmp_path_factory.mktemp("served") / SUB_PATH
    for language, title in _TITLES.items():
        _write_page(folder, f"{language}/search", language, title, search_page(language))
        body = '<p id="here">Маймақан сөзі осы бетте ғана бар. Слово маймакан только здесь.</p>'
        _write_page(folder, f"{language}/about", language, f"{title} туралы", body)
    shutil.copytree(ASSETS, folder / "assets" / "search")
    stats = build_search(corpus, plans, None, folder)
    return ServedSite(folder, "", stats)


def search_page(language: str) -> str:
    """What the site's own search page has between its title and its advice."""
    text = (ROOT / "docs" / language / "search.md").read_text(encoding="utf-8")
    begin, end = text.index("<div data-law-search"), text.index("<noscript>")
    return text[begin:end]


def _write_page(folder: Path, address: str, language: str, title: str, body: str) -> None:
    up = "../" * len(address.split("/"))
    page = folder / address / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        _PAGE.format(language=language, title=title, body=body, up=up), encoding="utf-8"
    )


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Compresses, as hosts of static sites do."""

    def __init__(self, *args: Any, seen: list[str], **kwargs: Any) -> None:
        self.seen = seen
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        self.seen.append(self.path.partition("?")[0])
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _PACKED or not path.is_file():
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


def serve(folder: Path, path: str) -> Iterator[ServedSite]:
    """Serves a folder, `path` being the part of the address under which the site lies."""
    site = ServedSite(folder / path, "")
    handler = partial(_Handler, directory=str(folder), seen=site.requests)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        below = f"{path}/" if path else ""
        site.address = f"http://127.0.0.1:{server.server_address[1]}/{below}"
        yield site
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def served(own_site: ServedSite) -> Iterator[ServedSite]:
    """The small site, served."""
    top = own_site.folder
    for _ in SUB_PATH.split("/"):
        top = top.parent
    for site in serve(top, SUB_PATH):
        site.stats = own_site.stats
        yield site


@pytest.fixture(scope="session", params=["own", "built"])
def searchable(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ServedSite]:
    """The small site, and the built one where there is one."""
    if request.param == "own":
        yield request.getfixturevalue("served")
        return
    if not (ROOT / "site" / "search" / "start.json").is_file():
        pytest.skip("site/ is not built")
    top = tmp_path_factory.mktemp("built")
    (top / "deep").mkdir()
    (top / "deep" / "er").symlink_to(ROOT / "site", target_is_directory=True)
    yield from serve(top, "deep/er")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a fresh profile; an error in the page fails the test."""
    context = chromium.new_context(locale="kk-KZ")
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Any], Any]:
    """Runs a script over input; it can import the search modules from ASSETS."""
    return partial(run_node, tmp_path_factory.mktemp("node"), room="search")
