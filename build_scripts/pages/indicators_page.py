"""The target indicators of an act as pictures, each with its table and its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_scripts.pages.about_text import status_line
from build_scripts.pages.bars import bars_svg, shown
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.context import ActContext
from build_scripts.pages.document import Crumb, Page
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.plan import ACTS
from build_scripts.pages.program_words import word
from build_scripts.pages.words import word as site_word

SLUG = "indicators"
"""Last part of the address; no page with text is called so."""
PLAN = "plan"


def indicators_page(
    library: Library,
    view: ActView,
    language: str,
    indicators: Mapping[str, Any],
    plan: Mapping[str, Any] | None,
) -> Page:
    """The page.

    Args:
        library: all acts.
        view: the act.
        language: ``kk`` or ``ru``.
        indicators: in the shape of ``schemas/api/indicators.json``.
        plan: in the shape of ``schemas/api/plan.json``, where the act has a plan.
    """
    path = f"{ACTS}/{view.act.id}/{SLUG}/"
    context = ActContext(library, language, path, view)
    act = view.act.meta.short_title[language]
    found = indicators["indicators"]
    return Page(
        path=path,
        title=f"{word('indicators', language)} – {act}",
        nav_title=word("indicators", language),
        description=word("indicators_description", language, act=act, count=len(found)),
        blocks=tuple(_blocks(context, found, plan["rows"] if plan else ())),
        crumbs=(
            Crumb(site_word("acts", language), f"{ACTS}/"),
            Crumb(act, library.overview(view.act.id)),
        ),
        act=view.act.id,
    )


def indicator_name(indicator: Mapping[str, Any], language: str) -> str:
    """An indicator's name; a number that the text repeats in it is left out."""
    name: str = indicator["name"][language] or indicator["name"]["kk"]
    return name.removeprefix(f"{indicator['num']}. ").strip()


def _blocks(
    context: ActContext, indicators: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]]
) -> Iterator[Block]:
    language = context.language
    yield plain_heading(1, word("indicators", language), "page")
    yield status_line(context, context.view.act.meta)
    yield tag("p", word("indicators_lead", language, count=len(indicators)), class_="lead")
    yield tag("p", _differing(indicators, language))
    files = context.to_root(f"api/{ACTS}/{context.view.act.id}/")
    links = ", ".join(link(f"{files}{SLUG}.{kind.lower()}", kind) for kind in ("JSON", "CSV"))
    yield tag("p", f"{word('data_files', language)} {links}")
    for indicator in indicators:
        name = f"{indicator['num']}. {indicator_name(indicator, language)}"
        yield plain_heading(2, name, indicator["alias"])
        yield _figure(context, indicator, name)
        count = sum(row["indicator"]["num"] == indicator["num"] for row in rows if row["indicator"])
        yield tag("p", _links(context, indicator, count), class_="quiet")


def _differing(indicators: Sequence[Mapping[str, Any]], language: str) -> str:
    found = [
        link(f"#{indicator['alias']}", plain(indicator["num"]))
        for indicator in indicators
        if indicator["differences"]
    ]
    return word("differ", language, list=", ".join(found)) if found else word("all_equal", language)


def _figure(context: ActContext, indicator: Mapping[str, Any], name: str) -> str:
    language = context.language
    planned = indicator["plan"]["values"] if indicator["plan"] else None
    series = [indicator["values"]]
    if indicator["differences"]:
        series.append(planned)
    years = sorted({year for values in series for year in values})
    unit = indicator["unit"][language] or indicator["unit"]["kk"] or ""
    picture = bars_svg(series, years, name)
    legend = ""
    if indicator["differences"]:
        legend = "".join(
            tag("span", word(key, language), class_=f"key {kind}")
            for key, kind in (("in_list", "first"), ("in_plan", "other"))
        )
    caption = tag("figcaption", plain(word("unit", language, unit=unit)) + legend)
    table = _table(years, indicator["values"], planned, language)
    told = "".join(_difference(item, language) for item in indicator["differences"])
    return tag("figure", caption + picture + table + told, class_="indicator")


def _table(
    years: Sequence[str],
    values: Mapping[str, str],
    planned: Mapping[str, str] | None,
    language: str,
) -> str:
    """The same values as words: the picture's text alternative."""
    head = tag("th", word("year", language), scope="col") + "".join(
        tag("th", year, scope="col") for year in years
    )
    lines = [("in_list", values), *([("in_plan", planned)] if planned is not None else [])]
    rows = "".join(
        tag(
            "tr",
            tag("th", word(key, language), scope="row")
            + "".join(tag("td", _value(printed.get(year))) for year in years),
        )
        for key, printed in lines
    )
    table = tag("table", tag("thead", tag("tr", head)) + tag("tbody", rows), class_="by-year")
    label = word("by_year", language)
    return tag("div", table, class_="scrolls", role="group", aria_label=label, tabindex="0")


def _value(value: str | None) -> str:
    return "–" if value is None else shown(value)


def _difference(item: Mapping[str, Any], language: str) -> str:
    """What a reader must know of a year for which the two printings differ."""
    said = {
        key: shown(item[key]) if item[key] is not None else word("nothing", language)
        for key in ("value", "plan_value")
    }
    words = word("difference", language, year=item["year"], **said)
    return tag("p", words, class_="differs")


def _links(context: ActContext, indicator: Mapping[str, Any], count: int) -> str:
    """Where the indicator stands in the text, and what is to be done for it."""
    language, act = context.language, context.view.act.id
    places = [("list_clause", indicator["eid"])]
    if indicator["plan"]:
        places.append(("plan_clause", indicator["plan"]["eid"]))
    found = [
        link(
            context.clause(act, eid) or "",
            f"{word(key, language)}: {plain(context.library.name(act, eid, language))}",
            class_="ref",
        )
        for key, eid in places
    ]
    if count:
        plan = context.to(f"{ACTS}/{act}/{PLAN}/")
        address = f"{plan}?indicator={indicator['num']}"
        found.append(link(address, word("measures", language, count=count)))
    return " · ".join(found)
