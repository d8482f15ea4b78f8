"""The page of the calculator: the six formulas, and what each specialty asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.forms.clauses import Clauses
from build_scripts.forms.fields import Look
from build_scripts.forms.own import Own
from build_scripts.forms.rules import bases, table_html
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape, tag
from calculators import engine
from calculators.admission.compute import exams_of, formula_of, readings_of

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field

_NAME = "admission"
_FORMULAS = 6
_WAYS = (("nine", ""), ("eleven", ""), ("other", "no"))
"""Education and whether the diploma fits: each leads to a list of subjects of its own."""


def _rules(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    """The six formulas of point 60 in the law's words, each with whom it is for."""
    language = clauses.language
    known = clauses.sources(_NAME)
    rows = []
    for number in range(1, _FORMULAS + 1):
        formula = known[f"college_60_{number}"]
        whom = known[f"college_60_for_{number}"]["source"]["quote"][language]
        quote = escape(formula["source"]["quote"][language].rstrip(","))
        rows.append([clauses.link(formula, page, str(number)), escape(whom.rstrip(":")), quote])
    titles = [word(f"rule_{key}", language) for key in ("number", "who", "formula")]
    yield table_html(titles, rows)
    scale = escape(words.say("adm.step.scale"))
    yield tag("p", scale + bases(["college_59"], clauses, page, _NAME))


def _marks(clauses: Clauses) -> list[Field]:
    """The fields of an applicant's marks: what a page asks for there, it needs."""
    schema = engine.schema_of(clauses.data, _NAME)
    assert schema is not None
    [marks] = [field for field in schema["fields"] if field["key"] == "marks"]
    found: list[Field] = marks["fields"]
    return found


def _look(clauses: Clauses, words: Words, _page: str) -> Look:
    asked = frozenset(field["key"] for field in _marks(clauses))
    return Look(words, clauses.language, asked=asked)


def _asked_data(clauses: Clauses) -> dict[str, Any]:
    """What each specialty asks for, and its name in the other language.

    A specialty has the short names of subjects for each of `_WAYS`, then how many marks of exams
    may be given for the first of them and for the others.
    """
    admission = clauses.data[_NAME]
    short = {field["key"]: field["short"] for field in _marks(clauses)}
    other = next(language for language in LANGUAGES if language != clauses.language)
    asks, names = {}, {}
    for item in admission["specialties"]:
        exams = [exams_of(item, base) for base, _ in _WAYS]
        asked: list[str | int] = []
        for (base, fits), (count, _) in zip(_WAYS, exams, strict=True):
            formula = formula_of(base, item["kind"], fits, count)
            readings = readings_of(item, base, formula)
            subjects = dict.fromkeys(key for reading in readings for key in reading["subjects"])
            asked.append("".join(short[key] for key in subjects))
        asks[item["value"]] = [*asked, exams[0][1], exams[1][1]]
        names[item["value"]] = item["name"][other]
    return {"asks": asks, "names": names}


OWN = Own(rules=_rules, look=_look, data=_asked_data, steps="adm.block.formula")
