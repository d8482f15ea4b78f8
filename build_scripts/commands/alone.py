"""One build at a time: two in one checkout would write into the same folder."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.commands.output import say

LOCK = "lock"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Waits until no other build works in a folder, and keeps others out; a dead one keeps nobody.

    Args:
        folder: where builds work; it is made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another build is at work in this checkout; this one waits for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
