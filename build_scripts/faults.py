"""Faults: everything that is wrong with an input, collected in one run.

A fault says what is wrong, where (file, line or key path), what is accepted and how to mend it.
Functions that read input return values and faults; only command modules print them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with an input file."""

    file: str
    """Path of the file, relative to the repository."""
    problem: str
    """What is wrong, in one sentence."""
    remedy: str
    """What is accepted, or how to mend it."""
    line: int | None = None
    """Line in the file, counted from 1, where it is known."""
    key: str | None = None
    """Key path in a data file, such as ``repairs[3].before``."""

    def __str__(self) -> str:
        """The fault as one line: ``file:line: [key] problem Remedy: ...``."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        key = f"{self.key}: " if self.key else ""
        return f"{place}: {key}{self.problem} Remedy: {self.remedy}"


class ProjectError(Exception):
    """Base of all errors that this project raises on purpose."""


class BadInputError(ProjectError):
    """Inputs that can't be used; holds every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: Sequence[Fault] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def relative_name(path: Path, root: Path) -> str:
    """Path as it is shown in messages: relative to the repository where it lies inside it."""
    for inside, folder in ((path, root), (path.resolve(), root.resolve())):
        if inside.is_relative_to(folder):
            return inside.relative_to(folder).as_posix()
    return path.as_posix()
