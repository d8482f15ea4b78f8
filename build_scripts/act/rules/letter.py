"""Items with a letter: ``а) text``."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import LETTER
from build_scripts.act.rules._line import match_line


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes a line that is an item with a letter, the level below a subpoint."""
    return match_line(state, start, LETTER, "letter", silent=silent)
