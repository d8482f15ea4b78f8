"""A unit: one piece of an act, from a whole annex down to a dash item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from build_scripts.act.kinds import R

_DIGITS = re.compile(r"\d+(?:[-.]\d+)*")
_ROMAN_LEVEL = re.compile(r"(?<!\w)([IVXLСCІХ]+)\.(?=\d)")
"""The part's number in front of a point's: ``І.1.``."""
ROMAN = re.compile(rf"(?<!\w){R}(?!\w)")
"""A Roman number by itself."""
_ROMAN_SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LATIN = str.maketrans("ІХС", "IXC")


def roman_value(printed: str) -> str:
    """A Roman number in digits; what follows its hyphen stays.

    >>> roman_value("XIV"), roman_value("ІІ-1")
    ('14', '2-1')
    """
    signs, hyphen, rest = printed.translate(_LATIN).partition("-")
    values = [_ROMAN_SIGNS[sign] for sign in signs]
    total = sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )
    return f"{total}{hyphen}{rest}"


@dataclass(slots=True)
class Unit:
    """One unit of an act in one language."""

    kind: str
    """A key of `kinds.KINDS`."""
    num: str = ""
    """The number as printed, with its full stop or bracket."""
    heading: str = ""
    """The heading without its number; empty for units without one."""
    text: str = ""
    """The unit's own text, without its number and without the text of its children."""
    lead: str = ""
    """An opening quotation mark printed before the number."""
    first: int = 0
    """Line of the Markdown file it begins on, from 1."""
    last: int = 0
    """Line it ends on, with its children."""
    children: list[Unit] = field(default_factory=list)
    eid: str = ""
    """Permanent id, equal in all languages."""
    alias: str = ""
    """Short readable id of a unit that people cite; empty for others."""
    anchors: list[str] = field(default_factory=list)
    """Further ids by which the source's own links call it."""
    missing: bool = False
    """Whether the source has no text here in this language."""
    pair: str = ""
    """Id of the unit that says this in the other language, where it stands elsewhere."""
    suspended: bool = False
    """Whether a footnote says that the unit is suspended."""
    about: str = ""
    """For a footnote: id of the unit that it speaks of; empty for the whole act."""
    rows: int = 1
    """How many rows a cell spans."""
    columns: int = 1
    """How many columns a cell spans."""
    head: bool = False
    """Whether a row or a cell is part of a table's header."""
    place: int = 0
    """Place of a row in a table with spans, from 1."""
    grid: bool = False
    """Whether the rows of a table have ids below its own, as in tables with spans."""
    counted: str = ""
    """The number that its place gives it, where the source prints the same one several times."""
    repealed: bool = False
    """Whether the unit only says that it was excluded."""

    def walk(self) -> Iterator[Unit]:
        """This unit and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def number(self) -> str:
        """The bare number, a Roman one in digits; empty if there is none.

        ``54-1`` of ``54-1.``, ``2`` of ``Раздел II.``, ``6.1`` of ``VI.1.``.
        """
        if self.counted:
            return self.counted
        found = _DIGITS.search(self.num)
        if found:
            level = _ROMAN_LEVEL.search(self.num)
            return f"{roman_value(level[1])}.{found[0]}" if level else found[0]
        roman = ROMAN.search(self.num)
        return roman_value(roman[0]) if roman else ""

    def full_text(self) -> str:
        """Everything printed in this unit: mark, number, heading, text, and its children's."""
        own = " ".join(part for part in (self.lead + self.num, self.heading, self.text) if part)
        return " ".join(part for part in (own, *(c.full_text() for c in self.children)) if part)
