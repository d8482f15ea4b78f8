"""Pages of older editions, the history of clauses, and what a clause says of its own words."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.commands.sources import Sources
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.model import ActLinks
from build_scripts.machine.akn.uri import known_works
from build_scripts.machine.akn.validate import validate
from build_scripts.machine.files import files_of_act
from build_scripts.machine.site import Site as MachineSite
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.shortcuts import permanent_files
from build_scripts.pages.site_pages import Site, act_files, edition_files
from tests.node import run_node

RULES, LAW = "V2300033291", "Z070000319_"
HEAVIEST = 45_000
"""Bytes of the history page over the line, gzipped: a quarter of a second on slow 4G."""
ON = """
import { editionOn } from "ASSETS/edition-of-day.mjs";
console.log(JSON.stringify(input.days.map((day) => editionOn(day, input.editions))));
"""


@pytest.fixture(scope="module")
def rules(library: Library) -> ActView:
    return library.acts[RULES]


def pages(library: Library, view: ActView, language: str) -> dict[str, str]:
    site = Site(library, language, {})
    return edition_files(site, view) if view.newest else act_files(site, view, {})


@pytest.mark.parametrize(
    ("language", "banner"),
    [
        ("kk", "Бұл – 2024 жылғы 26 ақпандағы редакция, қазіргі мәтін емес."),
        ("ru", "Это редакция от 26 февраля 2024 года, не нынешний текст."),
    ],
)
def test_an_older_edition_says_what_it_is_and_leads_to_the_newest(
    library: Library, rules: ActView, language: str, banner: str
) -> None:
    made = pages(library, rules.older[1], language)
    assert list(made) == [
        f"acts/{RULES}/at/2024-02-26/index.md",
        f"acts/{RULES}/at/2024-02-26/text/index.md",
    ]
    for name, text in made.items():
        assert banner in text
        assert f'href="{"../" * (name.count("/") - 2)}"' in text  # the newest text
        assert 'edition: "at/2024-02-26/"' in text  # which the template keeps out of search engines
    newest = pages(library, rules, language)
    assert not any("edition:" in text.split("---")[1] for text in newest.values())


def test_a_clause_of_an_older_edition_refers_to_clauses_of_its_own_day(
    library: Library, rules: ActView
) -> None:
    text = pages(library, rules.older[1], "kk")[f"acts/{RULES}/at/2024-02-26/text/index.md"]
    assert '<a href="#att_1__chp_2__para_3" class="ref">' in text
    assert 'data-p="p38"' in text
    assert "(2024 жылғы 26 ақпандағы редакция)" in text


def test_a_missing_language_is_told(library: Library, rules: ActView) -> None:
    made = pages(library, rules.older[2], "ru")
    assert all("Русского текста пока нет; показан казахский." in text for text in made.values())
    overview = pages(library, rules, "ru")[f"acts/{RULES}/index.md"]
    assert "от 28.02.2025 №\N{NO-BREAK SPACE}87. Русского текста нет." in overview


def test_the_day_on_which_an_edition_took_effect_is_not_guessed(
    library: Library, rules: ActView
) -> None:
    for language, words in (("kk", "сайт оны болжамайды"), ("ru", "сайт этого не угадывает")):
        assert words in next(iter(pages(library, rules.older[0], language).values()))


def test_a_clause_says_since_when_its_words_stand(library: Library, rules: ActView) -> None:
    made = pages(library, rules, "ru")[f"acts/{RULES}/annex-1-chapter-2/index.md"]
    way = '<a href="../history/#att_1__chp_2__para_13">В таком виде – с редакции'
    assert f"{way} от 20 октября 2025 года</a>" in made
    assert "history/#att_1__chp_2__para_9__subpara_1" not in made  # as it was from the beginning
    older = pages(library, rules.older[0], "ru")[f"acts/{RULES}/at/2023-08-11/text/index.md"]
    assert "В редакции от 20 октября 2025 года такого номера нет</a>" in older
    law = pages(library, library.acts[LAW], "ru")[f"acts/{LAW}/text/index.md"]
    assert "Так в редакции от 12 июля 2026 года; в прежней на этом сайте – иначе</a>" in law


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", [RULES, LAW])
def test_the_history_has_a_place_for_each_changed_clause_and_stays_light(
    library: Library, act: str, language: str
) -> None:
    view = library.acts[act]
    text = pages(library, view, language)[f"acts/{act}/history/index.md"]
    for eid in {*view.histories["kk"], *view.histories["ru"]}:
        assert text.count(f'id="{eid}"') == 1
        assert text.count(f'href="#{eid}"') == 1
    assert "<del>" in text
    assert "<ins>" in text
    assert len(gzip.compress(text.encode())) < HEAVIEST


def test_the_history_tells_the_order_and_words_that_moved(library: Library, rules: ActView) -> None:
    text = pages(library, rules, "ru")[f"acts/{RULES}/history/index.md"]
    refund = text[text.index('id="att_1__chp_4__para_37"') :]
    refund = refund[: refund.index("</section>")]
    assert "от 20.10.2025 №\N{NO-BREAK SPACE}485" in refund
    assert "Эти слова раньше стояли здесь: пункт 38." in refund
    law = pages(library, library.acts[LAW], "ru")[f"acts/{LAW}/history/index.md"]
    assert "между ними были и другие" in law
    assert 'href="../text/#chp_6__art_47__note_1"' in law


def test_each_edition_has_a_page_of_permanent_links(rules: ActView) -> None:
    made = dict(permanent_files(rules, "https://example.org/"))
    page = made[f"c/{RULES}/at/2023-08-11/index.html"].decode()
    assert (
        f'<a href="../../../../ru/acts/{RULES}/at/2023-08-11/text/#att_1__chp_4__para_38"' in page
    )
    assert '<li id="p38">' in page
    assert '<li id="p38">' not in made[f"c/{RULES}/index.html"].decode()


def test_the_xml_of_each_edition_is_valid_and_tells_its_days(sources: Sources) -> None:
    works = known_works(sources.corpus)
    site = MachineSite.at("https://example.org/", sources.plans)
    for act in (sources.corpus.acts[RULES], sources.corpus.acts[LAW]):
        found = files_of_act(act, sources.links.get(act.id, ActLinks()), works, site)
        for old in act.older:
            assert old.edition
            for language, code in (("kk", "kaz"), ("ru", "rus")):
                name = site.file(act.id, f"{old.below}{language}.xml")
                assert (name in found) == (language in old.texts)
                if name not in found:
                    continue
                assert validate(found[name], name) == []
                xml = found[name].decode()
                assert f"/{code}@{old.edition.date}" in xml
                assert f'<eventRef eId="event_replaced" date="{old.edition.until}"' in xml
                ends = 'end="#event_replaced"' in xml
                assert ends != old.edition.gap  # where others came in between, nobody knows the end
        newest = found[site.file(act.id, "kk.xml")].decode()
        assert "event_replaced" not in newest
        assert 'start="#event_wording"' in newest


def test_the_day_box_says_what_is_known_of_a_day(tmp_path: Path) -> None:
    editions = [
        {"date": "2020-06-10", "from": None, "gap": True},
        {"date": "2024-01-01", "from": None, "gap": False},
        {"date": "2025-01-01", "from": "2025-02-01", "gap": False},
        {"date": "2026-07-12", "from": None, "gap": False},
    ]
    days = ["2020-06-09", "2022-05-01", "2024-01-01", "2025-01-31", "2025-02-01", "2026-07-12"]
    answers = run_node(tmp_path, ON, {"days": days, "editions": editions}, "reading")
    assert answers[0] == {"kind": "before", "edition": editions[0]}
    told = [
        (a["kind"], a["edition"]["date"], (a["otherwise"] or {}).get("date")) for a in answers[1:]
    ]
    assert told == [
        ("unknown", "2020-06-10", None),
        ("unknown", "2024-01-01", None),  # what stood before it is not at hand
        ("unknown", "2024-01-01", None),
        ("known", "2025-01-01", None),
        ("unknown", "2026-07-12", "2025-01-01"),
    ]
    assert [answer["newest"] for answer in answers[1:]] == [False] * 4 + [True]
    assert answers[1]["gap"]


def test_an_act_of_one_edition_has_no_history(library_of: Callable[..., Library]) -> None:
    library = library_of("# A\n\n1. Бір.\n")
    view = library.acts["A1"]
    assert pages(library, replace(view), "kk").keys() == {
        "acts/A1/index.md",
        "acts/A1/text/index.md",
    }
