"""Builds the search of the site: one index a language, and one small file to begin with.

The browser loads ``search/start.json`` (rules, and where the files of the index begin), then for a
query the files that hold its words, then the blocks of texts that show what it found::

    search/start.json
    search/VERSION/kk/acts.json       titles of all acts, for choosing one of them
    search/VERSION/kk/index/3.json    what words find
    search/VERSION/kk/texts/17.json   texts of results
    search/VERSION/kk/words/43f.json  all words with one first letter

A version is named by what it holds, so that files of two builds never mix in a reader's cache.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.model import Links
from build_scripts.pages.plan import PagePlan
from build_scripts.runtime.modules import joined
from build_scripts.search import documents, index, named
from build_scripts.search.blocks import blocks
from build_scripts.search.documents import Document, document
from build_scripts.search.entries import SearchPage, act_pages
from build_scripts.search.folding import fold, words
from build_scripts.search.glossary import mirrored
from build_scripts.search.numbers import Numbers, name_of, number
from build_scripts.search.rules import Synonyms, rules_data, synonyms
from build_scripts.search.site_pages import read_site_pages
from build_scripts.search.twins import twins
from build_scripts.search.vocabulary import vocabulary
from build_scripts.text_files import write_text

FOLDER = "search"
ENGINE = "engine"
ENGINE_FILE = f"assets/{FOLDER}/{ENGINE}.mjs"
"""All modules of the search as one, below the site's root."""
SOURCES = Path(__file__).parents[2] / "docs" / "assets" / "search"
_VERSION_LENGTH = 10


@dataclass(frozen=True, slots=True)
class SearchStats:
    """What was built for one language."""

    language: str
    results: int
    """Clauses and pages that can be found."""
    words: int
    """Words of all results; what a point and its subpoint share counts twice."""
    files: int
    size: int
    """Bytes of all files."""
    seconds: float


@dataclass(frozen=True, slots=True)
class _Read:
    """What one language brings."""

    pages: list[SearchPage]
    found: dict[int, Document]


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
        JoiningError: a module of the browser can't be joined with the others.
    """
    begun = time.perf_counter()
    pages = {language: _pages(corpus, plans, site, language) for language in LANGUAGES}
    numbers = number(pages)
    read = {
        language: _Read(listed, _documents(corpus, listed, numbers, language))
        for language, listed in pages.items()
    }
    for language, keys in mirrored({name: one.pages for name, one in read.items()}, numbers):
        for at, more in keys.items():
            if at in read[language].found:
                documents.add_mirrored(read[language].found[at], more)
    made = {
        language: _language_files(corpus, read[language], numbers, links, language)
        for language in LANGUAGES
    }
    return _write(site, made, read, numbers, begun)


def _pages(
    corpus: Corpus, plans: Mapping[str, PagePlan], site: Path, language: str
) -> list[SearchPage]:
    pages: list[SearchPage] = []
    for act in corpus.acts.values():
        if language in act.texts:
            pages.extend(act_pages(act, plans[act.id], language))
    return [*pages, *read_site_pages(site, language)]


def _documents(
    corpus: Corpus, pages: Sequence[SearchPage], numbers: Numbers, language: str
) -> dict[int, Document]:
    names = {act.id: act.meta.short_title[language] for act in corpus.acts.values()}
    synonyms = Synonyms(language)
    return {
        numbers.of[(page.path, name_of(entry, position))]: document(page, position, names, synonyms)
        for page in pages
        for position, entry in enumerate(page.entries)
        if entry.record
    }


@dataclass(frozen=True, slots=True)
class _Files:
    """The files of one language below its folder, and the first keys of those of the index."""

    data: dict[str, Any]
    begins: list[str]
    letters: str


def _language_files(
    corpus: Corpus, read: _Read, numbers: Numbers, links: Links | None, language: str
) -> _Files:
    acts = [act for act in corpus.acts.values() if language in act.texts]
    entries: dict[str, Any] = dict(index.postings(read.found))
    entries |= index.spellings(read.found)
    entries |= named.units(read.pages, numbers)
    entries |= named.acts_by_name(acts, numbers)
    entries |= named.definitions(read.pages, links, numbers, language)
    data: dict[str, Any] = {}
    begins = []
    for at, (first, held) in enumerate(index.files(entries)):
        begins.append(first)
        data[f"index/{at}.json"] = held
    names = {act.id: act.meta.short_title[language] for act in acts}
    same = twins(read.pages, names, numbers)
    for page in read.pages:
        for block, held in blocks(page, names.get(page.act, ""), numbers, same).items():
            data[f"texts/{block}.json"] = held
    data["acts.json"] = [[name, names.get(name, "")] for name in numbers.names]
    letters = vocabulary(read.pages, _synonyms(language), language)
    for letter, listed in letters.items():
        data[f"words/{ord(letter):x}.json"] = listed
    return _Files(data, begins, "".join(letters))


def _synonyms(language: str) -> Iterator[str]:
    for word in synonyms(language):
        yield from (fold(part) for part in words(word))


def _write(
    site: Path,
    made: Mapping[str, _Files],
    read: Mapping[str, _Read],
    numbers: Numbers,
    begun: float,
) -> tuple[SearchStats, ...]:
    texts = {
        f"{language}/{name}": _json(data)
        for language, files in made.items()
        for name, data in files.data.items()
    }
    digest = hashlib.sha256()
    for name in sorted(texts):
        digest.update(f"{name}\n{texts[name]}\n".encode())
    start = {
        "rules": {language: rules_data(language) for language in made},
        "begins": {language: "\n".join(files.begins) for language, files in made.items()},
        "letters": {language: files.letters for language, files in made.items()},
        "results": {language: len(read[language].found) for language in made},
        "blocks": numbers.acts,
        "texts": {language: _present(files, numbers.blocks) for language, files in made.items()},
    }
    digest.update(_json(start).encode())
    version = digest.hexdigest()[:_VERSION_LENGTH]
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for name, text in texts.items():
        write_text(site / FOLDER / version / name, text)
    write_text(site / FOLDER / "start.json", _json({"version": version, **start}))
    engine = site / ENGINE_FILE
    if engine.is_file():
        write_text(engine, joined(SOURCES, ENGINE))
    return tuple(_stats(language, read[language], texts, begun) for language in made)


def _present(files: _Files, count: int) -> str:
    """A sign for each block: 1 where the language has it."""
    return "".join(str(int(f"texts/{block}.json" in files.data)) for block in range(count))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _stats(language: str, read: _Read, texts: Mapping[str, str], begun: float) -> SearchStats:
    own = [text for name, text in texts.items() if name.startswith(f"{language}/")]
    return SearchStats(
        language,
        len(read.found),
        sum(made.length for made in read.found.values()),
        len(own),
        sum(len(text.encode()) for text in own),
        time.perf_counter() - begun,
    )
