"""A published id stays, and means the same clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.checks.registry import (
    Entry,
    broken_ids,
    check_redirects,
    entries,
    merged,
    read_registry,
    unregistered_ids,
    write_registry,
)
from build_scripts.corpus.acts import Corpus
from build_scripts.pages.plan import plan_pages


def entry(eid: str, words: str, **changes: str) -> Entry:
    base = Entry("A", eid, f"p{eid[-1]}", "point", f"{eid[-1]}.", "text", words)
    return replace(base, **changes)


PUBLISHED = [entry("para_1", "aa"), entry("para_2", "bb"), entry("para_3", "cc")]


def problems(current: list[Entry], redirects: dict[str, dict[str, str]] | None = None) -> list[str]:
    faults = broken_ids(PUBLISHED, current, redirects or {})
    return [fault.problem for fault in [*faults, *unregistered_ids(PUBLISHED, current)]]


def test_the_same_ids_are_fine() -> None:
    assert problems(PUBLISHED) == []


def test_edited_words_are_fine() -> None:
    assert problems([PUBLISHED[0], PUBLISHED[1], entry("para_3", "new words")]) == []


def test_a_dropped_id_is_named() -> None:
    found = problems(PUBLISHED[:2])
    assert "the published id A#para_3 is gone." in found


def test_a_renamed_id_needs_a_redirect() -> None:
    renamed = [*PUBLISHED[:2], entry("para_4", "cc", alias="p3", num="4.")]
    assert "the published id A#para_3 is gone." in problems(renamed)
    left = problems(renamed, {"A": {"para_3": "para_4"}})
    assert left == ["A#para_4 is not registered."]


def test_a_renamed_alias_needs_a_redirect_of_its_own() -> None:
    renamed = [*PUBLISHED[:2], entry("para_4", "cc", alias="p4", num="4.")]
    left = problems(renamed, {"A": {"para_3": "para_4"}})
    assert "the published alias A#p3 no longer means para_4." in left
    left = problems(renamed, {"A": {"para_3": "para_4", "p3": "para_4"}})
    assert left == ["A#para_4 is not registered."]
    left = problems(renamed, {"A": {"para_3": "para_4", "p3": "para_1"}})
    assert "the published alias A#p3 no longer means para_4." in left


def test_a_reused_id_is_named() -> None:
    shifted = [PUBLISHED[0], entry("para_2", "put in"), entry("para_3", "bb")]
    assert problems(shifted) == ["A#para_3 now holds the words published as para_2."]
    assert [fault.line for fault in broken_ids(PUBLISHED, shifted, {})] == [4]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": "indent", "num": ""}, "meant point 3. and now means indent"),
        ({"page": "annex-1"}, "moved from the page text to annex-1"),
        ({"alias": "q3"}, "alias A#p3 no longer means para_3"),
    ],
)
def test_a_changed_meaning_is_named(changes: dict[str, str], words: str) -> None:
    found = problems([*PUBLISHED[:2], entry("para_3", "cc", **changes)])
    assert len(found) == 1
    assert words in found[0]


def test_a_new_id_has_to_be_registered() -> None:
    assert problems([*PUBLISHED, entry("para_4", "dd")]) == ["A#para_4 is not registered."]


@pytest.mark.parametrize(
    ("redirects", "words"),
    [
        ({"para_3": "para_4"}, []),
        ({"para_3": "para_9"}, ["there is no A#para_9."]),
        ({"para_2": "para_1"}, ["A#para_2 is still there."]),
        ({"para_8": "para_1"}, ["A#para_8 was never published."]),
        ({"p2": "para_4"}, ["A#p2 is still there."]),
    ],
)
def test_a_redirect_leads_from_a_published_id_to_a_clause(
    redirects: dict[str, str], words: list[str]
) -> None:
    renamed = [*PUBLISHED[:2], entry("para_4", "cc", alias="p3", num="4.")]
    faults = check_redirects(PUBLISHED, renamed, {"A": redirects})
    assert [fault.problem for fault in faults] == words


def test_the_file_reads_back_what_was_written(corpus: Corpus) -> None:
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    listed = entries(corpus, plans)
    assert read_registry(write_registry(listed)) == (listed, [])


def test_a_broken_line_is_named() -> None:
    _, faults = read_registry(write_registry(PUBLISHED) + "A\tpara_9\n")
    assert [fault.line for fault in faults] == [5]


def test_registering_never_drops_a_published_id() -> None:
    assert {e.eid for e in merged(PUBLISHED, [entry("para_9", "zz")])} == {
        "para_1",
        "para_2",
        "para_3",
        "para_9",
    }
