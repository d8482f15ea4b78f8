"""Lighthouse gives full marks for accessibility, best practices and findability.

The mark for speed is printed, not asserted: it depends on how busy the machine is.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_scripts.bench.devices import DESKTOP
from build_scripts.bench.server import GZIP, Files, serving
from build_scripts.runtime.keep import Store
from tests.browser.pages import LANGUAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync"
)
_FULL = ("accessibility", "best-practices", "seo")
_SPEED = "performance"
_SECONDS = 250
_PAGES = ("", "acts/V2500035694/text/", "calculators/obligation/")


@pytest.fixture(scope="module")
def compressed(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site on a server that compresses, as those of readers do."""
    store = Store(tmp_path_factory.mktemp("kept"))
    with serving(Files(site_folder, {}, store, GZIP), DESKTOP) as server:
        yield server.address


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", _PAGES)
def test_full_marks(  # noqa: PLR0917  # fixtures and parameters
    root: Path,
    compressed: str,
    chromium_path: str,
    tmp_path: Path,
    tell: Callable[[str], None],
    path: str,
    language: str,
) -> None:
    report = tmp_path / "report.json"
    command = [
        str(root / ".venv" / "bin" / "node"),
        str(root / "node_modules" / ".bin" / "lighthouse"),
        f"{compressed}{language}/{path}",
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--only-categories={','.join((*_FULL, _SPEED))}",
        f"--chrome-flags={_FLAGS} --user-data-dir={tmp_path / 'profile'}",
    ]
    environment = {**os.environ, "CHROME_PATH": chromium_path}
    run = subprocess.run(
        command, env=environment, check=False, capture_output=True, text=True, timeout=_SECONDS
    )
    assert report.is_file(), run.stderr[-2000:]
    found = json.loads(report.read_text(encoding="utf-8"))
    marks = {name: found["categories"][name]["score"] for name in _FULL}
    speed = found["categories"][_SPEED]["score"]
    full = ", ".join(f"{name} {mark * 100:.0f}" for name, mark in marks.items())
    tell(f"Lighthouse {language}/{path}: {full}, {_SPEED} {speed * 100:.0f} (phone)")
    failed = [
        item["id"]
        for name in _FULL
        for item in found["categories"][name]["auditRefs"]
        if found["audits"][item["id"]]["score"] not in {None, 1}
    ]
    assert marks == dict.fromkeys(_FULL, 1), failed
