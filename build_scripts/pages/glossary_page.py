"""The glossary: terms in both languages, by kind, in the order of the page's alphabet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.context import Context
from build_scripts.pages.document import Page
from build_scripts.pages.library import Library
from build_scripts.pages.markup import link, plain, tag

_PATH = "glossary/"
_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh alphabet, which holds the Russian one."""


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One line of the glossary."""

    words: Words
    kind: str
    """A key of the words ``glossary_...``, such as ``term`` or ``abbreviation``."""
    what: Words
    """What it is, in one sentence."""
    at: str
    """``ACT#id`` of the clause that defines it or uses it first."""


def glossary_page(library: Library, terms: Sequence[GlossaryTerm], language: str) -> Page:
    """The glossary in one language of the interface.

    Args:
        library: the acts.
        terms: all terms; kinds come in the order in which they appear first.
        language: ``kk`` or ``ru``.
    """
    context = Context(library, language, _PATH)
    return Page(
        path=_PATH,
        title=context.word("glossary"),
        description=context.word("glossary_lead"),
        blocks=tuple(_blocks(context, terms)),
    )


def alphabetical(text: str) -> list[int]:
    """Sort key: Cyrillic letters in the order of the Kazakh alphabet, then Latin ones.

    >>> sorted(["ҰБТ", "уақыт", "әкім", "PhD"], key=alphabetical)
    ['әкім', 'уақыт', 'ҰБТ', 'PhD']
    """
    return [
        _ALPHABET.find(letter) if letter in _ALPHABET else len(_ALPHABET) + ord(letter)
        for letter in text.lower()
        if letter.isalnum()
    ]


def _blocks(context: Context, terms: Sequence[GlossaryTerm]) -> Iterator[Block]:
    yield plain_heading(1, context.word("glossary"), "page")
    yield tag("p", context.word("glossary_lead"), class_="lead")
    kinds = list(dict.fromkeys(term.kind for term in terms))
    ordered = sorted(
        terms,
        key=lambda term: (kinds.index(term.kind), alphabetical(term.words[context.language])),
    )
    for kind, group in groupby(ordered, key=lambda term: term.kind):
        yield plain_heading(2, context.word(f"glossary_{kind}"), kind)
        yield _table(context, list(group))


def _table(context: Context, terms: Sequence[GlossaryTerm]) -> str:
    other = next(name for name in LANGUAGES if name != context.language)
    keys = (f"language_{context.language}", f"language_{other}", "glossary_what")
    head = "".join(tag("th", context.word(key), scope="col") for key in keys)
    rows = "".join(_row(context, term, other) for term in terms)
    return tag(
        "table",
        tag("thead", tag("tr", head)) + tag("tbody", rows),
        class_="law-table cards glossary",
    )


def _row(context: Context, term: GlossaryTerm, other: str) -> str:
    act, _, eid = term.at.partition("#")
    address = context.clause(act, eid)
    what = plain(term.what[context.language])
    if address:
        what += " " + link(address, context.word("in_text"))
    own = tag("th", plain(term.words[context.language]), scope="row")
    return tag("tr", own + tag("td", plain(term.words[other]), lang=other) + tag("td", what))
