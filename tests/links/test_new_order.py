"""A small amending order: what its quoted text and its own points point to."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.corpus.acts import Corpus, load_corpus
from build_scripts.links import aliases_of_new_text, compare_languages, find_links
from build_scripts.links.model import ActLinks

ORDER = "V2400099999"
MODEL = "V2500035694"
"""An order whose metadata serve: it amends the same act."""
AMENDED = "V1800017705"
FOLDER = Path(__file__).parent / "acts" / ORDER


@pytest.fixture(scope="module")
def with_order(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Corpus:
    target = tmp_path_factory.mktemp("order")
    folder = target / "source_texts" / ORDER
    folder.mkdir(parents=True)
    meta = (root / "source_texts" / MODEL / "meta.yaml").read_text(encoding="utf-8")
    (folder / "meta.yaml").write_text(meta.replace(MODEL, ORDER), encoding="utf-8")
    for name in ("kaz.md", "rus.md"):
        (folder / name).symlink_to(FOLDER / name)
    return load_corpus(target)


@pytest.fixture(scope="module")
def found(with_order: Corpus) -> ActLinks:
    return find_links(with_order)[ORDER]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_quoted_text_speaks_of_the_amended_act_and_of_what_is_quoted(
    found: ActLinks, language: str
) -> None:
    targets = [
        (r.source, r.scope, r.to)
        for r in found.references
        if r.language == language and "__mod_" in r.source and "__para_" in r.source[8:]
    ]
    assert targets == [
        ("para_1__mod_1__para_2", "amended-act", None),
        ("para_1__mod_1__para_2", "amended-act", None),
        ("para_1__mod_2__para_7-1", "internal", "para_1__mod_3__para_8__subpara_2"),
        ("para_1__mod_3__para_9", "amended-act", None),
        ("para_1__mod_3__para_9", "internal", "para_1__mod_2__para_7-1"),
        ("para_1__mod_3__para_9", "internal", "para_1__mod_3__para_8"),
    ]
    assert {r.act for r in found.references if r.scope == "amended-act"} == {AMENDED}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_own_points_of_the_order_speak_of_the_order(found: ActLinks, language: str) -> None:
    targets = [
        (r.act, r.to) for r in found.references if r.language == language and r.source == "para_2"
    ]
    assert targets == [(ORDER, "para_1"), (ORDER, "para_1")]


def test_instructions_are_known_with_part_and_action(found: ActLinks) -> None:
    assert [
        (a.action, a.target_part, a.target_kind, a.target_num)
        for a in found.amendments
        if a.language == "kk"
    ] == [
        ("reword", "order", "point", ("2",)),
        ("insert", "rules", "point", ("7-1",)),
        ("reword", "rules", "point", ("8", "9")),
    ]


def test_the_amended_orders_own_point_has_an_alias_of_its_own(
    with_order: Corpus, found: ActLinks
) -> None:
    aliases = aliases_of_new_text(with_order.acts[ORDER], found.amendments)
    assert aliases == {"para_1__mod_1__para_2": "order-p2"}


def test_both_languages_of_the_order_agree(found: ActLinks) -> None:
    assert compare_languages({ORDER: found}) == []
