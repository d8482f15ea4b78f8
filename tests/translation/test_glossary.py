"""The glossary and the forms by which its terms are known in inflected text."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import build_scripts.translation
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import Words
from build_scripts.faults import BadInputError
from build_scripts.translation.exceptions import load_exceptions
from build_scripts.translation.glossary import (
    FILE,
    KINDS,
    Entry,
    Glossary,
    check_glossary,
    load_glossary,
)
from build_scripts.translation.words import cut, kazakh_form, parse_form, russian_form, stands_in
from tests.conftest import ROOT

GLOSSARY = load_glossary(ROOT)
ENTRY = Entry(
    "ескертулерді жою",
    "устранение замечаний",
    "phrase",
    Words("Түзету.", "Исправление."),
    "V2300033348#att_1__chp_2__para_9",
    line=7,
)


def test_the_glossary_fits_the_texts(corpus: Corpus) -> None:
    assert check_glossary(GLOSSARY, corpus) == []
    assert len(GLOSSARY.entries) >= 400
    assert {entry.kind for entry in GLOSSARY.entries} == set(KINDS)


def test_every_sentence_is_said_in_both_languages() -> None:
    """No Kazakh letter stands in a Russian sentence outside quotation marks, and none is a copy."""
    for entry in GLOSSARY.entries:
        assert entry.what.kk != entry.what.ru, entry.kk
        assert len(entry.what.kk) > 8 < len(entry.what.ru), entry.kk


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (replace(ENTRY, at="V2300033348#para_99"), "which does not exist"),
        (replace(ENTRY, at="X1#para_1"), "which does not exist"),
        (replace(ENTRY, at="V2300033348#para_1"), "is not in V2300033348#para_1"),
        (replace(ENTRY, ru="исправление ошибок"), "the Russian исправление ошибок is not in"),
        (replace(ENTRY, keeps_kazakh=True), "stays in Kazakh, but kk is"),
    ],
)
def test_a_term_at_the_wrong_place_is_a_fault(corpus: Corpus, changed: Entry, words: str) -> None:
    assert check_glossary(Glossary((ENTRY,)), corpus) == []
    faults = check_glossary(Glossary((changed,)), corpus)
    assert [(fault.file, fault.line) for fault in faults][:1] == [(FILE, 7)]
    assert any(words in fault.problem for fault in faults)


def test_a_term_that_is_listed_twice_is_a_fault(corpus: Corpus) -> None:
    (fault,) = check_glossary(Glossary((ENTRY, replace(ENTRY, line=20))), corpus)
    assert (fault.line, fault.problem) == (
        20,
        "the term ескертулерді жою is listed twice, first on line 7.",
    )


def test_a_bad_glossary_names_every_fault(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.parent.mkdir()
    path.write_text(
        "terms:\n- kk: бап\n  ru: статья\n  kind: thing\n  what: {kk: бап, ru: Статья.}\n"
        "  at: nowhere\n",
        encoding="utf-8",
    )
    with pytest.raises(BadInputError) as caught:
        load_glossary(tmp_path)
    assert [fault.line for fault in caught.value.faults] == [6, 4, 5]


def test_a_bad_exception_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "source_texts" / "X1" / "translation.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "exceptions:\n- at: para_1\n  rule: spelling\n  what: x\n  why: no reason given\n",
        encoding="utf-8",
    )
    with pytest.raises(BadInputError) as caught:
        load_exceptions(tmp_path, "X1")
    assert [(fault.line, fault.key) for fault in caught.value.faults] == [(3, "exceptions[0].rule")]
    assert load_exceptions(tmp_path, "X2") == ()


ENDINGS = st.sampled_from(["", "ы", "ның", "ға", "да", "дан", "мен", "лар", "лары", "ларының"])
WORDS = [e for e in GLOSSARY.entries if not e.keeps_kazakh and e.kk.islower()]


@given(st.sampled_from(WORDS), ENDINGS)
def test_a_kazakh_term_is_known_with_any_ending(entry: Entry, ending: str) -> None:
    assert stands_in(entry.kazakh, cut(f"осы {entry.kk}{ending} бойынша"))


@pytest.mark.parametrize(
    ("term", "text", "fits"),
    [
        ("организация образования", "в организациях образования", True),
        ("организация образования", "образование организаций", False),
        ("рынок труда", "на рынке труда", True),
        ("заявка", "десять заявок", True),
        ("обучающийся", "числа обучающихся", True),
        ("НО", "решения НО", True),
        ("НО", "решения, но позже", False),
        ("орган по делам", "органом по делам", True),
    ],
)
def test_a_russian_term_is_known_in_other_cases(term: str, text: str, *, fits: bool) -> None:
    assert stands_in([russian_form(term)], cut(text)) is fits


@pytest.mark.parametrize(
    ("term", "text", "fits"),
    [
        ("мамандық", "мамандығы бойынша", True),
        ("ұйымы", "ұйымдарға", True),
        ("ЖЖОКБҰ", "ЖЖОКБҰ-ның", True),
        ("ОМ", "ом заңы", False),
        ("білім беру ұйымы", "білім ұйымы", False),
    ],
)
def test_a_kazakh_term_is_known_by_its_stem(term: str, text: str, *, fits: bool) -> None:
    assert stands_in([kazakh_form(term)], cut(text)) is fits


def test_a_written_form_takes_endings_only_where_it_says_so() -> None:
    assert stands_in([parse_form("мерзім* жылы")], cut("мерзімінің жылы"))
    assert not stands_in([parse_form("мерзім жылы")], cut("мерзімінің жылы"))


def test_the_examples_of_the_docstrings_hold() -> None:
    for module in pkgutil.iter_modules(build_scripts.translation.__path__):
        loaded = importlib.import_module(f"build_scripts.translation.{module.name}")
        assert doctest.testmod(loaded).failed == 0
