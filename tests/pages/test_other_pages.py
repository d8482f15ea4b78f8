"""Overviews, lists, permanent links, and the files at the root of the site."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree, html

from build_scripts.commands.records import load_registry
from build_scripts.commands.sources import Sources
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.pages.acts_lists import acts_pages
from build_scripts.pages.changes_page import changes_page
from build_scripts.pages.context import ActContext
from build_scripts.pages.document import Page
from build_scripts.pages.glossary_page import GlossaryTerm, glossary_page
from build_scripts.pages.library import Library
from build_scripts.pages.list_pages import notes_page
from build_scripts.pages.overview_page import overview_page
from build_scripts.pages.root_files import entrance, not_found, robots, sitemap
from build_scripts.pages.shortcuts import WITH_PAGES, permanent_files
from build_scripts.pages.site_pages import (
    Site,
    act_files,
    act_menu,
    address,
    configuration,
    own_files,
    site_menu,
)

URL = "https://example.kz/oqu/"


def words_of(page: Page) -> str:
    return " ".join(html.fromstring(f"<main>{page.markdown()}</main>").text_content().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_overview(library: Library, language: str) -> None:
    for view in library.acts.values():
        meta = view.act.meta
        text = words_of(overview_page(library, view, language)).replace("\xa0", " ")
        for words in (meta.title, meta.short_title, meta.status_note, meta.body):
            assert " ".join(words[language].split()) in text, f"{view.act.id}: {words[language]}"
        for other in meta.amends:
            if other.id in library.acts:
                continue  # the page leads to it on this site
            assert other.pages[language] in overview_page(library, view, language).markdown()


def test_table_of_targets(library: Library) -> None:
    view = library.acts["V2500035694"]
    page = html.fromstring(f"<main>{overview_page(library, view, 'ru').markdown()}</main>")
    rows = page.xpath("//table[contains(@class, 'targets')]/tbody/tr")
    assert len(rows) == 21
    cells = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
    assert cells[5] == ["Пункт 12", "новая редакция", "Пункт 12"]
    assert cells[2][0] == "Пункт 3, абзац второй"
    assert rows[5].xpath("./td[2]/a/@href") == ["text/#para_1__mod_6__para_12"]
    assert cells[20] == ["Приложение 1", "новая редакция", "Приложение"]


def test_deadlines(library: Library) -> None:
    text = words_of(overview_page(library, library.acts["V2300033348"], "ru"))
    assert "в течение 10 (десяти) календарных дней" in text


def test_deadlines_mark_what_the_text_does_not_say(library: Library) -> None:
    """A phone leaves such cells out."""
    page = overview_page(library, library.acts["V2500035694"], "ru").markdown()
    cells = html.fromstring(f"<main>{page}</main>").xpath("//td[@class='void']")
    assert cells
    assert {cell.text_content() for cell in cells} == {"–"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_page_lists_every_note(library: Library, language: str) -> None:
    text = words_of(notes_page(library, language)).replace("\xa0", " ")
    for view in library.acts.values():
        for note in view.act.notes:
            assert " ".join(note.text[language].split()) in text


def test_notes_page_lists_gaps(library_of: Callable[..., Library]) -> None:
    text = words_of(notes_page(library_of("1. Бір.\n\n2. Екі.\n", "1. Один.\n"), "ru"))
    assert "Пункт 2 – нет русского текста" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_of_acts(library: Library, language: str) -> None:
    page = html.fromstring(f"<main>{next(acts_pages(library, language)).markdown()}</main>")
    links = page.xpath("//ul[@class='act-cards']//a/@href")
    assert sorted(links) == sorted(f"{act}/" for act in library.acts)


def test_glossary_is_sorted_by_kind_and_alphabet(library: Library) -> None:
    terms = [
        GlossaryTerm(Words("уақыт", "время"), "term", Words("Не", "Что"), "A1#x"),
        GlossaryTerm(Words("ҰБТ", "ЕНТ"), "abbreviation", Words("Не", "Что"), "A1#x"),
        GlossaryTerm(Words("әкім", "аким"), "term", Words("Не", "Что"), "A1#x"),
        GlossaryTerm(
            Words("оқу", "учеба"), "term", Words("Не", "Что"), "Z070000319_#chp_6__art_47"
        ),
    ]
    page = html.fromstring(f"<main>{glossary_page(library, terms, 'kk').markdown()}</main>")
    assert page.xpath("//tbody//th/text()") == ["әкім", "оқу", "уақыт", "ҰБТ"]
    assert page.xpath("//tbody//a/@href") == ["../acts/Z070000319_/text/#chp_6__art_47"]


def test_changes_page() -> None:
    page = changes_page((), "kk", "changes/feed.kk.xml")
    assert "../../changes/feed.kk.xml" in page.markdown()


def test_front_matter_is_safe() -> None:
    page = Page("a/", 'Title: "x" # {y}', "Line\nbreak: yes", ())
    lines = page.markdown().split("---")[1].strip().splitlines()
    values = dict(line.split(": ", 1) for line in lines)
    assert json.loads(values["title"]) == 'Title: "x" # {y}'
    assert json.loads(values["description"]) == "Line\nbreak: yes"


@pytest.mark.slow
def test_permanent_links(library: Library) -> None:
    for held in library.acts.values():
        renamed = {"old_id": "para_4"} if held.act.id == "V2500035694" else held.renamed
        view = replace(held, renamed=renamed)
        files = dict(permanent_files(view, URL))
        page = html.fromstring(files[f"c/{view.act.id}/index.html"].decode())
        ways = {
            name: row.xpath("./a/@href")
            for row in page.xpath("//ul[@class='names']/li")
            for name in row.xpath("./@id | ./i/@id")
        }
        for eid, pair in view.pairs.items():
            for name in {eid, pair.alias} - {""}:
                wanted = [f"../../{lang}/{view.plan.path(eid)}" for lang in LANGUAGES]
                assert ways[name] == wanted
        if view.act.id == "V2500035694":
            assert ways["old_id"][0] == "../../kk/acts/V2500035694/text/#para_4"
            old = files["c/V2500035694/old_id/index.html"].decode()
            assert 'data-path="acts/V2500035694/text/#para_4"' in old


@pytest.mark.slow
def test_every_published_short_link_keeps_its_page(library: Library, root: Path) -> None:
    """What was handed out as /c/ACT/NAME/ before acts got one page of names."""
    files = {
        path: data for act in WITH_PAGES for path, data in permanent_files(library.acts[act], URL)
    }
    for entry in load_registry(root):
        for name in {entry.eid, entry.alias} - {""} if entry.act in WITH_PAGES else ():
            page = files[f"c/{entry.act}/{name}/index.html"].decode()
            view = library.acts[entry.act]
            path = view.plan.path(view.renamed.get(entry.eid, entry.eid))
            assert f'data-root="../../../" data-path="{path}"' in page


def test_an_act_of_later_days_has_one_page_of_names(library_of: Callable[..., Library]) -> None:
    library = library_of("1. Бір.\n\n2. Екі.\n", "1. Один.\n\n2. Два.\n")
    names = [name for name, _ in permanent_files(library.acts["A1"], URL)]
    assert names == ["c/A1/index.html"]


@pytest.mark.slow
def test_no_permanent_link_is_given_twice(library: Library) -> None:
    for view in library.acts.values():
        names = [name for name, _ in permanent_files(view, URL)]
        assert len(names) == len(set(names))
        page = html.fromstring(dict(permanent_files(view, URL))[names[0]].decode())
        marks = page.xpath("//@id")
        assert len(marks) == len(set(marks))


def test_sitemap() -> None:
    root = etree.fromstring(
        sitemap(URL, ["", "acts/A&B/", "acts/A&B/text/"], {"A&B": "2026-11-29"})
    )
    locations = root.xpath("//*[local-name()='loc']/text()")
    assert f"{URL}kk/" in locations
    assert f"{URL}ru/acts/A&B/" in locations
    assert len(locations) == 6
    modified = root.xpath("//*[local-name()='url'][*[local-name()='lastmod']]/*[1]/text()")
    assert len(modified) == 4
    assert all("/acts/A&B/" in address for address in modified)
    assert f"Sitemap: {URL}sitemap.xml" in robots(URL).decode()


def test_pages_at_the_root_work_in_a_subfolder() -> None:
    page = html.fromstring(not_found(URL).decode())
    for place in page.xpath("//@href | //@src"):
        assert urlsplit(place).path.startswith("/oqu/"), place
    doors = html.fromstring(entrance(URL).decode()).xpath("//a/@href")
    assert doors == ["kk/", "ru/", "en/"]


_WRITTEN = {
    "index.md": "---\ntitle: Home\n---\n<!-- acts -->",
    "search.md": "---\ntitle: Search\n---\n",
    "calculators/index.md": "---\ntitle: Calculators\n---\n",
    "about.md": "---\ntitle: About\n---\n",
}


def _listed(entries: list[object]) -> Iterator[str]:
    for title, path, below in entries:
        assert title
        yield path
        yield from _listed(below)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_navigation(library: Library, sources: Sources, language: str) -> None:
    """The shared part names what belongs to no act; each page of an act names all pages of it.

    The lists of acts by kind, body, year and status are on the page of all acts.
    """
    site = Site(library, language, _WRITTEN)
    own = own_files(site)
    shared = set(_listed(configuration(site, own, URL)["extra"]["menu"]))
    lists = {name for name in own if name.startswith("acts/by/")}
    assert {address(name) for name in own.keys() - lists} <= shared
    assert all(address(name).removeprefix("acts/") in own["acts/index.md"] for name in lists)
    assert 'class="act-cards"' in own["index.md"]
    assert sources.plans.keys() == library.acts.keys()
    for view in library.acts.values():
        context = ActContext(library, language, f"acts/{view.act.id}/", view)
        shown = set(_listed([act_menu(context).data()]))
        for name in act_files(site, view, {}):
            context = ActContext(library, language, address(name), view)
            here = set(_listed([act_menu(context).data()]))
            assert address(name) in here
            assert shown <= here


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shared_navigation_does_not_grow_with_the_acts(library: Library, language: str) -> None:
    one = dict(list(library.acts.items())[:1])
    few, all_acts = (Site(found, language, _WRITTEN) for found in (Library(one), library))
    assert site_menu(own_files(few), language) == site_menu(own_files(all_acts), language)
