"""An act from the open corpus is added by copying three files: no code, no registry by hand."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from lxml import html

from build_scripts.__main__ import main
from build_scripts.keep.store import FOLDER
from tests.conftest import ROOT

pytestmark = pytest.mark.timeout(1500)  # the fixture builds a whole site
ACT = "34652"
STALE = ("V2300033348", "para_4")
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
    for name in ("kept", FOLDER):  # interpreters and other acts: nothing of them is tested here
        if (ROOT / "build" / name).is_dir():
            shutil.copytree(ROOT / "build" / name, root / "build" / name)
    assert main(["check", "--register"], root) == 0
    make_stale(root, *STALE)
    told = io.StringIO()
    with redirect_stdout(told):
        assert main(["build"], root) == 0
    (root / "told").write_text(told.getvalue())
    return root / "site"


def make_stale(root: Path, act: str, eid: str) -> None:
    """Lets a Kazakh clause look changed since it was translated."""
    lock = root / "source_texts" / act / "rus.lock"
    text = lock.read_text()
    line = next(line for line in text.splitlines() if line.endswith(f" {eid}"))
    lock.write_text(text.replace(line, f"{'0' * 16} {eid}"))


@pytest.mark.slow
def test_the_build_lists_what_is_translated_from_an_older_text(site: Path) -> None:
    act, eid = STALE
    told = (site.parent / "told").read_text().splitlines()
    [line] = [line for line in told if f"{act}#{eid} " in line]
    assert line.startswith(f"source_texts/{act}/rus.md:")
    page = html.parse(site / "ru" / "acts" / act / "text" / "index.html").getroot()
    assert "Казахский текст изменился" in page.get_element_by_id(eid).text_content()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "body"), [("kk", "Қазақстан Республикасы"), ("ru", "Республика Казахстан")]
)
def test_the_body_of_a_law_is_named_in_the_language_of_the_page(
    site: Path, language: str, body: str
) -> None:
    overview = html.parse(site / language / "acts" / ACT / "index.html").getroot()
    assert body in [cell.text_content() for cell in overview.xpath("//dl/div/dd")]


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
    page = html.parse(site / "c" / ACT / "index.html")
    [way, _] = page.xpath("//*[@id='art41.2']/ancestor-or-self::li/a/@href")
    assert way.endswith("#chp_6__art_41__para_2")


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
