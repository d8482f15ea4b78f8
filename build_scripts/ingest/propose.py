"""Proposes repairs for a new raw text and says how sure each is.

Nothing here is applied by itself: a person reviews the proposals and puts them into repairs.yaml.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.ingest.repairs import Repair
from build_scripts.ingest.wraps import close_letter_spacing

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)|(?<=[^\s,]) (?=[,;:.](?:[\s»\"]|$))|(?<=,) (?=[,;.])")
_LEADING_GAP = re.compile(r"^(?: {7}| (?=[^ ]))")
_PAGE_START = re.compile(r"^ (?=\S)")
_PARAGRAPH = "      "
_KNOWN_LENGTH = 4
"""Letters from which on a word counts as known or unknown."""
_LINK = re.compile(
    r"(?:"
    r"№ \d+|\d+(?:-\d+)?-?(?:тармақ|тармағ|тарау|қосымша|бап|баб)\w*"
    r"|\d+\) тармақша\w*|тармақша\w*|\d+\)|\d+(?:-\d+)?"
    r"|-(?:баб|тармақ|тармағ)\w*|йрығымен|ығы|\)"
    r"|[Бб]ұйры\w+|[Ққ]аул\w+|қағида(?!т)\w+|Жарлы\w+|Жолдауы|тұжырымдама\w*"
    r"|кіріспесі|тақырыбы|қосымша\w*|тармақ\w*|БҰЙЫРАМЫН:?"
    r")$"
)
_GLUED = re.compile(r"(?:[Бб]ұйры|[Ққ]аулы|тарма[қғ]|қосымша|қағида|Жарлы)\w*$")
"""A link text behind another word, with no blank between them."""
_SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_] ){2,}[^\W\d_](?![^\W\d_])(?: ?(\w{2,})(?!\w))?")
"""Single letters one blank apart, and what may be the end of their word."""
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[А-Яа-яӘІҢҒҮҰҚӨҺәіңғүұқөһ])\w+\b")
_LATIN_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceopxyIi", "АВСЕНКМОРТХҮасеорхуІі")
_SPLIT_RUN = re.compile(r"\b\w{1,4}(?: \w{1,7}){1,3}\b")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A repair that a person has still to review."""

    repair: Repair
    sure: str
    """``high``, ``medium`` or ``low``."""


def propose_repairs(raw: Sequence[str]) -> list[Proposal]:
    """Repairs that the rules would make, in the order of the lines."""
    vocabulary = Counter(word for line in raw for word in re.findall(r"\w{4,}", line))
    proposals = [
        *_displaced_links(raw),
        *_mixed_script(raw),
        *_spaced_words(raw, vocabulary),
        *_loose_letters(raw, vocabulary),
        *_broken_words(raw, vocabulary),
    ]
    return sorted(proposals, key=lambda proposal: proposal.repair.first)


def _displaced_links(raw: Sequence[str]) -> Iterator[Proposal]:
    indented = any(line.startswith(_PARAGRAPH) for line in raw)
    for number, line in enumerate(raw, 1):
        # where paragraphs have no indent, a blank before the first word begins a page
        placed = place_displaced_links(line if indented else line.lstrip(" "))
        if placed:
            after, sure = placed
            why = "link text printed behind its line; its place is the gap"
            yield Proposal(
                Repair(number, number, "displaced", line.strip(), after.strip(), why), sure
            )


def place_displaced_links(line: str) -> tuple[str, str] | None:
    """Puts the link texts at the end of a line into the gaps of the line, in their order.

    Args:
        line: one raw line.

    Returns:
        The line with its links in place and how sure that is, or None where there is no gap or
        no link text at the end.

    >>> place_displaced_links("№ 578  (Нормативтік құқықтық актілерді бұйрығына")
    ('№ 578 бұйрығына (Нормативтік құқықтық актілерді', 'high')
    >>> place_displaced_links("      Қазақстан") is None
    True
    """
    body, gaps = _gaps(line)
    if not gaps:
        return None
    rest, links = body, list[str]()
    while len(links) < len(gaps):
        link = _LINK.search(rest)
        if not link or link.start() <= gaps[-1][0]:
            break
        glued = _GLUED.search(rest, link.start() + 1) if link[0][0].isalpha() else None
        start = glued.start() if glued else link.start()
        links.insert(0, rest[start:])
        rest = rest[:start].rstrip()
    if not links:
        return None
    sure = "low" if len(links) != len(gaps) else "medium" if len(gaps) > 1 else "high"
    if sure == "high" and (links[0].isdigit() or _PAGE_START.match(line)):
        sure = "medium"  # a bare number may be a value; a blank may begin a page
    for (start, end), words in reversed(list(zip(gaps, links, strict=False))):
        left, right = rest[:start].rstrip(), rest[end:].lstrip()
        glue = "" if re.match(r"[,;:.]", right) or words.startswith("-") else " "
        rest = f"{left} {words}{glue}{right}" if left else f"{words}{glue}{right}"
    indent = _PARAGRAPH if line.startswith(_PARAGRAPH) else ""
    return indent + rest, sure


def _gaps(line: str) -> tuple[str, list[tuple[int, int]]]:
    """The line without its indent, and the gaps in it as (start, end)."""
    leading = bool(_LEADING_GAP.match(line))
    body = line.strip()
    gaps = [(found.start(), found.end()) for found in _GAP.finditer(body)]
    return body, [(0, 0), *gaps] if leading else gaps


def _mixed_script(raw: Sequence[str]) -> Iterator[Proposal]:
    for number, line in enumerate(raw, 1):
        for word in dict.fromkeys(_MIXED.findall(line)):
            cyrillic = word.translate(_LATIN_TO_CYRILLIC)
            if cyrillic == word:
                continue  # no letter of it has a twin: РhD
            whole = not re.search(r"[A-Za-z]", cyrillic)
            why = "Latin letters inside a Cyrillic word, or the other way round"
            yield Proposal(
                Repair(number, number, "lookalike", word, cyrillic, why), "high" if whole else "low"
            )


def _spaced_words(raw: Sequence[str], vocabulary: Counter[str]) -> Iterator[Proposal]:
    """Words printed with a blank between their letters, beside words that are not."""
    why = "a word printed with a blank between its letters"
    for number, line in enumerate(raw, 1):
        if close_letter_spacing(line) != line:
            continue  # the rule closes a line of single letters by itself
        for found in _SPACED.finditer(line):
            whole, tail = found[0], found[1] or ""
            letters = whole.removesuffix(tail).rstrip()
            closed = letters.replace(" ", "")
            if tail and vocabulary[closed + tail]:
                before, after = whole, closed + tail
            else:
                before, after = letters, closed
            sure = "high" if vocabulary[after] else "medium"
            yield Proposal(Repair(number, number, "spacing", before, after, why), sure)


def _loose_letters(raw: Sequence[str], vocabulary: Counter[str]) -> Iterator[Proposal]:
    for number, line in enumerate(raw, 1):
        for found in _SPLIT_RUN.finditer(line):
            joined = found[0].replace(" ", "")
            parts = found[0].split(" ")
            strange = any(not vocabulary[part] for part in parts if len(part) >= _KNOWN_LENGTH)
            if _SPACED.search(found[0]):
                continue
            if vocabulary[joined] > 1 and strange:
                why = "a word printed with blanks inside; the closed one stands elsewhere"
                yield Proposal(Repair(number, number, "spacing", found[0], joined, why), "medium")


def _broken_words(raw: Sequence[str], vocabulary: Counter[str]) -> Iterator[Proposal]:
    for number, (line, following) in enumerate(pairwise(raw), 1):
        head = re.search(r"[\w-]*?(\w+)$", line)
        tail = re.match(r"\w+", following)
        if not head or not tail or line.endswith(" "):
            continue
        if vocabulary[head[1]] <= 1 and vocabulary[head[1] + tail[0]] > 0:
            why = "a word cut by the wall of its cell; the whole word stands elsewhere in the text"
            yield Proposal(
                Repair(
                    number, number + 1, "spacing", f"{head[0]}\n{tail[0]}", head[0] + tail[0], why
                ),
                "high" if vocabulary[head[1] + tail[0]] > 1 else "medium",
            )


def propose_blocks(raw: Sequence[str]) -> list[tuple[str, int, int]]:
    """Blocks that the rules recognise: what it is, first and last raw line."""
    blocks: list[tuple[str, int, int]] = []
    start: int | None = None
    for number, line in enumerate(raw, 1):
        if re.match(r"^ *(?:Ескертпе: аббревиатуралардың|Р/с)", line):
            kind = "abbreviations" if "аббрев" in line else "table"
            blocks.append((kind, number, number))
        elif re.search(r"\d+-қосымша\s*$", line):
            blocks.append(("stamp", number, number))
        elif re.match(r"^ *(?:Күшті жақтары|Әлсіз жақтары)", line):
            start = start or number
            blocks.append(("swot", start, number))
            start = None
        elif "сауалнамасы" in line:
            blocks.append(("questionnaire", number + 1, number + 1))
    first = next((number for number, line in enumerate(raw, 1) if line.strip()), 1)
    return [("title", first, first), *blocks]


def write_proposals(proposals: Sequence[Proposal], blocks: Sequence[tuple[str, int, int]]) -> str:
    """Proposals as a repairs.yaml; a comment behind each repair says how sure it is."""
    lines = ["# Proposed by the rules, not reviewed.", "repairs:"]
    for proposal in proposals:
        repair = proposal.repair
        where = (
            str(repair.first) if repair.first == repair.last else f"{repair.first}-{repair.last}"
        )
        lines += [
            f"- line: {where}  # sure: {proposal.sure}",
            f"  kind: {repair.kind}",
            f"  before: {_quoted(repair.before)}",
            f"  after: {_quoted(repair.after)}",
            f"  why: {repair.why}",
        ]
    lines += ["", "blocks:"]
    lines += [f"- {{is: {kind}, lines: {first}-{last}}}" for kind, first, last in blocks]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    if "\n" in text or "\\" in text:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return "'" + text.replace("'", "''") + "'"
