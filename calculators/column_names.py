"""Names of a table's columns: an input's path, or the words that people call it by.

A path is `studies.1.periods.2.start`, list positions counted from 1. Instead, a header may hold the
labels of the form in either language, with or without the items that the input belongs to
(`Обучение 1 → Период 2 → Первый день`, `Период 2: Первый день`, `Уровень`), or a common short word
of `calculators/table_words.json`. Where no number stands, the first item is meant. A name that fits
several inputs is none: it is told which ones.
"""

from calculators.render.letters import folded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Field, Record

__all__ = ["Names", "find"]

DIGITS = "0123456789"
LONGEST_COLUMN = 80
LONGEST_TITLE = 200
MOST_SHOWN = 4
PARTING = "→/:.,;-–—_()«»\"'"


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


def words_and_numbers(title: str) -> tuple[str, list[int]]:
    """Return a title's words without numbers and marks, and the numbers in their order.

    >>> words_and_numbers("Обучение 1 → Период 2: Первый  день")
    ('обучение период первый день', [1, 2])
    """
    for mark in PARTING:
        title = title.replace(mark, " ")
    words = []
    numbers = []
    for word in folded(title).split(" "):
        if word and all(c in DIGITS for c in word):
            numbers.append(int(word))
        elif word:
            words.append(word)
    return " ".join(words), numbers


class Names:
    """The names that the inputs of a row may have in a header."""

    def __init__(
        self, fields: "list[Field]", tables: "list[dict[str, str]]", short: "Record"
    ) -> None:
        """Take a row's fields, the messages by language, and short words by an input's keys."""
        self.fields = fields
        self.tables = tables
        self.short = short
        self.known: dict[str, list[tuple[list[Field], list[int]]]] | None = None

    def path(self, name: str) -> "list[tuple[str, int]] | None":
        """Return a column's path as (key, position or -1), or None if no one input is meant."""
        path = find(self.fields, name)
        if path is not None or not name or len(name) > LONGEST_TITLE:
            return path
        found = self.meant(name)
        return found[0] if len(found) == 1 else None

    def several(self, name: str) -> list[str]:
        """Return the columns that an unclear name may mean, as paths; none if it means nothing."""
        found = self.meant(name) if len(name) <= LONGEST_TITLE else []
        return [column_name(path) for path in found[:MOST_SHOWN]]

    def meant(self, name: str) -> "list[list[tuple[str, int]]]":
        """Return the paths that a name in words may mean."""
        if self.known is None:
            self.known = {}
            for table in self.tables:
                self.learn(self.fields, [], [], table)
        words, numbers = words_and_numbers(name)
        found = []
        for chain, told in self.known.get(words, []):
            path = placed(chain, told, numbers)
            if path is not None and path not in found:
                found.append(path)
        return found

    def learn(
        self,
        fields: "list[Field]",
        chain: "list[Field]",
        titles: list[str],
        table: dict[str, str],
    ) -> None:
        """Add the names of some fields and of all below them in one language."""
        for field in fields:
            here = chain + [field]
            if field["type"] in ("list", "group"):
                title = table.get(field.get("item", field["label"]), "").replace("{number}", " ")
                self.learn(field["fields"], here, titles + [words_and_numbers(title)[0]], table)
                continue
            label = words_and_numbers(table.get(field["label"], ""))[0]
            lists = [n for n, item in enumerate(chain) if item["type"] == "list"]
            for told in choices_of(len(chain)):
                words = [titles[n] for n in told] + [label]
                self.add(" ".join(words), here, [n for n in told if n in lists])
            for word in self.short.get(".".join([item["key"] for item in here]), []):
                self.add(words_and_numbers(word)[0], here, [])

    def add(self, words: str, chain: "list[Field]", told: list[int]) -> None:
        """Remember a name: the fields that lead to the input, and which lists the name tells."""
        assert self.known is not None
        entry = (chain, told)
        entries = self.known.setdefault(words, [])
        if words and entry not in entries:
            entries.append(entry)


def choices_of(count: int) -> list[list[int]]:
    """Return every choice among so many things, each in order.

    >>> choices_of(2)
    [[], [0], [1], [0, 1]]
    """
    found: list[list[int]] = [[]]
    for number in range(count):
        found = found + [choice + [number] for choice in found]
    return found


def placed(
    chain: "list[Field]", told: list[int], numbers: list[int]
) -> "list[tuple[str, int]] | None":
    """Return the path of a name's input, the name's numbers given to the lists it tells.

    A name that tells no list may end in the number of the innermost one (`Начало работы 2`).
    """
    lists = [n for n, item in enumerate(chain) if item["type"] == "list"]
    numbered = told or lists[-1:]
    if numbers and len(numbers) != len(numbered):
        return None
    given = {place: numbers[n] for n, place in enumerate(numbered)} if numbers else {}
    path = []
    for n, item in enumerate(chain):
        number = given.get(n, 1)
        if n in lists and not 1 <= number <= item["max_items"]:
            return None
        path.append((item["key"], number - 1 if n in lists else -1))
    return path


def column_name(path: "list[tuple[str, int]]") -> str:
    """Return a path as a column's name.

    >>> column_name([("studies", 0), ("level", -1)])
    'studies.1.level'
    """
    return ".".join([key if at < 0 else f"{key}.{at + 1}" for key, at in path])
