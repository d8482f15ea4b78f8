"""Each page names a picture that is there, of the right size, small, and says what it shows."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree

from build_scripts.books.two_colours import in_two_colours
from build_scripts.commands.assemble import SITE
from build_scripts.pages.social import HEIGHT, WIDTH
from tests.browser.pages import KINDS, LANGUAGES

_LARGEST = 60_000
_AT_ROOT = ("", "en/", "en/data/", "c/V2500035694/", "c/V2500035694/p12/")


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    found = root / SITE
    assert (found / "cards").is_dir(), "build the site first: make site"
    return found


def named(page: Path) -> dict[str, str]:
    """What a page says of itself to other programs."""
    found = etree.HTML(page.read_text(encoding="utf-8")).xpath("//meta[@property]")
    return {meta.get("property"): meta.get("content") for meta in found}


def picture(folder: Path, path: str) -> str:
    """Name of the picture of a page, which is proved to be a sound one."""
    known = named(folder / path / "index.html")
    assert known["og:image"].startswith(("http://", "https://")), path
    assert (known["og:image:width"], known["og:image:height"]) == (str(WIDTH), str(HEIGHT))
    assert known["og:image:alt"].strip(), path
    file = folder / urlsplit(known["og:image"]).path.lstrip("/")
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG"), file
    assert struct.unpack(">II", data[16:24]) == (WIDTH, HEIGHT), file
    assert len(data) < _LARGEST, file
    return file.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page(folder: Path, language: str) -> None:
    for path in KINDS:
        steps = path.split("/")
        name = picture(folder, f"{language}/{path}")
        if steps[0] == "acts" and len(steps) > 2:
            assert name == f"{steps[1]}.{language}.png"
        elif steps[0] in {"calculators", "guides"}:
            assert name == f"{'-'.join(filter(None, steps[:2]))}.{language}.png"
        else:
            assert name == f"home.{language}.png"


@pytest.mark.parametrize("path", _AT_ROOT)
def test_pages_at_the_root(folder: Path, path: str) -> None:
    expected = "V2500035694.kk.png" if path.startswith("c/") else "home."
    assert picture(folder, path).startswith(expected)


def test_no_picture_without_a_page(folder: Path) -> None:
    pages = (path for path in folder.rglob("index.html") if "/c/" not in path.as_posix())
    used = {Path(urlsplit(named(page).get("og:image", "")).path).name for page in pages}
    assert {path.name for path in (folder / "cards").iterdir()} == used - {""}


def test_greys_become_shades() -> None:
    """Each filter of PNG is undone: rows of the same dots, written with each of them."""
    grey = [0, 17, 17, 136, 255, 255, 34, 119]
    row = b"".join(bytes((value, value, value, 255)) for value in grey)
    packed = b""
    above = bytes(len(row))
    for kind in (0, 1, 2, 3, 4):
        packed += bytes([kind]) + bytes(
            (own - guess) & 255 for own, guess in zip(row, _guesses(kind, row, above), strict=True)
        )
        above = row
    head = struct.pack(">IIBBBBB", len(grey), 5, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(packed)), (b"IEND", b""))
    whole = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + bytes(4) for name, data in parts
    )
    made = in_two_colours(whole)
    at = made.index(b"IDAT")
    (length,) = struct.unpack(">I", made[at - 4 : at])
    rows = zlib.decompress(made[at + 4 : at + 4 + length])
    expected = b"\0" + bytes((0x01, 0x18, 0xFF, 0x27))
    assert rows == expected * 5


def _guesses(kind: int, row: bytes, above: bytes) -> list[int]:
    """What each filter of the PNG standard takes from a byte."""
    found: list[int] = []
    for at, up in enumerate(above):
        left = row[at - 4] if at >= 4 else 0
        corner = above[at - 4] if at >= 4 else 0
        guess = left + up - corner
        nearest = min((left, up, corner), key=lambda value: abs(guess - value))
        found.append((0, left, up, (left + up) // 2, nearest)[kind])
    return found
