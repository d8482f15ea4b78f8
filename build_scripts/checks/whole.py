"""What was published is still there: the folder of each act, and the end of each of its texts.

A text that was cut would otherwise give a fault for each clause behind the cut, in every check
that compares it with something.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from build_scripts.checks.registry import FILE, REDIRECTS, Entry
from build_scripts.corpus.acts import SOURCES, Act, Corpus
from build_scripts.corpus.editions import folder_of
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import Fault

_HANDFUL = 5
"""A text may lack so many clauses at its end: that may be an edit, and each is told by itself."""


def lost_acts(published: Sequence[Entry], folders: Collection[str]) -> list[Fault]:
    """Registered acts, and older editions of acts, without a folder.

    Args:
        published: the registry.
        folders: names of the act folders and of those of editions, below source_texts/.
    """
    first: dict[str, int] = {}
    for number, entry in enumerate(published, 2):
        first.setdefault(entry.act, number)
    remedy = "restore the folder from version control; a published act stays."
    return [
        Fault(
            f"{SOURCES}/{folder_of(act)}",
            f"the folder is missing; {FILE}:{number} lists the act.",
            remedy,
        )
        for act, number in first.items()
        if folder_of(act) not in folders
        for listed in (f"{FILE}:{number} lists the act",)
    ]


def cut_texts(
    corpus: Corpus, published: Sequence[Entry], redirects: Mapping[str, Mapping[str, str]]
) -> dict[str, list[Fault]]:
    """Texts that lack the last of their registered clauses, by act.

    Args:
        corpus: the acts.
        published: the registry.
        redirects: new id by old id, by act.
    """
    listed: dict[str, list[str]] = {}
    for entry in published:
        replaced = redirects.get(entry.act, {})
        listed.setdefault(entry.act, []).append(replaced.get(entry.eid, entry.eid))
    faults = {
        act.id: [
            fault
            for edition in (act, *act.older)
            for language in LANGUAGES
            if (fault := _cut(corpus, edition, language, listed.get(edition.key, [])))
        ]
        for act in corpus.acts.values()
    }
    return {act: found for act, found in faults.items() if found}


def _cut(corpus: Corpus, act: Act, language: str, listed: Sequence[str]) -> Fault | None:
    """The fault of one text, if it was cut or is not there at all."""
    name = act.text_name(language, corpus.root)
    if language not in act.texts and act.meta.form:
        return None  # the open corpus holds acts in one language; a note tells so
    if language not in act.texts:
        problem = "the text is missing, but its clauses are registered."
        remedy = f"restore the file: git checkout -- {name}"
        return Fault(name, problem, remedy) if listed else None
    units = act.units[language]
    order = _reading_order(act, language, listed)
    lacking = len(list(takewhile(lambda eid: eid not in units, reversed(order))))
    there = order[: len(order) - lacking]
    if lacking <= _HANDFUL or not there or _differs(act, language, order[-lacking:]):
        return None
    behind = list(units)[list(units).index(there[-1]) + 1 :]
    if len(set(behind) - set(listed)) > _HANDFUL:
        return None  # other clauses stand there: they have got other numbers
    problem = (
        f"the text ends after the clause {there[-1]}; {lacking} clauses that are registered"
        " after it are missing; it may be cut."
    )
    remedy = (
        f"restore the file: git checkout -- {name}; if the clauses were removed on purpose,"
        f" list each in {REDIRECTS} with the clause that now stands for it."
    )
    return Fault(name, problem, remedy, act.texts[language].last)


def _differs(act: Act, language: str, lacking: Sequence[str]) -> bool:
    """Whether the official copies of an act of the open corpus differ at their end.

    Both are kept as they came; where one lacks what the other holds, a note tells the clauses.
    """
    other = next(one for one in LANGUAGES if one != language)
    return bool(act.meta.form) and act.units.get(other, {}).keys() >= set(lacking)


def _reading_order(act: Act, language: str, listed: Sequence[str]) -> list[str]:
    """Registered clauses as the other text has them: the registry lists late ones at its end."""
    wanted = set(listed)
    for other in LANGUAGES:
        found = [eid for eid in act.units.get(other, {}) if eid in wanted]
        if other != language and len(found) == len(wanted):
            return found
    return list(dict.fromkeys(listed))
