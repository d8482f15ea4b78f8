"""What stands on the pictures of the site's pages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from build_scripts.books.card import Card
from build_scripts.corpus.meta import Meta
from build_scripts.pages.about_text import edition_and_status
from build_scripts.pages.act_names import requisites
from build_scripts.pages.markup import kept
from build_scripts.pages.site_pages import address
from build_scripts.pages.social import HOME, card_name
from build_scripts.pages.text_page import shortened
from build_scripts.pages.words import word

_FACT = re.compile(r"^(title|full_title|description): (.+)$", re.MULTILINE)
_LONGEST = 130


def act_card(meta: Meta, language: str) -> Card:
    """The picture of all pages of an act: its short title, what it is, edition and status."""
    above = requisites(meta, language) or meta.body[language]
    return _card(language, meta.short_title[language], above, edition_and_status(meta, language))


def written_cards(written: Mapping[str, str], language: str) -> dict[str, Card]:
    """The pictures of pages that belong to no act, by name; that of the site's home among them.

    Args:
        written: hand-written Markdown by file name.
        language: ``kk`` or ``ru``.
    """
    facts = {name: dict(_FACT.findall(text.split("---")[1])) for name, text in written.items()}
    found: dict[str, Card] = {}
    for name, known in facts.items():
        key = card_name(address(name))
        folder, _, rest = name.partition("/")
        if key != HOME and "/" not in rest:
            above = facts[f"{folder}/index.md"]["title"] if rest != "index.md" else ""
            title = known["full_title"] if "full_title" in known else known["title"]
            found[key] = _card(language, title, above, known["description"])
    description = word("site_description", language)
    return {HOME: _card(language, word("site_name", language), "", description), **found}


def english_card(written: Mapping[str, str]) -> Card:
    """The picture of the pages in English."""
    known = dict(_FACT.findall(written["index.md"].split("---")[1]))
    return Card("en", "", known["title"], "", _cut(known["description"]))


def _card(language: str, title: str, above: str, below: str) -> Card:
    site = word("site_name", language)
    shown = "" if title == site else site
    return Card(language, shown, _tied(title), kept(above), _cut(below))


def _tied(text: str) -> str:
    """A title of which no line begins with a dash."""
    return kept(text).replace(" –", "\N{NO-BREAK SPACE}–")


def _cut(text: str) -> str:
    """A description as long as the picture has room for."""
    short = shortened(text, _LONGEST)
    return short if short == text else short.rstrip("…").rstrip(" ,;:–-") + "…"
