"""Chapters whose headings the source prints like points: "1. Общие положения" above point 1."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_scripts.act.unit import Unit

_LONGEST = 120
_STOPS = (".", ";", ":", ",")


def open_plain_chapters(unit: Unit) -> None:
    """Makes chapters of the points of a document that are the headings of the others.

    Headings and points count apart, each from 1: only then two points bear one number.
    """
    points = [child for child in unit.children if child.kind == "point"]
    headings = [point for point in points if _is_heading(point)]
    if unit.kind not in {"act", "annex"} or not headings or points[0] is not headings[0]:
        return
    others = [point for point in points if not _is_heading(point)]
    if not (_counts(headings) and others and _counts_on(others)):
        return
    kept: list[Unit] = []
    for child in unit.children:
        if any(child is heading for heading in headings):
            child.kind, child.heading, child.text = "chapter", child.text, ""
            kept.append(child)
        elif kept and kept[-1].kind == "chapter" and child.kind not in _OUTSIDE:
            kept[-1].children.append(child)
        else:
            kept.append(child)
    unit.children[:] = kept


_OUTSIDE = frozenset({"annex", "signature", "agreed", "stamp"})


def _is_heading(point: Unit) -> bool:
    text = point.text
    short = bool(text) and len(text) <= _LONGEST and not text.endswith(_STOPS)
    return short and text[:1].isupper() and not point.children


def _counts(points: Sequence[Unit]) -> bool:
    return [point.number for point in points] == [str(n) for n in range(1, len(points) + 1)]


def _counts_on(points: Sequence[Unit]) -> bool:
    """Whether points count from 1 through all chapters, or from 1 again in each."""
    numbers = [int(point.number) for point in points if point.number.isdigit()]
    return numbers[:1] == [1] and all(b > a or b == 1 for a, b in pairwise(numbers))
