"""``ingest ACT``: makes the structured texts of an act from its raw text."""

from __future__ import annotations

import argparse
from pathlib import Path

from build_scripts.commands.output import say
from build_scripts.corpus.acts import SOURCES
from build_scripts.corpus.meta import load_meta
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.ingest.propose import propose_blocks, propose_repairs, write_proposals
from build_scripts.ingest.run import Ingested, ingest
from build_scripts.text_files import read_text, write_text
from build_scripts.yaml_files import load_yaml

RAW, REPAIRS, PROPOSED = "raw.txt", "repairs.yaml", "repairs.proposed.yaml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("act", help="name of the act folder in source_texts/")
    parser.add_argument(
        "--propose",
        action="store_true",
        help=f"write the repairs that the rules would make, and how sure each is, into {PROPOSED}",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say whether the texts would change; write nothing"
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns the exit code."""
    folder = root / SOURCES / arguments.act
    if not folder.is_dir():
        known = ", ".join(sorted(p.name for p in (root / SOURCES).iterdir() if p.is_dir()))
        problem = f"there is no act folder {arguments.act}."
        raise BadInputError([Fault(SOURCES, problem, f"name one of {known}, or make the folder.")])
    if arguments.propose or not (folder / REPAIRS).exists():
        return _propose(folder, root)
    ingested = ingest_folder(folder, root)
    changed = False
    for stem, text in ingested.texts.items():
        path = folder / f"{stem}.md"
        same = path.is_file() and path.read_text(encoding="utf-8") == text
        changed = changed or not same
        say(f"{relative_name(path, root)}: {'unchanged' if same else 'changed'}")
        if not arguments.dry_run:
            write_text(path, text)
    say(f"{ingested.repairs} repairs applied.")
    return 1 if arguments.dry_run and changed else 0


def ingest_folder(folder: Path, root: Path) -> Ingested:
    """Ingests an act folder without writing anything.

    Raises:
        BadInputError: with every fault of raw.txt, meta.yaml and repairs.yaml.
    """
    name = relative_name(folder, root)
    faults: list[Fault] = []
    try:
        raw = read_text(folder / RAW, f"{name}/{RAW}")
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        amending = load_meta(folder, f"{name}/meta.yaml").amending
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        document = load_yaml(folder / REPAIRS, f"{name}/{REPAIRS}")
    except BadInputError as error:
        faults.extend(error.faults)
    if faults:
        raise BadInputError(faults)
    return ingest(raw, document, name, amending=amending)


def _propose(folder: Path, root: Path) -> int:
    raw = read_text(folder / RAW, relative_name(folder / RAW, root)).split("\n")
    proposals, blocks = propose_repairs(raw), propose_blocks(raw)
    path = folder / PROPOSED
    write_text(path, write_proposals(proposals, blocks))
    counts = {sure: sum(p.sure == sure for p in proposals) for sure in ("high", "medium", "low")}
    listed = ", ".join(f"{count} {sure}" for sure, count in counts.items())
    say(f"{relative_name(path, root)}: {len(proposals)} repairs proposed (sure: {listed}),")
    say(f"{len(blocks)} blocks proposed. Review each one, then save the file as {REPAIRS}.")
    return 0
