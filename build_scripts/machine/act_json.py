"""One act in one language as JSON: its units, and what its text says about other text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_scripts.act.footnotes import read_footnote
from build_scripts.act.formula_tree import definitions, linear_symbols, read_formula
from build_scripts.act.formulas import body_of, is_image
from build_scripts.act.patterns import NOTE
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import ActLinks, Amendment, Deadline, Reference, Term, TermUse
from build_scripts.machine.json_file import Json
from build_scripts.machine.metadata import metadata
from build_scripts.machine.site import Site


def act_json(act: Act, language: str, links: ActLinks, site: Site) -> Json:
    """The JSON file of an act.

    Args:
        act: the act.
        language: ``kk`` or ``ru``; the act must have a text in it.
        links: what was found in the act.
        site: where its pages are.

    Returns:
        An object in the shape of ``schemas/api/act.json``.
    """
    units = act.units[language]
    place = _Place(act.id, language, links.official if language == "ru" else frozenset())
    uses: dict[str, list[TermUse]] = {}
    for use in links.uses:
        if use.language == language:
            uses.setdefault(use.key, []).append(use)
    return {
        "id": act.id,
        "lang": language,
        "title": act.meta.title[language],
        "site": site.url,
        "metadata": metadata(act, language, site),
        "units": [_unit(unit, place, site) for unit in act.texts[language].children],
        "amendments": [_amendment(a) for a in links.amendments if a.language == language],
        "references": [
            _reference(r, units[r.source], site) for r in links.references if r.language == language
        ],
        "terms": [
            _term(t, uses.get(t.key, []), units) for t in links.terms if t.language == language
        ],
        "deadlines": [
            _deadline(d, units[d.source]) for d in links.deadlines if d.language == language
        ],
        "notes": [_note(note, language) for note in act.notes],
    }


class _Place(NamedTuple):
    """The text that a unit stands in."""

    act: str
    language: str
    official: frozenset[str]
    """Clauses of a translation whose words are the official ones."""


def _unit(unit: Unit, place: _Place, site: Site, beside: Sequence[Unit] = ()) -> Json:
    data: Json = {
        "eid": unit.eid,
        "alias": unit.alias,
        "kind": unit.kind,
        "num": unit.num,
        "heading": unit.heading,
        "text": unit.text,
        "lines": [unit.first, unit.last],
        "page": site.clause(place.language, place.act, unit.eid),
    }
    data |= _more(unit, beside)
    if unit.eid in place.official:
        data["official"] = True
    data["children"] = [_unit(child, place, site, unit.children) for child in unit.children]
    return data


def _more(unit: Unit, beside: Sequence[Unit]) -> Json:
    """What only some units have; a key that says nothing is left out."""
    flags = {
        "missing": unit.missing,
        "repealed": unit.repealed,
        "suspended": unit.suspended,
        "head": unit.head,
    }
    words = {"lead": unit.lead, "pair": unit.pair}
    spans = {"rowspan": unit.rows, "colspan": unit.columns}
    data: Json = {name: word for name, word in words.items() if word}
    data |= {name: True for name, holds in flags.items() if holds}
    data |= {name: span for name, span in spans.items() if span > 1}
    if unit.kind == "note" and NOTE.match(unit.text):
        data["footnote"] = _footnote(unit)
    if unit.kind == "formula" and unit.text and not is_image(unit.text):
        data["formula"] = _formula(unit, beside)
    return data


def _footnote(unit: Unit) -> Json:
    note = read_footnote(unit.text)
    return {
        "about": unit.about,
        "change": note.change,
        "acts": [
            {
                "date": act.date,
                "number": act.number,
                "kind": act.kind,
                "body": act.body,
                "rule": act.rule,
                "in_force": act.in_force or None,
            }
            for act in note.acts
        ],
    }


def _formula(unit: Unit, beside: Sequence[Unit]) -> Json:
    tree = read_formula(unit.text, definitions(unit, beside))
    return {
        "linear": body_of(unit.text),
        "symbols": [
            {"symbol": symbol, "defined_at": target or None}
            for symbol, target in linear_symbols(tree)
        ],
    }


def part_of(unit: Unit) -> str:
    """Where the positions of links count: in the unit's ``text``, else in its ``heading``."""
    return "text" if unit.text else "heading"


def _reference(reference: Reference, unit: Unit, site: Site) -> Json:
    return {
        "from": reference.source,
        "text": reference.text,
        "scope": reference.scope,
        "to": reference.to,
        "act": reference.act,
        "page": site.target(reference),
        "in": part_of(unit),
        "span": [reference.start, reference.end],
    }


def _amendment(amendment: Amendment) -> Json:
    return {
        "eid": amendment.eid,
        "action": amendment.action,
        "target": amendment.target,
        "target_num": list(amendment.target_num),
        "new_text": list(amendment.new_text),
        "target_kind": amendment.target_kind,
        "target_indent": amendment.target_indent,
        "target_part": amendment.target_part,
        "act": amendment.act,
    }


def _term(term: Term, uses: list[TermUse], units: Mapping[str, Unit]) -> Json:
    return {
        "key": term.key,
        "term": term.term,
        "definition": term.definition,
        "defined_at": term.defined_at,
        "kind": term.kind,
        "uses": [
            {
                "from": use.source,
                "in": part_of(units[use.source]),
                "span": [use.start, use.end],
            }
            for use in uses
        ],
    }


def _deadline(deadline: Deadline, unit: Unit) -> Json:
    return {
        "from": deadline.source,
        "who": deadline.who,
        "what": deadline.what,
        "amount": deadline.amount,
        "unit": deadline.unit,
        "counted_from": deadline.counted_from,
        "text": deadline.text,
        "in": part_of(unit),
        "span": [deadline.start, deadline.end],
    }


def _note(note: EditorNote, language: str) -> Json:
    return {
        "at": list(note.at),
        "kind": note.kind,
        "text": note.text[language],
        "words": note.words,
        "see": list(note.see),
    }
