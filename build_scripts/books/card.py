"""The picture of a page, which other programs show where a link to it stands."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import typst

from build_scripts.books.two_colours import in_two_colours
from build_scripts.books.typst_source import quoted
from build_scripts.pages.social import HEIGHT, WIDTH

_PPI = 72
"""A point of Typst is a dot of the picture."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on the picture of a page."""

    language: str
    site: str
    title: str
    above: str
    """What the page is."""
    below: str
    """What is known of it besides; empty for none."""


def card_source(card: Card) -> str:
    """All that the picture is made of."""
    values = {
        "title": card.title,
        "above": card.above,
        "below": card.below,
        "site": card.site,
        "lang": card.language,
    }
    given = ", ".join(f"{name}: {quoted(value)}" for name, value in values.items())
    given += f", width: {WIDTH}pt, height: {HEIGHT}pt"
    functions = files(__package__).joinpath("card.typ").read_text(encoding="utf-8")
    return f"{functions}#card({given})\n"


def card_bytes(source: str) -> bytes:
    """The picture as PNG; the same source gives the same bytes."""
    made = typst.compile(source.encode(), format="png", ppi=_PPI, ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return in_two_colours(made)
