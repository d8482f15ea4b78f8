"""``check``: every check of the texts, all faults in one run."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from build_scripts.checks.registry import (
    FILE,
    REDIRECTS,
    check_registry,
    entries,
    merged,
    read_registry,
    write_registry,
)
from build_scripts.checks.sources import check_ingested, check_notes, check_raw, check_tree
from build_scripts.commands.ingest import RAW, ingest_folder
from build_scripts.commands.output import complain, say
from build_scripts.corpus.acts import Act, Corpus, load_corpus
from build_scripts.corpus.meta import FILES
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.pages.plan import plan_pages
from build_scripts.text_files import read_bytes, read_text, write_text
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--register", action="store_true", help="add new ids to the registry of published ids"
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns 1 if there are faults."""
    corpus = load_corpus(root)
    if arguments.register:
        _register(corpus, root)
    faults = all_faults(corpus, root)
    count = complain(faults)
    units = sum(len(act.units["kk"]) for act in corpus.acts.values())
    say(f"{len(corpus.acts)} acts, {units} clauses in each language: {count} faults.")
    return 1 if count else 0


def all_faults(corpus: Corpus, root: Path) -> list[Fault]:
    """Every fault of the sources."""
    faults: list[Fault] = [fault for act in corpus.acts.values() for fault in act.faults]
    for act in corpus.acts.values():
        faults.extend(_source_faults(act, root))
    faults.extend(check_notes(corpus))
    faults.extend(_registry_faults(corpus, root))
    return faults


def _source_faults(act: Act, root: Path) -> list[Fault]:
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


def _registry_faults(corpus: Corpus, root: Path) -> list[Fault]:
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    path = root / FILE
    published, faults = read_registry(read_text(path, FILE)) if path.exists() else ([], [])
    return [*faults, *check_registry(published, entries(corpus, plans), _redirects(root))]


def _redirects(root: Path) -> Mapping[str, Mapping[str, str]]:
    path = root / REDIRECTS
    if not path.exists():
        return {}
    loaded: Mapping[str, Mapping[str, str]] = plain(load_yaml(path, REDIRECTS)) or {}
    return loaded


def _register(corpus: Corpus, root: Path) -> None:
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    path = root / FILE
    published = read_registry(read_text(path, FILE))[0] if path.exists() else []
    listed = merged(published, entries(corpus, plans))
    write_text(path, write_registry(listed))
    say(f"{FILE}: {len(listed) - len(published)} ids added, {len(listed)} in all.")
