"""Small repositories that a test may damage: a few acts only, whose checks are quick."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.checks.registry import FILE as REGISTRY
from build_scripts.commands.alone import LOCK
from build_scripts.commands.assemble import WORK
from build_scripts.keep.store import FOLDER as KEEP
from build_scripts.translation.letters import SHARED
from tests.conftest import ROOT

MESSAGE = re.compile(r"^source_texts\S*(?::\d+)?: .+ Remedy: .+$")


def copy_of(root: Path, *acts: str) -> Path:
    """A repository of a few acts only."""
    for act in acts:
        shutil.copytree(ROOT / "source_texts" / act, root / "source_texts" / act)
    shutil.copy(ROOT / "source_texts" / SHARED, root / "source_texts" / SHARED)
    return root


def published(root: Path, *acts: str) -> Path:
    """A repository of a few acts with their lines of the registry."""
    copy_of(root, *acts)
    header, *lines = (ROOT / REGISTRY).read_text().splitlines(keepends=True)
    kept = [line for line in lines if line.split("\t")[0] in acts]
    (root / REGISTRY).write_text(header + "".join(kept), encoding="utf-8")
    return root


def text_of(root: Path, act: str, file: str) -> Path:
    """The place of a file of an act."""
    return root / "source_texts" / act / file


def snapshot(root: Path) -> dict[str, bytes]:
    """All files but what builds keep for the next one, and the lock that keeps others out."""
    work = root / WORK
    return {
        str(path): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path != work / LOCK and not path.is_relative_to(work / KEEP)
    }


def run(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> tuple[int, list[str]]:
    """Runs a command; returns its exit code and its messages, each of which has its form."""
    code = main(list(arguments), root)
    lines = [line for line in capsys.readouterr().err.splitlines() if line]
    assert all(MESSAGE.match(line) for line in lines[:-1] if not line.endswith("was written.")), (
        lines
    )
    return code, lines
