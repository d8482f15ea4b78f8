"""``build``: makes the whole site in site/, or says what is wrong and leaves the old one."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from pathlib import Path

from build_scripts.commands.alone import alone
from build_scripts.commands.assemble import WORK, Output, replace_site
from build_scripts.commands.check import parameter_faults
from build_scripts.commands.documents import Calculators, render, write_documents
from build_scripts.commands.notices import notices
from build_scripts.commands.offline import offline_files
from build_scripts.commands.output import say
from build_scripts.commands.published_ids import breaking_faults
from build_scripts.commands.sources import Sources, load_sources
from build_scripts.faults import BadInputError
from build_scripts.machine.files import machine_files
from build_scripts.pages.library import Library
from build_scripts.runtime import load_cases, make_runtime
from build_scripts.search.build import build_search
from build_scripts.translation.clauses import russian_file

DEFAULT_URL = "http://localhost:8000/"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--site-url",
        default=os.environ.get("SITE_URL") or DEFAULT_URL,
        help="address of the site's root, for canonical links (default: $SITE_URL or %(default)s)",
    )
    parser.add_argument(
        "--without-offline",
        action="store_true",
        help="keep nothing on readers' devices, and take away what earlier builds kept",
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns the exit code."""
    begun = time.perf_counter()
    sources = load_sources(root)
    if faults := [*parameter_faults(sources, root), *breaking_faults(sources, root)]:
        raise BadInputError(faults)
    with alone(root / WORK):
        output = Output(root, arguments.site_url.rstrip("/") + "/")
        pages = _build(sources, output, kept=not arguments.without_offline)
    say(f"site/: {pages} pages a language, {time.perf_counter() - begun:.1f} s.")
    for line in _stale(sources):
        say(line)
    for notice in notices(sources.corpus, sources.links):
        say(f"note: {notice}")
    return 0


def _stale(sources: Sources) -> Iterator[str]:
    """A line for each Russian clause that is older than its Kazakh one; its page says so too."""
    for act in sources.corpus.acts.values():
        for eid in sorted(sources.stale.get(act.id, ())):
            unit = act.unit(eid, "ru")
            place = f"{russian_file(act)}:{unit.first}" if unit else act.id
            yield f"{place}: {act.id}#{eid} is older than its Kazakh clause (see: check)."


def _build(sources: Sources, output: Output, *, kept: bool) -> int:
    """Makes the site beside the old one, then puts it in its place; returns pages a language."""
    root = output.root
    library = Library.of(sources.corpus, sources.plans, sources.links, sources.stale)
    produced = machine_files(
        sources.corpus, sources.links, sources.plans, output.site_url, sources.releases
    )
    cases = load_cases(root)
    runtime = make_runtime(root, cases)
    paths = write_documents(root, sources, library, Calculators(runtime, cases), output)
    render(root, output)
    output.add_root_files(library, paths, sources.redirects)
    output.add(produced)
    output.add(runtime.files)
    output.add(offline_files(output, runtime, paths, kept=kept))
    build_search(sources.corpus, sources.plans, sources.links, output.folder)
    replace_site(output)
    return len(paths)
