"""Proof that the structured text holds every word of the raw text, in its order.

Two independent comparisons, letter by letter without white space: the repaired raw lines against
the Markdown with its markup taken off, and the Markdown against the tree that the parser builds
from it. Repairs can't hide a loss, because each kind of repair is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_scripts.act.patterns import unescape
from build_scripts.act.unit import Unit
from build_scripts.faults import Fault
from build_scripts.ingest.repairs import RepairedLine, letters

_DROPPED = re.compile(r"^(?::::.*|\|(?: \||(?: --- \|))+|<!--.*-->|<a id=.*|↑ \[.*\]\(.*\))$")
_QUOTE = re.compile(r"^> ?")
_HEADING = re.compile(r"^#{1,6} ")
_EMPHASIS = re.compile(r"^(\*{1,2})(?! )(.*[^ *])\1$")
_ROW = re.compile(r"^\|(.*)\|$")
_CONTEXT = 25


def markdown_letters(text: str) -> str:
    """The letters of a structured text without its markup.

    >>> markdown_letters("> *Ескерту. Күші жойылды.*")
    'Ескерту.Күшіжойылды.'
    >>> markdown_letters("| 1 | а<br>б |")
    '1аб'
    """
    return letters(unescape("".join(_plain(line) for line in text.splitlines())))


def _plain(line: str) -> str:
    text = _QUOTE.sub("", line.strip()).strip()
    if _DROPPED.match(text):
        return ""
    row = _ROW.match(text)
    if row:
        return row[1].replace(" | ", " ").replace("<br>", " ")
    return _EMPHASIS.sub(r"\2", _HEADING.sub("", text))


def raw_letters(lines: Iterable[RepairedLine]) -> str:
    """The letters of the repaired raw lines."""
    return letters("".join(line.text for line in lines))


def tree_letters(unit: Unit) -> str:
    """The letters of a tree, in reading order."""
    own = unit.lead + unit.num + unit.heading + unit.text
    if unit.kind == "abbreviation" and unit.heading:
        own = f"{unit.heading}–{unit.text}"
    if unit.kind == "slide":
        own = ""
    if unit.kind == "annex":
        own = ""
        inner = [tree_letters(child) for child in unit.children]
        stamps = sum(1 for child in unit.children if child.kind == "stamp")
        return letters("".join([*inner[:stamps], unit.heading, *inner[stamps:]]))
    return letters(own) + "".join(tree_letters(child) for child in unit.children)


def compare(expected: str, found: str, name: str, what: str, text: str = "") -> list[Fault]:
    """A fault that shows the first place where two runs of letters differ; none if they agree.

    The blanks of forms, printed as underscores, are no letters.

    Args:
        expected: the letters that must stand there.
        found: the letters that stand there.
        name: the file's name in messages.
        what: what is compared with what.
        text: the structured text from which one of the two was taken, to name the line.
    """
    expected, found = expected.replace("_", ""), found.replace("_", "")
    if expected == found:
        return []
    at = next(
        (i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b),
        min(len(expected), len(found)),
    )
    there = expected[max(0, at - _CONTEXT) : at + _CONTEXT]
    here = found[max(0, at - _CONTEXT) : at + _CONTEXT]
    problem = f"{what}: the letters differ at {at}: {there!r} against {here!r}."
    remedy = "list the change as a repair, or correct the text."
    return [Fault(name, problem, remedy, _line_at(text, at) if text else None)]


def _line_at(text: str, letter: int) -> int:
    """Line of a structured text on which a letter of `markdown_letters` stands."""
    seen = 0
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        seen += len(markdown_letters(line).replace("_", ""))
        if seen > letter:
            return number
    return len(lines)
