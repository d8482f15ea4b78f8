"""Every page is valid HTML, light enough, and its links lead somewhere."""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.pages import LANGUAGES, all_pages

pytestmark = pytest.mark.browser

_HEAVIEST = 60_000
"""Bytes of a page's HTML, compressed by gzip."""
_LINK = re.compile(r'<(?:a|link)\b[^>]*?\shref="([^"]+)"')
_ID = re.compile(r'\sid="([^"]+)"')
_HOME = "http://site.test/"


def test_valid(root: Path, site_folder: Path) -> None:
    pages = [str(path) for path in sorted(site_folder.glob("*.html"))]
    pages += [str(site_folder / "c" / "V2500035694" / "p12.2" / "index.html")]
    for language in LANGUAGES:
        pages += [
            str(site_folder / path / "index.html") for path in all_pages(site_folder, language)
        ]
    command = [
        str(root / ".venv" / "bin" / "node"),
        str(root / "node_modules" / ".bin" / "html-validate"),
        "--config",
        str(root / ".htmlvalidate.json"),
        "--formatter",
        "text",
        *pages,
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-1000:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_light(site_folder: Path, language: str) -> None:
    for path in all_pages(site_folder, language):
        weight = len(gzip.compress((site_folder / path / "index.html").read_bytes(), 6))
        assert weight <= _HEAVIEST, f"{path}: {weight} bytes"


@cache
def _page(file: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    html = file.read_text(encoding="utf-8")
    return frozenset(_ID.findall(html)), tuple(_LINK.findall(html))


def _broken(site: Path, path: str) -> Iterator[str]:
    for link in _page(site / path / "index.html")[1]:
        target = urlsplit(urljoin(f"{_HOME}{path}", link.replace("&amp;", "&")))
        if target.netloc != "site.test":
            continue
        file = site / unquote(target.path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            yield f"{path}: {link} leads nowhere"
        elif "=" in target.fragment:
            continue  # a filled form, not a place on the page
        elif target.fragment and unquote(target.fragment) not in _page(file)[0]:
            yield f"{path}: {link} names no clause"


@pytest.mark.parametrize("language", LANGUAGES)
def test_links(site_folder: Path, language: str) -> None:
    broken = [
        line for path in all_pages(site_folder, language) for line in _broken(site_folder, path)
    ]
    assert not broken, broken[:20]


@pytest.mark.parametrize("language", LANGUAGES)
def test_head(site_folder: Path, language: str) -> None:
    titles: dict[str, str] = {}
    for path in all_pages(site_folder, language):
        html = (site_folder / path / "index.html").read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in html, path
        assert re.search(r'<meta name="description" content="[^"]{20,}"', html), path
        assert re.search(rf'<link rel="canonical" href="https?://[^"]+/{re.escape(path)}"', html), (
            path
        )
        for name in (*LANGUAGES, "x-default"):
            assert re.search(rf'hreflang="{name}" href="https?://', html), f"{path}: {name}"
        title = re.search(r"<title>(.+?)</title>", html, re.DOTALL)
        assert title
        assert title[1] not in titles, f"{path} and {titles[title[1]]} have the same title"
        titles[title[1]] = path


def test_no_request_to_others(site_folder: Path) -> None:
    """No page, style sheet or script of ours names another host to load from."""
    load = re.compile(r'(?:\ssrc|<link[^>]*rel="(?:stylesheet|preload)"[^>]*href)="(?:https?:)?//')
    for path in (p for language in LANGUAGES for p in all_pages(site_folder, language)):
        assert not load.search((site_folder / path / "index.html").read_text(encoding="utf-8")), (
            path
        )
    for style in (site_folder / "assets").rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", text), style
