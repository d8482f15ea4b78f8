"""The files that the browser shows results from: the texts of each page, and a directory of all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from build_scripts.corpus.acts import Act
from build_scripts.search.documents import EMPTY, Document
from build_scripts.search.entries import SearchPage
from build_scripts.search.folding import fold, words

_INSIDE, _QUOTED, _CITED = 1, 2, 4
_CITED_KINDS = frozenset(
    {"article", "point", "criterion", "indicator", "result", "plan-row", "slide", "abbreviation"}
)
"""Kinds whose numbers run through an act, so that a citation can begin with them."""
_SAMPLE = 40
"""One word of so many is named in the directory: to load the whole index, and to prove it whole."""
_VERSION_LENGTH = 10
_SHORTEST = 3
"""Letters of the shortest word that a mistyped one is compared with."""


def text_files(pages: Sequence[SearchPage]) -> dict[str, Any]:
    """The texts of each page by file name."""
    return {f"texts/{file_name(page)}.json": _texts(page) for page in pages}


def file_name(page: SearchPage) -> str:
    """Name of a page's file, from its address."""
    return page.path.strip("/").replace("/", ".") or "home"


def _texts(page: SearchPage) -> list[list[str | int]]:
    return [
        [
            entry.parent,
            _INSIDE * entry.inside
            + _QUOTED * (entry.kind == "amendment")
            + _CITED * (entry.kind in _CITED_KINDS),
            entry.eid,
            entry.alias,
            entry.label,
            entry.mark,
            entry.text,
        ]
        for entry in page.entries
    ]


def directory(
    pages: Sequence[SearchPage],
    documents: Sequence[Document],
    hashes: Sequence[str],
    acts: Mapping[str, Act],
    defined: Mapping[str, Sequence[tuple[int, int]]],
    language: str,
) -> dict[str, Any]:
    """Where every result stands, by Pagefind's name of it.

    Lists of a page run in parallel: the names of its results, the positions of their entries, the
    number of their own words, of all their words, and their weights.
    """
    numbers = {act: number for number, act in enumerate(acts)}
    listed: list[dict[str, Any]] = [
        {
            "path": page.path,
            "file": file_name(page),
            "act": numbers.get(page.act, -1),
            "overview": page.entries[0].kind == "act",
            "names": [],
            "entries": [],
            "own": [],
            "total": [],
            "rank": [],
        }
        for page in pages
    ]
    for document, name in zip(documents, hashes, strict=True):
        page = listed[document.page]
        page["names"].append(name.removeprefix(f"{language}_"))
        page["entries"].append(document.entry)
        page["own"].append(document.own)
        page["total"].append(document.total)
        page["rank"].append(document.rank)
    for page in listed:
        page["names"] = " ".join(page["names"])
    data: dict[str, Any] = {
        "acts": [
            {
                "id": act.id,
                "kind": act.meta.kind,
                "number": act.meta.number or "",
                "date": act.meta.date or "",
                "title": act.meta.short_title[language],
            }
            for act in acts.values()
        ],
        "pages": listed,
        "defined": defined,
        "sample": _sample(documents),
    }
    digest = hashlib.sha256(json.dumps(data, ensure_ascii=False).encode())
    return {"version": digest.hexdigest()[:_VERSION_LENGTH], **data}


def places(pages: Sequence[SearchPage]) -> list[list[str]]:
    """Ids and aliases of every entry, page by page: ``eid alias`` each."""
    return [[f"{entry.eid} {entry.alias}".rstrip() for entry in page.entries] for page in pages]


def vocabulary(pages: Sequence[SearchPage]) -> list[str]:
    """All words of the texts as the search compares them, for queries with a slip of the pen."""
    found = {fold(word) for page in pages for entry in page.entries for word in words(entry.text)}
    return sorted(word for word in found if len(word) >= _SHORTEST and word.isalpha())


def _sample(documents: Sequence[Document]) -> list[str]:
    keys = sorted({key for document in documents for key in document.text.split()} - {EMPTY})
    return [*keys[::_SAMPLE], *keys[-1:]]
