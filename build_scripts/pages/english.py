"""The English pages: hand-written, few, and outside of the theme, which speaks Kazakh and Russian.

They stand in docs/en. Links to clauses are permanent ones, which lead on to the reader's language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from build_scripts.pages.library import Library
from build_scripts.pages.markup import escape
from build_scripts.pages.social import HOME, image_tags
from build_scripts.pages.written_links import plain_markdown

FOLDER = "en"
"""Folder of the pages below docs/ and below the site's root."""
COUNTED = frozenset({"work-off.md"})
"""Pages whose numbers must stand in the clauses that their lines link."""
CHECKED_IN = "ru"
"""Language of the clauses that the pages' numbers are compared with."""
_ORDER = ("index.md", "work-off.md", "cite.md", "data.md")
_FRONT_MATTER = re.compile(r"^(title|description): (.+)$", re.MULTILINE)
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<link rel="canonical" href="{canonical}">
{alternates}{image}<link rel="icon" href="{root}assets/icon.svg">
<link rel="stylesheet" href="{root}assets/plain.css">
</head>
<body>
<nav class="ways" aria-label="Pages">
{ways}
</nav>
<main class="text">
{main}
</main>
</body>
</html>
"""


def english_files(library: Library, written: Mapping[str, str], site_url: str) -> dict[str, bytes]:
    """The pages by path below the site's root.

    Args:
        library: all acts; what the pages say of them was looked at before.
        written: Markdown by file name below docs/en.
        site_url: address of the site's root, with a slash at its end.
    """
    titles = {name: _facts(text)["title"] for name, text in written.items()}
    return {
        f"{english_path(name)}index.html": _page(library, name, text, titles, site_url)
        for name, text in written.items()
    }


def english_path(name: str) -> str:
    """Address of a page below the site's root, from the name of its file.

    >>> english_path("index.md"), english_path("cite.md")
    ('en/', 'en/cite/')
    """
    stem = name.removesuffix(".md")
    return f"{FOLDER}/" if stem == "index" else f"{FOLDER}/{stem}/"


def _facts(text: str) -> dict[str, str]:
    return dict(_FRONT_MATTER.findall(text.split("---")[1]))


def _page(
    library: Library, name: str, text: str, titles: Mapping[str, str], site_url: str
) -> bytes:
    path = english_path(name)
    root = "../" * path.count("/")
    plain = plain_markdown(
        text.replace("SITE_URL", site_url), library, CHECKED_IN, f"{site_url}{path}", site_url
    )
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    body = reader.render(plain.replace(f"]({site_url}", f"]({root}"))
    body = _TABLE.sub(lambda table: f'<div class="wide" tabindex="0">{table[0]}</div>', body)
    facts = _facts(text)
    return _PAGE.format(
        title=escape(facts["title"]),
        description=escape(facts["description"]),
        canonical=escape(f"{site_url}{path}"),
        alternates=_alternates(site_url) if name == "index.md" else "",
        image=image_tags(site_url, HOME, FOLDER, facts["title"]),
        root=root,
        ways="\n".join(_ways(name, titles, root)),
        main=body,
    ).encode()


def _alternates(site_url: str) -> str:
    return "".join(
        f'<link rel="alternate" hreflang="{language}" href="{escape(site_url)}{language}/">\n'
        for language in ("kk", "ru", FOLDER)
    )


def _ways(name: str, titles: Mapping[str, str], root: str) -> list[str]:
    """Links to all pages, and to the site in its own languages."""
    ordered = sorted(titles, key=lambda other: (other not in _ORDER, _ORDER.index(other)))
    own = [
        f'<a href="{root}{english_path(other)}"'
        + (' aria-current="page"' if other == name else "")
        + f">{escape(titles[other])}</a>"
        for other in ordered
    ]
    return [
        *own,
        f'<a href="{root}kk/" lang="kk" hreflang="kk">Қазақша</a>',
        f'<a href="{root}ru/" lang="ru" hreflang="ru">Русский</a>',
    ]
