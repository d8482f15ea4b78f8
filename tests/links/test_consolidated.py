"""The letter-by-letter proof of new wording against the consolidated copies."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

from build_scripts.checks.consolidated import FILE, check_consolidated
from build_scripts.corpus.acts import Corpus
from build_scripts.links.model import Links

ORDER, RULES = "V2000021506", "V1800017800"


def test_the_copies_hold_the_words_of_the_orders(corpus: Corpus, links: Links) -> None:
    assert [str(fault) for fault in check_consolidated(corpus, links)] == []


def test_a_letter_that_differs_is_told_with_its_place(corpus: Corpus, links: Links) -> None:
    text = deepcopy(corpus.acts[RULES].texts["kk"])
    unit = next(unit for unit in text.walk() if unit.eid == "att_1__chp_3__para_51")
    unit.text = unit.text.replace("Жұмыс беруші", "Жұмысшы беруші", 1)
    act = replace(corpus.acts[RULES], texts={**corpus.acts[RULES].texts, "kk": text})
    changed = replace(corpus, acts={**corpus.acts, RULES: act})
    [fault] = check_consolidated(changed, links)
    assert fault.file == f"source_texts/{ORDER}/kaz.md"
    assert "'берушібағдарламағақа' here, 'шыберушібағдарламаға' there" in fault.problem


def _with_slips(corpus: Corpus, folder: Path, slips: str) -> Corpus:
    (folder / ORDER).mkdir()
    (folder / ORDER / FILE).write_text(slips, encoding="utf-8")
    act = replace(corpus.acts[ORDER], folder=folder / ORDER)
    return replace(corpus, root=folder.parent, acts={**corpus.acts, ORDER: act})


def test_a_slip_that_is_not_listed_and_one_that_is_not_there(
    corpus: Corpus, links: Links, tmp_path: Path
) -> None:
    slips = (
        "slips:\n"
        "- {at: att_3__crit_5, ours: Talap, theirs: Таlap, why: letters}\n"
        "- {at: att_3__crit_6, ours: Talap, theirs: Таlap, why: letters}\n"
        "- {at: para_2, ours: x, theirs: y, why: none}\n"
    )
    folder = tmp_path / "source_texts"
    folder.mkdir()
    changed = _with_slips(corpus, folder, slips)
    told = [(fault.line, fault.problem) for fault in check_consolidated(changed, links)]
    assert [line for line, _ in told] == [61, 3, 4]
    assert "att_1__chp_6__para_93 must hold these words still" in told[0][1]
    assert "'Talap' does not stand in att_3__crit_6" in told[1][1]
    assert "no new wording that still stands has the id para_2" in told[2][1]
