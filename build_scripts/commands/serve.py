"""``serve``: serves the built site on localhost."""

from __future__ import annotations

import argparse
import http.server
import os
import sys
import urllib.parse
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from build_scripts.commands.assemble import SITE
from build_scripts.commands.output import say
from build_scripts.faults import BadInputError, Fault

DEFAULT_PORT = 8000
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".zip": "application/zip",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a static host would: right types, no listings, the site's own 404 page."""

    extensions_map: dict[str, str] = {  # noqa: RUF012  # declared so by the base class
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        **_TYPES,
    }
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Lets browsers keep nothing without asking, so that a new build is seen at once."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002
        """A folder without a page is an unknown address."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Unknown addresses get the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002
        """Prints failures only."""
        if int(code) >= HTTPStatus.BAD_REQUEST:
            say(f"{int(code)} {urllib.parse.unquote(self.path)}")


class Server(http.server.ThreadingHTTPServer):
    """Answers readers side by side."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as in the base
        """A reader who goes away in the middle of an answer is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def make_server(folder: Path, port: int) -> Server:
    """A server of a folder on localhost; port 0 takes any free one."""
    handler = partial(Handler, directory=str(folder))
    return Server(("127.0.0.1", port), handler)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="default: %(default)s")


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Serves until it is interrupted."""
    folder = root / SITE
    if not (folder / "index.html").is_file():
        raise BadInputError([Fault(SITE, "the site is not built.", "run 'make site' first.")])
    try:
        server = make_server(folder, arguments.port)
    except OSError as error:
        problem = f"port {arguments.port} can't be used ({error.strerror})."
        raise BadInputError([Fault("serve", problem, "name another one: --port 8080.")]) from error
    with server:
        say(f"http://localhost:{server.server_address[1]}/ (stop with Ctrl+C)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("")
    return 0
