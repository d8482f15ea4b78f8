"""One fixture a fault: what the check says of two short texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.act.parse import parse_text
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import Words
from build_scripts.faults import Fault
from build_scripts.translation.check import check_translation
from build_scripts.translation.exceptions import TranslationException
from build_scripts.translation.glossary import Entry, Glossary
from build_scripts.translation.lock import Lock, parse_lock, renewed_lock
from tests.support import Case, read_cases

ACT = "V2300033348"
CASES = read_cases(Path(__file__).parent / "faults.md")
NOTHING = Words("-.", "-.")


def _entry(kk: str, ru: str, *, keeps_kazakh: bool = False) -> Entry:
    return Entry(kk, ru, "name" if keeps_kazakh else "term", NOTHING, "", keeps_kazakh)


GLOSSARY = Glossary(
    (
        _entry("білім беру ұйымы", "организация образования"),
        _entry("жұмыспен қамту", "занятость работой"),
        _entry("халықты жұмыспен қамту орталығы", "центр занятости населения"),
        _entry("ҒҰ", "НО"),
        _entry("Жас маман", "Жас маман", keeps_kazakh=True),
        _entry('"Жас ғалым"', '"Жас ғалым"', keeps_kazakh=True),
    )
)


def _act(corpus: Corpus, kazakh: str, russian: str) -> Act:
    texts = {
        language: parse_text(text, f"{language}.md").act
        for language, text in (("kk", kazakh), ("ru", russian))
    }
    return replace(corpus.acts[ACT], texts=texts)


def _lock(act: Act) -> Lock:
    return parse_lock(renewed_lock(act), "rus.lock")


def _check(act: Act, exceptions: Sequence[TranslationException] = ()) -> list[Fault]:
    return check_translation(act, GLOSSARY, exceptions, _lock(act))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_fault_names_the_clause_and_what_differs(corpus: Corpus, case: Case) -> None:
    kazakh, russian = case.text.split("\n=\n")
    faults = _check(_act(corpus, kazakh, russian))
    said = [f"{fault.key}: {fault.problem}".removeprefix(f"{ACT}#") for fault in faults]
    assert said == case.expected.splitlines()


def test_a_fault_names_file_line_act_clause_and_remedy(corpus: Corpus) -> None:
    act = _act(corpus, "1. Бір.\n\n2. Мерзімі 5 күн болады.", "1. Один.\n\n2. Срок 6 дней будет.")
    assert str(_check(act)[0]) == (
        "source_texts/V2300033348/rus.md:3: V2300033348#para_2: "
        "numbers: 5 only in the Kazakh. Remedy: write it as kaz.md has it; "
        "if the difference is right, list it in translation.yaml."
    )


def test_an_exception_covers_its_finding_only(corpus: Corpus) -> None:
    act = _act(corpus, "1. Мерзімі 5 күн және 7 ай.", "1. Срок – дней и месяцев.")
    listed = TranslationException("para_1", "numbers", "5 only in the Kazakh", "reviewed", 4)
    assert [fault.problem for fault in _check(act, [listed])] == ["numbers: 7 only in the Kazakh."]


def test_an_exception_that_is_not_needed_is_a_fault(corpus: Corpus) -> None:
    act = _act(corpus, "1. Мерзімі 5 күн болады.", "1. Срок составляет 5 дней.")
    listed = TranslationException("para_1", "numbers", "5 only in the Kazakh", "reviewed", 4)
    (fault,) = _check(act, [listed])
    assert (fault.file, fault.line) == (f"source_texts/{ACT}/translation.yaml", 4)
    assert fault.problem == (
        f"no clause needs the exception for {ACT}#para_1: 5 only in the Kazakh."
    )


def test_a_missing_russian_text_is_a_fault(corpus: Corpus) -> None:
    act = corpus.acts[ACT]
    alone = replace(act, texts={"kk": act.texts["kk"]})
    assert [fault.problem for fault in _check(alone)] == [f"the act {ACT} has no Russian text."]


@pytest.mark.parametrize("kind", ["official-copy", "source-text"])
def test_an_official_russian_text_is_checked_for_its_ids_only(corpus: Corpus, kind: str) -> None:
    act = _act(corpus, "1. Мерзімі 5 күн.\n\n2. Екі.", "1. Срок 6 дней.")
    languages = act.meta.languages | {"ru": replace(act.meta.languages["ru"], kind=kind)}
    official = replace(act, meta=replace(act.meta, languages=languages))
    (fault,) = check_translation(official, GLOSSARY, (), Lock())
    assert fault.key == f"{ACT}#para_2"
    assert "the clause is missing" in fault.problem
