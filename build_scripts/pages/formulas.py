"""Formulas on a page: MathML with its words for those who hear it, and as they are printed.

The links to what the symbols mean stand in the printed line: nothing inside MathML may take the
focus, for screen readers read a formula as one thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from build_scripts.act.formula_tree import definitions, linear_symbols, read_formula
from build_scripts.act.formulas import is_image
from build_scripts.act.mathml import Math, mathml, spoken
from build_scripts.act.unit import Unit
from build_scripts.pages.clause import anchor, asides, clause_attributes, pair_html
from build_scripts.pages.context import ActContext
from build_scripts.pages.markup import escape, link, tag
from build_scripts.pages.pairs import Pair

type Render = Callable[[ActContext, Pair], str]


def formula_html(context: ActContext, pair: Pair, render: Render) -> str:
    """A formula in both languages, and the lines that explain it."""
    holder = pair.ancestors[-1] if pair.ancestors else None

    def words(unit: Unit, language: str) -> str:
        around = holder.units[language].children if holder and language in holder.units else ()
        if not unit.text or is_image(unit.text):
            return tag("span", escape(unit.text, quote=False), class_="linear")
        tree = read_formula(unit.text, definitions(unit, around))
        shown = _html(mathml(tree), label=spoken(tree, language))
        printed = _linear(unit.text, linear_symbols(tree))
        return tag("span", shown, class_="math") + tag("span", printed, class_="linear")

    legend = "".join(render(context, child) for child in pair.children)
    return tag(
        "div",
        anchor(pair)
        + pair_html(context, pair, words, element="div")
        + asides(context, pair)
        + legend,
        **clause_attributes(context, pair),
    )


def _linear(text: str, symbols: Iterable[tuple[str, str]]) -> str:
    """A formula as it is printed, each symbol a link to the line that explains it."""
    found, begin = [], 0
    for symbol, target in symbols:
        at = text.find(symbol, begin)
        if at < 0 or not target:
            continue
        found.append(escape(text[begin:at], quote=False))
        found.append(link(f"#{target}", escape(symbol, quote=False), class_="sym"))
        begin = at + len(symbol)
    return "".join(found) + escape(text[begin:], quote=False)


def _html(math: Math, *, label: str = "") -> str:
    inner = "".join(_html(part) for part in math.parts) or escape(math.text, quote=False)
    if math.tag == "math":
        return tag("math", inner, display="block", alttext=label, aria_label=label)
    return tag(math.tag, inner)
