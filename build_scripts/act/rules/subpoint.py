"""Subpoints: ``2) text``."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import SUBPOINT
from build_scripts.act.rules._line import match_line


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes a line that is a numbered subpoint."""
    return match_line(state, start, SUBPOINT, "subpoint", silent=silent)
