"""Modules joined into one file do what they do apart."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from build_scripts.runtime.modules import JoiningError, joined
from tests.conftest import ROOT
from tests.node import node

READING = ROOT / "docs" / "assets" / "reading"
APART = {
    "entry": 'import { two } from "./with-hyphen.mjs";\nimport { three } from "./leaf.mjs";\n'
    "// What it does.\nconsole.log(two() + three);\n",
    "with-hyphen": 'import { three as more } from "./leaf.mjs";\n'
    "export const two = () => more + 1;\n",
    "leaf": "console.log(0);\nexport const three = 3;\n",
}


def ran(path: Path) -> str:
    return subprocess.run([node(), str(path)], capture_output=True, text=True, check=True).stdout


def test_an_entry_does_the_same_in_one_file(tmp_path: Path) -> None:
    """Each module runs once, before what asks for it."""
    for name, text in APART.items():
        (tmp_path / f"{name}.mjs").write_text(text, encoding="utf-8")
    whole = tmp_path / "alone" / "entry.mjs"
    whole.parent.mkdir()
    whole.write_text(joined(tmp_path, "entry"), encoding="utf-8")
    assert ran(whole) == ran(tmp_path / "entry.mjs") == "0\n7\n"


def test_a_page_asks_once_for_all_that_it_does(tmp_path: Path) -> None:
    """Only what a frame in another page needs is asked for later."""
    whole = tmp_path / "reading.mjs"
    whole.write_text(joined(READING, "reading"), encoding="utf-8")
    text = whole.read_text(encoding="utf-8")
    assert re.findall(r'(?:from |import\()"([^"]+)"', text) == ["../embed/guest.mjs"]
    subprocess.run([node(), "--check", str(whole)], check=True)
    calls = set(re.findall(r"^(?:await )?(\w+)\(\);$", text, re.MULTILINE))
    assert calls >= {"setUpModes", "setUpPreviews", "setUpWholeAct"}


def test_a_module_that_cannot_be_joined_is_named(tmp_path: Path) -> None:
    (tmp_path / "engine.mjs").write_text('export * from "./one.mjs";\n', encoding="utf-8")
    (tmp_path / "one.mjs").write_text('import * as two from "./two.mjs";\n', encoding="utf-8")
    with pytest.raises(JoiningError, match=re.escape('one.mjs: "import * as two')):
        joined(tmp_path, "engine")
