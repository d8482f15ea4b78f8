"""Fingerprints of what things are made from: files, code, values."""

from __future__ import annotations

import dataclasses
import hashlib
import platform
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

import build_scripts
import calculators

_BORDER = 8
_CACHES = frozenset({"__pycache__"})
_NO_CODE = _CACHES | {"cases", ".md"}
"""What stands among the code but is an input of its own, too: the calculators' cases and pages."""
_VERSIONS = "requirements.txt"


def fingerprint(parts: Iterable[bytes | str]) -> str:
    """A hash of texts, their borders included."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(_BORDER, "big"))
        found.update(data)
    return found.hexdigest()


def folder_fingerprint(folder: Path) -> str:
    """A hash of the names and contents of all files below a folder."""
    return fingerprint(_files(folder))


def _files(folder: Path, without: AbstractSet[str] = _CACHES) -> Iterator[bytes | str]:
    """Names and contents of files; those with a folder, or an ending, in `without` are left out."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not without & {*name.parts, path.suffix}:
            yield name.as_posix()
            yield path.read_bytes()


def code_fingerprint(root: Path) -> str:
    """A hash of this program, of the versions of its tools and of where it works.

    A change of any line of it makes everything anew: which room a line belongs to, and what that
    room passes on, is not worth a wrong page.
    """
    versions = root / _VERSIONS
    return fingerprint(
        (
            platform.python_version(),
            str(root),
            folder_fingerprint(Path(build_scripts.__file__).parent),
            fingerprint(_files(Path(calculators.__file__).parent, _NO_CODE)),
            versions.read_bytes() if versions.is_file() else b"",
        )
    )


def value_fingerprint(value: object) -> str:
    """A hash of a value that is the same in every process."""
    return value if isinstance(value, str) else fingerprint([_plain(value)])


def _plain(value: object) -> str:
    """A value as text: sets and mappings in a fixed order, records by their fields."""
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{_plain(k)}:{_plain(v)}' for k, v in value.items()))}}}"
    if isinstance(value, AbstractSet):
        return f"<{','.join(sorted(map(_plain, value)))}>"
    if isinstance(value, tuple | list):
        return f"({','.join(map(_plain, value))})"
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (getattr(value, field.name) for field in dataclasses.fields(value))
        return f"{type(value).__name__}({','.join(map(_plain, fields))})"
    if value is None or isinstance(value, str | int | float | bool | Path):
        return repr(value)
    message = f"no fingerprint of a {type(value).__name__}"
    raise TypeError(message)
