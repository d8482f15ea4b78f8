"""The commands ``build`` and ``serve``."""

from __future__ import annotations

import socket
import struct
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.__main__ import EXIT_BAD_INPUT, main
from build_scripts.commands.alone import alone
from build_scripts.commands.serve import make_server

pytestmark = pytest.mark.slow


def test_bad_input_leaves_the_site_as_it_was(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "site").mkdir()
    (repository / "site" / "index.html").write_text("old")
    (repository / "source_texts" / "V2500035694" / "kaz.md").write_bytes(b"\xff\xfe")
    (repository / "source_texts" / "V2300033348" / "meta.yaml").write_text("id: [")
    assert main(["build"], repository) == EXIT_BAD_INPUT
    assert [path.name for path in (repository / "site").iterdir()] == ["index.html"]
    assert not (repository / "build" / "site").exists()
    told = capsys.readouterr().err
    assert "source_texts/V2500035694/kaz.md:1: not UTF-8" in told
    assert "source_texts/V2300033348/meta.yaml" in told


def test_a_build_waits_for_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entered = threading.Event()

    def second() -> None:
        with alone(tmp_path / "build"):
            entered.set()

    with alone(tmp_path / "build"):
        waiting = threading.Thread(target=second)
        waiting.start()
        told = ""
        while "waits for it" not in told:
            told += capsys.readouterr().out
        assert not entered.is_set()
    waiting.join()
    assert entered.is_set()


def test_bad_redirects_are_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "source_texts" / "redirects.yaml").write_text("- a\n")
    assert main(["build"], repository) == EXIT_BAD_INPUT
    assert "source_texts/redirects.yaml" in capsys.readouterr().err


def test_serving_without_a_site(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve"], repository) == EXIT_BAD_INPUT
    assert "make site" in capsys.readouterr().err


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    for name, text in {
        "index.html": "home",
        "404.html": "nowhere",
        "a/b.mjs": "export {}",
        "a/c.wasm": "\0asm",
        "kk/x/index.html": "x",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    server = make_server(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("", "text/html; charset=utf-8", "home"),
        ("kk/x/", "text/html; charset=utf-8", "x"),
        ("a/b.mjs", "text/javascript; charset=utf-8", "export {}"),
        ("a/c.wasm", "application/wasm", "\0asm"),
    ],
)
def test_types(served: str, path: str, kind: str, body: str) -> None:
    with urllib.request.urlopen(served + path) as answer:
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Cache-Control"] == "no-cache"
        assert answer.read().decode() == body


@pytest.mark.parametrize("path", ["a/", "nothing", "c/A1/p9/"])
def test_unknown_addresses(served: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as failure:
        urllib.request.urlopen(served + path)
    with failure.value as answer:
        assert answer.code == 404
        assert answer.read() == b"nowhere"


def test_a_reader_who_goes_away_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "heavy.bin").write_bytes(b"0" * 50_000_000)
    server = make_server(tmp_path, 0)
    server.daemon_threads = False  # closing waits for the answers
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with socket.create_connection(server.server_address[:2]) as line:
        line.sendall(b"GET /heavy.bin HTTP/1.1\r\nHost: x\r\n\r\n")
        line.recv(1000)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    server.shutdown()
    server.server_close()
    assert capsys.readouterr().err == ""


def test_a_fault_of_the_server_itself_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = make_server(tmp_path, 0)
    try:
        int("broken")
    except ValueError:
        server.handle_error(None, ("127.0.0.1", 1))
    server.server_close()
    assert "broken" in capsys.readouterr().err
