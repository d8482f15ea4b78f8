"""Compiles the standard library and the wheel inside the Pyodide that will run them.

Bytecode fits one version of Python only. Pyodide under Node is the right one whatever Python builds
the site.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.faults import ProjectError
from build_scripts.runtime.wheel import code_only

_SCRIPT = Path(__file__).with_name("compile.mjs")


class CompileError(ProjectError):
    """Node or Pyodide failed; holds what was printed."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """Python for the browser."""

    library: bytes
    """Zip of the modules of the standard library that are needed, compiled."""
    code: bytes
    """Zip of the calculators' modules, compiled."""
    names: tuple[str, ...]
    """Modules in the library by their file names."""


def node() -> str:
    """Path of Node: the one beside this Python, else the first on the path.

    Raises:
        CompileError: there is none.
    """
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found = shutil.which("node", path=places)
    if found is None:
        message = "Node is missing; run 'make setup'."
        raise CompileError(message)
    return found


def compile_python(
    package: Path, wheel: Path, bundle: bytes, calls: Sequence[Sequence[str]]
) -> Compiled:
    """Compiles for one Pyodide.

    Args:
        package: folder of its npm package.
        wheel: the calculators' pure wheel.
        bundle: data of the calculators as JSON.
        calls: module, function and arguments of everything that must work with the cut library.

    Raises:
        CompileError: Node or Pyodide fails.
    """
    with tempfile.TemporaryDirectory(prefix="runtime-") as name:
        out = Path(name)
        task = {
            "pyodide": str(package),
            "wheel": str(wheel),
            "sitePackages": sysconfig.get_path("purelib"),
            "out": str(out),
            "bundle": bundle.decode(),
            "calls": calls,
        }
        run = subprocess.run(
            [node(), str(_SCRIPT)],
            input=json.dumps(task),
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            raise CompileError(run.stdout + run.stderr)
        made = json.loads(run.stdout)
        return Compiled(
            (out / "stdlib.zip").read_bytes(),
            code_only((out / made["wheel"]).read_bytes()),
            tuple(made["names"]),
        )
