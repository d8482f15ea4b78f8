"""What changed between editions, told by the texts themselves, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.act.footnotes import read_footnote
from build_scripts.act.parse import parse_text
from build_scripts.act.patterns import NOTE
from build_scripts.checks.losses import lost_units, repeated_numbers
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.editions import Edition
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.editions.clauses import clauses_of
from build_scripts.editions.history import changed_last, changed_next, history_of
from tests.pages.conftest import make_act

RULES, LAW = "V2300033291", "Z070000319_"
POINT = "att_1__chp_2__para_{}"


def act_of(*editions: str) -> Act:
    """An act of a few lines with an older edition for each text but the last."""
    days = [f"202{number}-01-01" for number in range(len(editions))]
    made = [
        Act(
            Path("A1"),
            make_act(text).meta,
            {"kk": parse_text(text, "kk").act},
            edition=Edition(day, until=until),
        )
        for text, day, until in zip(editions, days, [*days[1:], ""], strict=True)
    ]
    newest = made[-1]
    return replace(newest, older=tuple(made[:-1]))


def told(act: Act) -> list[tuple[str, str]]:
    """Clause and kind of each change of a small act."""
    return [(eid, step.kind) for eid, steps in history_of(act, "kk").items() for step in steps]


def test_every_edition_is_read_whole(corpus: Corpus, root: Path) -> None:
    older = [edition for act in corpus.acts.values() for edition in act.older]
    assert [act.key for act in older] == [
        f"{RULES}@2023-08-11",
        f"{RULES}@2024-02-26",
        f"{RULES}@2025-02-28",
        f"{LAW}@2020-06-10",
        f"{LAW}@2024-01-01",
        f"{LAW}@2025-01-01",
    ]
    for act in older:
        for language, tree in act.texts.items():
            text = (act.folder / FILES[language]).read_text(encoding="utf-8")
            name = act.text_name(language, root)
            assert lost_units(text, tree, name) == []
            assert repeated_numbers(tree, name) == []


def test_the_start_of_work_came_with_the_newest_edition(corpus: Corpus) -> None:
    act = corpus.acts[RULES]
    for language, words in (("kk", "екі айдан кешікпей"), ("ru", "не позднее двух месяцев")):
        (step,) = history_of(act, language)[POINT.format(13)]
        assert (step.kind, step.after.date) == ("reworded", "2025-10-20")
        assert words in " ".join(step.new or ())
        assert words not in " ".join(step.old or ())
        assert step.by[-1].changed_by is not None
        assert "№ 485" in step.by[-1].changed_by[language]
    assert history_of(act, "kk")[POINT.format(13)][0].sure
    assert not history_of(act, "ru")[POINT.format(13)][0].sure  # no Russian text of 28.02.2025


def test_what_a_footnote_says_was_changed_did_change(corpus: Corpus) -> None:
    """A footnote names the order that made its edition: the history has that change, too."""
    act, found = corpus.acts[RULES], 0
    for edition in act.older:
        assert edition.edition
        for language, tree in edition.texts.items():
            changes = history_of(act, language)
            for unit in tree.walk():
                acts = read_footnote(unit.text).acts if NOTE.match(unit.text) else ()
                if any(made.date == edition.edition.date for made in acts):
                    found += 1
                    below = [eid for eid in changes if f"{eid}__".startswith(f"{unit.about}__")]
                    days = {step.after.date for eid in below for step in changes[eid]}
                    assert edition.edition.date in days, (edition.key, language, unit.about)
    assert found == 14


def test_words_that_moved_to_another_number_are_told_only_where_they_are_equal(
    corpus: Corpus,
) -> None:
    changes = history_of(corpus.acts[RULES], "ru")
    (refund,) = changes["att_1__chp_4__para_37"]  # the formula, its legend included
    assert (refund.came_from, refund.went_to) == ("att_1__chp_4__para_38", "att_1__chp_4__para_36")
    assert changes["att_1__chp_4__para_38"][0].kind == "removed"
    (changed,) = changes["att_1__chp_2__para_33"]  # point 32 now, in other words: nobody is told
    assert (changed.kind, changed.went_to) == ("removed", "")


def test_only_what_an_excerpt_holds_is_compared(corpus: Corpus) -> None:
    for language in LANGUAGES:
        changed = history_of(corpus.acts[LAW], language)
        assert changed
        assert all(eid.startswith("chp_6__art_47__para_17") for eid in changed)
        assert not any(step.sure for steps in changed.values() for step in steps)


def test_the_present_words_are_told_with_the_edition_that_made_them(corpus: Corpus) -> None:
    act = corpus.acts[RULES]
    histories = {language: history_of(act, language) for language in LANGUAGES}
    assert act.edition
    last = changed_last(histories, act.edition)
    assert last[POINT.format(3)].after.date == "2025-10-20"
    assert "att_1__chp_2__para_9__subpara_1" not in last  # as in the first edition
    middle = act.older[1].edition
    assert middle
    assert changed_last(histories, middle)[POINT.format(4)].after.date == "2024-02-26"
    assert POINT.format(3) not in changed_last(histories, middle)
    assert changed_next(histories, middle)[POINT.format(3)].after.date == "2025-02-28"
    assert changed_next(histories, middle)["att_1__chp_4__para_38"].new is None


def test_a_paragraph_put_in_changes_its_point_alone() -> None:
    before = "# A\n\n1. Бірінші.\n\n   Екінші абзац.\n\n   Үшінші абзац.\n\n2. Тағы.\n"
    after = before.replace("   Екінші", "   Жаңа абзац.\n\n   Екінші")
    assert told(act_of(before, after)) == [("para_1", "reworded")]


def test_a_row_put_in_changes_what_holds_the_table() -> None:
    before = "# A\n\n1. Кесте:\n\n| № | Атауы |\n| --- | --- |\n| 1 | Бір |\n| 2 | Екі |\n"
    after = before.replace("| 2 | Екі |", "| 2 | Жаңа |\n| 3 | Екі |")
    assert told(act_of(before, after)) == [("para_1", "reworded")]


def test_a_clause_that_came_and_went_is_told_twice() -> None:
    texts = ("# A\n\n1. Бір.\n", "# A\n\n1. Бір.\n\n2. Екі.\n", "# A\n\n1. Бір.\n")
    assert told(act_of(*texts)) == [("para_2", "removed"), ("para_2", "added")]


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text("абвгд ", min_size=3, max_size=30).filter(str.strip), min_size=1))
def test_formatting_is_no_change(words: list[str]) -> None:
    plain = "# A\n\n" + "\n\n".join(
        f'{number}. Сөз "а" - {text.strip()}.' for number, text in enumerate(words, 1)
    )
    printed = plain.replace('"а"', "«а»").replace(" - ", " –  ")
    assert told(act_of(plain, printed)) == []
    assert told(act_of(plain, plain + " тағы")) == [(f"para_{len(words)}", "reworded")]


def test_footnotes_and_signatures_are_no_words_of_a_clause(corpus: Corpus) -> None:
    tree = corpus.acts[RULES].older[1].texts["ru"]
    words = " ".join(" ".join(parts) for parts in clauses_of(tree).values())
    assert "Сноска" not in words
    assert "СОГЛАСОВАН" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_act_without_older_editions_has_no_history(corpus: Corpus, language: str) -> None:
    assert history_of(corpus.acts["P2300000765"], language) == {}
