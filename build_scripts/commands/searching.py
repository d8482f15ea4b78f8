"""The search of the site, taken from what was kept where no text of it changed."""

from __future__ import annotations

from pathlib import Path

from build_scripts.commands.assemble import Output
from build_scripts.commands.kept import KeptSources
from build_scripts.keep.inputs import fingerprint
from build_scripts.keep.store import Keep
from build_scripts.search.build import ENGINE_FILE, FOLDER, build_search
from build_scripts.search.site_pages import own_page_files

_STAGE, _NAME = "search", "all"


def add_search(kept: KeptSources, keep: Keep, code: str, output: Output) -> None:
    """Puts the search into the built site.

    Args:
        kept: the acts.
        keep: what earlier builds kept.
        code: fingerprint of this program and the versions of its tools.
        output: the site, with its own pages in place: they are searched, too.
    """
    sources, folder = kept.sources, output.folder
    own = sorted(own_page_files(folder))
    marks = [part for act in sources.corpus.acts for part in (act, kept.mark(act))]
    pages = [part for path in own for part in (str(path.relative_to(folder)), path.read_bytes())]
    key = fingerprint((code, *marks, *pages))
    found = keep.load(_STAGE, _NAME, key)
    if found is None:
        build_search(sources.corpus, sources.plans, sources.links, folder)
        keep.save(_STAGE, _NAME, key, _files(folder))
        return
    output.add(found.value)


def _files(site: Path) -> dict[str, bytes]:
    made = [path for path in sorted((site / FOLDER).rglob("*")) if path.is_file()]
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in [*made, site / ENGINE_FILE]
    }
