"""What the rules of the law dialect share: reading a line and emitting one token."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_ESCAPED_NUMBER = re.compile(r"^([\"«“]?\[?[\w.-]{1,12})\\([.)])")
"""A number whose full stop or bracket Markdown's backslash keeps from making a list."""


def plain_number(line: str) -> str:
    r"""A line whose number bears no backslash.

    >>> plain_number(r"15\. Совет")
    '15. Совет'
    """
    return _ESCAPED_NUMBER.sub(r"\1\2", line)


def line_text(state: StateBlock, line: int) -> str:
    """The text of a line without its indent and its trailing blanks."""
    begin = state.bMarks[line] + state.tShift[line]
    return state.src[begin : state.eMarks[line]].rstrip()


def emit(state: StateBlock, kind: str, start: int, content: str, **meta: object) -> Token:
    """Adds one token that stands for the line ``start``; its meta holds the indent."""
    token = state.push(f"law_{kind}", "", 0)
    token.block = True
    token.map = [start, start + 1]
    token.content = content
    token.meta = {"indent": state.sCount[start] - state.blkIndent, **meta}
    state.line = start + 1
    return token


def match_line(
    state: StateBlock, start: int, pattern: re.Pattern[str], kind: str, *, silent: bool
) -> bool:
    """A rule for units that are one line: emits a token with the pattern's named groups."""
    printed = line_text(state, start)
    plain = plain_number(printed)
    found = pattern.match(plain)
    if not found:
        return False
    if not silent:
        groups = {key: value for key, value in found.groupdict().items() if value}
        emit(state, kind, start, groups.pop("text", ""), escaped=plain != printed, **groups)
    return True
