"""How heavy the pages' HTML is, compressed as web servers do by default."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.meta import LANGUAGES

_LEVEL = 6
_ACTS = "acts"
_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class PageWeight:
    """One page."""

    path: str
    """Address below the site's root."""
    kind: str
    gzipped: int
    """Bytes."""


def weigh(folder: Path) -> Iterator[PageWeight]:
    """Weighs every page of a built site, sorted by address."""
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        size = len(gzip.compress(path.read_bytes(), _LEVEL, mtime=0))
        yield PageWeight(name.removesuffix(_INDEX), kind_of(name), size)


def kind_of(name: str) -> str:
    """The kind of a page by its file's name below the site's root.

    >>> kind_of("kk/acts/V1/part-2/index.html")
    'text of an act'
    """
    first, *rest = name.removesuffix(_INDEX).strip("/").split("/")
    if first not in LANGUAGES:
        return {"c": "permanent link", "": "choice of language"}.get(first, first)
    if not rest:
        return "home"
    if rest[0] != _ACTS:
        return rest[0]
    return ("list of acts", "overview of an act", "text of an act")[min(len(rest), 3) - 1]


def heaviest_by_kind(pages: Iterable[PageWeight]) -> list[PageWeight]:
    """The heaviest page of each kind, the heaviest kind first."""
    found: dict[str, PageWeight] = {}
    for page in pages:
        if page.kind not in found or page.gzipped > found[page.kind].gzipped:
            found[page.kind] = page
    return sorted(found.values(), key=lambda page: -page.gzipped)


def heaviest_text(pages: Iterable[PageWeight], language: str) -> PageWeight:
    """The heaviest page with text of an act in a language."""
    texts = [p for p in pages if p.kind == "text of an act" and p.path.startswith(f"{language}/")]
    return max(texts, key=lambda page: page.gzipped)
