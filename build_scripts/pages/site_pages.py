"""All pages of the site in one language, and the configuration that renders them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from build_scripts.pages.about_text import repealed_line
from build_scripts.pages.acts_lists import acts_pages, home_cards
from build_scripts.pages.context import ActContext, Context
from build_scripts.pages.document import MenuEntry, Page
from build_scripts.pages.edition_page import edition_page
from build_scripts.pages.editions import edition_name, history_path
from build_scripts.pages.glossary_page import GlossaryTerm, glossary_page
from build_scripts.pages.history_page import history_page
from build_scripts.pages.indicators_page import indicators_page
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.list_pages import notes_page
from build_scripts.pages.markup import link, plain, tag
from build_scripts.pages.overview_page import overview_page
from build_scripts.pages.plan import ACTS
from build_scripts.pages.plan_page import plan_page
from build_scripts.pages.social import FOLDER, HEIGHT, HOME, WIDTH, own_cards
from build_scripts.pages.text_page import page_name, text_pages
from build_scripts.pages.words import WORDS, word
from build_scripts.pages.written_links import GUIDES, linked

type Lists = Callable[[ActView], Mapping[str, Mapping[str, Any]]]
"""The special lists of an act by name, such as ``indicators`` and ``plan``."""
type JsonLd = Callable[[ActView, str, Page], Mapping[str, object]]
"""Structured data of a page of an act from act, language and page."""

_ACTS, _SEARCH, _CARDS = "<!-- acts -->", "<!-- search -->", "<!-- calculators -->"
_ALL_CARDS, _GUIDES, _URL = "<!-- all calculators -->", "<!-- guides -->", "SITE_URL"
"""Marks in a hand-written page where the list of acts, the search, the calculators (on the home
page, and on their own), the guides and the address of the site are put."""
_REFERENCE = (
    "about",
    "notes",
    "glossary",
    "changes",
    "data",
    "programs",
    "embed",
    "accessibility",
    "contributing",
    "deploy",
)
"""Pages of the last section, in their order; those that exist are shown."""
_CALCULATORS = "calculators"
_LAST = {_CALCULATORS: "batch"}
"""The page that stands behind all others of its folder."""
_IN_ORDER: Mapping[str, Sequence[str]] = {
    _CALCULATORS: ("index",),
    GUIDES: (
        "index",
        "grant",
        "questions",
        "college",
        "staff",
        "monitoring",
        "links",
        "questionnaire",
    ),
}
"""The first pages of a folder as readers need them; those that exist are shown."""
_RESTS_ON = re.compile(r"<!-- rests on (?P<act>\S+) -->")
_FRONT_MATTER = re.compile(r"^(title|description): (.+)$", re.MULTILINE)
_CARD = re.compile(r'^card: "(.+)"$', re.MULTILINE)
"""What the list of calculators says of one; a page without it is not listed there."""
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages of one language are made from."""

    library: Library
    language: str
    written: Mapping[str, str]
    """Hand-written Markdown by file name, below the documents of the language."""
    glossary: Sequence[GlossaryTerm] = ()
    further: Sequence[Page] = ()
    """Pages made elsewhere, such as the list of changes."""
    json_ld: JsonLd | None = None
    lists: Lists | None = None
    url: str = ""
    """Address of the site's root, with a slash at its end."""


def own_files(site: Site) -> dict[str, str]:
    """Markdown of the pages that belong to no act, by file name."""
    generated = {page.source: page.markdown() for page in _own_generated(site)}
    return written_files(site, site.written) | generated


def written_files(site: Site, written: Mapping[str, str]) -> dict[str, str]:
    """Hand-written pages with what stands for the marks in them, by file name."""
    context = Context(site.library, site.language, "")
    marks = {
        _ACTS: home_cards(context),
        _SEARCH: _search_box(site.language),
        _CARDS: _calculators(site),
        _ALL_CARDS: _all_calculators(site.written),
        _GUIDES: cards(site.written, GUIDES),
        _URL: site.url,
    }
    files: dict[str, str] = {}
    for name, text in written.items():
        for mark, html in marks.items():
            text = text.replace(mark, html)  # noqa: PLW2901
        if name.startswith(f"{GUIDES}/"):
            text += _printed_source(site.language)  # noqa: PLW2901
        page = replace(context, path=address(name))
        text = _RESTS_ON.sub(partial(_rests_on, page), text)  # noqa: PLW2901
        files[name] = linked(text, site.library, site.language, address(name))
    return files


def _printed_source(language: str) -> str:
    """The line that a printed guide ends with; a script puts the address and the day in."""
    place = tag("span", "", class_="page-address")
    return (
        "\n" + tag("p", f"{word('site_name', language)}: {place}", class_="printed-source") + "\n"
    )


def _rests_on(context: Context, found: re.Match[str]) -> str:
    """What stands for ``<!-- rests on ACT -->``: that the act is repealed, once it is."""
    act = context.library.acts.get(found["act"])
    if act is None or act.act.meta.status != "repealed":
        return ""
    return repealed_line(context, act.act.meta, "rests_on_repealed")


def act_files(site: Site, view: ActView, books: Mapping[str, int]) -> dict[str, str]:
    """Markdown of the pages of one act in its newest edition, by file name.

    Args:
        site: the pages of a language.
        view: the act.
        books: bytes of each book of the act by its path.
    """
    return {page.source: page.markdown() for page in _act_pages(site, view, books)}


def edition_files(site: Site, view: ActView) -> dict[str, str]:
    """Markdown of the pages of an older edition, by file name."""
    library = site.library.seen_from(view)
    pages = (
        edition_page(library, view, site.language),
        *text_pages(library, view, site.language),
    )
    files: dict[str, str] = {}
    for page in pages:
        context = ActContext(library, site.language, page.path, view)
        files[page.source] = replace(page, menu=(_edition_menu(context),)).markdown()
    return files


def _search_box(language: str) -> str:
    """A form that leads to the search page; the search's script adds suggestions to it."""
    words = word("search", language)
    return (
        f'<div class="home-search" data-law-search="" data-lang="{language}">'
        '<form class="search-form" role="search" action="search/">'
        f'<input type="search" name="q" aria-label="{words}" spellcheck="false" '
        f'placeholder="{word("search_hint", language)}">'
        f'<button type="submit">{words}</button></form></div>'
    )


def files_in_order(names: Iterable[str], folder: str) -> list[str]:
    """Files of the pages of a folder in the order of the site, without the parts of a page.

    Those that no list here names keep the order in which they are given.
    """
    place = {f"{folder}/{stem}.md": number for number, stem in enumerate(_IN_ORDER[folder])}
    others = len(place)
    if folder in _LAST:
        place[f"{folder}/{_LAST[folder]}.md"] = others + 1
    found = [name for name in names if name.startswith(f"{folder}/") and name.count("/") == 1]
    return sorted(found, key=lambda name: place.get(name, others))


def _calculators(site: Site) -> str:
    """The calculators as the home page shows them."""
    found = cards(site.written, _CALCULATORS, f"{_CALCULATORS}/")
    heading = f"## {word('calculators', site.language)} {{#calculators}}\n\n"
    return heading + found if found else ""


def _all_calculators(written: Mapping[str, str]) -> str:
    """The calculators as their own page shows them: by the headings of their pages."""
    shown: list[str] = []
    for name in files_in_order(written, _CALCULATORS):
        text = written[name]
        card, heading = _CARD.search(text), _HEADING.search(text)
        if card and heading:
            page = name.removeprefix(f"{_CALCULATORS}/").removesuffix(".md")
            title = tag("b", link(f"{page}/", plain(heading[1])))
            shown.append(tag("li", title + tag("span", plain(card[1]))))
    return tag("ul", "".join(shown), class_="act-cards")


def cards(written: Mapping[str, str], folder: str, way: str = "") -> str:
    """The pages of a folder as a list of cards, from their front matter.

    Args:
        written: hand-written Markdown by file name.
        folder: the folder.
        way: relative address of the folder from the page that shows them.
    """
    shown: list[str] = []
    for name in files_in_order(written, folder):
        if name.endswith("/index.md"):
            continue
        known = dict(_FRONT_MATTER.findall(written[name].split("---")[1]))
        page = name.removeprefix(f"{folder}/").removesuffix(".md")
        title = link(f"{way}{page}/", plain(known["title"]))
        shown.append(tag("li", tag("b", title) + tag("span", plain(known["description"]))))
    return tag("ul", "".join(shown), class_="act-cards") if shown else ""


def _own_generated(site: Site) -> Iterator[Page]:
    yield from acts_pages(site.library, site.language)
    yield notes_page(site.library, site.language)
    if site.glossary:
        yield glossary_page(site.library, site.glossary, site.language)
    yield from site.further


def _list_pages(site: Site, view: ActView) -> Iterator[Page]:
    """Pages of an act's special lists, where it has such lists."""
    lists = site.lists(view) if site.lists else {}
    indicators, plan = lists.get("indicators"), lists.get("plan")
    if indicators:
        yield indicators_page(site.library, view, site.language, indicators, plan)
    if plan:
        yield plan_page(site.library, view, site.language, plan, indicators)


def _act_pages(site: Site, view: ActView, books: Mapping[str, int]) -> Iterator[Page]:
    further = tuple(_list_pages(site, view))
    entries = tuple(MenuEntry(page.nav_title, page.path) for page in further)
    overview = overview_page(site.library, view, site.language, entries, books)
    history = (history_page(site.library, view, site.language),) if view.older else ()
    texts = (overview, *text_pages(site.library, view, site.language), *history)
    for page in (*texts, *further):
        of_act = page not in further  # a list that we made is no part of the act
        data = site.json_ld(view, site.language, page) if site.json_ld and of_act else None
        context = ActContext(site.library, site.language, page.path, view)
        yield replace(page, json_ld=data, menu=(act_menu(context, entries),))


def site_menu(own: Mapping[str, str], language: str) -> list[object]:
    """The navigation that all pages of a language share; it does not grow with the acts.

    Args:
        own: Markdown of the pages that belong to no act, by file name.
        language: ``kk`` or ``ru``.

    Returns:
        Sections: title, address (empty for none), entries; a page outside a section has none.
    """
    titles = {name: _title(text) for name, text in own.items()}

    def entry(name: str) -> MenuEntry:
        return MenuEntry(titles[name], address(name))

    sections = [entry(name) for name in ("index.md", "search.md") if name in titles]
    for folder in _IN_ORDER:
        if listed := [entry(name) for name in files_in_order(titles, folder)]:
            first, *others = listed
            sections.append(MenuEntry(first.title, first.path, tuple(others)))
    sections.append(entry(f"{ACTS}/index.md"))
    reference = tuple(
        entry(name)
        for stem in _REFERENCE
        for name in (f"{stem}.md", f"{stem}/index.md")
        if name in titles
    )
    sections.append(MenuEntry(word("reference", language), "", reference))
    return [section.data() for section in sections]


def _title(text: str) -> str:
    found = dict(_FRONT_MATTER.findall(text.split("---")[1]))
    title = found["title"]
    return str(json.loads(title)) if title.startswith('"') else title


def address(name: str) -> str:
    """Address of a page below the language folder, from the name of its file.

    >>> address("index.md"), address("acts/index.md"), address("about.md")
    ('', 'acts/', 'about/')
    """
    stem = name.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def act_menu(context: ActContext, further: Sequence[MenuEntry] = ()) -> MenuEntry:
    """An act's entry of the navigation as one of its pages shows it; further pages come last.

    A page that continues another stands below it, and is shown on that page and its sisters only.
    """
    view, language = context.view, context.language
    folder = f"{ACTS}/{view.act.id}/"
    entries: list[MenuEntry] = []
    pages = list(view.plan.pages)
    while pages:
        page = pages.pop(0)
        below: list[MenuEntry] = []
        while pages and pages[0].slug.startswith(f"{page.slug}-"):
            other = pages.pop(0)
            below.append(MenuEntry(page_name(context, other), f"{folder}{other.slug}/"))
        entry = MenuEntry(page_name(context, page), f"{folder}{page.slug}/", tuple(below))
        active = context.path in {entry.path, *(item.path for item in below)}
        entries.append(entry if active else replace(entry, below=()))
    if view.older:
        entries.append(MenuEntry(word("history", language), history_path(view)))
    return MenuEntry(view.act.meta.short_title[language], folder, (*entries, *further))


def _edition_menu(context: ActContext) -> MenuEntry:
    """An act's entry of the navigation on a page of an older edition: that edition's pages."""
    view, language = context.view, context.language
    folder = view.plan.folder
    pages = tuple(
        MenuEntry(page_name(context, page), f"{folder}{page.slug}/") for page in view.plan.pages
    )
    edition = MenuEntry(edition_name(view, language), folder, pages)
    title = view.act.meta.short_title[language]
    return MenuEntry(title, context.library.overview(view.act.id), (edition,))


def configuration(site: Site, own: Mapping[str, str], site_url: str) -> dict[str, object]:
    """What differs between the languages in mkdocs.yml."""
    script_words = {
        key.removeprefix("script_"): text[site.language]
        for key, text in WORDS.items()
        if key.startswith("script_")
    }
    return {
        "site_name": word("site_name", site.language),
        "site_description": word("site_description", site.language),
        "site_url": f"{site_url}{site.language}/",
        "theme": {"language": site.language},
        "extra": {
            "site_url": site_url,
            "menu": site_menu(own, site.language),
            "words": {key: text[site.language] for key, text in WORDS.items()},
            "script_words": script_words,
            "cards": {
                "folder": FOLDER,
                "home": HOME,
                "own": own_cards(own),
                "width": WIDTH,
                "height": HEIGHT,
            },
        },
    }
