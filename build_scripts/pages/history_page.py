"""The page of an act's history: each clause that changed, with its old and its new words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.corpus.outline import merged_ids
from build_scripts.editions.clauses import Paragraphs
from build_scripts.editions.history import Step
from build_scripts.machine.changes.words import Piece, compare_words
from build_scripts.pages.about_text import status_line
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.cite import short_name
from build_scripts.pages.context import ActContext
from build_scripts.pages.dates import date_in_words, date_of
from build_scripts.pages.document import Crumb, Page
from build_scripts.pages.editions import editions_list, history_path
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import capitalized, link, plain, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.plan import ACTS
from build_scripts.pages.words import word

_PARAGRAPH = "¶"
"""Stands for the end of a paragraph while words are compared."""
_MARKED = {"removed": "del", "added": "ins"}
_ALIKE = 0.25
"""Share of the shorter side that must have stayed for the rest to be marked: else all is new."""


def history_page(library: Library, view: ActView, language: str) -> Page:
    """The page in one language: the words of that language are compared."""
    context = ActContext(library, language, history_path(view), view)
    act_title = view.act.meta.short_title[language]
    return Page(
        path=context.path,
        title=f"{word('history_title', language)} – {act_title}",
        nav_title=word("history", language),
        description=word("history_description", language, act=act_title),
        blocks=tuple(_blocks(context)),
        crumbs=(
            Crumb(word("acts", language), f"{ACTS}/"),
            Crumb(act_title, library.overview(view.act.id)),
        ),
        act=view.act.id,
        hide=("toc",),
    )


def _blocks(context: ActContext) -> Iterator[Block]:
    title = context.view.act.meta.short_title[context.language]
    yield plain_heading(1, f"{context.word('history_title')}: {title}", "page")
    yield status_line(context, context.view.act.meta)
    yield tag("p", context.word("history_lead"), class_="lead")
    yield tag("p", context.word("history_numbers"))
    yield editions_list(context)
    histories = context.view.histories[context.language]
    if not histories:
        yield tag("p", context.word("history_none"))
        return
    other = next(language for language in LANGUAGES if language != context.language)
    order = merged_ids([list(histories), list(context.view.histories[other])])
    names = {eid: _name(context, eid) for eid in order}
    links = "".join(tag("li", link(f"#{eid}", plain(name))) for eid, name in names.items())
    yield tag("nav", tag("ul", links), class_="changed", aria_label=context.word("history_changed"))
    for eid, name in names.items():
        steps = histories.get(eid, ())
        parts = [_heading(context, eid, name), *(_step(context, step) for step in steps)]
        if not steps:
            address = context.to_root(f"{other}/{context.path}#{eid}")
            words = context.word(f"history_only_{other}")
            parts.append(tag("p", link(address, words, hreflang=other)))
        yield tag("section", "".join(parts), id=eid, class_="hist")


def _name(context: ActContext, eid: str) -> str:
    """What the clause is called in the newest edition that has it."""
    return capitalized(_place(context, eid))


def _clause_of(context: ActContext, eid: str) -> tuple[ActView, Pair] | None:
    for view in reversed(context.view.editions):
        if eid in view.pairs:
            return view, view.pairs[eid]
    return None


def _heading(context: ActContext, eid: str, name: str) -> str:
    """The name of a clause, which leads to it in the newest edition that has it."""
    found = _clause_of(context, eid)
    address = found[0].address(eid) if found else None
    return tag("h2", link(context.to(address), plain(name)) if address else plain(name))


def _step(context: ActContext, step: Step) -> str:
    return "".join(_step_parts(context, step))


def _step_parts(context: ActContext, step: Step) -> Iterator[str]:
    after = context.word("history_step", after=date_of(step.after.date, context.language))
    yield tag("h3", plain(after))
    made = [edition.changed_by[context.language] for edition in step.by if edition.changed_by]
    if made:
        yield tag("p", plain(context.word("edition_by", act="; ".join(made))), class_="quiet")
    before = date_in_words(step.before.date, context.language)
    before_of = date_of(step.before.date, context.language)
    if step.before.gap:
        note = _footnote(context, step.eid)
        yield tag("p", context.word("history_gap", before=before_of) + f" {note}", class_="quiet")
    elif len(step.by) > 1:
        said = context.word("history_missing", before=before_of)
        yield tag("p", said, class_="quiet")
    yield from _moves(context, step)
    yield _side_by_side(context, step, before)


def _footnote(context: ActContext, eid: str) -> str:
    """The way to the footnote that tells of changes of a clause, or of what it stands in."""
    view = context.view
    about = {unit.about: unit.eid for unit in view.act.units[context.language].values()}
    parts = eid.split("__")
    holders = ["__".join(parts[:end]) for end in range(len(parts), 0, -1)]
    note = next((about[holder] for holder in holders if holder in about and holder), "")
    place = note or holders[-1]
    address = context.clause(view.act.id, place)
    return link(address, plain(_place(context, place))) if address else ""


def _place(context: ActContext, eid: str) -> str:
    found = _clause_of(context, eid)
    return short_name(found[1], context.language) if found else eid


def _moves(context: ActContext, step: Step) -> Iterator[str]:
    """That words are under another number now, where they are the same to the letter."""
    moves = (("history_came", step.came_from), ("history_went", step.went_to))
    for key, eid in moves:
        if eid:
            yield tag("p", plain(context.word(key, place=_place(context, eid))), class_="moved-to")


def _side_by_side(context: ActContext, step: Step, before: str) -> str:
    """Old words and new words, beside each other where the screen is wide enough."""
    after = date_in_words(step.after.date, context.language)
    old, new = _compared(step)
    sides = (
        ("was", before, old, step.old is None, "history_added"),
        ("now", after, new, step.new is None, "history_removed"),
    )
    columns = "".join(
        tag(
            "div",
            tag("h4", f"{context.word(key)} ({date})")
            + (tag("p", context.word(none), class_="quiet") if absent else html),
            class_=key,
        )
        for key, date, html, absent, none in sides
    )
    return tag("div", columns, class_="sides")


def _compared(step: Step) -> tuple[str, str]:
    """HTML of both sides; words that went or came are marked where most stayed."""
    old, new = _joined(step.old), _joined(step.new)
    if step.old is None or step.new is None or step.came_from or step.went_to:
        return _plain(old), _plain(new)
    pieces = compare_words(old, new)
    stayed = sum(len(piece.text) for piece in pieces if piece.kind == "same")
    if stayed < _ALIKE * min(len(old), len(new)):
        return _plain(old), _plain(new)
    return _marked(pieces, "removed"), _marked(pieces, "added")


def _joined(words: Paragraphs | None) -> str:
    return f" {_PARAGRAPH} ".join(words or ())


def _plain(text: str) -> str:
    return _paragraphs([("", text)])


def _marked(pieces: Sequence[Piece], own: str) -> str:
    """One side: what stayed, and what is on this side alone."""
    shown = (piece for piece in pieces if piece.kind in {"same", own})
    return _paragraphs([(_MARKED.get(piece.kind, ""), piece.text) for piece in shown])


def _paragraphs(pieces: Sequence[tuple[str, str]]) -> str:
    """Paragraphs of HTML from pieces, each with the element that marks it."""
    paragraphs: list[list[str]] = [[]]
    for element, text in pieces:
        for number, part in enumerate(text.split(_PARAGRAPH)):
            if number:
                paragraphs.append([])
            words = plain(part.strip())
            if words:
                paragraphs[-1].append(tag(element, words) if element else words)
    return "".join(tag("p", " ".join(parts)) for parts in paragraphs if parts)
