"""The index of all machine-readable files."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePosixPath

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.model import ActLinks, Links
from build_scripts.machine import licence
from build_scripts.machine.changes.feed import feed_path
from build_scripts.machine.json_file import Json
from build_scripts.machine.schemas import schema_of
from build_scripts.machine.site import API, DATA_PAGE, Site
from build_scripts.pages.book_links import ENDINGS, book_path

ARCHIVE = f"{API}/all.zip"
_MEDIA_TYPES = {
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
_SCHEMA_TYPE, _XML_TYPE, _FEED_TYPE = (
    "application/schema+json",
    "application/akn+xml",
    "application/atom+xml",
)


def index_json(corpus: Corpus, links: Links, site: Site, produced: Mapping[str, bytes]) -> Json:
    """The index, in the shape of ``schemas/api/index.json``.

    Args:
        corpus: all acts.
        links: what was found in them.
        site: where the pages are.
        produced: every other file by its path.
    """
    return {
        "site": site.url,
        "languages": list(LANGUAGES),
        "licences": {
            "official_texts": dict(licence.OFFICIAL_TEXTS),
            "data": licence.CC0,
            "code": licence.CODE,
        },
        "documentation": {language: f"{language}/{DATA_PAGE}" for language in LANGUAGES},
        "archive": ARCHIVE,
        "feeds": {
            language: feed_path(language)
            for language in LANGUAGES
            if feed_path(language) in produced
        },
        "acts": [
            _act(act, links.get(act.id, ActLinks()), site, produced) for act in corpus.acts.values()
        ],
        "files": [_file(path, produced[path]) for path in sorted(produced)],
    }


def _act(act: Act, links: ActLinks, site: Site, produced: Mapping[str, bytes]) -> Json:
    meta = act.meta
    folders = (
        site.file(act.id, ""),
        *(site.overview(language, act.id) for language in LANGUAGES),
    )
    return {
        "id": act.id,
        "titles": {language: meta.title[language] for language in LANGUAGES},
        "short_titles": {language: meta.short_title[language] for language in LANGUAGES},
        "kind": meta.kind,
        "number": meta.number,
        "date": meta.date,
        "status": meta.status,
        "status_as_of": meta.status_as_of,
        "languages": {
            language: {
                "text": meta.languages[language].kind,
                "edition": meta.languages[language].edition,
            }
            for language in act.texts
        },
        "official_pages": dict(meta.official_pages),
        "pages": {
            language: {
                "overview": site.overview(language, act.id),
                "text": [
                    site.text_page(language, act.id, slug) for slug in site.plans[act.id].slugs
                ],
            }
            for language in LANGUAGES
        },
        "books": {
            language: {ending: book_path(act.id, language, ending) for ending in ENDINGS}
            for language in act.texts
        },
        "counts": _counts(act, links),
        "editions": [_edition(old, site) for old in act.older],
        "files": [path for path in sorted(produced) if path.startswith(folders)],
    }


def _edition(old: Act, site: Site) -> Json:
    """An older edition: its day, what made it, its pages and files."""
    edition = old.edition
    assert edition, old.key
    by = edition.changed_by
    return {
        "date": edition.date,
        "in_force_from": edition.in_force_from,
        "changed_by": {language: by[language] for language in LANGUAGES} if by else None,
        "others_before_next": edition.gap,
        "excerpt": bool(edition.held),
        "pages": {language: site.overview(language, old.id) + old.below for language in LANGUAGES},
        "files": [
            site.file(old.id, f"{old.below}{language}.{ending}")
            for language in old.texts
            for ending in ("json", "xml")
        ],
    }


def _counts(act: Act, links: ActLinks) -> Json:
    first = LANGUAGES[0]
    kinds = Counter(unit.kind for unit in act.units[first].values())
    return {
        "units": sum(kinds.values()),
        "kinds": dict(sorted(kinds.items())),
        "amendments": sum(item.language == first for item in links.amendments),
        "references": sum(item.language == first for item in links.references),
        "terms": sum(item.language == first for item in links.terms),
        "deadlines": sum(item.language == first for item in links.deadlines),
        "notes": len(act.notes),
    }


def _file(path: str, data: bytes) -> Json:
    return {
        "address": path,
        "media_type": _media_type(PurePosixPath(path)),
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "schema": schema_of(path),
    }


def _media_type(path: PurePosixPath) -> str:
    if path.parent.name == "schema":
        return _SCHEMA_TYPE
    if path.suffix == ".xml":
        return _FEED_TYPE if path.name.startswith("feed.") else _XML_TYPE
    return _MEDIA_TYPES[path.suffix]
