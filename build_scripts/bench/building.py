"""How long the site's build and the check take, in a copy of the repository."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from build_scripts.faults import ProjectError

_MODULES = "node_modules"
_MADE = (".*", _MODULES, "build", "site", "__pycache__")
"""What is not a source: tools, what was built, caches."""


class BuildError(ProjectError):
    """A command failed in the copy; holds what it printed."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Time of one command, in seconds."""

    wall: float
    processor: float
    """Of all processors together; other programs hardly change it."""


@dataclass(frozen=True, slots=True)
class BuildTimes:
    """Times of the commands."""

    cold: Taken
    """With nothing built before; the system may still hold the sources in memory."""
    warm: Taken
    """Once more, with what the first build kept."""
    check: Taken


def measure_build(root: Path) -> BuildTimes:
    """Builds twice and checks once, beside the repository's own site.

    Args:
        root: the repository, with its tools installed.

    Raises:
        BuildError: a command fails.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        copy = Path(name, "copy")
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*_MADE), symlinks=True)
        (copy / _MODULES).symlink_to((root / _MODULES).resolve())
        return BuildTimes(
            cold=_taken(copy, "build"),
            warm=_taken(copy, "build"),
            check=_taken(copy, "check"),
        )


def _taken(copy: Path, command: str) -> Taken:
    begun, used = time.perf_counter(), _processor()
    run = subprocess.run(
        [sys.executable, "-m", "build_scripts", command],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        message = f"'{command}' failed in a copy of the repository:\n{run.stdout}{run.stderr}"
        raise BuildError(message)
    return Taken(time.perf_counter() - begun, _processor() - used)


def _processor() -> float:
    """Seconds that the programs started and ended so far have computed."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
