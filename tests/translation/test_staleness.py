"""A changed Kazakh clause makes its Russian clause stale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.act.parse import parse_text
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.faults import BadInputError
from build_scripts.translation.check import check_translation
from build_scripts.translation.exceptions import load_exceptions
from build_scripts.translation.glossary import load_glossary
from build_scripts.translation.lock import (
    Lock,
    load_lock,
    parse_lock,
    renewed_lock,
    stale_clauses,
    vanished_clauses,
)

ACT = "V2300033348"


def _changed(act: Act, before: str, after: str) -> Act:
    text = (act.folder / "kaz.md").read_text(encoding="utf-8")
    assert before in text
    kazakh = parse_text(text.replace(before, after), "kaz.md", amending=act.meta.amending).act
    return replace(act, texts={**act.texts, "kk": kazakh})


def test_the_translations_are_up_to_date(corpus: Corpus) -> None:
    stale = {
        act.id: stale_clauses(act, load_lock(corpus.root, act.id)) for act in corpus.acts.values()
    }
    assert not any(stale.values()), stale


def test_a_changed_word_makes_one_clause_stale(corpus: Corpus) -> None:
    act = _changed(corpus.acts[ACT], "ұсынылған ақпараттың дұрыстығын", "берілген ақпаратты")
    lock = load_lock(corpus.root, ACT)
    assert stale_clauses(act, lock) == ["att_1__chp_2__para_6"]
    faults = check_translation(
        act, load_glossary(corpus.root), load_exceptions(corpus.root, ACT), lock
    )
    (stale,) = [fault for fault in faults if "has changed" in fault.problem]
    assert (stale.line, stale.key) == (65, f"{ACT}#att_1__chp_2__para_6")
    assert f"check --translated {ACT}" in stale.remedy


def test_the_lock_is_renewed_for_the_act_as_it_stands(corpus: Corpus) -> None:
    act = _changed(corpus.acts[ACT], "ұсынылған ақпараттың дұрыстығын", "берілген ақпаратты")
    renewed = parse_lock(renewed_lock(act), "rus.lock")
    assert stale_clauses(act, renewed) == []
    assert stale_clauses(corpus.acts[ACT], renewed) == ["att_1__chp_2__para_6"]


def test_spacing_does_not_make_a_clause_stale(corpus: Corpus) -> None:
    act = _changed(corpus.acts[ACT], "5 (бес) және", "5  (бес)  және")
    assert stale_clauses(act, load_lock(corpus.root, ACT)) == []


def test_without_a_lock_every_clause_is_stale(corpus: Corpus) -> None:
    act = corpus.acts[ACT]
    assert len(stale_clauses(act, Lock())) == len(parse_lock(renewed_lock(act), "x").hashes) > 30


def test_an_official_text_is_never_stale(corpus: Corpus) -> None:
    assert stale_clauses(corpus.acts["Z070000319_"], Lock()) == []


def test_a_clause_that_is_gone_is_named(corpus: Corpus) -> None:
    act = corpus.acts[ACT]
    lock = Lock({**load_lock(corpus.root, ACT).hashes, "para_99": "0123456789abcdef"})
    assert vanished_clauses(act, lock) == ["para_99"]
    faults = check_translation(
        act, load_glossary(corpus.root), load_exceptions(corpus.root, ACT), lock
    )
    assert [fault.problem for fault in faults] == ["the clause para_99 is not in kaz.md any more."]


def test_a_damaged_lock_names_every_bad_line() -> None:
    with pytest.raises(BadInputError) as caught:
        parse_lock("0123456789abcdef a\nxyz b\n0123456789abcdef a\n", "rus.lock")
    assert [fault.line for fault in caught.value.faults] == [2, 3]
