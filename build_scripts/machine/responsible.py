"""Who is responsible in an action plan: a list whose items hold commas of their own."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_AGREED = re.compile(r"\s*\((?:келісу (?:бойынша|үшін)|по согласованию)\)")
_PLACE = re.compile(r"^(?:городов )?[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]+(?: и [А-Я][а-я]+)?$")
_ALL_REGIONS = "облыстардың"
_KAZAKH_END = re.compile(r"(?:қалаларының|облыстарының) әкімдіктері$")
_RUSSIAN_BEGIN = re.compile(r"^акиматы (?:областей|городов)")


@dataclass(frozen=True, slots=True)
class Responsible:
    """One body of the list."""

    name: str
    by_agreement: bool
    """Whether the plan says "by agreement" of it."""


def read_responsible(text: str, names: Collection[str] = ()) -> tuple[Responsible, ...]:
    """The bodies of a cell, in its order.

    Args:
        text: the cell.
        names: abbreviations of bodies, which are not names of places.

    >>> [r.name for r in read_responsible("ҒЖБМ, Астана, Алматы қалаларының әкімдіктері")]
    ['ҒЖБМ', 'Астана, Алматы қалаларының әкімдіктері']
    >>> read_responsible("ОВПО (по согласованию),")
    (Responsible(name='ОВПО', by_agreement=True),)
    """
    pieces = _joined_regions(_split(text), names)
    return tuple(
        Responsible(_AGREED.sub("", piece), bool(_AGREED.search(piece))) for piece in pieces
    )


def _split(text: str) -> list[str]:
    """Pieces between commas that stand outside brackets."""
    pieces, depth, begin = [], 0, 0
    for index, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            pieces.append(text[begin:index].strip())
            begin = index + 1
    pieces.append(text[begin:].strip())
    return [piece for piece in pieces if piece]


def _joined_regions(pieces: list[str], names: Collection[str]) -> list[str]:
    """Joins "akimats of the regions, of Astana, Almaty and Shymkent" to one body."""

    def is_place(piece: str) -> bool:
        return bool(_PLACE.match(piece)) and piece not in names

    joined: list[str] = []
    open_list = False
    for piece in pieces:
        if open_list and is_place(piece):
            joined[-1] += f", {piece}"
            continue
        open_list = bool(_RUSSIAN_BEGIN.match(piece))
        if _KAZAKH_END.search(piece):
            while joined and is_place(joined[-1]):
                piece = f"{joined.pop()}, {piece}"  # noqa: PLW2901
            if joined and joined[-1] == _ALL_REGIONS:
                piece = f"{joined.pop()}, {piece}"  # noqa: PLW2901
        joined.append(piece)
    return joined
