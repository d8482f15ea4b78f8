"""The line on edition and status: nothing that is not known is claimed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.commands.documents import written_pages
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.machine.files import act_lists
from build_scripts.pages.about_text import status_words
from build_scripts.pages.indicators_page import indicators_page
from build_scripts.pages.library import Library
from build_scripts.pages.plan_page import plan_page
from build_scripts.pages.site_pages import Site, act_files, edition_files, written_files
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "2026 жылғы 12 шілдедегі редакция. Қолданыста. Тексерілген күні: 2026 жылғы 21 қараша."),  # noqa: E501
        ("ru", "Редакция от 12 июля 2026 года. Действует. Проверено 21 ноября 2026 года."),
    ],
)  # fmt: skip
def test_the_edition_is_not_the_day_of_checking(corpus: Corpus, language: str, words: str) -> None:
    meta = corpus.acts["Z070000319_"].meta
    known = {key: replace(text, edition="2026-07-12") for key, text in meta.languages.items()}
    meta = replace(meta, languages=known, status="in-force", checked_on="2026-11-21")
    assert status_words(meta, language) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "Редакциясы көрсетілмеген. Қолданыста екені тексерілмеген."),
        ("ru", "Редакция не указана. Действие не проверено."),
    ],
)
def test_what_was_not_checked_has_no_day_of_checking(
    corpus: Corpus, language: str, words: str
) -> None:
    meta = corpus.acts["V2500035694"].meta
    assert status_words(replace(meta, status="not-verified"), language) == words


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_repealed_act_names_what_repealed_it(corpus: Corpus, language: str) -> None:
    by = Words("№ 228 бұйрық", "Приказ № 228")
    meta = replace(corpus.acts["V2500035694"].meta, status="repealed", repealed_by=by)
    assert f": {by[language]}." in status_words(meta, language)


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, dict[str, tuple[str, str]]]:
    """Every page of every act and edition by language, with the line that it has to bear."""
    return {language: _pages(library, language) for language in LANGUAGES}


def _pages(library: Library, language: str) -> dict[str, tuple[str, str]]:
    site, found = Site(library, language, {}), {}
    for view in library.acts.values():
        for one in view.editions:
            made = act_files(site, one, {}) if one.newest is None else edition_files(site, one)
            line = status_words(one.act.meta, language)
            found.update({name: (text, line) for name, text in made.items()})
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_an_act_bears_the_line(
    pages: dict[str, dict[str, tuple[str, str]]], language: str
) -> None:
    assert len(pages[language]) > 60
    for name, (text, line) in pages[language].items():
        assert 'class="status-line' in text, name
        assert line.split(":")[0] in text.replace("&quot;", '"'), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_of_the_concept_bear_the_line(library: Library, language: str) -> None:
    view = library.acts["P2300000248"]
    lists = act_lists(view.act)[0]
    for make, first, second in (
        (plan_page, "plan", "indicators"),
        (indicators_page, "indicators", "plan"),
    ):
        page = make(library, view, language, lists[first], lists[second])
        assert page.markdown().count('class="status-line') == 1


@pytest.mark.parametrize(
    ("language", "checked", "edition"),
    [
        ("kk", "Тексерілген күні: 2026 жылғы 21 қараша", "2026 жылғы 12 шілдедегі редакция"),
        ("ru", "Проверено 21 ноября 2026 года", "Редакция от 12 июля 2026 года"),
    ],
)
def test_the_foot_of_the_law_does_not_take_the_day_of_checking_for_its_edition(
    pages: dict[str, dict[str, tuple[str, str]]], language: str, checked: str, edition: str
) -> None:
    text, _ = pages[language]["acts/Z070000319_/text/index.md"]
    assert edition in text[-4000:]
    day = "21 қараша" if language == "kk" else "21 ноября"
    assert text.count(day) == text.count(checked)


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "қазір қолданылмайтын"), ("ru", "больше не действуют")]
)
@pytest.mark.parametrize("page", ["calculators/questionnaire.md", "guides/questionnaire.md"])
def test_the_questionnaire_says_first_that_it_is_history(
    library: Library, page: str, language: str, words: str
) -> None:
    text = written_pages(ROOT, language)[page]
    made = written_files(Site(library, language, {}), {page: text})[page]
    first = made.split("\n# ", 1)[1].split("\n", 1)[1].strip().split("\n")[0]
    assert "s-repealed" in first
    assert words in first
    assert "№\N{NO-BREAK SPACE}228" in first
    assert "acts/V1800017800/" in first


@pytest.mark.parametrize(("language", "words"), [("kk", "тарих"), ("ru", "история")])
def test_the_annex_with_the_questionnaire_says_so_too(
    pages: dict[str, dict[str, tuple[str, str]]], language: str, words: str
) -> None:
    text, _ = pages[language]["acts/V2000021506/annex-3/index.md"]
    place = text.index("s-repealed")
    assert place < text.index("att_3__field_1")
    assert words in text[place : place + 600]
