"""All files in one zip: the same files give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold, for every file."""
_LEVEL = 6
_UNIX, _READABLE = 3, 0o100644


def zip_bytes(contents: Mapping[str, bytes], first: str = "") -> bytes:
    """A zip of files, sorted by name, without times or owners.

    Args:
        contents: the files by name.
        first: the file that stands at the beginning as it is, where a format asks for one.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name in sorted(contents, key=lambda name: (name != first, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE << 16
            archive.writestr(entry, contents[name])
    return buffer.getvalue()
