"""Pages of the site that are no act, read from the built HTML.

A page, each of its headings and each question of the home page is a result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.plan import ACTS
from build_scripts.search.entries import Entry, SearchPage

_SKIPPED = frozenset({ACTS, "c", "search", "assets"})
"""Folders of a language that hold no page of this kind."""
_MAIN = ("//article[contains(@class, 'md-content__inner')]", "//main")
"""Where the text of a page stands, the narrower place first."""
_UNREAD = (
    ".//script|.//style|.//template|.//nav|.//form|.//noscript|.//*[@hidden]|.//*[@data-law-search]"
)
_BLANK = re.compile(r"\s+")
_QUESTION = ".//ul[contains(@class, 'questions')]//a[@href]"
_HEADINGS = frozenset({"h2", "h3"})
_QUESTION_RANK = 90
_RANK = 50
"""A page of ours explains; the clause itself comes first, unless the page's title is asked for."""


def read_site_pages(site: Path, language: str) -> list[SearchPage]:
    """The site's own pages in one language, in the order of their addresses."""
    folder = site / language
    return [page for path in _files(folder) if (page := _page(path, folder)) is not None]


def own_page_files(site: Path) -> list[Path]:
    """The files that are read for the site's own pages, in all languages."""
    return [path for language in LANGUAGES for path in _files(site / language)]


def _files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name == "index.html":
            yield path
        elif path.is_dir() and path.name not in _SKIPPED:
            yield from sorted(path.rglob("index.html"))


def _page(path: Path, folder: Path) -> SearchPage | None:
    address = path.parent.relative_to(folder).as_posix()
    return read_page(path.read_bytes(), "" if address == "." else f"{address}/")


def read_page(data: bytes, address: str) -> SearchPage | None:
    """One page: its title counts as its own words, the text above its headings as what it holds.

    Args:
        data: its HTML.
        address: its address below the language folder.

    Returns:
        The page; None where it has no main part with a heading (a redirect, for instance).
    """
    document = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    main = next((found for path in _MAIN for found in _elements(document, path)), None)
    heading = next(iter(_elements(main, ".//h1")), None) if main is not None else None
    if main is None or heading is None:
        return None
    title = _text(heading)
    for element in _elements(main, _UNREAD):
        element.drop_tree()
    heading.drop_tree()
    questions = [(_text(link), link.get("href", "")) for link in _elements(main, _QUESTION)]
    parts = _parts(main)
    entries = [
        Entry("page", "", "", title, "", "", title, -1, inside=False, record=True, rank=_RANK),
        _body(parts[0].text, 0),
        *(_question(text, _address(address, href)) for text, href in questions if href),
    ]
    for part in parts[1:]:
        entries.append(
            Entry(
                *("heading", part.eid, "", part.heading, "", "", part.heading, 0),
                inside=False,
                record=True,
                rank=_RANK,
            )
        )
        entries.append(_body(part.text, len(entries) - 1))
    return SearchPage("", address, tuple(entries))


@dataclass(slots=True)
class _Part:
    """What stands on a page under one heading with an id; the first part is above them all."""

    eid: str
    heading: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return _BLANK.sub(" ", " ".join(self.pieces)).strip()


def _parts(main: html.HtmlElement) -> list[_Part]:
    parts = [_Part("", "")]
    inside: set[html.HtmlElement] = set()
    for element in main.iter():
        if not isinstance(element, html.HtmlElement):
            continue
        if element.tag in _HEADINGS and element.get("id"):
            parts.append(_Part(str(element.get("id")), _text(element)))
            inside.update(element.iter())
        elif element.text and element not in inside:
            parts[-1].pieces.append(element.text)
        if element.tail and element.getparent() not in inside:
            parts[-1].pieces.append(element.tail)
    return parts


def _body(text: str, parent: int) -> Entry:
    return Entry("body", "", "", "", "", "", text, parent, inside=True, record=False, rank=0)


def _question(text: str, href: str) -> Entry:
    """A reader's question that a page of ours answers with a link to a clause."""
    return Entry(
        *("question", "", "", text, "", "", text, 0),
        inside=False,
        record=True,
        rank=_QUESTION_RANK,
        href=href,
    )


def _address(page: str, href: str) -> str:
    """A link of a page as an address below the language folder."""
    return urljoin(f"https://site.invalid/{page}", href).removeprefix("https://site.invalid/")


def _elements(element: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    found = element.xpath(path)
    return [one for one in found if isinstance(one, html.HtmlElement)]


def _text(element: html.HtmlElement) -> str:
    return _BLANK.sub(" ", " ".join(str(part) for part in element.itertext())).strip()
