"""The number of every unit in the index, equal in both languages.

So a word of one language finds the clause in the other.
A number says where a unit stands without any table: ``(block * 64 + place) * 65536 + inner``. A
block is one file of texts (blocks.py); a place is what a reader calls one place of an act (a point,
a row, a heading); `inner` is 0 for the place itself, ``64 * n`` for its n-th part, and what follows
it for what is inside that part. So the browser folds the parts of a place together from their
numbers alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.search.entries import Entry, SearchPage

PLACES = 64
"""Places of a block at most."""
PART = 64
"""Numbers of one part of a place."""
PARTS = 1024
STRIDE = PART * PARTS
"""Numbers of one place."""
BLOCK_LETTERS = 12_000
"""Letters of a block, in the longer language, after which a new one begins."""


@dataclass(slots=True)
class Numbers:
    """Numbers of the entries of all pages."""

    of: dict[tuple[str, str], int] = field(default_factory=dict)
    """By the address of the page and the id of the entry; the page itself has no id."""
    blocks: int = 0
    """Blocks begun so far."""
    acts: list[int] = field(default_factory=list)
    """The first block of each act, then that of the site's own pages."""
    names: list[str] = field(default_factory=list)
    """Ids of those acts; empty for the site's own pages."""


def number(pages: Mapping[str, Sequence[SearchPage]]) -> Numbers:
    """Numbers all entries.

    Args:
        pages: the pages of each language; those of one act stand together, the site's own last.
    """
    numbers = Numbers()
    act = None
    for group in _together(pages):
        first = group[0]
        if first.act != act:
            act = first.act
            numbers.acts.append(numbers.blocks)
            numbers.names.append(first.act)
        _number_page(first.path, _merged(group), numbers)
    return numbers


def _together(pages: Mapping[str, Sequence[SearchPage]]) -> Iterator[list[SearchPage]]:
    """The same page in all languages; acts in the order in which they come first."""
    found: dict[str, list[SearchPage]] = {}
    for listed in pages.values():
        for page in listed:
            found.setdefault(page.path, []).append(page)
    acts: dict[str, list[list[SearchPage]]] = {}
    for group in found.values():
        acts.setdefault(group[0].act, []).append(group)
    own = acts.pop("", [])
    for groups in (*acts.values(), own):
        yield from groups


@dataclass(slots=True)
class _Merged:
    """One entry of a page, as it is in any of the languages."""

    name: str
    parent: str
    inside: bool
    letters: int


def name_of(entry: Entry, position: int) -> str:
    """The entry's own name on its page: its id, or the number of a question or heading."""
    if entry.eid:
        return entry.eid
    return "" if position == 0 else f"{entry.kind} {position}"


def _merged(group: Sequence[SearchPage]) -> list[_Merged]:
    """Entries of a page in reading order; what one language lacks stands where the other has it."""
    found: dict[str, _Merged] = {}
    order: list[str] = []
    for page in group:
        last = -1
        for position, entry in enumerate(page.entries):
            name = name_of(entry, position)
            if name in found:
                found[name].letters = max(found[name].letters, len(entry.text))
                last = order.index(name) if order[last + 1 : last + 2] != [name] else last + 1
                continue
            parent = name_of(page.entries[entry.parent], entry.parent) if entry.parent >= 0 else ""
            found[name] = _Merged(name, parent, entry.inside, len(entry.text))
            last += 1
            order.insert(last, name)
    return [found[name] for name in order]


def _number_page(path: str, entries: Sequence[_Merged], numbers: Numbers) -> None:
    letters, place, block = BLOCK_LETTERS + 1, 0, numbers.blocks - 1
    parts: dict[int, int] = {}
    for entry in entries:
        holder = numbers.of.get((path, entry.parent)) if entry.inside else None
        if holder is None or parts.get(holder // STRIDE * STRIDE, 0) >= PARTS - 1:
            if letters > BLOCK_LETTERS or place >= PLACES - 1:
                block, place, letters = numbers.blocks, -1, 0
                numbers.blocks += 1
            place += 1
            mine = (block * PLACES + place) * STRIDE
        else:
            mine = _inner(holder, parts)
        numbers.of[(path, entry.name)] = mine
        letters += entry.letters


def _inner(holder: int, parts: dict[int, int]) -> int:
    """The next free number below a holder: of a part, or inside the holder's part."""
    head = holder // STRIDE * STRIDE
    if holder != head:
        part = holder // PART * PART
        inside = parts.get(part + 1, 0) + 1
        if inside < PART:
            parts[part + 1] = inside
            return part + inside
    parts[head] = parts.get(head, 0) + 1
    return head + parts[head] * PART
