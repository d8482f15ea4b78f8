"""From the words of a citation to what they point to: the scope, the act, the unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.act.kinds import referred
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.links.amendments import NewWording
from build_scripts.links.antecedents import (
    changed_above,
    named_before,
    named_in_table,
    texts_before,
)
from build_scripts.links.dates import DATE, iso_date
from build_scripts.links.known_acts import KnownActs, official_page
from build_scripts.links.mention import Base, Mention, Step
from build_scripts.links.model import Amendment
from build_scripts.links.places import Places, approved_rules, descend, numbered_annex, own_text
from build_scripts.links.readable import readable

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OWN_NAME = frozenset({"stamp", "title", "note", "requisites"})
"""Kinds in which an act names itself."""
_STRUCTURE = frozenset(referred()) - {"indent"}


@dataclass(frozen=True, slots=True)
class Target:
    """What a mention points to."""

    scope: str
    act: str | None
    to: str | None = None
    page: str | None = None


@dataclass(frozen=True)
class Context:
    """All that the meaning of a citation in one text depends on."""

    corpus: Corpus
    act: Act
    language: str
    places: Places
    known: KnownActs
    amendments: Mapping[str, Amendment]
    """By id of the instruction and of the units that hold new wording."""
    wording: NewWording
    terms: Mapping[str, Base]
    """By key of a term that calls a document: the act meant, or the annex as ``annex``."""

    @cached_property
    def day(self) -> str:
        """Day of the citing text: of its edition; else of its last noted change or adoption."""
        text = self.act.meta.languages.get(self.language)
        edition = (text.edition or "") if text else ""
        if _DAY.fullmatch(edition):
            return edition
        noted = (
            iso_date(match[0], self.language)
            for unit in self.places.root.walk()
            if unit.kind == "note"
            for match in re.finditer(DATE[self.language], unit.text)
        )
        return max([self.act.meta.date or "", *noted])


def resolve(
    mention: Mention, unit: Unit, earlier: Sequence[Mention], context: Context
) -> Target | None:
    """What a mention points to.

    Args:
        mention: the words.
        unit: the unit in whose text they stand.
        earlier: the mentions before it in the same text.
        context: the act and what is known of others.

    Returns:
        None where the text only names itself: the act as a whole, or a note its own unit.
    """
    return _READERS[mention.base.kind](
        _Citation(mention.base, mention.steps, unit, earlier, context, mention.start)
    )


@dataclass(frozen=True, slots=True)
class _Citation:
    base: Base
    steps: tuple[Step, ...]
    unit: Unit
    earlier: Sequence[Mention]
    context: Context
    start: int
    """Where the words begin in the unit's text."""


def _this(c: _Citation) -> Target | None:
    """Осы, настоящий: the act, its rules, or a unit around the words."""
    if c.base.name == "law" and c.context.act.meta.kind != "law":
        return _before(c)
    if c.base.name in _STRUCTURE:
        around = c.context.places.around(c.unit, c.base.name)
        found = descend(around, c.steps) if around else None
        return _internal(found, c.context) if found else _elsewhere(c)
    if not c.steps:
        return None
    return _rules(c) if c.base.name == "rules" else _own(c)


def _named(c: _Citation) -> Target | None:
    """A named or dated act; the act itself where the words say no more than its name."""
    act = _identified(c.base, c)
    if act == c.context.act.id and not c.steps and c.unit.kind in _OWN_NAME:
        return None
    return _other(act, c)


def _identified(base: Base, c: _Citation) -> str | None:
    article = next((step.number for step in c.steps if step.kind == "article"), "")
    return c.context.known.identify(base, c.context.language, c.context.day, article)


def _numbered(c: _Citation) -> Target:
    """The act with a number, where the text of this act names just one such act."""
    known = c.context.known
    fitting = [key for key in known.named_in[c.context.act.id] if key[1] == c.base.name]
    if len(fitting) != 1:
        return _other(None, c)
    base = Base("dated", c.base.name, fitting[0][0])
    return _other(known.identify(base, c.context.language), c)


def _called(c: _Citation) -> Target | None:
    """A document called by its short name; as a whole it is a use of a term, no reference."""
    meant = c.context.terms[c.base.name]
    if not c.steps and meant.kind in {"annex", "this"}:
        return None
    return resolve(Mention(0, 0, meant, c.steps), c.unit, c.earlier, c.context)


def _in_annex(c: _Citation) -> Target:
    found = descend(c.context.places.units[c.base.name], c.steps)
    return _internal(found, c.context) if found else _elsewhere(c)


def _amended(c: _Citation, named: str | None = None) -> Target:
    """The act that is being amended; the provision in it, where this site holds it."""
    context = c.context
    inside = (context.amendments.get(u.eid) for u in context.places.ancestors(c.unit))
    instruction = next((a for a in inside if a), None)
    amends = context.act.meta.amends
    meant = instruction.act if instruction else amends[0].id if amends else None
    act = named or meant or _pointed_at(c, rules=False) or None
    part = "rules" if c.base.approved else context.wording.part_of.get(c.unit.eid)
    part = part or (instruction.target_part if instruction else "")
    held = context.corpus.acts.get(act or "")
    found = _provision(held, part, c) if held and context.language in held.texts else None
    return Target("amended-act", act, found.eid if found else None, _page(act, context))


def _pointed_at(c: _Citation, *, rules: bool) -> str | None:
    """The act named last before the words: указанным постановлением."""
    words = readable(own_text(c.unit))[c.start :]
    base = _antecedent(c, rules=rules, noun=" ".join(words.split()[:2]))
    return _identified(base, c) if base else None


def _antecedent(c: _Citation, *, rules: bool, noun: str) -> Base | None:
    before = readable(own_text(c.unit))[: c.start]
    language, known = c.context.language, c.context.known
    texts = texts_before(c.unit, before, c.context.places)
    named = (named_before(text, language, known, rules=rules, noun=noun) for text in texts)
    return next((base for base in named if base), None)


_LAW = re.compile(r"закон|кодекс|заң", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"^(?:эт|названн|указанн|упомянут|вышеуказанн|көрсетілген|аталған|сол|бұл)", re.IGNORECASE
)
_ACT = re.compile(r"приказ|постановлени|указ(?!анн)|решени|бұйр|қаулы|жарлы|шешім", re.IGNORECASE)
_RULES = re.compile(
    r"^(?:Правил|Положени|Инструкци|Методик|Требовани|Стандарт|Регламент|Қағида|Ереже|Нұсқаулы"
    r"|Әдістеме|Талап|Стандарт|Регламент)"
)


def _unknown(c: _Citation) -> Target:
    """A document called by its kind alone: the law named last, or the rules around the words."""
    pointed = _pointing_back(c)
    if pointed:
        return pointed
    if _LAW.search(c.base.name):
        if c.context.act.meta.kind == "law" and not _before(c):
            return Target("external", None)
        return _before(c) or Target("external", None)
    around = c.context.places.around(c.unit, "annex")
    if _RULES.search(c.base.name) and around and not c.context.act.meta.amending:
        found = _in_rules(c)
        if found:
            return _internal(found, c.context)
    if _RULES.search(c.base.name):
        before = readable(own_text(c.unit))[: c.start]
        rules = named_before(before, c.context.language, c.context.known, rules=True)
        if rules:
            return _named(replace(c, base=rules)) or Target("external", None)
    return Target("external", None)


def _pointing_back(c: _Citation) -> Target | None:
    """A document that the words before name: пункт 5 указанного Положения."""
    if not _POINTS_BACK.search(c.base.name) or _LAW.search(c.base.name):
        return None
    rules = not _ACT.search(c.base.name)
    base = _antecedent(c, rules=rules, noun=c.base.name)
    return _named(replace(c, base=base)) if base else None


def _in_rules(c: _Citation) -> Unit | None:
    """A provision of the annex around the words, or of one that holds that annex."""
    for ancestor in c.context.places.ancestors(c.unit):
        if ancestor.kind == "annex":
            found = descend(ancestor, c.steps)
            if found:
                return found
    return None


def _internal(unit: Unit, context: Context) -> Target:
    return Target("internal", context.act.id, unit.eid)


def _page(act: str | None, context: Context) -> str | None:
    held = context.corpus.acts.get(act or "")
    if held:
        return held.meta.official_pages.get(context.language)
    for other in context.act.meta.amends:
        if other.id == act:
            return other.pages.get(context.language) or official_page(act, context.language)
    return official_page(act, context.language)


def _other(act: str | None, c: _Citation) -> Target:
    """Another act: the amended one, one of this site, or one outside."""
    context = c.context
    if act and any(other.id == act for other in context.act.meta.amends):
        return _amended(c, act)
    held = context.corpus.acts.get(act or "")
    if held and context.language in held.texts:
        rules = c.base.approved and approved_rules(held.texts[context.language])
        found = _provision(held, "rules" if rules else "order", c)
        if found:
            return Target("internal", held.id, found.eid)
    return Target("external", act, page=_page(act, context))


def _provision(act: Act, part: str, c: _Citation) -> Unit | None:
    """What a citation means in an act of this site.

    Args:
        act: the act.
        part: ``order`` (the act itself), ``rules`` (those that it approves), or empty where the
            words do not say.
        c: the citation; without steps the act as a whole is meant.
    """
    root = act.texts[c.context.language]
    if not c.steps:
        return act.unit("title", c.context.language)
    document = {"order": root, "rules": approved_rules(root)}.get(part)
    found = descend(document, c.steps) if document else None
    first, *rest = c.steps
    if found or first.kind != "annex":
        return found
    beside = numbered_annex(root, first.number)  # the order's own, which its rules speak of too
    return descend(beside, rest) if beside else None


def _before(c: _Citation) -> Target | None:
    """The law named last: осы Заң in an act that is no law."""
    named = [m for m in c.earlier if m.base.kind in {"law", "dated"}]
    if not named:
        return None
    return _other(_identified(named[-1].base, c), c)


def _rules(c: _Citation) -> Target:
    """The rules that the text belongs to; in an amending act those that it amends."""
    places = c.context.places
    if c.context.act.meta.amending:
        return _quoted("rules", c)
    annexes = places.annexes()
    around = places.around(c.unit, "annex")
    whole = annexes[0] if annexes else places.root
    found = _in_rules(c) if around else descend(whole, c.steps)
    return _internal(found, c.context) if found else _called_so(c) or _elsewhere(c)


def _called_so(c: _Citation) -> Target | None:
    """A provision of the one other document that this act calls the Rules.

    Осы Қағидалардың 29-тармағы in a Regulation of 20 points that calls other rules Қағидалар.
    """
    called = {base for base in c.context.terms.values() if base.approved}
    if len(called) != 1:
        return None
    target = resolve(Mention(0, 0, called.pop(), c.steps), c.unit, c.earlier, c.context)
    return target if target and target.to else None


def _quoted(part: str, c: _Citation) -> Target:
    """A provision of the amended act: here if it is quoted here."""
    quoted = c.context.wording.quoted
    first, rest = c.steps[0], c.steps[1:]
    if rest and rest[0].kind == "indent":
        paragraph = quoted.get((part, first.kind, first.number, rest[0].number))
        if paragraph:
            return _internal(paragraph, c.context)
    whole = quoted.get((part, first.kind, first.number, ""))
    found = descend(whole, rest) if whole else None
    return _internal(found, c.context) if found else _amended(c)


def _own(c: _Citation) -> Target:
    """A provision of the act itself; in quoted text осы бұйрық is the amended act."""
    places = c.context.places
    if c.context.wording.part_of.get(c.unit.eid) == "order":
        return _amended(c)
    first = c.steps[0]
    if first.kind == "annex":
        root = places.annex_of(first.number, c.unit.text)
        found = descend(root, c.steps[1:]) if root else None
    else:
        found = descend(places.root, c.steps)
    point = places.around(c.unit, "point") if first.kind == "subpoint" else None
    if point and not found:  # subpoint 5 of a point cites "subpoints 1 to 4 of this order"
        found = descend(point, c.steps)
    return _internal(found, c.context) if found else _elsewhere(c)


def _elsewhere(c: _Citation) -> Target:
    """A provision that the texts of this site don't hold."""
    if c.context.wording.part_of.get(c.unit.eid):
        return _amended(c)
    act = c.context.act.id
    return Target("external", act, page=_page(act, c.context))


def _bare(c: _Citation) -> Target | None:
    """A provision without a document: of the act itself, or of the one the words are about."""
    places = c.context.places
    if c.unit.kind == "amendment":
        return _amended(c)
    if c.unit.kind == "note":
        last = c.steps[-1]
        around = list(places.ancestors(c.unit))[1:]
        own = any(u.kind == last.kind and u.number == last.number for u in around)
        return None if own else _before(c)
    part = c.context.wording.part_of.get(c.unit.eid)
    if part:
        return _quoted(part, c)
    changed = changed_above(c.unit, c.steps, places, c.context.known)
    if changed:
        return _named(replace(c, base=changed.base, steps=changed.steps))
    if c.steps[0].kind == "annex" and not c.steps[0].number:
        target = _around(c)
        return target if target.to else None
    named = named_in_table(c.unit, places, c.context.known)
    return _named(replace(c, base=named)) if named else _around(c)


def _around(c: _Citation) -> Target:
    """A provision of what stands around the words, the innermost first."""
    for ancestor in c.context.places.ancestors(c.unit):
        found = descend(ancestor, c.steps)
        if found:
            return _internal(found, c.context)
        if ancestor.kind in {"annex", "form"}:
            break
    else:
        return _own_bare(c)
    beside = _annex_beside(c)
    return _internal(beside, c.context) if beside else Target("external", None)


def _annex_beside(c: _Citation) -> Unit | None:
    """An annex of the act that another annex cites by its number alone."""
    first, *rest = c.steps
    around = c.context.places.around(c.unit, "annex")
    if first.kind != "annex" or not first.number or (around and _has_annexes(around)):
        return None
    found = numbered_annex(c.context.places.root, first.number)
    return descend(found, rest) if found else None


def _has_annexes(unit: Unit) -> bool:
    return any(child.kind == "annex" for child in unit.children)


def _own_bare(c: _Citation) -> Target:
    """A provision named without a document: one of the act, or an article of this law."""
    target = _own(c)
    if c.context.act.meta.kind == "law" and c.steps[0].kind == "article":
        if target.scope == "internal" or c.context.act.meta.excerpt:
            return target
        return _before(c) or target  # a law that brings a code into force cites its articles
    return target if target.scope == "internal" else Target("external", None)


_READERS: Mapping[str, Callable[[_Citation], Target | None]] = {
    "this": _this,
    "amended": _amended,
    "law": _named,
    "dated": _named,
    "number": _numbered,
    "term": _called,
    "annex": _in_annex,
    "unknown": _unknown,
    "none": _bare,
}
