"""Stamps, signatures and marks of agreement that the source prints as plain lines.

Older acts of the open corpus show them without quotation marks and italics: "Приложение 1",
"к Правилам", a line each. Their lines are short and end without a stop, and their words say what
they are; together they are one unit, as where the source marks them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from build_scripts.act.offices import is_office
from build_scripts.act.patterns import AGREED, unescape

_LINES = frozenset({"law_indent", "law_starred"})
_LONGEST = 90
_LONGEST_STAMP = 300
"""Letters of a stamp whose lines the source joined."""
_MOST = 14
"""Lines of the longest stamp."""
_BLANK = re.compile(r"_{2,}|^[-_=*. ]+$")
_STAMP = re.compile(
    r"^(?:приложение(?: (?:№|N)? ?\d+(?:-\d+)?)?(?:$| к )|утвержд[её]н[аоы]?(?:$| ))", re.IGNORECASE
)
_ALONE = re.compile(r"^приложение(?: (?:№|N)? ?\d+(?:-\d+)?)?$", re.IGNORECASE)
_KAZAKH_STAMP = re.compile(
    r"(?:^|[\w\"»] )(?:\d+(?:-\d+)?[- ]{0,3})?(?:қосымша(?:сы)?|бек[іi]т[іi]л(?:ген|д[іi]))$",
    re.IGNORECASE,
)
_KAZAKH_ALONE = re.compile(r"^(?:\d+(?:-\d+)?[- ]{0,3})?қосымша$", re.IGNORECASE)
_KAZAKH_OF = re.compile(
    r"(?:қаулы|бұйры|шеш[іi]м|жарлы|өк[іi]м|заң|қағида|ереже|нұсқаулы|тәрт[іi]п|тәрт[іi]б"
    r"|бағдарлама|регламент|стандарт|әд[іi]стеме|жоспар|келiс|келіс)\w*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:№|N)\s?[\w/.-]+$")
_NAME = re.compile(r"^(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\. ?){1,2}[\w-]+$|^[\w-]+ (?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\. ?){1,2}$")
_OFFICE_LINES = 4


@dataclass(frozen=True, slots=True)
class PlainBlock:
    """Lines that are one unit."""

    kind: str
    """"stamp", "signature" or "agreed"."""
    text: str
    end: int
    """Index of the token behind its last line."""


def plain_block(tokens: Sequence[Token], start: int) -> PlainBlock | None:
    """The stamp, signature or mark of agreement that begins at ``start``; None if none does."""
    run = _run(tokens, start)
    if not run:
        return None
    behind = tokens[start + len(run)] if start + len(run) < len(tokens) else None
    headed = behind is not None and behind.type in {"heading_open", "law_html_table", "table_open"}
    kind, count = _read(run, headed=headed, ends=behind is None or behind.type == "blockquote_open")
    if not count:
        return None
    return PlainBlock(kind, " ".join(run[:count]), start + count)


def _run(tokens: Sequence[Token], start: int) -> list[str]:
    """The short lines from ``start`` on, as printed."""
    first = tokens[start]
    if first.type != "law_indent":
        return []
    agreed = bool(AGREED.match(unescape(first.content)))
    lines: list[str] = []
    for token in tokens[start : start + _MOST]:
        text = unescape(token.content).strip()
        stops = text.endswith((";", ":", ",")) and not (agreed and token is first)
        if token.type not in _LINES or (token.type == "law_starred" and not agreed):
            break
        longest = _LONGEST_STAMP if _STAMP.match(text) else _LONGEST
        if stops or len(text) > longest or _BLANK.search(text) or _is_sentence(text):
            break
        lines.append(text)
    return lines


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and not re.search(r"(?:\b[гж]|\b\d+|\b[A-ZА-ЯЁІ])\.$", text)


def _read(run: Sequence[str], *, headed: bool, ends: bool) -> tuple[str, int]:
    """What the first lines of a run are, and how many of them; no line if they are nothing."""
    count = _stamp(run, headed=headed)
    if count:
        return "stamp", count
    if AGREED.match(run[0]):
        return "agreed", next(
            (place for place in range(1, len(run)) if _stamp(run[place:], headed=headed)), len(run)
        )
    return "signature", _signature(run, headed=headed, ends=ends)


def _stamp(run: Sequence[str], *, headed: bool) -> int:
    if _STAMP.match(run[0]):
        return _russian_stamp(run, headed=headed)
    last = next((place for place, line in enumerate(run) if _KAZAKH_STAMP.search(line)), None)
    if last is None or _opens_signature(run):
        return 0
    words = " ".join(run[: last + 1])
    return last + 1 if _KAZAKH_ALONE.match(words) or _KAZAKH_OF.search(words) else 0


def _opens_signature(run: Sequence[str]) -> bool:
    return any(is_office(" ".join(run[:count])) for count in range(1, _OFFICE_LINES))


def _russian_stamp(run: Sequence[str], *, headed: bool) -> int:
    alone = bool(_ALONE.match(run[0]))
    if alone and not (len(run) > 1 and run[1].startswith("к ")):
        return 1
    if headed:
        return len(run)
    numbered = next((place for place, line in enumerate(run) if _NUMBER.search(line)), None)
    if numbered is None:
        return 1 if alone else 0
    count = numbered + 1
    if count < len(run) and run[count][:1] in '"«':
        closing = (place for place in range(count, len(run)) if run[place][-1:] in '"»')
        count = next(closing, numbered) + 1
    return count


def _signature(run: Sequence[str], *, headed: bool, ends: bool) -> int:
    """How many lines name who signed: an office, perhaps a name, and then the act ends."""
    for count in range(min(_OFFICE_LINES, len(run)), 0, -1):
        if not is_office(" ".join(run[:count])):
            continue
        named = count < len(run) and _NAME.match(run[count])
        whole = count + bool(named)
        rest = run[whole:]
        if (not rest and ends) or (rest and (_stamp(rest, headed=headed) or AGREED.match(rest[0]))):
            return whole
    return 0
