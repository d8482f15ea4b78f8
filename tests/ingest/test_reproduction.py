from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.act.parse import parse_text
from build_scripts.commands.ingest import ingest_folder
from build_scripts.ingest.proof import compare, markdown_letters, raw_letters, tree_letters
from build_scripts.ingest.run import Ingested
from tests.conftest import OWN_ACTS, ROOT


@pytest.fixture(scope="module")
def ingested() -> dict[str, Ingested]:
    return {act: ingest_folder(ROOT / "source_texts" / act, ROOT) for act in OWN_ACTS}


@pytest.mark.parametrize("act", OWN_ACTS)
def test_texts_are_reproduced_byte_for_byte(act: str, ingested: dict[str, Ingested]) -> None:
    for stem, text in ingested[act].texts.items():
        written = (ROOT / "source_texts" / act / f"{stem}.md").read_bytes()
        assert text.encode("utf-8") == written


def test_the_slides_give_both_languages(ingested: dict[str, Ingested]) -> None:
    assert set(ingested["fincenter-work-off"].texts) == {"kaz", "rus"}


@pytest.mark.parametrize("act", OWN_ACTS[:4])
def test_no_letter_is_lost_added_or_moved(act: str, ingested: dict[str, Ingested]) -> None:
    text = ingested[act].texts["kaz"]
    assert raw_letters(ingested[act].lines) == markdown_letters(text)


@pytest.mark.parametrize("act", OWN_ACTS)
@pytest.mark.parametrize("stem", ["kaz", "rus"])
def test_the_tree_keeps_every_letter(act: str, stem: str) -> None:
    text = (ROOT / "source_texts" / act / f"{stem}.md").read_text(encoding="utf-8")
    tree = parse_text(text, act, amending=act.startswith("V")).act
    assert compare(markdown_letters(text), tree_letters(tree), act, "tree") == []


KAZ = (ROOT / "source_texts" / "V2000021506" / "kaz.md").read_text(encoding="utf-8")
WORDS = [word for word in KAZ.split() if any(sign.isalpha() for sign in word)]
EXPECTED = markdown_letters(KAZ)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WORDS) - 1))
def test_dropping_any_word_is_found(index: int) -> None:
    word = WORDS[index]
    at = KAZ.find(word)
    damaged = KAZ[:at] + KAZ[at + len(word) :]
    faults = compare(EXPECTED, markdown_letters(damaged), "kaz.md", "proof")
    assert len(faults) == 1
    assert "the letters differ" in faults[0].problem


def test_no_raw_text_was_edited(root: Path) -> None:
    for act in OWN_ACTS:
        assert b"\r" not in (root / "source_texts" / act / "raw.txt").read_bytes()
