"""Pages with the text of an act."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.about_text import history_line, source_html, status_line, text_labels
from build_scripts.pages.act_names import requisites
from build_scripts.pages.blocks import (
    Block,
    has_heading,
    heading,
    heading_label,
    jump_list,
    plain_heading,
    unit_blocks,
)
from build_scripts.pages.clause import asides, clause_name
from build_scripts.pages.context import ActContext
from build_scripts.pages.document import Crumb, Page
from build_scripts.pages.editions import banner, edition_name
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.marks import has_brackets
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.plan import ACTS, TextPage
from build_scripts.pages.words import word

_TITLE_LENGTH, _ABOVE_LENGTH = 90, 40
"""Letters of a title in a list, and of the heading above it."""


def text_pages(library: Library, view: ActView, language: str) -> list[Page]:
    """All text pages of an act in one language, in reading order."""
    return [_text_page(library, view, language, page) for page in view.plan.pages]


def page_title(context: ActContext, page: TextPage) -> str:
    """The title of a text page: its first heading, or the act's short title."""
    top = _top(context.view, page)
    if top:
        return shortened(heading_label(context, top))
    return context.view.act.meta.short_title[context.language]


def page_name(context: ActContext, page: TextPage) -> str:
    """What a text page is called beside the other pages of its act."""
    return page_title(context, page) if _top(context.view, page) else context.word("text")


def shortened(text: str, length: int = _TITLE_LENGTH) -> str:
    """A title cut between words where it is too long for a list.

    >>> shortened("Негізгі қағидаттар мен тәсілдер", 20)
    'Негізгі қағидаттар…'
    """
    return text if len(text) <= length else text[:length].rpartition(" ")[0] + "…"


def _text_page(library: Library, view: ActView, language: str, page: TextPage) -> Page:
    path = f"{view.plan.folder}{page.slug}/"
    context = ActContext(library, language, path, view)
    meta = view.act.meta
    top = _top(view, page)
    title = page_title(context, page)
    pairs = [view.pairs[eid] for eid in page.roots]
    shown = [pair for pair in view.pairs.values() if view.plan.page_of[pair.eid] == page.slug]
    act_title = meta.short_title[language]
    above = _above(context, top)
    name = title if top else word("text", language)
    whole = f"{name} ({shortened(above[-1].title, _ABOVE_LENGTH)})" if above else name
    old = [Crumb(edition_name(view, language), view.plan.folder)] if view.newest else []
    dated = "".join(f" ({crumb.title})" for crumb in old)
    return Page(
        path=path,
        title=f"{whole} – {act_title}{dated}",
        nav_title=name,
        description=word("text_description", language, title=title, act=meta.title[language]),
        blocks=(
            *_opening(context, top, shown),
            *_body(context, pairs, top, page.cut),
            *_end_of_document(context, [view.pairs[eid] for eid in page.ending]),
            *_ending(context, page, shown),
        ),
        crumbs=(
            Crumb(word("acts", language), f"{ACTS}/"),
            Crumb(act_title, library.overview(view.act.id)),
            *old,
            *above,
        ),
        both_languages=True,
        act=view.act.id,
        edition=view.act.below,
        plain=language in view.act.texts and not view.act.below,
    )


def _above(context: ActContext, top: Pair | None) -> list[Crumb]:
    """The headings above the title of a page, each with its page."""
    found: list[Crumb] = []
    for pair in top.ancestors if top else ():
        address = context.view.address(pair.eid)
        if pair.headed and has_heading(pair) and address:
            found.append(Crumb(shortened(heading_label(context, pair)), address))
    return found


def _top(view: ActView, page: TextPage) -> Pair | None:
    """The unit whose heading is the title of the page; None for a page without one."""
    if len(view.plan.pages) == 1:
        return None
    roots = [view.pairs[eid] for eid in page.roots]
    headed = [pair for pair in roots if pair.headed and has_heading(pair)]
    return headed[0] if len(headed) == 1 and headed[0] is roots[-1] else None


def _opening(context: ActContext, top: Pair | None, shown: Sequence[Pair]) -> Iterator[Block]:
    meta = context.view.act.meta
    if top:
        yield heading(context, top, 1)
    else:
        yield plain_heading(1, meta.short_title[context.language], "page")
    if context.view.newest:
        yield banner(context)
    yield text_labels(context, meta, partly=bool(context.view.links.official))
    yield status_line(context, meta) + history_line(context, meta)
    if meta.excerpt:
        yield tag("p", plain(meta.excerpt[context.language]), class_="excerpt")
    if meta.raw_sha256 and any(_bracketed(pair) for pair in shown):
        yield tag("p", context.word("legend"), class_="legend")


def _bracketed(pair: Pair) -> bool:
    return any(
        has_brackets(part)
        for unit in pair.units.values()
        for part in (unit.num, unit.heading, unit.text)
    )


def _body(
    context: ActContext, pairs: Sequence[Pair], top: Pair | None, cut: Sequence[str]
) -> Iterator[Block]:
    if not top:
        yield from unit_blocks(context, pairs, 2, cut)
        return
    yield from unit_blocks(context, pairs[:-1], 2, cut)
    opening = asides(context, top) + jump_list(context, top)
    if opening:
        yield opening
    yield from unit_blocks(context, [kid for kid in top.children if kid.eid not in cut], 2, cut)


def _end_of_document(context: ActContext, pairs: Sequence[Pair]) -> Iterator[Block]:
    """What ends the document that the page ends, apart from the headings before it."""
    for block in unit_blocks(context, pairs, 2):
        yield tag("div", block, class_="ending") if isinstance(block, str) else block


def _ending(context: ActContext, page: TextPage, shown: Sequence[Pair]) -> Iterator[Block]:
    terms = _terms(context, shown)
    if terms:
        data = json.dumps(terms, ensure_ascii=False).replace("<", "\\u003c")
        yield f'<script type="application/json" id="law-terms">{data}</script>'
    cited = _cited(context, shown)
    if cited:
        yield plain_heading(2, context.word("cited_by_page"), "cited-by")
        yield tag("ul", cited, class_="cited")
    yield _neighbours(context, page)
    yield _source(context)


def _source(context: ActContext) -> str:
    meta = context.view.act.meta
    part = f" ({context.word('part_of_act')})" if meta.excerpt else ""
    names = (meta.title[context.language] + part, requisites(meta, context.language))
    return source_html(context, meta, ". ".join(filter(None, names)))


def _cited(context: ActContext, shown: Sequence[Pair]) -> str:
    view, library = context.view, context.library
    items: list[str] = []
    for pair in shown:
        sources = [
            link(context.clause(act, eid) or "", plain(clause_name(context, act, eid)))
            for act, eid in library.cited_by(view.act.id, pair.eid)
            if context.clause(act, eid)
        ]
        if sources:
            place = clause_name(context, view.act.id, pair.eid)
            items.append(tag("li", f"{link(f'#{pair.eid}', plain(place))} ← {'; '.join(sources)}"))
    return "".join(items)


def _terms(context: ActContext, shown: Sequence[Pair]) -> dict[str, dict[str, list[str]]]:
    """Terms used on the page: name and definition by language and key."""
    found: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        for pair in shown:
            for use in context.view.uses.get((language, pair.eid), ()):
                term = context.view.terms.get((language, use.key))
                if term:
                    found.setdefault(language, {})[term.key] = [term.term, term.definition]
    return found


def _neighbours(context: ActContext, page: TextPage) -> str:
    """Links to the page before and the page behind, and to the overview."""
    pages = context.view.plan.pages
    index = pages.index(page)
    parts: list[str] = []
    for name, step in (("previous", index - 1), ("next", index + 1)):
        if 0 <= step < len(pages):
            other = pages[step]
            address = context.to(f"{context.view.plan.folder}{other.slug}/")
            title = plain(page_name(context, other))
            words = tag("span", context.word(name), class_="quiet") + title
            parts.append(link(address, words, class_=name, rel=name.removesuffix("ious")))
    overview = context.to(context.view.plan.folder)
    parts.append(link(overview, context.word("overview"), class_="up"))
    return tag("nav", "".join(parts), class_="neighbours", aria_label=context.word("neighbours"))
