"""Preformatted blocks: lines between two fences of three backquotes, as forms are printed."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.rules._line import emit, line_text

_FENCE = "```"


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Takes a whole block; one that is never closed reaches to the end, and is reported."""
    if not line_text(state, start).startswith(_FENCE):
        return False
    if silent:
        return True
    line = start + 1
    while line < end and line_text(state, line) != _FENCE:
        line += 1
    block = state.getLines(start + 1, line, state.sCount[start], False).rstrip("\n")  # noqa: FBT003
    token = emit(state, "form", start, block, closed=line < end)
    token.map = [start, min(line + 1, end)]
    state.line = min(line + 1, end)
    return True
