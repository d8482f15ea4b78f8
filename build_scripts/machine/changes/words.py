"""Two wordings compared word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_scripts.machine.changes.normal import wording


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, went or came."""

    kind: str
    """``same``, ``removed`` or ``added``."""
    text: str
    """The words with single blanks between them; a blank stands between two pieces, too."""


def compare_words(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces that turn one wording into the other; ``same`` ones are printed as in the new.

    >>> [(p.kind, p.text) for p in compare_words("3 күн ішінде", "5 күн ішінде")]
    [('removed', '3'), ('added', '5'), ('same', 'күн ішінде')]
    """
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, _keys(before), _keys(after), autojunk=False)
    pieces: list[Piece] = []
    for operation, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if operation == "equal":
            pieces.append(Piece("same", " ".join(after[new_from:new_to])))
            continue
        if old_to > old_from:
            pieces.append(Piece("removed", " ".join(before[old_from:old_to])))
        if new_to > new_from:
            pieces.append(Piece("added", " ".join(after[new_from:new_to])))
    return tuple(pieces)


def _keys(words: Sequence[str]) -> list[str]:
    return [wording(word) for word in words]
