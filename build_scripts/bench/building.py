"""How long the site's build and the check take, in a copy of the repository."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.bench.processes import Taken, taken
from build_scripts.bench.synthetic import write_acts

_MODULES = "node_modules"
_COMPILED = "build/kept"
_MADE = (".*", _MODULES, "build", "site", "__pycache__")
"""What is not a source: tools, what was built, caches."""


@dataclass(frozen=True, slots=True)
class BuildTimes:
    """Times of the commands."""

    cold: Taken
    """With nothing built before; the system may still hold the sources in memory."""
    warm: Taken
    """Once more, with what the first build kept."""
    check: Taken


@dataclass(frozen=True, slots=True)
class Growth:
    """A site of many acts."""

    acts: int
    """Acts of the repository and acts made by rule together."""
    cold: Taken
    """With no act kept; what the calculators run on is kept, as it has nothing to do with acts."""
    same: Taken
    """Once more."""
    changed: Taken
    """After one clause of one act changed."""
    memory: int
    """Bytes of the largest process of the first build."""
    files: int
    """Files of the site."""


def measure_build(root: Path) -> BuildTimes:
    """Builds twice and checks once, beside the repository's own site.

    Args:
        root: the repository, with its tools installed.

    Raises:
        CommandError: a command fails.
    """
    with _copy(root) as copy:
        return BuildTimes(
            cold=taken(copy, ["build_scripts", "build"]),
            warm=taken(copy, ["build_scripts", "build"]),
            check=taken(copy, ["build_scripts", "check"]),
        )


def measure_growth(root: Path, count: int) -> Growth:
    """Builds the site with acts made by rule beside the repository's own.

    Args:
        root: the repository, with its tools installed and its site built.
        count: how many acts there are to be.

    Raises:
        CommandError: a build fails.
    """
    with _copy(root) as copy:
        sources = copy / "source_texts"
        own = sum(path.is_dir() for path in sources.iterdir())
        made = write_acts(sources, max(1, count - own))
        if (root / _COMPILED).is_dir():
            shutil.copytree(root / _COMPILED, copy / _COMPILED)
        cold = taken(copy, ["build_scripts", "build"])
        same = taken(copy, ["build_scripts", "build"])
        text = sources / made[0] / "rus.md"
        words = text.read_text(encoding="utf-8")
        text.write_text(words.replace("\n1. ", "\n1. Изменено. ", 1), encoding="utf-8")
        changed = taken(copy, ["build_scripts", "build"])
        files = sum(len(names) for _, _, names in (copy / "site").walk())
        return Growth(own + len(made), cold, same, changed, cold.memory, files)


@contextlib.contextmanager
def _copy(root: Path) -> Iterator[Path]:
    """A copy of the repository without what was built."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        copy = Path(name, "copy")
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*_MADE), symlinks=True)
        (copy / _MODULES).symlink_to((root / _MODULES).resolve())
        yield copy
