"""Readers' devices: how fast their line and their processor are.

The line is shaped by the server, and the processor is slowed by halting the page's process for a
part of the time. The browser's own throttling reaches neither the requests nor the computing of a
worker, and that is where the calculators run.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TURN = 0.02
"""Seconds of one turn of running and halting."""
_BITS = 8
_SMALL_PIECE, _LARGE_PIECE = 4096, 65536


@dataclass(frozen=True, slots=True)
class Device:
    """A device and its line."""

    name: str
    bits_per_second: int | None = None
    """None: as fast as the machine."""
    round_trip: float = 0.0
    """Seconds from a request to the first byte, and again for every new connection."""
    slower: int = 1
    """How many times slower the processor is than this machine's."""

    def __str__(self) -> str:
        """Name and figures."""
        if self.bits_per_second is None:
            return f"{self.name} (no throttling)"
        line = f"{self.bits_per_second / 1e6:g} Mbit/s, {self.round_trip * 1000:g} ms"
        return f"{self.name} ({line}, processor {self.slower} times slower)"


DESKTOP = Device("desktop")
PHONE = Device("phone on slow 4G", 1_600_000, 0.15, 4)
"""The mobile profile of Lighthouse."""


class Pace:
    """Hands out the time of one shared line."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._lock = threading.Lock()
        self._free = 0.0
        self.piece = _LARGE_PIECE if device.bits_per_second is None else _SMALL_PIECE
        """Bytes to send at a time; on a slow line small, as answers take turns on it."""

    def connect(self) -> None:
        """Waits as long as a new connection takes."""
        time.sleep(self._device.round_trip)

    def answer(self) -> None:
        """Waits as long as a request and the first byte travel."""
        time.sleep(self._device.round_trip)

    def send(self, count: int) -> None:
        """Waits until so many bytes have gone over the line, after what was asked for before."""
        speed = self._device.bits_per_second
        if speed is None:
            return
        with self._lock:
            begin = max(time.monotonic(), self._free)
            self._free = until = begin + count * _BITS / speed
        time.sleep(max(0.0, until - time.monotonic()))


@contextlib.contextmanager
def slowed(processes: Sequence[int], device: Device) -> Iterator[None]:
    """Lets processes run for a part of the time only, and whole again behind it.

    Args:
        processes: ids of own processes.
        device: says how many times slower.
    """
    if device.slower == 1:
        yield
        return
    over = threading.Event()
    running = _TURN / device.slower

    def take_turns() -> None:
        while not over.is_set():
            _tell(processes, signal.SIGCONT)
            time.sleep(running)
            _tell(processes, signal.SIGSTOP)
            time.sleep(_TURN - running)

    thread = threading.Thread(target=take_turns, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        _tell(processes, signal.SIGCONT)


def _tell(processes: Sequence[int], what: signal.Signals) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, what)
