"""The comparison of the languages names what differs, and where."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.links import compare_languages
from build_scripts.links.model import Links

ORDER = "V2500035694"


def test_a_lost_russian_reference_is_named(links: Links) -> None:
    found = links[ORDER]
    lost = next(r for r in found.references if r.language == "ru" and r.to == "att_1__tr_9")
    kept = tuple(r for r in found.references if r is not lost)
    [fault] = compare_languages({ORDER: replace(found, references=kept)})
    assert fault.file == f"source_texts/{ORDER}/rus.md"
    assert fault.key == "att_1__tr_5__td_3"
    assert "att_1__tr_9" in fault.problem


def test_a_changed_amount_is_named(links: Links) -> None:
    found = links[ORDER]
    changed = tuple(
        replace(d, amount="5") if d.language == "ru" and d.amount == "3" else d
        for d in found.deadlines
    )
    faults = compare_languages({ORDER: replace(found, deadlines=changed)})
    assert [fault.key for fault in faults] == [
        "para_1__mod_4__para_6__al_3",
        "para_1__mod_6__para_12__al_7",
    ]


def test_a_lost_term_and_a_changed_instruction_are_named(links: Links) -> None:
    found = links[ORDER]
    terms = tuple(t for t in found.terms if t.language == "kk" or t.term != "НОБД")
    amendments = tuple(
        replace(a, target_num=("13",)) if a.language == "ru" and a.target_num == ("12",) else a
        for a in found.amendments
    )
    faults = compare_languages({ORDER: replace(found, terms=terms, amendments=amendments)})
    assert [fault.key for fault in faults] == ["para_1__mod_9__para_23", "para_1__mod_6"]


def test_an_act_in_one_language_has_nothing_to_compare(links: Links) -> None:
    found = links[ORDER]
    kazakh = replace(
        found,
        references=tuple(r for r in found.references if r.language == "kk"),
        terms=tuple(t for t in found.terms if t.language == "kk"),
        deadlines=tuple(d for d in found.deadlines if d.language == "kk"),
        amendments=tuple(a for a in found.amendments if a.language == "kk"),
    )
    assert compare_languages({ORDER: kazakh}) == []
