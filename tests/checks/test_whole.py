"""A cut text, or an act without its folder, is one fault and stops everything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.checks.registry import Entry, read_registry
from build_scripts.checks.whole import cut_texts
from build_scripts.corpus.acts import Corpus, load_corpus
from tests.checks.copies import published, run, snapshot, text_of
from tests.conftest import ROOT

REGISTRY = "source_texts/registry.tsv"
ACT = "V2300033348"
COMMANDS = ("check", "build", "publish")


def cut(root: Path, act: str, file: str, part: float = 0.5) -> int:
    """Cuts a file; returns its number of lines."""
    path = text_of(root, act, file)
    text = path.read_text()
    path.write_text(text[: int(len(text) * part)], encoding="utf-8")
    return len(path.read_text().splitlines())


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("act", "file"),
    [("V2000021506", "kaz.md"), ("P2300000248", "rus.md"), (ACT, "kaz.md"), (ACT, "rus.md")],
)
def test_a_cut_text_is_one_fault(
    act: str, file: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, act)
    cut(repository, act, file)
    before = snapshot(repository)
    code, lines = run(capsys, repository, command)
    assert code == 2
    assert len(lines) == 2, lines
    assert lines[0].startswith(f"source_texts/{act}/{file}:")
    assert "clauses that are registered after it are missing; it may be cut." in lines[0]
    assert f"git checkout -- source_texts/{act}/{file}" in lines[0]
    assert snapshot(repository) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_text_of_a_registered_act_is_one_fault(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    text_of(repository, ACT, "rus.md").unlink()
    code, lines = run(capsys, repository, command)
    assert code == 2
    assert len(lines) == 2, lines
    assert lines[0].startswith(f"source_texts/{ACT}/rus.md: the text is missing")


def test_the_line_is_that_of_the_last_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    path = text_of(repository, ACT, "rus.md")
    kept = path.read_text().partition("\n3. ")[0]
    path.write_text(kept, encoding="utf-8")
    _, lines = run(capsys, repository, "check")
    line = len(kept.rstrip().splitlines())
    assert lines[0].startswith(f"source_texts/{ACT}/rus.md:{line}: the text ends after the clause")


def test_both_texts_and_the_faults_of_other_acts_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = "V2500035694"
    repository = published(tmp_path, ACT, other)
    for file in ("kaz.md", "rus.md"):
        cut(repository, ACT, file)
    path = text_of(repository, other, "kaz.md")
    path.write_text(path.read_text().replace(" медицина", "", 1), encoding="utf-8")
    code, lines = run(capsys, repository, "check")
    assert code == 2
    assert [line.split(":")[0].rpartition("/")[2] for line in lines if f"/{ACT}/" in line] == [
        "kaz.md",
        "rus.md",
    ]
    assert any(line.startswith(f"source_texts/{other}/kaz.md:21") for line in lines), lines


def test_a_clause_missing_in_the_middle_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    path = text_of(repository, ACT, "rus.md")
    start = path.read_text().index("\n3. ")
    end = path.read_text().index("\n4. ")
    path.write_text(path.read_text()[:start] + path.read_text()[end:], encoding="utf-8")
    code, lines = run(capsys, repository, "check")
    assert code == 1
    assert any("para_3: the clause is missing" in line for line in lines), lines


def entries_of(act: str) -> list[Entry]:
    entries, _ = read_registry((ROOT / REGISTRY).read_text())
    return [entry for entry in entries if entry.act == act]


def corpus_of(root: Path, *, cuts: tuple[str, ...] = ()) -> Corpus:
    repository = published(root, ACT)
    for file in cuts:
        cut(repository, ACT, file)
    return load_corpus(repository)


def test_clauses_registered_late_are_found_in_their_place(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, cuts=("rus.md",))
    first, second, *rest = entries_of(ACT)
    [fault] = cut_texts(corpus, [*rest, first, second], {})[ACT]
    assert fault.file.endswith("rus.md")


def test_removed_clauses_that_are_redirected_are_not_missing(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, cuts=("kaz.md", "rus.md"))
    entries = entries_of(ACT)
    there = corpus.acts[ACT].units
    gone = {e.eid: "title" for e in entries if not all(e.eid in there[lang] for lang in there)}
    assert len(cut_texts(corpus, entries, {})[ACT]) == 2
    assert cut_texts(corpus, entries, {ACT: gone}) == {}


def test_clauses_with_other_numbers_are_not_a_cut(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path)
    entries = entries_of(ACT)
    old = [Entry(ACT, f"chp_9__para_{n}", "", "point", "", "text", "-") for n in range(10)]
    assert cut_texts(corpus, [*entries[:10], *old], {}) == {}


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


def put_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("id: x\n")


def put_dangling_link(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.symlink_to("nowhere")


@pytest.mark.parametrize("command", [*COMMANDS, "ingest"])
@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (remove, f"the folder is missing; {REGISTRY}:2 lists the act"),
        (put_file, "a plain file stands where a folder must be"),
        (put_dangling_link, "the link leads nowhere"),
    ],
)
def test_an_act_without_its_folder_is_one_fault(
    damage, words: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT, "V2500035694")
    damage(repository / "source_texts" / ACT)
    arguments = [command, ACT] if command == "ingest" else [command]
    code, lines = run(capsys, repository, *arguments)
    assert code == 2
    assert len(lines) == 2, lines
    if command == "ingest" and damage is remove:
        words = "there is no act folder"
        assert "restore" in lines[0]
    else:
        assert lines[0].startswith(f"source_texts/{ACT}: ")
    assert words in lines[0]


def test_other_files_beside_the_acts_are_let_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    for name in (".DS_Store", "glossary.yaml~", "notes.txt"):
        (repository / "source_texts" / name).write_text("x")
    assert main(["check"], repository) == 0, capsys.readouterr().err


RENEW = f"python -m build_scripts check --translated {ACT}"
EMPTIED = (
    ("glossary.yaml", "restore it from version control."),
    ("registry.tsv", "restore it from version control."),
    ("changes.json", "restore it from version control."),
    ("published.json", "restore it from version control."),
    (f"{ACT}/rus.lock", f"remove it and make it anew: {RENEW}."),
    (f"{ACT}/notes.yaml", "restore it from version control."),
    (f"{ACT}/kaz.md", "restore it from version control, or put the text of a new act into it."),
)


@pytest.mark.parametrize(("file", "remedy"), EMPTIED, ids=[file for file, _ in EMPTIED])
def test_an_emptied_file_is_told_how_to_be_mended(
    file: str, remedy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    (repository / "source_texts" / file).write_bytes(b"")
    code, lines = run(capsys, repository, "check")
    assert code == 2
    assert len(lines) == 2, lines
    assert lines[0].startswith(f"source_texts/{file}: the file is empty. Remedy: restore it")
    assert remedy in lines[0]


@pytest.mark.parametrize("file", ["published.json", "changes.json"])
def test_a_cut_record_of_the_publications_is_found_by_the_check(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    text = (ROOT / "source_texts" / file).read_text()
    (repository / "source_texts" / file).write_text(text[: len(text) // 2], encoding="utf-8")
    code, lines = run(capsys, repository, "check")
    assert code == 2
    assert lines[0].startswith(f"source_texts/{file}:")
    assert "restore it from version control." in lines[0]


@pytest.mark.parametrize("text", ["", "nothing\n"])
def test_the_remedy_of_a_damaged_lock_works(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, ACT)
    path = text_of(repository, ACT, "rus.lock")
    before = path.read_bytes()
    path.write_text(text)
    _, lines = run(capsys, repository, "check")
    assert lines[0].endswith(f"remove it and make it anew: {RENEW}.")
    path.unlink()
    assert main(RENEW.split()[3:], repository) == 0
    assert path.read_bytes() == before


def test_official_copies_that_differ_at_their_end_are_not_cut(tmp_path: Path) -> None:
    folder = tmp_path / "source_texts" / "V1700000001"
    folder.mkdir(parents=True)
    (folder / "meta.yaml").write_text(
        "act_code: '1'\nrequisite: Приказ Министра юстиции Республики Казахстан от 1 июня 2017"
        " года № 1\ntitle: {rus: О парке, kaz: Парк туралы}\nform: ПРИК\n"
        "approved_on: 2017-06-01\n",
        encoding="utf-8",
    )
    points = [f"{number}. Слово.\n\n" for number in range(1, 12)]
    for name, held in (("kaz.md", points[:3]), ("rus.md", points)):
        (folder / name).write_text("# О парке\n\n" + "".join(held), encoding="utf-8")
    corpus = load_corpus(tmp_path)
    units = corpus.acts["V1700000001"].units["ru"].values()
    entries = [Entry("V1700000001", u.eid, u.alias, u.kind, u.num, "", "") for u in units]
    assert not any(cut_texts(corpus, entries, {}).values())
