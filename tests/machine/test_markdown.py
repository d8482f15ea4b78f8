"""The Markdown of text pages: every clause and every word of the page, and nothing else."""

from __future__ import annotations

import re

import pytest
from lxml import html
from markdown_it import MarkdownIt

from build_scripts.machine.llms import llms_txt
from build_scripts.machine.markdown import markdown_files, markdown_path
from build_scripts.pages.library import Library
from tests.machine.conftest import SITE

WORD = re.compile(r"\w+")
ORDER = "V2300033291"


def rendered(text: str) -> html.HtmlElement:
    """The page as a reader of Markdown shows it."""
    made = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return html.fromstring(f"<main>{made}</main>")


@pytest.fixture(scope="module")
def pages(corpus, site) -> dict[str, str]:
    return {
        path: data.decode()
        for act in corpus.acts.values()
        for path, data in markdown_files(act, site)
    }


def test_every_text_page_has_one(corpus, site, pages, produced):
    wanted = {
        markdown_path(site, language, act.id, slug)
        for act in corpus.acts.values()
        for language in act.texts
        for slug in site.plans[act.id].slugs
    }
    assert set(pages) == wanted <= set(produced)
    assert "ru/acts/V2300033291/annex-1-chapter-2.md" in wanted


def test_every_clause_stands_on_its_page_once_with_all_its_words(corpus, site, pages):
    for act in corpus.acts.values():
        for language in act.texts:
            for page in site.plans[act.id].pages:
                document = rendered(pages[markdown_path(site, language, act.id, page.slug)])
                for quote in document.xpath("./blockquote[1] | ./h1[1]"):
                    quote.drop_tree()
                for link in document.xpath(".//a[starts-with(text(), '#')] | .//em"):
                    link.drop_tree()
                units = [
                    unit
                    for eid, unit in act.units[language].items()
                    if site.plans[act.id].page_of.get(eid) == page.slug
                ]
                ids = document.xpath(".//a/@id")
                assert len(ids) == len(set(ids))
                assert {unit.eid for unit in units} <= set(ids)
                parts = [(u.lead + u.num, u.heading, u.text) for u in units if not u.missing]
                wanted = " ".join(part for own in parts for part in own)
                shown = " ".join(document.itertext())
                assert WORD.findall(shown) == WORD.findall(wanted), f"{act.id} {page.slug}"


def test_older_editions_have_theirs_with_links_of_their_day(corpus, produced):
    old = corpus.acts[ORDER].older[0]
    folder = f"ru/acts/{ORDER}/{old.below}"
    found = [path for path in produced if path.startswith(folder) and path.endswith(".md")]
    assert found
    text = "".join(produced[path].decode() for path in found)
    assert f"]({SITE}c/{ORDER}/{old.below}#p13)" in text
    assert f"]({SITE}c/{ORDER}/#" not in text


def test_the_head_names_edition_status_and_official_page(pages):
    head = pages[f"ru/acts/{ORDER}/annex-1-chapter-2.md"].split("\n\n")[1]
    for words in (
        "№ 403",
        "Редакция",
        "Действие не проверено",
        "неофициальная копия",
        "zan.gov.kz",
    ):
        assert words in head
    assert f"<{SITE}ru/acts/{ORDER}/annex-1-chapter-2/>" in head


def test_a_clause_ends_with_its_permanent_link(pages):
    text = pages[f"ru/acts/{ORDER}/annex-1-chapter-2.md"]
    block = next(block for block in text.split("\n\n") if '<a id="p29"></a>' in block)
    assert block.startswith('<a id="att_1__chp_2__para_29"></a><a id="p29"></a>**29.** ОВПО и НООЗ')
    assert block.endswith(f"[#p29]({SITE}c/{ORDER}/#p29)")


def test_llms_txt_lists_every_act_and_guide(corpus, links, plans, site):
    library = Library.of(corpus, plans, links, {}, {})
    text = llms_txt(library, site, {"ru/guides/grant.md": "# Грант\n\nДа.\n"}).decode()
    assert text.startswith("# ")
    assert text.split("\n\n")[1].startswith("> ")
    found = re.findall(r"\]\((\S+?)\)", text)
    assert len(found) == len(set(found))
    for act in corpus.acts.values():
        for language in act.texts:
            for slug in plans[act.id].slugs:
                assert SITE + markdown_path(site, language, act.id, slug) in found
    assert f"- [Грант]({SITE}ru/guides/grant.md): ru" in text
