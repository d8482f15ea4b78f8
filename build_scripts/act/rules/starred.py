"""Paragraphs in italics or bold: notes, excluded units, stamps and signatures of the corpus."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock

from build_scripts.act.patterns import BOLD, STARRED
from build_scripts.act.rules._line import emit, line_text


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Takes neighbouring lines that are italics, or one line that is bold, as one paragraph."""
    bold = BOLD.match(line_text(state, start))
    if bold:
        if not silent:
            emit(state, "bold", start, bold["text"])
        return True
    texts: list[str] = []
    line = start
    while line < end and (found := STARRED.match(line_text(state, line))):
        texts.append(found["text"])
        line += 1
    if not texts:
        return False
    if not silent:
        token = emit(state, "starred", start, " ".join(texts))
        token.map = [start, line]
        state.line = line
    return True
