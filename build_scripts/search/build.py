"""Builds the search of the site: one index a language under ``search/kk/`` and ``search/ru/``."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.model import Links
from build_scripts.pages.plan import PagePlan
from build_scripts.search.bundle import index
from build_scripts.search.definitions import defined
from build_scripts.search.documents import documents
from build_scripts.search.entries import SearchPage, act_pages
from build_scripts.search.rules import rules_data
from build_scripts.search.site_pages import read_site_pages
from build_scripts.search.texts import directory, places, text_files, vocabulary
from build_scripts.text_files import write_text

FOLDER = "search"


@dataclass(frozen=True, slots=True)
class SearchStats:
    """What was built for one language."""

    language: str
    results: int
    """Clauses and pages that can be found."""
    words: int
    """Words of all texts; what a point and its subpoint share counts twice."""
    files: int
    size: int
    """Bytes of all files."""
    seconds: float


def build_search(
    corpus: Corpus, plans: Mapping[str, PagePlan], links: Links | None, site: Path
) -> tuple[SearchStats, ...]:
    """Writes the search of every language below a built site.

    Args:
        corpus: the acts.
        plans: the pages of each act, by its id.
        links: what was found in the acts, for the places where terms are defined; None if it was
            not looked for.
        site: folder of the built site; its own pages are read from there, and ``search/`` is
            written there.

    Returns:
        Figures of each language.

    Raises:
        IndexingError: Pagefind fails.
    """
    with ThreadPoolExecutor(len(LANGUAGES)) as pool:
        return tuple(
            pool.map(lambda language: _build(corpus, plans, links, site, language), LANGUAGES)
        )


def _build(
    corpus: Corpus,
    plans: Mapping[str, PagePlan],
    links: Links | None,
    site: Path,
    language: str,
) -> SearchStats:
    begun = time.perf_counter()
    pages: list[SearchPage] = read_site_pages(site, language)
    for act in corpus.acts.values():
        if language in act.texts:
            pages.extend(act_pages(act, plans[act.id], language))
    names = {act.id: act.meta.short_title[language] for act in corpus.acts.values()}
    found = list(documents(pages, names, language))
    folder = site / FOLDER / language
    hashes = index(found, language, folder)
    files = {
        "rules.json": rules_data(language),
        "directory.json": directory(
            pages, found, hashes, corpus.acts, defined(pages, links, language), language
        ),
        "places.json": places(pages),
        "words.json": vocabulary(pages),
        **text_files(pages),
    }
    for name, data in files.items():
        write_text(folder / name, json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    written = [path for path in folder.rglob("*") if path.is_file()]
    return SearchStats(
        language,
        len(found),
        sum(document.total for document in found),
        len(written),
        sum(path.stat().st_size for path in written),
        time.perf_counter() - begun,
    )
