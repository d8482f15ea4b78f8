"""Unnumbered paragraphs (абзац): what no other rule takes."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.rules._line import emit, line_text


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes one line as a paragraph; the source has one paragraph a line."""
    if not silent:
        emit(state, "indent", start, line_text(state, start))
    return True
