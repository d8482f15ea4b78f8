"""The registry of published ids on the disk: what breaks it, and how new ids get into it."""

from __future__ import annotations

from pathlib import Path

from build_scripts.checks.registry import (
    FILE,
    broken_ids,
    check_redirects,
    entries,
    merged,
    unregistered_ids,
    write_registry,
)
from build_scripts.commands.records import load_registry
from build_scripts.commands.sources import Sources
from build_scripts.faults import Fault
from build_scripts.text_files import write_text


def breaking_faults(sources: Sources, root: Path) -> list[Fault]:
    """What would break a published link: ids that are dropped, re-used or moved."""
    published, current = load_registry(root), entries(sources.corpus, sources.plans)
    return [
        *broken_ids(published, current, sources.redirects),
        *check_redirects(published, current, sources.redirects),
    ]


def unregistered_faults(sources: Sources, root: Path) -> list[Fault]:
    """Ids that stand in the texts and are not in the registry yet."""
    return unregistered_ids(load_registry(root), entries(sources.corpus, sources.plans))


def register(sources: Sources, root: Path) -> tuple[int, int]:
    """Adds the new ids to the registry.

    Returns:
        How many ids were added, and how many there are now.
    """
    published = load_registry(root)
    listed = merged(published, entries(sources.corpus, sources.plans))
    write_text(root / FILE, write_registry(listed))
    return len(listed) - len(published), len(listed)
