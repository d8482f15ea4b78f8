"""Pages that list things of all acts: the acts, the editor's notes, the glossary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.pages.about_text import status_badge
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.clause import clause_name, note_html
from build_scripts.pages.context import ActContext, Context
from build_scripts.pages.dates import date_in_words
from build_scripts.pages.document import Page
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.plan import ACTS
from build_scripts.pages.words import word


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One line of the glossary."""

    words: Words
    what: Words
    """What it is, in one sentence; empty where that is plain."""
    defined: str = ""
    """``ACT#id`` of the clause that defines it, where one does."""


def act_cards(context: Context) -> str:
    """All acts as a list of cards."""
    cards = (_act_card(context, view) for view in context.library.acts.values())
    return tag("ul", "".join(cards), class_="act-cards")


def _act_card(context: Context, view: ActView) -> str:
    meta, language = view.act.meta, context.language
    title = plain(meta.short_title[language])
    facts = [context.word(f"act_{meta.kind}")]
    if meta.date:
        number = f" № {meta.number}" if meta.number else ""
        facts.append(date_in_words(meta.date, language) + number)
    summary = plain(meta.summary[language]) if meta.summary else ""
    return tag(
        "li",
        tag("span", ", ".join(facts), class_="quiet")
        + tag("b", link(context.to(context.library.overview(view.act.id)), title))
        + tag("span", summary)
        + status_badge(context, meta),
    )


def acts_page(library: Library, language: str) -> Page:
    """The list of acts."""
    path = f"{ACTS}/"
    context = Context(library, language, path)
    return Page(
        path=path,
        title=word("acts", language),
        description=word("acts_lead", language),
        blocks=(
            plain_heading(1, word("acts", language), "page"),
            tag("p", word("acts_lead", language), class_="lead"),
            act_cards(context),
        ),
        hide=("toc",),
    )


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
        for note in view.act.notes:
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


def glossary_page(library: Library, terms: Sequence[GlossaryTerm], language: str) -> Page:
    """The glossary in both languages, sorted by the page's language."""
    context = Context(library, language, "glossary/")
    ordered = sorted(terms, key=lambda term: _sort_key(term.words[language]))
    other = next(name for name in LANGUAGES if name != language)
    heads = (f"language_{language}", f"language_{other}", "glossary_what")
    head = "".join(tag("th", context.word(key), scope="col") for key in heads)
    rows = "".join(_term_row(context, term, other, heads) for term in ordered)
    table = tag("thead", tag("tr", head)) + tag("tbody", rows)
    return Page(
        path="glossary/",
        title=context.word("glossary"),
        description=context.word("glossary_lead"),
        blocks=(
            plain_heading(1, context.word("glossary"), "page"),
            tag("p", context.word("glossary_lead"), class_="lead"),
            tag("table", table, class_="law-table cards glossary"),
        ),
        hide=("toc",),
    )


_ALPHABET_KK = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def _sort_key(text: str) -> list[int]:
    """Order of the Kazakh alphabet, which holds the Russian one."""
    return [
        _ALPHABET_KK.find(letter) if letter in _ALPHABET_KK else ord(letter) - 0x10000
        for letter in text.lower()
        if letter.isalnum() or letter == " "
    ]


def _term_row(context: Context, term: GlossaryTerm, other: str, heads: Sequence[str]) -> str:
    act, _, eid = term.defined.partition("#")
    address = context.clause(act, eid) if eid else None
    what = plain(term.what[context.language])
    if address:
        what += " " + link(address, context.word("defined_here"))
    own, foreign = (plain(term.words[name]) for name in (context.language, other))
    return tag(
        "tr",
        tag("th", own, scope="row", data_label=context.word(heads[0]))
        + tag("td", foreign, lang=other, data_label=context.word(heads[1]))
        + tag("td", what, data_label=context.word(heads[2])),
    )
