"""``ingest ACT``: makes the structured texts of an act from its raw text."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from build_scripts.checks.sources import check_raw
from build_scripts.commands.output import counted, say
from build_scripts.corpus.acts import PUT_TEXT, SOURCES, act_folders
from build_scripts.corpus.load_meta import load_meta
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.ingest.propose import propose_blocks, propose_repairs, write_proposals
from build_scripts.ingest.run import Ingested, ingest
from build_scripts.text_files import check_folder, read_bytes, read_text, stands, write_text
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
    folders = {folder.name: folder for folder in act_folders(root)}
    folder = folders.get(arguments.act)
    if folder is None:
        problem = f"there is no act folder {arguments.act}."
        remedy = f"name one of {', '.join(folders)}, or make the folder; restore a lost one."
        raise BadInputError([Fault(SOURCES, problem, remedy)])
    check_folder(folder, relative_name(folder, root))
    repairs = folder / REPAIRS
    if arguments.propose or not stands(repairs, relative_name(repairs, root)):
        return _propose(folder, root)
    ingested = ingest_folder(folder, root)
    paths = {folder / f"{stem}.md": text for stem, text in ingested.texts.items()}
    written = {path: _bytes_there(path, root) for path in paths}
    changed = False
    for path, text in paths.items():
        same = written[path] == text.encode("utf-8")
        changed = changed or not same
        say(f"{relative_name(path, root)}: {'unchanged' if same else 'changed'}")
        if not arguments.dry_run:
            write_text(path, text)
    say(f"{counted(ingested.repairs, 'repair')} applied.")
    return 1 if arguments.dry_run and changed else 0


def ingest_folder(folder: Path, root: Path) -> Ingested:
    """Ingests an act folder without writing anything.

    Raises:
        BadInputError: with every fault of raw.txt, meta.yaml and repairs.yaml. A raw text that is
            not the one described in meta.yaml is a fault: it may be cut.
    """
    name = relative_name(folder, root)
    faults: list[Fault] = []
    raw, meta, document = "", None, None
    try:
        raw = read_text(folder / RAW, f"{name}/{RAW}", PUT_TEXT)
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        meta = load_meta(folder, f"{name}/meta.yaml")
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        document = load_yaml(folder / REPAIRS, f"{name}/{REPAIRS}")
    except BadInputError as error:
        faults.extend(error.faults)
    if meta is None or faults:
        raise BadInputError(faults)
    faults.extend(check_raw(meta, raw.encode("utf-8"), f"{name}/{RAW}"))
    try:
        ingested = ingest(raw, document or {}, name, amending=meta.amending)
    except BadInputError as error:
        raise BadInputError([*faults, *error.faults]) from error
    if faults:
        raise BadInputError(faults)
    return ingested


def _bytes_there(path: Path, root: Path) -> bytes | None:
    name = relative_name(path, root)
    return read_bytes(path, name) if stands(path, name) else None


def _propose(folder: Path, root: Path) -> int:
    text = read_text(folder / RAW, relative_name(folder / RAW, root), PUT_TEXT)
    raw = text.split("\n")
    proposals, blocks = propose_repairs(raw), propose_blocks(raw)
    path = folder / PROPOSED
    write_text(path, write_proposals(proposals, blocks))
    counts = {sure: sum(p.sure == sure for p in proposals) for sure in ("high", "medium", "low")}
    listed = ", ".join(f"{count} {sure}" for sure, count in counts.items())
    repairs = f"{counted(len(proposals), 'repair')} proposed (sure: {listed})"
    say(f"{relative_name(path, root)}: {repairs},")
    found = counted(len(blocks), "block")
    say(f"{found} proposed. Review each one, then save the file as {REPAIRS}.")
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    say(f"meta.yaml describes this raw text by: raw: {{sha256: {digest}, lines: {len(raw) - 1}}}")
    return 0
