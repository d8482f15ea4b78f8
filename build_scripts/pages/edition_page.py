"""The page of an older edition: what it is, what replaced it, what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.pages.about_text import status_line, text_labels
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.context import ActContext
from build_scripts.pages.dates import date_of
from build_scripts.pages.document import Crumb, Page
from build_scripts.pages.editions import (
    banner,
    date_box,
    edition_inside,
    edition_name,
    editions_list,
    force_words,
    history_path,
)
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.overview_page import contents_html, way_to_text
from build_scripts.pages.plan import ACTS
from build_scripts.pages.words import word


def edition_page(library: Library, view: ActView, language: str) -> Page:
    """The page of an older edition in one language.

    Args:
        library: the acts as this edition sees them.
        view: the act in this edition.
        language: ``kk`` or ``ru``.
    """
    context = ActContext(library, language, view.plan.folder, view)
    act_title = view.act.meta.short_title[language]
    name = edition_inside(view, language)
    assert view.act.edition, view.act.key
    date = date_of(view.act.edition.date, language)
    return Page(
        path=view.plan.folder,
        title=f"{act_title}: {name}",
        nav_title=edition_name(view, language),
        description=word("edition_description", language, act=act_title, date=date),
        blocks=tuple(_blocks(context)),
        crumbs=(
            Crumb(word("acts", language), f"{ACTS}/"),
            Crumb(act_title, library.overview(view.act.id)),
        ),
        act=view.act.id,
        edition=view.act.below,
    )


def _blocks(context: ActContext) -> Iterator[Block]:
    view, language = context.view, context.language
    meta, edition = view.act.meta, view.act.edition
    assert edition, view.act.key
    yield plain_heading(
        1, f"{meta.short_title[language]}: {edition_inside(view, language)}", "page"
    )
    yield banner(context)
    yield text_labels(context, meta)
    yield status_line(context, meta)
    if meta.excerpt:
        yield tag("p", plain(meta.excerpt[language]), class_="excerpt")
    by = edition.changed_by
    made = f"{context.word('edition_by', act=by[language])}. " if by else ""
    yield tag("p", plain(made + force_words(view, language)))
    yield from way_to_text(context)
    yield plain_heading(2, context.word("contents"), "contents")
    yield contents_html(context)
    yield plain_heading(2, context.word("editions"), "editions")
    yield date_box(context)
    yield editions_list(context)
    yield tag("p", link(context.to(history_path(view)), context.word("history")))
