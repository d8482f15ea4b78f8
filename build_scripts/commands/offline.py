"""The service worker of the built site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from build_scripts.commands.assemble import Output
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.runtime import Runtime
from build_scripts.runtime.offline import FILE, removing_worker, service_worker

_CALCULATORS = "calculators/"
_LOOKS = (
    "assets/*.css",
    "assets/icon.svg",
    "assets/theme/*.css",
    "assets/reading/*.mjs",
    "assets/search/*",
)
"""Style sheets and scripts that every page loads."""


def offline_files(
    output: Output, runtime: Runtime, paths: Iterable[str], *, kept: bool
) -> dict[str, bytes]:
    """The service worker by its name.

    Args:
        output: the site, with its pages and assets in place.
        runtime: what the calculators load.
        paths: addresses of all pages below the language folders.
        kept: whether readers' devices keep files; if not, the worker removes an earlier one.
    """
    if not kept:
        return {FILE: removing_worker()}
    pages = [
        f"{language}/{path}"
        for language in LANGUAGES
        for path in sorted(paths)
        if path.startswith(_CALCULATORS)
    ]
    root = urlsplit(output.site_url).path or "/"
    return {FILE: service_worker(runtime, [*pages, *_looks(output.folder)], root)}


def _looks(folder: Path) -> Iterator[str]:
    for pattern in _LOOKS:
        for path in sorted(folder.glob(pattern)):
            yield path.relative_to(folder).as_posix()
