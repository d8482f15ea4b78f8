"""Containers: ``::: name`` to ``:::``, for units that no number shows."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from build_scripts.act.rules._line import line_text

_OPEN = re.compile(r"^::: (?P<name>[a-z]+)(?: (?P<argument>\S+))?$")
_CLOSE = ":::"


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Takes a container and lets the other rules read what is inside.

    A container that is never closed reaches to the end; the tree builder reports it.
    """
    found = _OPEN.match(line_text(state, start))
    if not found:
        return False
    if silent:
        return True
    line = start + 1
    while line < end and line_text(state, line) != _CLOSE:
        line += 1
    opened = state.push("law_container_open", "", 1)
    opened.map = [start, min(line + 1, end)]
    opened.meta = {
        "name": found["name"],
        "argument": found["argument"] or "",
        "closed": line < end,
    }
    old_max = state.lineMax
    state.lineMax = line
    state.md.block.tokenize(state, start + 1, line)
    state.lineMax = old_max
    state.push("law_container_close", "", -1)
    state.line = min(line + 1, end)
    return True
