"""Pyodide's lock files: the whole one with our wheel, and the little that is inlined."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from build_scripts.faults import ProjectError

FILE = "pyodide-lock.json"


class LockError(ProjectError):
    """pyodide-lock failed; holds what it printed."""


def lock_with_wheel(package: Path, wheel: Path) -> bytes:
    """The lock file of a Pyodide with the calculators' wheel added.

    Args:
        package: folder of the npm package.
        wheel: the wheel, which will lie beside the lock file.

    Raises:
        LockError: the tool fails.
    """
    with tempfile.TemporaryDirectory(prefix="lock-") as name:
        result = Path(name, FILE)
        command = [sys.executable, "-m", "pyodide_cli", "lockfile", "add-wheels", str(wheel)]
        command += ["--input", str(package / FILE), "--output", str(result)]
        command += ["--base-path", str(wheel.parent), "--ignore-missing-dependencies"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode or not result.exists():
            raise LockError(run.stdout + run.stderr)
        return result.read_bytes()


def empty_lock(package: Path) -> str:
    """A lock file that names the interpreter and no packages: it saves a request of 23 kB."""
    info = json.loads((package / FILE).read_text("utf-8"))["info"]
    return json.dumps({"info": info, "packages": {}}, separators=(",", ":"))
