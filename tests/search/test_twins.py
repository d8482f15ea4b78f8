"""A clause that an amending order and the amended rules share is one result, which names both."""

from __future__ import annotations

from build_scripts.search.entries import Entry, SearchPage
from build_scripts.search.numbers import number
from build_scripts.search.twins import twins

TEXT = "При равенстве баллов учитывается средний балл документа"


def page(act: str, text: str) -> SearchPage:
    entry = Entry(
        *("point", "p1", "p1", "пункт 1", "1.", "", text, -1),
        inside=False,
        record=True,
        rank=100,
    )
    return SearchPage(act, f"acts/{act}/", (entry,))


def found(*pages: SearchPage) -> list[list[list[int | str]]]:
    names = {"A": "Правила", "B": "Приказ"}
    numbers = number({"ru": list(pages)})
    return [[one.row for one in group] for group in twins(pages, names, numbers).values()]


def test_the_same_words_in_two_acts_name_each_other():
    first, second = found(page("A", TEXT), page("B", f"«{TEXT.upper()}»."))
    assert first[0][1:] == ["Приказ, пункт 1", "acts/B/#p1"]
    assert second[0][1:] == ["Правила, пункт 1", "acts/A/#p1"]


def test_other_words_and_short_lines_are_no_twins():
    assert found(page("A", TEXT), page("B", f"{TEXT} об образовании")) == []
    assert found(page("A", "для лиц с инвалидностью"), page("B", "для лиц с инвалидностью")) == []
