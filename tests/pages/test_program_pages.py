"""Indicators as pictures, and the action plan as a list: the same as the parsed data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.machine.files import act_lists
from build_scripts.pages.bars import bars_svg, shown
from build_scripts.pages.indicators_page import indicators_page
from build_scripts.pages.library import Library
from build_scripts.pages.plan_page import plan_page

CONCEPT = "P2300000248"


@pytest.fixture(scope="module")
def lists(library: Library) -> dict[str, Any]:
    return act_lists(library.acts[CONCEPT].act)[0]


def document(markdown: str) -> html.HtmlElement:
    return html.fromstring(f"<main>{markdown.split('---', 2)[2]}</main>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_its_picture_and_the_same_values_as_a_table(
    library: Library, lists: dict[str, Any], language: str
) -> None:
    page = indicators_page(
        library, library.acts[CONCEPT], language, lists["indicators"], lists["plan"]
    )
    figures = document(page.markdown()).xpath("//figure")
    indicators = lists["indicators"]["indicators"]
    assert len(figures) == len(indicators) == 21
    for figure, indicator in zip(figures, indicators, strict=True):
        values, planned = indicator["values"], indicator["plan"]["values"]
        years = [cell.text for cell in figure.xpath(".//thead//th")[1:]]
        rows = [[cell.text for cell in row.xpath("td")] for row in figure.xpath(".//tbody/tr")]
        for row, printed in zip(rows, (values, planned), strict=True):
            told = {y: v for y, v in zip(years, row, strict=True) if v != "–"}
            assert told == {year: shown(value) for year, value in printed.items()}
        differing = {item["year"] for item in indicator["differences"]}
        assert len(figure.xpath(".//*[@class='differs']")) == len(differing)
        bars = figure.xpath(".//rect")
        both = sum(1 for year in differing for printed in (values, planned) if printed.get(year))
        assert len(bars) == len(set(years) - differing) + both
        assert len(figure.xpath(".//rect[@class='other']")) == len(differing & set(planned))
        assert figure.xpath("./svg/@aria-label")[0].startswith(f"{indicator['num']}. ")


def test_the_printings_that_differ_are_named_at_the_top(
    library: Library, lists: dict[str, Any]
) -> None:
    page = indicators_page(library, library.acts[CONCEPT], "ru", lists["indicators"], None)
    text = page.markdown()
    assert 'Напечатаны по-разному: <a href="#i2">2</a>, <a href="#i18">18</a>.' in text
    assert "2026: в перечне – 36, в плане – 37." in text
    assert "2029: в перечне – нет, в плане – 100." in text
    assert "?indicator=" not in text  # no plan was given


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_holds_every_row_of_the_plan_and_what_it_is_chosen_by(
    library: Library, lists: dict[str, Any], language: str
) -> None:
    page = plan_page(library, library.acts[CONCEPT], language, lists["plan"], lists["indicators"])
    found = document(page.markdown())
    rows = found.xpath("//tbody/tr")
    assert len(rows) == len(lists["plan"]["rows"]) == 144
    options = {
        select.get("name"): set(select.xpath("option/@value")) for select in found.xpath("//select")
    }
    for row, data in zip(rows, lists["plan"]["rows"], strict=True):
        words = " ".join(row.text_content().split())
        for key in ("activity", "form"):
            assert " ".join(data[key][language].split()) in words.replace("\xa0", " ")
        assert row.get("data-eid") == data["eid"]
        kept = {
            "year": row.get("data-year").split(),
            "month": row.get("data-month").split(),
            "body": row.get("data-body").split("|"),
            "section": [row.get("data-section")],
            "indicator": [row.get("data-indicator")],
        }
        assert kept["year"] == [str(year) for year in data["deadline"]["years"]]
        assert kept["month"] == [str(month) for month in data["deadline"]["months"]]
        assert kept["body"] == [body["name"]["kk"] for body in data["responsible"]]
        assert kept["indicator"] == [data["indicator"]["num"]]
        assert all(set(values) <= options[name] for name, values in kept.items())
        link = row.xpath("td[@data-label][last()]/a/@href")[0]
        assert link.startswith("../indicators/#i")
    assert all("" in options[name] for name in ("year", "month", "body", "section", "indicator"))


DECIMALS = st.decimals(min_value=0, max_value=10**6, places=1).map(str)


@given(st.lists(DECIMALS, min_size=1, max_size=7))
def test_bars_are_as_high_as_their_values(values: list[str]) -> None:
    printed = {str(2023 + place): value for place, value in enumerate(values)}
    picture = html.fromstring(bars_svg([printed], list(printed), "x"))
    heights = [float(bar.get("height")) for bar in picture.xpath(".//rect")]
    highest = max(map(Decimal, values))
    assert len(heights) == len(values)
    if highest:
        assert max(heights) == pytest.approx(144, abs=0.1)
        for height, value in zip(heights, values, strict=True):
            assert height == pytest.approx(144 * float(Decimal(value) / highest), abs=0.1)
    assert [text.text for text in picture.xpath(".//text[not(@class)]")] == [*map(shown, values)]
