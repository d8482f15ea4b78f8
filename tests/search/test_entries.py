"""What is a result: every clause with text, once, with its place."""

from __future__ import annotations

import pytest

from build_scripts.act.unit import Unit
from build_scripts.search.documents import document, key_of
from build_scripts.search.entries import SearchPage, act_pages
from build_scripts.search.folding import words
from build_scripts.search.labels import step
from build_scripts.search.rules import Synonyms
from build_scripts.search.site_pages import read_page

LANGUAGES = ("kk", "ru")
_NOT_SHOWN = frozenset({"stamp", "requisites", "title", "signature", "agreed", "field"})
"""Kinds that lead nowhere by themselves: what they say is in the result of the whole act."""


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request, corpus, plans) -> tuple[str, list[SearchPage]]:
    language = request.param
    return language, [
        page
        for act in corpus.acts.values()
        if language in act.texts
        for page in act_pages(act, plans[act.id], language)
    ]


def found(pages: list[SearchPage], act: str, eid: str) -> tuple[SearchPage, int]:
    return next(
        (page, position)
        for page in pages
        for position, entry in enumerate(page.entries)
        if page.act == act and entry.eid == eid
    )


def test_every_word_of_a_clause_belongs_to_a_result(pages, corpus):
    language, all_pages = pages
    covered = {
        (page.act, page.entries[place].eid)
        for page in all_pages
        for position, entry in enumerate(page.entries)
        if entry.record
        for place, _ in page.texts(position)
    }
    lost = [
        (act.id, unit.eid)
        for act in corpus.acts.values()
        for unit in act.units[language].values()
        if unit.kind not in _NOT_SHOWN
        and not unit.missing
        and len(words(unit.heading + unit.text)) > 3
        and (act.id, unit.eid) not in covered
    ]
    assert lost == []


def test_every_result_has_the_address_of_the_page_plan(pages, corpus, plans):
    _, all_pages = pages
    for page in all_pages:
        for entry in page.entries:
            if entry.record and entry.eid:
                assert f"{page.path}#{entry.eid}" == plans[page.act].path(entry.eid)


def test_a_point_holds_its_subpoints_and_a_subpoint_is_a_result_too(pages):
    language, all_pages = pages
    eid = "chp_6__art_47__para_17-2"
    page, place = found(all_pages, "Z070000319_", eid)
    texts = [text for _, text in page.texts(place)]
    assert len(texts) >= 9
    assert any(("жүкті" if language == "kk" else "беременным") in text for text in texts)
    subpoint, below = found(all_pages, "Z070000319_", f"{eid}__subpara_4")
    assert subpoint.entries[below].record


def test_a_criterion_is_one_result_with_its_options(pages):
    _, all_pages = pages
    page, place = found(all_pages, "V2000021506", "att_3__crit_13")
    assert len(list(page.texts(place))) == 6
    _, option = found(all_pages, "V2000021506", "att_3__crit_13__opt_1")
    assert not page.entries[option].record


def test_a_chapter_does_not_swallow_its_points(pages):
    _, all_pages = pages
    page, place = found(all_pages, "V2300033348", "att_1__chp_2")
    assert [position for position, _ in page.texts(place)] == [place]


def test_new_wording_is_not_part_of_the_amending_point(pages):
    _, all_pages = pages
    page, place = found(all_pages, "V2500035694", "para_1")
    inside = {page.entries[position].eid for position, _ in page.texts(place)}
    assert "para_1__mod_6__para_12" not in inside


def test_a_word_of_the_text_weighs_more_than_one_that_leads_to_it(pages):
    language, all_pages = pages
    page, place = found(all_pages, "Z070000319_", "chp_5__art_26__para_8__subpara_5")
    made = document(page, place, {}, Synonyms(language))
    led = "түс" if language == "kk" else "квот"
    own = key_of(words(page.entries[place].text)[0], language)
    assert made.weights[led] < made.weights[own]
    assert led not in made.places
    assert made.places[own] == 1


@pytest.mark.parametrize(
    ("unit", "kk", "ru"),
    [
        (Unit("point", "17-2."), "17-2-тармақ", "пункт 17-2"),
        (Unit("subpoint", "3)"), "3) тармақша", "подпункт 3)"),
        (Unit("indent", eid="para_17__al_4"), "төртінші абзац", "абзац четвертый"),
        (Unit("criterion", "5."), "5-өлшемшарт", "критерий 5"),
        (Unit("plan-indicator", eid="target_4"), "4-нысаналы индикатор", "целевой индикатор 4"),
        (Unit("result", eid="result_2"), "2-нәтиже", "ожидаемый результат 2"),
        (Unit("cell", eid="tr_1__td_2"), "2-баған", "графа 2"),
        (Unit("row", "[8]"), "8-жол", "строка 8"),
        (Unit("table"), "", ""),
    ],
)
def test_the_step_of_a_path(unit, kk, ru):
    assert (step(unit, "kk"), step(unit, "ru")) == (kk, ru)


def test_a_heading_is_a_step_as_printed():
    assert step(Unit("chapter", "3-тарау.", "Жалпы ережелер"), "kk") == "3-тарау. Жалпы ережелер"


def test_a_page_of_the_site_is_read_without_its_menus_and_scripts():
    page = read_page(
        b"""<html><body><nav>menu</nav><main><nav>toc</nav><h1>About us</h1><p>One.</p>
        <script>no()</script><form>field</form><p hidden>secret</p></main></body></html>""",
        "about/",
    )
    assert page is not None
    assert page.path == "about/"
    assert page.entries[0].label == "About us"
    assert page.entries[0].text == "About us"
    assert [text for _, text in page.texts(0)] == ["About us", "One."]


def test_a_page_of_the_site_weighs_by_its_title(corpus):
    page = read_page(b"<main><h1>About us</h1><p>One two three.</p></main>", "about/")
    assert page is not None
    made = document(page, 0, {}, Synonyms("ru"))
    assert made.length == 5
    assert made.weights["about"] == 1
    assert made.weights["two"] == 0.5


def test_a_question_of_the_home_page_leads_to_its_clause():
    page = read_page(
        b"""<main><h1>Home</h1><ul class="questions"><li><a href="acts/A/text/#p1">Must I work?</a>
        </li></ul></main>""",
        "",
    )
    assert page is not None
    question = page.entries[2]
    assert (question.text, question.href, question.record) == (
        "Must I work?",
        "acts/A/text/#p1",
        True,
    )


def test_a_heading_of_a_page_is_a_result_with_what_stands_under_it():
    page = read_page(
        b"""<main><h1>Guide</h1><p>Lead.</p><h2 id="b">Begin</h2>
        <p>One <b>two</b> three.</p></main>""",
        "guide/",
    )
    assert page is not None
    assert [text for _, text in page.texts(0)] == ["Guide", "Lead."]
    (place,) = [at for at, entry in enumerate(page.entries) if entry.eid == "b"]
    assert [text for _, text in page.texts(place)] == ["Begin", "One two three."]


def test_a_cell_is_led_to_by_what_its_row_is_about(pages):
    language, all_pages = pages
    page, position = found(all_pages, "V2500035694", "att_1__tr_3__td_3__subpara_2")
    made = document(page, position, {}, Synonyms(language))
    header = {"kk": "Мемлекеттік қызмет көрсету мерзімі", "ru": "Срок оказания"}[language]
    assert {key_of(word, language) for word in words(header)} <= set(made.weights)


def test_a_page_without_a_heading_is_no_result():
    assert read_page(b"<html><body><main><p>Moved.</p></main></body></html>", "c/1/") is None


def test_readers_words_lead_to_results_of_their_own(pages, corpus):
    language, read = pages
    asked = {(page.act, one.eid): one for page in read for one in page.entries if one.asked}
    for act in corpus.acts.values():
        for words_of in act.questions if language in act.texts else ():
            one = asked[act.id, act.clause_named(words_of.clause)]
            assert one.record, words_of.clause
            assert one.asked == words_of.phrasings[language]


def test_readers_words_weigh_less_than_the_text(corpus, plans):
    pages = act_pages(corpus.acts["V2300033291"], plans["V2300033291"], "ru")
    page, position = found(pages, "V2300033291", "att_1__chp_2__para_25")
    made = document(page, position, {}, Synonyms("ru"))
    asked, own = key_of("пропустил", "ru"), key_of("заочном", "ru")
    assert 0 < made.weights[asked] < made.weights[own]
    assert asked not in made.places
    assert key_of("что", "ru") not in made.weights
