"""Lines of the open corpus that are no text of the act: back links and rulers."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import BACKLINK
from build_scripts.act.rules._line import line_text


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Passes over a line such as ``↑ [Вся редакция](../rus.md)``."""
    if not BACKLINK.match(line_text(state, start)):
        return False
    if not silent:
        state.line = start + 1
    return True
