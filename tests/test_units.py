"""The browser's modules by themselves, under Node's own test runner."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.node import node

FILES = sorted(Path(__file__).with_name("units").glob("*.test.mjs"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_modules_do_what_they_say(path: Path) -> None:
    done = subprocess.run(
        [node(), "--test", str(path)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_tests_of_each_room() -> None:
    assert [path.name.split(".")[0] for path in FILES] == ["calculators", "reading"]
