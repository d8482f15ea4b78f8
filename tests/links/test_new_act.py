"""An act that no code knows: a small law in the open corpus layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.corpus.acts import load_corpus
from build_scripts.links import compare_languages, find_links
from build_scripts.links.model import Links

LAW = "Z1900000999"
FOLDER = Path(__file__).parent / "acts" / LAW


@pytest.fixture(scope="module")
def with_law(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Links:
    target = tmp_path_factory.mktemp("law")
    (target / "source_texts").mkdir()
    for folder in (root / "source_texts").iterdir():
        (target / "source_texts" / folder.name).symlink_to(folder)
    (target / "source_texts" / LAW).symlink_to(FOLDER)
    return find_links(load_corpus(target))


def _targets(links: Links, language: str) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (r.source.rpartition("art_")[2], r.scope, r.act, r.to)
        for r in links[LAW].references
        if r.language == language
    ]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_references_of_a_new_law_are_found(with_law: Links, language: str) -> None:
    assert _targets(with_law, language) == [
        ("1__para_1__subpara_2", "internal", LAW, "chp_1__art_2__para_1"),
        ("2__para_1", "internal", LAW, "chp_1__art_2__para_2"),
        ("2__para_1", "internal", "Z070000319_", "chp_6__art_47__para_17"),
        ("2__para_2", "external", LAW, None),
        ("2__para_2", "internal", LAW, "chp_1__art_1__para_1__subpara_2"),
    ]


def test_defined_terms_of_a_new_law_are_found_and_used(with_law: Links) -> None:
    terms = {t.term: t.key for t in with_law[LAW].terms if t.language == "kk"}
    assert sorted(terms) == ["алушы", "стипендия"]
    uses = [u for u in with_law[LAW].uses if u.language == "kk" and u.key == terms["стипендия"]]
    assert [u.source for u in uses] == ["chp_1__art_2__para_1", "chp_1__art_2__para_2"]


def test_both_languages_of_a_new_law_agree(with_law: Links) -> None:
    assert compare_languages({LAW: with_law[LAW]}) == []


def test_the_other_acts_keep_their_links(with_law: Links, links: Links) -> None:
    assert {act: found for act, found in with_law.items() if act != LAW} == links
