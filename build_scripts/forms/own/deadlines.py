"""The page of the calculator: each procedure's steps, which guides show too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.own import Own
from build_scripts.forms.rules import table_html
from build_scripts.pages.markup import escape, tag
from calculators import engine
from calculators.deadlines.chains import chains_of, refs_of
from calculators.deadlines.compute import item_of
from calculators.deadlines.render import limit

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

_NAME = "deadlines"


def _rules(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    """Each procedure's steps, so that they can be counted by hand."""
    for chain in chains_of(clauses.data["parameters"]):
        told = [chain["first"][clauses.language], chain.get("note", {}).get(clauses.language, "")]
        yield tag("h2", escape(chain["title"][clauses.language]), id=chain["id"])
        yield "".join(tag("p", escape(text)) for text in told if text)
        yield chain_html(chain, clauses, words, page)


def chain_html(chain: Record, clauses: Clauses, words: Words, page: str) -> str:
    """The steps of a chain of deadlines as a table.

    Args:
        chain: see `calculators.deadlines.chains`.
        clauses: sources and their addresses, and the language.
        words: the messages of the calculator ``deadlines``.
        page: the page that holds the table, below the language folder.
    """
    titles = [words.say(f"column.{key}") for key in ("step", "who", "limit")]
    known = clauses.sources(_NAME)
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


def chains(clauses: Clauses) -> dict[str, Record]:
    """All procedures by their ids."""
    return {chain["id"]: chain for chain in chains_of(clauses.data["parameters"])}


def steps_html(name: str, clauses: Clauses, page: str) -> str:
    """The steps of a procedure as a table.

    Args:
        name: the id of its chain.
        clauses: sources and their addresses, and the language.
        page: the page that holds the table, below the language folder.
    """
    words = engine.words_of(clauses.data, _NAME, clauses.language)
    return chain_html(chains(clauses)[name], clauses, words, page)


OWN = Own(rules=_rules)
