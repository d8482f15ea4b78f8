"""From when until when an expression has its wording, and was in force, where that is known."""

from __future__ import annotations

from build_scripts.corpus.acts import Act
from build_scripts.corpus.editions import Edition
from build_scripts.corpus.meta import Words
from build_scripts.machine.akn.inline import child
from build_scripts.machine.xml_file import Element

_WORDING, _IN_FORCE = "tlc_wording", "tlc_in_force"
_CONCEPTS = {
    _WORDING: ("wording", Words("редакция", "редакция")),
    _IN_FORCE: ("in-force", Words("қолданыста болуы", "действие")),
}
_BEGIN, _END, _FORCE = "event_wording", "event_replaced", "event_in_force"


def write_edition_events(lifecycle: Element, act: Act) -> None:
    """Adds to ``lifecycle`` the days on which this wording came, took effect and was replaced."""
    edition = act.edition
    if edition is None:
        return
    days = [(_BEGIN, edition.date), (_FORCE, edition.in_force_from), (_END, edition.until)]
    for eid, date in days:
        if date:
            child(lifecycle, "eventRef", eId=eid, date=date, type="amendment", source="#ref_work")


def write_temporal_data(meta: Element, act: Act) -> None:
    """Adds ``temporalData``: an interval of the wording, and one of its force where it is known."""
    edition = act.edition
    if edition is None:
        return
    group = child(
        child(meta, "temporalData", source="#tlc_site"), "temporalGroup", eId="tg_wording"
    )
    _interval(group, _BEGIN, _WORDING, edition)
    if edition.in_force_from:
        _interval(group, _FORCE, _IN_FORCE, edition)


def _interval(group: Element, start: str, concept: str, edition: Edition) -> None:
    """An interval; where editions that nobody here has came in between, its end is not known."""
    known = {"end": f"#{_END}"} if edition.until and not edition.gap else {}
    child(group, "timeInterval", start=f"#{start}", refersTo=f"#{concept}", **known)


def write_concepts(references: Element, act: Act, language: str) -> None:
    """Adds to ``references`` what the intervals are about."""
    edition = act.edition
    if edition is None:
        return
    for eid, (name, words) in _CONCEPTS.items():
        if eid == _WORDING or edition.in_force_from:
            href = f"/akn/ontology/concept/kz/{name}"
            child(references, "TLCConcept", eId=eid, href=href, showAs=words[language])
