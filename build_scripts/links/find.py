"""Everything that the texts of a corpus say about other text."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.amendments import find_amendments, new_wording
from build_scripts.links.deadlines import find_deadlines
from build_scripts.links.definitions import find_definitions
from build_scripts.links.known_acts import KnownActs, known_acts
from build_scripts.links.model import ActLinks, Links
from build_scripts.links.places import Places
from build_scripts.links.references import find_references
from build_scripts.links.resolve import Context
from build_scripts.links.rewordings import with_official
from build_scripts.links.term_documents import documents_of_terms
from build_scripts.links.terms import find_uses, scoped_terms
from build_scripts.overlay import Overlay


def find_links(corpus: Corpus) -> Links:
    """References, terms, deadlines and amendments of every act, in both languages.

    A function of the texts alone: the same corpus always gives the same links.
    """
    known = known_acts(corpus)
    found = {act.id: links_of_act(act, corpus, known) for act in corpus.acts.values()}
    return with_official(corpus, found)


def links_of_act(act: Act, corpus: Corpus, known: KnownActs) -> ActLinks:
    """What the texts of one act say.

    Args:
        act: the act.
        corpus: all acts; only those that the act names are looked at.
        known: what is known of acts, of this site and others.
    """
    found = [
        _in_language(act, language, corpus, known)
        for language in LANGUAGES
        if language in act.texts
    ]
    return ActLinks(
        references=tuple(item for links in found for item in links.references),
        terms=tuple(item for links in found for item in links.terms),
        uses=tuple(item for links in found for item in links.uses),
        deadlines=tuple(item for links in found for item in links.deadlines),
        amendments=tuple(item for links in found for item in links.amendments),
        older=tuple(
            links_of_act(old, replace(corpus, acts=Overlay(act.id, old, corpus.acts)), known)
            for old in act.older
        ),
    )


def _in_language(act: Act, language: str, corpus: Corpus, known: KnownActs) -> ActLinks:
    places = Places(act, language)
    amendments = find_amendments(act, language, known)
    wording = new_wording(places, amendments)
    definitions = find_definitions(act, language, known)
    terms = scoped_terms(definitions, places, wording.part_of)
    holders = {amendment.eid: amendment for amendment in amendments}
    holders.update((eid, a) for a in amendments for eid in a.new_text)
    called = documents_of_terms(terms, places, known)
    context = Context(corpus, act, language, places, known, holders, wording, called)
    references = find_references(context, terms)
    taken: dict[str, list[tuple[int, int]]] = {}
    for reference in references:
        taken.setdefault(reference.source, []).append((reference.start, reference.end))
    return ActLinks(
        references=tuple(references),
        terms=tuple(definition.term for definition in definitions),
        uses=tuple(find_uses(terms, places, wording.part_of, taken)),
        deadlines=tuple(find_deadlines(places)),
        amendments=tuple(amendments),
    )
