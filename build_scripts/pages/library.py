"""Everything that page renderers ask about the acts: clauses, addresses, links, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.corpus.notes import EditorNote
from build_scripts.editions.history import History, Step, changed_last, changed_next, history_of
from build_scripts.links.model import ActLinks, Amendment, Links, Reference, Term, TermUse
from build_scripts.links.rewordings import Rewording, by_clause, find_rewordings
from build_scripts.overlay import Overlay
from build_scripts.pages.cite import citation, short_name
from build_scripts.pages.dates import date_of
from build_scripts.pages.pairs import Pair, by_id, pair_act
from build_scripts.pages.plan import ACTS, PagePlan, plan_pages

_RULES = "rules"


@dataclass(frozen=True)
class ActView:
    """One act as the pages see it."""

    act: Act
    plan: PagePlan
    links: ActLinks
    stale: frozenset[str] = frozenset()
    """Ids of clauses whose translation is older than their Kazakh text."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Id of a clause by a name that it was published with and no longer has."""
    newest: ActView | None = None
    """The act in its newest edition, where this is an older one."""

    @cached_property
    def older(self) -> tuple[ActView, ...]:
        """The act in its older editions, the oldest first."""
        found = self.links.older or (ActLinks(),) * len(self.act.older)
        return tuple(
            ActView(act, plan_pages(act), links, newest=self)
            for act, links in zip(self.act.older, found, strict=True)
        )

    @property
    def editions(self) -> tuple[ActView, ...]:
        """The act in all its editions, the oldest first."""
        whole = self.newest or self
        return (*whole.older, whole)

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """The changes of each clause from edition to edition, by language."""
        act = self.newest.act if self.newest else self.act
        if not act.older:
            return {language: {} for language in LANGUAGES}
        if self.newest:
            return self.newest.histories
        return {language: history_of(act, language) for language in LANGUAGES}

    @cached_property
    def changed_last(self) -> Mapping[str, Step]:
        """The change that led to the present words of each clause that ever changed."""
        edition = self.act.edition
        return changed_last(self.histories, edition) if edition else {}

    @cached_property
    def changed_next(self) -> Mapping[str, Step]:
        """The change that replaced the words of each clause of an older edition."""
        edition = self.act.edition
        return changed_next(self.histories, edition) if edition else {}

    @cached_property
    def root(self) -> Pair:
        """The act in both languages."""
        return pair_act(self.act, self.renamed)

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
        """Editor's notes by the id of each clause that they are about."""
        found: dict[str, list[EditorNote]] = {}
        for note in self.act.notes:
            for eid in note.at:
                found.setdefault(eid, []).append(note)
        return found

    def cite(self, pair: Pair) -> Words:
        """The citation of a clause in both languages; that of an older edition tells its day."""
        cited = citation(pair, self.act.meta, self.targets)
        edition = self.act.edition
        if self.newest is None or edition is None:
            return cited
        kk = f"{cited.kk} ({date_of(edition.date, 'kk')} редакция)"
        return Words(kk, f"{cited.ru} (в редакции {date_of(edition.date, 'ru')})")

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
        redirects: Mapping[str, Mapping[str, str]],
    ) -> Library:
        """Builds the library; laws come first, then what is below them, the newest first.

        Args:
            corpus: the acts.
            plans: their page plans.
            links: what was found in them; an act that is absent has none.
            stale: clauses whose translation is out of date, by act.
            redirects: new id by published name, by act.
        """
        acts = {
            act.id: ActView(
                act,
                plans[act.id],
                links.get(act.id, ActLinks()),
                stale.get(act.id, frozenset()),
                redirects.get(act.id, {}),
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

    def seen_from(self, view: ActView) -> Library:
        """The library as an older edition sees it: its own clauses are those of its day."""
        return Library(Overlay(view.act.id, view, self.acts))

    def address(self, act: str, eid: str) -> str | None:
        """Address of a clause below the language folder; None where it has no page.

        Args:
            act: the act; ``ACT@DATE`` for the act in an older edition.
            eid: the clause.
        """
        name, at, _ = act.partition("@")
        if name not in self.acts:
            return None
        if not at:
            return self.acts[name].address(eid)
        found = (view for view in self.acts[name].editions if view.act.key == act)
        return next((view.address(eid) for view in found), None)

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
