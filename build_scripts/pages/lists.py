"""Special lists of an act: indicators, SWOT, abbreviations, the questionnaire's form."""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.act.unit import Unit
from build_scripts.pages.clause import (
    anchor,
    asides,
    clause_attributes,
    clause_html,
    pair_html,
)
from build_scripts.pages.context import ActContext
from build_scripts.pages.markup import escape, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.text_html import heading_html, number_html, text_html
from build_scripts.pages.yearly import split_yearly, years_html

type Render = Callable[[ActContext, Pair], str]


def indicator_html(context: ActContext, pair: Pair) -> str:
    """An indicator: its name, and its yearly values as a small table."""

    def words(unit: Unit, language: str) -> str:
        name, values = split_yearly(unit.text)
        number = number_html(context, unit)
        if not values:
            return tag("p", number + text_html(context, unit, language))
        shown = text_html(context, unit, language, end=len(name))
        return tag("p", number + shown) + years_html(values, name)

    return tag(
        "div",
        anchor(pair) + pair_html(context, pair, words, element="div") + asides(context, pair),
        **clause_attributes(context, pair),
    )


def years_of_heading(context: ActContext, pair: Pair) -> str:
    """The yearly values that stand in a heading, as small tables; empty where there are none."""

    def words(unit: Unit, _: str) -> str:
        name, values = split_yearly(unit.heading)
        return years_html(values, name) if values else ""

    return pair_html(context, pair, words, element="div")


def swot_list_html(context: ActContext, pair: Pair, render: Render) -> str:
    """One of the four lists of an analysis of strengths and weaknesses."""

    def words(unit: Unit, language: str) -> str:
        return tag("b", heading_html(context, unit, language))

    items = "".join(render(context, child) for child in pair.children)
    return tag(
        "div",
        anchor(pair) + pair_html(context, pair, words) + asides(context, pair) + items,
        **clause_attributes(context, pair),
    )


def abbreviation_html(context: ActContext, pair: Pair) -> str:
    """An abbreviation and what it stands for."""

    def words(unit: Unit, language: str) -> str:
        if not unit.heading:
            return text_html(context, unit, language)
        short = tag("b", heading_html(context, unit, language))
        return f"{short} – {text_html(context, unit, language)}"

    return tag(
        "div",
        anchor(pair) + pair_html(context, pair, words) + asides(context, pair),
        **clause_attributes(context, pair),
    )


def form_html(context: ActContext, pair: Pair) -> str:
    """A form of blanks, its lines as they are printed."""

    def words(unit: Unit, _: str) -> str:
        return tag("pre", escape(unit.text, quote=False), tabindex="0")

    return tag(
        "div",
        anchor(pair) + pair_html(context, pair, words, element="div") + asides(context, pair),
        **clause_attributes(context, pair),
    )


def group_html(context: ActContext, pair: Pair, render: Render) -> str:
    """A list as a whole, with a class by its kind for the layout."""
    inner = "".join(render(context, child) for child in pair.children)
    return tag("div", anchor(pair) + inner, id=pair.eid, class_=f"group g-{pair.kind}")


def nested_html(context: ActContext, pair: Pair, render: Render) -> str:
    """A clause with what stands in it."""
    return clause_html(context, pair, "".join(render(context, kid) for kid in pair.children))
