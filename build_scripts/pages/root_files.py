"""Files at the root of the site: entrance, page not found, sitemap, robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.markup import escape
from build_scripts.pages.plan import ACTS
from build_scripts.pages.social import HOME, image_tags
from build_scripts.pages.words import word

_HEAD = """<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
{head}<link rel="icon" href="{root}assets/icon.svg">
<link rel="stylesheet" href="{root}assets/plain.css">
{script}</head>
<body>
<main>
"""
_TAIL = """</main>
</body>
</html>
"""


_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def entrance(site_url: str) -> bytes:
    """The page at the root: offers both languages, leads nowhere by itself."""
    alternates = "".join(
        f'<link rel="alternate" hreflang="{language}" href="{escape(site_url)}{language}/">\n'
        for language in LANGUAGES
    )
    head = (
        f'<link rel="canonical" href="{escape(site_url)}">\n{alternates}'
        f'<link rel="alternate" hreflang="x-default" href="{escape(site_url)}">\n'
        + image_tags(site_url, HOME, LANGUAGES[0], word("site_name", LANGUAGES[0]))
    )
    doors = "\n".join(
        f'<li><a class="door" href="{language}/" lang="{language}" hreflang="{language}" '
        f'data-language="{language}"><b>{word(f"language_{language}", language)}</b>'
        f"<span>{word('entrance', language)}</span></a></li>"
        for language in LANGUAGES
    )
    english = '<p><a href="en/" lang="en" hreflang="en">In English: what this site is</a></p>'
    title = " | ".join(word("site_name", language) for language in LANGUAGES)
    opening = _HEAD.format(
        title=title,
        description=escape(word("site_description", LANGUAGES[0])),
        head=head,
        root="",
        script='<script src="assets/entrance.js" defer></script>\n',
    )
    heading = "<br>".join(
        f'<span lang="{language}">{word("site_name", language)}</span>' for language in LANGUAGES
    )
    return (
        f'{opening}<img src="assets/icon.svg" alt="" width="64" height="64">\n'
        f'<h1>{heading}</h1>\n<ul class="doors">\n{doors}\n</ul>\n{english}\n{_TAIL}'
    ).encode()


def not_found(site_url: str) -> bytes:
    """The page for unknown addresses, in both languages; a script shows the one that fits."""
    root = urlsplit(site_url).path or "/"
    sections = "\n".join(_not_found_in(language, root) for language in LANGUAGES)
    title = " | ".join(word("not_found", language) for language in LANGUAGES)
    opening = _HEAD.format(
        title=title,
        description=title,
        head='<meta name="robots" content="noindex">\n',
        root=root,
        script=f'<script src="{root}assets/not-found.js" defer></script>\n',
    )
    return f"{opening}{sections}\n{_TAIL}".encode()


def _not_found_in(language: str, root: str) -> str:
    links = "".join(
        f'<li><a href="{root}{language}/{path}"{extra}>{word(key, language)}</a></li>'
        for path, key, extra in (
            ("search/", "search", ' class="search"'),
            ("acts/", "acts", ""),
            ("", "home", ""),
        )
    )
    return (
        f'<section lang="{language}">\n<h1>{word("not_found", language)}</h1>\n'
        f'<p class="page">{word("not_found_page", language)}</p>\n'
        f'<p class="clause" hidden>{word("not_found_clause", language)} <code></code></p>\n'
        f"<ul>{links}</ul>\n</section>"
    )


def sitemap(
    site_url: str, paths: Iterable[str], changed: Mapping[str, str], others: Iterable[str] = ()
) -> bytes:
    """The sitemap: every page in both languages, each naming the other.

    Args:
        site_url: address of the site's root, with a slash at its end.
        paths: addresses of pages below the language folders.
        changed: the day on which an act was last published with a change, by act.
        others: addresses of further pages below the site's root, in one language only.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">',
    ]
    for path in sorted(paths):
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" '
            f'href="{escape(f"{site_url}{language}/{path}")}"/>'
            for language in LANGUAGES
        )
        day = changed.get(_act_of(path), "")
        modified = f"<lastmod>{day}</lastmod>" if day else ""
        lines += [
            f"<url><loc>{escape(f'{site_url}{language}/{path}')}</loc>{modified}{alternates}</url>"
            for language in LANGUAGES
        ]
    lines += [f"<url><loc>{escape(site_url + path)}</loc></url>" for path in sorted(others)]
    return ("\n".join(lines) + "\n</urlset>\n").encode()


def _act_of(path: str) -> str:
    """The act that a page belongs to; empty for any other page."""
    folder, _, rest = path.partition("/")
    return rest.partition("/")[0] if folder == ACTS else ""


def robots(site_url: str) -> bytes:
    """robots.txt: everything may be read."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
