"""The ``meta`` of a document: what it is, whose, when, and what it refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.links.model import ActLinks
from build_scripts.machine.akn.editions import (
    write_concepts,
    write_edition_events,
    write_temporal_data,
)
from build_scripts.machine.akn.inline import Marks, append_text, child
from build_scripts.machine.akn.modifications import amending_acts, write_analysis
from build_scripts.machine.akn.uri import (
    CODES,
    document_date,
    expression_date,
    expression_uri,
    work_uri,
)
from build_scripts.machine.xml_file import Element

SITE_NAMESPACE = "urn:kz-study-law:akn"
_REGISTERED = {
    "kk": "Қазақстан Республикасының Әділет министрлігінде тіркелді",
    "ru": "Зарегистрирован в Министерстве юстиции Республики Казахстан",
}
_COUNTRY, _FORMAT = "kz", "application/akn+xml"


@dataclass(frozen=True, slots=True)
class Document:
    """One act in one language, with what its XML needs besides its tree."""

    act: Act
    language: str
    links: ActLinks
    works: Mapping[str, str]
    site_url: str


def write_meta(parent: Element, document: Document, marks: Marks) -> None:
    """Adds the ``meta`` of the whole document."""
    act, language = document.act, document.language
    meta = child(parent, "meta")
    write_identification(meta, document, "main")
    if act.meta.registration:
        number, date = act.meta.registration
        shown = f"{_REGISTERED[language]}: № {number}"
        child(meta, "publication", name="registration", date=date, number=number, showAs=shown)
    amending = amending_acts(act)
    lifecycle = child(meta, "lifecycle", source="#tlc_site")
    date, _ = document_date(act)
    child(lifecycle, "eventRef", eId="event_1", date=date, type="generation", source="#ref_work")
    for count, named in enumerate(amending, 1):
        child(
            lifecycle,
            "eventRef",
            eId=f"event_{count + 1}",
            date=named.date,
            type="amendment",
            source=f"#ref_by_{count}",
        )
    write_edition_events(lifecycle, act)
    write_analysis(meta, act, language, document.links, document.works)
    write_temporal_data(meta, act)
    _write_references(meta, document, marks)
    _write_notes(meta, document)
    _write_proprietary(meta, document)


def write_identification(meta: Element, document: Document, component: str) -> None:
    """Adds ``identification`` of the document, or of one of its annexes."""
    act, language = document.act, document.language
    work, expression = work_uri(act), expression_uri(act, language)
    date, date_name = document_date(act)
    holder = child(meta, "identification", source="#tlc_site")

    level = child(holder, "FRBRWork")
    child(level, "FRBRthis", value=f"{work}/!{component}")
    child(level, "FRBRuri", value=work)
    child(level, "FRBRalias", value=act.id, name="id")
    child(level, "FRBRdate", date=date, name=date_name)
    child(level, "FRBRauthor", href="#tlc_body")
    child(level, "FRBRcountry", value=_COUNTRY)
    child(level, "FRBRsubtype", value=act.meta.kind)
    if act.meta.number:
        child(level, "FRBRnumber", value=act.meta.number)
    child(level, "FRBRname", value=act.meta.short_title[language])
    child(level, "FRBRprescriptive", value="false" if act.meta.kind == "slides" else "true")

    level = child(holder, "FRBRExpression")
    child(level, "FRBRthis", value=f"{expression}/!{component}")
    child(level, "FRBRuri", value=expression)
    official = act.meta.official_pages.get(language)
    if official:
        child(level, "FRBRalias", value=official, name="official-page")
    child(level, "FRBRdate", date=expression_date(act, language), name="wording")
    translated = act.meta.languages[language].kind == "unofficial-translation"
    child(level, "FRBRauthor", href="#tlc_site" if translated else "#tlc_body")
    child(level, "FRBRauthoritative", value="false")
    child(level, "FRBRlanguage", language=CODES[language])
    if translated:
        child(
            level,
            "FRBRtranslation",
            href=expression_uri(act, LANGUAGES[0]),
            fromLanguage=CODES[LANGUAGES[0]],
            authoritative="false",
            by="#tlc_site",
        )

    level = child(holder, "FRBRManifestation")
    child(level, "FRBRthis", value=f"{expression}/!{component}.xml")
    child(level, "FRBRuri", value=f"{expression}.xml")
    child(level, "FRBRdate", date=act.meta.status_as_of, name="record")
    child(level, "FRBRauthor", href="#tlc_site")
    child(level, "FRBRformat", value=_FORMAT)


def _write_references(meta: Element, document: Document, marks: Marks) -> None:
    act, language = document.act, document.language
    holder = child(meta, "references", source="#tlc_site")
    title = act.meta.title[language]
    child(holder, "original", eId="ref_work", href=work_uri(act), showAs=title)
    for number, named in enumerate(amending_acts(act), 1):
        shown = f"№ {named.number}, {named.date}"
        child(holder, "passiveRef", eId=f"ref_by_{number}", href=named.work_uri, showAs=shown)
    for number, other in enumerate(act.meta.amends, 1):
        href = document.works.get(other.id or "") or other.pages.get(language)
        if href:
            shown = other.title[language]
            child(holder, "activeRef", eId=f"ref_to_{number}", href=href, showAs=shown)
    body = act.meta.body[language]
    name = "-".join(act.meta.body[LANGUAGES[0]].lower().replace('"', "").split())
    organization = f"/akn/ontology/organization/kz/{name}"
    child(holder, "TLCOrganization", eId="tlc_body", href=organization, showAs=body)
    child(
        holder, "TLCOrganization", eId="tlc_site", href=document.site_url, showAs=document.site_url
    )
    write_concepts(holder, act, language)
    for term in document.links.terms:
        if term.language == language:
            child(
                holder,
                "TLCTerm",
                eId=marks.terms[term.key],
                href=f"/akn/ontology/term/kz/{act.id}/{term.key.replace('#', '/')}",
                showAs=term.definition or term.term,
                shortForm=term.term,
            )


def _write_notes(meta: Element, document: Document) -> None:
    if not document.act.notes:
        return
    holder = child(meta, "notes", source="#tlc_site")
    for number, note in enumerate(document.act.notes, 1):
        created = child(holder, "note", eId=f"ednote_{number}", class_=note.kind)
        append_text(child(created, "p"), note.text[document.language])


def _write_proprietary(meta: Element, document: Document) -> None:
    known, language = document.act.meta, document.language
    holder = child(meta, "proprietary", source="#tlc_site")
    text = known.languages[language]
    _own(holder, "text", text.source[language], kind=text.kind)
    _own(holder, "status", known.status_note[language], state=known.status, asOf=known.status_as_of)
    if known.excerpt:
        _own(holder, "excerpt", known.excerpt[language])
    if known.in_force_rule:
        _own(holder, "inForce", known.in_force_rule[language])


def _own(parent: Element, tag: str, text: str, **attributes: str) -> None:
    created = etree.SubElement(parent, f"{{{SITE_NAMESPACE}}}{tag}", nsmap={"site": SITE_NAMESPACE})
    append_text(created, text)
    for name, value in attributes.items():
        created.set(name, value)
