"""Readers' words stand at clauses that are there, in both languages, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.checks.questions import check_questions
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.questions import FILE, ReadersWords, load_questions
from build_scripts.faults import BadInputError

ACT = "V2300033291"


def entry(clause: str, kk: str = "қайда барам", ru: str = "куда идти") -> ReadersWords:
    return ReadersWords(clause, {"kk": (kk,), "ru": (ru,)}, 3)


def with_words(corpus: Corpus, *entries: ReadersWords) -> Corpus:
    act = replace(corpus.acts[ACT], questions=entries)
    return replace(corpus, acts={ACT: act})


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ([entry("p99")], "there is no clause p99."),
        ([entry("p30.a12")], "p30.a12 does not stand in kaz.md."),
        ([entry("p13"), entry("att_1__chp_2__para_13", "x", "y")], "is the clause p13 again."),
        ([entry("p13"), entry("p14", "басқа")], "'куда идти' stands at p13, too."),
        ([entry("p13", ru="?!")], "'?!' has no word."),
    ],
)
def test_each_fault_is_named_with_its_line(corpus, entries, problem):
    [fault] = check_questions(with_words(corpus, *entries))
    assert problem in fault.problem
    assert (fault.file, fault.line) == (f"source_texts/{ACT}/{FILE}", 3)


def test_the_words_of_the_site_have_no_fault(corpus):
    assert any(act.questions for act in corpus.acts.values())
    assert check_questions(corpus) == []


@pytest.mark.parametrize(
    "text", ["p1: {kk: [а б]}", "p1: {kk: [], ru: [а б]}", "p1: [а б]", "p1: {kk: [а б], ru: ['']}"]
)
def test_a_file_without_both_languages_is_refused(text, tmp_path):
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError) as refused:
        load_questions(tmp_path, FILE)
    assert refused.value.faults[0].file == FILE
