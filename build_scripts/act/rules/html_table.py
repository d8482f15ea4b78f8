"""Tables that the source writes in HTML, because their cells span rows or columns."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from build_scripts.act.rules._line import emit, line_text

_OPEN = re.compile(r"<table\b", re.IGNORECASE)
_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Takes the lines from ``<table>`` to its ``</table>``; tables inside it stay in it."""
    if not _OPEN.match(line_text(state, start)):
        return False
    if silent:
        return True
    depth, line = 0, start
    lines: list[str] = []
    while line < end:
        text = line_text(state, line)
        lines.append(text)
        depth += len(_OPEN.findall(text)) - len(_CLOSE.findall(text))
        line += 1
        if depth <= 0:
            break
    token = emit(state, "html_table", start, "\n".join(lines), closed=depth <= 0)
    token.map = [start, line]
    state.line = line
    return True
