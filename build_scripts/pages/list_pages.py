"""The page of all editor's notes, and of what is missing in a language."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.clause import clause_name, note_html
from build_scripts.pages.context import ActContext
from build_scripts.pages.document import Page
from build_scripts.pages.library import Library
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.words import word


def notes_page(library: Library, language: str) -> Page:
    """All editor's notes, and every clause without text in a language."""
    return Page(
        path="notes/",
        title=word("notes", language),
        description=word("notes_lead", language),
        blocks=tuple(_notes_blocks(library, language)),
    )


def _notes_blocks(library: Library, language: str) -> Iterator[Block]:
    yield plain_heading(1, word("notes", language), "page")
    yield tag("p", word("notes_lead", language), class_="lead")
    for view in library.acts.values():
        if not view.act.notes:
            continue
        context = ActContext(library, language, "notes/", view)
        yield plain_heading(2, view.act.meta.short_title[language], view.act.id)
        order = list(view.pairs)
        for note in sorted(view.act.notes, key=lambda note: order.index(note.at[0])):
            place = link(
                context.clause(view.act.id, note.at[0]) or "",
                plain(clause_name(context, view.act.id, note.at[0])),
            )
            yield tag("div", tag("p", place) + note_html(context, note), class_="noted")
    gaps = list(library.gaps())
    yield plain_heading(2, word("gaps", language), "gaps")
    yield tag("p", word("gaps_lead" if gaps else "gaps_none", language))
    for act, eid, missing in gaps:
        context = ActContext(library, language, "notes/", library.acts[act])
        title = library.acts[act].act.meta.short_title[language]
        name = f"{title}: {clause_name(context, act, eid)}"
        where = link(context.clause(act, eid) or "", plain(name))
        yield tag("p", f"{where} – {word(f'no_text_{missing}', language)}", class_="gap")
