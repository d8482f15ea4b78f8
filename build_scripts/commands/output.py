"""Printing for people: the one place where this project writes to the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from build_scripts.faults import Fault


def say(text: str) -> None:
    """Prints one line to standard output."""
    sys.stdout.write(text + "\n")


def counted(count: int, thing: str) -> str:
    """How many things there are.

    >>> counted(1, "fault"), counted(2, "fault")
    ('1 fault', '2 faults')
    """
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def complain(faults: Iterable[Fault]) -> int:
    """Prints faults to standard error, each once, sorted by place; returns how many."""
    ordered = sorted(set(faults), key=lambda fault: (fault.file, fault.line or 0, fault.problem))
    for fault in ordered:
        sys.stderr.write(f"{fault}\n")
    return len(ordered)
