"""Permanent addresses: a tiny page for every id and alias that leads to the clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.library import ActView, Library
from build_scripts.pages.markup import escape, plain
from build_scripts.pages.pairs import Pair
from build_scripts.pages.words import word

FOLDER = "c"
"""Folder of the permanent addresses below the root of the site."""
_PAGE = """<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta name="robots" content="noindex">
<link rel="icon" href="{root}assets/icon.svg">
<link rel="canonical" href="{canonical}">
<link rel="stylesheet" href="{root}assets/plain.css">
<script src="{root}assets/go.js" data-root="{root}" data-path="{path}"></script>
</head>
<body>
<main>
<h1>{act}</h1>
{links}
</main>
</body>
</html>
"""


def shortcut_pages(
    library: Library, site_url: str, redirects: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root and contents of every shortcut page.

    Args:
        library: the acts.
        site_url: address of the site's root, with a slash at its end.
        redirects: new id by published id, by act.
    """
    for view in library.acts.values():
        act = view.act.id
        yield _shortcut(view, None, "", library.overview(act), site_url)
        names = {**view.act.by_alias, **{eid: eid for eid in view.pairs}, **redirects.get(act, {})}
        for name, eid in names.items():
            path = view.address(eid)
            if path:
                yield _shortcut(view, view.pairs[eid], name, path, site_url)


def _shortcut(
    view: ActView, pair: Pair | None, name: str, path: str, site_url: str
) -> tuple[str, bytes]:
    """One shortcut page; it shows both languages where no script runs."""
    folder = f"{FOLDER}/{view.act.id}/{name}/" if name else f"{FOLDER}/{view.act.id}/"
    root = "../" * folder.count("/")
    titles = {language: _title(view, pair, language) for language in LANGUAGES}
    links = "\n".join(
        f'<p lang="{language}"><a href="{root}{language}/{escape(path)}" hreflang="{language}">'
        f"{plain(titles[language])}</a> ({word(f'language_{language}', language)})</p>"
        for language in LANGUAGES
    )
    page = _PAGE.format(
        title=escape(" | ".join(titles.values())),
        description=escape(view.act.meta.short_title["kk"]),
        root=root,
        canonical=escape(f"{site_url}{LANGUAGES[0]}/{path}"),
        path=escape(path),
        act=escape(view.act.meta.short_title["kk"]),
        links=links,
    )
    return f"{folder}index.html", page.encode()


def _title(view: ActView, pair: Pair | None, language: str) -> str:
    if not pair:
        return view.act.meta.short_title[language]
    return view.cite(pair)[language]
