"""Text with the marks inside it: references, terms, editor's notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.model import ActLinks, Reference
from build_scripts.machine.act_json import part_of
from build_scripts.machine.xml_file import Element, xml_text

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def element(tag: str, /, **attributes: str) -> Element:
    """An Akoma Ntoso element; an attribute that ends in an underscore loses it."""
    created = etree.Element(f"{{{NAMESPACE}}}{tag}")
    for name, value in attributes.items():
        created.set(name.rstrip("_"), xml_text(value))
    return created


def child(parent: Element, tag: str, /, **attributes: str) -> Element:
    """A new Akoma Ntoso element at the end of another one."""
    created = element(tag, **attributes)
    parent.append(created)
    return created


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text and the element they stand in."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str]


class Marks:
    """All marks of one act in one language."""

    def __init__(self, act: Act, language: str, links: ActLinks, works: Mapping[str, str]) -> None:
        self._act = act
        self._works = works
        self._marks: dict[tuple[str, str], list[Mark]] = {}
        self.official = links.official if language == "ru" else frozenset[str]()
        """Clauses of a translation whose words are the official ones."""
        self.terms = {
            term.key: f"term_{number}"
            for number, term in enumerate(
                (term for term in links.terms if term.language == language), 1
            )
        }
        """Ids of the terms in the references of the document, by their keys."""
        units = act.units[language]
        for reference in links.references:
            if reference.language == language:
                part = part_of(units[reference.source])
                self._add(reference.source, part, self._reference(reference))
        for use in links.uses:
            if use.language == language and use.key in self.terms:
                target = {"refersTo": f"#{self.terms[use.key]}"}
                mark = Mark(use.start, use.end, "term", target)
                self._add(use.source, part_of(units[use.source]), mark)
        self._notes: dict[str, list[str]] = {}
        for number, note in enumerate(act.notes, 1):
            for place in note.at:
                self._notes.setdefault(place, []).append(f"#ednote_{number}")

    def _add(self, eid: str, part: str, mark: Mark) -> None:
        self._marks.setdefault((eid, part), []).append(mark)

    def _reference(self, reference: Reference) -> Mark:
        href = self._href(reference)
        if href:
            return Mark(reference.start, reference.end, "ref", {"href": href})
        return Mark(reference.start, reference.end, "inline", {"name": f"{reference.scope}-ref"})

    def _href(self, reference: Reference) -> str | None:
        if reference.scope == "internal" and reference.act in {None, self._act.id}:
            return f"#{reference.to}" if reference.to else None
        work = self._works.get(reference.act or "")
        if work is None:
            return reference.page
        return f"{work}/~{reference.to}" if reference.to else work

    def fill(self, target: Element, unit: Unit, part: str) -> None:
        """Writes a unit's ``text`` or ``heading`` into an element, with its marks."""
        text = unit.heading if part == "heading" else unit.text
        end = 0
        for mark in _apart(self._marks.get((unit.eid, part), []), len(text)):
            append_text(target, text[end : mark.start])
            inner = child(target, mark.tag, **mark.attributes)
            append_text(inner, text[mark.start : mark.end])
            end = mark.end
        append_text(target, text[end:])

    def note_references(self, target: Element, unit: Unit) -> None:
        """Adds a mark for each editor's note of the unit."""
        for href in self._notes.pop(unit.eid, []):
            child(target, "noteRef", href=href)


def _apart(marks: Iterable[Mark], length: int) -> list[Mark]:
    """Marks in order, without those that overlap an earlier or longer one."""
    chosen: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.start < mark.end <= length and (not chosen or mark.start >= chosen[-1].end):
            chosen.append(mark)
    return chosen


def append_text(target: Element, text: str) -> None:
    """Adds text behind everything that is in an element."""
    text = xml_text(text)
    if not text:
        return
    if len(target):
        target[-1].tail = (target[-1].tail or "") + text
    else:
        target.text = (target.text or "") + text
