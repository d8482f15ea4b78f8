"""Folders and files without read access are named in one run, with exit code 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.checks.copies import MESSAGE, copy_of, text_of
from tests.unprivileged import run_unprivileged

ACT, OTHER = "V2300033348", "V2500035694"


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    """Another mode for a while; afterwards the folder can be removed again."""
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def told(root: Path, *arguments: str) -> list[str]:
    """The faults of a command whose input can't be used."""
    done = run_unprivileged(root, *arguments)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 2, done.stderr
    *faults, last = done.stderr.splitlines()
    assert last.endswith("nothing was written.")
    assert all(MESSAGE.match(fault) or fault.startswith("calculators") for fault in faults), faults
    return faults


COMMANDS = (("check",), ("build",), ("ingest", ACT), ("ingest", "--propose", ACT))


@pytest.mark.parametrize("bits", [0o000, 0o444])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_an_act_folder_is_one_fault(arguments: tuple[str, ...], bits: int, tmp_path: Path) -> None:
    repository = copy_of(tmp_path, ACT)
    with mode(repository / "source_texts" / ACT, bits):
        [fault] = told(repository, *arguments)
    assert fault.startswith(f"source_texts/{ACT}: the folder can't be read (Permission denied)")
    assert f"chmod u+rx source_texts/{ACT}" in fault


def test_the_faults_of_other_acts_are_told_all_the_same(tmp_path: Path) -> None:
    repository = copy_of(tmp_path, ACT, OTHER)
    path = text_of(repository, OTHER, "kaz.md")
    path.write_text(path.read_text().replace(" медицина", "", 1), encoding="utf-8")
    (repository / "source_texts" / "glossary.yaml").write_text("terms: 1\n")
    (repository / "source_texts" / "registry.tsv").write_text("act\nx\n")
    with mode(repository / "source_texts" / ACT, 0o000):
        faults = told(repository, "check")
    for place in (ACT, f"{OTHER}/kaz.md:21", "glossary.yaml:1", "registry.tsv:2"):
        assert any(fault.startswith(f"source_texts/{place}: ") for fault in faults), (place, faults)


@pytest.mark.parametrize("bits", [0o000, 0o444])
def test_the_folder_of_all_acts(bits: int, tmp_path: Path) -> None:
    repository = copy_of(tmp_path, ACT)
    with mode(repository / "source_texts", bits):
        [fault] = told(repository, "check")
    assert fault.startswith("source_texts: the folder can't be read (Permission denied)")


def test_the_folder_of_the_parameters(tmp_path: Path) -> None:
    repository = copy_of(tmp_path, ACT)
    folder = repository / "calculators" / "parameters"
    folder.mkdir(parents=True)
    with mode(folder, 0o000):
        [fault] = [line for line in told(repository, "check") if line.startswith("calculators")]
    assert fault.startswith("calculators/parameters: the folder can't be read (Permission denied)")


@pytest.mark.parametrize(
    "file", ["meta.yaml", "notes.yaml", "questions.yaml", "kaz.md", "rus.md", "rus.lock"]
)
def test_a_file(file: str, tmp_path: Path) -> None:
    repository = copy_of(tmp_path, ACT)
    with mode(text_of(repository, ACT, file), 0o000):
        faults = told(repository, "check")
    start = f"source_texts/{ACT}/{file}: can't be read (Permission denied)"
    assert any(fault.startswith(start) for fault in faults), faults
