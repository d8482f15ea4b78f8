"""Lists of abbreviations: "ABBR – text", printed in up to three boxes one under another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.ingest.layout import Paragraph
from build_scripts.ingest.repairs import RepairedLine
from build_scripts.ingest.wraps import join_wrapped

_PAGE_BREAK = 3
_OPEN = re.compile(r"(?:^|\s)–$")
_DASH = " – "


def read_abbreviations(lines: Sequence[RepairedLine]) -> list[Paragraph]:
    """One paragraph an entry.

    An entry may be printed on one line, as abbreviation with dash and text below, or with the
    dash alone between the two; a run of three or more empty lines is a page break inside it.
    """
    entries: list[Paragraph] = []
    for group in _groups(lines):
        text = join_wrapped(line.text for line in group)
        if entries and (_OPEN.search(entries[-1].text) or _DASH not in entries[-1].text):
            entries[-1].text = join_wrapped([entries[-1].text, text])
            entries[-1].last = group[-1].number
        else:
            entries.append(Paragraph(text, group[0].number, group[-1].number))
    return entries


def _groups(lines: Sequence[RepairedLine]) -> list[list[RepairedLine]]:
    groups: list[list[RepairedLine]] = []
    blanks = 1
    for line in lines:
        if not line.text.strip():
            blanks += 1
            continue
        new_entry = _DASH in line.text and groups and _DASH in groups[-1][0].text
        if not groups or new_entry or 0 < blanks < _PAGE_BREAK:
            groups.append([])
        groups[-1].append(line)
        blanks = 0
    return groups
