"""Citations of provisions: подпункт 3) пункта 8 статьи 26 becomes steps with spans.

A citation is a chain of groups that share a document: 1) тармақшасында және 2-тармағында. Each
group is a run of levels, each level a list of numbers. A list gives one mention a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from build_scripts.links.grammar import GRAMMARS, NUMBER, Grammar, meaning, number_of
from build_scripts.links.mention import NO_BASE, RANK, Base, Mention, Step, disjoint
from build_scripts.numerals import number_words


@dataclass(frozen=True, slots=True)
class _Number:
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    numbers: tuple[_Number, ...]
    start: int
    end: int


type _Group = tuple[_Level, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document whose name stands at these characters, so that a citation can join it."""

    start: int
    end: int
    base: Base


def find_citations(text: str, language: str, documents: Sequence[Document]) -> list[Mention]:
    """All citations of provisions in a text, and of documents as a whole.

    Args:
        text: the text of one unit.
        language: ``kk`` or ``ru``.
        documents: the documents named in the text; one that no provision belongs to becomes a
            mention of its own.

    Returns:
        Mentions in reading order; they don't overlap.
    """
    grammar = GRAMMARS[language]
    mentions: list[Mention] = []
    free = list(documents)
    position = 0
    while groups := _next_chain(text, grammar, position):
        start, end = groups[0][0].start, groups[-1][-1].end
        found = _document_beside(text, start, end, grammar, free)
        base = NO_BASE
        if found:
            base = found.base
            start, end = min(start, found.start), max(end, found.end)
            free = [document for document in free if document is not found]
        position = end
        numbered = all(level.numbers for group in groups for level in group)
        if found or numbered or _is_only_annex(text, groups, start, end):
            mentions.extend(_mentions(groups, grammar, base, start, end))
    mentions.extend(Mention(d.start, d.end, d.base) for d in free if not d.base.approved)
    mentions.extend(_whole(text, grammar, mentions))
    return disjoint(mentions)


_ACCORDING = {"before": re.compile(r"согласно $", re.IGNORECASE), "behind": re.compile(r" сәйкес")}


def _is_only_annex(text: str, groups: Sequence[_Group], start: int, end: int) -> bool:
    """Whether an annex without a number and a document is cited: согласно приложению."""
    alone = len(groups) == 1 and [level.kind for level in groups[0]] == ["annex"]
    before, behind = _ACCORDING["before"], _ACCORDING["behind"]
    return alone and bool(before.search(text[:start]) or behind.match(text, end))


def _touches(gap: str) -> bool:
    """Whether nothing but spaces, a preposition or a definition in brackets stands between."""
    stripped = gap.strip()
    bracketed = stripped.startswith("(") and stripped.endswith(")") and stripped.count("(") == 1
    return bool(gap) and (stripped in {"", "к"} or bracketed)


def _next_chain(text: str, grammar: Grammar, position: int) -> list[_Group]:
    starts = (
        (match.start(), kind)
        for kind, pattern in grammar.levels.items()
        if (match := pattern.search(text, position))
    )
    first = min(starts, default=None)
    if first is None:
        return []
    groups: list[_Group] = []
    at = first[0]
    while group := _group_at(text, grammar, at):
        groups.append(group)
        joint = grammar.joint.match(text, group[-1].end)
        if not joint:
            break
        at = joint.end()
    return groups


def _group_at(text: str, grammar: Grammar, position: int) -> _Group:
    levels: list[_Level] = []
    while level := _level_at(text, grammar, position):
        levels.append(level)
        position = level.end
        if text[position : position + 1] != " ":
            break
        position += 1
    return tuple(levels)


def _level_at(text: str, grammar: Grammar, position: int) -> _Level | None:
    for kind, pattern in grammar.levels.items():
        match = pattern.match(text, position)
        if match:
            leading = "first" in pattern.groupindex and not match["list"]
            named = "first" if leading else "list"
            numbers = tuple(_numbers(match[named] or "", match.start(named), grammar))
            return _Level(kind, numbers, match.start(), match.end())
    return None


_LETTER = re.compile(r"(?<!\w)[а-я](?=\))")


def _numbers(printed: str, offset: int, grammar: Grammar) -> Iterator[_Number]:
    if NUMBER.search(printed):
        for match in re.finditer(rf"{NUMBER.pattern}|{_LETTER.pattern}", printed):
            bracket = printed[match.end() : match.end() + 1] == ")"
            yield from _number(match[0], offset + match.start(), offset + match.end() + bracket)
    elif _LETTER.search(printed):
        for match in _LETTER.finditer(printed):
            yield _Number(match[0], offset + match.start(), offset + match.end() + 1)
    else:
        for match in re.finditer(number_words(grammar.language, "ordinal"), printed, re.IGNORECASE):
            value = number_of(grammar, match[0])
            if value:
                yield _Number(value, offset + match.start(), offset + match.end())


def _number(printed: str, start: int, end: int) -> Iterator[_Number]:
    """A number, or both ends of a range: 3-8 is a range, 17-1 stands between 17 and 18."""
    first, hyphen, last = printed.partition("-")
    if hyphen and last.isdigit() and int(last) > int(first):
        middle = start + len(first)
        yield _Number(first, start, middle)
        yield _Number(last, middle + 1, end)
    else:
        yield _Number(printed, start, end)


def _document_beside(
    text: str, start: int, end: int, grammar: Grammar, named: Sequence[Document]
) -> Document | None:
    """The document to which the provisions between two places belong."""
    for document in named:
        gap = text[document.end : start] if grammar.large_first else text[end : document.start]
        if _touches(gap):
            return document
    if grammar.large_first:
        match = grammar.base.search(text, 0, start)
    else:
        match = grammar.base.match(text, end)
    if match is None:
        return None
    noun = match["noun"]
    base = Base("this", meaning(grammar, noun)) if noun else Base("unknown", match["unknown"])
    return Document(match.start(), match.end(), base)


def _mentions(
    groups: Sequence[_Group], grammar: Grammar, base: Base, start: int, end: int
) -> Iterator[Mention]:
    ordered = [group if grammar.large_first else tuple(reversed(group)) for group in groups]
    inherited: tuple[_Level, ...] = ()
    full: list[tuple[_Level, ...]] = []
    for group in ordered if grammar.large_first else reversed(ordered):
        kinds = [level.kind for level in inherited]
        first = group[0].kind
        if first in kinds:
            kept = inherited[: kinds.index(first)]
        else:
            kept = tuple(level for level in inherited if RANK[level.kind] < RANK[first])
        inherited = (*kept, *group)
        full.append(inherited)
    if not grammar.large_first:
        full.reverse()
    for index, (own, chain) in enumerate(zip(groups, full, strict=True)):
        begin = start if index == 0 else own[0].start
        finish = end if index == len(groups) - 1 else own[-1].end
        yield from _spread(own, chain, base, begin, finish)


def _spread(
    own: _Group, chain: tuple[_Level, ...], base: Base, start: int, end: int
) -> Iterator[Mention]:
    """One mention for each combination of numbers; the words between go to the first and last."""
    listed = next((level for level in own if len(level.numbers) > 1), None)
    choices: list[list[tuple[_Level, _Number | None]]] = [
        [(level, number) for number in level.numbers] or [(level, None)] for level in chain
    ]
    for chosen in product(*choices):
        steps = tuple(Step(lv.kind, number.value if number else "") for lv, number in chosen)
        begin, finish = start, end
        if listed:
            number = next(n for lv, n in chosen if lv is listed)
            assert number is not None
            begin = start if number is listed.numbers[0] else number.start
            finish = end if number is listed.numbers[-1] else number.end
        yield Mention(begin, finish, base, steps)


def _whole(text: str, grammar: Grammar, found: Sequence[Mention]) -> Iterator[Mention]:
    taken = [(mention.start, mention.end) for mention in found]
    for match in grammar.around.finditer(text):
        if all(match.end() <= start or end <= match.start() for start, end in taken):
            yield Mention(match.start(), match.end(), Base("this", meaning(grammar, match["noun"])))
    for match in grammar.amended.finditer(text):
        yield Mention(match.start(), match.end(), Base("amended"))
