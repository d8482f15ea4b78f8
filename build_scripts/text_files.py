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
RESTORE = "restore it from version control"
"""How to mend a file that was damaged."""


def stands(path: Path, name: str) -> bool:
    """Whether anything stands at a path, a link that leads nowhere included.

    Raises:
        BadInputError: nobody can tell, for the folder can't be read.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise BadInputError([_unreadable(name, error)]) from error
    return True


def check_folder(folder: Path, name: str) -> None:
    """Does nothing where the files of a folder can be reached.

    Raises:
        BadInputError: there is no such folder, or its files can't be reached.
    """
    remedy = "restore the folder from version control, or take away what stands in its place."
    try:
        os.stat(f"{folder}/.")  # noqa: PTH116 - a Path would drop the full stop
    except FileNotFoundError as error:
        problem = "the link leads nowhere." if folder.is_symlink() else "the folder is missing."
        raise BadInputError([Fault(name, problem, remedy)]) from error
    except NotADirectoryError as error:
        problem = "a plain file stands where a folder must be."
        raise BadInputError([Fault(name, problem, remedy)]) from error
    except OSError as error:
        raise BadInputError([_unreadable_folder(name, error)]) from error


def files_in(folder: Path, ending: str, name: str) -> list[Path]:
    """Files of a folder whose names have an ending, sorted; none where there is no folder.

    Raises:
        BadInputError: the folder can't be read.
    """
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(ending))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise BadInputError([_unreadable_folder(name, error)]) from error


def _unreadable(name: str, error: OSError) -> Fault:
    problem = f"can't be read ({error.strerror or 'unknown cause'})."
    return Fault(name, problem, "give read access to the file.")


def _unreadable_folder(name: str, error: OSError) -> Fault:
    problem = f"the folder can't be read ({error.strerror or 'unknown cause'})."
    return Fault(name, problem, f"give read access to it: chmod u+rx {name}")


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
        raise BadInputError([_unreadable(name, error)]) from error


def read_text(path: Path, name: str, when_empty: str = RESTORE) -> str:
    """Contents of a UTF-8 text file that is not empty.

    Args:
        path: the file.
        name: its name in messages.
        when_empty: how to mend the file where it is empty.

    Raises:
        BadInputError: missing, unreadable, empty, not UTF-8, beginning with a byte order mark, or
            no text at all; the fault names the bad line.
    """
    data = read_bytes(path, name)
    if not data.strip():
        raise BadInputError([Fault(name, "the file is empty.", f"{when_empty}.")])
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
