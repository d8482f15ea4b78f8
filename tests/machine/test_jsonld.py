"""JSON-LD: the shape schema.org asks for, and nothing claimed that was not verified."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.machine.jsonld import act_jsonld, page_jsonld
from build_scripts.machine.site import Site
from tests.machine.conftest import ORDER, SITE
from tests.machine.test_act_json import ACTS

LAW = "Z070000319_"
SLIDES = "fincenter-work-off"
LEGISLATION_ONLY = {
    "legislationIdentifier",
    "legislationType",
    "legislationPassedBy",
    "legislationDate",
    "legislationChanges",
    "legislationLegalForce",
}


def objects(value) -> Iterator[dict]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("act", ACTS)
def test_overview_has_what_a_search_engine_needs(
    corpus: Corpus, site: Site, produced, act: str, language: str
):
    data = act_jsonld(corpus.acts[act], language, site)
    assert data["@context"] == "https://schema.org"
    assert data["@id"] == data["url"] == f"{SITE}{language}/acts/{act}/"
    assert data["inLanguage"] == language
    assert data["name"] == corpus.acts[act].meta.title[language]
    for part in objects(data):
        assert part["@type"]
        assert None not in part.values()
    for encoding in data["encoding"]:
        path = encoding["contentUrl"].removeprefix(SITE)
        assert path in produced
    for part in data["hasPart"]:
        assert part["url"].startswith(f"{SITE}{language}/acts/{act}/")


def test_order_says_what_it_is_and_what_it_changes(corpus: Corpus, site: Site):
    data = act_jsonld(corpus.acts[ORDER], "ru", site)
    assert data["@type"] == "Legislation"
    assert data["legislationIdentifier"] == ORDER
    assert data["legislationDate"] == "2025-01-31"
    assert data["legislationType"] == "Приказ"
    assert data["legislationPassedBy"] == {
        "@type": "GovernmentOrganization",
        "name": "Министр просвещения Республики Казахстан",
    }
    [changed] = data["legislationChanges"]
    assert changed["legislationIdentifier"] == "V1800017705"
    assert changed["sameAs"] == "https://adilet.zan.kz/rus/docs/V1800017705"
    assert data["sameAs"] == f"https://adilet.zan.kz/rus/docs/{ORDER}"
    assert {e["encodingFormat"] for e in data["encoding"]} == {
        "application/akn+xml",
        "application/json",
    }


def test_force_is_claimed_only_where_it_was_verified(corpus: Corpus, site: Site):
    assert "legislationLegalForce" not in act_jsonld(corpus.acts[ORDER], "kk", site)
    law = act_jsonld(corpus.acts[LAW], "kk", site)
    assert law["legislationLegalForce"] == "https://schema.org/InForce"
    assert law["legislationDateVersion"] == "2026-07-12"


def test_a_wording_with_amendments_says_of_which_day_it_is(corpus: Corpus, site: Site):
    for language in ("kk", "ru"):
        decree = act_jsonld(corpus.acts["P2300000248"], language, site)
        assert decree["legislationDate"] == "2023-03-28"
        assert decree["legislationDateVersion"] == "2024-06-14"
    assert "legislationDateVersion" not in act_jsonld(corpus.acts[ORDER], "kk", site)


def test_the_state_is_not_named_as_a_body_that_passed_a_law(corpus: Corpus, site: Site):
    assert "legislationPassedBy" not in act_jsonld(corpus.acts[LAW], "ru", site)


def test_a_site_is_not_called_the_same_as_a_document_on_it(corpus: Corpus, site: Site):
    slides = act_jsonld(corpus.acts[SLIDES], "ru", site)
    assert "sameAs" not in slides
    assert slides["creator"]["url"] == corpus.acts[SLIDES].meta.official_pages["ru"]


def test_unofficial_translation_names_its_original(corpus: Corpus, site: Site):
    russian = act_jsonld(corpus.acts[ORDER], "ru", site)
    kazakh = act_jsonld(corpus.acts[ORDER], "kk", site)
    assert russian["translationOfWork"]["@id"] == kazakh["@id"]
    assert russian["isBasedOn"]["sameAs"] == f"https://adilet.zan.kz/kaz/docs/{ORDER}"
    assert kazakh["workTranslation"]["@id"] == russian["@id"]
    assert "isBasedOn" not in kazakh
    assert "translationOfWork" not in act_jsonld(corpus.acts[LAW], "ru", site)


def test_slides_are_no_legislation(corpus: Corpus, site: Site):
    data = act_jsonld(corpus.acts[SLIDES], "kk", site)
    for part in objects(data):
        assert "Legislation" not in part["@type"]
        assert not LEGISLATION_ONLY & set(part)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_text_page_is_part_of_its_act_and_has_its_clauses(
    corpus: Corpus, site: Site, language: str
):
    act = corpus.acts["P2300000248"]
    for slug in site.plans[act.id].slugs:
        data = page_jsonld(act, language, slug, "Бет", site)
        assert data["isPartOf"]["@id"] == f"{SITE}{language}/acts/{act.id}/"
        assert data["url"] == f"{SITE}{language}/acts/{act.id}/{slug}/"
        assert data["hasPart"]
        for part in data["hasPart"]:
            assert part["@id"].startswith(data["url"] + "#")
            assert part["name"]
