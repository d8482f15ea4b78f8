"""Runs the makers of a stage side by side, one process for each processor."""

from __future__ import annotations

import gc
import multiprocessing
import os
import warnings
from collections.abc import Callable, Sequence

_FEW = 3
"""So few tasks are done sooner than processes are started."""


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(task: Callable[[str], None], names: Sequence[str]) -> None:
    """Runs a task for every name; what it makes it must put onto the disk.

    The processes share the memory of this one as it is now, so nothing is sent to them.

    Raises:
        Exception: the first that a task raises.
    """
    count = min(processors(), len(names))
    if count <= 1 or len(names) <= _FEW:
        for name in names:
            task(name)
        return
    global _task  # noqa: PLW0603 - the way into a forked process
    _task = task
    gc.collect()
    gc.freeze()
    with warnings.catch_warnings():
        # the new processes run our own code only, and touch no lock of another thread
        warnings.simplefilter("ignore", DeprecationWarning)
        pool = multiprocessing.get_context("fork").Pool(count)
    with pool:
        for _ in pool.imap_unordered(_run, names, chunksize=max(1, len(names) // (count * 8))):
            pass
    gc.unfreeze()


_task: Callable[[str], None] = print


def _run(name: str) -> None:
    _task(name)
