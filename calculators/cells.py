"""Words of a table as people write them, compared letter by letter."""

__all__ = ["folded"]

UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІё"
LOWER = "abcdefghijklmnopqrstuvwxyzабвгдеежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіе"
SMALL = dict(zip(UPPER, LOWER))  # noqa: B905 - MicroPython's zip knows no strict
"""Small letters by capital ones: MicroPython's `lower` knows Latin only. The texts hold no "ё"."""
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
