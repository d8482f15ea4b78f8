"""The files of the index, and what its build refuses."""

from __future__ import annotations

import gzip
import json
import re

from build_scripts.links.model import ActLinks, Term
from build_scripts.search.build import build_search
from build_scripts.search.entries import act_pages
from build_scripts.search.named import definitions
from build_scripts.search.numbers import PART, STRIDE, number


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def test_every_value_of_the_index_stands_where_the_browser_looks(own_site):
    folder = own_site.folder / "search"
    start = json.loads((folder / "start.json").read_text(encoding="utf-8"))
    for stats in own_site.stats:
        begins = start["begins"][stats.language].split("\n")
        assert begins == sorted(begins)
        for at, first in enumerate(begins):
            path = folder / start["version"] / stats.language / "index" / f"{at}.json"
            keys = list(json.loads(path.read_text(encoding="utf-8")))
            assert keys[0] == first
            assert keys == sorted(keys)
            assert all(key < after for after in begins[at + 1 : at + 2] for key in keys)


def test_every_unit_has_its_text_under_one_number_in_the_languages_that_hold_it(
    own_site, corpus, plans
):
    folder = own_site.folder / "search"
    start = json.loads((folder / "start.json").read_text(encoding="utf-8"))
    ids = {}
    for stats in own_site.stats:
        listed = {}
        for path in sorted((folder / start["version"] / stats.language / "texts").iterdir()):
            block = int(path.stem)
            held = json.loads(path.read_text(encoding="utf-8"))
            for row in held["entries"]:
                if row[0] >= 0:
                    listed[(block, row[0])] = (held["path"], row[3])
        ids[stats.language] = listed
    for language, other in (("kk", "ru"), ("ru", "kk")):
        alone = {at: name for at, name in ids[language].items() if at not in ids[other]}
        held = [ids[language][at] == ids[other][at] for at in ids[language] if at not in alone]
        assert all(held)
        assert set(alone.values()) == set(_of_one_language(corpus, plans, language, other))
        named = {
            (plans[act.id].path(eid).partition("#")[0], eid)
            for act in corpus.acts.values()
            for eid in act.units[language]
        }
        assert named <= set(ids[language].values())


def _of_one_language(corpus, plans, language, other):
    """Addresses of what only one language holds: units, and acts with their overview."""
    for act in corpus.acts.values():
        if language in act.texts and other not in act.texts:
            yield f"acts/{act.id}/", ""
        for eid in act.units[language]:
            if eid not in act.units[other]:
                yield plans[act.id].path(eid).partition("#")[0], eid


def test_the_start_stays_small_with_any_number_of_acts(own_site):
    start = json.loads((own_site.folder / "search" / "start.json").read_text(encoding="utf-8"))
    size = len(gzip.compress(json.dumps(start, ensure_ascii=False).encode()))
    assert size < 20_000
    many = {language: "\n".join([text] * 200) for language, text in start["begins"].items()}
    grown = start | {"begins": many, "blocks": list(range(0, 30_000, 25))}
    grown["texts"] = dict.fromkeys(many, "1" * 30_000)
    assert len(gzip.compress(json.dumps(grown, ensure_ascii=False).encode())) < 100_000


def test_the_modules_are_joined_into_one_file(own_site, node):
    engine = own_site.folder / "assets" / "search" / "engine.mjs"
    text = engine.read_text(encoding="utf-8")
    assert not re.findall(r"^import ", text, re.MULTILINE)
    script = f"""
    const one = await import("ASSETS/engine.mjs");
    const other = await import("{engine.as_uri()}");
    console.log(JSON.stringify([one, other].map((module) => Object.keys(module).sort())));
    """
    apart, together = node(script, None)
    assert apart == together


def test_two_builds_are_equal_byte_for_byte(corpus, plans, tmp_path):
    for name in ("one", "two"):
        build_search(corpus, plans, None, tmp_path / name)
    assert names(tmp_path / "one") == names(tmp_path / "two")
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_terms_lead_to_where_they_are_defined(corpus, plans):
    act = corpus.acts["V2500035694"]
    pages = {"kk": act_pages(act, plans[act.id], "kk")}
    numbers = number(pages)
    at = act.by_alias["p23"]
    term = Term("t1", "kk", "ҰБДБ", "Ұлттық білім беру деректер базасы", at, "abbreviation")
    links = {act.id: ActLinks(terms=(term,))}
    found = definitions(pages["kk"], links, numbers, "kk")
    path = next(page.path for page in pages["kk"] for entry in page.entries if entry.eid == at)
    assert found["ұбдп!"] == [numbers.of[(path, at)]]
    assert "ұбдп!" not in definitions(pages["kk"], None, numbers, "kk")


def test_abbreviations_of_an_act_lead_to_their_line(corpus, plans):
    act = corpus.acts["P2300000248"]
    pages = {"ru": act_pages(act, plans[act.id], "ru")}
    numbers = number(pages)
    (found,) = definitions(pages["ru"], None, numbers, "ru")["овп!"]
    kinds = {
        numbers.of[(page.path, entry.eid)]: entry.kind
        for page in pages["ru"]
        for entry in page.entries
        if entry.eid
    }
    assert kinds[found] == "abbreviation"


def test_parts_of_a_place_are_numbered_inside_it(corpus, plans):
    act = corpus.acts["Z070000319_"]
    numbers = number({"kk": act_pages(act, plans[act.id], "kk")})
    (path,) = {path for path, name in numbers.of if name == act.by_alias["art47.17-2"]}
    point = numbers.of[(path, act.by_alias["art47.17-2"])]
    assert point % STRIDE == 0
    parts = [numbers.of[(path, act.by_alias[f"art47.17-2.{n}"])] for n in (1, 2, 3)]
    assert [part - point for part in parts] == [PART, 2 * PART, 3 * PART]
