"""The JSON of an act: the shape, every unit, and the links."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import Words
from build_scripts.corpus.notes import EditorNote
from build_scripts.links.model import ActLinks, Links, Reference
from build_scripts.machine.act_json import act_json
from build_scripts.machine.site import Site
from build_scripts.pages.plan import plan_pages
from tests.machine.conftest import ORDER, SITE

ACTS = (
    "V2500035694",
    "V2000021506",
    "V2300033348",
    "P2300000248",
    "Z070000319_",
    "fincenter-work-off",
)


def walk(units: list[dict]) -> Iterator[dict]:
    for unit in units:
        yield unit
        yield from walk(unit["children"])


def read(produced: dict[str, bytes], act: str, language: str) -> dict:
    return json.loads(produced[f"api/acts/{act}/{language}.json"])


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("act", ACTS)
def test_every_unit_is_there_in_reading_order(corpus: Corpus, produced, act: str, language: str):
    units = list(walk(read(produced, act, language)["units"]))
    expected = [unit for unit in corpus.acts[act].texts[language].walk() if unit.kind != "act"]
    assert [unit["eid"] for unit in units] == [unit.eid for unit in expected]
    assert [_printed(unit) for unit in units] == [_own(unit) for unit in expected]
    assert all(first <= last for first, last in (unit["lines"] for unit in units))


def _printed(unit: dict) -> tuple[str, ...]:
    return (unit["kind"], unit.get("lead", ""), unit["num"], unit["heading"], unit["text"])


def _own(unit: Unit) -> tuple[str, ...]:
    return (unit.kind, unit.lead, unit.num, unit.heading, unit.text)


def test_keys_come_in_the_order_that_is_promised(produced):
    data = read(produced, ORDER, "kk")
    assert list(data) == [
        "id",
        "lang",
        "title",
        "site",
        "metadata",
        "units",
        "amendments",
        "references",
        "terms",
        "deadlines",
        "notes",
    ]
    unit = next(unit for unit in walk(data["units"]) if unit["alias"] == "p12.2")
    assert list(unit) == [
        "eid",
        "alias",
        "kind",
        "num",
        "heading",
        "text",
        "lines",
        "page",
        "children",
    ]
    assert unit["num"] == "2)"
    assert unit["text"].startswith("шетелдік орта")
    assert unit["page"] == f"kk/acts/{ORDER}/text/#para_1__mod_6__para_12__subpara_2"


def test_lines_lead_to_the_words_in_the_source_file(corpus: Corpus, produced):
    data = read(produced, ORDER, "ru")
    lines = (corpus.root / data["metadata"]["source_file"]).read_text(encoding="utf-8").split("\n")
    point = next(unit for unit in walk(data["units"]) if unit["alias"] == "p16")
    assert point["text"][:40] in lines[point["lines"][0] - 1]


def test_metadata_in_the_language_of_the_file(produced):
    data = read(produced, "P2300000248", "ru")["metadata"]
    assert data["body"] == "Правительство Республики Казахстан"
    assert data["text"]["kind"] == "unofficial-translation"
    assert data["in_force"]["from"] == "2023-03-28"
    assert data["registration"] is None
    assert data["official_page"] == "https://adilet.zan.kz/rus/docs/P2300000248"
    assert data["akn"]["expression"] == "/akn/kz/act/decree/2023-03-28/248/rus@2024-06-14"
    assert f"ru/acts/P2300000248/{'annex-2'}" in " ".join(data["pages"])


def test_missing_units_say_so_and_name_their_pair(produced):
    units = {
        unit["eid"]: unit for unit in walk(read(produced, "fincenter-work-off", "ru")["units"])
    }
    assert units["slide_5__item_1"]["missing"] is True
    assert units["slide_5__item_1"]["pair"] == "slide_6__item_1"
    assert "missing" not in units["slide_6__item_1"]


def test_repealed_units_say_so(produced):
    units = {unit["eid"]: unit for unit in walk(read(produced, "Z070000319_", "kk")["units"])}
    assert units["chp_6__art_47__para_8"]["repealed"] is True


def test_opening_quotation_marks_stand_apart_from_the_number(produced):
    point = next(u for u in walk(read(produced, ORDER, "kk")["units"]) if u["alias"] == "p12")
    assert (point["lead"], point["num"]) == ('"', "12.")


def test_links_of_the_language_and_their_spans(corpus: Corpus, produced):
    data = read(produced, ORDER, "kk")
    units = corpus.acts[ORDER].units["kk"]
    for reference in data["references"]:
        start, end = reference["span"]
        assert units[reference["from"]].text[start:end] == reference["text"]
    inside, law, unknown, amended = data["references"]
    assert inside["page"] == f"kk/acts/{ORDER}/text/#para_1__mod_5__para_9"
    assert law["page"] == "kk/acts/Z070000319_/text/#chp_5"
    assert (unknown["to"], unknown["page"]) == (None, None)
    assert (amended["scope"], amended["act"]) == ("amended-act", "V1800017705")
    assert data["amendments"][0]["target_num"] == ["3"]
    assert data["amendments"][0]["new_text"][1] == "para_1__mod_3__al_2"
    assert [len(term["uses"]) for term in data["terms"]] == [2]
    assert data["deadlines"][0]["unit"] == "day"
    assert read(produced, ORDER, "ru")["references"] == []


def test_words_in_a_heading_are_marked_so(make_act, plans):
    act = make_act("# Бұйрық\n\n## 1-тарау. 2-тармақ туралы\n\n2. Мәтін.\n", None)
    reference = Reference("chp_1", "kk", 0, 8, "2-тармақ", "internal", act.id, "chp_1__para_2")
    site = Site.at(SITE, {act.id: plan_pages(act)})
    data = act_json(act, "kk", ActLinks(references=(reference,)), site)
    assert data["references"][0]["in"] == "heading"


def test_editors_notes_in_the_language_of_the_file(make_act):
    note = EditorNote(("para_1",), "slip", Words("қате", "опечатка"), "мәтін", ("A#para_2",))
    act = make_act("# Бұйрық\n\n1. Бір мәтін.\n", "# Приказ\n\n1. Один текст.\n", note)
    site = Site.at(SITE, {act.id: plan_pages(act)})
    data = act_json(act, "ru", ActLinks(), site)
    assert data["notes"] == [
        {
            "at": ["para_1"],
            "kind": "slip",
            "text": "опечатка",
            "words": "мәтін",
            "see": ["A#para_2"],
        }
    ]


def test_acts_without_links_have_empty_lists(produced, links: Links):
    data = read(produced, "V2300033348", "kk")
    assert "V2300033348" not in links
    assert data["references"] == data["terms"] == data["deadlines"] == data["amendments"] == []
