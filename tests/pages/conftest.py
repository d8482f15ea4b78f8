"""The sources as the pages see them, read once; acts made of a few lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.act.parse import parse_text
from build_scripts.commands.sources import Sources, load_sources
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import Meta, Words
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import ActLinks
from build_scripts.pages.library import Library
from build_scripts.pages.plan import plan_pages


@pytest.fixture(scope="session")
def sources(root: Path) -> Sources:
    return load_sources(root)


@pytest.fixture(scope="session")
def library(sources: Sources) -> Library:
    return Library.of(
        sources.corpus, sources.plans, sources.links, sources.stale, sources.redirects
    )


def make_act(kk: str, ru: str | None = None, notes: tuple[EditorNote, ...] = ()) -> Act:
    """An act of a few lines."""
    meta = Meta(
        id="A1",
        kind="order",
        number="1",
        date="2025-01-31",
        body=Words("Министр", "Министр"),
        title=Words("Атауы", "Название"),
        short_title=Words("Атауы", "Название"),
        status="not-verified",
        status_note=Words("Ескерту", "Примечание"),
        status_as_of="2025-01-31",
        official_pages={},
        languages={},
        raw_sha256="0" * 64,
    )
    texts = {"kk": kk} | ({"ru": ru} if ru is not None else {})
    parsed = {language: parse_text(text, language).act for language, text in texts.items()}
    return Act(Path("A1"), meta, parsed, notes)


@pytest.fixture
def library_of() -> Callable[..., Library]:
    """A library of one act made of a few lines."""

    def make(
        kk: str,
        ru: str | None = None,
        links: ActLinks | None = None,
        notes: tuple[EditorNote, ...] = (),
    ) -> Library:
        act = make_act(kk, ru, notes)
        corpus = Corpus(Path(), {act.id: act})
        found = {act.id: links} if links else {}
        return Library.of(corpus, {act.id: plan_pages(act)}, found, {}, {})

    return make
