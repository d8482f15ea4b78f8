"""What a row of a table of answers says in one cell."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Note

__all__ = ["notes_text", "tenge"]


def notes_text(notes: "list[Note]", words: "Words") -> str:
    """Return notes as one text."""
    return " | ".join([words.say(item["key"], item["params"]) for item in notes])


def tenge(tiyn: int) -> str:
    """Return a sum of tiyn as a plain number of tenge.

    >>> tenge(120000050), tenge(120000000)
    ('1200000.50', '1200000')
    """
    whole, part = divmod(tiyn, 100)
    return f"{whole}.{part:02d}" if part else str(whole)
