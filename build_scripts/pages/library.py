"""Everything that page renderers ask about the acts: clauses, addresses, links, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import ActLinks, Amendment, Links, Reference, Term, TermUse
from build_scripts.links.rewordings import Rewording, by_clause, find_rewordings
from build_scripts.pages.cite import citation, short_name
from build_scripts.pages.pairs import Pair, by_id, pair_act
from build_scripts.pages.plan import ACTS, PagePlan

_RULES = "rules"


@dataclass(frozen=True)
class ActView:
    """One act as the pages see it."""

    act: Act
    plan: PagePlan
    links: ActLinks
    stale: frozenset[str] = frozenset()
    """Ids of clauses whose translation is older than their Kazakh text."""

    @cached_property
    def root(self) -> Pair:
        """The act in both languages."""
        return pair_act(self.act)

    @cached_property
    def pairs(self) -> Mapping[str, Pair]:
        """Clauses by id, in reading order."""
        return by_id(self.root)

    @cached_property
    def references(self) -> Mapping[tuple[str, str], list[Reference]]:
        """References by language and id of the clause that they stand in."""
        return _grouped(self.links.references)

    @cached_property
    def uses(self) -> Mapping[tuple[str, str], list[TermUse]]:
        """Uses of terms by language and id of the clause."""
        return _grouped(self.links.uses)

    @cached_property
    def terms(self) -> Mapping[tuple[str, str], Term]:
        """Terms by language and key."""
        return {(term.language, term.key): term for term in self.links.terms}

    @cached_property
    def amendments(self) -> Mapping[tuple[str, str], Amendment]:
        """Amendment instructions by language and id."""
        return {(found.language, found.eid): found for found in self.links.amendments}

    @cached_property
    def targets(self) -> Mapping[str, str]:
        """Whether an instruction changes the amended act itself or the rules it approved."""
        return {found.eid: found.target_part or _RULES for found in self.links.amendments}

    @cached_property
    def notes(self) -> Mapping[str, list[EditorNote]]:
        """Editor's notes by the id of the clause where they are shown."""
        found: dict[str, list[EditorNote]] = {}
        for note in self.act.notes:
            found.setdefault(note.at[0], []).append(note)
        return found

    def cite(self, pair: Pair) -> Words:
        """The citation of a clause in both languages."""
        return citation(pair, self.act.meta, self.targets)

    def address(self, eid: str) -> str | None:
        """Address of a clause below the language folder; None where it has no page."""
        return self.plan.path(eid) if eid in self.plan.page_of else None


def _rank(act: Act) -> tuple[int, int]:
    kinds = ("law", "decree", "order", "slides")
    return kinds.index(act.meta.kind), -int((act.meta.date or "0").replace("-", ""))


def _grouped[T: Reference | TermUse](records: tuple[T, ...]) -> dict[tuple[str, str], list[T]]:
    found: dict[tuple[str, str], list[T]] = {}
    for record in records:
        found.setdefault((record.language, record.source), []).append(record)
    return found


@dataclass(frozen=True)
class Library:
    """All acts, and what refers to what across them."""

    acts: Mapping[str, ActView]
    cited: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Act and clause that refer to a clause, by act and clause."""
    reworded: Mapping[tuple[str, str], tuple[Rewording, ...]] = field(default_factory=dict)
    """New wording and the clause that it changed, by the act and clause of either."""

    @classmethod
    def of(
        cls,
        corpus: Corpus,
        plans: Mapping[str, PagePlan],
        links: Links,
        stale: Mapping[str, frozenset[str]],
    ) -> Library:
        """Builds the library; laws come first, then what is below them, the newest first.

        Args:
            corpus: the acts.
            plans: their page plans.
            links: what was found in them; an act that is absent has none.
            stale: clauses whose translation is out of date, by act.
        """
        acts = {
            act.id: ActView(
                act,
                plans[act.id],
                links.get(act.id, ActLinks()),
                stale.get(act.id, frozenset()),
            )
            for act in sorted(corpus.acts.values(), key=_rank)
        }
        cited: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
        for view in acts.values():
            for reference in view.links.references:
                target = (reference.act or view.act.id, reference.to or "")
                known = target[0] in acts and target[1] in acts[target[0]].pairs
                if known and target != (view.act.id, reference.source):
                    cited.setdefault(target, {})[view.act.id, reference.source] = None
        referring = {target: tuple(sources) for target, sources in cited.items()}
        return cls(acts, referring, by_clause(find_rewordings(corpus, links)))

    def address(self, act: str, eid: str) -> str | None:
        """Address of a clause below the language folder; None where it has no page."""
        return self.acts[act].address(eid) if act in self.acts else None

    def overview(self, act: str) -> str:
        """Address of an act's overview below the language folder."""
        return f"{ACTS}/{act}/"

    def name(self, act: str, eid: str, language: str) -> str:
        """A clause's place in its act, in words."""
        return short_name(self.acts[act].pairs[eid], language)

    def cited_by(self, act: str, eid: str) -> tuple[tuple[str, str], ...]:
        """Act and clause of everything that refers to a clause."""
        return self.cited.get((act, eid), ())

    def gaps(self) -> Iterator[tuple[str, str, str]]:
        """Act, clause and language of every clause that has no text in a language."""
        for view in self.acts.values():
            for pair in view.pairs.values():
                for language in LANGUAGES:
                    unit = pair.units.get(language)
                    if unit is None or (unit.missing and not unit.pair):
                        yield view.act.id, pair.eid, language
