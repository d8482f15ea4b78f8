"""``publish``: records the texts as published, and what changed since the last time."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from contextlib import suppress
from itertools import chain
from pathlib import Path

from build_scripts.checks.losses import repeated_numbers
from build_scripts.commands.output import counted, say
from build_scripts.commands.records import lost_texts
from build_scripts.corpus.acts import SOURCES, Act, load_corpus
from build_scripts.faults import BadInputError, Fault
from build_scripts.machine.changes.diff import Change, diff
from build_scripts.machine.changes.releases import (
    Release,
    next_release,
    read_releases,
    releases_text,
)
from build_scripts.machine.changes.snapshot import (
    EMPTY,
    read_snapshot,
    snapshot,
    snapshot_text,
)
from build_scripts.machine.json_file import Json
from build_scripts.text_files import read_text, stands, write_text

TEXTS = f"{SOURCES}/published.json"
"""The texts as they were published last."""
CHANGES = f"{SOURCES}/changes.json"
"""What each published version changed."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--date", help="day of publication, such as 2026-12-01; today's if left out"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what changed; write nothing")


def _repeated(act: Act, root: Path) -> list[Fault]:
    """Numbers printed twice; published texts of the open corpus are as the corpus has them."""
    if act.meta.raw_sha256 is None:
        return []
    return [
        fault
        for language, text in act.texts.items()
        for fault in repeated_numbers(text, act.text_name(language, root))
    ]


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns the exit code."""
    date = _date(arguments.date)
    corpus = load_corpus(root)
    lost = lost_texts(corpus, root)
    kept = {act.id: [*act.faults, *_repeated(act, root)] for act in corpus.acts.values()}
    if faults := [*chain.from_iterable({**kept, **lost}.values())]:
        raise BadInputError(faults)
    published = load_published(root)
    earlier = load_releases(root)
    if earlier and date < earlier[0].date:
        problem = f"{date} is before the last publication, {earlier[0].date}."
        raise BadInputError([Fault(CHANGES, problem, "give that day or a later one.")])
    current = snapshot(corpus)
    changes = diff(published, current)
    for change in changes:
        say(_line(change))
    if not changes:
        say("Nothing has changed since the last publication.")
        return 0
    if arguments.dry_run:
        say(f"{counted(len(changes), 'change')}; nothing was written.")
        return 0
    if earlier and earlier[0].changes == tuple(changes):
        earlier = earlier[1:]  # written by a run that was broken off before it wrote the texts
    release = next_release(date, changes, earlier)
    write_text(root / CHANGES, releases_text([release, *earlier]))
    write_text(root / TEXTS, snapshot_text(current))
    say(f"{counted(len(changes), 'change')} published as {release.id}.")
    return 0


def load_published(root: Path) -> Json:
    """The texts as they were published last; none before the first publication.

    Raises:
        BadInputError: the file can't be read.
    """
    if not stands(root / TEXTS, TEXTS):
        return EMPTY
    return read_snapshot(read_text(root / TEXTS, TEXTS), TEXTS)


def load_releases(root: Path) -> tuple[Release, ...]:
    """The published versions, the newest first; none before the first publication.

    Raises:
        BadInputError: the file can't be read.
    """
    if not stands(root / CHANGES, CHANGES):
        return ()
    return read_releases(read_text(root / CHANGES, CHANGES), CHANGES)


def _date(given: str | None) -> str:
    if given is None:
        return dt.datetime.now(_KAZAKHSTAN).date().isoformat()
    if _DATE.fullmatch(given):
        with suppress(ValueError):
            return dt.date.fromisoformat(given).isoformat()
    raise BadInputError([Fault("--date", f"{given} is no date.", "write it as 2026-12-01.")])


def _line(change: Change) -> str:
    place = f"{change.act}#{change.eid}" if change.eid else change.act
    before = f" (was {change.old_eid})" if change.old_eid else ""
    languages = ", ".join(text.language for text in change.texts)
    return f"{change.kind}: {place}{before}" + (f" [{languages}]" if languages else "")
