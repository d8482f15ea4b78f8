"""References of an act in one language: citations found, resolved and recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.act.unit import Unit
from build_scripts.links.amendments import find_target
from build_scripts.links.citations import Document, find_citations
from build_scripts.links.definitions import NUMBERED_ACT, introductions
from build_scripts.links.mention import Base, Mention, disjoint
from build_scripts.links.model import Reference
from build_scripts.links.other_acts import find_documents
from build_scripts.links.places import own_text
from build_scripts.links.readable import readable
from build_scripts.links.resolve import Context, resolve
from build_scripts.links.terms import ScopedTerm

_SILENT = frozenset({"requisites", "signature", "agreed"})
"""Kinds that name the act itself, or bodies, but cite nothing."""
_LABEL = {
    "kk": re.compile(r"(?:қағида|ереже|тұжырымдама)\w* (?:\d+-)?қосымша$"),
    "ru": re.compile(r"^Приложение(?: \d+)? к (?:Типовым )?(?:[Пп]равил|[Пп]оложен|Концепц)\w+"),
}
"""How a stamp says to which rules an annex belongs."""
_THIS = re.compile(r"(?:осы|(?:настоящ|данн)\w+) $", re.IGNORECASE)
"""Words in front of a short name that the citation grammar reads itself."""


def find_references(context: Context, terms: Sequence[ScopedTerm]) -> list[Reference]:
    """All references of an act in the context's language, in reading order."""
    found: list[Reference] = []
    for unit in context.places.root.walk():
        if unit.eid and unit.kind not in _SILENT:
            found.extend(_of_unit(unit, context, terms))
    return found


def _of_unit(unit: Unit, context: Context, terms: Sequence[ScopedTerm]) -> Iterator[Reference]:
    printed = own_text(unit)
    text = readable(printed)
    language = context.language
    bracketed = introductions(text, language)
    mentions = [
        mention
        for mention in _mentions(text, unit, context, terms)
        if not any(start <= mention.start < end for start, end in bracketed)
    ]
    for place, mention in enumerate(mentions):
        target = resolve(mention, unit, mentions[:place], context)
        if target is None or (target.act, target.to) == (context.act.id, unit.eid):
            continue
        yield Reference(
            source=unit.eid,
            language=language,
            start=mention.start,
            end=mention.end,
            text=printed[mention.start : mention.end],
            scope=target.scope,
            act=target.act,
            to=target.to,
            page=target.page,
            term=_term_of(mention, terms),
        )


def _mentions(
    text: str, unit: Unit, context: Context, terms: Sequence[ScopedTerm]
) -> list[Mention]:
    language = context.language
    documents = find_documents(text, language, context.known.phrases[language])
    if unit.kind == "stamp":
        whole = [Mention(d.start, d.end, d.base) for d in documents]
        return disjoint([*whole, *_labels(text, context)])
    if unit.kind == "amendment":
        target = find_target(text, language)
        cited = find_citations(text, language, documents)
        own = [m for m in cited if m.base.kind != "none"]
        return disjoint([*own, *_targets(target.spans, unit, context)])
    called = _called(text, unit, context, terms)
    free = [c for c in called if all(c.end <= d.start or d.end <= c.start for d in documents)]
    joined = sorted([*documents, *free], key=lambda document: document.start)
    return find_citations(text, language, joined)


def _targets(spans: Sequence[tuple[int, int]], unit: Unit, context: Context) -> Iterator[Mention]:
    """What an instruction changes, word by word; of a range the words mean its first provision."""
    found = context.amendments.get(unit.eid)
    paths = found.paths if found else ()
    each = len(paths) == len(spans) or (len(spans) == 1 and paths)
    for number, span in enumerate(spans):
        yield Mention(*span, Base("amended"), paths[number] if each else ())


def _labels(text: str, context: Context) -> Iterator[Mention]:
    match = _LABEL[context.language].search(text)
    if not match:
        return
    if context.act.meta.amending:
        yield Mention(match.start(), match.end(), Base("amended"))


def _called(
    text: str, unit: Unit, context: Context, terms: Sequence[ScopedTerm]
) -> Iterator[Document]:
    """Documents that are called by their short names."""
    part = context.wording.part_of.get(unit.eid, "own")
    place = context.places.order[unit.eid]
    for term in terms:
        if term.key not in context.terms or term.part != part:
            continue
        for match in term.pattern.finditer(text):
            introduced = term.is_introduced_before(unit.eid, place, match.start())
            if introduced and not _THIS.search(text, 0, match.start()):
                yield Document(match.start(), match.end(), Base("term", term.key))


def _term_of(mention: Mention, terms: Sequence[ScopedTerm]) -> str | None:
    """Key of the short name in the words of a mention."""
    if mention.base.kind == "term":
        return mention.base.name
    if mention.base.kind != "number":
        return None
    for term in terms:
        number = NUMBERED_ACT.search(term.definition.term.term)
        if number and number[1] == mention.base.name:
            return term.key
    return None
