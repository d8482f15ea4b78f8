"""Items of a list with dashes."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import DASH
from build_scripts.act.rules._line import match_line


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes a line that is a dash item."""
    return match_line(state, start, DASH, "dash", silent=silent)
