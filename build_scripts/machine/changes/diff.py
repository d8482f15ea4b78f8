"""Two snapshots compared: which clauses came, went, were reworded or got another number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.machine.changes.normal import wording
from build_scripts.machine.json_file import Json

type Clauses = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Reworded:
    """The text of a clause in one language, before and after."""

    language: str
    old: str | None
    """None where there was no text."""
    new: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one clause, or the coming or going of a whole act."""

    act: str
    title: Mapping[str, str]
    """Short title of the act by language."""
    kind: str
    """``act-added``, ``act-removed``, ``added``, ``removed``, ``reworded`` or ``renumbered``."""
    eid: str = ""
    """Id of the clause, the new one if it was renumbered; empty for a whole act."""
    old_eid: str = ""
    """The id it had before, if it was renumbered."""
    alias: str = ""
    texts: tuple[Reworded, ...] = ()
    """The languages whose wording changed."""


def diff(old: Json, new: Json) -> list[Change]:
    """Everything that changed, in the order of the acts and of their clauses.

    A clause that has the words of another id is renumbered, not reworded: it is looked for first.
    """
    changes: list[Change] = []
    before, after = old["acts"], new["acts"]
    for act, known in after.items():
        title = known["title"]
        if act not in before:
            changes.append(Change(act, title, "act-added"))
        else:
            changes.extend(_clauses(act, title, before[act]["clauses"], known["clauses"]))
    changes.extend(
        Change(act, known["title"], "act-removed")
        for act, known in before.items()
        if act not in after
    )
    return changes


def _clauses(act: str, title: Mapping[str, str], old: Clauses, new: Clauses) -> Iterator[Change]:
    renumbered = _renumbered(old, new)
    left = set(renumbered.values())
    for eid, clause in new.items():
        alias = clause["alias"]
        if eid in renumbered:
            source = renumbered[eid]
            texts = _texts(old[source], clause)
            yield Change(act, title, "renumbered", eid, source, alias, texts)
        elif eid in old and eid not in left:
            texts = _texts(old[eid], clause)
            if texts:
                yield Change(act, title, "reworded", eid, "", alias, texts)
        else:
            yield Change(act, title, "added", eid, "", alias, _texts({}, clause))
    for eid, clause in old.items():
        gone = eid not in left and (eid not in new or eid in renumbered)
        if gone:
            yield Change(act, title, "removed", eid, "", clause["alias"], _texts(clause, {}))


def _renumbered(old: Clauses, new: Clauses) -> dict[str, str]:
    """Old ids by new ids, for clauses that kept their words and their kind.

    Words that stand in several clauses ("none - 0 points") count only below the same parent, or
    below a parent that was renumbered itself.
    """
    uses_before = Counter(_key(clause) for clause in old.values())
    uses_after = Counter(_key(clause) for clause in new.values())
    waiting: dict[tuple[str, str], list[str]] = {}
    for eid, clause in old.items():
        if eid not in new or _key(new[eid]) != _key(clause):
            waiting.setdefault(_key(clause), []).append(eid)
    found: dict[str, str] = {}
    for eid, clause in new.items():
        key = _key(clause)
        if not key[1] or (eid in old and _key(old[eid]) == key):
            continue
        candidates = waiting.get(key, [])
        if uses_before[key] != 1 or uses_after[key] != 1:
            parent = found.get(_parent(eid), _parent(eid))
            candidates = [candidate for candidate in candidates if _parent(candidate) == parent]
        if candidates:
            found[eid] = candidates[0]
            waiting[key].remove(candidates[0])
    return found


def _parent(eid: str) -> str:
    return eid.rpartition("__")[0]


def _key(clause: Json) -> tuple[str, str]:
    return clause["kind"], wording(clause[LANGUAGES[0]] or "")


def _texts(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Reworded, ...]:
    return tuple(
        Reworded(language, old.get(language), new.get(language))
        for language in LANGUAGES
        if wording(old.get(language) or "") != wording(new.get(language) or "")
    )
