"""Words compared letter by letter, as people write them: with capitals or without."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["capital", "codes_only", "folded"]

UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІё"
LOWER = "abcdefghijklmnopqrstuvwxyzабвгдеежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіе"
SMALL = dict(zip(UPPER, LOWER))  # noqa: B905 - MicroPython's zip knows no strict
"""Small letters by capital ones: MicroPython's `lower` knows Latin only. The texts hold no "ё"."""
CAPITAL = {small: letter for letter, small in SMALL.items() if letter not in "Ёё"}
SPACES = ("\u00a0", "\u202f", "\t", "\n")


def folded(text: str) -> str:
    """Return a text without capitals, spaces around it, and more than one space within.

    >>> folded("  Аты-ЖӨНІ "), folded("Доктор  по\u00a0профилю")
    ('аты-жөні', 'доктор по профилю')
    """
    for space in SPACES:
        text = text.replace(space, " ")
    words = [word for word in text.split(" ") if word]
    return "".join([SMALL.get(letter, letter) for letter in " ".join(words)])


def capital(text: str) -> str:
    """Return a text with a capital at its beginning.

    >>> capital("өтініш"), capital("№ 075-У")
    ('Өтініш', '№ 075-У')
    """
    return CAPITAL.get(text[:1], text[:1]) + text[1:]


def codes_only(choices: "list[Record]", table: dict[str, str]) -> bool:
    """Say whether an option's words are an option's code ("2" is the third answer's label).

    Then a cell with that text would be read wrongly without notice, so only codes are taken.
    """
    codes = [choice["value"] for choice in choices]
    return any(folded(table[choice["label"]]) in codes for choice in choices)
