"""Addresses of works and expressions after the naming convention of Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.machine.akn.named_acts import named_in_title

CODES = {"kk": "kaz", "ru": "rus"}
"""ISO 639-2 codes of the languages, which the convention uses."""
_TYPES = {"law": "act/law", "decree": "act/decree", "order": "act/order", "slides": "doc/slides"}


def document_date(act: Act) -> tuple[str, str]:
    """The date in an act's address, and what it is the date of.

    Returns:
        The date of adoption (``adoption``). For a document without one, the day on which this
        site looked it up (``record``): a date that it prints is that of something else.
    """
    if act.meta.date:
        return act.meta.date, "adoption"
    return act.meta.status_as_of, "record"


def work_uri(act: Act) -> str:
    """The address of an act whatever its language: ``/akn/kz/act/order/2025-01-31/20``."""
    number = act.meta.number or act.id
    return f"/akn/kz/{_TYPES[act.meta.kind]}/{document_date(act)[0]}/{quote(number, safe='-')}"


def expression_date(act: Act, language: str) -> str:
    """The date of the wording: of its edition, of the newest amendment in it, or of adoption."""
    text = act.meta.languages.get(language)
    if text and text.edition:
        return text.edition
    amended_by = (named_in_title(other.title.ru) for other in act.meta.amended_by)
    return max([document_date(act)[0], *(named.date for named in amended_by if named)])


def expression_uri(act: Act, language: str) -> str:
    """The address of an act's text: ``/akn/kz/act/order/2025-01-31/20/kaz@2025-01-31``."""
    return f"{work_uri(act)}/{CODES[language]}@{expression_date(act, language)}"


def known_works(corpus: Corpus) -> Mapping[str, str]:
    """Addresses of works by act id: the acts of the site and those they amend."""
    works: dict[str, str] = {}
    for act in corpus.acts.values():
        for other in act.meta.amends:
            named = named_in_title(other.title.ru)
            if other.id and named:
                works[other.id] = named.work_uri
    return works | {act.id: work_uri(act) for act in corpus.acts.values()}
