from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.checks.links import check_links
from build_scripts.corpus.acts import Corpus
from build_scripts.links.find import find_links
from build_scripts.links.model import ActLinks, Reference


def test_the_sources_have_no_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], root) == 0
    assert "6 acts" in capsys.readouterr().out


def test_every_link_of_the_corpus_leads_to_a_clause(corpus: Corpus) -> None:
    links = find_links(corpus)
    assert check_links(corpus, links) == []
    assert sum(len(found.references) for found in links.values()) > 400


GOOD = Reference("para_4", "kk", 4, 10, "бұйрық", "internal", "V2300033348", "para_1")


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        (replace(GOOD, source="para_9"), "a clause that is not there"),
        (replace(GOOD, start=5, end=11), "does not stand where the reference says"),
        (replace(GOOD, to="para_99"), "leads to V2300033348#para_99, which is not there"),
        (replace(GOOD, act="V1111"), "leads to V1111#para_1, which is not there"),
    ],
)
def test_a_wrong_reference_is_named(corpus: Corpus, reference: Reference, words: str) -> None:
    assert check_links(corpus, {"V2300033348": ActLinks(references=(GOOD,))}) == []
    faults = check_links(corpus, {"V2300033348": ActLinks(references=(reference,))})
    assert len(faults) == 1
    assert words in faults[0].problem
    assert faults[0].key == f"V2300033348#{reference.source}"


def test_renewing_the_lock_of_an_official_text_is_refused(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--translated", "Z070000319_"], repository) == 2
    assert "whose Russian text was translated here" in capsys.readouterr().err


def test_a_changed_kazakh_clause_makes_its_translation_stale(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = repository / "source_texts" / "V2300033348" / "rus.lock"
    first = next(line for line in lock.read_text().splitlines() if line.endswith(" para_4"))
    lock.write_text(lock.read_text().replace(first, "0" * 16 + " para_4"), encoding="utf-8")
    assert main(["check"], repository) == 1
    assert "V2300033348#para_4" in capsys.readouterr().err
    assert main(["check", "--translated", "V2300033348"], repository) == 0
