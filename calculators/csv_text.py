"""Comma-separated text in and out: one case a row, one input a column.

A column is named by its path, list positions counted from 1: `studies.1.periods.2.start`. An empty
cell is an input not given. The delimiter is the one of `,` `;` and tab that the first line holds
most often (spreadsheets differ). Quotes follow RFC 4180.

One more column may say whom or what a row is about, see `NAMING`. It is no input: its cells go from
the table into the results and nowhere else.
"""

from calculators.cells import known_words, meant
from calculators.core.faults import fault, shown
from calculators.render.letters import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.shapes import Column, Fault, Field, Named, Record, Schema

__all__ = ["columns", "naming", "offered", "read_rows", "read_table", "write_table"]

DELIMITERS = (",", ";", "\t")
QUOTE = '"'
BYTE_ORDER_MARK = "\ufeff"
DIGITS = "0123456789"
RISKY_STARTS = ("=", "+", "-", "@")
LONGEST_COLUMN = 80
FIRST_DATA_LINE = 2
NAMING = ("id", "№", "name", "ФИО", "Ф.И.О.", "Аты-жөні", "Тегі, аты", "Т.А.Ә.")
"""Titles of the column that names a row; the letters' case does not matter.

The first one is offered, for a code will do. Identification numbers are not asked for.
"""
BLANKS = " \t\r\n"


def row_fields(schema: "Schema") -> "list[Field]":
    """Return the fields of one row: the schema's, or those of the list that rows are items of."""
    fields = schema["fields"]
    for field in fields:
        if field["key"] == schema.get("row_of"):
            rows: list[Field] = field["fields"]
            return rows
    return fields


def columns(schema: "Schema") -> list[str]:
    """Return the names of the columns of inputs that an empty table offers."""
    return columns_of(row_fields(schema), "")


def naming(schema: "Schema") -> list[str]:
    """Return the titles of the column that names a row: none of them is an input's name."""
    keys = [field["key"] for field in row_fields(schema)]
    return [title for title in NAMING if title not in keys]


def offered(schema: "Schema") -> list[str]:
    """Return the header of an empty table; where no input is a name, a column may be one."""
    names = naming(schema)
    return (names[:1] if len(names) == len(NAMING) else []) + columns(schema)


def columns_of(fields: "list[Field]", prefix: str) -> list[str]:
    """Return the column names of some fields."""
    found = []
    for field in fields:
        name = prefix + field["key"]
        if field["type"] == "group":
            found.extend(columns_of(field["fields"], name + "."))
        elif field["type"] == "list":
            for number in range(1, field["columns"] + 1):
                found.extend(columns_of(field["fields"], f"{name}.{number}."))
        else:
            found.append(name)
    return found


def read_rows(text: str) -> "tuple[list[list[str]], str | None]":
    """Split a text into rows of cells.

    Returns:
        The rows (empty lines are left out), and what is broken, if anything.

    >>> read_rows('a;b' + chr(10) + '1;"x;y"')
    ([['a', 'b'], ['1', 'x;y']], None)
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text[:1] == BYTE_ORDER_MARK:
        text = text[1:]
    first = text.split("\n")[0]
    delimiter = DELIMITERS[0]
    for candidate in DELIMITERS:
        if first.count(candidate) > first.count(delimiter):
            delimiter = candidate
    rows = []
    pending = ""
    for line in text.split("\n"):
        pending = pending + "\n" + line if pending else line
        if pending.count(QUOTE) % 2:
            continue
        if pending.strip():
            rows.append(split_line(pending, delimiter))
        pending = ""
    return rows, QUOTE if pending else None


def split_line(line: str, delimiter: str) -> list[str]:
    """Split one line, quoted cells kept whole."""
    if QUOTE not in line:
        return line.split(delimiter)
    cells, cell = [], ""
    for piece in line.split(delimiter):
        cell = cell + delimiter + piece if cell else piece
        if cell.count(QUOTE) % 2 == 0:
            cells.append(unquoted(cell))
            cell = ""
    return cells


def unquoted(cell: str) -> str:
    """Return a cell without its quotes."""
    text = cell.strip()
    if len(text) > 1 and text[0] == QUOTE and text[-1] == QUOTE:
        return text[1:-1].replace(QUOTE * 2, QUOTE)
    return cell


def read_table(
    schema: "Schema", text: str, tables: "list[dict[str, str]]"
) -> "tuple[list[Record], Named | None, list[Fault]]":
    """Read a table of cases.

    Args:
        schema: The calculator's schema.
        text: The whole table.
        tables: The messages whose words a cell may hold instead of codes, by language.

    Returns:
        One input a row (values are texts), the column that names the rows, and the faults of the
        table itself: broken quotes, unknown columns, rows longer than the header.
    """
    rows, broken = read_rows(text)
    if broken:
        return [], None, [fault("", "csv_broken", {"value": broken})]
    if not rows:
        return [], None, [fault("", "csv_empty")]
    header = [name.strip() for name in rows[0]]
    fields = row_fields(schema)
    titles = [folded(title) for title in naming(schema)]
    namings = [index for index, name in enumerate(header) if folded(name) in titles]
    place = namings[0] if namings else -1
    faults = header_faults(header, fields, namings) + length_faults(rows, place)
    if len(rows) == 1:
        faults.append(fault("", "csv_empty"))
    if faults:
        return [], None, faults
    found = [column(fields, name, tables) for name in header]
    named: Named | None = None
    if namings:
        named = {"column": header[place], "cells": [cell_at(row, place) for row in rows[1:]]}
    return [build(found, row) for row in rows[1:]], named, []


def header_faults(header: list[str], fields: "list[Field]", namings: list[int]) -> "list[Fault]":
    """Return the faults of the header.

    Args:
        header: The columns' names.
        fields: The fields of one row.
        namings: The places of the columns that name a row: one is enough.
    """
    faults = []
    for index, name in enumerate(header):
        if name and name in header[:index]:
            faults.append(fault("", "csv_column_twice", {"value": shown(name)}))
        elif index in namings[1:]:
            params = {"value": shown(name), "other": shown(header[namings[0]])}
            faults.append(fault("", "csv_naming_twice", params))
        elif name and index not in namings and find(fields, name) is None:
            faults.append(fault("", "csv_column", {"value": shown(name)}))
    return faults


def length_faults(rows: list[list[str]], place: int) -> "list[Fault]":
    """Return a fault for every row with more cells than the header.

    Args:
        rows: The table, its header first.
        place: Where the rows' names stand; -1 if nowhere.
    """
    faults = []
    for number, row in enumerate(rows[1:]):
        if len(row) > len(rows[0]):
            params: Record = {"row": number + FIRST_DATA_LINE, "count": len(row)}
            name = cell_at(row, place)
            if name:
                params["name"] = shown(name)
            faults.append(fault("", "csv_row_length_of" if name else "csv_row_length", params))
    return faults


def cell_at(row: list[str], place: int) -> str:
    """Return a cell's text as it stands; nothing where a row ends before it."""
    return row[place].strip(BLANKS) if 0 <= place < len(row) else ""


def find(fields: "list[Field]", name: str) -> "list[tuple[str, int]] | None":
    """Return a column's path as (key, position or -1), or None if there is no such input."""
    path: list[tuple[str, int]] = []
    here = fields
    parts = name.split(".") if len(name) <= LONGEST_COLUMN else []
    while parts:
        found = [field for field in here if field["key"] == parts[0]]
        if not found:
            return None
        field, position, parts = found[0], -1, parts[1:]
        if field["type"] == "list":
            text = parts[0] if parts else ""
            digits = text and all(c in DIGITS for c in text) and len(text) <= len("100")
            if not digits or not 1 <= int(text) <= field["max_items"]:
                return None
            position, parts = int(text) - 1, parts[1:]
        path.append((field["key"], position))
        if field["type"] not in ("list", "group"):
            return None if parts else path
        here = field["fields"]
    return None


def column(fields: "list[Field]", name: str, tables: "list[dict[str, str]]") -> "Column | None":
    """Return what a column's cells are: path, type, and the values that words mean."""
    path = find(fields, name) if name else None
    if path is None:
        return None
    here = fields
    for key, _ in path:
        field = {item["key"]: item for item in here}[key]
        here = field.get("fields", [])
    return path, field["type"], known_words(field, tables)


def build(found: "list[Column | None]", row: list[str]) -> "Record":
    """Return the input that one row describes; items without any value are left out."""
    data: Record = {}
    for here, cell in zip(found, row):  # noqa: B905 - a row may be shorter than the header
        if here is None or not cell.strip():
            continue
        path, kind, known = here
        place: Any = data
        for key, position in path[:-1]:
            place = place.setdefault(key, {})
            if position >= 0:
                place = place.setdefault(position, {})
        place[path[-1][0]] = meant(kind, known, cell.strip())
    return in_order(data)


def in_order(data: "Record") -> "Record":
    """Turn {position: item} into lists, everywhere."""
    result: Record = {}
    for key in data:
        value = data[key]
        if isinstance(value, dict) and value and all(isinstance(name, int) for name in value):
            result[key] = [in_order(value[position]) for position in sorted(value)]
        else:
            result[key] = in_order(value) if isinstance(value, dict) else value
    return result


def write_table(header: list[str], rows: list[list[str]], delimiter: str = DELIMITERS[0]) -> str:
    """Return a table as text.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    lines = [delimiter.join([quoted(cell) for cell in row]) for row in [header] + rows]
    return "\r\n".join(lines) + "\r\n"


def quoted(cell: str) -> str:
    """Return a cell safe and quoted where needed."""
    if cell[:1] in RISKY_STARTS:
        cell = "'" + cell
    if any(c in cell for c in (",", ";", QUOTE, "\n")):
        return QUOTE + cell.replace(QUOTE, QUOTE * 2) + QUOTE
    return cell
