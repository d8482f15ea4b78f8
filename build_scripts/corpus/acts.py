"""Loads every act of source_texts/ with both languages, or says all that is wrong with them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from build_scripts.act.ids import share_aliases
from build_scripts.act.parse import parse_text
from build_scripts.act.unit import Unit
from build_scripts.corpus.amended import amended_in_text
from build_scripts.corpus.editions import (
    Edition,
    edition_folders,
    load_edition,
    newest_edition,
    order_faults,
    replaced_by,
    text_languages,
)
from build_scripts.corpus.load_meta import load_meta
from build_scripts.corpus.meta import FILES, LANGUAGES, Meta, Words
from build_scripts.corpus.notes import FILE as NOTES_FILE
from build_scripts.corpus.notes import EditorNote, load_notes
from build_scripts.corpus.outline import clauses_of, outline
from build_scripts.corpus.parts import act_text, text_stands
from build_scripts.corpus.questions import FILE as QUESTIONS_FILE
from build_scripts.corpus.questions import ReadersWords, load_questions
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.text_files import RESTORE, check_folder

SOURCES = "source_texts"
"""Folder of the act folders."""
PUT_TEXT = f"{RESTORE}, or put the text of a new act into it"
"""How to mend an empty text."""
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""Names of act folders; the files beside them have a full stop in theirs."""


@dataclass(frozen=True)
class Act:
    """One act: metadata, the tree of each language, editor's notes."""

    folder: Path
    meta: Meta
    texts: Mapping[str, Unit]
    """Root unit by language, ``kk`` and ``ru``; a language without a file is absent."""
    notes: tuple[EditorNote, ...] = ()
    faults: tuple[Fault, ...] = ()
    """What is wrong with the structure of the texts."""
    edition: Edition | None = None
    """Which wording it is; None where nothing tells the day."""
    older: tuple[Act, ...] = ()
    """The act in its older editions, the oldest first."""
    questions: tuple[ReadersWords, ...] = ()
    """How readers ask for its clauses; the newest edition has them."""

    @property
    def id(self) -> str:
        """The act's identifier, which is the name of its folder."""
        return self.meta.id

    @property
    def key(self) -> str:
        """What the registry calls it: an older edition names its day, too."""
        return f"{self.id}@{self.edition.date}" if self.edition and self.edition.older else self.id

    @property
    def below(self) -> str:
        """Folder of its pages and files below those of the act; empty for the newest edition."""
        return self.edition.folder if self.edition else ""

    @property
    def editions(self) -> tuple[Act, ...]:
        """The act in all its editions, the oldest first; itself at the end."""
        return (*self.older, self)

    @cached_property
    def units(self) -> Mapping[str, Mapping[str, Unit]]:
        """Units of each language by their id, in reading order; none where it has no text."""
        return {
            language: {unit.eid: unit for unit in self.texts[language].walk() if unit.eid}
            if language in self.texts
            else {}
            for language in LANGUAGES
        }

    @cached_property
    def clauses(self) -> Mapping[str, Unit]:
        """Units by their id in reading order, each from the first language that holds it."""
        return clauses_of(self.texts)

    @cached_property
    def outline(self) -> Unit:
        """The tree of both languages together; its units are copies."""
        return outline(self.texts)

    @property
    def official(self) -> bool:
        """Whether every text is a copy of an official one: it stands as it is."""
        kinds = [self.meta.languages[language].kind for language in self.texts]
        return self.meta.raw_sha256 is None and all(kind == "official-copy" for kind in kinds)

    @cached_property
    def by_alias(self) -> Mapping[str, str]:
        """Ids by alias and by the source's own anchors; an alias goes before an equal anchor."""
        units = self.clauses.values()
        aliases = [(unit.alias, unit.eid) for unit in units]
        anchors = [(anchor, unit.eid) for unit in units for anchor in unit.anchors]
        found: dict[str, str] = {}
        for name, eid in (*aliases, *anchors):
            if name and not name.startswith(("column-", "swot-")):
                found.setdefault(name, eid)
        return found

    def clause_named(self, name: str) -> str | None:
        """The id of a clause by its id or its short name; None where there is no such clause."""
        return name if name in self.clauses else self.by_alias.get(name)

    def unit(self, eid: str, language: str) -> Unit | None:
        """A unit by its id; None where the language has none."""
        return self.units.get(language, {}).get(eid)

    def text_name(self, language: str, root: Path) -> str:
        """Name of the text file of a language, for messages."""
        return relative_name(self.folder / FILES[language], root)


@dataclass(frozen=True)
class Corpus:
    """All acts of the site."""

    root: Path
    """The repository."""
    acts: Mapping[str, Act] = field(default_factory=dict)

    @property
    def sources(self) -> Path:
        """Folder of the act folders."""
        return self.root / SOURCES


def act_name(name: str) -> bool:
    """Whether an act folder may be called so."""
    return bool(_ID.fullmatch(name))


def act_folders(root: Path) -> list[Path]:
    """Act folders in the order of their names, and what stands where one must be.

    Raises:
        BadInputError: source_texts/ is missing, can't be read, or holds no act.
    """
    sources = root / SOURCES
    try:
        os.stat(f"{sources}/.")  # noqa: PTH116 - whether it can be entered; a Path drops the full stop
        folders = sorted(
            path for path in sources.iterdir() if path.is_dir() or _ID.fullmatch(path.name)
        )
    except OSError as error:
        problem = f"the folder can't be read ({error.strerror})."
        remedy = "run the command in the repository, and give read access to the folder."
        raise BadInputError([Fault(SOURCES, problem, remedy)]) from error
    if not folders:
        raise BadInputError([Fault(SOURCES, "the folder holds no act.", "add an act folder.")])
    return folders


def load_corpus(root: Path) -> Corpus:
    """Reads every act.

    Raises:
        BadInputError: with the faults of all acts that can't be read.
    """
    corpus, faults = load_readable(root)
    if faults:
        raise BadInputError(faults)
    return corpus


def load_readable(root: Path) -> tuple[Corpus, list[Fault]]:
    """The acts that can be read, and what is wrong with the others.

    Raises:
        BadInputError: source_texts/ is missing, can't be read, or holds no act.
    """
    acts: dict[str, Act] = {}
    faults: list[Fault] = []
    for folder in act_folders(root):
        try:
            act = load_act(folder, root)
        except BadInputError as error:
            faults.extend(error.faults)
        else:
            acts[act.id] = act
    return Corpus(root, told_apart(acts)), faults


def told_apart(acts: Mapping[str, Act]) -> dict[str, Act]:
    """Acts whose short titles, where they were cut by rule, differ from those of all others."""
    held: dict[tuple[str, str], int] = {}
    for act in acts.values():
        title = (act.meta.short_title.kk, act.meta.short_title.ru)
        for key in enumerate(title):
            held[str(key[0]), key[1]] = held.get((str(key[0]), key[1]), 0) + 1
    return {act.id: _dated(act) if _is_shared(act, held) else act for act in acts.values()}


def _is_shared(act: Act, held: Mapping[tuple[str, str], int]) -> bool:
    title = act.meta.short_title
    shared = held["0", title.kk] > 1 or held["1", title.ru] > 1
    return act.meta.derived_short_title and shared


def _dated(act: Act) -> Act:
    """An act whose short title tells its day, too: two acts have its title and number."""
    title, day = act.meta.short_title, act.meta.date or act.id
    shown = ".".join(reversed(day.split("-")))
    dated = Words(f"{title.kk}, {shown}", f"{title.ru}, {shown}")
    return replace(act, meta=replace(act.meta, short_title=dated))


def load_act(folder: Path, root: Path) -> Act:
    """Reads one act folder.

    Raises:
        BadInputError: with every fault that keeps the act from being read.
    """
    check_folder(folder, relative_name(folder, root))
    faults: list[Fault] = []
    meta: Meta | None = None
    notes: tuple[EditorNote, ...] = ()
    questions: tuple[ReadersWords, ...] = ()
    try:
        meta = load_meta(folder, relative_name(folder / "meta.yaml", root))
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        notes = load_notes(folder, relative_name(folder / NOTES_FILE, root))
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        questions = load_questions(folder, relative_name(folder / QUESTIONS_FILE, root))
    except BadInputError as error:
        faults.extend(error.faults)
    texts = _texts(folder, root, faults)
    if not faults and not texts:
        faults.append(_no_text(folder, root))
    if faults or meta is None:
        raise BadInputError(faults)
    faults = _missing_texts(folder, root, meta, texts)
    if faults:
        raise BadInputError(faults)
    act = _parsed(folder, root, _of_texts(meta, texts), notes, texts)
    edition = newest_edition(act.meta)
    return replace(act, edition=edition, older=_older(act, root), questions=questions)


def _texts(folder: Path, root: Path, faults: list[Fault]) -> dict[str, str]:
    """The texts of a folder by language; what can't be read is added to the faults."""
    texts: dict[str, str] = {}
    for language in LANGUAGES:
        name = relative_name(folder / FILES[language], root)
        try:
            if text_stands(folder, language, name):
                texts[language] = act_text(folder, language, name, PUT_TEXT)
        except BadInputError as error:
            faults.extend(error.faults)
    return texts


def _no_text(folder: Path, root: Path) -> Fault:
    name = relative_name(folder / FILES[LANGUAGES[0]], root)
    remedy = f"put {' or '.join(FILES.values())} beside meta.yaml."
    return Fault(name, "the act has no text in any language.", remedy)


def _older(newest: Act, root: Path) -> tuple[Act, ...]:
    """The act in its older editions.

    Raises:
        BadInputError: with every fault of their files and of their order.
    """
    faults: list[Fault] = []
    found: list[Act] = []
    for folder in edition_folders(newest.folder, root):
        try:
            found.append(_load_older(folder, newest.meta, root))
        except BadInputError as error:
            faults.extend(error.faults)
    editions = [act.edition for act in found if act.edition]
    name = relative_name(newest.folder, root)
    last = newest_edition(newest.meta)
    faults.extend(order_faults(editions, last, name))
    if faults:
        raise BadInputError(faults)
    if not found or last is None:
        return ()
    return tuple(
        replace(
            act,
            meta=replaced_by(act.meta, following),
            edition=replace(edition, until=following.date),
        )
        for act, edition, following in zip(found, editions, (*editions[1:], last), strict=True)
    )


def _load_older(folder: Path, newest: Meta, root: Path) -> Act:
    """The act in one of its older editions; raises BadInputError with all that is wrong with it."""
    faults: list[Fault] = []
    texts = _texts(folder, root, faults)
    if not faults and not texts:
        faults.append(_no_text(folder, root))
    try:
        meta, edition = load_edition(folder, newest, root)
    except BadInputError as error:
        raise BadInputError([*faults, *error.faults]) from error
    faults.extend(text_languages(meta, texts, relative_name(folder / "meta.yaml", root)))
    if faults:
        raise BadInputError(faults)
    languages = {language: meta.languages[language] for language in texts}
    parsed = _parsed(folder, root, replace(meta, languages=languages), (), texts)
    return replace(parsed, edition=edition)


def _missing_texts(folder: Path, root: Path, meta: Meta, texts: Mapping[str, str]) -> list[Fault]:
    """The Kazakh text that our own format promises; an act of the open corpus may lack any."""
    name = relative_name(folder / FILES[LANGUAGES[0]], root)
    if meta.form or LANGUAGES[0] in texts:
        return []
    return [Fault(name, "the file is missing.", "add the file or correct its name.")]


def _of_texts(meta: Meta, texts: Mapping[str, str]) -> Meta:
    """Metadata of the languages that are there, with what only the text tells."""
    if not meta.form:
        return meta
    languages = {language: meta.languages[language] for language in texts}
    amends = meta.amends
    if any(other.id is None and other.title == meta.title for other in amends):
        amends = amended_in_text(meta.title, texts) or amends
    return replace(meta, languages=languages, amends=amends)


def _parsed(
    folder: Path, root: Path, meta: Meta, notes: tuple[EditorNote, ...], texts: Mapping[str, str]
) -> Act:
    units: dict[str, Unit] = {}
    found: list[Fault] = []
    for language, text in texts.items():
        name = relative_name(folder / FILES[language], root)
        parsed = parse_text(text, name, amending=meta.amending)
        units[language] = parsed.act
        found.extend(parsed.faults)
    if len(units) == len(LANGUAGES):
        share_aliases(sorted(units.values(), key=lambda act: -sum(1 for _ in act.walk())))
    return Act(folder, meta, units, notes, tuple(found))
