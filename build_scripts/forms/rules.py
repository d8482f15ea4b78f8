"""The rules of a calculator as tables, made from its dated numbers and its messages.

They stand on the page for everybody, and are the page where there is no JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape, tag
from calculators import engine
from calculators.core.annex import tenths
from calculators.core.chains import chains_of, refs_of
from calculators.core.deadlines import item_of
from calculators.render.deadlines import limit

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

_FORMULAS = 6


def rules_html(name: str, clauses: Clauses, page: str) -> str:
    """The tables of one calculator.

    Args:
        name: the calculator.
        clauses: sources and their addresses, and the language.
        page: the page that holds the tables, below the language folder.
    """
    return "".join(
        _RULES[name](clauses, engine.words_of(clauses.data, name, clauses.language), page)
    )


def table_html(titles: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "") -> str:
    """A table that becomes cards on a phone; cells are HTML."""
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    body = "".join(
        "<tr>"
        + "".join(
            f'<th scope="row" data-label="{title}">{cell}</th>'
            if place == 0
            else f'<td data-label="{title}">{cell}</td>'
            for place, (title, cell) in enumerate(zip(titles, row, strict=True))
        )
        + "</tr>"
        for row in rows
    )
    named = tag("caption", caption) if caption else ""
    return tag(
        "table",
        f"{named}<thead><tr>{head}</tr></thead><tbody>{body}</tbody>",
        class_="law-table cards",
    )


def _obligation(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    language = clauses.language
    law = clauses.data["parameters"]
    yield tag("h2", word("rules_terms", language))
    titles = [word(f"rule_{key}", language) for key in ("who", "term", "place", "basis")]
    rows = []
    for category in law["categories"]["categories"]:
        term = law[category["term"]] if category["term"] else None
        place = escape(words.say(f"place.{category['place']}"))
        refs = [category[key] for key in ("clause", "quota_clause") if key in category]
        rows.append(
            [
                escape(word(f"category_{category['id']}", language)),
                _terms(term, clauses, words, page) if term else word("rule_no_term", language),
                place + _bases(category["place_refs"], clauses, page),
                _links(refs, clauses, page),
            ]
        )
    yield table_html(titles, rows)


def _terms(term: Record, clauses: Clauses, words: Words, page: str) -> str:
    """The values of a term by the day from which each holds, the present one first."""
    language = clauses.language
    lines = []
    for value in reversed(term["values"]):
        length = words.write(value["value"], "count:unit.month")
        if value.get("at_least"):
            months = words.write(value["value"], "count:unit.month.from")
            length = word("rule_at_least", language, length=months)
        since = word("rule_since", language, date=words.write(value["from"], "date_from"))
        basis = _bases(value["refs"], clauses, page)
        lines.append(tag("li", f"<b>{escape(length)}</b> {escape(since)}{basis}"))
    return tag("ul", "".join(lines))


def _reimbursement(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    rule = escape(words.say("step.refund.rule")) + _bases(["rules_37_formula"], clauses, page)
    yield tag("p", rule, class_="formula")
    yield tag("p", escape(words.say("step.refund.rounding_tenge")))


def _questionnaire(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    language = clauses.language
    annex = clauses.data["questionnaire"]
    assert annex is not None
    sources = clauses.sources("questionnaire")
    yield tag("h2", word("rules_criteria", language))
    rows = []
    for criterion in annex["criteria"]:
        link = clauses.link(sources[f"criterion.{criterion['num']}"], page, criterion["num"])
        options = "".join(
            tag("li", f"{escape(o['text'][language])} – <b>{escape(points(o, words))}</b>")
            for o in criterion["options"]
        )
        evidence = " ".join(item["text"][language] for item in criterion["evidence"])
        title = f"{link}. {escape(criterion['text'][language])}"
        rows.append([title, tag("ul", options), escape(evidence)])
    titles = [word(f"rule_{key}", language) for key in ("criterion", "options", "evidence")]
    yield table_html(titles, rows)
    for note in annex["notes"]:
        yield tag(
            "p", clauses.link(sources[f"annex_note.{note['num']}"], page, note["text"][language])
        )


def _deadlines(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    """Each procedure's steps, so that they can be counted by hand."""
    for chain in chains_of(clauses.data["parameters"]):
        told = [chain["first"][clauses.language], chain.get("note", {}).get(clauses.language, "")]
        yield tag("h2", escape(chain["title"][clauses.language]), id=chain["id"])
        yield "".join(tag("p", escape(text)) for text in told if text)
        yield chain_html(chain, clauses, words, page)


def chain_html(chain: Record, clauses: Clauses, words: Words, page: str) -> str:
    """The steps of a chain of deadlines as a table.

    Args:
        chain: see `calculators.core.chains`.
        clauses: sources and their addresses, and the language.
        words: the messages of the calculator ``deadlines``.
        page: the page that holds the table, below the language folder.
    """
    titles = [words.say(f"column.{key}") for key in ("step", "who", "limit")]
    known = clauses.sources("deadlines")
    rows = []
    for step in chain["steps"]:
        links = "; ".join(clauses.link(known[ref], page) for ref in refs_of(chain, step))
        time = f'{escape(_time(chain, step, words))} <span class="bases">{links}</span>'
        said = (escape(step[key][clauses.language]) for key in ("what", "who"))
        rows.append([*said, time])
    return table_html(titles, rows)


def _time(chain: Record, step: Record, words: Words) -> str:
    """How long a step takes, or its day of the year."""
    said = limit(item_of(chain, step, None, None), words)
    if "date" not in step:
        return said
    days = []
    for part in step["date"].split("/"):
        month, _, day = part.removeprefix("--").partition("-")
        days.append(f"{int(day)} {words.say(f'month.{int(month)}')}")
    named = " – ".join(days)
    return f"{named}; {said}" if step.get("till") else named


def _admission(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    """The six formulas of point 60 in the law's words, each with whom it is for."""
    language = clauses.language
    known = clauses.sources("admission")
    rows = []
    for number in range(1, _FORMULAS + 1):
        formula = known[f"college_60_{number}"]
        whom = known[f"college_60_for_{number}"]["source"]["quote"][language]
        quote = escape(formula["source"]["quote"][language].rstrip(","))
        rows.append([clauses.link(formula, page, str(number)), escape(whom.rstrip(":")), quote])
    titles = [word(f"rule_{key}", language) for key in ("number", "who", "formula")]
    yield table_html(titles, rows)
    scale = escape(words.say("adm.step.scale"))
    yield tag("p", scale + _bases(["college_59"], clauses, page, "admission"))


def points(option: Record, words: Words) -> str:
    """An option's points in words: ``0,5 балла``."""
    return words.write(tenths(option["points"]), "points")


def _bases(refs: Iterable[str], clauses: Clauses, page: str, name: str = "obligation") -> str:
    links = _links(refs, clauses, page, name)
    return f'<span class="bases">{links}</span>' if links else ""


def _links(refs: Iterable[str], clauses: Clauses, page: str, name: str = "obligation") -> str:
    known = clauses.sources(name)
    return "; ".join(clauses.link(known[ref], page) for ref in refs)


_RULES = {
    "admission": _admission,
    "obligation": _obligation,
    "reimbursement": _reimbursement,
    "questionnaire": _questionnaire,
    "deadlines": _deadlines,
}
