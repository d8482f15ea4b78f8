"""A folder of things that were made before, each with the key of what it was made from.

There is one file for each stage and name, so the folder grows with the acts and not with the
builds. A file is written aside and renamed, and begins with a hash of the rest: one that was
damaged counts as absent. Deleting the folder costs time only.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.text_files import write_bytes

FOLDER = "keep"
"""Name of the folder below ``build/``."""
_LENGTH = hashlib.sha256().digest_size
_ENDING = ".kept"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing."""

    value: Any
    seen: tuple[tuple[str, Any, str], ...]
    """What its maker looked up besides its own input: table, key and fingerprint of the value."""
    digest: str
    """A hash of value and look-ups."""


@dataclass(frozen=True, slots=True)
class Keep:
    """The folder."""

    folder: Path

    def load(self, stage: str, name: str, key: str) -> Kept | None:
        """What was made of this very input; None if there is no such thing."""
        try:
            data = self._path(stage, name).read_bytes()
        except OSError:
            return None
        digest = hashlib.sha256(data[_LENGTH:])
        if data[:_LENGTH] != digest.digest():
            return None
        made_from, _, packed = data[_LENGTH:].partition(b"\n")
        if made_from.decode() != key:
            return None
        value, seen = pickle.loads(packed)  # noqa: S301 - our own file, proved by its hash
        return Kept(value, seen, digest.hexdigest())

    def save(
        self, stage: str, name: str, key: str, value: object, seen: Collection[Any] = ()
    ) -> None:
        """Keeps a thing in the place of the older one of its name."""
        data = key.encode() + b"\n" + pickle.dumps((value, tuple(seen)), 5)
        write_bytes(self._path(stage, name), hashlib.sha256(data).digest() + data)

    def drop_others(self, stage: str, names: Collection[str]) -> None:
        """Takes away what is kept of a stage under other names."""
        for path in (self.folder / stage).glob(f"*{_ENDING}"):
            if path.name.removesuffix(_ENDING) not in names:
                path.unlink(missing_ok=True)

    def _path(self, stage: str, name: str) -> Path:
        return self.folder / stage / f"{name}{_ENDING}"
