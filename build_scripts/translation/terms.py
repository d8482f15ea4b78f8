"""Terms of the glossary: where the Kazakh clause has one, the Russian clause has its rendering."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.translation.clauses import Clause
from build_scripts.translation.findings import Finding
from build_scripts.translation.glossary import Entry, Glossary
from build_scripts.translation.words import CutText, Form, cut, fold, stands_at, stands_in


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The Kazakh forms of a glossary by their first letter, the longest first."""

    by_letter: dict[str, list[tuple[Form, Entry]]]
    names: tuple[Entry, ...]
    """Names that stay in Kazakh; they are looked for as they are printed."""

    def at(self, words: CutText, start: int) -> tuple[int, tuple[Entry, ...]] | None:
        """The longest term that begins at a word.

        Returns:
            Its length in words and its entries, several where terms are spelt alike.
        """
        found: list[Entry] = []
        longest: tuple[int, int] | None = None
        for form, entry in self.by_letter.get(words.folded[start][0], ()):
            size = (len(form), len(form[-1].beginnings[0]))
            if longest is not None and size != longest:
                break
            if stands_at(form, words, start):
                longest = size
                found.append(entry)
        return (longest[0], tuple(found)) if longest else None

    def find(self, text: str) -> Iterator[tuple[Entry, ...]]:
        """Terms of a Kazakh text; a term inside a longer one or inside a name does not count."""
        words, start = cut(self._without_names(text)), 0
        while start < len(words.printed):
            found = self.at(words, start)
            if found is None:
                start += 1
            else:
                start += found[0]
                yield found[1]

    def _without_names(self, text: str) -> str:
        for name in self.names:
            for spelling in name.spellings:
                text = text.replace(spelling, " ")
        return text


def index_terms(glossary: Glossary) -> TermIndex:
    """Sorts the terms of a glossary for looking up."""
    found: dict[str, list[tuple[Form, Entry]]] = defaultdict(list)
    for entry in glossary.entries:
        for form in () if entry.keeps_kazakh else entry.kazakh:
            found[fold(form[0].beginnings[0])[0]].append((form, entry))
    for forms in found.values():
        forms.sort(key=lambda pair: (-len(pair[0]), -len(pair[0][-1].beginnings[0])))
    return TermIndex(dict(found), tuple(e for e in glossary.entries if e.keeps_kazakh))


def check_terms(clause: Clause, index: TermIndex) -> Iterator[Finding]:
    """Terms and names of the Kazakh clause whose rendering is not in the Russian one."""
    russian = cut(clause.ru)
    for entries in dict.fromkeys(index.find(clause.kk)):
        if not any(stands_in(entry.russian, russian) for entry in entries):
            yield _finding(entries[0])
    for name in index.names:
        if name.spelt_in(clause.kk) and not name.spelt_in(clause.ru):
            yield _finding(name)


def _finding(entry: Entry) -> Finding:
    remedy = (
        f"write {entry.ru}; if another rendering is right, add it to the term's forms in "
        "glossary.yaml or list the case in translation.yaml."
    )
    return Finding("terms", f"{entry.kk} is not rendered as {entry.ru}", remedy)
