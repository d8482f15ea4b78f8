"""A formula in one line, as the acts print it, to a tree that MathML can be written from.

The grammar is that of school arithmetic: products before sums, from left to right, brackets,
an equals sign between the sides. What is neither a symbol, a number nor a sign is kept as words;
no sign of the line is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.act.formulas import LEGEND, body_of
from build_scripts.act.unit import Unit

_LOOKALIKES = str.maketrans("АВЕКМНОРСТХаеорсухкті", "ABEKMHOPCTXaeopcyxkti")
"""Cyrillic letters that are typed for Latin ones, and the other way round."""
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)?%?)"
    r"|(?P<name>[^\W\d_]+(?:_?\{?\d+\}?|_\{?\w+\}?)?(?:['′]+)?)"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<sign><=|>=|[-+*/=×·⋅÷:–−∙•<>≤≥≈±√∑Σ^])"
    r"|(?P<blank>\s+)|(?P<other>.)"
)
_INDEX = re.compile(r"^(?P<name>[^\W\d_]+)(?:_?\{?(?P<digits>\d+)\}?|_\{?(?P<words>\w+)\}?)$")
_SUMS = frozenset("+-–−±")
_PRODUCTS = frozenset("*/×·⋅÷:∙•")
_FRACTION = "/"
_RELATIONS = frozenset({"=", "<", ">", "≤", "≥", "≈", "<=", ">="})
_TIMES = frozenset("хx")
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a formula."""

    kind: str
    """``row``, ``fraction``, ``symbol``, ``number``, ``sign`` or ``words``."""
    text: str = ""
    index: str = ""
    """What stands below the line behind a symbol: 1 of S1."""
    target: str = ""
    """Id of the unit that says what a symbol means; empty if none does."""
    parts: tuple[Node, ...] = field(default=())

    def walk(self) -> Iterator[Node]:
        """This piece and all in it, from left to right."""
        yield self
        for part in self.parts:
            yield from part.walk()


def fold(symbol: str) -> str:
    """A symbol with look-alike letters of the two alphabets made equal.

    >>> fold("Т") == fold("T"), fold("х") == fold("x")
    (True, True)
    """
    return re.sub(r"[\s_{}]", "", symbol).translate(_LOOKALIKES)


def symbol_of(legend: str) -> str:
    """The symbol that a line of a legend explains; empty if it explains none.

    >>> symbol_of("где ОП1/ОД1 – оценка за обязательный предмет")
    'ОП1/ОД1'
    """
    found = LEGEND.match(legend)
    return found["symbol"] if found else ""


def definitions(formula: Unit, around: Sequence[Unit] = ()) -> dict[str, str]:
    """What symbols mean: ids of the lines of the legend, by folded symbol.

    Args:
        formula: a unit of kind ``formula``.
        around: units beside it; the legends of other formulas there hold where its own is silent.
    """
    found: dict[str, str] = {}
    for holder in (formula, *(unit for unit in around if unit.kind == "formula")):
        for child in holder.children:
            symbol = symbol_of(child.text) if child.kind == "legend" else ""
            for name in (symbol, *symbol.split(",")):
                if name:
                    found.setdefault(fold(name), child.eid)
    return found


def read_formula(text: str, defined: Mapping[str, str] | None = None) -> Node:
    """The tree of a formula.

    Args:
        text: the line as printed.
        defined: ids of what explains a symbol, by folded symbol; a symbol of several parts such
            as ОП1/ОД1 is one symbol only if it stands here.
    """
    tokens = list(_tokens(body_of(text), defined or {}))
    return _Reader(tokens).relation()


def linear_symbols(node: Node) -> list[tuple[str, str]]:
    """Symbols of a formula as printed with what explains them, each once."""
    found = {part.text + part.index: part.target for part in node.walk() if part.kind == "symbol"}
    return list(found.items())


def _tokens(text: str, defined: Mapping[str, str]) -> Iterator[Node]:
    compound = sorted((name for name in defined if not name.isalnum()), key=len, reverse=True)
    place = 0
    while place < len(text):
        whole = next((length for name in compound if (length := _starts(text, place, name))), 0)
        if whole:
            printed = text[place : place + whole]
            yield Node("symbol", printed, target=defined[fold(printed)])
            place += whole
            continue
        found = _TOKEN.match(text, place)
        assert found is not None
        place = found.end()
        if found.lastgroup != "blank":
            yield _token(found, defined)


def _starts(text: str, place: int, name: str) -> int:
    """How many letters of the text from a place on are this folded symbol; 0 if they are not."""
    if text[place].isspace():
        return 0
    for end in range(place + len(name), min(len(text), place + len(name) + 3) + 1):
        if fold(text[place:end]) == name and not text[place:end].endswith(" "):
            return end - place
    return 0


def _token(found: re.Match[str], defined: Mapping[str, str]) -> Node:
    text = found[0]
    match found.lastgroup:
        case "number":
            return Node("number", text)
        case "name":
            return _name(text, defined)
        case "open" | "close" | "sign":
            return Node(found.lastgroup, text)
        case _:
            return Node("words", text)


def _name(text: str, defined: Mapping[str, str]) -> Node:
    target = defined.get(fold(text), "")
    indexed = _INDEX.match(text)
    if indexed:
        index = indexed["digits"] or indexed["words"]
        return Node("symbol", indexed["name"], index=index, target=target)
    if len(text) >= _LONGEST_NAME and not target:
        return Node("words", text)
    return Node("symbol", text, target=target)


class _Reader:
    """Reads tokens by falling from relations to sums to products to single pieces."""

    def __init__(self, tokens: Sequence[Node]) -> None:
        self._tokens = tokens
        self._place = 0

    def relation(self) -> Node:
        parts: list[Node] = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            if token.kind == "close" or (token.kind == "sign" and token.text in _RELATIONS):
                parts.append(Node("sign", token.text))
                self._place += 1
            else:
                parts.append(self._sum())
        return _row(parts)

    def _peek(self) -> Node:
        return self._tokens[self._place] if self._place < len(self._tokens) else Node("end")

    def _sum(self) -> Node:
        parts: list[Node] = []
        while True:
            while self._peek().kind == "sign" and self._peek().text in _SUMS:
                parts.append(self._take())
            if self._ends():
                return _row(parts)
            parts.append(self._product())

    def _ends(self) -> bool:
        token = self._peek()
        return token.kind in {"end", "close"} or (token.kind == "sign" and token.text in _RELATIONS)

    def _take(self) -> Node:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _product(self) -> Node:
        left = [self._piece()]
        while not self._ends() and not (self._peek().kind == "sign" and self._peek().text in _SUMS):
            token = self._peek()
            if token.kind == "sign" and token.text == _FRACTION:
                self._take()
                left = [Node("fraction", parts=(_row(left), self._operand()))]
            elif token.kind == "sign" or self._is_times(token):
                left.append(Node("sign", self._take().text))
            else:
                left.append(self._piece())
        return _row(left)

    def _is_times(self, token: Node) -> bool:
        """Whether the letter х stands for a multiplication sign: nothing explains it."""
        return token.kind == "symbol" and token.text in _TIMES and not (token.target or token.index)

    def _operand(self) -> Node:
        return Node("words", "") if self._ends() else self._piece()

    def _piece(self) -> Node:
        token = self._take()
        if token.kind != "open":
            return token
        parts = [Node("sign", token.text)]
        while self._peek().kind not in {"end", "close"}:
            before = self._place
            parts.append(self._sum())
            if self._place == before:
                parts.append(Node("sign", self._take().text))
        if self._peek().kind == "close":
            parts.append(Node("sign", self._take().text))
        return Node("row", "brackets", parts=tuple(parts))


def _row(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else Node("row", parts=tuple(parts))
