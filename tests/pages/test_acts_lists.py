"""The lists of many acts: in pages, by kind, body, year and status, and none of them grows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.links.model import ActLinks
from build_scripts.pages.acts_lists import acts_pages, home_cards
from build_scripts.pages.context import Context
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import relative
from build_scripts.pages.plan import plan_pages
from tests.pages.conftest import make_act

pytestmark = pytest.mark.slow

COUNT = 130


@pytest.fixture(scope="module")
def many() -> Library:
    views = {}
    for number in range(COUNT):
        act = make_act("1. Бір.\n", "1. Один.\n")
        kind = "law" if number % 10 == 0 else "order"
        body = f"Министр {number % 3}"
        meta = replace(
            act.meta,
            id=f"A{number}",
            kind=kind,
            date=f"{2000 + number % 25}-01-31",
            body=Words(f"{body} kk", body),
            status="repealed" if number % 4 == 0 else "in-force",
        )
        act = replace(act, meta=meta)
        views[act.id] = ActView(act, plan_pages(act), ActLinks())
    return Library(views)


def listed(pages, path: str) -> list[str]:
    """Acts of a list by its first address, through all its pages."""
    found: list[str] = []
    waiting, seen = [path], set()
    while waiting:
        here = waiting.pop(0)
        seen.add(here)
        page = html.fromstring(f"<main>{pages[here].markdown()}</main>")
        found += [a.split("/")[-2] for a in page.xpath("//ul[@class='act-cards']//a/@href")]
        turns = page.xpath("//nav[@class='pages']/a/@href")
        near = {other for other in pages if relative(here, other) in turns}
        waiting += sorted(near - seen - set(waiting))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_holds_its_acts_once(many: Library, language: str) -> None:
    pages = {page.path: page for page in acts_pages(many, language)}
    assert sorted(listed(pages, "acts/")) == sorted(many.acts)
    for path, wanted in {
        "acts/by/kind-law/": {f"A{n}" for n in range(0, COUNT, 10)},
        "acts/by/year-2003/": {f"A{n}" for n in range(3, COUNT, 25)},
        "acts/by/status-repealed/": {f"A{n}" for n in range(0, COUNT, 4)},
    }.items():
        found = listed(pages, path)
        assert (len(found), set(found)) == (len(wanted), wanted)
    bodies = [path for path in pages if path.startswith("acts/by/body-")]
    by_body = {
        act
        for path in bodies
        if not path.rstrip("/")[-2:].startswith("-")
        for act in listed(pages, path)
    }
    assert by_body == set(many.acts)


def test_no_page_of_a_list_grows_with_the_acts(many: Library) -> None:
    for page in acts_pages(many, "ru"):
        cards = html.fromstring(f"<main>{page.markdown()}</main>").xpath(
            "//ul[@class='act-cards']/li"
        )
        assert 0 < len(cards) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_names_a_few_and_leads_to_all(many: Library, language: str) -> None:
    home = html.fromstring(f"<main>{home_cards(Context(many, language, ''))}</main>")
    assert len(home.xpath("//li")) == 12
    [way] = home.xpath("//p[@class='all-acts']/a")
    assert (way.get("href"), str(COUNT) in way.text_content()) == ("acts/", True)


def test_addresses_are_equal_in_both_languages(many: Library) -> None:
    first, second = ([page.path for page in acts_pages(many, lang)] for lang in LANGUAGES)
    assert first == second
    assert len(first) == len(set(first))


def test_a_few_acts_need_no_choices(library: Library) -> None:
    if len(library.acts) <= 12:
        [page] = acts_pages(library, "kk")
        assert page.path == "acts/"
