"""Block rules of the law dialect, one structural rule a file, for markdown-it-py."""

from __future__ import annotations

from build_scripts.act.rules import (
    anchor,
    container,
    dash,
    fence,
    html_table,
    indent,
    letter,
    missing,
    point,
    skipped,
    starred,
    subpoint,
)

RULES = (
    fence,
    html_table,
    container,
    anchor,
    missing,
    skipped,
    starred,
    point,
    subpoint,
    letter,
    dash,
    indent,
)
"""The rules in their order of precedence; the last one takes what is left."""
