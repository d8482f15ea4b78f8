"""Cells of a table as people write them: an option's words instead of its code, a local date.

What a cell cannot be read as stays as it stands; the check of the input then names it.
"""

from calculators import engine
from calculators.core import dates
from calculators.render.letters import codes_only, folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Bundle, Field

__all__ = ["all_words", "known_words", "meant"]


def all_words(bundle: "Bundle", name: str) -> list[dict[str, str]]:
    """Return the messages of every language that a table may be written in.

    A page has all messages of its own language, of the other one only those that cells may hold.
    """
    tables = [engine.words_of(bundle, name, lang).table for lang in sorted(bundle["messages"])]
    return tables + [bundle["cells"][lang] for lang in sorted(bundle.get("cells", {}))]


def known_words(field: "Field", tables: list[dict[str, str]]) -> dict[str, str]:
    """Return what a cell of a field may hold, folded, and the value that it means.

    >>> field = {"type": "choice", "choices": [{"value": "phd", "label": "choice.phd"}]}
    >>> known_words(field, [{"choice.phd": "Доктор PhD"}])
    {'phd': 'phd', 'доктор phd': 'phd'}
    """
    known: dict[str, str] = {}
    if field["type"] == "bool":
        known = {value: value for value in ("true", "yes", "1", "false", "no", "0")}
        for table in tables:
            known[folded(table["general.yes"])] = "yes"
            known[folded(table["general.no"])] = "no"
    if field["type"] == "choice":
        for choice in field["choices"]:
            known[folded(choice["value"])] = choice["value"]
        for table in tables:
            if not codes_only(field["choices"], table):
                for choice in field["choices"]:
                    known[folded(table[choice["label"]])] = choice["value"]
    return known


def meant(kind: str, known: dict[str, str], cell: str) -> str:
    """Return the value that a cell of a field's type means; the cell itself if that is unknown.

    >>> meant("date", {}, "30.06.2024"), meant("date", {}, "31.06.2024")
    ('2024-06-30', '31.06.2024')
    """
    if kind == "date" and dates.is_local_shape(cell):
        return dates.iso_of_local(cell) or cell
    return known.get(folded(cell), cell) if known else cell
