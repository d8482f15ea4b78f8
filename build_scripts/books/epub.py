"""A book as EPUB 3: files of XHTML with the ids of the clauses, and a list of contents."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from importlib.resources import files

from ebooklib import epub
from lxml import etree

from build_scripts.books.book import Book
from build_scripts.books.xhtml import Element, classes, ids_in, text_of
from build_scripts.machine.archive import zip_bytes
from build_scripts.pages.markup import escape, tag

_ENOUGH = 15_000
"""Letters of a file after which the next heading begins a new one."""
_HEADING = re.compile(r"h([2-4])")
_BEGINS_FILE = frozenset({"h2", "h3"})
_TYPE = "application/xhtml+xml"
_MATHML = "http://www.w3.org/1998/Math/MathML"
_MIMETYPE, _STYLE = "mimetype", "book.css"
_ACCESS = {
    "schema:accessMode": ("textual",),
    "schema:accessModeSufficient": ("textual",),
    "schema:accessibilityFeature": ("structuralNavigation", "tableOfContents", "readingOrder"),
    "schema:accessibilityHazard": ("none",),
}


def epub_style() -> str:
    """The style sheet of all books."""
    return files(__package__).joinpath(_STYLE).read_text(encoding="utf-8")


def epub_bytes(book: Book) -> bytes:
    """The EPUB of a book; the same book gives the same bytes."""
    made = epub.EpubBook()
    made.set_identifier(book.address)
    made.set_title(book.title)
    made.set_language(book.language)
    made.add_author(book.maker)
    made.add_metadata("DC", "date", book.date)
    made.add_metadata("DC", "source", book.address)
    for name, values in _ACCESS.items():
        for value in values:
            made.add_metadata(None, "meta", value, {"property": name})
    style = epub.EpubItem("style", _STYLE, "text/css", epub_style().encode())
    chapters = _chapters(etree.fromstring(book.body))
    places = {
        place: _file(number)
        for number, chapter in enumerate(chapters, 1)
        for element in chapter
        for place in ids_in(element)
    }
    pages = [_page(book, 0, _front(book)), *_pages(book, chapters, places)]
    for item in (style, *pages):
        made.add_item(item)
    made.toc = _contents([element for chapter in chapters for element in chapter], places)
    navigation = epub.EpubNav("nav", "nav.xhtml")
    navigation.title = book.contents
    made.add_item(epub.EpubNcx())
    made.add_item(navigation)
    made.spine = [pages[0], navigation, *pages[1:]] if made.toc else [*pages]
    if not made.toc:
        made.toc = [epub.Link(_file(0), book.short_title, "title")]
    written = io.BytesIO()
    day = datetime.fromisoformat(book.date).replace(tzinfo=UTC)
    epub.write_epub(written, made, {"mtime": day, "raise_exceptions": True})
    with zipfile.ZipFile(written) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    return zip_bytes(contents, first=_MIMETYPE)


def _file(number: int) -> str:
    return f"text-{number}.xhtml"


def _chapters(body: Element) -> list[list[Element]]:
    """The blocks of the text in files; a stamp stands with the heading behind it."""
    chapters: list[list[Element]] = [[]]
    weight = 0
    for element in list(body):
        if element.tag in _BEGINS_FILE and weight > _ENOUGH:
            old = chapters[-1]
            new: list[Element] = []
            while old and "k-stamp" in classes(old[-1]):
                new.insert(0, old.pop())
            chapters.append(new)
            weight = 0
        chapters[-1].append(element)
        weight += len(text_of(element))
    return [chapter for chapter in chapters if chapter]


def _pages(
    book: Book, chapters: Sequence[Sequence[Element]], places: dict[str, str]
) -> Iterator[epub.EpubItem]:
    for number, chapter in enumerate(chapters, 1):
        body = etree.Element("body")
        body.extend(deepcopy(list(chapter)))
        for link in list(body.iter("a")):
            _lead(link, places)
        yield _page(book, number, body)


def _lead(link: Element, places: dict[str, str]) -> None:
    """Lets a link to a clause name the file that it is in."""
    address = link.get("href") or ""
    if not address.startswith("#"):
        return
    place = address.removeprefix("#")
    if place in places:
        link.set("href", f"{places[place]}{address}")
    else:
        del link.attrib["href"]


def _front(book: Book) -> Element:
    body = etree.fromstring(book.front)
    title = etree.Element("h1")
    title.text = book.title
    opening = [title]
    if book.requisites:
        line = etree.Element("p")
        line.text = book.requisites
        opening.append(line)
    body[:0] = opening
    return body


def _page(book: Book, number: int, body: Element) -> epub.EpubItem:
    text = etree.tostring(body, encoding="unicode").replace("<math ", f'<math xmlns="{_MATHML}" ')
    title = tag("title", escape(book.short_title, quote=False))
    head = f'{title}<link rel="stylesheet" type="text/css" href="{_STYLE}"/>'
    spoken = f'lang="{book.language}" xml:lang="{book.language}"'
    whole = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" {spoken}>'
        f"<head>{head}</head>{text}</html>\n"
    )
    item = epub.EpubItem(f"text-{number}", _file(number), _TYPE, whole.encode())
    item.properties = ["mathml"] if "<math " in text else []
    return item


def _contents(blocks: Sequence[Element], places: dict[str, str]) -> list[object]:
    """The headings as the library wants them: a link, or a link with those below it."""
    top: list[object] = []
    holders: list[tuple[int, list[object]]] = [(0, top)]
    for element in blocks:
        found = _HEADING.fullmatch(str(element.tag))
        place = element.get("id")
        if not found or not place:
            continue
        level = int(found[1])
        words = " ".join(text_of(element).split())
        while holders[-1][0] >= level:
            holders.pop()
        below: list[object] = []
        holders[-1][1].append((epub.Link(f"{places[place]}#{place}", words, place), below))
        holders.append((level, below))
    return [_plain(entry) for entry in top]


def _plain(entry: object) -> object:
    """An entry without anything below it as a link alone."""
    assert isinstance(entry, tuple)
    link, below = entry
    return (link, [_plain(one) for one in below]) if below else link
