"""The calculators' pure wheel, and its compiled code."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

from build_scripts.faults import ProjectError
from build_scripts.runtime.portable import is_portable

_DATE = (1980, 1, 1, 0, 0, 0)
_COMPILED = ".pyc"


class WheelError(ProjectError):
    """The wheel could not be built; holds what the tool printed."""


def build_wheel(root: Path, folder: Path) -> Path:
    """Builds the wheel of the package `calculators`; the same sources give the same bytes.

    Args:
        root: the repository.
        folder: where the wheel is written.

    Raises:
        WheelError: the build fails.
    """
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    run = subprocess.run([*command, str(root)], capture_output=True, text=True, check=False)
    wheels = list(folder.glob("*.whl"))
    if run.returncode or len(wheels) != 1:
        raise WheelError(run.stdout + run.stderr)
    return wheels[0]


def code_only(compiled: bytes) -> bytes:
    """What runs in a browser of a compiled wheel, as an uncompressed zip with fixed dates.

    The data files stay behind: a page loads them in its own language, once for both interpreters.

    Args:
        compiled: the wheel as pyodide-build's compiler wrote it.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(compiled)) as source, zipfile.ZipFile(buffer, "w") as result:
        for name in sorted(source.namelist()):
            if name.endswith(_COMPILED) and is_portable(name):
                result.writestr(zipfile.ZipInfo(name, _DATE), source.read(name))
    return buffer.getvalue()
