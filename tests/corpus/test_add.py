"""``add``: an act of the open corpus is taken over by one command, and nothing by halves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.commands.notices import notices
from build_scripts.commands.sources import load_sources
from build_scripts.corpus.acts import load_corpus
from build_scripts.faults import Fault
from build_scripts.links.find import find_links
from build_scripts.pages.plan import plan_pages
from build_scripts.translation.check import check_translation
from build_scripts.translation.exceptions import load_exceptions
from build_scripts.translation.glossary import load_glossary
from build_scripts.translation.lock import load_lock
from build_scripts.translation.official import differences, gaps
from tests.conftest import ROOT

CORPUS = ROOT / "tests" / "fixtures" / "corpus"
IDS = {
    "163": "G24OF000163",
    "261": "V2300033298",
    "290": "Z2600000290",
    "357": "V2300033174",
    "403": "V2300033291",
    "578": "V1800017705",
    "646": "V1800017800",
    "765": "P2300000765",
}
GIVEN = {"163": ["--id", "G24OF000163"]}
"""An order that was not registered: nothing tells its identifier."""
SCREEN = 24
"""Lines of a terminal."""


def added(root: Path, name: str, *options: str) -> int:
    return main(["add", str(CORPUS / name), *GIVEN.get(name, []), *options], root)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "source_texts").mkdir()
    return tmp_path


@pytest.mark.parametrize("name", IDS)
def test_every_act_is_added_byte_for_byte_on_one_screen(
    empty: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert added(empty, name) == 0
    folder = empty / "source_texts" / IDS[name]
    given = {path.name: path.read_bytes() for path in (CORPUS / name).iterdir()}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == given
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= SCREEN
    assert lines[0] == f"source_texts/{IDS[name]}"
    assert f"No. {name}" in lines[1]
    assert lines[-1].startswith("Next: python -m build_scripts check --register")
    assert [path.name for path in empty.iterdir()] == ["source_texts"]
    assert load_corpus(empty).acts[IDS[name]].meta.number.startswith(name)


def test_all_of_them_make_a_site_together(empty: Path) -> None:
    for name in IDS:
        added(empty, name)
    sources = load_sources(empty)
    assert set(sources.corpus.acts) == set(IDS.values())
    for act in sources.corpus.acts.values():
        assert set(plan_pages(act).page_of) == set(act.clauses)


def test_an_unknown_identifier_is_asked_for(
    empty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", str(CORPUS / "163")], empty) == 2
    said = capsys.readouterr().err
    assert "--id" in said
    assert list((empty / "source_texts").iterdir()) == []


@pytest.mark.parametrize("name", ["../outside", "a b", "", "әң"])
def test_a_bad_identifier_is_refused(empty: Path, name: str) -> None:
    assert main(["add", str(CORPUS / "261"), f"--id={name}"], empty) in {0, 2}
    assert [path.name for path in empty.iterdir()] == ["source_texts"]
    assert {path.name for path in (empty / "source_texts").iterdir()} <= {"V2300033298"}


def test_a_newer_copy_is_laid_over_and_ours_stays(empty: Path, tmp_path: Path) -> None:
    added(empty, "261")
    folder = empty / "source_texts" / "V2300033298"
    (folder / "site.yaml").write_text("summary: {kk: Бір, ru: Один}\n", encoding="utf-8")
    assert added(empty, "261") == 2
    newer = tmp_path / "newer"
    shutil.copytree(CORPUS / "261", newer)
    (newer / "kaz.md").unlink()
    text = (newer / "rus.md").read_text(encoding="utf-8").replace("0,5", "0,7")
    (newer / "rus.md").write_text(text, encoding="utf-8")
    assert main(["add", str(newer), "--replace"], empty) == 0
    assert "0,7" in (folder / "rus.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["meta.yaml", "rus.md", "site.yaml"]


def test_the_replaced_text_of_an_earlier_day_becomes_an_edition(
    empty: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    shutil.copytree(CORPUS / "403", older)
    meta = (older / "meta.yaml").read_text(encoding="utf-8").replace("2025-10-20", "2025-02-28")
    (older / "meta.yaml").write_text(meta, encoding="utf-8")
    assert main(["add", str(older)], empty) == 0
    for _ in range(2):  # the second time a text of the same day is laid over
        assert added(empty, "403", "--replace") == 0
        act = load_corpus(empty).acts["V2300033291"]
        assert [edition.key for edition in act.editions] == [f"{act.id}@2025-02-28", act.id]
        kept = act.folder / "editions" / "2025-02-28"
        assert {path.name for path in kept.iterdir()} == {"kaz.md", "rus.md", "meta.yaml"}


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda folder: (folder / "meta.yaml").unlink(), "the file is missing"),
        (lambda folder: (folder / "meta.yaml").write_text("id: X\n"), "no meta.yaml of the open"),
        (lambda folder: (folder / "rus.md").write_bytes(b"\xff\xfe"), "not UTF-8"),
        (lambda folder: [path.unlink() for path in folder.glob("*.md")], "no text in any language"),
        (lambda folder: (folder / "kaz.md").write_text(""), "the file is empty"),
    ],
)
def test_a_bad_folder_leaves_nothing_behind(
    empty: Path, tmp_path: Path, damage, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad"
    shutil.copytree(CORPUS / "261", bad)
    damage(bad)
    assert main(["add", str(bad)], empty) == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error
    assert list((empty / "source_texts").iterdir()) == []


def test_an_act_in_one_language_has_its_clauses_and_one_note(empty: Path) -> None:
    added(empty, "357")
    act = load_corpus(empty).acts["V2300033174"]
    assert set(act.texts) == set(act.meta.languages) == {"ru"}
    assert list(act.clauses) == list(act.units["ru"])
    assert "para_1__subpara_1" in act.by_alias.values()
    [note] = differences(act)
    assert "no Kazakh text" in note.problem


def test_official_texts_that_differ_are_shown_and_told_once(empty: Path) -> None:
    added(empty, "261")
    folder = empty / "source_texts" / "V2300033298"
    text = (folder / "rus.md").read_text(encoding="utf-8")
    annex = "".join(f"\n{number}. Пункт {number}.\n" for number in range(50, 90))
    (folder / "rus.md").write_text(text + annex, encoding="utf-8")
    sources = load_sources(empty)  # goes on
    act = sources.corpus.acts["V2300033298"]
    assert "para_50" not in act.units["kk"]
    assert act.clauses["para_89"] is act.units["ru"]["para_89"]
    assert len(list(gaps(act))) == 1
    [note] = [note for note in notices(sources.corpus, sources.links) if "differ" in note.problem]
    assert "Russian only" in note.problem
    assert "40 clauses" in note.problem
    why = "differences: [{at: para_50, why: {kk: Солай, ru: Так}}]\n"
    (folder / "site.yaml").write_text(why, encoding="utf-8")
    corpus = load_corpus(empty)
    assert [note for note in notices(corpus, find_links(corpus)) if "differ" in note.problem] == []


def test_an_accepted_difference_that_is_not_there_is_told(empty: Path) -> None:
    added(empty, "261")
    folder = empty / "source_texts" / "V2300033298"
    why = "differences:\n- at: para_77\n  why: {kk: Солай, ru: Так}\n"
    (folder / "site.yaml").write_text(why, encoding="utf-8")
    [note] = differences(load_corpus(empty).acts["V2300033298"])
    assert (note.file, note.line) == ("source_texts/V2300033298/site.yaml", 2)


def test_words_of_one_act_never_make_another_faulty(empty: Path) -> None:
    """A Kazakh text that is Russian under a Kazakh name, as some of the 1990s are."""
    for act in ("V2500035694", "V2300033348"):
        shutil.copytree(ROOT / "source_texts" / act, empty / "source_texts" / act)
    for name in ("shared_words.txt", "glossary.yaml"):
        shutil.copyfile(ROOT / "source_texts" / name, empty / "source_texts" / name)
    before = faults_of(empty, "V2500035694")
    added(empty, "261")
    folder = empty / "source_texts" / "V2300033298"
    russian = (ROOT / "source_texts" / "V2500035694" / "rus.md").read_text(encoding="utf-8")
    (folder / "kaz.md").write_text(russian, encoding="utf-8")
    assert faults_of(empty, "V2500035694") == before


def faults_of(root: Path, act_id: str) -> list[Fault]:
    """Faults of an act's Russian text, all of it taken as ours."""
    act = load_corpus(root).acts[act_id]
    return check_translation(
        act, load_glossary(root), load_exceptions(root, act_id), load_lock(root, act_id)
    )
