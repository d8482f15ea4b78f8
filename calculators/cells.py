"""Cells of a table as people write them: an option's words instead of its code, a local date.

What a cell cannot be read as stays as it stands; the check of the input then names it.
"""

from calculators import engine
from calculators.core import dates
from calculators.core.programme_codes import specialty_of
from calculators.render.letters import codes_only, folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Bundle, Field, Record

__all__ = ["all_words", "by_code", "known_words", "meant"]

DIGITS = "0123456789"
MOST_KNOWN = 2000
"""So many days of a column are remembered: the next row likely holds one of them."""
MIDNIGHT = ("T00:00:00", " 00:00:00", " 0:00:00", " 0:00", " 00:00")
"""What programs add to a day that they keep as a moment."""
WHOLE = (".0", ",0", ".00", ",00")
"""What programs add to a whole number that they keep as a fraction."""


def all_words(bundle: "Bundle", name: str) -> list[dict[str, str]]:
    """Return the messages of every language that a table may be written in.

    A page has all messages of its own language, of the other one only those that headers and cells
    may hold.
    """
    tables = [engine.words_of(bundle, name, lang).table for lang in sorted(bundle["messages"])]
    return tables + [bundle["cells"][lang] for lang in sorted(bundle.get("cells", {}))]


def known_words(
    field: "Field", tables: list[dict[str, str]], extra: "Record | None" = None
) -> dict[str, str]:
    """Return what a cell of a field may hold, folded, and the value that it means.

    Args:
        field: The input.
        tables: Messages by language: an option's own words.
        extra: More words: `choices` by the key of an option's message, `yes` and `no`.

    >>> field = {"type": "choice", "choices": [{"value": "phd", "label": "choice.phd"}]}
    >>> known_words(field, [{"choice.phd": "Доктор PhD"}], {"choices": {"choice.phd": ["PhD."]}})
    {'phd.': 'phd', 'phd': 'phd', 'доктор phd': 'phd'}
    """
    if field["type"] == "bool":
        return known_answers(tables, extra or {})
    return known_options(field["choices"], tables, extra or {}) if field["type"] == "choice" else {}


def known_answers(tables: list[dict[str, str]], extra: "Record") -> dict[str, str]:
    """Return what a cell of yes or no may hold."""
    known = {value: value for value in ("true", "yes", "1", "false", "no", "0")}
    for value in ("yes", "no"):
        for word in extra.get(value, []) + [table["general." + value] for table in tables]:
            known[folded(word)] = value
    return known


def known_options(
    choices: "list[Record]", tables: list[dict[str, str]], extra: "Record"
) -> dict[str, str]:
    """Return what a cell of a choice may hold; an option's own words win over short ones."""
    known: dict[str, str] = {}
    short = extra.get("choices", {})
    for choice in choices:
        for word in short.get(choice["label"], []):
            known[folded(word)] = choice["value"]
    for choice in choices:
        known[folded(choice["value"])] = choice["value"]
    for table in tables:
        if not codes_only(choices, table):
            for choice in choices:
                words = table[choice["label"]]
                known[folded(words)] = choice["value"]
                if "codes" in choice:  # the name without the code in front of it
                    known[folded(words.partition(" ")[2])] = choice["value"]
    return known


def meant(kind: str, known: dict[str, str], cell: str) -> str:
    """Return the value that a cell of a field's type means; the cell itself if that is unknown.

    >>> meant("date", {}, "30.06.2024"), meant("date", {}, "31.06.2024"), meant("int", {}, "8,0")
    ('2024-06-30', '31.06.2024', '8')
    """
    if kind == "date":
        if cell not in known:
            if len(known) == MOST_KNOWN:
                known.clear()
            known[cell] = day_meant(cell)
        return known[cell]
    if kind == "int":
        return whole_meant(cell)
    if not known:
        return cell
    if cell not in known:
        value = known.get(folded(cell))
        if value is None:
            return cell
        known[cell] = value  # the next row will hold the same letters
    return known[cell]


def by_code(known: dict[str, str], codes: "Record", cell: str) -> "str | None":
    """Return the group of specialties that a programme's code in a cell suggests, or None.

    Args:
        known: What a cell of the specialty may hold: words are no codes.
        codes: The parameter `programme_codes`.
        cell: The cell.
    """
    if cell in known or folded(cell) in known:
        return None
    group: str | None = specialty_of(cell, codes)["group"]
    return group


def day_meant(cell: str) -> str:
    """Return the ISO date of a local date; the cell itself if it is none.

    The day comes first, as everybody here writes it; the parts are two or one and four digits long.

    >>> [day_meant(text) for text in ("1.6.2024", "30/06/2024", "06/30/2024", "30.06.24")]
    ['2024-06-01', '2024-06-30', '06/30/2024', '30.06.24']
    >>> day_meant("2024-06-30 00:00:00")
    '2024-06-30'
    """
    text = cell
    for ending in MIDNIGHT:
        if text.endswith(ending):  # MicroPython has no removesuffix
            text, _, _ = text.partition(ending)
    if dates.is_iso_shape(text):
        return text
    pieces = text.replace("/", ".").split(".")
    lengths = [len(piece) for piece in pieces]
    shape = len(pieces) == len("DMY") and lengths[2] == len("YYYY")
    if not shape or not (1 <= lengths[0] <= len("DD") and 1 <= lengths[1] <= len("MM")):
        return cell
    if any(c not in DIGITS for c in "".join(pieces)):
        return cell
    return dates.iso_of_local(".".join(pieces)) or cell


def whole_meant(cell: str) -> str:
    """Return a whole number without the idle zeros of a fraction.

    >>> whole_meant("8.0"), whole_meant("8.5"), whole_meant(".0")
    ('8', '8.5', '.0')
    """
    for ending in WHOLE:
        digits = cell[: -len(ending)]
        if cell.endswith(ending) and digits and all(c in DIGITS for c in digits):
            return digits
    return cell
