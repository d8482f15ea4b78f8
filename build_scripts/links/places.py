"""Where things stand in an act: ancestors, provisions by their steps, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.mention import Step

_STEM = 5
"""Letters that two forms of a word are taken to share."""


def own_text(unit: Unit) -> str:
    """The text in which positions are counted: the unit's own text, or else its heading."""
    return unit.text or unit.heading


class Places:
    """Look-ups in one language of an act."""

    def __init__(self, act: Act, language: str) -> None:
        self.act = act
        self.language = language
        self.root = act.texts[language]
        self.units: Mapping[str, Unit] = act.units[language]

    @cached_property
    def _parents(self) -> Mapping[int, Unit]:
        return {id(child): unit for unit in self.root.walk() for child in unit.children}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Place of each unit in reading order, by its id."""
        return {eid: place for place, eid in enumerate(self.units)}

    def parent(self, unit: Unit) -> Unit | None:
        """The unit that holds another one; None for the act itself."""
        return self._parents.get(id(unit))

    def ancestors(self, unit: Unit) -> Iterator[Unit]:
        """The unit itself and all that hold it, the innermost first."""
        current: Unit | None = unit
        while current is not None:
            yield current
            current = self.parent(current)

    def around(self, unit: Unit, kind: str) -> Unit | None:
        """The innermost unit of a kind around a unit.

        The point of a table is a numbered row; what stands in one of its cells starts from there.
        """
        cell: Unit | None = None
        for ancestor in self.ancestors(unit):
            if ancestor.kind == "cell":
                cell = ancestor
            if ancestor.kind == kind:
                return ancestor
            if kind == "point" and ancestor.kind == "row" and ancestor.number:
                return cell
        return None

    def annexes(self) -> list[Unit]:
        """The annexes in their order."""
        return [unit for unit in self.root.children if unit.kind == "annex"]

    def annex_of(self, number: str, sentence: str) -> Unit | None:
        """The annex with a number; without one, the annex that the sentence speaks of.

        Args:
            number: the annex's number, or nothing where the text cites the only annex of its kind.
            sentence: the words around the citation, compared with headings and stamps.
        """
        annexes = self.annexes()
        if number:
            printed = [annex for annex in annexes if annex.number == number]
            if len(printed) == 1:
                return printed[0]
            place = int(number) - 1 if number.isdigit() else -1
            return annexes[place] if 0 <= place < len(annexes) else None
        scored = [(_likeness(sentence, " ".join(_labels(annex))), annex) for annex in annexes]
        best = max((score for score, _ in scored), default=(0, 0))
        fitting = [annex for score, annex in scored if score == best]
        return fitting[0] if len(fitting) == 1 else None


def _labels(annex: Unit) -> Iterator[str]:
    yield annex.heading
    yield from (child.text for child in annex.children if child.kind == "stamp")


_ANNEX_NUMBER = re.compile(r"(\d+)-қосымша|[Пп]риложени\w* (\d+)")


def _likeness(sentence: str, labels: str) -> tuple[int, int]:
    """How many numbers of annexes, and how many words, two texts share."""
    numbers, words = zip(_numbers_and_stems(sentence), _numbers_and_stems(labels), strict=True)
    return len(numbers[0] & numbers[1]), len(words[0] & words[1])


def _numbers_and_stems(text: str) -> tuple[set[str], set[str]]:
    numbers = {match[1] or match[2] for match in _ANNEX_NUMBER.finditer(text)}
    words = re.findall(rf"[^\W\d_]{{{_STEM},}}", text)
    return numbers, {word.casefold()[:_STEM] for word in words}


def approved_rules(root: Unit) -> Unit | None:
    """The rules that an order approves: its first annex."""
    return next((child for child in root.children if child.kind == "annex"), None)


def numbered_annex(root: Unit, number: str) -> Unit | None:
    """The one annex of an act itself that bears a number."""
    found = [unit for unit in root.children if unit.kind == "annex" and unit.number == number]
    return found[0] if number and len(found) == 1 else None


def descend(unit: Unit, steps: Sequence[Step]) -> Unit | None:
    """The provision that steps lead to from a unit; None where one of them is not there."""
    current = unit
    for step in steps:
        if step.kind == "indent" and step.number == "1":
            continue
        found = next((u for u in inside(current, step.kind) if _bears(u, step)), None)
        if found is None:
            return None
        current = found
    return current


_OPAQUE = {"point": frozenset({"point", "row", "annex"}), "article": frozenset({"annex"})}
"""Kinds that are not entered in the search for a kind."""
_DIRECT = frozenset({"subpoint", "indent"})


def inside(unit: Unit, kind: str) -> Iterator[Unit]:
    """Units of a kind below a unit that count from it; rows of a table count as points."""
    for child in unit.children:
        if child.kind == kind or (kind == "point" and child.kind == "row" and child.number):
            yield child
        elif kind not in _DIRECT and child.kind not in _OPAQUE.get(kind, frozenset({"annex"})):
            yield from inside(child, kind)


def _bears(unit: Unit, step: Step) -> bool:
    if step.kind == "indent":
        return unit.eid.rpartition("_")[2] == step.number
    return unit.number == step.number
