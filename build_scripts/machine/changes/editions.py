"""What each edition of an act changed, as a feed tells it: in one language, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_scripts.corpus.acts import Act
from build_scripts.editions.history import Step, history_of
from build_scripts.machine.changes.view import KINDS
from build_scripts.machine.site import Site
from build_scripts.pages.cite import short_name
from build_scripts.pages.editions import HISTORY
from build_scripts.pages.pairs import Pair, pair_act


@dataclass(frozen=True, slots=True)
class EditionChange:
    """One clause that an edition changed."""

    words: str
    """What happened, in words."""
    label: str
    """What the clause is called, in words."""
    address: str
    """Its place on the page of the act's history, relative to the site."""


@dataclass(frozen=True, slots=True)
class EditionView:
    """One edition that changed clauses of the one before it at hand."""

    act: str
    title: str
    date: str
    by: str
    """The act that made it, where that is known and no other edition lies between."""
    before: str
    """Day of the edition that it is compared with."""
    sure: bool
    """Whether no other edition lies between the two."""
    address: str
    """The page of the act's history."""
    changes: tuple[EditionChange, ...]


def view_editions(acts: Iterable[Act], language: str, site: Site) -> tuple[EditionView, ...]:
    """Every edition that changed clauses in a language, the newest first."""
    found = [view for act in acts if act.older for view in _of_act(act, language, site)]
    return tuple(sorted(found, key=lambda view: view.date, reverse=True))


def _of_act(act: Act, language: str, site: Site) -> Iterator[EditionView]:
    by_day: dict[str, list[Step]] = {}
    for chain in history_of(act, language).values():
        for step in chain:
            by_day.setdefault(step.after.date, []).append(step)
    named = _named(act)
    page = f"{site.overview(language, act.id)}{HISTORY}"
    for day, steps in by_day.items():
        first = steps[0]
        made = first.after.changed_by
        yield EditionView(
            act.id,
            act.meta.short_title[language],
            day,
            made[language] if made and first.sure else "",
            first.before.date,
            first.sure,
            page,
            tuple(_change(step, named, page) for step in steps),
        )


def _named(act: Act) -> Mapping[str, Pair]:
    """Each clause by its id, as the newest edition that has it says it."""
    found: dict[str, Pair] = {}
    for edition in act.editions:
        found.update({pair.eid: pair for pair in pair_act(edition).walk()})
    return found


def _change(step: Step, named: Mapping[str, Pair], page: str) -> EditionChange:
    name = short_name(named[step.eid], step.language)
    return EditionChange(KINDS[step.kind][step.language], name, f"{page}#{step.eid}")
