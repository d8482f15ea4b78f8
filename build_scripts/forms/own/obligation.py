"""The page of the calculator: its full terms as a table, and groups by the code of a programme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.own import Own
from build_scripts.forms.programmes import look_with_programmes
from build_scripts.forms.rules import bases, links, table_html
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape, tag

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

_NAME = "obligation"


def _rules(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
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
                place + bases(category["place_refs"], clauses, page, _NAME),
                links(refs, clauses, page, _NAME),
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
        basis = bases(value["refs"], clauses, page, _NAME)
        lines.append(tag("li", f"<b>{escape(length)}</b> {escape(since)}{basis}"))
    return tag("ul", "".join(lines))


OWN = Own(rules=_rules, look=look_with_programmes)
