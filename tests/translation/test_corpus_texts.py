"""The texts of this repository: no fault, every clause in Russian, damage of any clause found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from build_scripts.corpus.acts import Corpus, load_corpus
from build_scripts.links import find_links
from build_scripts.translation.check import check_clause, check_translation
from build_scripts.translation.clauses import Clause, clauses, is_translated_here, own_text
from build_scripts.translation.exceptions import load_exceptions
from build_scripts.translation.findings import Finding
from build_scripts.translation.glossary import load_glossary
from build_scripts.translation.letters import KazakhWords, kazakh_words
from build_scripts.translation.lock import load_lock
from build_scripts.translation.terms import index_terms
from tests.conftest import ROOT

TEXTS = load_corpus(ROOT)


@cache
def official() -> dict[str, frozenset[str]]:
    """Clauses whose Russian is the official one, by act: nobody here chose its words."""
    return {name: found.official for name, found in find_links(TEXTS).items()}


@cache
def translated() -> list[Clause]:
    """The clauses that were translated here; found when a test first asks for them."""
    return [
        clause
        for act in TEXTS.acts.values()
        if is_translated_here(act)
        for clause in clauses(act)
        if clause.eid not in official()[act.id]
    ]


GLOSSARY = load_glossary(ROOT)
INDEX = index_terms(GLOSSARY)
KAZAKH = KazakhWords(
    GLOSSARY.names,
    frozenset(
        word
        for act in TEXTS.acts.values()
        if is_translated_here(act)
        for word in kazakh_words(act.folder, GLOSSARY).words
    ),
)
ANY_CLAUSE = st.deferred(lambda: st.sampled_from(translated()))
WITH_NUMBERS = st.deferred(
    lambda: st.sampled_from([c for c in translated() if re.search(r"\d", c.ru)])
)
WITH_SENTENCES = st.deferred(
    lambda: st.sampled_from(
        [c for c in translated() if len(re.findall(r"[а-я]{3}\. [А-Я]", c.ru_body)) >= 2]
    )
)


def _findings(clause: Clause) -> set[Finding]:
    return set(check_clause(clause, INDEX, KAZAKH))


def _damaged(clause: Clause, russian: str) -> Iterator[Finding]:
    before = _findings(clause)
    body = russian.removeprefix(clause.ru.removesuffix(clause.ru_body))
    yield from _findings(replace(clause, ru=russian, ru_body=body)) - before


def test_every_russian_text_is_without_fault(corpus: Corpus) -> None:
    faults = [
        fault
        for act in corpus.acts.values()
        for fault in check_translation(
            act,
            GLOSSARY,
            load_exceptions(ROOT, act.id),
            load_lock(ROOT, act.id),
            official()[act.id],
        )
    ]
    assert faults == []


def test_every_clause_has_a_russian_text(corpus: Corpus) -> None:
    without = [
        f"{act.id}#{eid}"
        for act in corpus.acts.values()
        if is_translated_here(act)
        for eid, unit in act.units["kk"].items()
        if own_text(unit) and not own_text(act.units["ru"][eid])
    ]
    assert without == []
    assert len(translated()) + sum(map(len, official().values())) > 1900


@given(WITH_NUMBERS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_dropping_any_number_is_found(clause: Clause, random: st.random.Random) -> None:
    number = random.choice(list(re.finditer(r"\d+(?:[.,]\d+)*", clause.ru)))
    damaged = clause.ru[: number.start()] + clause.ru[number.end() :]
    assert any(finding.rule in {"numbers", "length"} for finding in _damaged(clause, damaged))


@given(WITH_NUMBERS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_changing_any_digit_is_found(clause: Clause, random: st.random.Random) -> None:
    digit = random.choice(list(re.finditer(r"\d", clause.ru)))
    other = str((int(digit[0]) + 1) % 10)
    damaged = clause.ru[: digit.start()] + other + clause.ru[digit.end() :]
    assert any(finding.rule == "numbers" for finding in _damaged(clause, damaged))


@given(ANY_CLAUSE, st.sampled_from("әғқңөұүһі"), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_a_kazakh_word_anywhere_is_found(
    clause: Clause, letter: str, random: st.random.Random
) -> None:
    words = clause.ru.split(" ")
    words.insert(random.randrange(len(words) + 1), f"т{letter}р")
    damaged = " ".join(words)
    assert any(finding.rule in {"letters", "terms"} for finding in _damaged(clause, damaged))


@given(
    ANY_CLAUSE,
    st.sampled_from(["туралы", "бойынша", "жалпы", "мен", "бар", "болады", "сонымен", "немесе"]),
    st.randoms(use_true_random=False),
)
@settings(deadline=None)
def test_a_kazakh_word_in_russian_letters_is_found(
    clause: Clause, word: str, random: st.random.Random
) -> None:
    words = clause.ru.split(" ")
    words.insert(random.randrange(len(words) + 1), word)
    damaged = " ".join(words)
    assert any(finding.rule == "letters" for finding in _damaged(clause, damaged))


@given(WITH_SENTENCES, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_leaving_out_any_sentence_is_found(clause: Clause, random: st.random.Random) -> None:
    ends = [match.end() for match in re.finditer(r"[а-я]{3}\. (?=[А-Я])", clause.ru)]
    place = random.randrange(len(ends) - 1)
    damaged = clause.ru[: ends[place]] + clause.ru[ends[place + 1] :]
    assert any(finding.rule == "sentences" for finding in _damaged(clause, damaged))


@pytest.mark.parametrize("mark", ['"', "(", ")", "№ 7 ", "50 % ", "[…] "])
@given(clause=ANY_CLAUSE)
@settings(deadline=None, max_examples=40)
def test_a_mark_too_many_is_found(mark: str, clause: Clause) -> None:
    assume(not _findings(clause))
    assert list(_damaged(clause, f"{clause.ru} {mark}"))
