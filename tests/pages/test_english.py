"""The English pages: their clauses, their addresses, their way to the other languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html

from build_scripts.commands.documents import english_faults, written_pages
from build_scripts.pages.english import COUNTED, FOLDER, english_files
from build_scripts.pages.library import Library
from build_scripts.pages.root_files import entrance, sitemap
from build_scripts.pages.written_links import written_faults

URL = "https://example.kz/oqu/"


@pytest.fixture(scope="module")
def pages(root: Path, library: Library) -> dict[str, html.HtmlElement]:
    made = english_files(library, written_pages(root, FOLDER), URL)
    return {path: html.fromstring(data) for path, data in made.items()}


def test_what_they_say_of_clauses_is_proved(root: Path, library: Library) -> None:
    assert english_faults(root, library) == []
    wrong = {"work-off.md": "- [[V2300033291#p9.f1.4|48 months]], 48 in words.\n"}
    found = written_faults(library, "ru", wrong, "docs/en", lambda name: name in COUNTED)
    assert [fault.problem for fault in found] == [
        "the number 48 stands in no clause that this answer links."
    ]


def test_the_rule_has_ten_lines_each_with_a_clause(pages: dict[str, html.HtmlElement]) -> None:
    lines = pages["en/work-off/index.html"].xpath("//main/ul/li")
    assert len(lines) == 10
    for line in lines:
        assert line.xpath(".//a[contains(@href, '../c/')]"), line.text_content()


def test_pages_lead_to_each_other_and_to_both_languages(
    pages: dict[str, html.HtmlElement],
) -> None:
    assert set(pages) == {f"en/{name}index.html" for name in ("", "work-off/", "cite/", "data/")}
    for path, page in pages.items():
        assert page.get("lang") == "en"
        ways = page.xpath("//nav/a/@href")
        root = "../" * path.count("/")
        assert ways[-2:] == [f"{root}kk/", f"{root}ru/"]
        assert len(ways) == 6
        assert page.xpath("//link[@rel='canonical']/@href") == [
            URL + path.removesuffix("index.html")
        ]
        assert not page.xpath("//a[contains(@href, 'SITE_URL') or starts-with(@href, 'http')]")
        assert page.xpath("//main/h1")


def test_they_are_found(pages: dict[str, html.HtmlElement]) -> None:
    paths = [path.removesuffix("index.html") for path in pages]
    listed = etree.fromstring(sitemap(URL, [""], {}, paths)).xpath("//*[local-name()='loc']/text()")
    assert {URL + path for path in paths} <= set(listed)
    assert html.fromstring(entrance(URL).decode()).xpath("//a[@lang='en']/@href") == ["en/"]
