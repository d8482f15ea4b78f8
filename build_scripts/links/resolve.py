"""From the words of a citation to what they point to: the scope, the act, the unit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.links.amendments import NewWording
from build_scripts.links.known_acts import KnownActs, official_page
from build_scripts.links.mention import Base, Mention, Step
from build_scripts.links.model import Amendment
from build_scripts.links.places import Places, descend

_STRUCTURE = frozenset({"point", "subpoint", "article", "chapter", "section", "part"})


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
        _Citation(mention.base, mention.steps, unit, earlier, context)
    )


@dataclass(frozen=True, slots=True)
class _Citation:
    base: Base
    steps: tuple[Step, ...]
    unit: Unit
    earlier: Sequence[Mention]
    context: Context


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


def _named(c: _Citation) -> Target:
    return _other(c.context.known.identify(c.base, c.context.language), c)


def _numbered(c: _Citation) -> Target:
    """The act with a number, where the text of this act names just one such act."""
    known = c.context.known
    fitting = [key for key in known.named_in[c.context.act.id] if key[1] == c.base.name]
    return _other(known.by_date.get(fitting[0]) if len(fitting) == 1 else None, c)


def _called(c: _Citation) -> Target | None:
    """A document called by its short name; as a whole it is a use of a term, no reference."""
    meant = c.context.terms[c.base.name]
    if not c.steps and meant.kind in {"annex", "this"}:
        return None
    return resolve(Mention(0, 0, meant, c.steps), c.unit, c.earlier, c.context)


def _in_annex(c: _Citation) -> Target:
    found = descend(c.context.places.units[c.base.name], c.steps)
    return _internal(found, c.context) if found else _elsewhere(c)


def _amended(c: _Citation) -> Target:
    """The act that is being amended."""
    amends = c.context.act.meta.amends
    inside = (c.context.amendments.get(u.eid) for u in c.context.places.ancestors(c.unit))
    act = next((a.act for a in inside if a), amends[0].id if amends else None) or None
    return Target("amended-act", act, page=_page(act, c.context))


def _unknown(_: _Citation) -> Target:
    return Target("external", None)


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
        return Target("amended-act", act, page=_page(act, context))
    held = context.corpus.acts.get(act or "")
    if held and context.language in held.texts:
        root = held.texts[context.language]
        found = descend(root, c.steps) if c.steps else held.unit("title", context.language)
        if found:
            return Target("internal", held.id, found.eid)
    return Target("external", act, page=_page(act, context))


def _before(c: _Citation) -> Target | None:
    """The law named last: осы Заң in an act that is no law."""
    named = [m for m in c.earlier if m.base.kind in {"law", "dated"}]
    if not named:
        return None
    return _other(c.context.known.identify(named[-1].base, c.context.language), c)


def _rules(c: _Citation) -> Target:
    """The rules that the text belongs to; in an amending act those that it amends."""
    places = c.context.places
    if c.context.act.meta.amending:
        return _quoted("rules", c)
    annexes = places.annexes()
    around = places.around(c.unit, "annex")
    found = descend(around or (annexes[0] if annexes else places.root), c.steps)
    return _internal(found, c.context) if found else _elsewhere(c)


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
    article = places.around(c.unit, "article")
    found = descend(article, c.steps) if article else None
    return _internal(found, c.context) if found else _own(c)


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
