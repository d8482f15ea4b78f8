"""The Markdown of the site's pages: those of an act, and those that belong to none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from build_scripts.books.card_words import written_cards
from build_scripts.commands.sources import Sources
from build_scripts.corpus.meta import LANGUAGES, Words
from build_scripts.faults import BadInputError, Fault
from build_scripts.forms import calculator_pages
from build_scripts.forms.written import calculator_texts, source_of
from build_scripts.machine.changes.feed import feed_path
from build_scripts.machine.changes.view import view_releases
from build_scripts.machine.files import act_lists
from build_scripts.machine.json_file import Json
from build_scripts.machine.jsonld import act_jsonld, page_jsonld
from build_scripts.machine.site import Site as MachineSite
from build_scripts.pages.changes_page import changes_page
from build_scripts.pages.document import Page
from build_scripts.pages.english import CHECKED_IN, COUNTED
from build_scripts.pages.english import FOLDER as ENGLISH
from build_scripts.pages.glossary_page import GlossaryTerm
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.site_pages import Site, address, configuration, own_files, written_files
from build_scripts.pages.written_links import GUIDES, plain_markdown, written_faults
from build_scripts.runtime import Case, Runtime

DOCS = "docs"


@dataclass(frozen=True, slots=True)
class Calculators:
    """What the calculators' pages are made with."""

    runtime: Runtime
    cases: Sequence[Case]
    """For the worked examples."""


def english_faults(root: Path, library: Library) -> list[Fault]:
    """What is wrong with the clauses that the English pages name."""
    written = written_pages(root, ENGLISH)
    return written_faults(
        library, CHECKED_IN, written, f"{DOCS}/{ENGLISH}", lambda name: name in COUNTED
    )


class OwnPages:
    """The pages of one language that belong to no act."""

    def __init__(
        self, root: Path, sources: Sources, library: Library, language: str, site_url: str
    ) -> None:
        """Reads the hand-written pages and makes the lists.

        Args:
            root: the repository.
            sources: the acts and what is known of them.
            library: the acts as the pages see them.
            language: ``kk`` or ``ru``.
            site_url: address of the site's root, with a slash at its end.

        Raises:
            BadInputError: a page names a clause that is not there, or says what it does not.
        """
        machine = MachineSite.at(site_url, sources.plans)
        written = written_pages(root, language)
        if faults := page_faults(library, language, written):
            raise BadInputError(faults)
        self._site = Site(
            library,
            language,
            written,
            _glossary(sources),
            _further(sources, language, machine),
            url=site_url,
        )
        self._files = own_files(self._site)
        settings = configuration(self._site, self._files, site_url)
        feed = feed_path(language) if sources.releases else ""
        self._settings = settings | {"extra": {**_mapping(settings["extra"]), "feed": feed}}
        self.cards = written_cards(written, language)
        """What stands on the pictures of the pages, by name."""
        self.names = tuple(self._files)
        """Names of the files."""

    def settings(self, version: str) -> dict[str, object]:
        """What differs between the languages in mkdocs.yml.

        Args:
            version: a short hash of the style sheets and scripts.
        """
        extra = _mapping(self._settings["extra"])
        return self._settings | {"extra": {**extra, "version": version}}

    def files(self, calculators: Calculators) -> dict[str, str]:
        """Markdown by file name, the calculators' forms and examples put in."""
        site = self._site
        pages = calculator_pages(
            site.library, site.language, site.written, calculators.runtime, calculators.cases
        )
        return self._files | written_files(site, pages)

    def plain(self, site_url: str) -> dict[str, str]:
        """The guides as Markdown that stands alone, by path below the site's root."""
        site = self._site
        return {
            f"{site.language}/{name}": plain_markdown(
                text,
                site.library,
                site.language,
                f"{site_url}{site.language}/{address(name)}",
                site_url,
            )
            for name, text in site.written.items()
            if name.startswith(f"{GUIDES}/") and name != f"{GUIDES}/index.md"
        }


def language_site(library: Library, language: str, machine: MachineSite) -> Site:
    """What the pages of acts are made from; they need no page that belongs to none."""
    return Site(library, language, {}, json_ld=partial(_json_ld, machine), lists=_lists)


def _lists(view: ActView) -> Mapping[str, Json]:
    return act_lists(view.act)[0]


def _json_ld(
    machine: MachineSite, view: ActView, language: str, page: Page
) -> Mapping[str, object]:
    if language not in view.act.texts:  # the page shows the language that there is
        language = next(iter(view.act.texts))
    slug = page.path.rstrip("/").rpartition("/")[2]
    if slug in view.plan.slugs:
        return page_jsonld(view.act, language, slug, page.title, machine)
    return act_jsonld(view.act, language, machine)


def _glossary(sources: Sources) -> list[GlossaryTerm]:
    return [
        GlossaryTerm(Words(entry.kk, entry.ru), entry.kind, entry.what, entry.at)
        for entry in sources.glossary.entries
    ]


def _further(sources: Sources, language: str, machine: MachineSite) -> list[Page]:
    if not sources.releases:
        return []
    shown = view_releases(sources.releases, language, machine)
    return [changes_page(shown, language, feed_path(language))]


def written_pages(root: Path, language: str) -> dict[str, str]:
    """The hand-written pages of a language, by file name below its documents.

    Those of the calculators stand in their own folders, and come in the order of the site.
    """
    folder = root / DOCS / language
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.md"))
    }
    return found | calculator_texts(language) if language in LANGUAGES else found


def page_faults(library: Library, language: str, written: Mapping[str, str]) -> list[Fault]:
    """What is wrong with the clauses that the hand-written pages of a language name.

    Args:
        library: all acts.
        language: ``kk`` or ``ru``.
        written: out of `written_pages`.
    """
    folder = f"{DOCS}/{language}"
    return [
        replace(fault, file=source_of(language, fault.file.removeprefix(f"{folder}/")))
        for fault in written_faults(library, language, written, folder)
    ]


def _mapping(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value
