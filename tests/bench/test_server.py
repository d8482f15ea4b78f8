"""The measuring server, the line's pace and the slowed processor."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from build_scripts.bench.devices import DESKTOP, PHONE, Device, Pace, slowed
from build_scripts.bench.server import BROTLI, GZIP, PLAIN, Files, Server, serving
from build_scripts.runtime.keep import Store

TEXT = b"clause after clause, " * 500
NOISE = os.urandom(500)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "kk").mkdir(parents=True)
    (site / "kk" / "index.html").write_bytes(TEXT)
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return site


def files(folder: Path, coding: str) -> Files:
    more = {"bench/0.29.5/index.html": TEXT, "noise.wasm": NOISE}
    return Files(folder, more, Store(folder.parent / "kept"), coding)


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    with serving(files(folder, BROTLI), DESKTOP) as found:
        yield found


def get(server: Server, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc)
    try:
        connection.request("GET", f"/{path}", headers=headers)
        response = connection.getresponse()
        return response.status, dict(response.headers), response.read()
    finally:
        connection.close()


@pytest.mark.parametrize("path", ["kk/", "kk/?x=1", "kk/index.html", "bench/0.29.5/"])
def test_pages_come_compressed(server: Server, path: str):
    status, headers, body = get(server, path)
    assert status == 200
    assert headers["Content-Encoding"] == BROTLI
    assert headers["Content-Type"].startswith("text/html")
    assert brotli.decompress(body) == TEXT


def test_what_does_not_get_smaller_comes_as_it_is(server: Server):
    _, headers, body = get(server, "noise.wasm")
    assert body == NOISE
    assert "Content-Encoding" not in headers
    assert headers["Content-Type"] == "application/wasm"


@pytest.mark.parametrize("path", ["none", "../secret.txt", "%2e%2e/secret.txt", "kk"])
def test_other_addresses_are_unknown(server: Server, path: str):
    assert get(server, path)[0] == 404


def test_all_bytes_are_counted_with_the_head(server: Server):
    _, _, body = get(server, "kk/")
    sizes = [piece.size for piece in server.sent if piece.path == "kk/"]
    assert 50 < sum(sizes) - len(body) < 300


def test_what_a_service_worker_asks_for_is_told_apart(server: Server):
    get(server, "kk/", Referer=f"{server.address}service-worker.js")
    get(server, "kk/", **{"Service-Worker": "script"})
    get(server, "kk/", Referer=f"{server.address}kk/")
    assert [piece.kept for piece in server.sent] == [True, True, False]


def test_sizes_by_compression(folder: Path):
    plain, gzip, packed = files(folder, PLAIN).sizes("kk/")
    assert plain == len(TEXT)
    assert packed < gzip < plain
    assert files(folder, GZIP).sizes("noise.wasm") == (500, 500, 500)


def test_a_slow_line_takes_its_time(folder: Path):
    device = Device("slow", bits_per_second=80_000, round_trip=0.05)
    with serving(files(folder, PLAIN), device) as server:
        begun = time.monotonic()
        _, _, body = get(server, "noise.wasm")
        taken = time.monotonic() - begun
    size = sum(piece.size for piece in server.sent)
    assert len(body) == 500
    assert taken >= 2 * 0.05 + size * 8 / 80_000 - 0.005


def test_answers_share_the_line():
    pace = Pace(Device("slow", bits_per_second=80_000))
    threads = [threading.Thread(target=pace.send, args=(500,)) for _ in range(4)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert time.monotonic() - begun >= 4 * 500 * 8 / 80_000 - 0.005


def test_a_fast_line_takes_none():
    pace = Pace(DESKTOP)
    begun = time.monotonic()
    pace.connect()
    pace.send(100_000_000)
    assert time.monotonic() - begun < 0.5


_COUNT = "import time\nwhile True: pass"


def processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_slowed_process_gets_its_share_and_goes_on_behind():
    with subprocess.Popen([sys.executable, "-c", _COUNT]) as process:
        try:
            time.sleep(0.2)
            used, begun = processor_seconds(process.pid), time.monotonic()
            with slowed([process.pid], PHONE):
                time.sleep(1)
            share = (processor_seconds(process.pid) - used) / (time.monotonic() - begun)
            state = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[0]
        finally:
            process.kill()
    assert 0 < share < 0.45
    assert state != "T"


def test_a_process_that_is_gone_does_no_harm():
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    with slowed([process.pid], PHONE):
        time.sleep(0.05)
