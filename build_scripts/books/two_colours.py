"""A grey picture as a small PNG: sixteen shades between a dark colour and white.

Typst writes PNG with four bytes a dot; with half a byte a picture of words is a sixth as large.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from itertools import accumulate

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = 4
_SHADES = 16
_DARK = (8, 58, 76)
"""The darkest shade: the site's colour, a little darker."""
_TO_SHADE = bytes(round(grey * (_SHADES - 1) / 255) for grey in range(256))
_LEVEL = 9
_HEAD = struct.Struct(">IIBBBBB")
_BITS, _PALETTE = 4, 3
_SUB, _UP, _AVERAGE = 1, 2, 3


def in_two_colours(png: bytes) -> bytes:
    """A picture of greys in shades of one colour.

    Args:
        png: a PNG of eight bits a channel, red, green, blue and opacity, that holds greys alone.
    """
    parts = list(_parts(png))
    width, height, *_ = _HEAD.unpack(dict(parts)[b"IHDR"])
    packed = zlib.decompress(b"".join(data for name, data in parts if name == b"IDAT"))
    rows = b"".join(b"\0" + _packed(row.translate(_TO_SHADE)) for row in _rows(packed, width))
    return _SIGNATURE + b"".join(
        _part(name, data)
        for name, data in (
            (b"IHDR", _HEAD.pack(width, height, _BITS, _PALETTE, 0, 0, 0)),
            (b"PLTE", _shades()),
            (b"IDAT", zlib.compress(rows, _LEVEL)),
            (b"IEND", b""),
        )
    )


def _parts(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _shades() -> bytes:
    last = _SHADES - 1
    return bytes(
        round(dark + (255 - dark) * shade / last) for shade in range(_SHADES) for dark in _DARK
    )


def _rows(packed: bytes, width: int) -> Iterator[bytes]:
    """The first channel of each row, the filters of PNG undone."""
    length = width * _CHANNELS + 1
    above = bytes(width)
    for start in range(0, len(packed), length):
        row = packed[start + 1 : start + length : _CHANNELS]
        above = _unfiltered(packed[start], row, above)
        yield above


def _unfiltered(kind: int, row: bytes, above: bytes) -> bytes:
    if kind == _UP:
        return _sum(row, above)
    if kind == _SUB:
        return bytes(total & 255 for total in accumulate(row))
    if kind == _AVERAGE:
        return bytes(_averaged(row, above))
    return bytes(_nearest(row, above)) if kind else row


def _sum(row: bytes, above: bytes) -> bytes:
    """The bytes of two rows added, each by itself: all at once, as two long numbers."""
    low, high = (int.from_bytes(bytes([mask]) * len(row)) for mask in (127, 128))
    own, up = int.from_bytes(row), int.from_bytes(above)
    return (((own & low) + (up & low)) ^ ((own ^ up) & high)).to_bytes(len(row))


def _averaged(row: bytes, above: bytes) -> Iterator[int]:
    left = 0
    for own, up in zip(row, above, strict=True):
        left = (own + ((left + up) >> 1)) & 255
        yield left


def _nearest(row: bytes, above: bytes) -> Iterator[int]:
    """Paeth's filter: the guess is the neighbour that is nearest to left + up - corner."""
    left = corner = 0
    for own, up in zip(row, above, strict=True):
        if up == corner:
            guess = left
        elif left == corner:
            guess = up
        else:
            to_left, to_up, to_corner = (
                abs(up - corner),
                abs(left - corner),
                abs(left + up - 2 * corner),
            )
            if to_left <= to_up and to_left <= to_corner:
                guess = left
            else:
                guess = up if to_up <= to_corner else corner
        left, corner = (own + guess) & 255, up
        yield left


def _packed(row: bytes) -> bytes:
    """Two dots a byte."""
    even = row if len(row) % 2 == 0 else row + b"\0"
    first, second = int.from_bytes(even[::2]), int.from_bytes(even[1::2])
    return (first << _BITS | second).to_bytes(len(even) // 2)
