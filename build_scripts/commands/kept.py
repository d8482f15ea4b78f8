"""Reads and links the acts; those that did not change are taken from what an earlier build kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_scripts.commands.sources import Sources, load_sources
from build_scripts.corpus.acts import Act, Corpus, act_folders, load_act, load_readable, told_apart
from build_scripts.faults import BadInputError, Fault
from build_scripts.keep.inputs import fingerprint, folder_fingerprint, value_fingerprint
from build_scripts.keep.store import Keep, Kept
from build_scripts.keep.watched import Notebook, Watched
from build_scripts.keep.workers import each
from build_scripts.links.find import links_of_act
from build_scripts.links.known_acts import KnownActs, dated_acts, known_acts
from build_scripts.links.model import ActLinks, Links
from build_scripts.links.rewordings import with_official
from build_scripts.text_files import read_bytes
from build_scripts.translation.glossary import FILE as GLOSSARY_FILE
from build_scripts.translation.glossary import Glossary, load_glossary

_ACTS, _DATED, _LINKS, _GLOSSARY = "acts", "dated", "links", "glossary"


class KeptSources:
    """Everything that the site is made from, and a mark for each act that changes with it."""

    def __init__(self, root: Path, keep: Keep, code: str) -> None:
        """Reads everything.

        Args:
            root: the repository.
            keep: what was kept.
            code: fingerprint of this program.

        Raises:
            BadInputError: with the faults of all files that can't be used.
        """
        self._root, self._keep, self._code = root, keep, code
        self._read_marks: dict[str, str] = {}
        self._link_marks: dict[str, str] = {}
        self.sources: Sources = load_sources(root, self._read, self._link, self._gloss)

    def mark(self, act: str) -> str:
        """A fingerprint of an act: its files, what was found in it, what is known of it."""
        stale = self.sources.stale.get(act, frozenset())
        return fingerprint((self._read_marks[act], self._link_marks[act], *sorted(stale)))

    def _read(self, root: Path) -> tuple[Corpus, list[Fault]]:
        folders = {folder.name: folder for folder in act_folders(root)}
        self._keep.drop_others(_ACTS, folders)
        try:
            marks = {name: self._mark_of(folder) for name, folder in folders.items()}
            found = {name: self._keep.load(_ACTS, name, mark) for name, mark in marks.items()}

            def read(name: str) -> None:
                act = load_act(folders[name], root)
                self._keep.save(_ACTS, name, marks[name], act)

            each(read, [name for name, kept in found.items() if kept is None])
        except (BadInputError, OSError):
            return load_readable(root)  # which tells the faults of all acts
        acts: dict[str, Act] = {}
        for name, kept in found.items():
            act = (kept or self._made(_ACTS, name, marks[name])).value
            acts[act.id] = act
        corpus = Corpus(root, told_apart(acts))
        for act, mark in zip(corpus.acts.values(), marks.values(), strict=True):
            # the short title follows from the other acts, too
            self._read_marks[act.id] = fingerprint((mark, value_fingerprint(act.meta)))
        return corpus, []

    def _gloss(self, root: Path) -> Glossary:
        key = fingerprint((self._code, read_bytes(root / GLOSSARY_FILE, GLOSSARY_FILE)))
        kept = self._keep.load(_GLOSSARY, _GLOSSARY, key)
        if kept is None:
            made = load_glossary(root)
            self._keep.save(_GLOSSARY, _GLOSSARY, key, made)
            return made
        found: Glossary = kept.value
        return found

    def _dated(self, act: Act) -> list[Any]:
        """The dated acts that an act names, without the many units that name none."""
        kept = self._keep.load(_DATED, act.id, self._read_marks[act.id])
        if kept is None:
            made = [named for named in dated_acts(act) if any(named)]
            self._keep.save(_DATED, act.id, self._read_marks[act.id], made)
            return made
        found: list[Any] = kept.value
        return found

    def _mark_of(self, folder: Path) -> str:
        return fingerprint((self._code, folder.name, folder_fingerprint(folder)))

    def _made(self, stage: str, name: str, key: str) -> Kept:
        """What a worker has just made."""
        kept = self._keep.load(stage, name, key)
        assert kept is not None, (stage, name)
        return kept

    def _link(self, corpus: Corpus) -> Links:
        for stage in (_DATED, _LINKS):
            self._keep.drop_others(stage, corpus.acts)
        notebook = Notebook()
        acts = Watched("acts", corpus.acts, notebook, self._read_marks.__getitem__)
        known, tables, rest = _watched(known_acts(corpus, self._dated), notebook)
        tables["acts"] = acts
        marks = {name: fingerprint((mark, rest)) for name, mark in self._read_marks.items()}
        seen_through = dataclasses.replace(corpus, acts=acts)
        found: dict[str, Kept] = {}
        for name in corpus.acts:
            kept = self._keep.load(_LINKS, name, marks[name])
            if kept and all(tables[t].fingerprint(key) == mark for t, key, mark in kept.seen):
                found[name] = kept

        def link(name: str) -> None:
            notebook.seen.clear()
            made = links_of_act(corpus.acts[name], seen_through, known)
            self._keep.save(_LINKS, name, marks[name], made, notebook.taken())

        each(link, [name for name in corpus.acts if name not in found])
        links: dict[str, ActLinks] = {}
        for name in corpus.acts:
            kept = found.get(name) or self._made(_LINKS, name, marks[name])
            links[name] = kept.value
            self._link_marks[name] = kept.digest
        return with_official(corpus, links)


def _watched(
    known: KnownActs, notebook: Notebook
) -> tuple[KnownActs, dict[str, Watched[Any, Any]], str]:
    """What is known of acts, with every look at its tables noted.

    Returns:
        The same knowledge; its tables by name; a fingerprint of what is no table.
    """
    values = {field.name: getattr(known, field.name) for field in dataclasses.fields(known)}
    tables = {
        name: Watched(name, value, notebook)
        for name, value in values.items()
        if isinstance(value, Mapping)
    }
    rest = value_fingerprint({k: v for k, v in values.items() if k not in tables})
    return dataclasses.replace(known, **tables), tables, rest
