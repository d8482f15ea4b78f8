"""The line on edition and status: nothing that is not known is claimed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import Words
from build_scripts.pages.about_text import status_words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "2026 жылғы 12 шілдедегі редакция. Қолданыста. Тексерілген күні: 2026 жылғы 21 қараша."),
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
