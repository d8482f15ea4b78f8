"""How right the addresses of references are, and how many are found: measured on read sentences.

`gold/first.*` were at hand while the finder was written. `gold/second.*` were read afterwards and
mended what they showed (first figures: ru 86 % right and 100 % found, kk 100 % and 69 %).
`gold/third.*` were read last; nothing was changed after the first run on them.
`gold/kinds.*` hold a wording a line that acts read later showed: they keep what was mended.
Each line holds the day of the text, a sentence and its addresses.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.acts import Corpus
from build_scripts.links.citations import find_citations
from build_scripts.links.definitions import introductions
from build_scripts.links.known_acts import KnownActs, known_acts
from build_scripts.links.mention import Mention
from build_scripts.links.other_acts import find_documents
from build_scripts.links.readable import readable
from tests.links.examples_files import NOTHING

FOLDER = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Figures:
    """What was measured on one file."""

    expected: int
    found: int
    right: int
    misses: tuple[str, ...]
    """Sentences with a difference, and the difference."""

    @property
    def precision(self) -> float:
        """Share of the addresses found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the addresses read by a person that are found."""
        return self.right / self.expected if self.expected else 1.0


def measure(half: str, language: str, known: KnownActs) -> Figures:
    """Compares the finder with what a person read.

    Args:
        half: ``first``, ``second``, ``third`` or ``kinds``.
        language: ``kk`` or ``ru``.
        known: names of acts.
    """
    expected_all = found_all = right_all = 0
    misses: list[str] = []
    for line in (FOLDER / f"{half}.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        head, _, listed = line.rpartition(" => ")
        day, _, sentence = head.partition(" | ")
        expected = Counter([] if listed == NOTHING else listed.split("; "))
        found = Counter(addresses(sentence, language, day, known))
        expected_all, found_all = expected_all + expected.total(), found_all + found.total()
        right_all += (expected & found).total()
        if expected != found:
            misses.append(
                f"{sentence[:80]}: lost {list(expected - found)}, wrong {list(found - expected)}"
            )
    return Figures(expected_all, found_all, right_all, tuple(misses))


def addresses(sentence: str, language: str, day: str, known: KnownActs) -> list[str]:
    """The addresses found in a sentence, as the gold files write them."""
    text = readable(sentence)
    documents = find_documents(text, language, known.phrases[language])
    bracketed = introductions(text, language)
    return [
        _address(mention, language, day, known)
        for mention in find_citations(text, language, documents)
        if not any(start <= mention.start < end for start, end in bracketed)
    ]


def _address(mention: Mention, language: str, day: str, known: KnownActs) -> str:
    base = mention.base
    article = next((step.number for step in mention.steps if step.kind == "article"), "")
    if base.kind == "this":
        act = f"this {base.name}"
    elif base.kind == "none":
        act = "own"
    else:
        act = known.identify(base, language, day, article) or "unknown"
    rules = "rules " if base.approved else ""
    return " ".join([rules + act, *(f"{s.kind} {s.number}".strip() for s in mention.steps)])


def report(corpus: Corpus) -> str:
    """The figures of both halves and both languages, a line each."""
    known = known_acts(corpus)
    lines = []
    for half in ("first", "second", "third"):
        for language in ("kk", "ru"):
            figures = measure(half, language, known)
            lines.append(
                f"{half} half, {language}: {figures.expected} references read,"
                f" {figures.precision:.1%} of the addresses right, {figures.recall:.1%} found"
            )
    return "\n".join(lines)
