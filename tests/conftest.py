"""What all tests share: the repository, and its corpus read once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts.corpus.acts import SOURCES, Corpus, load_corpus

ROOT = Path(__file__).resolve().parent.parent
OWN_ACTS = ("V2500035694", "V2000021506", "V2300033348", "P2300000248", "fincenter-work-off")
"""Acts whose texts come from a raw file."""


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
