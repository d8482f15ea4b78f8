"""Metadata of an act, whatever file it comes from, and the reading of our own meta.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from build_scripts.faults import BadInputError, Fault
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import check_document, plain

LANGUAGES = ("kk", "ru")
"""The languages of the site, the authentic one first."""
FILES = {"kk": "kaz.md", "ru": "rus.md"}
"""The text file of each language in an act folder."""
_SAYS_IT_AMENDS = {
    "kk": re.compile(r"(?:өзгеріс|толықтыру)[^«»\"]*\sенгізу туралы\s*$", re.IGNORECASE),
    "ru": re.compile(r"^\s*о внесении (?:изменени|дополнени)", re.IGNORECASE),
}
"""How the title of an amending act ends in Kazakh, and begins in Russian."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    kk: str
    ru: str

    def __getitem__(self, language: str) -> str:
        """The text in one language, ``kk`` or ``ru``."""
        return self.kk if language == "kk" else self.ru


@dataclass(frozen=True, slots=True)
class OtherAct:
    """Another act that this one amends, or that amends it."""

    id: str | None
    title: Words
    pages: Mapping[str, str]
    """Official page by language, where known."""


@dataclass(frozen=True, slots=True)
class LanguageText:
    """Where the text in one language comes from."""

    kind: str
    """``official-copy``, ``unofficial-translation`` or ``source-text``."""
    source: Words
    """A sentence for readers that says where it comes from."""
    edition: str | None = None
    """ISO date of the edition, where the text is a consolidated one."""
    url: str | None = None
    sha256: str | None = None
    """Of the text file, where the text was taken over as it stands."""


@dataclass(frozen=True, slots=True)
class AcceptedDifference:
    """A difference between two official texts that a person has looked at."""

    at: str
    """Id of the unit that one language lacks, or in which they differ."""
    why: Words
    line: int | None = None
    """Line in site.yaml."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known of an act besides its text."""

    id: str
    kind: str
    """``law``, ``decree``, ``order`` or ``slides``."""
    number: str | None
    date: str | None
    """ISO date of adoption."""
    body: Words
    title: Words
    short_title: Words
    status: str
    """``in-force``, ``not-verified`` or ``repealed``."""
    status_note: Words
    status_as_of: str
    official_pages: Mapping[str, str]
    languages: Mapping[str, LanguageText]
    summary: Words | None = None
    registration: tuple[str, str] | None = None
    """Number and ISO date of the registration with the Ministry of Justice."""
    in_force_rule: Words | None = None
    """How the act says when it enters into force."""
    in_force_from: str | None = None
    amends: tuple[OtherAct, ...] = ()
    amended_by: tuple[OtherAct, ...] = ()
    excerpt: Words | None = None
    """For an act of which only a part is held: which part."""
    raw_sha256: str | None = None
    raw_lines: int | None = None
    checked_on: str | None = None
    """ISO date on which a person looked at the official page; None where nobody has."""
    repealed_on: str | None = None
    repealed_by: Words | None = None
    """The act that repealed this one, in the nominative: body, date, number."""
    form: str = ""
    """What such an act is called, a key of `build_scripts.corpus.forms`; empty: as its kind."""
    caused_by: Words | None = None
    """The act that made this edition, as the corpus names it."""
    derived_short_title: bool = False
    """Whether the short title was cut from the title by rule."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """The Russian unit by the Kazakh one whose words it holds."""
    differences: tuple[AcceptedDifference, ...] = ()
    """Differences between the languages that a person has found to be as official."""
    asks: tuple[Fault, ...] = ()
    """What the files leave open, and a person can tell; none of it keeps the act from the site."""
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def amending(self) -> bool:
        """Whether the act quotes new wording for another act."""
        return bool(self.amends)


def load_own_meta(document: Mapping[str, Any], act_id: str, name: str) -> Meta:
    """Metadata from a meta.yaml in our own format.

    Args:
        document: as `load_yaml` gives it.
        act_id: name of the act's folder.
        name: the file's name in messages.

    Raises:
        BadInputError: with every fault of the file.
    """
    faults = check_document(document, "meta.schema.json", name)
    if not faults and str(document["id"]) != act_id:
        problem = f"the id is {document['id']}, but the folder is {act_id}."
        faults = [Fault(name, problem, "give both the same name.", line_of(document, "id"), "id")]
    faults.extend(_unnamed_amended_acts(document, name))
    if faults:
        raise BadInputError(faults)
    return _from_own(plain(document))


def says_it_amends(title: Mapping[str, str]) -> str | None:
    """The language in which a title says that the act amends others; None where none does."""
    return next(
        (key for key, words in _SAYS_IT_AMENDS.items() if words.search(str(title.get(key, "")))),
        None,
    )


def _unnamed_amended_acts(document: Mapping[str, Any], name: str) -> list[Fault]:
    """A title that says that the act amends others, where none of them is listed.

    An empty list won't do either: such a text would be read as one that quotes no new wording.
    """
    title = document["title"] if isinstance(document.get("title"), Mapping) else {}
    says = says_it_amends(title)
    if document.get("amends") or not says:
        return []
    problem = f"missing key: amends; title.{says} says that the act amends another."
    if "amends" in document:
        problem = f"the list is empty, but title.{says} says that the act amends another."
    remedy = "name each amended act: amends: [{id: V1800017450, title: {kk: ..., ru: ...}}]"
    line = line_of(document, "amends" if "amends" in document else "title")
    return [Fault(name, problem, remedy, line, "amends")]


def words_of(value: Mapping[str, str] | None) -> Words:
    """A text in both languages, as YAML files write it; empty where there is none."""
    return Words(value["kk"], value["ru"]) if value else Words("", "")


def other_act(value: Mapping[str, Any]) -> OtherAct:
    """Another act, as YAML files write it."""
    return OtherAct(
        value.get("id"), words_of(value["title"]), dict(value.get("official_pages", {}))
    )


def _from_own(data: Mapping[str, Any]) -> Meta:
    registration, in_force = data.get("registration"), data.get("in_force")
    raw = data.get("raw", {})
    return Meta(
        id=data["id"],
        kind=data["kind"],
        number=data["number"],
        date=data["date"],
        body=words_of(data["body"]),
        title=words_of(data["title"]),
        short_title=words_of(data["short_title"]),
        status=data["status"]["state"],
        status_note=words_of(data["status"]["note"]),
        status_as_of=data["status"]["as_of"],
        checked_on=data["status"]["as_of"],
        official_pages=dict(data["official_pages"]),
        languages={
            language: LanguageText(
                entry["text"],
                words_of(entry["source"]),
                entry.get("edition"),
                entry.get("url"),
                entry.get("sha256"),
            )
            for language, entry in data["languages"].items()
        },
        summary=words_of(data["summary"]) if "summary" in data else None,
        registration=(registration["number"], registration["date"]) if registration else None,
        in_force_rule=words_of(in_force["rule"]) if in_force else None,
        in_force_from=in_force.get("from") if in_force else None,
        amends=tuple(other_act(item) for item in data.get("amends", [])),
        amended_by=tuple(other_act(item) for item in data.get("amended_by", [])),
        excerpt=words_of(data["excerpt"]) if "excerpt" in data else None,
        raw_sha256=raw.get("sha256"),
        raw_lines=raw.get("lines"),
    )
