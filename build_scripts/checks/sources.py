"""The texts come from their raw files, whole: reproduction, proof of the letters, notes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from difflib import SequenceMatcher

from build_scripts.act.lists import known_containers
from build_scripts.act.unit import Unit
from build_scripts.checks.losses import lost_units, repeated_numbers
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import Meta
from build_scripts.faults import Fault
from build_scripts.ingest.proof import compare, markdown_letters, raw_letters, tree_letters
from build_scripts.ingest.run import Ingested

_CONTEXT = 20
_WHOLE_CONTAINERS = frozenset({"stamp", "signature", "agreed"})


def check_raw(meta: Meta, data: bytes, name: str) -> list[Fault]:
    """Whether raw.txt is the file that meta.yaml describes."""
    faults: list[Fault] = []
    lines, digest = data.count(b"\n"), hashlib.sha256(data).hexdigest()
    if meta.raw_sha256 is None or meta.raw_lines is None:
        remedy = f"add to it: raw: {{sha256: {digest}, lines: {lines}}}"
        return [Fault(name, "meta.yaml does not describe this file.", remedy)]
    if lines != meta.raw_lines:
        problem = f"the file has {lines} line ends, not {meta.raw_lines}; it may be cut."
        faults.append(Fault(name, problem, "restore the file as it was received.", lines + 1))
    if digest != meta.raw_sha256:
        problem = "the file is not the one that was received: its SHA-256 differs."
        faults.append(Fault(name, problem, "restore it; changes belong into repairs.yaml."))
    return faults


def check_copies(act: Act, data: dict[str, bytes], names: dict[str, str]) -> list[Fault]:
    """Whether the copies of official texts are those that were taken over.

    Args:
        act: the act.
        data: contents of its text files by language.
        names: names of the files in messages.
    """
    return [
        Fault(
            names[language],
            "the text is not the one that was taken over: its SHA-256 differs.",
            f"restore it; if it is a new edition, write sha256: {digest} into meta.yaml"
            f" below languages, {language}.",
        )
        for language, content in data.items()
        if (wanted := act.meta.languages[language].sha256)
        and (digest := hashlib.sha256(content).hexdigest()) != wanted
    ]


def check_ingested(act: Act, ingested: Ingested, written: dict[str, str], name: str) -> list[Fault]:
    """Whether the texts are what the ingest makes, and hold every letter of the raw text.

    Args:
        act: the parsed act.
        ingested: what the ingest makes now.
        written: contents of the text files by stem.
        name: the act folder's name in messages.
    """
    faults: list[Fault] = []
    for stem, text in ingested.texts.items():
        file, there = f"{name}/{stem}.md", written.get(stem, "")
        remedy = f"run: python -m build_scripts ingest {act.id}"
        for line, here, given in _differences(there, text):
            problem = (
                f"the text is not what raw.txt and repairs.yaml give: {here!r}, not {given!r}."
            )
            faults.append(Fault(file, problem, remedy, line))
        if not ingested.bilingual:
            what = "raw text against structured text"
            raw = raw_letters(ingested.lines)
            faults.extend(compare(raw, markdown_letters(there), file, what, there))
    return faults


def check_tree(act: Act, texts: dict[str, str], names: dict[str, str]) -> list[Fault]:
    """Whether the parser keeps every number, table, formula and letter of the structured texts.

    A text that was made here from a raw file must also keep the order of its letters.
    """
    faults: list[Fault] = []
    for language, root in act.texts.items():
        text, name = texts[language], names[language]
        faults.extend(lost_units(text, root, name))
        faults.extend(repeated_numbers(root, name))
        if act.meta.raw_sha256 is not None:
            what = "structured text against tree"
            faults.extend(compare(markdown_letters(text), tree_letters(root), name, what, text))
        faults.extend(_unknown_containers(text, names[language]))
    return faults


def _unknown_containers(text: str, name: str) -> list[Fault]:
    known = known_containers() | _WHOLE_CONTAINERS
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("::: ") and line.split()[1] not in known:
            problem = f"unknown container {line.split()[1]!r}."
            faults.append(Fault(name, problem, f"use one of {', '.join(sorted(known))}.", number))
    return faults


def _differences(one: str, other: str) -> Iterator[tuple[int, str, str]]:
    """Each run of lines in which two texts differ: line of the first text, and words of both."""
    before, after = one.split("\n"), other.split("\n")
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        size = max(end - start, other_end - other_start)
        for place in range(size):
            here = before[start + place] if start + place < end else ""
            given = after[other_start + place] if other_start + place < other_end else ""
            if here != given:
                yield min(start + place + 1, len(before)), *_shown(here, given)


def _shown(one: str, other: str) -> tuple[str, str]:
    """The words of two lines from a little before they part."""
    pairs = zip(one, other, strict=False)
    parted = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    begin = max(0, parted - _CONTEXT)
    return one[begin : parted + _CONTEXT], other[begin : parted + _CONTEXT]


def check_notes(corpus: Corpus) -> list[Fault]:
    """Whether the editor's notes stand at clauses, and quote words, that are there."""
    faults: list[Fault] = []
    for act in corpus.acts.values():
        name = f"{act.folder.parent.name}/{act.id}/notes.yaml"
        units = act.clauses
        for note in act.notes:
            faults.extend(
                Fault(name, f"there is no clause {eid}.", "name an id of the act.", note.line)
                for eid in note.at
                if eid not in units
            )
            first = [held[note.at[0]] for held in act.units.values() if note.at[0] in held]
            if note.words and first and not any(_says(unit, note.words) for unit in first):
                problem = f"{note.words!r} does not stand in {note.at[0]}."
                faults.append(Fault(name, problem, "copy the words of the clause.", note.line))
            faults.extend(
                Fault(name, f"there is no clause {place}.", "write ACT#id.", note.line)
                for place in note.see
                if not _exists(corpus, place)
            )
    return faults


def _says(unit: Unit, words: str) -> bool:
    return words in f"{unit.num} {unit.heading} {unit.text}"


def _exists(corpus: Corpus, place: str) -> bool:
    act, _, eid = place.partition("#")
    return act in corpus.acts and eid in corpus.acts[act].clauses
