"""Points: ``12. text``, ``54-1. text``, in a quotation ``"12. text``."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import POINT
from build_scripts.act.rules._line import match_line


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes a line that is a numbered point."""
    return match_line(state, start, POINT, "point", silent=silent)
