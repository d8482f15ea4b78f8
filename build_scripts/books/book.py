"""An act in one language as a book: what stands on its first page, and its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from build_scripts.books.simplify import simplified
from build_scripts.pages.about_text import (
    edition_and_status,
    history_line,
    official_page,
    status_words,
)
from build_scripts.pages.act_names import requisites
from build_scripts.pages.blocks import Heading, unit_blocks
from build_scripts.pages.context import ActContext
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.marks import has_brackets
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.plan import ACTS

_TOP = 2
"""Level of the highest heading of the text; the title stands above it."""
_NO_DATE = "2026-01-01"
"""What a file says of its age where the act has no date: the same at every build."""


@dataclass(frozen=True, slots=True)
class Book:
    """One act in one language."""

    act: str
    language: str
    title: str
    """The full title."""
    short_title: str
    requisites: str
    """Kind, body, date and number; empty for a text without them."""
    maker: str
    """The body that adopted it."""
    running: str
    """What stands on each sheet: act, edition, status."""
    front: str
    """XHTML of what is told of the text on the first page."""
    body: str
    """XHTML of the text: the children of one ``body`` element, itself included."""
    date: str
    """ISO date of the edition, or else of the act."""
    address: str
    """The act's page on the site."""
    contents: str
    """What the list of contents is called."""


def book_of(library: Library, view: ActView, language: str, site_url: str) -> Book:
    """The book of an act.

    Args:
        library: all acts.
        view: the act.
        language: ``kk`` or ``ru``; the act must have a text in it.
        site_url: address of the site's root, with a slash at its end.
    """
    context = ActContext(library, language, f"{ACTS}/{view.act.id}/", view)
    meta = view.act.meta
    page = f"{site_url}{language}/{context.path}"
    blocks = unit_blocks(context, view.root.children, _TOP)
    source = "".join(block.element() if isinstance(block, Heading) else block for block in blocks)
    places = {
        f"{site_url}{language}/{address}": f"#{eid}"
        for eid in view.pairs
        if (address := view.address(eid))
    }
    front = simplified("".join(_front(context, page)), language, {}, page)
    text = meta.languages[language]
    return Book(
        act=view.act.id,
        language=language,
        title=meta.title[language],
        short_title=meta.short_title[language],
        requisites=requisites(meta, language),
        maker=meta.body[language],
        running=f"{meta.short_title[language]}. {edition_and_status(meta, language)}",
        front=_xhtml(front),
        body=_xhtml(simplified(source, language, places, page)),
        date=text.edition or meta.date or _NO_DATE,
        address=page,
        contents=context.word("contents"),
    )


def _xhtml(element: etree._Element) -> str:
    return etree.tostring(element, encoding="unicode")


def _front(context: ActContext, page: str) -> Iterator[str]:
    """What readers must know of the text before they read it."""
    meta, language = context.view.act.meta, context.language
    kind = tag("b", context.word(f"kind_{meta.languages[language].kind}_{language}"))
    partly = context.view.links.official and "unofficial" in meta.languages[language].kind
    yield tag("p", f"{kind} {plain(context.word('partly_official'))}" if partly else kind)
    yield tag("p", plain(status_words(meta, language)))
    yield history_line(context, meta)
    if meta.excerpt:
        yield tag("p", plain(meta.excerpt[language]))
    if meta.raw_sha256 and _bracketed(context):
        yield tag("p", context.word("legend"))
    if official := official_page(meta, language):
        yield tag("p", f"{context.word(f'official_{language}')}: {link(official, official)}")
    yield tag("p", f"{context.word('site_name')}: {link(page, page)}")


def _bracketed(context: ActContext) -> bool:
    units = context.view.act.units[context.language].values()
    return any(has_brackets(part) for u in units for part in (u.num, u.heading, u.text))
