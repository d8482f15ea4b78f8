"""What each act gives to the site by itself: its pages before rendering, its files, its addresses.

An act's products are made anew if the act changed, or anything that was looked up while they were
made: an act that it names, a clause that cites one of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.books.card_words import act_card
from build_scripts.commands.bindery import Bindery
from build_scripts.commands.documents import language_site
from build_scripts.commands.kept import KeptSources
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.keep.inputs import fingerprint, value_fingerprint
from build_scripts.keep.store import Keep
from build_scripts.keep.watched import Notebook, Watched
from build_scripts.keep.workers import each
from build_scripts.links.model import ActLinks
from build_scripts.machine.akn.uri import known_works
from build_scripts.machine.files import files_of_act
from build_scripts.machine.site import Site as MachineSite
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.shortcuts import permanent_files
from build_scripts.pages.site_pages import act_files, edition_files

_STAGE = "products"


@dataclass(frozen=True, slots=True)
class Product:
    """What one act gives to the site."""

    pages: Mapping[str, Mapping[str, str]]
    """Markdown by file name, by language."""
    machine: Mapping[str, bytes]
    """Files for programs by path below the site's root."""
    addresses: Mapping[str, bytes]
    """Pages of its permanent addresses by path below the site's root."""
    older: Mapping[str, Mapping[str, Mapping[str, str]]]
    """Markdown of its older editions by day, by language, by file name."""
    books: Mapping[str, bytes]
    """The act as PDF and EPUB, by path below the site's root."""
    cards: Mapping[str, bytes]
    """The picture of its pages in each language, by path below the site's root."""

    def bundles(self, name: str) -> Iterator[tuple[str, Mapping[str, Mapping[str, str]]]]:
        """What is rendered and kept together: a name, and Markdown by language, by file name.

        Args:
            name: the act.
        """
        yield name, self.pages
        yield from ((f"{name}@{day}", pages) for day, pages in self.older.items())


def _cards(bindery: Bindery, view: ActView) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for language in LANGUAGES:
        made |= bindery.cards({view.act.id: act_card(view.act.meta, language)})
    return made


class Products:
    """The products of all acts; one is read at a time, for together they are large."""

    def __init__(
        self, keep: Keep, kept: KeptSources, library: Library, site_url: str, bindery: Bindery
    ) -> None:
        """Makes what is missing.

        Args:
            keep: what earlier builds kept.
            kept: the acts.
            library: the acts as the pages see them.
            site_url: address of the site's root, with a slash at its end.
            bindery: makes the books of the acts.
        """
        sources, notebook = kept.sources, Notebook()
        self._keep, self._kept, self._site_url = keep, kept, site_url
        self._keys = {name: self._key(name) for name in library.acts}
        acts = Watched("acts", library.acts, notebook, kept.mark)
        plans = Watched("plans", sources.plans, notebook, kept.mark)
        cited = Watched("cited", library.cited, notebook)
        reworded = Watched("reworded", library.reworded, notebook)
        works = Watched("works", known_works(sources.corpus), notebook)
        self._tables: dict[str, Watched[Any, Any]] = {
            "acts": acts,
            "plans": plans,
            "cited": cited,
            "reworded": reworded,
            "works": works,
        }
        machine = MachineSite.at(site_url, plans)
        seen_through = Library(acts, cited, reworded)
        sites = {language: language_site(seen_through, language, machine) for language in LANGUAGES}

        def make(name: str) -> None:
            notebook.seen.clear()
            view = library.acts[name]
            found = sources.links.get(name, ActLinks())
            books = bindery.books(seen_through, view)
            sizes = {path: len(data) for path, data in books.items()}
            product = Product(
                {language: act_files(site, view, sizes) for language, site in sites.items()},
                files_of_act(view.act, found, works, machine),
                dict(permanent_files(view, site_url)),
                {
                    old.act.edition.date: {
                        language: edition_files(site, old) for language, site in sites.items()
                    }
                    for old in view.older
                    if old.act.edition
                },
                books,
                _cards(bindery, view),
            )
            keep.save(_STAGE, name, self._keys[name], product, notebook.taken())

        keep.drop_others(_STAGE, self._keys)
        each(make, [name for name in self._keys if not self._fits(name)])

    def _key(self, name: str) -> str:
        redirects = self._kept.sources.redirects.get(name, {})
        official = sorted(self._kept.sources.links.get(name, ActLinks()).official)
        own = value_fingerprint((redirects, official))
        return fingerprint((self._kept.mark(name), self._site_url, own))

    def _fits(self, name: str) -> bool:
        kept = self._keep.load(_STAGE, name, self._keys[name])
        return kept is not None and all(
            self._tables[table].fingerprint(key) == mark for table, key, mark in kept.seen
        )

    def __iter__(self) -> Iterator[tuple[str, Product]]:
        """Each act with its products."""
        for name, key in self._keys.items():
            kept = self._keep.load(_STAGE, name, key)
            assert kept is not None, name
            yield name, kept.value
