"""Tables that the source writes in HTML, because their cells span rows or columns."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from build_scripts.act.rules._line import emit, line_text

_OPEN = re.compile(r"<table\b", re.IGNORECASE)
_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Takes the lines from ``<table>`` to its ``</table>``; tables inside it stay in it."""
    last = _last_line(state, start, end) if _OPEN.match(line_text(state, start)) else None
    if last is None:
        return False
    if not silent:
        source = "\n".join(line_text(state, line) for line in range(start, last + 1))
        token = emit(state, "html_table", start, source)
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _last_line(state: StateBlock, start: int, end: int) -> int | None:
    """The line that closes the table; None if none does, and the lines are plain text."""
    depth = 0
    for line in range(start, end):
        text = line_text(state, line)
        depth += len(_OPEN.findall(text)) - len(_CLOSE.findall(text))
        if depth <= 0:
            return line
    return None
