"""The files of the index, and what its build refuses."""

from __future__ import annotations

import json
import re

import pytest

from build_scripts.links.model import ActLinks, Term
from build_scripts.search import bundle
from build_scripts.search.build import build_search
from build_scripts.search.definitions import defined
from build_scripts.search.documents import Document
from build_scripts.search.entries import act_pages
from tests.conftest import ROOT
from tests.search.conftest import ASSETS


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def test_only_what_the_browser_loads_is_kept(own_site):
    for language in ("kk", "ru"):
        kept = names(own_site.folder / "search" / language)
        assert {"pagefind.js", "directory.json", "places.json", "rules.json"} <= set(kept)
        assert not [name for name in kept if "fragment" in name or "pagefind-ui" in name]
        engine = "wasm.unknown.pagefind" if language == "kk" else "wasm.ru.pagefind"
        assert [name for name in kept if name.startswith("wasm")] == [engine]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_search_page_asks_for_all_it_needs_at_once(language, own_site):
    text = (ROOT / "docs" / language / "search.md").read_text(encoding="utf-8")
    asked = set(re.findall(r'rel="(?:module)?preload"[^>]* href="\.\./\.\./([^"]+)"', text))
    code = {f"assets/search/{name}" for name in imported("page.mjs")}
    assert {name for name in asked if name.startswith("assets/")} == code
    data = asked - code
    assert len(data) == 4
    assert [name for name in data if not (own_site.folder / name).is_file()] == []


def imported(name, seen=frozenset()):
    """A module of the browser and all that it imports."""
    if name in seen:
        return seen
    seen |= {name}
    for other in re.findall(r'from "\./([^"]+)"', (ASSETS / name).read_text(encoding="utf-8")):
        seen = imported(other, seen)
    return seen


def test_the_directory_names_every_result_once(own_site):
    for stats in own_site.stats:
        folder = own_site.folder / "search" / stats.language
        directory = json.loads((folder / "directory.json").read_text(encoding="utf-8"))
        found = [name for page in directory["pages"] for name in page["names"].split()]
        assert len(found) == len(set(found)) == stats.results
        places = json.loads((folder / "places.json").read_text(encoding="utf-8"))
        for page, lines in zip(directory["pages"], places, strict=True):
            texts = json.loads(
                (folder / "texts" / f"{page['file']}.json").read_text(encoding="utf-8")
            )
            assert len(texts) == len(lines)
            assert all(entry < len(texts) for entry in page["entries"])


def test_two_builds_are_equal_byte_for_byte(corpus, plans, tmp_path):
    for name in ("one", "two"):
        build_search(corpus, plans, None, tmp_path / name)
    assert names(tmp_path / "one") == names(tmp_path / "two")
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_failing_indexer_is_reported(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle.sys, "executable", "/bin/false")
    with pytest.raises(bundle.IndexingError):
        bundle.index([Document(0, 0, 1, 1, 100, "word")], "kk", tmp_path / "index")
    assert not (tmp_path / "index").exists()


def test_terms_lead_to_where_they_are_defined(corpus, plans):
    act = corpus.acts["V2500035694"]
    pages = act_pages(act, plans[act.id], "kk")
    at = act.by_alias["p23"]
    term = Term("t1", "kk", "ҰБДБ", "Ұлттық білім беру деректер базасы", at, "abbreviation")
    links = {act.id: ActLinks(terms=(term,))}
    found = defined(pages, links, "kk")
    (page, entry) = found["ұбдп"][0]
    assert pages[page].entries[entry].eid == at


def test_abbreviations_of_an_act_lead_to_their_line(corpus, plans):
    act = corpus.acts["P2300000248"]
    pages = act_pages(act, plans[act.id], "ru")
    (page, entry) = defined(pages, None, "ru")["овпо"][0]
    assert pages[page].entries[entry].kind == "abbreviation"
