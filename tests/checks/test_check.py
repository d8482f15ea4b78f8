from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.checks.links import check_links
from build_scripts.corpus.acts import Corpus, act_folders
from build_scripts.links.find import find_links
from build_scripts.links.model import ActLinks, Reference
from tests.checks.copies import published
from tests.conftest import ROOT

pytestmark = pytest.mark.slow


def test_the_sources_have_no_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], root) == 0
    assert f"{len(act_folders(root))} acts, " in capsys.readouterr().out


def test_every_link_of_the_corpus_leads_to_a_clause(corpus: Corpus) -> None:
    links = find_links(corpus)
    assert check_links(corpus, links) == []
    assert sum(len(found.references) for found in links.values()) > 400


OWN, LAW = "V2300033348", "Z070000319_"
"""An act that was translated here, and one whose texts are official."""
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
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, OWN, LAW)
    assert main(["check", "--translated", LAW], repository) == 2
    assert "whose Russian text was translated here" in capsys.readouterr().err


def test_a_changed_kazakh_clause_makes_its_translation_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, OWN)
    lock = repository / "source_texts" / OWN / "rus.lock"
    first = next(line for line in lock.read_text().splitlines() if line.endswith(" para_4"))
    lock.write_text(lock.read_text().replace(first, "0" * 16 + " para_4"), encoding="utf-8")
    assert main(["check"], repository) == 1
    said = capsys.readouterr()
    assert f"{OWN}#para_4" in said.err
    assert said.out.endswith("in each language: 1 fault.\n")
    assert main(["check", "--translated", OWN], repository) == 0


@pytest.mark.parametrize("file", ["kaz.md", "rus.md"])
def test_a_changed_copy_of_an_official_text_is_found(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, LAW)
    path = repository / "source_texts" / LAW / file
    path.write_text(path.read_text().replace("Республик", "республик", 1), encoding="utf-8")
    assert main(["check"], repository) == 1
    said = capsys.readouterr().err
    assert f"source_texts/{LAW}/{file}: the text is not the one that was taken over" in said


def test_each_changed_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository = published(tmp_path, "V2500035694")
    path = repository / "source_texts" / "V2500035694" / "kaz.md"
    lines = path.read_text().split("\n")
    lines[20] = lines[20].replace(" медицина", "")
    lines[46] = lines[46].replace("15", "16") + " артық"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(["check"], repository) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if "V2500035694/kaz.md" in line]
    assert [line.split(":")[1] for line in said if "repairs.yaml give" in line] == ["21", "47"]
    assert [line.split(":")[1] for line in said if "the letters differ" in line] == ["21"]


def test_every_fault_of_a_text_has_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, OWN)
    path = repository / "source_texts" / OWN / "kaz.md"
    path.write_text(path.read_text().replace("3 (үш) ай", "4 (төрт) ай"), encoding="utf-8")
    assert main(["check"], repository) == 1
    for line in capsys.readouterr().err.splitlines():
        if ".md" in line.split(" ")[0]:
            assert line.split(":")[1].isdigit(), line


def _renumber(root: Path) -> Path:
    """Gives a point another number in both languages, and renews all that follows from it."""
    folder = root / "source_texts" / "34652"
    shutil.copytree(ROOT / "tests" / "fixtures" / "sixth_act" / "34652", folder)
    assert main(["check", "--register"], root) == 0
    for name in ("kaz.md", "rus.md"):
        text = (folder / name).read_text()
        (folder / name).write_text(text.replace("\n3. ", "\n9. ", 1), encoding="utf-8")
    return root / "source_texts" / "registry.tsv"


def test_an_id_that_would_be_dropped_stops_check_register_and_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, OWN)
    registry = _renumber(repository)
    before = registry.read_bytes()
    assert main(["check", "--register"], repository) == 1
    said = capsys.readouterr()
    assert "the published id 34652#chp_6__art_41__para_3 is gone" in said.err
    assert "nothing was added" in said.out
    assert registry.read_bytes() == before
    assert main(["build"], repository) == 2
    assert "34652#chp_6__art_41__para_3 is gone" in capsys.readouterr().err
    assert not (repository / "site").exists()
