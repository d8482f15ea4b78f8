"""All pages of the site in one language, and the configuration that renders them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.pages.context import ActContext, Context
from build_scripts.pages.document import Page
from build_scripts.pages.glossary_page import GlossaryTerm, glossary_page
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.list_pages import act_cards, acts_page, notes_page
from build_scripts.pages.markup import kept, link, plain, tag
from build_scripts.pages.overview_page import overview_page
from build_scripts.pages.plan import ACTS
from build_scripts.pages.text_page import page_title, text_pages
from build_scripts.pages.words import WORDS, word

type JsonLd = Callable[[ActView, str, Page], Mapping[str, object]]
"""Structured data of a page of an act from act, language and page."""
type Nav = list[str | dict[str, "str | Nav"]]
"""Navigation as MkDocs reads it."""

_ACTS, _SEARCH, _CARDS = "<!-- acts -->", "<!-- search -->", "<!-- calculators -->"
"""Marks in a hand-written page where the list of acts, the search and the calculators are put."""
_REFERENCE = (
    "about",
    "notes",
    "glossary",
    "changes",
    "data",
    "accessibility",
    "contributing",
    "deploy",
)
"""Pages of the last section, in their order; those that exist are shown."""
_CALCULATORS = "calculators"
_IN_ORDER = (
    *("index", "obligation", "exempt", "job"),
    *("reimbursement", "questionnaire", "batch"),
)
"""The calculators' pages as readers need them."""
_FRONT_MATTER = re.compile(r"^(title|description): (.+)$", re.MULTILINE)


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


def markdown_files(site: Site) -> dict[str, str]:
    """Every Markdown file of one language by its name."""
    context = Context(site.library, site.language, "")
    marks = {
        _ACTS: act_cards(context),
        _SEARCH: _search_box(site.language),
        _CARDS: calculator_cards(site.written, site.language),
    }
    files: dict[str, str] = {}
    for name, text in site.written.items():
        for mark, html in marks.items():
            text = text.replace(mark, html)  # noqa: PLW2901
        files[name] = text
    for page in (*_generated(site), *site.further):
        files[page.source] = page.markdown()
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


def calculator_files(names: Iterable[str]) -> list[str]:
    """Files of the calculators' pages in the order of the site, without the parts of a page."""
    place = {f"{_CALCULATORS}/{stem}.md": number for number, stem in enumerate(_IN_ORDER)}
    found = [name for name in names if name.startswith(f"{_CALCULATORS}/") and name.count("/") == 1]
    return sorted(found, key=lambda name: (place.get(name, len(place)), name))


def calculator_cards(written: Mapping[str, str], language: str) -> str:
    """The calculators as a list of cards, from the front matter of their pages."""
    cards: list[str] = []
    for name in calculator_files(written):
        if name.endswith("/index.md"):
            continue
        known = dict(_FRONT_MATTER.findall(written[name].split("---")[1]))
        title = link(f"{name.removesuffix('.md')}/", plain(known["title"]))
        cards.append(tag("li", tag("b", title) + tag("span", plain(known["description"]))))
    if not cards:
        return ""
    heading = f"## {word('calculators', language)} {{#calculators}}\n\n"
    return heading + tag("ul", "".join(cards), class_="act-cards")


def _generated(site: Site) -> Iterator[Page]:
    yield acts_page(site.library, site.language)
    for view in site.library.acts.values():
        for page in _act_pages(site, view):
            data = site.json_ld(view, site.language, page) if site.json_ld else None
            yield replace(page, json_ld=data)
    yield notes_page(site.library, site.language)
    if site.glossary:
        yield glossary_page(site.library, site.glossary, site.language)


def _act_pages(site: Site, view: ActView) -> list[Page]:
    overview = overview_page(site.library, view, site.language)
    return [overview, *text_pages(site.library, view, site.language)]


def navigation(site: Site, files: Mapping[str, str]) -> Nav:
    """The navigation of one language: home, search, acts, calculators, reference."""
    nav: Nav = ["index.md"]
    if "search.md" in files:
        nav.append("search.md")
    acts: Nav = [f"{ACTS}/index.md"]
    for view in site.library.acts.values():
        folder = f"{ACTS}/{view.act.id}"
        pages: Nav = [f"{folder}/index.md", *_page_tree(site, view)]
        acts.append({kept(view.act.meta.short_title[site.language]): pages})
    calculators: Nav = [*calculator_files(files)]
    if calculators:
        nav.append({word("calculators", site.language): calculators})
    nav.append({word("acts", site.language): acts})
    reference: Nav = [
        name for stem in _REFERENCE for name in (f"{stem}.md", f"{stem}/index.md") if name in files
    ]
    nav.append({word("reference", site.language): reference})
    return nav


def _page_tree(site: Site, view: ActView) -> Nav:
    """Text pages of an act; a page that continues another stands below it."""
    tree: Nav = []
    pages = list(view.plan.pages)
    while pages:
        page = pages.pop(0)
        name = f"{ACTS}/{view.act.id}/{page.slug}/index.md"
        below: Nav = []
        while pages and pages[0].slug.startswith(f"{page.slug}-"):
            below.append(f"{ACTS}/{view.act.id}/{pages.pop(0).slug}/index.md")
        context = ActContext(site.library, site.language, "", view)
        tree.append({kept(page_title(context, page)): [name, *below]} if below else name)
    return tree


def configuration(site: Site, files: Mapping[str, str], site_url: str) -> dict[str, object]:
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
        "nav": navigation(site, files),
        "theme": {"language": site.language},
        "extra": {
            "site_url": site_url,
            "words": {key: text[site.language] for key, text in WORDS.items()},
            "script_words": script_words,
        },
    }
