"""An act from the open corpus is added by copying three files: no code, no registry by hand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from lxml import html

from build_scripts.__main__ import main
from tests.conftest import ROOT

ACT = "34652"
OWN = frozenset({"source_texts", "build", "site", ".git"})
"""What the copy of the repository has for itself; all else is shared."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from a copy of the repository with one more act in it."""
    root = tmp_path_factory.mktemp("repository")
    shutil.copytree(ROOT / "source_texts", root / "source_texts")
    shutil.copytree(ROOT / "tests" / "fixtures" / "sixth_act" / ACT, root / "source_texts" / ACT)
    for path in ROOT.iterdir():
        if path.name not in OWN:
            (root / path.name).symlink_to(path)
    assert main(["check", "--register"], root) == 0
    assert main(["build"], root) == 0
    return root / "site"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "title", "words"),
    [
        ("kk", "Білім туралы", "оқудан шығару негіздерін"),
        ("ru", "Об образовании", "основания и порядок отчисления"),
    ],
)
def test_its_pages_are_there(site: Path, language: str, title: str, words: str) -> None:
    overview = html.parse(site / language / "acts" / ACT / "index.html")
    assert title in overview.getroot().text_content()
    text = html.parse(site / language / "acts" / ACT / "text" / "index.html").getroot()
    clause = text.get_element_by_id("chp_6__art_41__para_1__subpara_4-1")
    assert words in clause.text_content()
    for anchor in ("st40", "st41", "art41.1.4-1"):
        assert text.xpath(f"//*[@id='{anchor}']"), anchor
    listed = html.parse(site / language / "acts" / "index.html").xpath("//@href")
    assert f"{ACT}/" in listed


@pytest.mark.slow
def test_its_links_are_there(site: Path) -> None:
    page = (site / "c" / ACT / "art41.2" / "index.html").read_text()
    assert "chp_6__art_41__para_2" in page


@pytest.mark.slow
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_its_json_is_there(site: Path, language: str) -> None:
    index = json.loads((site / "api" / "index.json").read_text())
    assert ACT in {act["id"] for act in index["acts"]}
    act = json.loads((site / "api" / "acts" / ACT / f"{language}.json").read_text())
    assert act["metadata"]["date"] == "2007-07-27"
    chapter = act["units"][0]
    assert (chapter["kind"], [child["eid"] for child in chapter["children"]]) == (
        "chapter",
        ["chp_6__art_40", "chp_6__art_41"],
    )
