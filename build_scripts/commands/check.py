"""``check``: every check of the sources, all faults in one run."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from build_scripts.act.unit import Unit
from build_scripts.checks.consolidated import check_consolidated
from build_scripts.checks.editions import check_editions
from build_scripts.checks.links import check_links
from build_scripts.checks.parameters import FOLDER as PARAMETERS
from build_scripts.checks.parameters import LETTERS, OWN_PARAMETERS, check_parameters
from build_scripts.checks.questions import check_questions
from build_scripts.checks.registry import FILE
from build_scripts.checks.sources import check_copies, check_ingested, check_notes, check_tree
from build_scripts.commands.documents import english_faults, page_faults, written_pages
from build_scripts.commands.ingest import RAW, ingest_folder
from build_scripts.commands.made import made_faults
from build_scripts.commands.notices import link_faults, notices
from build_scripts.commands.output import complain, counted, say
from build_scripts.commands.publish import load_published
from build_scripts.commands.published_ids import breaking_faults, register, unregistered_faults
from build_scripts.commands.records import lost_texts
from build_scripts.commands.sources import MismatchError, Sources, load_sources
from build_scripts.corpus.acts import SOURCES, Act, Corpus, load_readable
from build_scripts.corpus.meta import FILES, LANGUAGES
from build_scripts.corpus.parts import act_text
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.machine.files import check_lists
from build_scripts.pages.library import Library
from build_scripts.text_files import RESTORE, files_in, read_text, stands, write_text
from build_scripts.translation import lock as locks
from build_scripts.translation.check import check_translation
from build_scripts.translation.clauses import is_translated_here
from build_scripts.translation.exceptions import load_exceptions
from build_scripts.translation.glossary import check_glossary
from build_scripts.translation.trees import check_trees


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--register", action="store_true", help="add new ids to the registry of published ids"
    )
    parser.add_argument(
        "--translated",
        metavar="ACT",
        help="record that the Russian text of an act now fits its Kazakh text, clause by clause",
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns 1 if there are faults.

    Raises:
        BadInputError: an input can't be used; with every fault that can be found all the same.
    """
    try:
        sources = load_sources(root)
    except MismatchError as error:
        complain([*error.faults, *_faults_of_readable_acts(root)])
        return 1
    except BadInputError as error:
        raise BadInputError([*error.faults, *_faults_of_readable_acts(root)]) from error
    findings = _all_faults(sources, root)
    if findings.unusable:
        raise BadInputError(findings.faults)
    if arguments.translated:
        _renew_lock(sources, arguments.translated, root)
        findings = _all_faults(sources, root)
    new = unregistered_faults(sources, root)
    if arguments.register and not findings.faults:
        added, listed = register(sources, root)
        say(f"{FILE}: {counted(added, 'id')} added, {listed} in all.")
        new = []
    elif arguments.register:
        say(f"{FILE}: nothing was added; correct the faults first, for an id is there to stay.")
    for notice in notices(sources.corpus, sources.links):
        say(f"note: {notice}")
    count = complain(with_lines([*findings.faults, *new], sources.corpus))
    clauses = sum(len(act.clauses) for act in sources.corpus.acts.values())
    size = f"{counted(len(sources.corpus.acts), 'act')}, {counted(clauses, 'clause')}"
    say(f"{size} in each language: {counted(count, 'fault')}.")
    return 1 if count else 0


@dataclass(slots=True)
class _Findings:
    """What the checks found."""

    faults: list[Fault] = field(default_factory=list)
    unusable: bool = False
    """Whether an input can't be used at all."""

    def attempt(self, check: Callable[[], Iterable[Fault]]) -> None:
        """Runs one check; what keeps it from running is a fault, too."""
        try:
            self.faults.extend(check())
        except BadInputError as error:
            self.faults.extend(error.faults)
            self.unusable = True


def _all_faults(sources: Sources, root: Path) -> _Findings:
    corpus, found = sources.corpus, _Findings()
    for act in corpus.acts.values():
        for edition in (act, *act.older):
            _check_texts(edition, root, found)
        found.attempt(partial(check_editions, act, root))
        found.attempt(partial(_translation_faults, act, sources, root))
    found.attempt(partial(check_glossary, sources.glossary, corpus))
    found.attempt(partial(check_notes, corpus))
    found.attempt(partial(check_questions, corpus))
    found.attempt(partial(check_lists, corpus))
    found.attempt(partial(check_links, corpus, sources.links))
    found.attempt(partial(link_faults, corpus, sources.links))
    found.attempt(partial(check_consolidated, corpus, sources.links))
    found.attempt(partial(parameter_faults, sources, root))
    found.attempt(partial(_page_faults, sources, root))
    found.attempt(partial(made_faults, sources))
    found.attempt(partial(breaking_faults, sources, root))
    found.attempt(partial(_publication_faults, root))
    return found


def _faults_of_readable_acts(root: Path) -> list[Fault]:
    """Faults of the texts of each act that can be read and is whole, where another one isn't."""
    found = _Findings()
    try:
        corpus, _ = load_readable(root)
    except BadInputError:  # told by whoever read all acts, as is a broken registry
        return []
    lost: Collection[str] = ()
    with suppress(BadInputError):
        lost = lost_texts(corpus, root)
    for act in corpus.acts.values():
        if act.id not in lost:
            for edition in (act, *act.older):
                _check_texts(edition, root, found)
            found.faults.extend([] if act.official else check_trees(act))
    found.attempt(partial(_publication_faults, root))
    return found.faults


def _publication_faults(root: Path) -> list[Fault]:
    """None where the texts published last can be read: the next publication compares with them.

    Raises:
        BadInputError: they can't be read.
    """
    load_published(root)
    return []


def with_lines(faults: Iterable[Fault], corpus: Corpus) -> list[Fault]:
    """Faults with the line of the clause that their key names, where they name no line."""
    return [
        replace(fault, line=unit.first) if (unit := _clause_of(fault, corpus)) else fault
        for fault in faults
    ]


def _clause_of(fault: Fault, corpus: Corpus) -> Unit | None:
    folder, _, file = fault.file.rpartition("/")
    act = corpus.acts.get(folder.rpartition("/")[2])
    language = next((name for name, text in FILES.items() if text == file), None)
    if fault.line is not None or fault.key is None or act is None or language is None:
        return None
    return act.unit(fault.key.rpartition("#")[2], language)


def parameter_faults(sources: Sources, root: Path) -> list[Fault]:
    """Faults of the calculators' numbers.

    Raises:
        BadInputError: a file of parameters can't be read.
    """
    files: dict[str, str] = {}
    for folder in (root / PARAMETERS, *sorted(root.glob(OWN_PARAMETERS))):
        for path in files_in(folder, ".json", relative_name(folder, root)):
            name = relative_name(path, root)
            files[name] = read_text(path, name)
    if files or stands(root / LETTERS, LETTERS):  # a folder of acts alone has no calculators
        files[LETTERS] = read_text(root / LETTERS, LETTERS)
    return check_parameters(sources.corpus, files)


def _page_faults(sources: Sources, root: Path) -> Iterator[Fault]:
    """Faults of the clauses that the hand-written pages name."""
    library = Library.of(
        sources.corpus, sources.plans, sources.links, sources.stale, sources.redirects
    )
    for language in LANGUAGES:
        yield from page_faults(library, language, written_pages(root, language))
    yield from english_faults(root, library)


def _check_texts(act: Act, root: Path, found: _Findings) -> None:
    """Checks the texts of one act against the tree and against what they come from."""
    name = relative_name(act.folder, root)
    names = {language: act.text_name(language, root) for language in act.texts}
    texts = {
        language: act_text(act.folder, language, names[language], RESTORE) for language in act.texts
    }
    data = {language: text.encode("utf-8") for language, text in texts.items()}
    found.faults.extend(check_tree(act, texts, names))
    found.faults.extend(check_copies(act, data, names))
    if act.meta.raw_sha256 is None and not stands(act.folder / RAW, f"{name}/{RAW}"):
        return
    written = {Path(FILES[language]).stem: text for language, text in texts.items()}
    found.attempt(lambda: check_ingested(act, ingest_folder(act.folder, root), written, name))


def _translation_faults(act: Act, sources: Sources, root: Path) -> list[Fault]:
    exceptions = load_exceptions(root, act.id)
    lock = locks.load_lock(root, act.id)
    official = sources.links[act.id].official
    return check_translation(act, sources.glossary, exceptions, lock, official)


def _renew_lock(sources: Sources, act_id: str, root: Path) -> None:
    act = sources.corpus.acts.get(act_id)
    if act is None or not is_translated_here(act):
        translated = [a.id for a in sources.corpus.acts.values() if is_translated_here(a)]
        problem = f"there is no act {act_id} whose Russian text was translated here."
        raise BadInputError([Fault(SOURCES, problem, f"name one of {', '.join(translated)}.")])
    name = locks.file_name(act_id)
    write_text(root / name, locks.renewed_lock(act))
    say(f"{name}: renewed.")
