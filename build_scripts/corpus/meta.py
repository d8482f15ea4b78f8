"""Metadata of an act: our meta.yaml, or the meta.yaml of the open corpus of Kazakhstan law."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_scripts.faults import BadInputError, Fault
from build_scripts.yaml_files import line_of, load_yaml
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
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def amending(self) -> bool:
        """Whether the act quotes new wording for another act."""
        return bool(self.amends)


def load_meta(folder: Path, name: str) -> Meta:
    """Reads an act folder's meta.yaml.

    Args:
        folder: the act folder; its name is the act's id.
        name: the file's name in messages.

    Raises:
        BadInputError: with every fault of the file.
    """
    document = load_yaml(folder / "meta.yaml", name)
    if not isinstance(document, Mapping):
        raise BadInputError(
            [Fault(name, "the file is not a mapping.", "write key: value lines.", 1)]
        )
    if "act_code" in document:
        return _from_open_corpus(document, folder.name, name)
    faults = check_document(document, "meta.schema.json", name)
    if not faults and str(document["id"]) != folder.name:
        problem = f"the id is {document['id']}, but the folder is {folder.name}."
        faults = [Fault(name, problem, "give both the same name.", line_of(document, "id"), "id")]
    faults.extend(_unnamed_amended_acts(document, name))
    if faults:
        raise BadInputError(faults)
    return _from_own(plain(document))


def _unnamed_amended_acts(document: Mapping[str, Any], name: str) -> list[Fault]:
    """A title that says that the act amends others, where none of them is listed.

    An empty list won't do either: such a text would be read as one that quotes no new wording.
    """
    title = document["title"] if isinstance(document.get("title"), Mapping) else {}
    says = [key for key, words in _SAYS_IT_AMENDS.items() if words.search(str(title.get(key)))]
    if document.get("amends") or not says:
        return []
    problem = f"missing key: amends; title.{says[0]} says that the act amends another."
    if "amends" in document:
        problem = f"the list is empty, but title.{says[0]} says that the act amends another."
    remedy = "name each amended act: amends: [{id: V1800017450, title: {kk: ..., ru: ...}}]"
    line = line_of(document, "amends" if "amends" in document else "title")
    return [Fault(name, problem, remedy, line, "amends")]


def _words(value: Mapping[str, str] | None) -> Words:
    return Words(value["kk"], value["ru"]) if value else Words("", "")


def _other(value: Mapping[str, Any]) -> OtherAct:
    return OtherAct(value.get("id"), _words(value["title"]), dict(value.get("official_pages", {})))


def _from_own(data: Mapping[str, Any]) -> Meta:
    registration, in_force = data.get("registration"), data.get("in_force")
    raw = data.get("raw", {})
    return Meta(
        id=data["id"],
        kind=data["kind"],
        number=data["number"],
        date=data["date"],
        body=_words(data["body"]),
        title=_words(data["title"]),
        short_title=_words(data["short_title"]),
        status=data["status"]["state"],
        status_note=_words(data["status"]["note"]),
        status_as_of=data["status"]["as_of"],
        official_pages=dict(data["official_pages"]),
        languages={
            language: LanguageText(
                entry["text"],
                _words(entry["source"]),
                entry.get("edition"),
                entry.get("url"),
                entry.get("sha256"),
            )
            for language, entry in data["languages"].items()
        },
        summary=_words(data["summary"]) if "summary" in data else None,
        registration=(registration["number"], registration["date"]) if registration else None,
        in_force_rule=_words(in_force["rule"]) if in_force else None,
        in_force_from=in_force.get("from") if in_force else None,
        amends=tuple(_other(item) for item in data.get("amends", [])),
        amended_by=tuple(_other(item) for item in data.get("amended_by", [])),
        excerpt=_words(data["excerpt"]) if "excerpt" in data else None,
        raw_sha256=raw.get("sha256"),
        raw_lines=raw.get("lines"),
    )


_FORMS = {"ЗАК": "law", "КОД": "law", "КОН": "law", "ПОСТ": "decree", "ПРИК": "order"}
_COUNTRY = Words("Қазақстан Республикасы", "Республика Казахстан")
"""The body of a law, as official names of laws give it."""
_CORPUS_KEYS = {
    "act_code": "act_code: '34652'",
    "requisite": "requisite: Закон Республики Казахстан от ... № ...",
    "title": "title: {rus: ..., kaz: ...}",
    "form": "form: ЗАК",
    "approved_on": "approved_on: 2007-07-27",
}


def _from_open_corpus(document: Mapping[str, Any], act_id: str, name: str) -> Meta:
    data = plain(document)
    faults = [
        Fault(name, f"missing key: {key}.", f"add it: {sample}.", 1)
        for key, sample in _CORPUS_KEYS.items()
        if not data.get(key)
    ]
    title = data.get("title") if isinstance(data.get("title"), Mapping) else {}
    faults.extend(
        Fault(name, f"missing key: title.{language}.", "add it.", line_of(document, "title"))
        for language in ("kaz", "rus")
        if not title.get(language)
    )
    if faults:
        raise BadInputError(faults)
    requisite = str(data["requisite"])
    kind = _FORMS.get(str(data["form"]).upper(), "order")
    sources = data.get("source") if isinstance(data.get("source"), Mapping) else {}
    editions = data.get("version_date") if isinstance(data.get("version_date"), Mapping) else {}
    source = Words(
        "Қазақстан заңнамасының ашық корпусынан алынған ресми мәтіннің бейресми көшірмесі",
        "Неофициальная копия официального текста из открытого корпуса законодательства Казахстана",
    )
    return Meta(
        id=act_id,
        kind=kind,
        number=requisite.rpartition("№")[2].strip() if "№" in requisite else None,
        date=str(data["approved_on"]),
        body=_COUNTRY if kind == "law" else Words(requisite, requisite),
        title=Words(title["kaz"], title["rus"]),
        short_title=Words(title["kaz"], title["rus"]),
        status="not-verified",
        status_note=Words(
            "Күші тексерілмеген: ресми беттен қараңыз.",
            "Действие не проверено: смотрите официальную страницу.",
        ),
        status_as_of=str(editions.get("kaz", data["approved_on"])),
        official_pages={
            language: str(sources[key])
            for language, key in (("kk", "kaz"), ("ru", "rus"))
            if sources.get(key)
        },
        languages={
            "kk": LanguageText("official-copy", source, editions.get("kaz"), sources.get("kaz")),
            "ru": LanguageText("official-copy", source, editions.get("rus"), sources.get("rus")),
        },
        extra={"act_code": str(data["act_code"])},
    )
