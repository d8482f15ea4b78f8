"""Documents that a citation means without naming them: those named on the lines above, or before.

An act that changes others names each of them once ("Внести в постановление … :"), then lists
provisions line by line; указанным постановлением, көрсетілген Ережеде point back in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.act.unit import Unit
from build_scripts.links.citations import find_citations
from build_scripts.links.known_acts import KnownActs
from build_scripts.links.mention import Base, Mention, Path, below
from build_scripts.links.other_acts import find_documents
from build_scripts.links.places import Places, own_text
from build_scripts.links.readable import readable

_NAMES_ACT = frozenset({"dated", "law"})
_INTO = re.compile(r"^(?:\S+\) )?(?:внести )?(?:[\w ]+ )?во? $", re.IGNORECASE)
"""Stands in front of the act that the lines below change: Внести в."""
_CHANGED_KK = re.compile(
    r"(?:на|не|ға|ге|қа|ке|нда|нде)(?: ?\((?:[^()]|\([^()]*\))*\))?"
    r"(?: мынадай [^:]*| [^:]*енгізілсін)? ?:$"
)
"""The act that the lines below change, in the dative or the locative, up to the colon."""
_APPROVED = re.compile(r"бекіт(?:іл|к)ен|утвержд[её]нн", re.IGNORECASE)
_WHOLE = frozenset({"annex", "act"})
_PLAIN = frozenset({"indent", "amendment"})


@dataclass(frozen=True, slots=True)
class Changed:
    """What the lines above say of a provision: the act that is changed, and where in it."""

    base: Base
    steps: Path


def changed_above(unit: Unit, steps: Path, places: Places, known: KnownActs) -> Changed | None:
    """The act whose provisions the lines around a unit list; None where they change none.

    Args:
        unit: the unit that names a provision and no document.
        steps: the provision.
        places: the text of the act.
        known: names of acts.
    """
    approved = False
    for line, direct in _lines_above(unit, places):
        text = readable(own_text(line)).rstrip()
        if not text.endswith(":"):
            continue
        cited = _cited(text, places.language, known)
        lead = _lead(text, cited, places.language)
        if lead:
            base = replace(lead.base, approved=approved or lead.base.approved)
            return Changed(base, steps if approved else below(lead.steps, steps))
        if not direct:
            continue
        if _APPROVED.search(text):
            approved = True
        elif not approved:
            steps = below(next((m.steps for m in cited if m.base.kind == "none"), ()), steps)
    return None


def _lines_above(unit: Unit, places: Places) -> Iterator[tuple[Unit, bool]]:
    """Lines that a unit may go on with, the nearest first, and whether it stands right below them.

    A plain line goes on with the plain lines before it and with what is around it. The last lines
    of a numbered clause before it only tell what is spoken of: source texts lose the indent.
    """
    current = unit
    while (parent := places.parent(current)) is not None:
        if current.kind in _PLAIN:
            place = next(i for i, child in enumerate(parent.children) if child is current)
            for before in reversed(parent.children[:place]):
                if before.kind in _PLAIN:
                    yield before, True
                else:
                    yield from ((inner, False) for inner in reversed(list(before.walk())))
        if parent.kind in _WHOLE:
            return
        yield parent, parent is places.parent(unit) or parent.kind in _PLAIN
        current = parent


def _cited(text: str, language: str, known: KnownActs) -> list[Mention]:
    return find_citations(text, language, find_documents(text, language, known.phrases[language]))


def _lead(text: str, cited: list[Mention], language: str) -> Mention | None:
    """The act that a line puts before the changes below it."""
    named = [mention for mention in cited if mention.base.kind in _NAMES_ACT]
    if not named:
        return None
    if language == "ru":
        return named[0] if _INTO.match(text[: named[0].start]) else None
    last = named[-1]
    return last if any(_CHANGED_KK.match(text, last.end - n) for n in (2, 3)) else None


_FORMS = (
    (re.compile(r"постановлени|қаулы", re.IGNORECASE), frozenset({"decree", "other", ""})),
    (re.compile(r"приказ|бұйр", re.IGNORECASE), frozenset({"order", ""})),
    (re.compile(r"указ(?!анн)|жарлы", re.IGNORECASE), frozenset({"edict", ""})),
    (re.compile(r"решени|распоряжени|шешім|өкім", re.IGNORECASE), frozenset({"other", ""})),
)
"""Forms of the acts that a noun may point back to."""


def named_before(
    text: str, language: str, known: KnownActs, *, rules: bool, noun: str = ""
) -> Base | None:
    """The document named last in a text: an act, or the rules that an act approves.

    Args:
        text: the words.
        language: ``kk`` or ``ru``.
        known: names of acts.
        rules: whether the rules are meant that an act approves.
        noun: the word that points back, so that a decree is no order.
    """
    documents = find_documents(text, language, known.phrases[language])
    forms = next((forms for pattern, forms in _FORMS if not rules and pattern.search(noun)), None)
    fitting = [
        d.base
        for d in documents
        if d.base.approved == rules
        and d.base.kind in _NAMES_ACT
        and (forms is None or d.base.form in forms)
    ]
    return fitting[-1] if fitting else None


def texts_before(unit: Unit, before: str, places: Places) -> Iterator[str]:
    """The words before a citation, then the lines above it, the nearest first."""
    yield before
    yield from (readable(own_text(line)) for line, _ in _lines_above(unit, places))


def named_in_table(unit: Unit, places: Places, known: KnownActs) -> Base | None:
    """The act that another cell names: one before it in the row, or the head of its column."""
    around = list(places.ancestors(unit))
    cell = next((a for a in around if a.kind == "cell"), None)
    row = places.parent(cell) if cell else None
    table = places.parent(row) if row else None
    if cell is None or row is None or table is None:
        return None
    place = next(i for i, child in enumerate(row.children) if child is cell)
    heads = (head for line in table.children if line.head for head in line.children)
    above = (head for head in heads if head.anchors == cell.anchors)
    beside = (*reversed(row.children[:place]), *above)
    named = (
        named_before(readable(other.full_text()), places.language, known, rules=False)
        for other in beside
    )
    return next((base for base in named if base), None)
