"""New wording that an amending act quotes as plain paragraphs: where it begins and ends.

"пункт 12 изложить в следующей редакции:" is followed by paragraphs from an opening quotation
mark to the closing one. Their numbers are those of the other act, so they stand below the
instruction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

_PARAGRAPHS = frozenset(
    {"law_point", "law_subpoint", "law_letter", "law_dash", "law_indent", "law_html_table"}
)
_LONGEST = 80
"""So many paragraphs behind its beginning the end of a quotation is looked for."""
_PAIRS = {"«": "»", "“": "”", "„": "“"}
_STRAIGHT = '"'
_TAIL = " .;,:)"
_NAME = re.compile(r"(?:«(?:[^«»]|«[^«»]*»?)*»|\"[^\"]*\") деген(?!\w)")
"""A quoted name that a Kazakh instruction begins with: «Астана қаласы» деген бөлімде."""
_SENTENCE = re.compile(r"\.»[;.]$")
"""The end of quoted sentences, in which official texts leave out a mark of a name."""


def quotation_end(tokens: Sequence[Token], start: int) -> int:
    """Index of the last paragraph of a quotation that begins at ``start``; -1 if none does.

    Args:
        tokens: the tokens of one container.
        start: index of a paragraph behind one that ends with a colon.
    """
    first = _printed(tokens[start])
    mark = first[:1]
    if tokens[start].type not in _PARAGRAPHS or (mark not in _PAIRS and mark != _STRAIGHT):
        return -1
    if _NAME.match(first):
        return -1
    opened = 0
    for place in range(start, min(start + _LONGEST, len(tokens))):
        token = tokens[place]
        if token.type not in _PARAGRAPHS:
            return -1
        text = _printed(token)
        opened += _opened(text, mark)
        closed = opened <= 0 or mark == _STRAIGHT or bool(_SENTENCE.search(text))
        if _ends(text, mark) and closed:
            return place
    return -1


def _printed(token: Token) -> str:
    meta = token.meta or {}
    return f"{meta.get('lead', '')}{meta.get('num', '')} {token.content}".strip()


def _opened(text: str, mark: str) -> int:
    return text.count(mark) - text.count(_PAIRS[mark]) if mark in _PAIRS else 0


def _ends(text: str, mark: str) -> bool:
    closing = _PAIRS.get(mark, _STRAIGHT)
    bare = text.rstrip(_TAIL)
    if mark == _STRAIGHT:
        return bare.endswith(closing) and len(bare) > 1
    return bare.endswith(closing)
