"""Containers that hold special lists: questionnaire, indicators, SWOT, abbreviations, slides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown_it.token import Token

from build_scripts.act.patterns import SWOT, unescape
from build_scripts.act.unit import Unit

_STARS = re.compile(r"^(?P<num>\*+)\s*(?P<text>.*)$", re.DOTALL)
_DEFINITION = re.compile(r"^(?P<heading>.+?) – (?P<text>.+)$", re.DOTALL)
_DASHED_DEFINITION = re.compile(r"^(?P<heading>.+?) [-–] (?P<text>.+)$", re.DOTALL)
_NOTES_HEAD = re.compile(r"^(?:Ескертпе|Примечание):?$")


def build(name: str, argument: str, opened: Token, inner: Sequence[Token]) -> Unit:
    """The unit of a container.

    Args:
        name: the name behind ``:::``.
        argument: what follows the name, such as the number of a slide.
        opened: the opening token.
        inner: the tokens inside.

    Returns:
        One unit with its items as children. An unknown name gives a subheading with plain
        paragraphs, so that no text is lost; the check reports the name.
    """
    begin, end = opened.map or (0, 1)
    reader = _READERS.get(name)
    unit = Unit(name if reader else "subheading", first=begin + 1, last=end)
    if name == "slide":
        unit.num = argument
    (reader or _plain)(unit, inner)
    return unit


def known_containers() -> frozenset[str]:
    """Names of containers that hold special lists."""
    return frozenset(_READERS)


def _make(kind: str, token: Token) -> Unit:
    begin, end = token.map or (0, 1)
    meta = token.meta or {}
    return Unit(
        kind,
        num=str(meta.get("num", "")),
        text=unescape(token.content),
        first=begin + 1,
        last=end,
        missing=token.type == "law_missing",
        pair=str(meta.get("pair", "")) if token.type == "law_missing" else "",
    )


def _items(kind: str) -> Callable[[Unit, Sequence[Token]], None]:
    def read(unit: Unit, inner: Sequence[Token]) -> None:
        unit.children.extend(_make(kind, token) for token in inner)

    return read


def _plain(unit: Unit, inner: Sequence[Token]) -> None:
    unit.children.extend(_make("indent", token) for token in inner if token.content)


def _swot(unit: Unit, inner: Sequence[Token]) -> None:
    for token in inner:
        if token.type == "inline":
            text = unescape(token.content)
            letter = next((letter for letter, head in SWOT if head.match(text)), "")
            head = _make("swot-list", token)
            head.heading, head.text = text, ""
            head.anchors.append(f"swot-{letter}")
            unit.children.append(head)
        elif token.content and unit.children:
            unit.children[-1].children.append(_make("swot-item", token))


def _abbreviations(unit: Unit, inner: Sequence[Token]) -> None:
    for token in inner:
        entry = _make("abbreviation", token)
        found = _DEFINITION.match(entry.text) or _DASHED_DEFINITION.match(entry.text)
        if found:
            entry.heading, entry.text = found["heading"], found["text"]
        unit.children.append(entry)


def _questionnaire(unit: Unit, inner: Sequence[Token]) -> None:
    criterion: Unit | None = None
    notes = False
    for token in inner:
        stars = _STARS.match(unescape(token.content))
        notes = notes or bool(_NOTES_HEAD.match(unescape(token.content)))
        if notes:
            note = _make("note", token)
            if stars:
                note.num, note.text = stars["num"], stars["text"]
            unit.children.append(note)
        elif token.type == "law_point":
            criterion = _make("criterion", token)
            unit.children.append(criterion)
        elif criterion is None:
            unit.children.append(_make("field", token))
        elif token.type == "law_dash":
            criterion.children.append(_make("option", token))
        elif stars:
            evidence = _make("evidence", token)
            evidence.num, evidence.text = stars["num"], stars["text"]
            criterion.children.append(evidence)
        else:
            criterion.children.append(_make("indent", token))


_READERS: dict[str, Callable[[Unit, Sequence[Token]], None]] = {
    "questionnaire": _questionnaire,
    "indicators": _items("indicator"),
    "results": _items("result"),
    "swot": _swot,
    "abbreviations": _abbreviations,
    "slide": _items("item"),
}
