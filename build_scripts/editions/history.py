"""How the words of each clause of an act changed over its editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.corpus.acts import Act
from build_scripts.corpus.editions import Edition
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.corpus.outline import merged_ids
from build_scripts.editions.clauses import Paragraphs, clauses_of
from build_scripts.machine.changes.normal import wording

_FEWEST_LETTERS = 40
"""Words as short as that may stand in two places by chance."""


@dataclass(frozen=True, slots=True)
class Step:
    """The change of one clause from one edition to another, in one language."""

    eid: str
    language: str
    before: Edition
    after: Edition
    old: Paragraphs | None
    """The words before; None where the edition had no such clause."""
    new: Paragraphs | None
    came_from: str = ""
    """Id of the clause in which the new words stood before, where they are equal to the letter."""
    went_to: str = ""
    """Id of the clause in which the old words stand now."""
    by: tuple[Edition, ...] = ()
    """The editions behind ``before`` up to ``after``: more than one where texts are missing."""

    @property
    def kind(self) -> str:
        """``added``, ``removed`` or ``reworded``."""
        if self.old is None:
            return "added"
        return "removed" if self.new is None else "reworded"

    @property
    def sure(self) -> bool:
        """Whether the later edition made the change, and none that is not at hand."""
        return len(self.by) == 1 and not self.before.gap


type History = Mapping[str, tuple[Step, ...]]
"""The changes of each clause that changed, the newest first, in reading order of the clauses."""


def history_of(act: Act, language: str) -> History:
    """What changed in one language, between the editions that have a text in it.

    Args:
        act: the act in its newest edition.
        language: ``kk`` or ``ru``.
    """
    held = [edition for edition in act.editions if language in edition.texts and edition.edition]
    steps: dict[str, list[Step]] = {}
    words = [clauses_of(edition.texts[language]) for edition in held]
    for (old, new), (before, after) in zip(pairwise(words), pairwise(held), strict=True):
        for step in _between(_Two(act, language, before, after), old, new):
            steps.setdefault(step.eid, []).append(step)
    order = merged_ids([list(found) for found in reversed(words)])
    return {eid: tuple(reversed(steps[eid])) for eid in order if eid in steps}


@dataclass(frozen=True, slots=True)
class _Two:
    """Two editions that are compared."""

    act: Act
    language: str
    before: Act
    after: Act

    @property
    def editions(self) -> tuple[Edition, Edition]:
        """Both, the earlier one first."""
        assert self.before.edition, self.before.key
        assert self.after.edition, self.after.key
        return self.before.edition, self.after.edition

    def holds(self, eid: str) -> bool:
        """Whether both would have a clause if it had been there."""
        return all(edition.holds(eid) for edition in self.editions)

    @property
    def by(self) -> tuple[Edition, ...]:
        """Everything that changed the earlier one into the later one."""
        before, after = self.editions
        known = (held.edition for held in self.act.editions)
        return tuple(found for found in known if found and before.date < found.date <= after.date)


def _between(two: _Two, old: Mapping[str, Paragraphs], new: Mapping[str, Paragraphs]) -> list[Step]:
    before, after = two.editions
    changed = [
        eid
        for eid in merged_ids([list(new), list(old)])
        if two.holds(eid) and _key(old.get(eid)) != _key(new.get(eid))
    ]
    was, now = _places(old, changed), _places(new, changed)
    return [
        Step(
            eid,
            two.language,
            before,
            after,
            old.get(eid),
            new.get(eid),
            was.get(_key(new.get(eid)), ""),
            now.get(_key(old.get(eid)), ""),
            two.by,
        )
        for eid in changed
    ]


def _places(words: Mapping[str, Paragraphs], changed: list[str]) -> dict[str, str]:
    """The clause by its words, for words that stand in one of the changed clauses alone."""
    found: dict[str, str] = {}
    for eid in changed:
        key = _key(words.get(eid))
        if len(key) >= _FEWEST_LETTERS:
            found[key] = "" if key in found else eid
    return found


def _key(words: Paragraphs | None) -> str:
    """What is compared: the words without their formatting."""
    return "" if words is None else wording(" ".join(words)) or "-"


def changed_last(histories: Mapping[str, History], edition: Edition) -> Mapping[str, Step]:
    """The change that led to the words of each clause as an edition has them.

    Args:
        histories: the changes by language.
        edition: the edition.

    Returns:
        A step by clause, without clauses whose words are those of the oldest edition. The Kazakh
        texts decide, for each edition has one; a later change of the Russian words alone counts
        where it can be told which edition made it.
    """
    found: dict[str, Step] = {}
    for steps in _chains(histories):
        led = [step for step in steps if step.after.date <= edition.date]
        if led and led[0].new is not None and _counts(led[0], found, newer=True):
            found[led[0].eid] = led[0]
    return found


def changed_next(histories: Mapping[str, History], edition: Edition) -> Mapping[str, Step]:
    """The first change behind an edition of each clause that it has; decided in the same way."""
    found: dict[str, Step] = {}
    for steps in _chains(histories):
        later = [step for step in steps if step.before.date >= edition.date]
        if later and later[-1].old is not None and _counts(later[-1], found, newer=False):
            found[later[-1].eid] = later[-1]
    return found


def _chains(histories: Mapping[str, History]) -> Iterator[tuple[Step, ...]]:
    for language in LANGUAGES:
        yield from histories[language].values()


def _counts(step: Step, found: Mapping[str, Step], *, newer: bool) -> bool:
    """Whether a step is to be told instead of what was found in the language before."""
    known = found.get(step.eid)
    if known is None:
        return True
    other = step.after.date > known.after.date if newer else step.after.date < known.after.date
    return step.sure and other
