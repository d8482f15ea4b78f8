"""Deadlines of an act in one language: time limits with who, what and counted from what."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.act.unit import Unit
from build_scripts.links import clause_kazakh, clause_russian
from build_scripts.links.clause_parts import ELISION, Parts, clean, sentence_around
from build_scripts.links.model import Deadline
from build_scripts.links.places import Places, own_text
from build_scripts.links.readable import one_alphabet
from build_scripts.links.time_limits import TimeLimit, find_limits

_READERS = {"kk": clause_kazakh.parts, "ru": clause_russian.parts}


def find_deadlines(places: Places) -> list[Deadline]:
    """All deadlines of an act in the language of `places`, in reading order.

    Notes tell the history of the text and the parts of a programme describe and plan: they
    set no one a time limit.
    """
    found: list[Deadline] = []
    for unit in places.root.walk():
        if unit.eid and unit.kind != "note" and not unit.repealed and not _tells(unit, places):
            found.extend(_of_unit(unit, places))
    return found


def _tells(unit: Unit, places: Places) -> bool:
    kinds = {ancestor.kind for ancestor in places.ancestors(unit)}
    return "part" in kinds and not kinds & {"article", "point"}


def _of_unit(unit: Unit, places: Places) -> Iterator[Deadline]:
    printed = own_text(unit)
    text = one_alphabet(printed)
    limits = find_limits(text, places.language)
    holder = places.parent(unit)
    introduced = one_alphabet(holder.text) if holder and holder.text.endswith(":") else ""
    if find_limits(introduced, places.language):
        introduced = ""
    for place, limit in enumerate(limits):
        previous = limits[place - 1].end if place else 0
        following = limits[place + 1].start if place + 1 < len(limits) else len(text)
        if limit.window:
            parts = Parts("", clean(text[previous : limit.start]), "")
        else:
            sentence = sentence_around(text, limit.start, limit.end)
            parts = _READERS[places.language](sentence, introduced)
        counted = limit.counted_from or _until(parts.counted_from, text, following, limits)
        yield Deadline(
            source=unit.eid,
            language=places.language,
            start=limit.start,
            end=limit.end,
            text=printed[limit.start : limit.end],
            who=_as_printed(parts.who, text, printed),
            what=_as_printed(_without(parts.what, text, limits), text, printed),
            amount=limit.amount,
            unit=limit.unit,
            counted_from=_as_printed(counted, text, printed),
        )


def _as_printed(words: str, text: str, printed: str) -> str:
    """Words of a clause with the letters that the source prints.

    Args:
        words: as they were read, perhaps in several pieces.
        text: what was read, in one alphabet.
        printed: the same text as it is printed, of the same length.
    """
    for piece in filter(None, (part.strip() for part in words.split(ELISION.strip()))):
        start = text.find(piece)
        if start >= 0:
            words = words.replace(piece, printed[start : start + len(piece)], 1)
    return words


def _without(what: str, text: str, limits: list[TimeLimit]) -> str:
    """What is done, without another limit in front of it."""
    for limit in limits:
        bare = what.removeprefix(text[limit.start : limit.end])
        if bare != what:
            return clean(bare.removeprefix(ELISION))
    return what


def _until(counted: str, text: str, following: int, limits: list[TimeLimit]) -> str:
    """The event without a second limit that stands in the same words."""
    for limit in limits:
        printed = text[limit.start : limit.end]
        if limit.start >= following and printed in counted:
            return clean(counted.partition(printed)[0])
    return counted
