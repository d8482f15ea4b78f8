"""Node, for the browser's code that knows nothing of the page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT


def node() -> str:
    """Node's executable; a test is skipped where there is none."""
    found = shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}")
    if not found:
        pytest.skip("Node is not installed")
    return found


def run_node(folder: Path, script: str, data: Any, room: str) -> Any:
    """Runs a module script over `input`.

    Args:
        folder: where the script is written.
        script: imports the browser's modules from ASSETS.
        data: what the script finds as `input`.
        room: folder of those modules below docs/assets.

    Returns:
        What the script printed, as JSON.
    """
    assets = ROOT / "docs" / "assets" / room
    path = folder / "script.mjs"
    head = (
        "import { readFileSync } from 'node:fs';\n"
        "const input = JSON.parse(readFileSync(0, 'utf8'));\n"
    )
    path.write_text(head + script.replace("ASSETS", assets.as_uri()), encoding="utf-8")
    done = subprocess.run(
        [node(), str(path)],
        input=json.dumps(data, ensure_ascii=False),
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
