"""``check``: every check of the sources, all faults in one run."""

from __future__ import annotations

import argparse
from pathlib import Path

from build_scripts.checks.links import check_links
from build_scripts.checks.parameters import FOLDER as PARAMETERS
from build_scripts.checks.parameters import check_parameters
from build_scripts.checks.registry import (
    FILE,
    Entry,
    check_registry,
    entries,
    merged,
    read_registry,
    write_registry,
)
from build_scripts.checks.sources import check_ingested, check_notes, check_raw, check_tree
from build_scripts.commands.ingest import RAW, ingest_folder
from build_scripts.commands.output import complain, say
from build_scripts.commands.sources import Sources, load_sources
from build_scripts.corpus.acts import SOURCES, Act
from build_scripts.corpus.meta import FILES
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.links.compare import compare_languages
from build_scripts.machine.files import check_lists
from build_scripts.text_files import read_bytes, read_text, write_text
from build_scripts.translation import lock as locks
from build_scripts.translation.check import check_translation
from build_scripts.translation.clauses import is_translated_here
from build_scripts.translation.exceptions import load_exceptions
from build_scripts.translation.glossary import check_glossary


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
    """Runs the command; returns 1 if there are faults."""
    sources = load_sources(root)
    if arguments.translated:
        _renew_lock(sources, arguments.translated, root)
    if arguments.register:
        _register(sources, root)
    count = complain(all_faults(sources, root))
    clauses = sum(len(act.units["kk"]) for act in sources.corpus.acts.values())
    say(f"{len(sources.corpus.acts)} acts, {clauses} clauses in each language: {count} faults.")
    return 1 if count else 0


def all_faults(sources: Sources, root: Path) -> list[Fault]:
    """Every fault of the sources."""
    corpus = sources.corpus
    faults: list[Fault] = []
    for act in corpus.acts.values():
        faults.extend(_text_faults(act, root))
        faults.extend(_translation_faults(act, sources, root))
    faults.extend(check_glossary(sources.glossary, corpus))
    faults.extend(check_notes(corpus))
    faults.extend(check_lists(corpus))
    faults.extend(check_links(corpus, sources.links))
    faults.extend(compare_languages(sources.links))
    faults.extend(parameter_faults(sources, root))
    faults.extend(_registry_faults(sources, root))
    return faults


def parameter_faults(sources: Sources, root: Path) -> list[Fault]:
    """Faults of the calculators' numbers."""
    files: dict[str, str] = {}
    for path in sorted((root / PARAMETERS).glob("*.json")):
        name = relative_name(path, root)
        try:
            files[name] = read_text(path, name)
        except BadInputError as error:
            return list(error.faults)
    return check_parameters(sources.corpus, files)


def _text_faults(act: Act, root: Path) -> list[Fault]:
    name = relative_name(act.folder, root)
    names = {language: act.text_name(language, root) for language in act.texts}
    texts = {
        language: read_text(act.folder / FILES[language], names[language]) for language in act.texts
    }
    faults = check_tree(act, texts, names)
    raw = act.folder / RAW
    if not raw.exists():
        return faults
    faults.extend(check_raw(act.meta, read_bytes(raw, f"{name}/{RAW}"), f"{name}/{RAW}"))
    try:
        ingested = ingest_folder(act.folder, root)
    except BadInputError as error:
        return [*faults, *error.faults]
    written = {Path(FILES[language]).stem: text for language, text in texts.items()}
    return [*faults, *check_ingested(act, ingested, written, name)]


def _translation_faults(act: Act, sources: Sources, root: Path) -> list[Fault]:
    try:
        exceptions = load_exceptions(root, act.id)
        lock = locks.load_lock(root, act.id)
    except BadInputError as error:
        return list(error.faults)
    return check_translation(act, sources.glossary, exceptions, lock)


def _registry_faults(sources: Sources, root: Path) -> list[Fault]:
    published, faults = _published(root)
    current = entries(sources.corpus, sources.plans)
    return [*faults, *check_registry(published, current, sources.redirects)]


def _published(root: Path) -> tuple[list[Entry], list[Fault]]:
    path = root / FILE
    return read_registry(read_text(path, FILE)) if path.exists() else ([], [])


def _register(sources: Sources, root: Path) -> None:
    published, faults = _published(root)
    if faults:
        raise BadInputError(faults)
    listed = merged(published, entries(sources.corpus, sources.plans))
    write_text(root / FILE, write_registry(listed))
    say(f"{FILE}: {len(listed) - len(published)} ids added, {len(listed)} in all.")


def _renew_lock(sources: Sources, act_id: str, root: Path) -> None:
    act = sources.corpus.acts.get(act_id)
    if act is None or not is_translated_here(act):
        translated = [a.id for a in sources.corpus.acts.values() if is_translated_here(a)]
        problem = f"there is no act {act_id} whose Russian text was translated here."
        raise BadInputError([Fault(SOURCES, problem, f"name one of {', '.join(translated)}.")])
    name = locks.file_name(act_id)
    write_text(root / name, locks.renewed_lock(act))
    say(f"{name}: renewed.")
