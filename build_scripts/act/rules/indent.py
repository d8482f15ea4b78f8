"""Unnumbered paragraphs (абзац): what no other rule takes."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.rules._line import emit, line_text
from build_scripts.act.wrapped import continues


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001
    """Takes one line as a paragraph; the source has one paragraph a line.

    A line may also go on with the sentence that broke off at the end of a preformatted block.
    """
    if silent:
        return True
    text = line_text(state, start)
    last = state.tokens[-1] if state.tokens else None
    broken = last is not None and last.meta.get("wrapped")
    if last is not None and broken and text[:1].islower() and continues(text, last.content):
        last.content = f"{last.content} {text}"
        last.map = [last.map[0] if last.map else start, start + 1]
        state.line = start + 1
    else:
        emit(state, "indent", start, text)
    return True
