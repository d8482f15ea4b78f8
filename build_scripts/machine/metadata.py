"""What is known of an act besides its text, in one language."""

from __future__ import annotations

from build_scripts.corpus.acts import SOURCES, Act
from build_scripts.corpus.editions import folder_of
from build_scripts.corpus.meta import FILES, OtherAct
from build_scripts.machine.akn.uri import expression_uri, work_uri
from build_scripts.machine.json_file import Json
from build_scripts.machine.site import Site
from build_scripts.pages.book_links import ENDINGS, book_path


def metadata(act: Act, language: str, site: Site) -> Json:
    """The ``metadata`` of an act's JSON file."""
    meta = act.meta
    text = meta.languages[language]
    plan = site.plans[act.id]
    return {
        "kind": meta.kind,
        "number": meta.number,
        "date": meta.date,
        "body": meta.body[language],
        "short_title": meta.short_title[language],
        "summary": meta.summary[language] if meta.summary else None,
        "status": {
            "state": meta.status,
            "as_of": meta.status_as_of,
            "note": meta.status_note[language],
        },
        "registration": (
            {"number": meta.registration[0], "date": meta.registration[1]}
            if meta.registration
            else None
        ),
        "in_force": (
            {"rule": meta.in_force_rule[language], "from": meta.in_force_from}
            if meta.in_force_rule
            else None
        ),
        "amends": [_other(other, language) for other in meta.amends],
        "amended_by": [_other(other, language) for other in meta.amended_by],
        "excerpt": meta.excerpt[language] if meta.excerpt else None,
        "text": {
            "kind": text.kind,
            "source": text.source[language],
            "edition": text.edition,
            "address": text.url,
        },
        "source_file": f"{SOURCES}/{folder_of(act.key)}/{FILES[language]}",
        "raw": ({"sha256": meta.raw_sha256, "lines": meta.raw_lines} if meta.raw_sha256 else None),
        "official_page": meta.official_pages.get(language),
        "page": site.overview(language, act.id),
        "pages": [site.text_page(language, act.id, slug) for slug in plan.slugs],
        "books": (
            None
            if act.below
            else {ending: book_path(act.id, language, ending) for ending in ENDINGS}
        ),
        "akn": {"work": work_uri(act), "expression": expression_uri(act, language)},
    }


def _other(other: OtherAct, language: str) -> Json:
    return {
        "id": other.id,
        "title": other.title[language],
        "official_page": other.pages.get(language),
    }
