"""Which documents are called by a short name: a law, the rules, a list in an annex."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from build_scripts.links.citations import find_citations
from build_scripts.links.definitions import NUMBERED_ACT, act_named_before, introductions
from build_scripts.links.known_acts import KnownActs
from build_scripts.links.mention import Base
from build_scripts.links.model import Term
from build_scripts.links.other_acts import find_documents
from build_scripts.links.places import Places, own_text
from build_scripts.links.readable import readable
from build_scripts.links.terms import ScopedTerm

_DOCUMENT = re.compile(
    r"тізбе|қағида|ереже|тұжырымдама|перечен|правил|положени|концепци", re.IGNORECASE
)
_ATTACHED = re.compile(r"қоса беріліп отырған|прилагаем", re.IGNORECASE)
_ITSELF = re.compile(r"^(?:Осы|Настоящ)")
_NEAR = 40
"""Letters between the approving act and the brackets of a short name."""


def documents_of_terms(
    terms: Sequence[ScopedTerm], places: Places, known: KnownActs
) -> Mapping[str, Base]:
    """The documents meant by terms, by key of the term.

    Returns:
        ``law`` and ``dated`` for other acts, ``annex`` with the id of an annex of the act, ``this``
        for the rules that the text belongs to. Numbered short names (№ 261 бұйрық) are left
        out: a citation shows their number.
    """
    found: dict[str, Base] = {}
    for term in terms:
        name = term.definition.term.term
        if term.definition.term.kind != "short-name" or NUMBERED_ACT.search(name):
            continue
        base = _document(term, places, known)
        if base:
            found[term.key] = base
    return found


def _document(term: ScopedTerm, places: Places, known: KnownActs) -> Base | None:
    defined = term.definition.term
    text = own_text(places.units[defined.defined_at])
    before = text[: term.definition.start]
    act = act_named_before(before, defined.term, defined.language, known)
    if act:
        return act.base
    if not _DOCUMENT.search(defined.term):
        return None
    earlier = max((end for _, end in introductions(before, defined.language)), default=0)
    itself = None if earlier or not _ITSELF.search(before) else Base("this", "rules")
    if found := _approved(before, defined, known) or itself:
        return found
    numbers = {
        mention.steps[0].number
        for mention in find_citations(text, defined.language, [])
        if [step.kind for step in mention.steps] == ["annex"]
    }
    annexes = places.annexes()
    if numbers:
        fitting = [annex for annex in annexes if annex.number in numbers]
        return Base("annex", fitting[0].eid) if len(fitting) == 1 else None
    if annexes and _ATTACHED.search(before):
        return Base("annex", annexes[0].eid)
    return None


def _approved(before: str, defined: Term, known: KnownActs) -> Base | None:
    """The rules of another act, named right in front of the brackets of their short name."""
    text = readable(before)
    documents = find_documents(text, defined.language, known.phrases[defined.language])
    rules = [d for d in documents if d.base.approved]
    if not rules:
        return None
    last = rules[-1]
    behind = [d for d in documents if d.end > last.end and d.base.kind == "dated"]
    end = max([last.end, *(d.end for d in behind)])
    tail = re.sub(r"[\"«“][^\"«»“”]*[\"»”]|\([^()]*\)", "", text[end:])
    return last.base if len(tail) < _NEAR else None
