"""Both languages of an act as one tree, clause beside clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.corpus.outline import merged_order


@dataclass(slots=True)
class Pair:
    """One clause in both languages; a language without it has None."""

    eid: str
    kind: str
    units: Mapping[str, Unit]
    """The unit by language; a language that lacks the clause is absent."""
    ancestors: tuple[Pair, ...] = ()
    """What it stands in, the outermost first; the act itself is not among them."""
    children: list[Pair] = field(default_factory=list)
    anchors: tuple[str, ...] = ()
    """Its further names: those it was published with, and what the source's own links call it.

    Names that another clause of the act bears are not among them.
    """

    @property
    def any(self) -> Unit:
        """The unit in the first language that has it."""
        return next(self.units[language] for language in LANGUAGES if language in self.units)

    @property
    def alias(self) -> str:
        """Short readable id; empty for units that nobody cites."""
        return self.any.alias

    @property
    def name(self) -> str:
        """How permanent links call it: the alias, or else the id."""
        return self.alias or self.eid

    @property
    def number(self) -> str:
        """The bare number as printed; empty where there is none."""
        return self.any.number

    @property
    def headed(self) -> bool:
        """Whether a heading opens it."""
        return KINDS[self.kind].headed

    def walk(self) -> Iterator[Pair]:
        """This clause and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def own(self, language: str) -> str:
        """Its own text, or its heading where it has no text; empty if the language lacks it."""
        unit = self.units.get(language)
        return (unit.text or unit.heading) if unit else ""


def pair_act(act: Act, renamed: Mapping[str, str] | None = None) -> Pair:
    """The tree of an act in both languages; clauses of one language only stay in their place.

    Args:
        act: the act.
        renamed: id of a clause by a name that it was published with and no longer has.
    """
    root = Pair("", "act", {})
    root.children = _pair_children(act.texts, ())
    for pair in by_id(root).values():
        names = (name for name in pair.any.anchors if act.by_alias.get(name) == pair.eid)
        former = (name for name, eid in (renamed or {}).items() if eid == pair.eid)
        pair.anchors = (*names, *former)
    return root


def by_id(root: Pair) -> dict[str, Pair]:
    """Clauses by their id, in reading order."""
    return {pair.eid: pair for pair in root.walk() if pair.eid}


def _pair_children(units: Mapping[str, Unit], ancestors: tuple[Pair, ...]) -> list[Pair]:
    children = {language: units[language].children for language in LANGUAGES if language in units}
    found = {language: {child.eid: child for child in kids} for language, kids in children.items()}
    pairs: list[Pair] = []
    for eid in merged_order(list(children.values())):
        own = {language: kids[eid] for language, kids in found.items() if eid in kids}
        pair = Pair(eid, next(iter(own.values())).kind, own, ancestors)
        pair.children = _pair_children(own, (*ancestors, pair))
        pairs.append(pair)
    return pairs
