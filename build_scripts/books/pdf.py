"""A book as PDF, made by Typst with the fonts that it brings along."""

from __future__ import annotations

from importlib.resources import files

import typst

from build_scripts.books.book import Book
from build_scripts.books.typst_source import typst_source


def pdf_source(book: Book) -> str:
    """All that the PDF of a book is made of: the functions for its looks, and its words."""
    return files(__package__).joinpath("book.typ").read_text(encoding="utf-8") + typst_source(book)


def pdf_bytes(source: str) -> bytes:
    """The PDF of a source; the same source gives the same bytes.

    It is one for archives, and for readers who hear it: Typst refuses what breaks either standard.
    """
    made = typst.compile(
        source.encode(), ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"], timestamp=0
    )
    assert isinstance(made, bytes)
    return made
