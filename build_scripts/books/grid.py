"""A table of a book: which cell stands where, how wide the columns are, which letters fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.books.xhtml import Element, text_of

_UPRIGHT, _LYING = 482.0, 728.0
"""Points across the text of a sheet that stands, and of one that lies."""
_SIZES = ((False, (9.0, 8.5, 8.0, 7.5)), (True, (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)))
"""Sizes of letters, in points, in the order of preference; whether the sheet lies."""
_LETTER, _INSET = 0.56, 9.0
"""Width of a letter, in its size; points around the words of a cell."""
_GROWTH = 0.75
"""How much of the room that is left goes to what has more letters; 1 would be all of it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell in its place."""

    row: int
    column: int
    rows: int
    columns: int
    head: bool
    element: Element

    @property
    def words(self) -> list[str]:
        """The words of the cell."""
        return text_of(self.element).split()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    rows: tuple[Element, ...]
    cells: tuple[Cell, ...]
    heads: int
    """How many rows at the top are repeated on each sheet."""
    widths: tuple[int, ...]
    """Shares of the columns."""
    size: float
    lying: bool
    """Whether the table needs a sheet that lies."""


def grid_of(table: Element) -> Grid:
    """A table with its cells in their places, as HTML places them."""
    rows = tuple(table.iter("tr"))
    heads = sum(len(head) for head in table.iter("thead"))
    cells = tuple(_placed(rows, heads))
    count = max((cell.column + cell.columns for cell in cells), default=0)
    words = [max(map(len, _column(cells, at)), default=1) for at in range(count)]
    letters = [sum(map(len, _column(cells, at))) + 1 for at in range(count)]
    lying, size = _fitting(words)
    return Grid(rows, cells, heads, _widths(words, letters, size, lying=lying), size, lying)


def _placed(rows: Sequence[Element], heads: int) -> Iterator[Cell]:
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        last = heads if at < heads else len(rows)
        for element in row:
            while (at, column) in taken:
                column += 1
            tall = min(int(element.get("rowspan", 1)), last - at)
            wide = int(element.get("colspan", 1))
            taken |= {(at + down, column + right) for down in range(tall) for right in range(wide)}
            yield Cell(at, column, tall, wide, at < heads, element)
            column += wide


def _column(cells: Sequence[Cell], column: int) -> list[str]:
    """The words of the cells that stand in one column alone."""
    alone = (cell for cell in cells if cell.column == column and cell.columns == 1)
    return [word for cell in alone for word in cell.words]


def _needed(letters: int, size: float) -> float:
    return letters * _LETTER * size + _INSET


def _fitting(words: Sequence[int]) -> tuple[bool, float]:
    """Whether the sheet lies, and the largest letters with which the longest words fit."""
    for lying, sizes in _SIZES:
        for size in sizes:
            if sum(_needed(length, size) for length in words) <= (_LYING if lying else _UPRIGHT):
                return lying, size
    lying, sizes = _SIZES[-1]
    return lying, sizes[-1]


def _widths(
    words: Sequence[int], letters: Sequence[int], size: float, *, lying: bool
) -> tuple[int, ...]:
    """Room for the longest word of each column; the rest goes to those with many letters."""
    least = [_needed(length, size) for length in words]
    rest = max(0.0, (_LYING if lying else _UPRIGHT) - sum(least))
    weights = [length**_GROWTH for length in letters]
    return tuple(
        round(own + rest * weight / sum(weights))
        for own, weight in zip(least, weights, strict=True)
    )
