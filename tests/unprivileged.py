"""Runs a command as one whom file permissions hold back, whoever runs the tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

_CHILD = """
import ctypes, os, sys

if os.geteuid() == 0:  # root reads everything, unless these capabilities are taken from it
    system = ctypes.CDLL(None, use_errno=True)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        if system.prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP
            raise OSError(ctypes.get_errno(), "the capability can't be dropped")
os.execv(sys.executable, [sys.executable, "-c", *sys.argv[1:]])
"""
_COMMAND = """
import sys
from pathlib import Path
from build_scripts.__main__ import main

sys.exit(main(sys.argv[2:], Path(sys.argv[1])))
"""


def run_unprivileged(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command of the build scripts on a repository; permissions hold for it.

    Root keeps its capabilities until it starts another program, so one is started twice.
    """
    return subprocess.run(
        [sys.executable, "-c", _CHILD, _COMMAND, str(root), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
