"""A piece of work that is done by a process of its own while this one goes on."""

from __future__ import annotations

import multiprocessing
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self


class Aside[T]:
    """The work; it is given up if this process fails before it asks for the result."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Prepares the work, which begins with the block.

        Args:
            work: makes the result, which must be one that can be sent between processes.
        """
        context = multiprocessing.get_context("fork")
        self._answer, answer = context.Pipe(duplex=False)
        self._process = context.Process(target=_do, args=(work, answer))
        self._sent = answer

    def __enter__(self) -> Self:
        with warnings.catch_warnings():
            # the new process runs our own code only, and touches no lock of another thread
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        self._sent.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process.is_alive() and error is not None:
            self._process.terminate()
        self._answer.close()
        self._process.join()

    def result(self) -> T:
        """What the work made; waits for it.

        Raises:
            Exception: what the work raised.
        """
        found: tuple[T, None] | tuple[None, Exception] = self._answer.recv()
        made, error = found
        if error is not None:
            raise error
        return made  # type: ignore[return-value]  # there is a result where there is no error


def _do[T](work: Callable[[], T], answer: Connection) -> None:
    try:
        made: tuple[T | None, Exception | None] = (work(), None)
    except Exception as error:  # noqa: BLE001 - it is raised again where the result is asked for
        made = (None, error)
    answer.send(made)
    answer.close()
