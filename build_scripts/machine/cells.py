"""Cells of tables as plain text."""

from __future__ import annotations

from build_scripts.act.unit import Unit


def column(row: Unit, number: int) -> Unit | None:
    """The cell of a column, counted from 1; None where the row has none."""
    mark = f"column-{number}"
    return next((cell for cell in row.children if mark in cell.anchors), None)


def cell_text(cell: Unit | None) -> str:
    """Everything printed in a cell, one line a paragraph or list item."""
    return "\n".join(_lines(cell)) if cell else ""


def _lines(unit: Unit) -> list[str]:
    own = " ".join(part for part in (unit.lead + unit.num, unit.heading, unit.text) if part)
    below = [line for child in unit.children for line in _lines(child)]
    return [own, *below] if own else below
