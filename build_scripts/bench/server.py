"""A web server that compresses, keeps a device's pace, and counts what it sends."""

from __future__ import annotations

import contextlib
import http.server
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from build_scripts.bench.devices import Device, Pace
from build_scripts.runtime.keep import Store

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
_OTHER = "application/octet-stream"
BROTLI, GZIP, PLAIN = "br", "gzip", "identity"


@dataclass(frozen=True, slots=True)
class Sent:
    """A piece that was sent."""

    moment: float
    """Seconds since the epoch."""
    size: int
    """Bytes, the answer's head included."""
    path: str
    type: str
    kept: bool
    """Whether a service worker asked, for later visits."""


class Files:
    """What is served, each file in one encoding."""

    def __init__(self, folder: Path, more: Mapping[str, bytes], store: Store, coding: str) -> None:
        self._folder = folder
        self._more = more
        self._store = store
        self._coding = coding
        self._ready: dict[str, tuple[str, bytes]] = {}

    def get(self, path: str) -> tuple[str, bytes] | None:
        """Encoding and content of a file, or None if there is none.

        Args:
            path: below the root; of a page, with a slash at its end.
        """
        name = _name(path)
        if name not in self._ready:
            data = self._read(name)
            if data is None:
                return None
            self._ready[name] = self._encoded(data)
        return self._ready[name]

    def sizes(self, path: str) -> tuple[int, int, int]:
        """Bytes of a file as it is, as gzip, and as Brotli; never more than as it is."""
        data = self._read(_name(path)) or b""
        brotli, gzip = self._store.compressed([data])[0]
        return len(data), min(len(data), len(gzip)), min(len(data), len(brotli))

    def _read(self, name: str) -> bytes | None:
        if name in self._more:
            return self._more[name]
        file = (self._folder / name).resolve()
        if not file.is_relative_to(self._folder.resolve()) or not file.is_file():
            return None
        return file.read_bytes()

    def _encoded(self, data: bytes) -> tuple[str, bytes]:
        if self._coding == PLAIN:
            return PLAIN, data
        pair = self._store.compressed([data])[0]
        packed = pair[0] if self._coding == BROTLI else pair[1]
        return (self._coding, packed) if len(packed) < len(data) else (PLAIN, data)


def _name(path: str) -> str:
    return path + "index.html" if path == "" or path.endswith("/") else path


class Server:
    """The server; its address, and what it has sent."""

    def __init__(self, files: Files, device: Device) -> None:
        self.sent: list[Sent] = []
        handler = partial(_Handler, files=files, pace=Pace(device), sent=self.sent)
        self._server = _Threads(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def serve(self) -> None:
        """Serves until it is closed."""
        self._server.serve_forever(poll_interval=0.05)

    def close(self) -> None:
        """Stops serving."""
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def serving(files: Files, device: Device) -> Iterator[Server]:
    """Serves files as long as it is needed."""
    server = Server(files, device)
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        yield server
    finally:
        server.close()


class _Threads(http.server.ThreadingHTTPServer):
    daemon_threads = True


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(
        self, *arguments: object, files: Files, pace: Pace, sent: list[Sent], **more: object
    ) -> None:
        self._files = files
        self._pace = pace
        self._sent = sent
        super().__init__(*arguments, **more)  # type: ignore[arg-type]

    def setup(self) -> None:
        super().setup()
        self._pace.connect()

    def do_GET(self) -> None:
        """Answers with the file, piece by piece."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        found = self._files.get(path)
        self._pace.answer()
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        coding, data = found or (PLAIN, b"")
        kind = _TYPES.get(Path(_name(path)).suffix, _OTHER)
        encoding = "" if coding == PLAIN else f"Content-Encoding: {coding}\r\n"
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\nContent-Type: {kind}\r\n{encoding}"
            f"Content-Length: {len(data)}\r\nCache-Control: max-age=3600\r\n\r\n"
        )
        try:
            self._send(head.encode() + data, path, kind)
        except ConnectionError:  # the browser was closed
            self.close_connection = True

    def _send(self, answer: bytes, path: str, kind: str) -> None:
        kept = self.headers.get("Referer", "").endswith("service-worker.js")
        kept = kept or "Service-Worker" in self.headers
        for start in range(0, len(answer), self._pace.piece):
            piece = answer[start : start + self._pace.piece]
            self._pace.send(len(piece))
            # noted first: who has read the piece finds it counted
            self._sent.append(Sent(time.time(), len(piece), path, kind, kept))
            self.wfile.write(piece)

    def log_message(self, *_: object) -> None:
        """Says nothing."""
