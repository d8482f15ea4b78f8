"""The action plan of an act as one list: whole without scripts, chosen and ordered with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from build_scripts.months import KAZAKH, RUSSIAN
from build_scripts.pages.about_text import status_line
from build_scripts.pages.blocks import Block, plain_heading
from build_scripts.pages.context import ActContext
from build_scripts.pages.document import Crumb, Page
from build_scripts.pages.indicators_page import PLAN, SLUG, indicator_name
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.plan import ACTS
from build_scripts.pages.program_words import word
from build_scripts.pages.text_page import shortened
from build_scripts.pages.words import word as site_word

_MONTHS = {"kk": KAZAKH, "ru": RUSSIAN}
_SCRIPT = "assets/plan/plan.mjs"
_COLUMNS = ("number", "activity", "due", "responsible", "indicator")
_TOLD = ("shown", "shown_due", "nothing_found", "unknown_value", "not_loaded")
"""What the script says."""
_SHORT = 90


def plan_page(
    library: Library,
    view: ActView,
    language: str,
    plan: Mapping[str, Any],
    indicators: Mapping[str, Any] | None,
) -> Page:
    """The page.

    Args:
        library: all acts.
        view: the act.
        language: ``kk`` or ``ru``.
        plan: in the shape of ``schemas/api/plan.json``.
        indicators: in the shape of ``schemas/api/indicators.json``, where the act lists some.
    """
    path = f"{ACTS}/{view.act.id}/{PLAN}/"
    context = ActContext(library, language, path, view)
    act = view.act.meta.short_title[language]
    rows: Sequence[Mapping[str, Any]] = plan["rows"]
    named = {
        indicator["num"]: (indicator["alias"], indicator_name(indicator, language))
        for indicator in (indicators or {}).get("indicators", ())
    }
    return Page(
        path=path,
        title=f"{word('plan_title', language)} – {act}",
        nav_title=word("plan", language),
        description=word("plan_description", language, act=act, count=len(rows)),
        blocks=tuple(_blocks(context, rows, named)),
        crumbs=(
            Crumb(site_word("acts", language), f"{ACTS}/"),
            Crumb(act, library.overview(view.act.id)),
        ),
        act=view.act.id,
        hide=("toc",),
    )


def _blocks(
    context: ActContext, rows: Sequence[Mapping[str, Any]], named: Mapping[str, tuple[str, str]]
) -> Iterator[Block]:
    language = context.language
    yield plain_heading(1, word("plan_title", language), "page")
    yield status_line(context, context.view.act.meta)
    yield tag("p", word("plan_lead", language, count=len(rows)), class_="lead")
    yield _form(context, rows, named)
    head = "".join(tag("th", word(key, language), scope="col") for key in _COLUMNS)
    body = "".join(_row(context, row, named) for row in rows)
    yield tag(
        "table",
        tag("thead", tag("tr", head)) + tag("tbody", body),
        class_="law-table cards plan-list",
    )
    yield f'<script type="module" src="{context.to_root(_SCRIPT)}"></script>'


def _form(
    context: ActContext, rows: Sequence[Mapping[str, Any]], named: Mapping[str, tuple[str, str]]
) -> str:
    """The choices; without scripts they are hidden, and the list is whole."""
    language = context.language
    years = sorted({year for row in rows for year in row["deadline"]["years"]})
    months = sorted({month for row in rows for month in row["deadline"]["months"]})
    bodies = Counter(_key(body) for row in rows for body in row["responsible"])
    titles = {_key(body): _name(body, language) for row in rows for body in row["responsible"]}
    sections = {_section(row): _section_name(row, language) for row in rows}
    numbers = dict.fromkeys(row["indicator"]["num"] for row in rows if row["indicator"])
    choices = (
        _select("year", language, ((str(year), str(year)) for year in years)),
        _select("month", language, ((str(m), _MONTHS[language][m - 1]) for m in months)),
        _select(
            "body", language, ((key, f"{titles[key]} ({n})") for key, n in bodies.most_common())
        ),
        _select("section", language, sections.items()),
        _select("indicator", language, ((n, f"{n}. {named[n][1]}") for n in numbers if n in named)),
        _select(
            "order",
            language,
            ((key, word(f"order_{key}", language)) for key in ("plan", "due", "body")),
            whole=False,
        ),
    )
    files = context.to_root(f"api/{ACTS}/{context.view.act.id}/")
    buttons = "".join(
        tag("button", kind.upper(), type="button", data_file=f"{files}{PLAN}.{kind}")
        for kind in ("csv", "json")
    )
    reset = tag("button", word("reset", language), type="button", class_="reset")
    taken = tag("span", word("take", language))
    return tag(
        "div",
        "".join(choices)
        + tag("p", f"{reset} {taken} {buttons}", class_="buttons")
        + tag("p", "", class_="told", role="status"),
        class_="plan-choices",
        role="group",
        aria_label=word("choose", language),
        hidden="hidden",
        **{f"data_{key}": word(key, language) for key in _TOLD},
    )


def _select(
    name: str, language: str, options: Iterable[tuple[str, str]], *, whole: bool = True
) -> str:
    first = [f'<option value="">{word("any", language)}</option>'] if whole else []
    found = [*first, *(_option(value, shortened(title, _SHORT)) for value, title in options)]
    inner = f'<select name="{name}">{"".join(found)}</select>'
    return tag("label", tag("span", word(name, language)) + inner)


def _option(value: str, title: str) -> str:
    return tag("option", plain(title), value=value)


def _key(body: Mapping[str, Any]) -> str:
    """A body's name in a link: the Kazakh one, so that a link works in both languages."""
    name: str = body["name"]["kk"]
    return name


def _name(body: Mapping[str, Any], language: str) -> str:
    name: str = body["name"][language] or body["name"]["kk"]
    return name


def _section(row: Mapping[str, Any]) -> str:
    heads = [row[key]["num"] for key in ("chapter", "section") if row[key]]
    return ".".join(heads)


def _section_name(row: Mapping[str, Any], language: str) -> str:
    head = row["section"] or row["chapter"]
    return f"{_section(row)}. {_text(head['heading'], language)}" if head else "–"


def _text(words: Mapping[str, str | None], language: str) -> str:
    return words[language] or words["kk"] or ""


def _row(context: ActContext, row: Mapping[str, Any], named: Mapping[str, tuple[str, str]]) -> str:
    language, act = context.language, context.view.act.id
    number = link(context.clause(act, row["eid"]) or "", plain(row["num"]), class_="ref")
    form = word("form", language, form=_text(row["form"], language))
    section = tag("span", plain(_section_name(row, language)), class_="quiet")
    activity = plain(_text(row["activity"], language)) + tag("span", plain(form), class_="quiet")
    cells = {
        "number": number,
        "activity": activity + section,
        "due": plain(_text(row["deadline"]["text"], language)),
        "responsible": plain(
            "; ".join(_responsible(body, language) for body in row["responsible"])
        ),
        "indicator": _indicator(context, row, named),
    }
    first, *rest = cells.items()
    html = tag("th", first[1], scope="row", data_label=word(first[0], language)) + "".join(
        tag("td", inner, data_label=word(key, language)) for key, inner in rest
    )
    return tag(
        "tr",
        html,
        data_eid=row["eid"],
        data_year=" ".join(str(year) for year in row["deadline"]["years"]),
        data_month=" ".join(str(month) for month in row["deadline"]["months"]),
        data_body="|".join(_key(body) for body in row["responsible"]),
        data_section=_section(row),
        data_indicator=row["indicator"]["num"] if row["indicator"] else None,
    )


def _responsible(body: Mapping[str, Any], language: str) -> str:
    agreed = f" ({word('by_agreement', language)})" if body["by_agreement"] else ""
    return _name(body, language) + agreed


def _indicator(
    context: ActContext, row: Mapping[str, Any], named: Mapping[str, tuple[str, str]]
) -> str:
    """The indicator that a measure serves, with the way to its picture."""
    if not row["indicator"] or row["indicator"]["num"] not in named:
        return "–"
    number = row["indicator"]["num"]
    alias, name = named[number]
    address = context.to(f"{ACTS}/{context.view.act.id}/{SLUG}/#{alias}")
    return link(address, plain(f"{number}. {shortened(name, _SHORT)}"))
