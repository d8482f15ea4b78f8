"""The registry of published ids: an id that was published stays, and means the same clause.

The registry is a table in the repository, one line an id: act, id, alias, kind, number as
printed, page, and a fingerprint of the Kazakh words. A renamed id keeps a line in redirects.yaml.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import SOURCES, Act, Corpus
from build_scripts.corpus.editions import folder_of
from build_scripts.faults import Fault
from build_scripts.ingest.repairs import letters
from build_scripts.pages.plan import PagePlan, plan_pages

FILE = "source_texts/registry.tsv"
REDIRECTS = "source_texts/redirects.yaml"
_FINGERPRINT_LENGTH = 10
_REMEDY = f"give the clause its old id back, or list the new one in {REDIRECTS}."


@dataclass(frozen=True, slots=True)
class Entry:
    """One published id."""

    act: str
    eid: str
    alias: str
    kind: str
    num: str
    page: str
    fingerprint: str


_HEADER = "\t".join(field.name for field in fields(Entry))


def fingerprint(unit: Unit) -> str:
    """A short hash of the words of a unit itself, without its children; white space is ignored."""
    words = letters(unit.heading + unit.text).casefold()
    return hashlib.sha256(words.encode()).hexdigest()[:_FINGERPRINT_LENGTH] if words else "-"


def entries(corpus: Corpus, plans: Mapping[str, PagePlan]) -> list[Entry]:
    """Every id of the corpus as it stands now, in reading order.

    An act in an older edition is called ``ACT@DATE``: its ids are addresses of their own, and what
    they meant on that day stays, whatever becomes of the newest text.
    """
    return [
        entry
        for act in corpus.acts.values()
        for edition in (act, *act.older)
        for entry in _of_edition(edition, plans[act.id] if edition is act else plan_pages(edition))
    ]


def _of_edition(act: Act, plan: PagePlan) -> list[Entry]:
    return [
        Entry(act.key, eid, unit.alias, unit.kind, unit.num, plan.page_of[eid], fingerprint(unit))
        for eid, unit in act.clauses.items()
    ]


def write_registry(listed: Iterable[Entry]) -> str:
    """The registry file."""
    lines = ["\t".join(astuple(entry)) for entry in listed]
    return "\n".join([_HEADER, *lines]) + "\n"


def read_registry(text: str) -> tuple[list[Entry], list[Fault]]:
    """Reads the registry file.

    Returns:
        The entries, and a fault for each line that isn't one.
    """
    found: list[Entry] = []
    faults: list[Fault] = []
    width = len(fields(Entry))
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("\t")
        if number == 1 or not line:
            continue
        if len(cells) != width:
            problem = f"the line has {len(cells)} cells, not {width}."
            remedy = "restore the line from the repository's history."
            faults.append(Fault(FILE, problem, remedy, number))
            continue
        found.append(Entry(*cells))
    return found, faults


def broken_ids(
    published: Sequence[Entry],
    current: Sequence[Entry],
    redirects: Mapping[str, Mapping[str, str]],
) -> list[Fault]:
    """What would break a published link.

    Args:
        published: the registry.
        current: the ids of the texts as they stand.
        redirects: new id by old id, by act.

    Returns:
        Faults for dropped, re-used and moved ids and for dropped aliases.
    """
    now = {(entry.act, entry.eid): entry for entry in current}
    aliases = {(entry.act, entry.alias): entry.eid for entry in current if entry.alias}
    faults: list[Fault] = []
    for number, old in enumerate(published, 2):
        target = redirects.get(old.act, {}).get(old.eid)
        entry = now.get((old.act, target or old.eid))
        if entry is None:
            problem = f"the published id {old.act}#{old.eid} is gone."
            faults.append(Fault(FILE, problem, _REMEDY, number))
            continue
        if target is None:
            faults.extend(_changes(old, entry, number))
        if old.alias and _meant(old, aliases, redirects) != entry.eid:
            problem = f"the published alias {old.act}#{old.alias} no longer means {entry.eid}."
            remedy = f"give the clause its alias back, or list the alias in {REDIRECTS}."
            faults.append(Fault(FILE, problem, remedy, number))
    faults.extend(_reused(published, current, redirects))
    return faults


def _meant(
    old: Entry,
    aliases: Mapping[tuple[str, str], str],
    redirects: Mapping[str, Mapping[str, str]],
) -> str | None:
    """The id that a published alias leads to now, by itself or by a redirect."""
    return aliases.get((old.act, old.alias)) or redirects.get(old.act, {}).get(old.alias)


def unregistered_ids(published: Sequence[Entry], current: Sequence[Entry]) -> list[Fault]:
    """Acts with ids that the registry does not list: one line an act, for one command adds all."""
    known = {(entry.act, entry.eid) for entry in published}
    new: dict[str, list[str]] = {}
    for entry in current:
        if (entry.act, entry.eid) not in known:
            new.setdefault(entry.act, []).append(entry.eid)
    remedy = "run: python -m build_scripts check --register"
    return [
        Fault(f"{SOURCES}/{folder_of(act)}", f"{_counted(act, eids)} not registered.", remedy)
        for act, eids in new.items()
    ]


def _counted(act: str, eids: Sequence[str]) -> str:
    if len(eids) == 1:
        return f"{act}#{eids[0]} is"
    return f"{len(eids)} ids are, from {eids[0]} to {eids[-1]},"


def check_redirects(
    published: Sequence[Entry],
    current: Sequence[Entry],
    redirects: Mapping[str, Mapping[str, str]],
) -> list[Fault]:
    """Redirects that lead nowhere, lead away from an id that is still there, or renew none."""
    was = {(entry.act, name) for entry in published for name in (entry.eid, entry.alias)}
    now = {(entry.act, entry.eid) for entry in current}
    named = {(entry.act, name) for entry in current for name in (entry.eid, entry.alias)}
    faults: list[Fault] = []
    for act, renamed in redirects.items():
        for old, new in renamed.items():
            if (act, old) in named:
                problem, remedy = f"{act}#{old} is still there.", "remove the line."
            elif (act, old) not in was:
                problem, remedy = f"{act}#{old} was never published.", "correct the old name."
            elif (act, new) not in now:
                problem, remedy = f"there is no {act}#{new}.", "name an id of the act."
            else:
                continue
            faults.append(Fault(REDIRECTS, problem, remedy, key=f"{act}.{old}"))
    return faults


def _changes(old: Entry, entry: Entry, number: int) -> list[Fault]:
    faults: list[Fault] = []
    if (old.kind, old.num) != (entry.kind, entry.num):
        was, now = f"{old.kind} {old.num}".strip(), f"{entry.kind} {entry.num}".strip()
        problem = f"the published id {old.act}#{old.eid} meant {was} and now means {now}."
        faults.append(Fault(FILE, problem, _REMEDY, number))
    if old.page != entry.page:
        problem = f"{old.act}#{old.eid} moved from the page {old.page} to {entry.page}."
        remedy = "keep the page; its address is published, too."
        faults.append(Fault(FILE, problem, remedy, number))
    return faults


def _reused(
    published: Sequence[Entry],
    current: Sequence[Entry],
    redirects: Mapping[str, Mapping[str, str]],
) -> list[Fault]:
    """Ids that now hold the words of another clause: a clause was put in before them."""
    first: dict[tuple[str, str], str] = {}
    for old in published:
        first.setdefault((old.act, old.fingerprint), old.eid)
    was = {(old.act, old.eid): (number, old) for number, old in enumerate(published, 2)}
    faults: list[Fault] = []
    for entry in current:
        number, old_entry = was.get((entry.act, entry.eid), (None, entry))
        if old_entry.fingerprint in {entry.fingerprint, "-"}:
            continue
        elsewhere = first.get((entry.act, entry.fingerprint))
        moved = elsewhere and elsewhere != entry.eid
        if moved and redirects.get(entry.act, {}).get(str(elsewhere)) != entry.eid:
            problem = f"{entry.act}#{entry.eid} now holds the words published as {elsewhere}."
            faults.append(Fault(FILE, problem, _REMEDY, number))
    return faults


def merged(published: Sequence[Entry], current: Sequence[Entry]) -> list[Entry]:
    """The registry with the new ids added and the rest renewed; nothing published is dropped."""
    now = {(entry.act, entry.eid): entry for entry in current}
    kept = [now.pop((old.act, old.eid), old) for old in published]
    return [*kept, *now.values()]
