"""Reading text files strictly and writing them whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from build_scripts.faults import BadInputError, Fault

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""Control characters that no text holds; tabs, line ends and form feeds are let through."""
_BYTE_ORDER_MARK = "\ufeff"


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
    except IsADirectoryError as error:
        fault = Fault(name, "a folder stands where a file must be.", "put the file in its place.")
        raise BadInputError([fault]) from error
    except OSError as error:
        reason = error.strerror or "unknown cause"
        fault = Fault(name, f"can't be read ({reason}).", "give read access to the file.")
        raise BadInputError([fault]) from error


def read_text(path: Path, name: str) -> str:
    """Contents of a UTF-8 text file that is not empty.

    Raises:
        BadInputError: missing, unreadable, empty, not UTF-8, beginning with a byte order mark, or
            no text at all; the fault names the bad line.
    """
    data = read_bytes(path, name)
    if not data.strip():
        fault = Fault(name, "the file is empty.", "put the text into it, or remove the act.")
        raise BadInputError([fault])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault(
            name,
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}.",
            "save the file as UTF-8.",
            line,
        )
        raise BadInputError([fault]) from error
    if text.startswith(_BYTE_ORDER_MARK):
        problem = "the file begins with a byte order mark, which would belong to its first word."
        raise BadInputError([Fault(name, problem, "save it as UTF-8 without that mark.", 1)])
    strange = _NO_TEXT.search(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        problem = f"no text: it holds the control character U+{ord(strange[0]):04X}."
        raise BadInputError([Fault(name, problem, "save the file as plain text.", line)])
    return text


def write_text(path: Path, text: str) -> None:
    """Writes a text file aside and renames it, so that it is never seen half-written."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Writes a file aside and renames it; leaves an equal file untouched.

    Raises:
        BadInputError: the file can't be written; what stood there is as it was.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.read_bytes() == data:
            return
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(aside)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            problem = f"can't be written ({error.strerror or 'unknown cause'})."
            remedy = "make room for the file, and give write access to its folder."
            raise BadInputError([Fault(path.as_posix(), problem, remedy)]) from error
        raise
