"""``amend``: carries an amending act out on an edition, and says what the next one has."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.act.unit import Unit
from build_scripts.amend import amend, instructions_of
from build_scripts.commands.output import complain, counted, say
from build_scripts.corpus.acts import SOURCES, Act, Corpus, load_corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.editions.clauses import Paragraphs, clauses_of
from build_scripts.faults import BadInputError, Fault
from build_scripts.links.amendments import find_amendments
from build_scripts.links.known_acts import known_acts
from build_scripts.links.model import Amendment
from build_scripts.machine.changes.normal import wording


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("order", metavar="ORDER", help="id of the amending act: V2500035694")
    parser.add_argument(
        "--edition",
        metavar="DATE",
        help="day of the edition that it changes, such as 2024-02-26; the newest if left out",
    )
    parser.add_argument(
        "--words", action="store_true", help="print the new words of each changed clause, too"
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns 1 if an instruction can't be carried out.

    Raises:
        BadInputError: there is no such order or edition.
    """
    corpus = load_corpus(root)
    order = _order(corpus, arguments.order)
    known = known_acts(corpus)
    found = [
        amendment
        for language in LANGUAGES
        if language in order.texts
        for amendment in find_amendments(order, language, known)
    ]
    run_of = _Run(order, found, root, arguments.words)
    faults = [
        fault
        for act in _changed(corpus, order, found)
        for language in (name for name in LANGUAGES if name in order.texts)
        for fault in run_of.carried_out(_edition(act, arguments.edition), language)
    ]
    return 1 if complain(faults) else 0


@dataclass(frozen=True, slots=True)
class _Run:
    """One order, and how what it does is told."""

    order: Act
    found: Sequence[Amendment]
    root: Path
    words: bool
    """Whether the new words of each changed clause are printed."""

    def carried_out(self, edition: Act, language: str) -> Sequence[Fault]:
        """Applies the order to an edition in one language and tells what it changes."""
        day = edition.edition.date if edition.edition else "unknown day"
        place = f"{edition.id} of {day} [{language}]"
        if language not in edition.texts:
            say(f"{place}: no text in this language, nothing to change.")
            return ()
        name = self.order.text_name(language, self.root)
        orders = instructions_of(self.order, self.found, language, edition.id, name)
        before = edition.texts[language]
        after = amend(before, orders)
        changes = list(_changes(before, after.tree))
        for kind, eid, text in changes:
            below = f"\n  {text}" if self.words and text else ""
            say(f"{kind}: {edition.id}#{eid} [{language}]{below}")
        done = counted(len(orders) - len(after.faults), "instruction")
        say(f"{place}: {done} carried out, {counted(len(changes), 'clause')} changed.")
        return after.faults


def _changes(before: Unit, after: Unit) -> Iterator[tuple[str, str, str]]:
    """Kind, id and new words of each clause whose wording differs."""
    was, now = clauses_of(before), clauses_of(after)
    for eid in dict.fromkeys((*now, *was)):
        old, new = _wording(was, eid), _wording(now, eid)
        if old != new:
            yield _kind(old, new), eid, "\n  ".join(now.get(eid, ()))


def _wording(words: Mapping[str, Paragraphs], eid: str) -> str | None:
    return wording(" ".join(words[eid])) if eid in words else None


def _kind(old: str | None, new: str | None) -> str:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "reworded" if new else "excluded"


def _order(corpus: Corpus, name: str) -> Act:
    amending = [act.id for act in corpus.acts.values() if act.meta.amends]
    if name in amending:
        return corpus.acts[name]
    problem = f"{name} changes no other act." if name in corpus.acts else f"there is no act {name}."
    raise BadInputError([Fault(SOURCES, problem, f"name one of {', '.join(amending)}.")])


def _changed(corpus: Corpus, order: Act, found: Sequence[Amendment]) -> list[Act]:
    """The acts at hand that an order changes."""
    named = dict.fromkeys(amendment.act for amendment in found)
    held = [corpus.acts[name] for name in named if name in corpus.acts]
    if not held:
        problem = f"the text of what {order.id} changes is not at hand."
        remedy = f"add the act {' or '.join(named)} first." if any(named) else "add the act first."
        raise BadInputError([Fault(f"{SOURCES}/{order.id}", problem, remedy)])
    return held


def _edition(act: Act, day: str | None) -> Act:
    if day is None:
        return act
    held = {edition.edition.date: edition for edition in act.editions if edition.edition}
    if day in held:
        return held[day]
    problem = f"there is no edition of {act.id} of {day}."
    raise BadInputError([Fault("--edition", problem, f"name one of {', '.join(held)}.")])
