"""The changes as Atom feeds (RFC 4287): one a language, and one of each act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from lxml import etree

from build_scripts.corpus.acts import Act
from build_scripts.machine.changes.releases import Release
from build_scripts.machine.changes.view import ActView, ChangeView, ReleaseView, view_releases
from build_scripts.machine.changes.words import Piece
from build_scripts.machine.site import Site
from build_scripts.machine.xml_file import Element, root_element, xml_bytes, xml_text

NAMESPACE = "http://www.w3.org/2005/Atom"
_FEED_TYPE = "application/atom+xml"
CHANGES_PAGE = "changes/"
"""The page of changes, below the language folder; the feeds stand beside the language folders."""
_MOST_ENTRIES = 100
_MIDNIGHT = "T00:00:00+05:00"
"""Kazakhstan's time."""
_TITLES = {
    "kk": "Актілер мәтіндеріндегі өзгерістер",
    "ru": "Изменения в текстах актов",
}
_SUBTITLES = {
    "kk": "Осы сайтта жарияланған мәтіндерде не өзгергені, тармақ-тармағымен. Ресми басылым емес.",
    "ru": "Что изменилось в опубликованных на этом сайте текстах, по пунктам. "
    "Не является официальной публикацией.",
}
_AUTHORS = {"kk": "Сайт редакторлары", "ru": "Редакторы сайта"}
_TAGS = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}


@dataclass(frozen=True, slots=True)
class _Context:
    language: str
    site: Site
    act: str = ""
    """The one act that the feed is about; empty for all."""

    @property
    def tag(self) -> str:
        """Id of the feed (RFC 4151)."""
        return f"{self.entries}/of/{self.act}" if self.act else self.entries

    @property
    def entries(self) -> str:
        """Beginning of the ids of entries, which are the same in all feeds."""
        return f"tag:{urlsplit(self.site.url).hostname},2026:changes/{self.language}"

    @property
    def page(self) -> str:
        return self.site.absolute(f"{self.language}/{CHANGES_PAGE}")


def feed_path(language: str, act: str = "") -> str:
    """Where a feed is, relative to the root of the site: that of all acts, or of one."""
    return f"{CHANGES_PAGE}{act or 'feed'}.{language}.xml"


def changes_feed(
    releases: Sequence[Release], language: str, site: Site, act: Act | None = None
) -> bytes:
    """The feed of a language: an entry for each act of each release, the newest first.

    Args:
        releases: the releases, the newest first; at least one.
        language: ``kk`` or ``ru``.
        site: where the pages are.
        act: the one act to tell of; None for all.
    """
    only = act.id if act else ""
    context = _Context(language, site, only)
    title, page = _TITLES[language], context.page
    if act:
        title = f"{act.meta.short_title[language]}: {title[:1].lower()}{title[1:]}"
        page = site.absolute(site.overview(language, act.id))
    feed = root_element("feed", NAMESPACE)
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    _text(feed, "id", context.tag)
    _text(feed, "title", title)
    _text(feed, "subtitle", _SUBTITLES[language])
    _text(feed, "updated", releases[0].date + _MIDNIGHT)
    _text(_sub(feed, "author"), "name", _AUTHORS[language])
    _sub(feed, "link", rel="self", type=_FEED_TYPE, href=site.absolute(feed_path(language, only)))
    _sub(feed, "link", rel="alternate", type="text/html", hreflang=language, href=page)
    views = view_releases(releases, language, site)
    entries = [(view, told) for view in views for told in view.acts if only in {"", told.act}]
    for view, told in entries[:_MOST_ENTRIES]:
        _entry(feed, view, told, context)
    return xml_bytes(feed)


def _entry(feed: Element, view: ReleaseView, act: ActView, context: _Context) -> None:
    entry = _sub(feed, "entry")
    _text(entry, "id", f"{context.entries}/{view.id}/{act.act}")
    _text(entry, "title", act.title)
    _text(entry, "updated", view.date + _MIDNIGHT)
    page = f"{context.page}#{view.anchor}"
    _sub(entry, "link", rel="alternate", type="text/html", href=page)
    if act.address:
        address = context.site.absolute(act.address)
        _sub(entry, "link", rel="related", type="text/html", href=address)
    body = "".join(_change(change, context.site) for change in act.changes)
    _text(entry, "content", body).set("type", "html")


def _change(change: ChangeView, site: Site) -> str:
    label = escape(change.label)
    if change.address:
        label = f'<a href="{escape(site.absolute(change.address))}">{label}</a>'
    before = f" ({escape(change.old_label)})" if change.old_label else ""
    head = f"<p><strong>{change.words}</strong> {label}{before}</p>"
    return head + "".join(
        f'<p lang="{text.language}">{_pieces(text.pieces)}</p>' for text in change.texts
    )


def _pieces(pieces: Sequence[Piece]) -> str:
    return " ".join(_TAGS[piece.kind].format(escape(piece.text)) for piece in pieces)


def _sub(parent: Element, name: str, **attributes: str) -> Element:
    created = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    for key, value in attributes.items():
        created.set(key, value)
    return created


def _text(parent: Element, name: str, text: str) -> Element:
    created = _sub(parent, name)
    created.text = xml_text(text)
    return created
