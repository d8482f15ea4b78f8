"""Every link leads somewhere: to a clause that is there, from words where they are said."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import FILES
from build_scripts.faults import Fault
from build_scripts.links.model import Links, Reference


def check_links(corpus: Corpus, links: Links) -> list[Fault]:
    """Whether each internal reference has its clause, and each span its words."""
    faults: list[Fault] = []
    for act_id, found in links.items():
        act = corpus.acts[act_id]
        for reference in found.references:
            faults.extend(_of_reference(corpus, act, reference))
        for amendment in found.amendments:
            faults.extend(
                _fault(act, amendment.language, amendment.eid, f"there is no new text {eid}.")
                for eid in amendment.new_text
                if eid not in act.units[amendment.language]
            )
    for act in corpus.acts.values():
        for language, units in act.units.items():
            faults.extend(
                _fault(act, language, unit.eid, f"there is no clause {unit.pair}.")
                for unit in units.values()
                if unit.pair and unit.pair not in units
            )
    return faults


def _of_reference(corpus: Corpus, act: Act, reference: Reference) -> Iterator[Fault]:
    place = (act, reference.language, reference.source)
    unit = act.unit(reference.source, reference.language)
    if unit is None:
        yield _fault(*place, "a reference stands in a clause that is not there.")
        return
    printed = (unit.text, unit.heading)
    if reference.text not in {words[reference.start : reference.end] for words in printed}:
        yield _fault(*place, f"{reference.text!r} does not stand where the reference says.")
    if reference.scope == "internal" and not _exists(corpus, reference):
        target = f"{reference.act}#{reference.to}"
        yield _fault(*place, f"{reference.text!r} leads to {target}, which is not there.")


def _exists(corpus: Corpus, reference: Reference) -> bool:
    act = corpus.acts.get(reference.act or "")
    if act is None:
        return False
    return reference.to is None or reference.to in act.units[reference.language]


def _fault(act: Act, language: str, eid: str, problem: str) -> Fault:
    name = f"{act.folder.parent.name}/{act.id}/{FILES[language]}"
    unit = act.unit(eid, language)
    remedy = "correct the reference rules, or the text."
    return Fault(name, problem, remedy, unit.first if unit else None, f"{act.id}#{eid}")
