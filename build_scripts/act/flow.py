"""Which unit a numbered or unnumbered paragraph belongs to, inside one container."""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.act.formulas import LEGEND, WHERE
from build_scripts.act.patterns import CLERKS
from build_scripts.act.unit import Unit

_REMARK = re.compile(r"^(?:Ескерт[уп]|Примечани)")
"""A remark below a list, which is of no point."""


@dataclass(slots=True)
class _Open:
    indent: int
    unit: Unit
    holds: bool = False
    """Whether a point takes the paragraphs behind it that are indented no more than it is."""


class Flow:
    """Nests points, subpoints, paragraphs and dash items below one container unit.

    Indentation decides where it can. The open corpus indents less than it nests: there a
    paragraph that ends with a colon takes the subpoints behind it, a point with a hyphen or a
    backslash in its number takes the paragraphs behind it, and a subpoint that ends with a full
    stop takes none.
    """

    def __init__(self, container: Unit) -> None:
        self._container = container
        self._open: list[_Open] = []
        self._formula: Unit | None = None
        self._interrupted: list[_Open] = []
        """What a form or a table closed that stands right before; subpoints go on with it."""

    def point(self, unit: Unit, *, holds: bool = False) -> None:
        """Adds a numbered point; it closes what was open."""
        self._formula = None
        self._interrupted = []
        holder = self._point_above(unit.number)
        self._open = [*([] if holder is None else [_Open(0, holder)]), _Open(0, unit, holds)]
        (holder or self._container).children.append(unit)

    def _point_above(self, number: str) -> Unit | None:
        """The open point whose number a number of several levels goes on: 1 above 1.2."""
        above = number.rpartition(".")[0]
        return next(
            (
                step.unit
                for step in reversed(self._open)
                if above and step.unit.kind == "point" and step.unit.number == above
            ),
            None,
        )

    def letter(self, unit: Unit, indent: int) -> None:
        """Adds an item with a letter to the subpoint, point or paragraph before it."""
        while self._open and (
            self._open[-1].unit.kind in {"letter", "dash"} or self._open[-1].indent > indent
        ):
            self._open.pop()
        self._add(unit, indent)

    def subpoint(self, unit: Unit, indent: int) -> None:
        """Adds a subpoint below its point, or below a paragraph that introduces it."""
        if not self._open and self._interrupted:
            self._open = self._interrupted
        self._close_lists(indent)
        top = self._top()
        if top and top.unit.kind == "indent" and not top.unit.text.endswith(":"):
            self._open.pop()
        self._add(unit, indent)

    def paragraph(self, unit: Unit, indent: int) -> None:
        """Adds an unnumbered paragraph, or an amendment instruction."""
        if _REMARK.match(unit.text) or CLERKS.match(unit.text):
            self._open = [step for step in self._open if not step.holds]
        ended = False
        while self._open and (self._closes(self._open[-1], indent) or ended):
            closed = self._open.pop().unit
            ended = closed.kind == "subpoint" and closed.text.endswith(".") and self._introduced()
        self._add(unit, indent)

    def block(self, unit: Unit, indent: int) -> None:
        """Adds a form or a table beside the paragraph before it; nothing stands in it."""
        interrupted = self._open[:1]
        self.paragraph(unit, indent)
        self._open.pop()
        self._interrupted = interrupted

    def formula(self, unit: Unit, indent: int) -> None:
        """Adds a formula beside the paragraph that introduces it; its legend may follow."""
        self.block(unit, indent)
        self._formula = unit

    def lacks_formula(self) -> bool:
        """Whether the line before says that a formula follows, and none did."""
        last = self.last
        announced = last is not None and last.text.endswith(":") and "формул" in last.text.lower()
        return announced and self._formula is None

    def table(self, unit: Unit, indent: int) -> None:
        """Adds a table below the unit that introduces it; nothing stands in it."""
        last = self.last
        if last is not None and last.text.endswith(":"):
            last.children.append(unit)
            return
        self.block(unit, indent)

    def explains(self, text: str) -> bool:
        """Whether a line explains the formula right before it."""
        return self._formula is not None and bool(WHERE.match(text) or LEGEND.match(text))

    def legend(self, unit: Unit) -> None:
        """Adds a line that explains the formula right before it."""
        if self._formula is not None:
            self._formula.children.append(unit)

    def dash(self, unit: Unit, indent: int) -> None:
        """Adds a dash item to the unit before it."""
        while self._open and (self._open[-1].unit.kind == "dash" or self._open[-1].indent > indent):
            self._open.pop()
        self._add(unit, indent)

    @property
    def last(self) -> Unit | None:
        """The innermost unit that is still open."""
        return self._open[-1].unit if self._open else None

    def in_list(self) -> bool:
        """Whether the innermost open unit is a subpoint, or a paragraph."""
        return self.last is not None and self.last.kind in {"subpoint", "indent"}

    def _top(self) -> _Open | None:
        return self._open[-1] if self._open else None

    def _close_lists(self, indent: int) -> None:
        while self._open and (
            self._open[-1].unit.kind in {"dash", "letter", "subpoint"}
            or self._open[-1].indent > indent
        ):
            top = self._open[-1]
            introduces = top.unit.kind == "subpoint" and top.unit.text.endswith(":")
            if introduces and top.indent < indent:
                return
            self._open.pop()

    def _closes(self, top: _Open, indent: int) -> bool:
        """Whether a paragraph ends the open unit instead of belonging to it."""
        if top.unit.kind == "subpoint" and top.unit.text.endswith("."):
            return True
        if indent == 0 and (top.holds or (top.unit.kind == "point" and "-" in top.unit.num)):
            return False
        return top.indent >= indent

    def _introduced(self) -> bool:
        """Whether a paragraph that only introduces a list is the innermost open unit."""
        top = self._top()
        return top is not None and top.unit.kind == "indent" and top.unit.text.endswith(":")

    def _add(self, unit: Unit, indent: int) -> None:
        self._formula = None
        self._interrupted = []
        parent = self._open[-1].unit if self._open else self._container
        parent.children.append(unit)
        self._open.append(_Open(indent, unit))
