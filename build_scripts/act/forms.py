"""Forms of blanks: preformatted blocks and the lines to fill in around them, as one unit.

The two languages cut a form into blocks at different places; what a reader fills in is one form,
so neighbouring blocks and lines with blanks become one unit, which has the same id in both. A
point of the text between two blanks stays a point.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.act.unit import Unit

_BLANK = re.compile(r"_{2,}|\.{5,}|…{2,}")
_SHORT = 130
_GAP = 8
"""So many short lines without a blank may stand between two lines of a form."""
_LINES = 2
"""So many lines with blanks are a form even where no block stands among them."""


def merge_forms(unit: Unit) -> None:
    """Joins blocks and lines with blanks below a unit, and below all that it holds."""
    for child in unit.children:
        merge_forms(child)
    kept: list[Unit] = []
    index = 0
    while index < len(unit.children):
        end = _end_of_run(unit.children, index)
        run = unit.children[index:end]
        if _is_form(run):
            kept.append(_joined(run))
            index = end
        else:
            kept.append(unit.children[index])
            index += 1
    unit.children[:] = kept


def _end_of_run(children: Sequence[Unit], start: int) -> int:
    """Index behind the last line of a form that begins at ``start``; ``start`` if none does."""
    end = position = start
    label = _is_short(children[start]) and not children[start].text.endswith(".")
    if label and any(unit.kind == "ruler" for unit in children[start + 1 : start + 2]):
        position += 1  # what is to be written on the ruler below it
    while position < len(children) and position - end <= _GAP:
        if _is_line(children[position]):
            end = position + 1
        elif end == start or not _may_stand_in(children[position], children[:start]):
            break
        position += 1
    return end


def _is_form(run: Sequence[Unit]) -> bool:
    return any(unit.kind == "form" for unit in run) or (
        any(unit.kind == "indent" for unit in run) and len(run) >= _LINES
    )


def _is_line(unit: Unit) -> bool:
    if unit.kind == "form":
        return True
    return unit.kind in {"indent", "ruler"} and not unit.children and bool(_BLANK.search(unit.text))


def _may_stand_in(unit: Unit, before: Sequence[Unit]) -> bool:
    return _is_short(unit) and not _is_clause(unit, before)


def _is_short(unit: Unit) -> bool:
    return (
        unit.kind in {"indent", "point"}
        and not unit.children
        and len(unit.text) <= _SHORT
        and not unit.text.endswith(":")
    )


def _is_clause(unit: Unit, before: Sequence[Unit]) -> bool:
    """Whether a point between lines of blanks is one of the text's points, and no item of a form.

    It goes on with the number of the point in front of the form, or says a whole sentence.
    """
    if unit.kind != "point" or _BLANK.search(unit.text):
        return False
    last = next((child.number for child in reversed(before) if child.kind == "point"), "")
    follows = last.isdigit() and unit.number == str(int(last) + 1)
    return follows or unit.text.endswith(".")


def _joined(run: Sequence[Unit]) -> Unit:
    text = "\n".join(f"{unit.num} {unit.text}" if unit.num else unit.text for unit in run)
    return Unit("form", text=text, first=run[0].first, last=max(unit.last for unit in run))
