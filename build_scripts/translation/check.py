"""All checks of an act's Russian text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from build_scripts.corpus.acts import Act
from build_scripts.faults import Fault
from build_scripts.translation import lock as locks
from build_scripts.translation.cited import check_cited
from build_scripts.translation.clauses import Clause, clauses, is_translated_here, russian_file
from build_scripts.translation.dates import check_dates
from build_scripts.translation.exceptions import TranslationException, unused_faults
from build_scripts.translation.figures import check_figures
from build_scripts.translation.findings import Finding
from build_scripts.translation.glossary import Glossary
from build_scripts.translation.length import check_length
from build_scripts.translation.letters import KazakhWords, check_letters, kazakh_words
from build_scripts.translation.lock import Lock
from build_scripts.translation.marks import check_marks
from build_scripts.translation.sentences import check_sentences
from build_scripts.translation.spelled import check_spelled
from build_scripts.translation.terms import TermIndex, check_terms, index_terms
from build_scripts.translation.trees import check_trees


def check_translation(
    act: Act,
    glossary: Glossary,
    exceptions: Sequence[TranslationException],
    lock: Lock,
    official: Collection[str] = (),
) -> list[Fault]:
    """Faults of an act's Russian text.

    Args:
        act: the act; official copies stand as they are, see `build_scripts.translation.official`.
        glossary: the terms and the names that stay in Kazakh.
        exceptions: reviewed differences of the act; one that is not needed is a fault.
        lock: hashes of the Kazakh clauses that were translated.
        official: ids of the clauses whose Russian is the official one: nobody here chose its words.

    Returns:
        The faults, each with the line of the Russian clause and ``ACT#id`` as its key.
    """
    if not is_translated_here(act):
        return [] if act.official else check_trees(act)
    faults = check_trees(act)
    if "ru" not in act.texts:
        return faults
    left = {(e.at, e.rule, e.what): e for e in exceptions}
    index = index_terms(glossary)
    kazakh = kazakh_words(act.folder, glossary)
    for clause in clauses(act):
        if clause.eid in official:
            continue
        for finding in dict.fromkeys(check_clause(clause, index, kazakh)):
            key = (clause.eid, finding.rule, finding.what)
            if left.pop(key, None) is None:
                faults.append(_fault(act, clause, finding))
    return [*faults, *unused_faults(act.id, list(left.values())), *_stale_faults(act, lock)]


def check_clause(clause: Clause, index: TermIndex, kazakh: KazakhWords) -> Iterator[Finding]:
    """What the rules find in one clause."""
    if clause.kk and clause.ru:
        yield from check_figures(clause)
        yield from check_dates(clause)
        yield from check_spelled(clause)
        yield from check_cited(clause)
        yield from check_terms(clause, index)
        yield from check_marks(clause)
        yield from check_sentences(clause)
    yield from check_letters(clause, kazakh)
    yield from check_length(clause)


def _fault(act: Act, clause: Clause, finding: Finding) -> Fault:
    rule = f"{finding.rule}: "
    problem = f"{rule}{finding.what.removeprefix(rule)}."
    return Fault(russian_file(act), problem, finding.remedy, clause.line, f"{act.id}#{clause.eid}")


def _stale_faults(act: Act, lock: Lock) -> list[Fault]:
    renew = f"python -m build_scripts check --translated {act.id}"
    remedy = f"compare it with kaz.md, correct it, then run {renew}."
    faults = []
    for eid in locks.stale_clauses(act, lock):
        unit = act.unit(eid, "ru")
        if unit is not None:
            problem = "the Kazakh clause has changed since it was translated."
            faults.append(Fault(russian_file(act), problem, remedy, unit.first, f"{act.id}#{eid}"))
    for eid in locks.vanished_clauses(act, lock):
        problem = f"the clause {eid} is not in kaz.md any more."
        faults.append(Fault(locks.file_name(act.id), problem, f"run {renew}.", None, eid))
    return faults
