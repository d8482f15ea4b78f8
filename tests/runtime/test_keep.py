"""What was made once is not made again, and is found under what it was made from."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

from build_scripts.runtime.keep import Store, digest


def test_a_file_is_made_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept")
    made: list[str] = []

    def make() -> bytes:
        made.append("made")
        return b"content"

    assert store.get("a", make) == store.get("a", make) == b"content"
    assert made == ["made"]
    assert store.get("b", lambda: b"other") == b"other"


def test_copies_unpack_to_the_content_and_never_change(tmp_path: Path) -> None:
    contents = [b"words " * 1000, b"", bytes(range(256))]
    first = Store(tmp_path / "one").compressed(contents)
    for content, (packed, zipped) in zip(contents, first, strict=True):
        assert brotli.decompress(packed) == content
        assert gzip.decompress(zipped) == content
    assert Store(tmp_path / "two").compressed(contents) == first


def test_a_digest_knows_where_texts_end() -> None:
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"]) != digest([b"abc"])
    assert digest([b"ab", b"c"]) == digest(iter([b"ab", b"c"]))
