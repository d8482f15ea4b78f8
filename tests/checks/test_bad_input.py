"""Bad input gives messages with file, line, cause and remedy, all in one run, and exit code 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.corpus.load_meta import load_meta
from build_scripts.faults import BadInputError
from build_scripts.translation.letters import SHARED
from tests.checks.copies import copy_of, run, snapshot, text_of


@pytest.fixture
def one_act(tmp_path: Path) -> Path:
    return copy_of(tmp_path, "V2300033348")


def damage_encoding(root: Path) -> None:
    path = text_of(root, "V2300033348", "raw.txt")
    path.write_bytes(path.read_bytes()[:3000] + b"\n\xff\xfe\n")


def damage_empty(root: Path) -> None:
    text_of(root, "V2300033348", "raw.txt").write_bytes(b"  \n")


def damage_before(root: Path) -> None:
    path = text_of(root, "V2300033348", "repairs.yaml")
    path.write_text(path.read_text().replace("line: 42", "line: 41"), encoding="utf-8")


def damage_meta_key(root: Path) -> None:
    path = text_of(root, "V2300033348", "meta.yaml")
    path.write_text(path.read_text().replace("kind: order", "kin: order"), encoding="utf-8")


def damage_meta_value(root: Path) -> None:
    path = text_of(root, "V2300033348", "meta.yaml")
    path.write_text(path.read_text().replace("kind: order", "kind: novel"), encoding="utf-8")


def damage_yaml(root: Path) -> None:
    path = text_of(root, "V2300033348", "repairs.yaml")
    path.write_text(path.read_text() + "\n- {is: [\n", encoding="utf-8")


def damage_date(root: Path) -> None:
    path = text_of(root, "V2300033348", "meta.yaml")
    path.write_text(path.read_text().replace("2023-08-23", "2023-18-23"), encoding="utf-8")


def damage_deep_key(root: Path) -> None:
    path = text_of(root, "V2300033348", "meta.yaml")
    lines = path.read_text().split("\n")
    lines.insert(lines.index("title:") + 1, "  fr: 'x'")
    lines.insert(lines.index("title:") + 1, "")
    path.write_text("\n".join(lines), encoding="utf-8")


def damage_day(root: Path) -> None:
    path = text_of(root, "V2300033348", "meta.yaml")
    text = path.read_text().replace("2023-08-23", "2023-02-30")
    path.write_text(text.replace("2026-11-21", "2026-02-30"), encoding="utf-8")


def damage_quoted_day(root: Path) -> None:
    path = text_of(root, "V2300033348", "meta.yaml")
    path.write_text(path.read_text().replace("2023-08-23", "'2023-02-30'"), encoding="utf-8")


def damage_by_cutting(root: Path) -> None:
    path = text_of(root, "V2300033348", "raw.txt")
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:100]))


def damage_binary(root: Path) -> None:
    text_of(root, "V2300033348", "raw.txt").write_bytes(b"PK\3\4" + b"\0" * 4000)


def damage_byte_order_mark(root: Path) -> None:
    path = text_of(root, "V2300033348", "raw.txt")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def damage_by_folder(root: Path) -> None:
    path = text_of(root, "V2300033348", "repairs.yaml")
    path.unlink()
    path.mkdir()


def damage_by_removal(root: Path) -> None:
    text_of(root, "V2300033348", "raw.txt").unlink()


def damage_block(root: Path) -> None:
    path = text_of(root, "V2300033348", "repairs.yaml")
    path.write_text(path.read_text() + "- {is: stamp, lines: 900-901}\n", encoding="utf-8")


def damage_block_twice(root: Path) -> None:
    path = text_of(root, "V2300033348", "repairs.yaml")
    path.write_text(path.read_text() + "- {is: stamp, lines: 71-72}\n", encoding="utf-8")


CASES = [
    (damage_encoding, "raw.txt:47", "not UTF-8: byte 0xff"),
    (damage_empty, "raw.txt", "the file is empty"),
    (damage_by_cutting, "raw.txt:101", "it may be cut"),
    (damage_binary, "raw.txt:1", "the control character U+0003"),
    (damage_byte_order_mark, "raw.txt:1", "byte order mark"),
    (damage_by_removal, "raw.txt", "the file is missing"),
    (damage_by_folder, "repairs.yaml", "a folder stands where a file must be"),
    (damage_before, "repairs.yaml:4", "stands 0 times"),
    (damage_block, "repairs.yaml:16", "line 901 is behind the end of raw.txt"),
    (damage_block_twice, "repairs.yaml:16", "line 71 belongs to the block 'signature' too"),
    (damage_yaml, "repairs.yaml:", "not readable as YAML"),
    (damage_meta_key, "meta.yaml:2", "unknown key: kin."),
    (damage_deep_key, "meta.yaml:10", "title: unknown key: fr."),
    (damage_meta_value, "meta.yaml:2", '"novel" is not accepted'),
    (damage_date, "meta.yaml:4", "2023-18-23: month must be in 1..12"),
    (damage_quoted_day, "meta.yaml:4", '"2023-02-30" is not accepted'),
    (damage_day, "meta.yaml:4", "2023-02-30: day"),
    (damage_day, "meta.yaml:24", "2026-02-30: day"),
]


@pytest.mark.parametrize("command", ["ingest", "check"])
@pytest.mark.parametrize(
    ("damage", "file", "words"), CASES, ids=[case[0].__name__ for case in CASES]
)
def test_bad_input_is_named_and_nothing_is_written(
    damage,
    file: str,
    words: str,
    command: str,
    one_act: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    damage(one_act)
    before = snapshot(one_act)
    arguments = ["ingest", "V2300033348"] if command == "ingest" else ["check"]
    code, lines = run(capsys, one_act, *arguments)
    assert code == 2
    assert any(f"V2300033348/{file}" in line and words in line for line in lines), lines
    assert snapshot(one_act) == before


def without_amends(text: str) -> str:
    return re.sub(r"^amends:\n(?:[- ].*\n)+", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("act", ["V2300033348", "V2500035694", "V2000021506"])
@pytest.mark.parametrize("command", ["check", "build", "ingest"])
def test_an_amending_act_that_names_no_amended_one_is_one_fault(
    act: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = copy_of(tmp_path, act)
    path = text_of(repository, act, "meta.yaml")
    path.write_text(without_amends(path.read_text()), encoding="utf-8")
    before = snapshot(repository)
    arguments = [command, act] if command == "ingest" else [command]
    code, lines = run(capsys, repository, *arguments)
    assert code == 2
    assert len(lines) == 2, lines
    assert lines[0].startswith(f"source_texts/{act}/meta.yaml:8: amends: missing key: amends")
    assert snapshot(repository) == before


def test_an_empty_list_of_amended_acts_is_a_fault(
    one_act: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text_of(one_act, "V2300033348", "meta.yaml")
    text = without_amends(path.read_text()).replace("kind: order", "kind: novel")
    path.write_text(text + "amends: []\n", encoding="utf-8")
    code, lines = run(capsys, one_act, "check")
    assert code == 2
    assert '"novel" is not accepted' in lines[0]
    assert re.match(r"source_texts/V2300033348/meta.yaml:\d+: amends: the list is empty", lines[1])


@pytest.mark.parametrize(
    ("language", "title", "amends"),
    [
        ("kk", "Кейбір заңнамалық актілерге өзгерістер мен толықтырулар енгізу туралы", True),
        ("kk", "«Білім туралы» Заңға толықтыру енгізу туралы", True),
        ("kk", "«Заңға өзгерістер енгізу туралы» бұйрықтың күшін жою туралы", False),
        ("kk", "Дуальды оқытуды енгізу туралы", False),
        ("ru", "О внесении изменения в приказ", True),
        ("ru", "О внесении дополнений и изменений в некоторые приказы", True),
        ("ru", "О признании утратившим силу приказа «О внесении изменений в приказ»", False),
        ("ru", "О внесении платы за обучение", False),
    ],
)
def test_titles_of_amending_acts(
    language: str,
    title: str,
    amends: bool,
    tmp_path: Path,
) -> None:
    repository = copy_of(tmp_path, "P2300000248")
    path = text_of(repository, "P2300000248", "meta.yaml")
    lines = path.read_text().split("\n")
    start = lines.index("title:") + (1 if language == "kk" else 2)
    lines[start] = f"  {language}: '{title}'"
    path.write_text("\n".join(lines), encoding="utf-8")
    if not amends:
        assert load_meta(path.parent, "meta.yaml").title[language] == title
        return
    with pytest.raises(BadInputError, match=f"missing key: amends; title.{language} says"):
        load_meta(path.parent, "meta.yaml")


def test_all_faults_come_in_one_run(one_act: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damage_encoding(one_act)
    damage_meta_key(one_act)
    damage_yaml(one_act)
    code, lines = run(capsys, one_act, "ingest", "V2300033348")
    assert code == 2
    assert {line.split(":")[0].rpartition("/")[2] for line in lines[:-1]} == {
        "raw.txt",
        "meta.yaml",
        "repairs.yaml",
    }


def test_an_unusable_act_does_not_hide_the_faults_of_another(
    one_act: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = copy_of(one_act, "V2500035694", "V2000021506")
    damage_meta_value(repository)
    for act, word in (("V2500035694", " медицина"), ("V2000021506", " білім")):
        path = text_of(repository, act, "kaz.md")
        path.write_text(path.read_text().replace(word, "", 1), encoding="utf-8")
    code, lines = run(capsys, repository, "check")
    assert code == 2
    for file in ("V2300033348/meta.yaml:2", "V2500035694/kaz.md:21", "V2000021506/kaz.md:"):
        assert any(line.startswith(f"source_texts/{file}") for line in lines), (file, lines)


@pytest.mark.parametrize("command", ["ingest", "check"])
def test_a_folder_in_place_of_a_text_is_named(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = copy_of(tmp_path, "fincenter-work-off")
    path = text_of(repository, "fincenter-work-off", "rus.md")
    path.unlink()
    path.mkdir()
    kaz = text_of(repository, "fincenter-work-off", "kaz.md")
    kaz.write_text(kaz.read_text() + "\n", encoding="utf-8")
    before = snapshot(repository)
    arguments = ["ingest", "fincenter-work-off"] if command == "ingest" else ["check"]
    code, lines = run(capsys, repository, *arguments)
    assert code == 2
    assert any("fincenter-work-off/rus.md: a folder stands" in line for line in lines), lines
    assert snapshot(repository) == before


@pytest.mark.parametrize("file", ["notes.yaml", "rus.lock", "translation.yaml"])
def test_a_folder_in_place_of_a_further_file_is_named(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = copy_of(tmp_path, "V2500035694")
    path = text_of(repository, "V2500035694", file)
    path.unlink()
    path.mkdir()
    code, lines = run(capsys, repository, "check")
    assert code == 2
    assert any(f"V2500035694/{file}: a folder stands" in line for line in lines), lines


def test_a_russian_tree_that_does_not_match_is_named(
    one_act: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text_of(one_act, "V2300033348", "rus.md")
    path.write_text(path.read_text().replace("\n4. ", "\n5. ", 1), encoding="utf-8")
    code, lines = run(capsys, one_act, "check")
    assert code == 1
    assert any("rus.md:29: V2300033348#para_5: the clause" in line for line in lines), lines
    assert any("V2300033348#para_4: the clause is missing" in line for line in lines), lines


def test_texts_with_different_instructions_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = copy_of(tmp_path, "V2500035694")
    path = text_of(repository, "V2500035694", "kaz.md")
    instruction = "   6-тармақ жаңа редакцияда жазылсын:\n\n"
    text = path.read_text()
    assert text.count(instruction) == 1
    path.write_text(text.replace(instruction, ""), encoding="utf-8")
    code, lines = run(capsys, repository, "check")
    assert code == 1
    assert any("rus.md:" in line and "is not in kaz.md" in line for line in lines), lines
    assert any("kaz.md:25: the text is not what" in line for line in lines), lines


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("3. ", "13. ", "is not in kaz.md"),
        ("3. ", "2. ", "is printed twice"),
    ],
)
def test_a_surplus_or_double_russian_clause_is_a_finding_and_stops_a_build(
    one_act: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, words: str
) -> None:
    path = text_of(one_act, "V2300033348", "rus.md")
    text = path.read_text()
    assert f"\n{old}" in text
    path.write_text(text.replace(f"\n{old}", f"\n{new}", 1), encoding="utf-8")
    code, lines = run(capsys, one_act, "check")
    assert code == 1
    assert any("V2300033348/rus.md:" in line and words in line for line in lines), lines
    before = snapshot(one_act)
    code, lines = run(capsys, one_act, "build")
    assert code == 2
    assert any("V2300033348/rus.md:" in line for line in lines), lines
    assert snapshot(one_act) == before


def test_a_place_that_cannot_be_written_is_named(
    one_act: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = one_act
    path = text_of(repository, "V2300033348", "kaz.md")
    path.write_text("# ?\n", encoding="utf-8")

    def refuse(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    before = snapshot(repository)
    code = main(["ingest", "V2300033348"], repository)
    assert code == 2
    assert "kaz.md: can't be written (No space left on device)" in capsys.readouterr().err
    assert snapshot(repository) == before


def test_an_unknown_act_is_named(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = run(capsys, repository, "ingest", "V9999999999")
    assert code == 2
    assert "there is no act folder V9999999999" in lines[0]
    assert "V2500035694" in lines[0]


def test_a_folder_without_read_access_is_named(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    code, lines = run(capsys, repository, "check")
    assert code == 2
    assert lines[0].startswith("source_texts: the folder can't be read (Permission denied)")


def test_a_missing_source_folder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = run(capsys, tmp_path, "check")
    assert code == 2
    assert lines[0].startswith("source_texts: the folder can't be read")


def test_an_unreadable_file_is_named(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    original = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "raw.txt":
            raise PermissionError(13, "Permission denied")
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    code, lines = run(capsys, repository, "ingest", "V2300033348")
    assert code == 2
    assert "can't be read (Permission denied)" in lines[0]


def test_a_new_raw_text_gets_proposals(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text_of(repository, "V2500035694", "repairs.yaml").unlink()
    assert main(["ingest", "V2500035694"], repository) == 0
    said = capsys.readouterr().out
    proposed = text_of(repository, "V2500035694", "repairs.proposed.yaml").read_text()
    assert "repairs proposed (sure:" in said
    assert proposed.count("# sure: high") > 30
    assert "after: '1-тармақ жаңа редакцияда жазылсын:'" in proposed


def test_a_missing_list_of_shared_words_is_one_fault(
    one_act: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (one_act / "source_texts" / SHARED).unlink()
    code, lines = run(capsys, one_act, "check")
    assert code != 0
    named = [line for line in lines if SHARED in line]
    assert len(named) == 1
    assert named[0].startswith(f"source_texts/{SHARED}: ")
