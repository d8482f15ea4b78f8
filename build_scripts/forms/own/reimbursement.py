"""The page of the calculator: its formula, and the sum that may be given in either of two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.fields import Look
from build_scripts.forms.own import Own
from build_scripts.forms.rules import bases
from build_scripts.pages.markup import escape, tag

if TYPE_CHECKING:
    from calculators.render.words import Words

_NAME = "reimbursement"
_EITHER = frozenset({"expenses_total", "expenses_by_year"})


def _rules(clauses: Clauses, words: Words, page: str) -> Iterator[str]:
    rule = escape(words.say("step.refund.rule")) + bases(["rules_37_formula"], clauses, page, _NAME)
    yield tag("p", rule, class_="formula")
    yield tag("p", escape(words.say("step.refund.rounding_tenge")))


def _look(clauses: Clauses, words: Words, _page: str) -> Look:
    return Look(words, clauses.language, either=_EITHER)


OWN = Own(rules=_rules, look=_look)
