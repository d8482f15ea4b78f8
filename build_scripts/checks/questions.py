"""Whether readers' words lead to clauses that are there, and each phrasing to one place."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.corpus.questions import FILE
from build_scripts.faults import Fault
from build_scripts.search.folding import fold, words


def check_questions(corpus: Corpus) -> list[Fault]:
    """The faults of every questions.yaml."""
    return [fault for act in corpus.acts.values() for fault in _faults(act)]


def _faults(act: Act) -> Iterator[Fault]:
    name = f"{act.folder.parent.name}/{act.id}/{FILE}"
    places: dict[str, str] = {}
    said: dict[tuple[str, str], str] = {}
    for entry in act.questions:
        eid = act.clause_named(entry.clause)
        if eid is None:
            yield Fault(
                name, f"there is no clause {entry.clause}.", "name an id of the act.", entry.line
            )
            continue
        for language in act.texts:
            if act.unit(eid, language) is None:
                problem = f"{entry.clause} does not stand in {FILES[language]}."
                yield Fault(name, problem, "name a clause that both texts have.", entry.line)
        if eid in places:
            problem = f"{entry.clause} is the clause {places[eid]} again."
            yield Fault(name, problem, "put all its phrasings in one place.", entry.line)
        places.setdefault(eid, entry.clause)
        for language in LANGUAGES:
            for phrasing in entry.phrasings[language]:
                key = (language, " ".join(fold(word) for word in words(phrasing)))
                if not key[1]:
                    problem = f"{phrasing!r} has no word."
                    yield Fault(name, problem, "write it in words.", entry.line)
                elif key in said:
                    problem = f"{phrasing!r} stands at {said[key]}, too."
                    yield Fault(name, problem, "leave it at one clause.", entry.line)
                said.setdefault(key, entry.clause)
