"""Formulas on a page: MathML, its words for those who hear it, links to what symbols mean."""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.act.formula_tree import definitions, read_formula
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
        printed = tag("span", escape(unit.text, quote=False), class_="linear")
        if not unit.text or is_image(unit.text):
            return printed
        tree = read_formula(unit.text, definitions(unit, around))
        shown = _html(mathml(tree), label=spoken(tree, language))
        return tag("span", shown, class_="math") + printed

    legend = "".join(render(context, child) for child in pair.children)
    return tag(
        "div",
        anchor(pair)
        + pair_html(context, pair, words, element="div")
        + asides(context, pair)
        + legend,
        **clause_attributes(context, pair),
    )


def _html(math: Math, *, label: str = "") -> str:
    """MathML as HTML; a link stands inside ``mtext``, the only place where HTML allows it."""
    inner = "".join(_html(part) for part in math.parts) or escape(math.text, quote=False)
    if math.target and math.tag == "mi":
        return tag("mtext", link(f"#{math.target}", inner, class_="sym"))
    if math.target and math.tag == "msub":
        name, index = math.parts
        return tag("msub", _html(Math("mi", name.text, target=math.target)) + _html(index))
    if math.tag == "math":
        return tag("math", inner, display="block", alttext=label, aria_label=label)
    return tag(math.tag, inner)
