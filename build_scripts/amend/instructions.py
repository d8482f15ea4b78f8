"""What an amending act orders, with the new wording freed from its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.links.model import Amendment

_OPENING = re.compile(r"^[\"«“]")
_CLOSING = re.compile(r"[\"»”](?=[;.,]*$)[;,]?")
"""The mark that closes a quotation, and the semicolon that goes on with the list behind it."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction of an amending act in one language."""

    amendment: Amendment
    """What it does and to what, as the parser of the links has read it."""
    unit: Unit
    """The instruction as printed."""
    new: tuple[Unit, ...] = ()
    """Copies of the new wording without quotation marks around it."""
    file: str = ""
    """Name of the amending act's text in messages."""
    by: str = ""
    """Id of the amending act."""

    @property
    def key(self) -> str:
        """Where it stands, for messages: ``V2500035694#para_1__mod_4``."""
        return f"{self.by}#{self.unit.eid}"


def instructions_of(
    act: Act, amendments: Iterable[Amendment], language: str, amended: str, name: str
) -> list[Instruction]:
    """The instructions of an amending act on one other act, in reading order.

    Args:
        act: the amending act.
        amendments: what the parser of the links has found in it.
        language: ``kk`` or ``ru``.
        amended: id of the act that is changed.
        name: name of the amending act's text in messages.
    """
    units = act.units[language]
    return [
        Instruction(
            found,
            units[found.eid],
            unquoted([units[eid] for eid in found.new_text]),
            name,
            act.id,
        )
        for found in amendments
        if found.language == language and found.act == amended
    ]


def unquoted(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Copies of quoted units without the marks in which the quotation stands.

    A mark that the source has lost is no fault; marks inside the wording stay.
    """
    copies = tuple(deepcopy(unit) for unit in units)
    if not copies:
        return copies
    first, last = copies[0], _last(copies[-1])
    if first.lead:
        first.lead, opened = "", True
    elif first.text and _OPENING.search(first.text):
        first.text, opened = first.text[1:], True
    else:
        opened = False
    if opened:
        if last.text:
            last.text = _CLOSING.sub("", last.text)
        else:
            last.heading = _CLOSING.sub("", last.heading)
    return _gathered(copies)


def _gathered(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, each with the tables and paragraphs that are quoted behind it as its parts."""
    found: list[Unit] = []
    for unit in units:
        if found and found[-1].num and not unit.num:
            found[-1].children.append(unit)
        else:
            found.append(unit)
    return tuple(found)


def _last(unit: Unit) -> Unit:
    """The unit whose words are printed last."""
    return _last(unit.children[-1]) if unit.children else unit
