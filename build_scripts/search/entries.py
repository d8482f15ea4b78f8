"""What the search shows: the units of each page, and which of them are results of their own.

A reader expects the clause that a lawyer would cite. A point is found by the words of its whole
text, with its subpoints; a subpoint is also found by itself, with the words that lead to it, so
that the shortest clause that holds all the words comes first. A row of a table, a criterion of the
questionnaire with its options, a slide are one result: their pieces mean nothing alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from build_scripts.act.kinds import KINDS
from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.pages.plan import ACTS, PagePlan
from build_scripts.search.folding import words
from build_scripts.search.labels import step

_FEW_WORDS = 4
"""Words that any other kind needs to be a result of its own."""
_NAME_WORDS = 12
"""Words of an annex's heading beyond which it only repeats the act's name."""
_APPROVING = 40
_ACT_RANK = {"law": 120, "order": 110, "slides": 75, "decree": 80}
"""A rule of a law comes before a policy paper or slides that speak of the same thing."""
_FULL = 100
_OVERVIEW = 50
"""An overview tells of an act; a clause of it answers."""
_QUOTED = 90
"""New wording in an amending act: the amended act itself, where it is held, comes first."""
_REPEALED = 5
"""Share of the weight that is left to what only says that it was excluded."""
_DEAD_ACT = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit of a page."""

    kind: str
    """A key of `KINDS`, or a piece of one of the site's own pages."""
    eid: str
    """Empty for what stands above the page."""
    alias: str
    label: str
    """Its step of the heading path."""
    mark: str
    """Its number as printed, before its text inside a larger result."""
    heading: str
    text: str
    """Heading and own text."""
    parent: int
    """Position of what holds it; -1 for none."""
    inside: bool
    """Whether its text is part of its parent's result."""
    record: bool
    """Whether it is a result of its own."""
    rank: int
    """Weight of the result in per cent."""
    href: str = ""
    """Where the result leads below the language folder, if not to itself."""
    asked: tuple[str, ...] = ()
    """How readers ask for it, in words that may stand nowhere in the text."""

    @property
    def whole(self) -> bool:
        """Whether its pieces count as much as its own text."""
        return self.kind in KINDS and KINDS[self.kind].result.whole

    @property
    def through(self) -> bool:
        """Whether its number runs through the act, so that a citation can begin with it."""
        return self.kind in KINDS and KINDS[self.kind].through


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of the site, in one language."""

    act: str
    """Id of the act; empty for a page of the site's own."""
    path: str
    """Address below the language folder, with a slash at its end."""
    entries: tuple[Entry, ...]

    def texts(self, position: int) -> Iterator[tuple[int, str]]:
        """Positions and texts of a result: its own, then what is inside it, in reading order."""
        yield position, self.entries[position].text
        for child in range(position + 1, len(self.entries)):
            entry = self.entries[child]
            if entry.parent == position and entry.inside:
                yield from self.texts(child)

    def above(self, position: int) -> Iterator[Entry]:
        """What holds an entry, the nearest first."""
        parent = self.entries[position].parent
        while parent >= 0:
            yield self.entries[parent]
            parent = self.entries[parent].parent

    def row_header(self, row: Entry) -> str:
        """What a row of a table is about: the text of its first cell."""
        place = self.entries.index(row)
        return next((entry.text for entry in self.entries[place:] if entry.parent == place), "")


@dataclass(slots=True)
class _Page:
    entries: list[Entry] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def act_pages(act: Act, plan: PagePlan, language: str) -> list[SearchPage]:
    """The pages of an act in one language, its overview first."""
    pages: dict[str, _Page] = {slug: _Page() for slug in plan.slugs}
    parents: dict[str, Unit] = {}
    asked = {act.clause_named(one.clause): one.phrasings[language] for one in act.questions}
    for unit in act.texts[language].walk():
        for child in unit.children:
            parents[child.eid] = unit
        slug = plan.page_of.get(unit.eid)
        if unit.eid and slug:
            _add(unit, pages[slug], parents, act, language)
            if unit.eid in asked:
                last = pages[slug].entries[-1]
                pages[slug].entries[-1] = replace(last, asked=asked[unit.eid])
    return [
        _overview(act, language),
        *(
            SearchPage(act.id, f"{ACTS}/{act.id}/{slug}/", tuple(page.entries))
            for slug, page in pages.items()
        ),
    ]


def _add(unit: Unit, page: _Page, parents: Mapping[str, Unit], act: Act, language: str) -> None:
    parent = parents.get(unit.eid)
    holder = _place_above(parent, page, parents, language)
    result = KINDS[unit.kind].result
    inside = parent is not None and result.inside and KINDS[parent.kind].result.holds
    text = " ".join(part for part in (unit.heading, unit.text) if part)
    entry = Entry(
        kind=unit.kind,
        eid=unit.eid,
        alias=unit.alias,
        label=step(unit, language),
        mark=unit.num,
        heading=unit.heading,
        text="" if unit.missing else text,
        parent=holder,
        inside=inside,
        record=False,
        rank=_rank(unit, parent, act, language),
    )
    page.places[unit.eid] = len(page.entries)
    page.entries.append(replace(entry, record=_is_record(entry, unit)))


def _rank(unit: Unit, parent: Unit | None, act: Act, language: str) -> int:
    """Weight of a unit in per cent, by its kind and that of its act."""
    rank = _ACT_RANK.get(act.meta.kind, _FULL)
    if act.meta.status == "repealed":
        rank = rank * _DEAD_ACT // _FULL
    rank = rank * KINDS[unit.kind].result.weight // _FULL
    if unit.kind == "annex" and len(words(unit.heading)) > _NAME_WORDS:
        rank = rank * _APPROVING // _FULL
    if _only_approves(unit, parent, act.texts[language]):
        rank = rank * _APPROVING // _FULL
    if "__mod_" in unit.eid:
        rank = rank * _QUOTED // _FULL
    return rank * _REPEALED // _FULL if unit.repealed else rank


def _only_approves(unit: Unit, parent: Unit | None, root: Unit) -> bool:
    """Whether a point stands before an annex: it approves what the annex says, and names it all."""
    stands_first = parent is root and unit.kind == "point"
    return stands_first and any(child.kind == "annex" for child in root.children)


def _place_above(unit: Unit | None, page: _Page, parents: Mapping[str, Unit], language: str) -> int:
    """Position of a holding unit on the page; one that stands on another page is put in."""
    if unit is None or not unit.eid:
        return -1
    if unit.eid not in page.places:
        above = _place_above(parents.get(unit.eid), page, parents, language)
        label = step(unit, language)
        page.places[unit.eid] = len(page.entries)
        page.entries.append(
            Entry(unit.kind, "", "", label, "", "", "", above, inside=False, record=False, rank=0)
        )
    return page.places[unit.eid]


def _is_record(entry: Entry, unit: Unit) -> bool:
    result = KINDS[entry.kind].result
    least = result.least
    if least is None and unit.text and not entry.inside and not result.entrance:
        least = _FEW_WORDS
    if least is None or (entry.kind == "amendment" and not unit.text):
        return False
    text = unit.full_text() if result.whole or not entry.text else entry.text
    return len(words(text)) >= least


def _overview(act: Act, language: str) -> SearchPage:
    meta, root = act.meta, act.texts[language]
    kinds = ("title", "requisites", "signature", "agreed")
    printed = [unit.text for unit in root.children if unit.kind in kinds]
    texts = [meta.title[language], *printed]
    texts.extend(part[language] for part in (meta.summary, meta.excerpt) if part)
    entry = Entry(
        kind="act",
        eid="",
        alias="",
        label=meta.short_title[language],
        mark="",
        heading="",
        text=" ".join((meta.short_title[language], *texts)),
        parent=-1,
        inside=False,
        record=True,
        rank=_OVERVIEW,
    )
    return SearchPage(act.id, f"{ACTS}/{act.id}/", (entry,))
