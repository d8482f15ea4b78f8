"""The calculators' pages made once from the real sources."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from build_scripts.commands.documents import written_pages
from build_scripts.commands.sources import load_sources
from build_scripts.forms import calculator_pages
from build_scripts.pages.library import Library
from build_scripts.runtime import Runtime, make_runtime
from build_scripts.runtime.cases import Case, load_cases

LANGUAGES = ("kk", "ru")


@pytest.fixture(scope="session")
def library(root: Path) -> Library:
    sources = load_sources(root)
    return Library.of(
        sources.corpus, sources.plans, sources.links, sources.stale, sources.redirects
    )


@pytest.fixture(scope="session")
def runtime(root: Path, cases: list[Case]) -> Runtime:
    return make_runtime(root, cases)


@pytest.fixture(scope="session")
def cases(root: Path) -> list[Case]:
    return load_cases(root)


@pytest.fixture(scope="session")
def written(root: Path) -> Mapping[str, Mapping[str, str]]:
    """The hand-written Markdown by language and file name."""
    return {
        language: {
            name: text
            for name, text in written_pages(root, language).items()
            if name.startswith("calculators/")
        }
        for language in LANGUAGES
    }


@pytest.fixture(scope="session")
def pages(
    library: Library,
    written: Mapping[str, Mapping[str, str]],
    runtime: Runtime,
    cases: list[Case],
) -> Mapping[str, Mapping[str, str]]:
    """Markdown of all pages by language and file name."""
    return {
        language: calculator_pages(library, language, written[language], runtime, cases)
        for language in LANGUAGES
    }
