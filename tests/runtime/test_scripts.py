"""The browser's modules as they are sent."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from build_scripts.runtime.scripts import asked_by, without_notes
from tests.conftest import ROOT
from tests.node import node

FOLDER = ROOT / "docs" / "assets" / "calculators"
MODULES = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.mjs")}


def test_only_comments_on_lines_of_their_own_go() -> None:
    text = (
        "// What it is.\n\n/** @param {string} a\n * @returns {string} */\n"
        "export const f = (a) =>\n"
        '  /** @type {string} */ (a) + "/** kept */"; // kept\n'
        '  /** gone */\n  // gone\nf("// kept");\n'
    )
    assert without_notes(text) == (
        "\nexport const f = (a) =>\n"
        '  /** @type {string} */ (a) + "/** kept */"; // kept\nf("// kept");\n'
    )


def test_every_module_can_still_be_read(tmp_path: Path) -> None:
    for name, text in MODULES.items():
        path = tmp_path / f"{name}.mjs"
        path.write_text(without_notes(text), encoding="utf-8")
    script = (
        "for (const name of process.argv.slice(1)) new (await import('node:vm')).SourceTextModule("
    )
    script += "(await import('node:fs')).readFileSync(name, 'utf8'), { identifier: name });"
    done = subprocess.run(
        [
            *(node(), "--experimental-vm-modules", "--input-type=module", "-e", script),
            *sorted(str(path) for path in tmp_path.iterdir()),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("entry", "own", "others"),
    [
        ("page-obligation", {"letters", "picture-obligation"}, {"specialties", "picture-bars"}),
        ("page-admission", {"specialties", "picture-admission"}, {"letters", "picture-bars"}),
        ("page-plain", set(), {"letters", "specialties", "picture-bars"}),
    ],
)
def test_a_page_asks_for_its_own_calculator_only(
    entry: str, own: set[str], others: set[str]
) -> None:
    asked = set(asked_by(entry, MODULES.__getitem__))
    assert own | {"calculator", "form", "dom"} <= asked
    assert not others & asked
    assert asked <= MODULES.keys()
