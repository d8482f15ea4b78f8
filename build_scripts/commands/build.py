"""``build``: makes the whole site in site/, or says what is wrong and leaves the old one."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from pathlib import Path

from build_scripts.books.card_words import english_card
from build_scripts.commands.alone import alone
from build_scripts.commands.aside import Aside
from build_scripts.commands.assemble import WORK, Output, replace_site
from build_scripts.commands.bindery import Bindery
from build_scripts.commands.check import parameter_faults
from build_scripts.commands.documents import (
    Calculators,
    OwnPages,
    english_faults,
    written_pages,
)
from build_scripts.commands.kept import KeptSources
from build_scripts.commands.notices import notices
from build_scripts.commands.offline import offline_files
from build_scripts.commands.output import say
from build_scripts.commands.products import Products
from build_scripts.commands.published_ids import breaking_faults
from build_scripts.commands.rendering import Bundle, Renderer
from build_scripts.commands.searching import add_search
from build_scripts.commands.sources import Sources
from build_scripts.corpus.acts import act_folders
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import BadInputError
from build_scripts.keep.inputs import code_fingerprint
from build_scripts.keep.store import FOLDER, Keep
from build_scripts.machine.changes.releases import last_changed
from build_scripts.machine.files import check_lists, files_of_all
from build_scripts.machine.llms import llms_txt
from build_scripts.machine.site import Site as MachineSite
from build_scripts.pages.english import FOLDER as ENGLISH
from build_scripts.pages.english import english_files
from build_scripts.pages.library import Library
from build_scripts.pages.site_pages import address
from build_scripts.pages.social import HOME
from build_scripts.runtime import load_cases, make_runtime
from build_scripts.translation.clauses import russian_file

DEFAULT_URL = "http://localhost:8000/"
_OWN = "+own"
"""Name of the bundle of pages that belong to no act; no act's name has such a sign."""


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
    act_folders(root)  # without them nothing is to be made, not even a folder to work in
    with alone(root / WORK):
        site_url = arguments.site_url.rstrip("/") + "/"
        sources, pages = _build(root, site_url, offline=not arguments.without_offline)
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


def _build(root: Path, site_url: str, *, offline: bool) -> tuple[Sources, int]:
    """Makes the site beside the old one, then puts it in its place.

    What the calculators run on is made by a process of its own meanwhile: it needs no act.

    Returns:
        What it was made from, and the number of pages a language.
    """
    keep, code = Keep(root / WORK / FOLDER), code_fingerprint(root)
    with Aside(lambda: _calculators(root)) as calculators:
        kept = KeptSources(root, keep, code)
        sources = kept.sources
        faults = [*parameter_faults(sources, root), *breaking_faults(sources, root)]
        if faults := [*faults, *check_lists(sources.corpus)]:
            raise BadInputError(faults)
        output = Output(root, site_url)
        library = Library.of(
            sources.corpus, sources.plans, sources.links, sources.stale, sources.redirects
        )
        bindery = Bindery(keep, site_url)
        products = Products(keep, kept, library, site_url, bindery)
        if faults := english_faults(root, library):
            raise BadInputError(faults)
        own = {
            language: OwnPages(root, sources, library, language, site_url) for language in LANGUAGES
        }
        settings = {language: pages.settings(output.version) for language, pages in own.items()}
        renderer = Renderer(root, keep, code, settings)
        renderer.render(
            Bundle(language, bundle, pages[language])
            for name, product in products
            for bundle, pages in product.bundles(name)
            for language in LANGUAGES
        )
        made = calculators.result()
    renderer.render(Bundle(name, _OWN, pages.files(made)) for name, pages in own.items())
    renderer.finish()
    paths = [address(name) for name in own[LANGUAGES[0]].names]
    machine: dict[str, bytes] = {}
    bundles = [_OWN]
    for name, product in products:
        bundles += [bundle for bundle, _ in product.bundles(name)]
        output.add(product.addresses)
        output.add(product.machine)
        output.add({**product.books, **product.cards})
        machine |= product.machine
        paths += [address(file) for file in product.pages[LANGUAGES[0]]]
    for language in LANGUAGES:
        for name in bundles:
            output.add(renderer.pages(language, name), language)
    site = MachineSite.at(site_url, sources.plans)
    output.add(files_of_all(sources.corpus, sources.links, site, machine, sources.releases))
    del machine
    output.add_assets()
    written = written_pages(root, ENGLISH)
    english = english_files(library, written, site_url)
    output.add(english)
    for cards in (*(pages.cards for pages in own.values()), {HOME: english_card(written)}):
        output.add(bindery.cards(cards))
    bindery.finish(output.folder)
    others = [name.removesuffix("index.html") for name in english]
    output.add_root_files(paths, last_changed(sources.releases), others)
    guides = {name: text for pages in own.values() for name, text in pages.plain(site_url).items()}
    output.add({name: text.encode() for name, text in guides.items()})
    output.add({"llms.txt": llms_txt(library, site, guides)})
    output.add(made.runtime.files)
    add_search(kept, keep, code, output)
    output.add(offline_files(output, made.runtime, paths, kept=offline))
    replace_site(output)
    return sources, len(paths)


def _calculators(root: Path) -> Calculators:
    cases = load_cases(root)
    return Calculators(make_runtime(root, cases), cases)
