"""Records between the words of a text and what they point to."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.act.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a citation: ``point 12``."""

    kind: str
    """A kind of unit that texts refer to by number."""
    number: str
    """The bare number; empty for the only annex of its kind."""


type Path = tuple[Step, ...]
"""A provision by its steps, the outermost first: article 47, point 17."""


@dataclass(frozen=True, slots=True)
class Base:
    """The document, or the unit around the words, that a citation starts from."""

    kind: str
    """``this`` (осы, настоящий), ``amended`` (көрсетілген бұйрық), ``law`` and ``code`` (by name),
    ``dated`` (by date and number), ``number`` (a short name such as № 261), ``term`` (a document
    called by its short name), ``annex`` (of this act, by its id), ``unknown`` (a document of
    which the words say no more than its kind, in ``name``) or ``none``."""
    name: str = ""
    """For ``this``: the kind of unit or ``act`` or ``rules``; for others the name or number."""
    date: str = ""
    """ISO date of a dated act, or of a law by title where the text gives it."""
    form: str = ""
    """``law``, ``decree`` (of the Government), ``edict`` or ``order``, where the words say it."""
    issuer: str = ""
    """The words that name the act, in which the body may stand."""
    printed: str = ""
    """The identifier that an old text prints beside the name: ``Z980213_``."""
    approved: bool = False
    """Whether rules that the act approves are meant, not the act itself."""


NO_BASE = Base("none")

RANK = {kind.name: kind.cited.depth for kind in KINDS.values() if kind.cited}
"""How high a level of a citation stands; a paragraph may hold subpoints, or the other way round."""


def below(within: Path, steps: Path) -> Path:
    """Steps below the provision that a line above names, as far as they are parts of it.

    >>> point, subpoint = Step("point", "9"), Step("subpoint", "2")
    >>> [step.kind for step in below((point,), (subpoint,))]
    ['point', 'subpoint']
    """
    if not steps:
        return within
    first = steps[0].kind
    kinds = [step.kind for step in within]
    if first in kinds:
        return (*within[: kinds.index(first)], *steps)
    return (*(step for step in within if RANK[step.kind] <= RANK[first]), *steps)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that point to one piece of text."""

    start: int
    end: int
    base: Base
    steps: tuple[Step, ...] = ()
    """From the largest unit to the smallest."""


def disjoint(mentions: list[Mention]) -> list[Mention]:
    """Mentions in reading order, without those that overlap a longer one."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
