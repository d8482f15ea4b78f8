"""The links of the real texts: lists read by a person, counts, and what holds for every link."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from build_scripts.commands.notices import link_differences, link_faults
from build_scripts.corpus.acts import Corpus
from build_scripts.links import aliases_of_new_text, find_links, own_text
from build_scripts.links.model import Amendment, Links

FOLDER = Path(__file__).parent / "corpus"
DIFFERENT = frozenset({"V1800017705", "V1800017800"})
"""Acts whose official copies name other days in the two languages: differences.txt lists them."""


def _listed(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_reference_of_the_kazakh_texts_is_the_one_that_was_read(links: Links) -> None:
    found = [
        f"{act} {r.source} | {r.text} | {r.scope} {r.act or 'unknown act'}"
        + (f"#{r.to}" if r.to else "")
        for act, act_links in links.items()
        for r in act_links.references
        if r.language == "kk"
    ]
    assert found == _listed("references.txt")


def _read_in(corpus: Corpus, act: str) -> str:
    """The language in which an act was read: Kazakh, unless it has no Kazakh text here."""
    return "kk" if "kk" in corpus.acts[act].texts else "ru"


def test_every_time_limit_that_was_read_is_found_in_both_languages(
    corpus: Corpus, links: Links
) -> None:
    listed = [line.split() for line in _listed("deadlines.txt")]

    def compared(language: str, act: str, place: str) -> bool:
        """The official Russian may name other days than the Kazakh, and other numbers of them."""
        own = act not in DIFFERENT and place not in links[act].official
        return language in corpus.acts[act].texts and (language == "kk" or own)

    for language in ("kk", "ru"):
        found = Counter(
            (act, d.amount or "-", d.unit)
            for act, act_links in links.items()
            for d in act_links.deadlines
            if d.language == language and compared(language, act, d.source)
        )
        assert found == Counter(
            (act, amount, unit)
            for act, place, amount, unit in listed
            if compared(language, act, place)
        )


def test_time_limits_stand_where_they_were_read(corpus: Corpus, links: Links) -> None:
    found = [
        f"{act} {d.source} {d.amount or '-'} {d.unit}"
        for act, act_links in links.items()
        for d in act_links.deadlines
        if d.language == _read_in(corpus, act)
    ]
    assert found == _listed("deadlines.txt")


def test_every_instruction_is_the_one_that_was_read(links: Links) -> None:
    for language in ("kk", "ru"):
        found = [
            f"{act} {_instruction(amendment)}"
            for act, act_links in links.items()
            for amendment in act_links.amendments
            if amendment.language == language
        ]
        assert found == _listed("amendments.txt")


def _instruction(amendment: Amendment) -> str:
    target = f"{amendment.target_part} {amendment.target_kind} {' '.join(amendment.target_num)}"
    paragraph = f", paragraph {amendment.target_indent}" if amendment.target_indent else ""
    new = " ".join(amendment.new_text) or "-"
    return f"{amendment.eid} | {amendment.action} | {target.strip()}{paragraph} | {new}"


def test_counts_of_instructions(links: Links) -> None:
    actions = {
        act: Counter(a.action for a in act_links.amendments if a.language == "kk")
        for act, act_links in links.items()
    }
    assert actions["V2500035694"] == {"reword": 21}
    assert actions["V2000021506"] == {"reword": 12, "delete": 3, "unchanged-in-russian": 1}
    assert actions["V2300033348"] == {"reword": 2}


def test_every_term_of_the_kazakh_texts_is_the_one_that_was_read(links: Links) -> None:
    found = [
        f"{act} {term.key} | {term.kind} | {term.term}"
        + ("" if term.kind == "definition" else f" | {term.definition}")
        for act, act_links in links.items()
        for term in act_links.terms
        if term.language == "kk" and "__abbr_" not in term.key
    ]
    assert found == _listed("terms.txt")


def test_the_list_of_57_abbreviations_is_there_in_both_languages(links: Links) -> None:
    for language in ("kk", "ru"):
        keys = [t.key for t in links["P2300000248"].terms if t.language == language]
        assert sum("__abbr_" in key for key in keys) == 57


def test_both_languages_point_to_the_same(corpus: Corpus, links: Links) -> None:
    assert [str(fault) for fault in link_faults(corpus, links)] == []


def test_the_official_copies_differ_where_their_words_do(corpus: Corpus, links: Links) -> None:
    """Read one by one: the Kazakh or the Russian text says less there."""
    different = {
        (fault.file.split("/")[1], fault.key)
        for fault in link_differences(corpus, links)
        if corpus.acts[fault.file.split("/")[1]].official
    }
    read = {(act, place) for act, place in map(str.split, _listed("differences.txt"))}
    assert different == read


def test_every_reference_to_an_act_of_this_site_leads_to_a_unit_in_its_language(
    corpus: Corpus, links: Links
) -> None:
    for act_links in links.values():
        for r in act_links.references:
            assert r.to is not None or r.scope != "internal", r
            assert r.to is None or r.scope != "external", r
            if r.to is not None:
                assert r.act is not None
                assert corpus.acts[r.act].unit(r.to, r.language) is not None, r


def test_no_reference_leads_to_the_unit_in_which_it_stands(links: Links) -> None:
    for act, act_links in links.items():
        for r in act_links.references:
            assert (r.act, r.to) != (act, r.source), r


def test_spans_are_the_words_of_their_unit(corpus: Corpus, links: Links) -> None:
    for act, act_links in links.items():
        units = corpus.acts[act].units
        for item in (*act_links.references, *act_links.deadlines):
            text = own_text(units[item.language][item.source])
            assert text[item.start : item.end] == item.text, item
        for use in act_links.uses:
            words = own_text(units[use.language][use.source])[use.start : use.end]
            assert words.strip() == words != "", use


def test_references_and_uses_of_terms_never_overlap(links: Links) -> None:
    for act_links in links.values():
        spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for item in (*act_links.references, *act_links.uses):
            spans.setdefault((item.language, item.source), []).append((item.start, item.end))
        for place, taken in spans.items():
            for (_, end), (start, _) in pairwise(sorted(taken)):
                assert end <= start, place


def test_deadlines_never_overlap(links: Links) -> None:
    for act_links in links.values():
        spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for item in act_links.deadlines:
            spans.setdefault((item.language, item.source), []).append((item.start, item.end))
        for place, taken in spans.items():
            for (_, end), (start, _) in pairwise(sorted(taken)):
                assert end <= start, place


def test_who_and_from_when_are_words_of_the_act(corpus: Corpus, links: Links) -> None:
    for act, act_links in links.items():
        for d in act_links.deadlines:
            unit = corpus.acts[act].units[d.language][d.source]
            around = corpus.acts[act].texts[d.language].full_text()
            assert d.who in around, d
            assert d.counted_from in own_text(unit), d
            for piece in d.what.split(" … "):
                assert piece in own_text(unit), d


def test_the_clauses_name_the_same_actors_in_both_languages(corpus: Corpus, links: Links) -> None:
    for act, act_links in links.items():
        if corpus.acts[act].official:
            continue  # the official copies put the actor into other clauses
        silent = {
            language: Counter(
                (d.amount, bool(d.who))
                for d in act_links.deadlines
                if d.language == language and d.source not in act_links.official
            )
            for language in ("kk", "ru")
        }
        assert silent["kk"] == silent["ru"], act


def test_every_use_belongs_to_a_term_of_its_language(links: Links) -> None:
    for act_links in links.values():
        keys = {(term.key, term.language) for term in act_links.terms}
        assert len(keys) == len(act_links.terms)
        for use in act_links.uses:
            assert (use.key, use.language) in keys, use
        for r in act_links.references:
            assert r.term is None or (r.term, r.language) in keys, r


def test_official_pages_are_in_the_reference_language(corpus: Corpus, links: Links) -> None:
    folders = {"kk": "/kaz/", "ru": "/rus/"}
    for act_links in links.values():
        for r in act_links.references:
            if r.page:
                assert folders[r.language] in r.page, r
                assert r.act is not None
                held = corpus.acts.get(r.act)
                known = held.meta.official_pages.get(r.language) if held else None
                assert r.page == known or r.page.endswith(r.act), r
            if r.scope == "amended-act":
                assert r.page, r


def test_a_doubtful_registration_number_gives_no_page(links: Links) -> None:
    for act, number in (("V2500035694", "ДСМ-175/2020"), ("V2000021506", "№ 279 ")):
        found = [r for r in links[act].references if number in f"{r.text} "]
        assert found
        assert all(r.scope == "external" and r.page is None for r in found)


def test_aliases_of_quoted_text_without_a_number(corpus: Corpus, links: Links) -> None:
    found = {
        act.id: aliases_of_new_text(act, links[act.id].amendments) for act in corpus.acts.values()
    }
    assert {act: aliases for act, aliases in found.items() if aliases} == {
        "V2500035694": {
            "para_1__mod_1__al_1": "order-preamble",
            "para_1__mod_3__al_1": "p3.a2",
            "para_1__mod_3__al_2": "p3.a3",
        },
        "V2000021506": {
            "para_1__mod_1__al_1": "order-title",
            "para_1__mod_2__para_1": "order-p1",
            "para_1__mod_3__al_1": "rules-title",
        },
        "V2300033348": {"para_1__mod_1__al_1": "order-preamble"},
    }


@pytest.mark.slow
def test_the_same_corpus_gives_the_same_links(corpus: Corpus, links: Links) -> None:
    assert find_links(corpus) == links
