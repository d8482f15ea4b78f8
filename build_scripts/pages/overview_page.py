"""The overview of an act: what it is, what it changes, what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from build_scripts.corpus.forms import form_name
from build_scripts.corpus.meta import Meta, OtherAct
from build_scripts.links.model import Deadline
from build_scripts.pages.about_text import (
    history_line,
    official_link,
    status_html,
    status_line,
    text_labels,
)
from build_scripts.pages.amending import amendment_action, amendment_title
from build_scripts.pages.blocks import Block, has_heading, heading_label, plain_heading
from build_scripts.pages.book_links import book_links
from build_scripts.pages.clause import clause_name
from build_scripts.pages.context import ActContext
from build_scripts.pages.dates import date_in_words
from build_scripts.pages.document import Crumb, MenuEntry, Page
from build_scripts.pages.editions import date_box, editions_list, history_path
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import capitalized, link, plain, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.plan import ACTS, TextPage
from build_scripts.pages.text_page import page_name
from build_scripts.pages.words import word

_DEPTH_OF_CONTENTS = 2
_SNIPPET = 60
"""Letters of new wording that stand for it in the table of targets."""
_QUOTES = '"«“”»'


def overview_page(
    library: Library,
    view: ActView,
    language: str,
    further: Sequence[MenuEntry] = (),
    books: Mapping[str, int] | None = None,
) -> Page:
    """The overview of an act in one language.

    Args:
        library: all acts.
        view: the act.
        language: ``kk`` or ``ru``.
        further: pages of the act besides those with its text.
        books: bytes of each book of the act by its path.
    """
    path = f"{ACTS}/{view.act.id}/"
    context = ActContext(library, language, path, view)
    meta = view.act.meta
    title = meta.short_title[language]
    return Page(
        path=path,
        title=title,
        description=_description(meta, language),
        blocks=tuple(_blocks(context, meta, further, books or {})),
        crumbs=(Crumb(word("acts", language), f"{ACTS}/"),),
        act=view.act.id,
    )


def _description(meta: Meta, language: str) -> str:
    summary = meta.summary[language] if meta.summary else meta.title[language]
    return f"{meta.short_title[language]}. {summary}"


def _blocks(
    context: ActContext, meta: Meta, further: Sequence[MenuEntry], books: Mapping[str, int]
) -> Iterator[Block]:
    language = context.language
    yield plain_heading(1, meta.short_title[language], "page")
    if meta.summary:
        yield tag("p", plain(meta.summary[language]), class_="lead")
    yield status_line(context, meta) + history_line(context, meta)
    yield from way_to_text(context)
    yield book_links(context, books)
    yield plain_heading(2, context.word("card"), "card")
    yield _card(context, meta)
    if context.view.links.amendments:
        yield plain_heading(2, context.word("changes"), "changes")
        yield from _amendments(context, meta)
    yield plain_heading(2, context.word("contents"), "contents")
    yield contents_html(context, further)
    if context.view.older:
        yield plain_heading(2, context.word("editions"), "editions")
        yield date_box(context)
        yield editions_list(context)
        yield tag("p", link(context.to(history_path(context.view)), context.word("history")))
    deadlines = [item for item in context.view.links.deadlines if item.language == language]
    if deadlines:
        yield plain_heading(2, context.word("deadlines"), "deadlines")
        yield tag("p", context.word("deadlines_lead"))
        yield _deadlines(context, deadlines)
    if context.view.act.notes:
        notes = context.to(f"notes/#{context.view.act.id}")
        words = context.word("notes_of_act", count=len(context.view.act.notes))
        yield tag("p", link(notes, words))


def way_to_text(context: ActContext) -> Iterator[str]:
    """The way to the text, and to its print, which needs scripts and waits for them hidden."""
    pages = [context.to(f"{context.path}{page.slug}/") for page in context.view.plan.pages]
    print_act = tag(
        "button",
        context.word("print_act"),
        type="button",
        class_="button whole",
        data_pages=" ".join(pages),
        hidden="hidden",
    )
    read = link(pages[0], context.word("read"), class_="button")
    whole = link("?whole", context.word("read_whole"), class_="button read-whole", hidden="hidden")
    yield tag("p", f"{read} {whole} {print_act}", class_="actions")
    yield tag("p", "", class_="print-said", role="status")
    yield _find(context)


def _find(context: ActContext) -> str:
    """A search within the act: the search page with the act chosen."""
    name = context.word("find_in_act")
    field = f'<input type="search" name="q" aria-label="{name}" placeholder="{name}">'
    act = f'<input type="hidden" name="act" value="{context.view.act.id}">'
    button = tag("button", context.word("find"), type="submit", class_="button")
    fields = field + act + button
    to = context.to("search/")
    return tag("form", fields, class_="find-in-act", role="search", aria_label=name, action=to)


def _labels(context: ActContext, meta: Meta) -> str:
    return text_labels(context, meta, partly=bool(context.view.links.official))


def _card(context: ActContext, meta: Meta) -> str:
    language = context.language
    rows: list[tuple[str, str]] = [
        (context.word("full_title"), plain(meta.title[language])),
        (context.word("kind"), form_name(meta, language) or context.word(f"act_{meta.kind}")),
        (context.word("body"), plain(meta.body[language])),
    ]
    if meta.date:
        number = f" № {meta.number}" if meta.number else ""
        rows.append((context.word("adopted"), date_in_words(meta.date, language) + number))
    if meta.registration:
        number, day = meta.registration
        rows.append((context.word("registered"), f"№ {number}, {date_in_words(day, language)}"))
    if meta.in_force_rule:
        rows.append((context.word("in_force"), plain(meta.in_force_rule[language])))
    rows.append((context.word("status"), status_html(context, meta)))
    if meta.excerpt:
        rows.append((context.word("excerpt"), plain(meta.excerpt[language])))
    for key, others in (("amends", meta.amends), ("amended_by", meta.amended_by)):
        rows.extend((context.word(key), _other(context, other)) for other in others)
    rows.append((context.word("texts"), _labels(context, meta) + _sources(context, meta)))
    rows.append((context.word("act_id"), tag("code", meta.id)))
    items = "".join(tag("div", tag("dt", name) + tag("dd", value)) for name, value in rows)
    return tag("dl", items, class_="card")


def _sources(context: ActContext, meta: Meta) -> str:
    found = dict.fromkeys(text.source[context.language] for text in meta.languages.values())
    words = " ".join(plain(source) for source in found)
    return tag("p", words, class_="quiet")


def _other(context: ActContext, other: OtherAct) -> str:
    title = plain(other.title[context.language])
    if other.id in context.library.acts:
        return link(context.to(context.library.overview(str(other.id))), title)
    page = other.pages.get(context.language)
    return f"{title} {official_link(context, page, context.language)}" if page else title


def _amendments(context: ActContext, meta: Meta) -> Iterator[str]:
    other = meta.amends[0] if meta.amends else None
    if other:
        yield tag("p", f"{context.word('changes_lead')} {_other(context, other)}")
    head = "".join(
        tag("th", context.word(key), scope="col") for key in ("what", "action", "new_text")
    )
    rows = "".join(
        _amendment_row(context, pair)
        for pair in context.view.pairs.values()
        if pair.kind == "amendment"
    )
    yield tag(
        "table",
        tag("thead", tag("tr", head)) + tag("tbody", rows),
        class_="law-table cards targets",
    )


def _amendment_row(context: ActContext, pair: Pair) -> str:
    view, language = context.view, context.language
    title = plain(capitalized(amendment_title(view, pair, language)))
    kind, action = amendment_action(view, pair, language)
    target = link(context.clause(view.act.id, pair.eid) or "", title)
    found = view.amendments.get((language, pair.eid))
    new = [view.pairs[eid] for eid in (found.new_text if found else ()) if eid in view.pairs]
    links = ", ".join(
        link(context.clause(view.act.id, item.eid) or "", plain(_new_text_name(context, item)))
        for item in new
    )
    badge = tag("span", action, class_=f"badge b-{kind}")
    cells = (("what", target), ("action", badge), ("new_text", links or "–"))
    first, *rest = (
        tag("th" if key == "what" else "td", html, data_label=context.word(key))
        for key, html in cells
    )
    return tag("tr", first.replace("<th", '<th scope="row"', 1) + "".join(rest))


def _new_text_name(context: ActContext, pair: Pair) -> str:
    """New wording is named by its number, or by its first words where it prints none."""
    if pair.number or pair.kind == "annex":
        return clause_name(context, context.view.act.id, pair.eid)
    words = pair.own(context.language) or pair.any.text
    return f"«{words.strip(_QUOTES)[:_SNIPPET].rpartition(' ')[0]}…»"


def contents_html(context: ActContext, further: Sequence[MenuEntry] = ()) -> str:
    """The pages of the text and the headings on them, as nested lists; further pages come last."""
    pages = context.view.plan.pages
    items = "".join(_page_item(context, page) for page in pages) + "".join(
        tag("li", link(context.to(entry.path), plain(entry.title))) for entry in further
    )
    return tag("ul", items, class_="contents")


def _page_item(context: ActContext, page: TextPage) -> str:
    view = context.view
    address = context.to(f"{context.path}{page.slug}/")
    title = page_name(context, page)
    inner = _headings(context, [view.pairs[eid] for eid in page.roots], page, 0)
    return tag("li", link(address, plain(title)) + inner)


def _headings(context: ActContext, pairs: Sequence[Pair], page: TextPage, depth: int) -> str:
    """Headings of a page as nested lists, down to a depth."""
    items: list[str] = []
    for pair in pairs:
        if pair.eid in page.cut or not pair.headed:
            continue
        is_page = depth == 0 and len(page.roots) == 1 and len(context.view.plan.pages) > 1
        inner = _headings(context, pair.children, page, depth + 1)
        if is_page or not has_heading(pair):
            items.append(inner.removeprefix("<ul>").removesuffix("</ul>"))
        elif depth <= _DEPTH_OF_CONTENTS:
            label = plain(heading_label(context, pair))
            address = context.clause(context.view.act.id, pair.eid) or ""
            items.append(tag("li", link(address, label) + inner))
    joined = "".join(items)
    return tag("ul", joined) if joined else ""


def _deadlines(context: ActContext, deadlines: Sequence[Deadline]) -> str:
    keys = ("deadline", "who", "deadline_what", "counted_from", "where")
    head = "".join(tag("th", context.word(key), scope="col") for key in keys)
    rows = "".join(_deadline_row(context, item, keys) for item in deadlines)
    body = tag("thead", tag("tr", head)) + tag("tbody", rows)
    return tag("table", body, class_="law-table cards")


def _deadline_row(context: ActContext, item: Deadline, keys: Sequence[str]) -> str:
    place = plain(clause_name(context, context.view.act.id, item.source))
    where = link(context.clause(context.view.act.id, item.source) or "", place)
    values = (item.text, item.who, item.what, item.counted_from)
    cells = [(plain(value) or "–", "" if value else "void") for value in values]
    cells.append((where, "place"))
    return tag(
        "tr",
        "".join(
            tag("td", html, data_label=context.word(key), class_=kind)
            for key, (html, kind) in zip(keys, cells, strict=True)
        ),
    )
