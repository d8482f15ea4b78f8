"""Makes books of acts and pictures of pages; one that says the same is taken from what was kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from build_scripts.books.book import book_of
from build_scripts.books.card import Card, card_bytes, card_source
from build_scripts.books.epub import epub_bytes
from build_scripts.books.pdf import pdf_bytes, pdf_source
from build_scripts.keep.inputs import fingerprint
from build_scripts.keep.store import Keep
from build_scripts.pages.book_links import FOLDER as BOOKS
from build_scripts.pages.book_links import book_path
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.social import FOLDER as CARDS
from build_scripts.pages.social import card_path

_PDF, _CARD = "pdf", "cards"
_TOOL = "typst"


class Bindery:
    """Makes books and pictures."""

    def __init__(self, keep: Keep, site_url: str) -> None:
        """Prepares the work.

        Args:
            keep: what earlier builds kept.
            site_url: address of the site's root, with a slash at its end.
        """
        self._keep, self._site_url = keep, site_url

    def books(self, library: Library, view: ActView) -> dict[str, bytes]:
        """The books of an act in each language that it has, by path below the site's root."""
        made: dict[str, bytes] = {}
        for language in view.act.texts:
            book = book_of(library, view, language, self._site_url)
            made[book_path(book.act, language, "epub")] = epub_bytes(book)
            made[book_path(book.act, language, "pdf")] = self._kept(
                _PDF, _name(book.act, language), pdf_source(book), pdf_bytes
            )
        return made

    def cards(self, cards: Mapping[str, Card]) -> dict[str, bytes]:
        """Pictures by path below the site's root.

        Args:
            cards: what stands on each, by name.
        """
        return {
            card_path(name, card.language): self._kept(
                _CARD, _name(name, card.language), card_source(card), card_bytes
            )
            for name, card in cards.items()
        }

    def _kept(self, stage: str, name: str, source: str, make: Callable[[str], bytes]) -> bytes:
        key = fingerprint((version(_TOOL), source))
        if kept := self._keep.load(stage, name, key):
            found: bytes = kept.value
            return found
        made = make(source)
        self._keep.save(stage, name, key, made)
        return made

    def finish(self, site: Path) -> None:
        """Takes away what is kept of files that are no more.

        Args:
            site: the folder of the site, with all books and pictures.
        """
        for stage, folder, ending in ((_PDF, BOOKS, "pdf"), (_CARD, CARDS, "png")):
            self._keep.drop_others(stage, {p.stem for p in (site / folder).glob(f"*.{ending}")})


def _name(act: str, language: str) -> str:
    return f"{act}.{language}"
