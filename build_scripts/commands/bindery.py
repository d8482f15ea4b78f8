"""Makes the books of the acts; a PDF of which not a letter changed is taken from what was kept."""

from __future__ import annotations

from importlib.metadata import version

from build_scripts.books.book import book_of
from build_scripts.books.epub import epub_bytes
from build_scripts.books.pdf import pdf_bytes, pdf_source
from build_scripts.keep.inputs import fingerprint
from build_scripts.keep.store import Keep
from build_scripts.pages.book_links import book_path
from build_scripts.pages.library import ActView, Library

_STAGE = "pdf"
_TOOL = "typst"


class Bindery:
    """Makes books."""

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
            made[book_path(book.act, language, "pdf")] = self._pdf(
                _name(book.act, language), pdf_source(book)
            )
        return made

    def _pdf(self, name: str, source: str) -> bytes:
        key = fingerprint((version(_TOOL), source))
        if kept := self._keep.load(_STAGE, name, key):
            found: bytes = kept.value
            return found
        made = pdf_bytes(source)
        self._keep.save(_STAGE, name, key, made)
        return made

    def drop_others(self, library: Library) -> None:
        """Takes away what is kept of acts that are no more."""
        views = library.acts.values()
        names = {_name(view.act.id, language) for view in views for language in view.act.texts}
        self._keep.drop_others(_STAGE, names)


def _name(act: str, language: str) -> str:
    return f"{act}.{language}"
