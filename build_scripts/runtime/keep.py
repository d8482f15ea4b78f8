"""What takes long to make is kept under the hash of what it was made from."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import brotli

from build_scripts.text_files import write_bytes

_BEST = 11
_GZIP_BEST = 9
_LENGTH = 20


def digest(parts: Iterable[bytes]) -> str:
    """A short hash of texts, their borders included."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()[:_LENGTH]


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of files that can be made again; deleting it costs time only."""

    folder: Path

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """A file's content, made now if it is not there.

        Args:
            name: holds the hash of everything that the content depends on.
            make: makes the content.
        """
        path = self.folder / name
        if not path.is_file():
            write_bytes(path, make())
        return path.read_bytes()

    def compressed(self, contents: Iterable[bytes]) -> list[tuple[bytes, bytes]]:
        """Brotli and gzip of contents, in their order; both always the same for a content."""
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self._pair, contents))

    def _pair(self, content: bytes) -> tuple[bytes, bytes]:
        name = digest([content])
        return (
            self.get(f"{name}.br", lambda: brotli.compress(content, quality=_BEST)),
            self.get(f"{name}.gz", lambda: gzip.compress(content, _GZIP_BEST, mtime=0)),
        )
