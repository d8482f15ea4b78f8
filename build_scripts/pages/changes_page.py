"""The page of what changed in the texts from one published version to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.machine.changes.view import ActView, ChangeView, ReleaseView
from build_scripts.machine.changes.words import Piece
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.dates import date_in_words
from build_scripts.pages.document import Page
from build_scripts.pages.markup import link, plain, relative, tag
from build_scripts.pages.words import word

_PATH = "changes/"
_ELEMENTS = {"removed": "del", "added": "ins"}


def changes_page(releases: Sequence[ReleaseView], language: str, feed: str) -> Page:
    """The page in one language.

    Args:
        releases: the published versions, the newest first.
        language: ``kk`` or ``ru``.
        feed: path of the feed below the site's root.
    """
    return Page(
        path=_PATH,
        title=word("feed", language),
        description=word("changes_page_lead", language),
        blocks=tuple(_blocks(releases, language, feed)),
    )


def _blocks(releases: Sequence[ReleaseView], language: str, feed: str) -> Iterator[Block]:
    address = relative(f"{language}/{_PATH}", feed)
    yield plain_heading(1, word("feed", language), "page")
    yield tag("p", word("changes_page_lead", language), class_="lead")
    yield tag("p", link(address, word("feed_link", language), type="application/atom+xml"))
    for release in releases:
        yield plain_heading(2, date_in_words(release.date, language), release.anchor)
        for act in release.acts:
            yield _act(act, language)


def _act(act: ActView, language: str) -> str:
    title = plain(act.title)
    named = link(_to(act.address, language), title) if act.address else title
    items = "".join(_change(change, language) for change in act.changes)
    return tag("p", tag("b", named)) + tag("ul", items, class_="changes")


def _change(change: ChangeView, language: str) -> str:
    place = plain(change.label)
    if change.address:
        place = link(_to(change.address, language), place)
    old = f" ({plain(change.old_label)})" if change.old_label else ""
    texts = "".join(
        tag(
            "p",
            tag("span", f"{plain(text.name)}: ", class_="quiet")
            + tag("span", _pieces(text.pieces), lang=text.language),
        )
        for text in change.texts
    )
    head = f"{plain(change.words)}: {place}{old}" if change.label else plain(change.words)
    return tag("li", head + texts)


def _pieces(pieces: Sequence[Piece]) -> str:
    """Words that went and came marked as such, in the text's own language."""
    return " ".join(tag(_ELEMENTS.get(piece.kind, "span"), plain(piece.text)) for piece in pieces)


def _to(address: str, language: str) -> str:
    return relative(f"{language}/{_PATH}", address)
