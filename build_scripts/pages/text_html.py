"""The words of a clause in one language as HTML, with references and terms linked."""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.act.unit import Unit
from build_scripts.links.model import Reference, Term
from build_scripts.pages.context import ActContext
from build_scripts.pages.marks import BracketWords, Mark, marked
from build_scripts.pages.markup import link, tag
from build_scripts.pages.pairs import Pair

INTERNAL, AMENDED = "internal", "amended-act"
TITLE = "title"


def text_html(context: ActContext, unit: Unit, language: str, *, end: int | None = None) -> str:
    """HTML of a unit's own text, or of its heading where it has no text; up to ``end`` if given."""
    text = (unit.text or unit.heading)[:end]
    return marked(text, _marks(context, unit, language), brackets(context))


def heading_html(context: ActContext, unit: Unit, language: str, *, end: int | None = None) -> str:
    """HTML of a unit's heading; links stand in it where the unit has no text."""
    marks = () if unit.text else _marks(context, unit, language)
    return marked(unit.heading[:end], marks, brackets(context))


def number_html(context: ActContext, unit: Unit) -> str:
    """HTML of the number as printed, with the quotation mark before it and a space behind."""
    printed = unit.lead + unit.num
    return tag("span", marked(printed, (), brackets(context)) + " ", class_="n") if printed else ""


def brackets(context: ActContext) -> BracketWords | None:
    """Names for words in brackets; None for acts whose brackets are their own."""
    if not context.view.act.meta.raw_sha256:
        return None
    return BracketWords(context.word("lost"), context.word("restored"))


def moved(context: ActContext, pair: Pair, language: str) -> tuple[Unit, str] | None:
    """Where a language says elsewhere what it lacks here: the unit and its id."""
    unit = pair.units.get(language)
    if not unit or not unit.pair:
        return None
    found = context.view.act.unit(unit.pair, language)
    return (found, unit.pair) if found else None


def _marks(context: ActContext, unit: Unit, language: str) -> list[Mark]:
    view = context.view
    marks = [
        Mark(found.start, found.end, _reference(context, found))
        for found in view.references.get((language, unit.eid), ())
    ]
    seen: set[str] = set()
    for use in view.uses.get((language, unit.eid), ()):
        term = view.terms.get((language, use.key))
        if term and not (term.defined_at == unit.eid and use.end <= _defined_until(unit, term)):
            marks.append(Mark(use.start, use.end, _term(context, term, first=use.key not in seen)))
            seen.add(use.key)
    return marks


def _defined_until(unit: Unit, term: Term) -> int:
    """Where the words that define a term end in their own clause."""
    place = unit.text.find(term.term)
    return place + len(term.term) if place >= 0 else 0


def _reference(context: ActContext, found: Reference) -> Callable[[str], str]:
    address = _address(context, found)
    if address:
        return lambda html: link(address, html, class_="ref")
    outside = tag("span", f" ({context.word('outside')})", class_="vh")
    if found.page:
        page = found.page
        return lambda html: link(page, html + outside, class_="ref out", rel="external noopener")
    title = context.word("outside_unknown")
    return lambda html: tag("span", html, class_="ref out", title=title)


def _address(context: ActContext, found: Reference) -> str | None:
    """Where a reference leads on this site, if what it means is here.

    Where an amended act says nothing of the provision any more, the way leads to its title.
    """
    act = found.act or context.view.act.id
    if found.scope == AMENDED and act in context.library.acts:
        return context.clause(act, found.to or TITLE)
    if found.scope == INTERNAL and found.to:
        return context.clause(act, found.to)
    return None


def _term(context: ActContext, term: Term, *, first: bool) -> Callable[[str], str]:
    """A link for the first use in a clause; later ones don't add a stop for the keyboard."""
    address = context.clause(context.view.act.id, term.defined_at)
    if first and address:
        return lambda html: link(address, html, class_="term", data_term=term.key)
    return lambda html: tag("span", html, class_="term", data_term=term.key)
