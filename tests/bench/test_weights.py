"""Weights of pages and of first visits."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from build_scripts.bench.server import Sent
from build_scripts.bench.visits import summed
from build_scripts.bench.weights import heaviest_by_kind, heaviest_text, kind_of, weigh

PAGES = {
    "index.html": "<p>" + "a" * 10,
    "kk/index.html": "<p>" + "b" * 2000,
    "kk/acts/V1/index.html": "<p>" + "".join(map(str, range(100))),
    "kk/acts/V1/text/index.html": "<p>" + "".join(map(str, range(3000))),
    "kk/acts/V2/text/index.html": "<p>" + "".join(map(str, range(900))),
    "ru/acts/V2/text/index.html": "<p>" + "".join(map(str, range(950))),
    "c/V1/p1/index.html": "<p>to",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "kk" / "data.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_every_page_is_weighed_compressed(site: Path):
    pages = {page.path: page for page in weigh(site)}
    assert len(pages) == len(PAGES)
    assert pages["kk/"].gzipped == len(gzip.compress(PAGES["kk/index.html"].encode(), 6))
    assert pages["kk/"].gzipped < 2000 / 10


def test_the_heaviest_page_of_each_kind_is_found(site: Path):
    found = heaviest_by_kind(weigh(site))
    assert found[0].path == "kk/acts/V1/text/"
    assert [page.kind for page in found].count("text of an act") == 1
    assert len(found) == 5


def test_the_heaviest_text_of_a_language_is_found(site: Path):
    assert heaviest_text(list(weigh(site)), "ru").path == "ru/acts/V2/text/"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "choice of language"),
        ("404.html", "404.html"),
        ("c/V1/p12.2/index.html", "permanent link"),
        ("ru/index.html", "home"),
        ("ru/acts/index.html", "list of acts"),
        ("ru/acts/V1/index.html", "overview of an act"),
        ("ru/acts/V1/annex-1/index.html", "text of an act"),
        ("ru/calculators/obligation/index.html", "calculators"),
    ],
)
def test_kinds(name: str, kind: str):
    assert kind_of(name) == kind


def test_a_visit_is_summed_by_type_and_what_is_kept_stands_apart():
    sent = [
        Sent(0, 100, "kk/", "text/html; charset=utf-8", kept=False),
        Sent(1, 20, "a.css", "text/css; charset=utf-8", kept=False),
        Sent(2, 3, "a.mjs", "text/javascript; charset=utf-8", kept=False),
        Sent(3, 4, "a.mjs", "text/javascript; charset=utf-8", kept=False),
        Sent(4, 5, "icon.svg", "image/svg+xml", kept=False),
        Sent(5, 900, "ru/", "text/html; charset=utf-8", kept=True),
    ]
    visit = summed("kk/", sent)
    assert (visit.html, visit.css, visit.scripts, visit.other) == (100, 20, 7, 5)
    assert (visit.page, visit.kept) == (127, 900)
