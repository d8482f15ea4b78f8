"""The page of the calculator: criteria, options and points, in groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.fields import Look
from build_scripts.forms.own import Own
from build_scripts.forms.rules import table_html
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape, tag
from calculators.questionnaire.annex import tenths

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field, Record

_NAME = "questionnaire"


def _rules(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    language = clauses.language
    annex = clauses.data[_NAME]
    sources = clauses.sources(_NAME)
    yield tag("h2", word("rules_criteria", language))
    rows = []
    for criterion in annex["criteria"]:
        link = clauses.link(sources[f"criterion.{criterion['num']}"], page, criterion["num"])
        options = "".join(
            tag("li", f"{escape(o['text'][language])} – <b>{escape(_points(o, words))}</b>")
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


def _points(option: Record, words: Words) -> str:
    """An option's points in words: ``0,5 балла``."""
    return words.write(tenths(option["points"]), "points")


def _look(clauses: Clauses, words: Words, page: str) -> Look:
    """Criteria in groups, each with its clause, each option with its points."""
    annex = clauses.data[_NAME]
    criteria = {f"c{item['num']}": item for item in annex["criteria"]}
    sources = clauses.sources(_NAME)

    def beside(field: Field) -> str:
        number = field["key"].removeprefix("c")
        text = word("clause_of_criterion", clauses.language, num=number)
        return f'<p class="basis">{clauses.link(sources[f"criterion.{number}"], page, text)}</p>'

    def choice(_field: Field, chosen: Record) -> str:
        _, number, _, option = chosen["label"].split(".")
        found = criteria[f"c{number}"]["options"][int(option) - 1]
        return f' <b class="points">{_points(found, words)}</b>'

    groups = clauses.data["parameters"]["questionnaire_groups"]["groups"]
    titles = {f"c{item['criteria'][0]}": words.say(f"q.group.{item['id']}") for item in groups}
    return Look(
        words,
        clauses.language,
        beside,
        choice,
        sections=titles,
        folded=frozenset({"colleges"}),
        order=[f"c{number}" for group in groups for number in group["criteria"]],
    )


OWN = Own(rules=_rules, look=_look, words=("q.group.",), answered="q.block.criteria")
