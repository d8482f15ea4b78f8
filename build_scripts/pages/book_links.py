"""The acts as files to keep: where they are, and the links to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.context import ActContext
from build_scripts.pages.markup import link, tag

FOLDER = "books"
"""Folder of the books below the site's root."""
ENDINGS = ("pdf", "epub")
_THOUSAND = 1000


def book_path(act: str, language: str, ending: str) -> str:
    """Path of a book below the site's root.

    >>> book_path("V2500035694", "ru", "pdf")
    'books/V2500035694.ru.pdf'
    """
    return f"{FOLDER}/{act}.{language}.{ending}"


def book_links(context: ActContext, sizes: Mapping[str, int]) -> str:
    """Links to the books of an act, those of the page's language first; empty without books.

    Args:
        context: the act's page.
        sizes: bytes of each book by its path.
    """
    own_first = sorted(LANGUAGES, key=lambda language: language != context.language)
    found = [one for language in own_first for one in _links(context, language, sizes)]
    if not found:
        return ""
    items = "".join(tag("li", one) for one in found)
    return tag("div", tag("p", context.word("books")) + tag("ul", items), class_="books")


def _links(context: ActContext, language: str, sizes: Mapping[str, int]) -> Iterator[str]:
    for ending in ENDINGS:
        path = book_path(context.view.act.id, language, ending)
        if path not in sizes:
            continue
        words = f"{ending.upper()}, {context.word(f'book_{language}')}"
        way = link(context.to_root(path), words, download=path.rpartition("/")[2])
        yield f"{way} ({size_in_words(sizes[path])})"


def size_in_words(size: int) -> str:
    """Bytes in words that both languages share.

    >>> size_in_words(93_400), size_in_words(906_566), size_in_words(1_260_000)
    ('93 КБ', '907 КБ', '1,3 МБ')
    """
    thousands = max(1, round(size / _THOUSAND))
    if thousands < _THOUSAND:
        return f"{thousands} КБ"
    return f"{size / _THOUSAND**2:.1f} МБ".replace(".", ",")
