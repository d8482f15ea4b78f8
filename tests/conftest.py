"""What all tests share: the repository, its corpus read once, and one browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from build_scripts.bench.browser import FLAGS
from build_scripts.corpus.acts import SOURCES, Corpus, load_corpus
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parent.parent
OWN_ACTS = ("V2500035694", "V2000021506", "V2300033348", "P2300000248", "fincenter-work-off")
"""Acts whose texts come from a raw file."""


_MEASURED = "measured"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Puts a line of figures into the summary of the run."""
    return partial(record_property, _MEASURED)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints what tests have measured; the tests may have run in several processes."""
    reports = [report for group in terminalreporter.stats.values() for report in group]
    figures = [
        str(value)
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call"
        for name, value in report.user_properties
        if name == _MEASURED
    ]
    if figures:
        terminalreporter.section("measured")
        terminalreporter.write_line("\n".join(sorted(figures)))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus(ROOT)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy of the sources that a test may damage."""
    shutil.copytree(ROOT / SOURCES, tmp_path / SOURCES)
    return tmp_path


@pytest.fixture(scope="session")
def chromium_path(root: Path) -> str:
    """The Chromium to use: that of the environment, or the one that the tool finds."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    found = subprocess.run(
        [str(root / "tools" / "find-chromium")], capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


@pytest.fixture(scope="session")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """One browser for all tests; each test opens contexts of its own."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield browser
        browser.close()
