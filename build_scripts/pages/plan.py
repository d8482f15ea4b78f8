"""Which units of an act stand on which page, and the address of every clause.

An act has an overview page and one or more text pages; a text page is cut where a part, chapter,
section or annex begins, so that none grows too heavy. The address of a page depends on the
structure only, and is equal in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act

MAX_LETTERS = 80_000
"""Letters of both languages that a text page may hold before it is cut."""
_LITTLE = 3_000
"""Letters of a unit's own text that are too few for a page without any of its parts."""
ACTS = "acts"


@dataclass(frozen=True)
class TextPage:
    """One page with text of an act."""

    slug: str
    """Last part of the address: ``text``, ``annex-1``, ``part-2``, ``part-5-chapter-1`` ..."""
    roots: tuple[str, ...]
    """Ids of the units it shows, each with what is below it but for what is in `cut`."""
    cut: tuple[str, ...] = ()
    """Ids of units below a root that are not shown under it."""
    ending: tuple[str, ...] = ()
    """Ids of units that end what the page's root is a part of: they are shown behind it."""


@dataclass(frozen=True)
class PagePlan:
    """The pages of one act."""

    act: str
    pages: tuple[TextPage, ...]
    page_of: Mapping[str, str]
    """Slug of the page by unit id."""
    below: str = ""
    """Folder of an older edition below that of the act; empty for the newest one."""

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Slugs in reading order."""
        return tuple(page.slug for page in self.pages)

    @property
    def folder(self) -> str:
        """Address of the act, or of its older edition, below the language folder."""
        return f"{ACTS}/{self.act}/{self.below}"

    def path(self, eid: str) -> str:
        """Address of a unit below the language folder: ``acts/ACT/PAGE/#ID``."""
        return f"{self.folder}{self.page_of[eid]}/#{eid}"


def plan_pages(act: Act) -> PagePlan:
    """Cuts an act into pages."""
    root = act.outline
    weights = _weights(act)
    pages: list[TextPage] = []
    body = [unit for unit in root.children if not KINDS[unit.kind].cuttable]
    cuttable = [unit for unit in root.children if KINDS[unit.kind].cuttable]
    total = sum(weights[unit.eid] for unit in root.children)
    if total <= MAX_LETTERS:
        pages.append(TextPage("text", tuple(unit.eid for unit in root.children)))
    else:
        if body:
            pages.append(TextPage("text", tuple(unit.eid for unit in body)))
        for unit in cuttable:
            pages.extend(_cut(unit, weights))
    units = {unit.eid: unit for unit in root.walk() if unit.eid}
    page_of = {eid: page.slug for page in pages for eid in _units_of(page, units)}
    return PagePlan(act.id, tuple(pages), page_of, act.below)


def _weights(act: Act) -> dict[str, int]:
    weights: dict[str, int] = {}
    for language in act.texts:
        for unit in act.texts[language].walk():
            if unit.eid:
                weights[unit.eid] = weights.get(unit.eid, 0) + len(unit.full_text())
    return weights


def _cut(unit: Unit, weights: Mapping[str, int]) -> list[TextPage]:
    inner = [child for child in unit.children if KINDS[child.kind].cuttable]
    if weights[unit.eid] <= MAX_LETTERS or not inner:
        return [TextPage(_slug(unit.eid), (unit.eid,))]
    first, *rest = inner
    behind = unit.children[unit.children.index(inner[-1]) + 1 :]
    ending = tuple(child.eid for child in behind)
    cut = tuple(child.eid for child in (*inner, *behind))
    own = weights[unit.eid] - sum(weights[eid] for eid in cut)
    if own > _LITTLE or own + weights[first.eid] > MAX_LETTERS:
        pages = [TextPage(_slug(unit.eid), (unit.eid,), cut)]
        rest = inner
    elif unit.heading:
        pages = [TextPage(_slug(unit.eid), (unit.eid,), cut[1:])]
    else:
        pages = [TextPage(_slug(first.eid), (unit.eid, first.eid), cut)]
    pages.extend(page for child in rest for page in _cut(child, weights))
    pages[-1] = replace(pages[-1], ending=(*pages[-1].ending, *ending))
    return pages


def _slug(eid: str) -> str:
    names = {kind.element: kind.name for kind in KINDS.values() if kind.cuttable}
    steps = [step.partition("_") for step in eid.split("__")]
    return "-".join(f"{names.get(element, element)}-{label}" for element, _, label in steps)


def _units_of(page: TextPage, units: Mapping[str, Unit]) -> Iterator[str]:
    for root in (*page.roots, *page.ending):
        yield from _walk(units[root], page.cut)


def _walk(unit: Unit, cut: Sequence[str]) -> Iterator[str]:
    yield unit.eid
    for child in unit.children:
        if child.eid not in cut:
            yield from _walk(child, cut)
