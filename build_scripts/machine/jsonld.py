"""JSON-LD (schema.org) for the head of each page of an act."""

from __future__ import annotations

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES, OtherAct
from build_scripts.machine.akn.uri import expression_date
from build_scripts.machine.json_file import Json
from build_scripts.machine.licence import CC0
from build_scripts.machine.site import DATA_PAGE, Site

_CONTEXT = "https://schema.org"
_TYPES = {
    "law": {"kk": "Заң", "ru": "Закон"},
    "decree": {"kk": "Қаулы", "ru": "Постановление"},
    "order": {"kk": "Бұйрық", "ru": "Приказ"},
}
_COUNTRY = {"kk": "Қазақстан Республикасы", "ru": "Республика Казахстан"}

_FILES = (
    ("application/akn+xml", "xml"),
    ("application/json", "json"),
)
_LONGEST_NAME = 160


def act_jsonld(act: Act, language: str, site: Site) -> Json:
    """The data of an act's overview page.

    Acts are ``Legislation``; the slides are a ``PresentationDigitalDocument``, because they
    explain the law and are none.
    """
    meta = act.meta
    data: Json = {
        "@context": _CONTEXT,
        **_work(act, language, site),
        "name": meta.title[language],
        "alternateName": meta.short_title[language],
        "url": site.absolute(site.overview(language, act.id)),
    }
    if meta.summary:
        data["abstract"] = meta.summary[language]
    official = meta.official_pages.get(language)
    if meta.kind in _TYPES:
        data |= ({"sameAs": official} if official else {}) | _legislation(act, language)
    else:
        data["creator"] = _maker(act, language, official)
    data |= _language_links(act, language, site)
    held = language if language in act.texts else next(iter(act.texts))
    data["encoding"] = [_encoding(act, held, site, *file) for file in _FILES]
    data["hasPart"] = [
        {"@type": data["@type"], "@id": address, "url": address}
        for slug in site.plans[act.id].slugs
        if (address := site.absolute(site.text_page(language, act.id, slug)))
    ]
    return data


def page_jsonld(act: Act, language: str, slug: str, name: str, site: Site) -> Json:
    """The data of a page with text of an act.

    Args:
        act: the act.
        language: ``kk`` or ``ru``.
        slug: last part of the page's address.
        name: the page's heading.
        site: where the pages are.
    """
    page = next(page for page in site.plans[act.id].pages if page.slug == slug)
    url = site.absolute(site.text_page(language, act.id, slug))
    roots = [unit for eid in (*page.roots, *page.ending) if (unit := act.unit(eid, language))]
    return {
        "@context": _CONTEXT,
        "@type": _type(act),
        "@id": url,
        "url": url,
        "name": name,
        "inLanguage": language,
        "isPartOf": _whole(act, language, site),
        "hasPart": [_part(act, unit, language, site) for unit in roots],
    }


def _type(act: Act) -> str:
    return "Legislation" if act.meta.kind in _TYPES else "PresentationDigitalDocument"


def _work(act: Act, language: str, site: Site) -> Json:
    return {
        "@type": _type(act),
        "@id": site.absolute(site.overview(language, act.id)),
        "inLanguage": language,
        "license": site.absolute(f"{language}/{DATA_PAGE}"),
        "isAccessibleForFree": True,
    }


def _legislation(act: Act, language: str) -> Json:
    meta = act.meta
    data: Json = {
        "legislationIdentifier": act.id,
        "legislationType": _TYPES[meta.kind][language],
        "legislationJurisdiction": {"@type": "Country", "name": _COUNTRY[language]},
        "legislationPassedBy": None if meta.kind == "law" else _maker(act, language),
        "legislationLegalForce": _FORCE.get(meta.status),
        "legislationDate": meta.date,
        "legislationDateOfApplicability": meta.in_force_from,
        "legislationDateVersion": expression_date(act, language) if _is_consolidated(act) else None,
        "legislationChanges": [_other(other, language) for other in meta.amends] or None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _maker(act: Act, language: str, url: str | None = None) -> Json:
    """Who made it; a law prints the state itself, which is no organization that passes laws."""
    kind = "GovernmentOrganization" if act.meta.kind in _TYPES else "Organization"
    made = {"@type": kind, "name": act.meta.body[language]}
    return made | ({"url": url} if url else {})


def _is_consolidated(act: Act) -> bool:
    """Whether the wording holds amendments, so that it has a date besides that of adoption."""
    return bool(act.meta.amended_by) or any(text.edition for text in act.meta.languages.values())


_FORCE = {"in-force": f"{_CONTEXT}/InForce", "repealed": f"{_CONTEXT}/NotInForce"}
"""A status that was not verified is left out: nothing is claimed."""


def _other(other: OtherAct, language: str) -> Json:
    data: Json = {"@type": "Legislation", "name": other.title[language]}
    if other.id:
        data["legislationIdentifier"] = other.id
    if other.pages.get(language):
        data["sameAs"] = other.pages[language]
    return data


def _language_links(act: Act, language: str, site: Site) -> Json:
    """The other language; a translation says what it was made from."""
    other = next(item for item in LANGUAGES if item != language)
    if other not in act.texts or language not in act.texts:
        return {}
    there = {"@type": _type(act), "@id": site.absolute(site.overview(other, act.id))}
    here_kind = act.meta.languages[language].kind
    if here_kind == "unofficial-translation":
        source = {**there, "inLanguage": other}
        if act.meta.official_pages.get(other):
            source["sameAs"] = act.meta.official_pages[other]
        return {"translationOfWork": there, "isBasedOn": source}
    if act.meta.languages[other].kind == "unofficial-translation":
        return {"workTranslation": there}
    return {}


def _encoding(act: Act, language: str, site: Site, media_type: str, suffix: str) -> Json:
    kind = "LegislationObject" if act.meta.kind in _TYPES else "MediaObject"
    data: Json = {
        "@type": kind,
        "encodingFormat": media_type,
        "contentUrl": site.absolute(site.file(act.id, f"{language}.{suffix}")),
        "inLanguage": language,
        "license": CC0,
    }
    if kind == "LegislationObject":
        data["legislationLegalValue"] = f"{_CONTEXT}/UnofficialLegalValue"
    return data


def _whole(act: Act, language: str, site: Site) -> Json:
    return {
        "@type": _type(act),
        "@id": site.absolute(site.overview(language, act.id)),
        "name": act.meta.title[language],
    }


def _part(act: Act, unit: Unit, language: str, site: Site) -> Json:
    address = site.clause(language, act.id, unit.eid)
    data: Json = {"@type": _type(act), "name": _name(unit)}
    if address:
        data["@id"] = site.absolute(address)
    if act.meta.kind in _TYPES:
        data["legislationIdentifier"] = f"{act.id}#{unit.eid}"
    return data


def _name(unit: Unit) -> str:
    words = " ".join(part for part in (unit.num, unit.heading or unit.text) if part)
    if len(words) <= _LONGEST_NAME:
        return words or unit.eid
    return words[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
