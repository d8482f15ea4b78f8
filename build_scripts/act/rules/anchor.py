"""Anchors of the open corpus: ``<a id="st40"></a>``."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import ANCHOR
from build_scripts.act.rules._line import match_line


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes a line that is an anchor of the unit that follows."""
    return match_line(state, start, ANCHOR, "anchor", silent=silent)
