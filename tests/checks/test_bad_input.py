"""Bad input gives messages with file, line, cause and remedy, all in one run, and exit code 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.__main__ import main

MESSAGE = re.compile(r"^source_texts\S*(?::\d+)?: .+ Remedy: .+$")


def run(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> tuple[int, list[str]]:
    code = main(list(arguments), root)
    lines = [line for line in capsys.readouterr().err.splitlines() if line]
    assert all(MESSAGE.match(line) for line in lines[:-1] if not line.endswith("was written.")), (
        lines
    )
    return code, lines


def snapshot(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def text_of(root: Path, act: str, file: str) -> Path:
    return root / "source_texts" / act / file


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


CASES = [
    (damage_encoding, "raw.txt", "not UTF-8: byte 0xff"),
    (damage_empty, "raw.txt", "the file is empty"),
    (damage_before, "repairs.yaml", "stands 0 times"),
    (damage_meta_key, "meta.yaml", "unknown key: kin"),
    (damage_meta_value, "meta.yaml", '"novel" is not accepted'),
    (damage_yaml, "repairs.yaml", "not readable as YAML"),
]


@pytest.mark.parametrize(
    ("damage", "file", "words"), CASES, ids=[case[0].__name__ for case in CASES]
)
def test_ingest_says_what_is_wrong_and_writes_nothing(
    damage, file: str, words: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(repository)
    before = snapshot(repository)
    code, lines = run(capsys, repository, "ingest", "V2300033348")
    assert code == 2
    assert any(f"V2300033348/{file}" in line and words in line for line in lines), lines
    assert snapshot(repository) == before


def test_all_faults_come_in_one_run(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damage_encoding(repository)
    damage_meta_key(repository)
    damage_yaml(repository)
    code, lines = run(capsys, repository, "ingest", "V2300033348")
    assert code == 2
    assert {line.split(":")[0].rpartition("/")[2] for line in lines[:-1]} == {
        "raw.txt",
        "meta.yaml",
        "repairs.yaml",
    }


def test_a_cut_raw_text_is_found(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = text_of(repository, "V2500035694", "raw.txt")
    path.write_bytes(path.read_bytes()[:20000])
    code, lines = run(capsys, repository, "check")
    assert code == 1
    assert any("it may be cut" in line and "raw.txt" in line for line in lines)


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
