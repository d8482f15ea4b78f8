"""What a command of the repository takes: time, processors, memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.faults import ProjectError

_KIBIBYTE = 1024


class CommandError(ProjectError):
    """A command failed; holds what it printed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Time of one command, in seconds."""

    wall: float
    processor: float
    """Of all processors together; other programs hardly change it."""
    memory: int = 0
    """Bytes of its largest process."""


def taken(folder: Path, command: Sequence[str]) -> Taken:
    """Runs a module's command there and measures it, its own processes included.

    Args:
        folder: where it runs.
        command: the module and its arguments.

    Raises:
        CommandError: it ends with another code than 0.
    """
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+") as told:
        run = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=folder, stdout=told, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        if run.returncode:
            told.seek(0)
            message = f"'{' '.join(command[:2])}' failed in {folder}:\n{told.read()}"
            raise CommandError(message)
    wall = time.perf_counter() - begun
    return Taken(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _KIBIBYTE)
