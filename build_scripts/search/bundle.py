"""Lets Pagefind index the documents, and keeps of its output what the browser loads.

Pagefind finds places of words; what is shown comes from our own files (texts.py), which hold each
text once. So its fragments, one file a result, and its own interfaces are not kept.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build_scripts.faults import ProjectError
from build_scripts.search.documents import Document

_KEPT = ("pagefind.js", "pagefind-entry.json", "pagefind.*.pf_meta", "index")
_STEMMERS = ("wasm.{}.pagefind", "wasm.unknown.pagefind")
"""The engine with a language's stemmer, and the one without; the first there is, is kept."""
_SIGNATURE = b"pagefind_dcd"
"""First bytes of a fragment, before its JSON."""


class IndexingError(ProjectError):
    """Pagefind could not index, or its output is not what this module knows."""


def index(documents: Sequence[Document], language: str, folder: Path) -> list[str]:
    """Writes the index of one language.

    Args:
        documents: what it finds.
        language: ``kk`` or ``ru``; Pagefind stems Russian, and leaves Kazakh keys as they are.
        folder: where the index is written; what is there is replaced.

    Returns:
        Pagefind's name of each document, in their order.

    Raises:
        IndexingError: Pagefind fails, or names other documents than it got.
    """
    with tempfile.TemporaryDirectory(prefix="search-") as name:
        source, output = Path(name, "source"), Path(name, "output")
        source.mkdir()
        for number, document in enumerate(documents):
            page = f'<!doctype html><html lang="{language}"><body>{document.text}</body></html>'
            (source / f"{number}.html").write_text(page, encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--quiet", "--site", str(source)]
        run = subprocess.run(
            [*command, "--output-path", str(output)], capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise IndexingError(run.stdout + run.stderr)
        hashes = _hashes(output / "fragment", len(documents))
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        engines = [output / name.format(language) for name in _STEMMERS]
        kept = [path for pattern in _KEPT for path in output.glob(pattern)]
        for path in (*kept, next(path for path in engines if path.is_file())):
            shutil.move(path, folder / path.name)
    return hashes


def _hashes(folder: Path, count: int) -> list[str]:
    found: dict[int, str] = {}
    for path in folder.glob("*.pf_fragment"):
        data = gzip.decompress(path.read_bytes())
        url = json.loads(data.removeprefix(_SIGNATURE))["url"]
        found[int(url.strip("/").removesuffix(".html"))] = path.stem
    if sorted(found) != list(range(count)):
        problem = f"Pagefind indexed {len(found)} of {count} documents."
        raise IndexingError(problem)
    return [found[number] for number in range(count)]
