"""Comma-separated text in and out: one case a row, one input a column.

A column is named by its path, list positions counted from 1: `studies.1.periods.2.start`, or in
words (`calculators.column_names`). An empty cell is an input not given; a row without any text is
skipped. The delimiter is the one of `,` `;` and tab that the first line holds most often
(spreadsheets differ). Quotes follow RFC 4180. A line above the header may give the day of the whole
table: `today;2026-11-21`.

One more column may say whom or what a row is about, see `NAMING`. It is no input: its cells go from
the table into the results and nowhere else.
"""

from calculators.cells import by_code, known_words, meant
from calculators.column_names import Names
from calculators.core import dates
from calculators.core.faults import fault, shown
from calculators.render.letters import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.shapes import Column, Fault, Field, Head, Named, Record, Schema

__all__ = [
    "after_row",
    "build",
    "columns",
    "delimiter_in",
    "length_faults",
    "names_of",
    "naming",
    "offered",
    "read_cases",
    "read_head",
    "read_numbered",
    "read_rows",
    "read_table",
    "write_rows",
    "write_table",
]

DELIMITERS = (",", ";", "\t")
QUOTE = '"'
BYTE_ORDER_MARK = "\ufeff"
SEPARATOR_LINE = "sep="
RISKY_STARTS = ("=", "+", "-", "@")
LONGEST_BLANK = 8
SPECIALTY = "specialty"
NO_CODES: "Record" = {"fields": []}
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
        The rows (rows without any text are left out), and what is broken, if anything.

    >>> read_rows('a;b' + chr(10) + '1;"x;y"' + chr(10) + ' ; ')
    ([['a', 'b'], ['1', 'x;y']], None)
    """
    numbered, broken = read_numbered(text)
    return [row for _, row in numbered], broken


def read_numbered(
    text: str, delimiter: str = ""
) -> "tuple[list[tuple[int, list[str]]], str | None]":
    """Split a text into rows of cells, each with its number among the rows as they stand.

    Args:
        text: The table or a piece of it.
        delimiter: What parts the cells; if empty, it is found in the text.

    Returns:
        The rows that hold any text, numbered from 1, and what is broken, if anything. A first line
        `sep=;`, which spreadsheets write, is no row.
    """
    delimiter = delimiter or delimiter_in(text)
    lines = plain_lines(text)
    if is_separator_line(lines[0]):
        lines = lines[1:]
    rows = []
    pending = ""
    number = 0
    for line in lines:
        pending = pending + "\n" + line if pending else line
        if pending.count(QUOTE) % 2:
            continue
        number += 1
        if pending.strip(BLANKS + delimiter + QUOTE):
            rows.append((number, split_line(pending, delimiter)))
        pending = ""
    return rows, QUOTE if pending else None


def delimiter_in(text: str) -> str:
    """Return the delimiter of a table: the one that its first line names, else the likeliest."""
    lines = plain_lines(text)
    if is_separator_line(lines[0]):
        return lines[0][len(SEPARATOR_LINE) :].strip(" ") or DELIMITERS[-1]
    return delimiter_of(lines)


def after_row(text: str, number: int) -> str:
    """Return what follows so many rows of a text.

    >>> after_row('a;b' + chr(10) + '1;2', 1)
    '1;2'
    """
    lines = plain_lines(text)
    quotes = 0
    place = 1 if is_separator_line(lines[0]) else 0
    while number and place < len(lines):
        quotes += lines[place].count(QUOTE)
        place += 1
        number -= 1 if quotes % 2 == 0 else 0
    return "\n".join(lines[place:])


def plain_lines(text: str) -> list[str]:
    """Return the lines of a text, whatever ends them, without a byte order mark."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (text[1:] if text[:1] == BYTE_ORDER_MARK else text).split("\n")


def is_separator_line(line: str) -> bool:
    """Say whether a line names the delimiter, as spreadsheets write it for themselves."""
    rest = line[len(SEPARATOR_LINE) :].strip(" ")
    return line[: len(SEPARATOR_LINE)].lower() == SEPARATOR_LINE and (
        not rest or rest in DELIMITERS
    )


def delimiter_of(lines: list[str]) -> str:
    """Return the delimiter that the first line with any holds most often, quoted text left out.

    >>> delimiter_of(["day: 21.11.2026", '"a,b,c";d;e'])
    ';'
    """
    for line in lines:
        bare = "".join(line.split(QUOTE)[::2])
        best = DELIMITERS[0]
        for candidate in DELIMITERS:
            if bare.count(candidate) > bare.count(best):
                best = candidate
        if best in bare:
            return best
    return DELIMITERS[0]


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
    schema: "Schema", text: str, tables: "list[dict[str, str]]", extra: "Record | None" = None
) -> "tuple[list[Record], Named | None, list[Fault]]":
    """Read a table of cases.

    Args:
        schema: The calculator's schema.
        text: The whole table.
        tables: The messages whose words a header or a cell may hold instead of names and codes, by
            language.
        extra: More of such words, see `calculators/table_words.json`.

    Returns:
        One input a row (values are texts), the column that names the rows, and the faults of the
        table itself: broken quotes, unknown columns, rows longer than the header.
    """
    found, named, faults, _ = read_cases(schema, text, tables, extra)
    return found, named, faults


def read_cases(
    schema: "Schema", text: str, tables: "list[dict[str, str]]", extra: "Record | None" = None
) -> "tuple[list[Record], Named | None, list[Fault], int]":
    """Read a table as `read_table` does; return also how many specialties a code suggested."""
    rows, broken = read_numbered(text)
    if broken:
        return [], None, [fault("", "csv_broken", {"value": broken})], 0
    head, faults = read_head(schema, rows, tables, extra)
    rest = rows[head["lines"] :]
    faults = faults + length_faults(rest, head)
    if not rest and head["cells"]:
        faults.append(fault("", "csv_empty"))
    if faults:
        return [], None, faults, 0
    found = [build(head, row) for _, row in rest]
    return found, names_of(head, rest), [], head["guessed"]


def read_head(
    schema: "Schema",
    rows: "list[tuple[int, list[str]]]",
    tables: "list[dict[str, str]]",
    extra: "Record | None" = None,
) -> "tuple[Head, list[Fault]]":
    """Read what stands above the first case: a day for the whole table, and the header.

    Args:
        schema: The calculator's schema.
        rows: The first rows, numbered.
        tables: As in `read_table`.
        extra: As in `read_table`.

    Returns:
        `cells` (the header), `columns` (what each column is; None for none), `place` (of the column
        that names the rows, -1 for none), `today` (a text, empty for none), `lines` (how many of
        the rows were read), `blank` (texts that stand for an empty cell), `codes` (of programmes,
        that a specialty's cell may hold), `guessed` (how many were found), and the header's faults.
    """
    fields = row_fields(schema)
    named = Names(fields, tables, (extra or {}).get("columns", {}))
    head: Head = {
        "cells": [],
        "columns": [],
        "place": -1,
        "today": "",
        "lines": 0,
        "blank": [],
        "codes": (extra or {}).get("codes", NO_CODES),
        "guessed": 0,
    }
    head["blank"] = [folded(word) for word in (extra or {}).get("blank", [])]
    if rows and "today" in [field["key"] for field in fields]:
        head["today"] = day_line(rows[0][1], named)
        head["lines"] = 1 if head["today"] else 0
    if head["lines"] == len(rows):
        return head, [fault("", "csv_empty")]
    cells = [name.strip(BLANKS) for name in rows[head["lines"]][1]]
    titles = [folded(title) for title in naming(schema)]
    namings = [index for index, name in enumerate(cells) if folded(name) in titles]
    head["cells"], head["lines"] = cells, head["lines"] + 1
    head["place"] = namings[0] if namings else -1
    faults = header_faults(cells, named, namings)
    if not faults:
        head["columns"] = [
            None if index in namings else column(fields, named.path(name), tables, extra)
            for index, name in enumerate(cells)
        ]
    return head, faults


def day_line(row: list[str], named: "Names") -> str:
    """Return the day that a line above the header gives for the whole table; empty if none.

    The line is `today;2026-11-21` or `Сегодняшняя дата: 21.11.2026`, its other cells empty.
    """
    cells = [cell.strip(BLANKS) for cell in row if cell.strip(BLANKS)]
    if len(cells) == 1 and ":" in cells[0]:
        title, _, day = cells[0].partition(":")
        cells = [title, day.strip(BLANKS)]
    if len(cells) != len(("title", "day")) or named.path(cells[0]) != [("today", -1)]:
        return ""
    day = meant("date", {}, cells[1])
    return day if dates.is_iso_shape(day) else ""


def names_of(head: "Head", rows: "list[tuple[int, list[str]]]") -> "Named | None":
    """Return the column that names the rows, if there is one."""
    if head["place"] < 0:
        return None
    cells = [cell_at(row, head["place"]) for _, row in rows]
    return {"column": head["cells"][head["place"]], "cells": cells}


def header_faults(header: list[str], named: "Names", namings: list[int]) -> "list[Fault]":
    """Return the faults of the header.

    Args:
        header: The columns' names.
        named: The names that inputs have.
        namings: The places of the columns that name a row: one is enough.
    """
    faults = []
    seen: dict[str, str] = {}
    for index, name in enumerate(header):
        path = named.path(name) if name and index not in namings else None
        place = str(path) if path is not None else name
        if name and place in seen:
            code = "csv_column_twice" if seen[place] == name else "csv_column_same"
            faults.append(fault("", code, {"value": shown(name), "other": shown(seen[place])}))
        elif index in namings[1:]:
            other = shown(header[namings[0]])
            faults.append(fault("", "csv_naming_twice", {"value": shown(name), "other": other}))
        elif name and index not in namings and path is None:
            several = named.several(name)
            params: Record = {"value": shown(name), "list": several}
            faults.append(fault("", "csv_column_several" if several else "csv_column", params))
        seen[place] = name
    return faults


def length_faults(rows: "list[tuple[int, list[str]]]", head: "Head") -> "list[Fault]":
    """Return a fault for every row with more cells than the header, if they hold anything."""
    faults = []
    width = len(head["cells"])
    for number, row in rows:
        if len(row) > width and any(cell.strip(BLANKS) for cell in row[width:]):
            params: Record = {"row": number, "count": len(row)}
            name = cell_at(row, head["place"])
            if name:
                params["name"] = shown(name)
            faults.append(fault("", "csv_row_length_of" if name else "csv_row_length", params))
    return faults


def cell_at(row: list[str], place: int) -> str:
    """Return a cell's text as it stands; nothing where a row ends before it."""
    return row[place].strip(BLANKS) if 0 <= place < len(row) else ""


def column(
    fields: "list[Field]",
    path: "list[tuple[str, int]] | None",
    tables: "list[dict[str, str]]",
    extra: "Record | None" = None,
) -> "Column | None":
    """Return what a column's cells are: path, type, and the values that words mean."""
    if path is None:
        return None
    here = fields
    for key, _ in path:
        field = {item["key"]: item for item in here}[key]
        here = field.get("fields", [])
    return path, field["type"], known_words(field, tables, extra)


def build(head: "Head", row: list[str]) -> "Record":
    """Return the input that one row describes; items without any value are left out."""
    data: Record = {}
    for here, cell in zip(head["columns"], row):  # noqa: B905 - a row may be shorter
        text = cell.strip(BLANKS)
        if (
            here is None
            or not text
            or (len(text) <= LONGEST_BLANK and folded(text) in head["blank"])
        ):
            continue
        path, kind, known = here
        place: Any = data
        for key, position in path[:-1]:
            place = place.setdefault(key, {})
            if position >= 0:
                place = place.setdefault(position, {})
        group = by_code(known, head["codes"], text) if path[-1][0] == SPECIALTY else None
        head["guessed"] += 1 if group is not None else 0
        place[path[-1][0]] = meant(kind, known, text) if group is None else group
    if head["today"] and "today" not in data:
        data["today"] = head["today"]
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
    return write_rows([header] + rows, delimiter)


def write_rows(rows: list[list[str]], delimiter: str = DELIMITERS[0]) -> str:
    """Return rows of a table as text, without a header."""
    lines = [delimiter.join([quoted(cell) for cell in row]) for row in rows]
    return "\r\n".join(lines + [""])


def quoted(cell: str) -> str:
    """Return a cell safe and quoted where needed."""
    if cell[:1] in RISKY_STARTS:
        cell = "'" + cell
    if any(c in cell for c in (",", ";", QUOTE, "\n")):
        return QUOTE + cell.replace(QUOTE, QUOTE * 2) + QUOTE
    return cell
