"""The changes as Atom feeds (RFC 4287): one a language, and one of each act.

They tell two things: what each publication of the site changed, and which clauses each edition of
an act changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from lxml import etree

from build_scripts.corpus.acts import Act
from build_scripts.machine.changes.editions import EditionView
from build_scripts.machine.changes.releases import Release
from build_scripts.machine.changes.view import ActView, ChangeView, ReleaseView, view_releases
from build_scripts.machine.changes.words import Piece
from build_scripts.machine.site import Site
from build_scripts.machine.xml_file import Element, root_element, xml_bytes, xml_text
from build_scripts.pages.dates import date_of
from build_scripts.pages.words import word

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
    "kk": "Осы сайттағы мәтіндерде не өзгергені және актінің әр редакциясы қай тармақтарды "
    "өзгерткені. Ресми басылым емес.",
    "ru": "Что изменилось в текстах на этом сайте и какие пункты изменила каждая редакция акта. "
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
        return f"{self._authority}:changes/{self.language}"

    @property
    def editions(self) -> str:
        """Beginning of the ids of entries on editions."""
        return f"{self._authority}:editions/{self.language}"

    @property
    def _authority(self) -> str:
        return f"tag:{urlsplit(self.site.url).hostname},2026"

    @property
    def page(self) -> str:
        return self.site.absolute(f"{self.language}/{CHANGES_PAGE}")


def feed_path(language: str, act: str = "") -> str:
    """Where a feed is, relative to the root of the site: that of all acts, or of one."""
    return f"{CHANGES_PAGE}{act or 'feed'}.{language}.xml"


def changes_feed(
    releases: Sequence[Release],
    language: str,
    site: Site,
    act: Act | None = None,
    editions: Sequence[EditionView] = (),
) -> bytes:
    """The feed of a language: an entry for each act of each release, and for each edition.

    The newest stands first; an edition has the day that the official database gives to it.

    Args:
        releases: the releases, the newest first; at least one.
        language: ``kk`` or ``ru``.
        site: where the pages are.
        act: the one act to tell of; None for all.
        editions: the editions that changed clauses, those of other acts among them.
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
    told = [edition for edition in editions if only in {"", edition.act}]
    newest = max([releases[0].date, *(edition.date for edition in told)])
    _text(feed, "updated", newest + _MIDNIGHT)
    _text(_sub(feed, "author"), "name", _AUTHORS[language])
    _sub(feed, "link", rel="self", type=_FEED_TYPE, href=site.absolute(feed_path(language, only)))
    _sub(feed, "link", rel="alternate", type="text/html", hreflang=language, href=page)
    entries: list[tuple[str, Element]] = [
        (view.date, _entry(view, changed, context))
        for view in view_releases(releases, language, site)
        for changed in view.acts
        if only in {"", changed.act}
    ]
    entries.extend((edition.date, _edition(edition, context)) for edition in told)
    entries.sort(key=lambda entry: entry[0], reverse=True)
    feed.extend(entry for _, entry in entries[:_MOST_ENTRIES])
    return xml_bytes(feed)


def _entry(view: ReleaseView, act: ActView, context: _Context) -> Element:
    entry = _new_entry()
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
    return entry


def _new_entry() -> Element:
    return root_element("entry", NAMESPACE)


def _edition(edition: EditionView, context: _Context) -> Element:
    """The entry of an edition; its links lead to the old and new words of each clause."""
    language = context.language
    entry = _new_entry()
    _text(entry, "id", f"{context.editions}/{edition.act}@{edition.date}")
    day = word("edition_of", language, date=date_of(edition.date, language))
    _text(entry, "title", f"{edition.title}: {day}")
    _text(entry, "updated", edition.date + _MIDNIGHT)
    page = context.site.absolute(edition.address)
    _sub(entry, "link", rel="alternate", type="text/html", href=page)
    overview = context.site.absolute(context.site.overview(language, edition.act))
    _sub(entry, "link", rel="related", type="text/html", href=overview)
    lines = [word("edition_by", language, act=edition.by)] if edition.by else []
    if not edition.sure:
        before = date_of(edition.before, language)
        lines.append(word("feed_edition_gap", language, before=before))
    changed = "".join(
        f'<li>{change.words}: <a href="{escape(context.site.absolute(change.address))}">'
        f"{escape(change.label)}</a></li>"
        for change in edition.changes
    )
    body = "".join(f"<p>{escape(line)}</p>" for line in lines) + f"<ul>{changed}</ul>"
    _text(entry, "content", body).set("type", "html")
    return entry


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
