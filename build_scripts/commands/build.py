"""``build``: makes the whole site in site/, or says what is wrong and leaves the old one."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from build_scripts.commands.assemble import Output, replace_site
from build_scripts.commands.documents import render, write_documents
from build_scripts.commands.output import say
from build_scripts.corpus.acts import load_corpus
from build_scripts.faults import BadInputError
from build_scripts.pages.library import Library
from build_scripts.pages.plan import plan_pages

DEFAULT_URL = "http://localhost:8000/"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "--site-url",
        default=os.environ.get("SITE_URL") or DEFAULT_URL,
        help="address of the site's root, for canonical links (default: $SITE_URL or %(default)s)",
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns the exit code."""
    begun = time.perf_counter()
    site_url = arguments.site_url.rstrip("/") + "/"
    corpus = load_corpus(root)
    faults = [fault for act in corpus.acts.values() for fault in act.faults]
    if faults:
        raise BadInputError(faults)
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    library = Library.of(corpus, plans, {})
    output = Output(root, site_url)
    paths = write_documents(root, library, output)
    render(root, output)
    output.add_root_files(library, paths)
    replace_site(output)
    say(f"site/: {len(paths)} pages a language, {time.perf_counter() - begun:.1f} s.")
    return 0
