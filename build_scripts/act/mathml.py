"""The tree of a formula as MathML, as plain data that the page and the XML both write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.act.formula_tree import Node

NAMESPACE = "http://www.w3.org/1998/Math/MathML"
_SHOWN = {"*": "·", "-": "−", "–": "−", "∙": "·", "•": "·", "⋅": "·", "х": "×", "x": "×"}
"""Signs as a book sets them; the line as printed stands beside the formula."""


@dataclass(frozen=True, slots=True)
class Math:
    """An element of MathML: a leaf with text, or a holder of others."""

    tag: str
    text: str = ""
    target: str = ""
    """Id of the unit that says what it means."""
    parts: tuple[Math, ...] = ()


def mathml(node: Node) -> Math:
    """The ``math`` element of a formula, without its namespace."""
    return Math("math", parts=(_math(node),))


_HOLDERS = {"fraction": "mfrac", "row": "mrow"}
_LEAVES = {"number": "mn", "words": "mtext", "symbol": "mi"}


def _math(node: Node) -> Math:
    if node.kind in _HOLDERS:
        return Math(_HOLDERS[node.kind], parts=tuple(_math(part) for part in node.parts))
    if node.index:
        below = Math("mn" if node.index.isdigit() else "mi", node.index)
        return Math("msub", target=node.target, parts=(Math("mi", node.text), below))
    if node.kind in _LEAVES:
        return Math(_LEAVES[node.kind], node.text, target=node.target)
    return Math("mo", _SHOWN.get(node.text, node.text))


_SAID = {
    "kk": {
        "=": "тең",
        "+": "қосу",
        "-": "алу",
        "*": "көбейту",
        "/": "бөлу",
        "(": "жақша ашылады",
        ")": "жақша жабылады",
    },
    "ru": {
        "=": "равно",
        "+": "плюс",
        "-": "минус",
        "*": "умножить на",
        "/": "разделить на",
        "(": "скобка открывается",
        ")": "скобка закрывается",
    },
}
_SAME = {"–": "-", "−": "-", "×": "*", "·": "*", "⋅": "*", "∙": "*", "х": "*", "x": "*"} | {
    ":": "/",
    "÷": "/",
    "[": "(",
    "{": "(",
    "]": ")",
    "}": ")",
}


def spoken(node: Node, language: str) -> str:
    """A formula in words, for those who hear it.

    Args:
        node: its tree.
        language: ``kk`` or ``ru``.
    """
    return " ".join(_said(node, _SAID[language]))


def _said(node: Node, words: dict[str, str]) -> Iterator[str]:
    match node.kind:
        case "fraction":
            above, below = node.parts
            yield from _said(above, words)
            yield words["/"]
            yield from _said(below, words)
        case "row":
            for part in node.parts:
                yield from _said(part, words)
        case "sign":
            yield words.get(_SAME.get(node.text, node.text), node.text)
        case "symbol":
            yield " ".join(part for part in (node.text, node.index) if part)
        case _:
            yield node.text
