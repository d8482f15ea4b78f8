"""Preformatted blocks between two fences of three backquotes: forms, and text with hard ends."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from build_scripts.act.patterns import DASH, LETTER, POINT, SUBPOINT
from build_scripts.act.rules._line import emit, line_text, plain_number
from build_scripts.act.wrapped import Paragraph, continues, is_text, paragraphs

_FENCE = "```"
_MARKS = (("point", POINT), ("subpoint", SUBPOINT), ("letter", LETTER), ("dash", DASH))
_OPEN_ENDED = frozenset({"law_point", "law_subpoint", "law_letter", "law_dash", "law_indent"})
"""Paragraphs that a block may go on with."""


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
    lines = block.split("\n")
    before = _before(state)
    if line < end and is_text(lines, before.content if before else ""):
        _emit_text(state, start + 1, lines, before)
    else:
        token = emit(state, "form", start, block, closed=line < end)
        token.map = [start, min(line + 1, end)]
    state.line = min(line + 1, end)
    return True


def _before(state: StateBlock) -> Token | None:
    """The paragraph right before a block."""
    last = state.tokens[-1] if state.tokens else None
    return last if last is not None and last.type in _OPEN_ENDED else None


def _emit_text(state: StateBlock, first: int, lines: list[str], before: Token | None) -> None:
    """Emits the paragraphs of a block of text; its first may go on with the one before it."""
    for number, paragraph in enumerate(paragraphs(lines)):
        begin, last = first + paragraph.first, first + paragraph.last + 1
        if not number and before is not None and continues(paragraph.text, before.content):
            before.content = f"{before.content.rstrip()} {paragraph.text}"
            before.map = [before.map[0] if before.map else begin, last]
        else:
            token = _emit_paragraph(state, begin, paragraph)
            token.map = [begin, last]


def _emit_paragraph(state: StateBlock, begin: int, paragraph: Paragraph) -> Token:
    text = plain_number(paragraph.text)
    for kind, pattern in _MARKS:
        found = pattern.match(text)
        if found:
            groups = {key: value for key, value in found.groupdict().items() if value}
            return emit(state, kind, begin, groups.pop("text", ""), **groups)
    return emit(state, "indent", begin, text)
