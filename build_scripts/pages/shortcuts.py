"""Permanent addresses: one page an act, which leads from the name of a clause to the clause.

``/c/ACT/#p12.2`` is the address of a clause. The page holds every name of the act with its way in
both languages, so that it works on any host and without scripts. Acts that were on the site when
each name had a page of its own (``/c/ACT/p12.2/``) keep those pages: what was handed out stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.editions import edition_inside
from build_scripts.pages.library import ActView
from build_scripts.pages.markup import escape, plain, tag
from build_scripts.pages.pairs import Pair
from build_scripts.pages.social import image_tags
from build_scripts.pages.words import word

FOLDER = "c"
"""Folder of the permanent addresses below the root of the site."""
WITH_PAGES = frozenset(
    {
        "P2300000248",
        "V2000021506",
        "V2300033348",
        "V2500035694",
        "Z070000319_",
        "fincenter-work-off",
    }
)
"""Acts whose clauses were given out with pages of their own, until decision 31. None is added."""
_PAGE = """<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta name="robots" content="noindex">
{image}<link rel="icon" href="{root}assets/icon.svg">
<link rel="canonical" href="{canonical}">
<link rel="stylesheet" href="{root}assets/plain.css">
<script src="{root}assets/go.js"{place}></script>
</head>
<body>
<main>
{main}
</main>
</body>
</html>
"""


def permanent_files(view: ActView, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Path below the site's root and contents of every page of an act's permanent addresses.

    Args:
        view: the act.
        site_url: address of the site's root, with a slash at its end.
    """
    names = names_of(view)
    yield f"{FOLDER}/{view.act.id}/index.html", _act_page(view, names, site_url)
    for old in view.older:
        path = f"{FOLDER}/{view.act.id}/{old.act.below}index.html"
        yield path, _act_page(old, names_of(old), site_url)
    if view.act.id in WITH_PAGES:
        for name, eid in names.items():
            yield f"{FOLDER}/{view.act.id}/{name}/index.html", _own_page(view, eid, site_url)


def names_of(view: ActView) -> dict[str, str]:
    """Every name of a clause that has a page, with its id: ids, aliases, anchors, former names."""
    names = {**view.act.by_alias, **{eid: eid for eid in view.pairs}, **view.renamed}
    return {name: eid for name, eid in names.items() if view.address(eid)}


def _act_page(view: ActView, names: Mapping[str, str], site_url: str) -> bytes:
    """The page of all names; the address's fragment picks one."""
    root = "../../" + "../" * view.act.below.count("/")
    called: dict[str, list[str]] = {}
    for name, eid in names.items():
        called.setdefault(eid, []).append(name)
    rows = "\n".join(_row(view, eid, listed, root) for eid, listed in called.items())
    overview = view.plan.folder
    titles = view.act.meta.short_title
    doors = _links({language: titles[language] for language in LANGUAGES}, overview, root)
    unknown = "\n".join(_unknown(language, root) for language in LANGUAGES)
    heading = tag("h1", plain(titles["kk"] if view.newest is None else _dated(view, "kk")))
    parts = (heading, f'<div class="act">\n{doors}\n</div>', unknown, _names(rows))
    return _PAGE.format(
        title=escape(" | ".join(titles[language] for language in LANGUAGES)),
        description=escape(titles["kk"]),
        image=image_tags(site_url, view.act.id, LANGUAGES[0], titles[LANGUAGES[0]]),
        root=root,
        canonical=escape(f"{site_url}{LANGUAGES[0]}/{overview}"),
        place="",
        main="\n".join(parts),
    ).encode()


def _dated(view: ActView, language: str) -> str:
    """Title of an act in an older edition."""
    return f"{view.act.meta.short_title[language]}: {edition_inside(view, language)}"


def _names(rows: str) -> str:
    return f'<ul class="names">\n{rows}\n</ul>'


def _row(view: ActView, eid: str, names: list[str], root: str) -> str:
    """A clause: its names are ids of elements, its links lead to it in both languages."""
    path = escape(view.address(eid) or "")
    first, *others = sorted(names, key=lambda name: (name == eid, len(name), name))
    marks = "".join(f'<i id="{escape(name)}"></i>' for name in others)
    ways = " ".join(
        f'<a href="{root}{language}/{path}" hreflang="{language}">'
        f"{word(f'language_{language}', language)}</a>"
        for language in LANGUAGES
    )
    return f'<li id="{escape(first)}">{marks}<b>{escape(first)}</b> {ways}</li>'


def _unknown(language: str, root: str) -> str:
    """What is said where the act has no clause of that name."""
    search = word("search", language)
    return (
        f'<p class="unknown" lang="{language}" hidden>{word("not_found_clause", language)} '
        f'<code></code> <a class="search" href="{root}{language}/search/">{search}</a></p>'
    )


def _own_page(view: ActView, eid: str, site_url: str) -> bytes:
    """The page of one name; it shows both languages where no script runs."""
    root, path = "../../../", view.address(eid) or ""
    pair: Pair = view.pairs[eid]
    titles = view.cite(pair)
    title = view.act.meta.short_title["kk"]
    shown = {language: titles[language] for language in LANGUAGES}
    return _PAGE.format(
        title=escape(" | ".join(shown.values())),
        description=escape(title),
        image=image_tags(site_url, view.act.id, LANGUAGES[0], title),
        root=root,
        canonical=escape(f"{site_url}{LANGUAGES[0]}/{path}"),
        place=f' data-root="{root}" data-path="{escape(path)}"',
        main=f"<h1>{escape(title)}</h1>\n{_links(shown, path, root)}",
    ).encode()


def _links(titles: Mapping[str, str], path: str, root: str) -> str:
    return "\n".join(
        f'<p lang="{language}"><a href="{root}{language}/{escape(path)}" hreflang="{language}">'
        f"{plain(titles[language])}</a> ({word(f'language_{language}', language)})</p>"
        for language in LANGUAGES
    )
