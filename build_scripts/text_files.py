"""Reading text files strictly and writing them whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from build_scripts.faults import BadInputError, Fault


def read_bytes(path: Path, name: str) -> bytes:
    """Contents of a file.

    Raises:
        BadInputError: the file is missing or can't be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        fault = Fault(name, "the file is missing.", "add the file or correct its name.")
        raise BadInputError([fault]) from error
    except OSError as error:
        reason = error.strerror or "unknown cause"
        fault = Fault(name, f"can't be read ({reason}).", "give read access to the file.")
        raise BadInputError([fault]) from error


def read_text(path: Path, name: str) -> str:
    """Contents of a UTF-8 text file that is not empty.

    Raises:
        BadInputError: missing, unreadable, empty, or not UTF-8; the fault names the bad line.
    """
    data = read_bytes(path, name)
    if not data.strip():
        fault = Fault(name, "the file is empty.", "put the text into it, or remove the act.")
        raise BadInputError([fault])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault(
            name,
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}.",
            "save the file as UTF-8.",
            line,
        )
        raise BadInputError([fault]) from error


def write_text(path: Path, text: str) -> None:
    """Writes a text file aside and renames it, so that it is never seen half-written."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Writes a file aside and renames it; leaves an equal file untouched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and path.read_bytes() == data:
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
