"""Older editions of an act: ``editions/DATE/`` with its texts and what is known of the edition.

The newest text stands in the act's folder itself. meta.yaml of an edition is that of the open
corpus as it was copied, or a short one of our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from build_scripts.corpus.meta import FILES, LANGUAGES, LanguageText, Meta, Words, words_of
from build_scripts.corpus.open_corpus import is_open_corpus, load_corpus_meta
from build_scripts.faults import BadInputError, Fault, relative_name
from build_scripts.months import date_in_kazakh
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of, load_yaml
from build_scripts.yaml_schema import check_document, plain

FOLDER = "editions"
"""Folder of the older editions, in the act's folder."""
REPLACED = "replaced"
"""Status of a text that a newer edition has replaced."""
_META = "meta.yaml"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KNOWN = (_META, *FILES.values(), *(name.removesuffix(".md") for name in FILES.values()))


@dataclass(frozen=True, slots=True)
class Edition:
    """One wording of an act as a whole."""

    date: str
    """ISO date that the official database gives to it."""
    changed_by: Words | None = None
    """The act that made it, in the nominative; None for the first one, or where nobody knows."""
    in_force_from: str | None = None
    """ISO date on which it took effect, where a text tells it."""
    held: tuple[str, ...] = ()
    """Ids of the units held, each with all below it; empty where the whole act is."""
    gap: bool = False
    """Whether editions that are not at hand stand between it and the next one."""
    until: str = ""
    """ISO date of the next edition at hand; empty for the newest."""

    @property
    def older(self) -> bool:
        """Whether a newer one has replaced it."""
        return bool(self.until)

    @property
    def folder(self) -> str:
        """Where its pages and files stand below those of the act; empty for the newest."""
        return f"at/{self.date}/" if self.older else ""

    def holds(self, eid: str) -> bool:
        """Whether the text would have the unit if the edition had it."""
        return not self.held or any(eid == top or eid.startswith(f"{top}__") for top in self.held)


def folder_of(act: str) -> str:
    """Folder of an act, or of its older edition, below source_texts/.

    >>> folder_of("V2300033291"), folder_of("V2300033291@2024-02-26")
    ('V2300033291', 'V2300033291/editions/2024-02-26')
    """
    name, at, day = act.partition("@")
    return f"{name}/{FOLDER}/{day}" if at else name


def edition_folders(folder: Path, root: Path) -> list[Path]:
    """Folders of the older editions of an act, the oldest first.

    Raises:
        BadInputError: with a fault for whatever stands there and is none.
    """
    inside = folder / FOLDER
    name = relative_name(inside, root)
    if not stands(inside, name):
        return []
    try:
        found = sorted(inside.iterdir())
    except OSError as error:
        problem = f"the folder can't be read ({error.strerror})."
        remedy = "give read access to it, or remove what stands in its place."
        raise BadInputError([Fault(name, problem, remedy)]) from error
    faults = [fault for path in found for fault in _strange(path, root)]
    if faults:
        raise BadInputError(faults)
    return found


def _strange(path: Path, root: Path) -> Iterator[Fault]:
    """What is not a folder of an edition, and what does not belong into one."""
    name = relative_name(path, root)
    if not path.is_dir() or not is_day(path.name):
        remedy = "name the folder of an edition by its day, such as 2024-02-26, or remove it."
        yield Fault(name, "this is no folder of an edition.", remedy)
        return
    for inner in sorted(path.iterdir()):
        if inner.name not in _KNOWN:
            remedy = f"an edition holds {', '.join(_KNOWN)} only; remove it."
            yield Fault(f"{name}/{inner.name}", "unknown file in an edition.", remedy)


def is_day(text: str) -> bool:
    """Whether a text is an ISO date of a day that there is.

    >>> is_day("2024-02-26"), is_day("2024-02-30"), is_day("2024")
    (True, False, False)
    """
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return bool(date.fromisoformat(text))
    return False


def load_edition(folder: Path, newest: Meta, root: Path) -> tuple[Meta, Edition]:
    """What is known of an older edition.

    Args:
        folder: the edition's folder; its name is its day.
        newest: metadata of the act, which the edition shares but for what its own file says.
        root: the repository.

    Raises:
        BadInputError: with every fault of the file.
    """
    name = relative_name(folder / _META, root)
    document = load_yaml(folder / _META, name)
    if is_open_corpus(document):
        found, edition = _from_corpus(document, folder.name, newest, name)
    else:
        faults = check_document(document, "edition.schema.json", name)
        if faults:
            raise BadInputError(faults)
        found, edition = _from_own(plain(document), newest)
    if edition.date != folder.name:
        problem = f"the edition is of {edition.date}, but the folder is {folder.name}."
        remedy = "give both the same day."
        key = "version_date" if is_open_corpus(document) else "edition"
        raise BadInputError([Fault(name, problem, remedy, line_of(document, key), key)])
    return found, edition


def _from_corpus(
    document: Mapping[str, Any], day: str, newest: Meta, name: str
) -> tuple[Meta, Edition]:
    read = load_corpus_meta(document, newest.id, name)
    editions = {text.edition for text in read.languages.values() if text.edition}
    told = day if day in editions else min(editions, default=day)
    return _older(newest, read.title, read.languages), Edition(told, read.caused_by)


def _from_own(data: Mapping[str, Any], newest: Meta) -> tuple[Meta, Edition]:
    day = data["edition"]
    languages = {
        language: LanguageText(
            "official-copy", words_of(entry["source"]), day, entry.get("url"), entry.get("sha256")
        )
        for language, entry in data["languages"].items()
    }
    edition = Edition(
        day,
        words_of(data["changed_by"]) if "changed_by" in data else None,
        data.get("in_force_from"),
        tuple(data.get("held", ())),
        data.get("others_before_next", False),
    )
    excerpt = words_of(data["excerpt"]) if "excerpt" in data else newest.excerpt
    title = words_of(data["title"]) if "title" in data else newest.title
    return replace(_older(newest, title, languages), excerpt=excerpt), edition


def _older(newest: Meta, title: Words, languages: Mapping[str, LanguageText]) -> Meta:
    """Metadata of the act without what is said of its newest text only."""
    pages = {language: text.url for language, text in languages.items() if text.url}
    return replace(
        newest,
        title=title,
        languages=languages,
        official_pages=pages,
        status=REPLACED,
        checked_on=None,
        repealed_on=None,
        repealed_by=None,
        in_force_rule=None,
        in_force_from=None,
        amended_by=(),
        caused_by=None,
        raw_sha256=None,
        raw_lines=None,
        moved={},
        differences=(),
        asks=(),
    )


def replaced_by(meta: Meta, following: Edition) -> Meta:
    """Metadata of an older edition that says which one came next."""
    kk = f"Бұл – бұрынғы редакция; осы сайттағы кейінгісі – {date_in_kazakh(following.date)}."
    shown = ".".join(reversed(following.date.split("-")))
    ru = f"Это прежняя редакция; следующая на этом сайте – {shown}."
    return replace(meta, status_note=Words(kk, ru))


def newest_edition(meta: Meta) -> Edition | None:
    """The edition of the text that stands in the act's folder; None where it tells no day."""
    days = [text.edition for text in meta.languages.values() if text.edition]
    return Edition(max(days), meta.caused_by) if days else None


def order_faults(older: Sequence[Edition], newest: Edition | None, name: str) -> list[Fault]:
    """Editions that overlap or repeat.

    Args:
        older: the older editions in the order of their days.
        newest: that of the act's own text.
        name: name of the act's folder in messages.
    """
    if not older:
        return []
    if newest is None:
        problem = "the act has older editions, but its own text tells no day."
        remedy = "write edition: 2025-10-20 below languages, for each language."
        return [Fault(f"{name}/{_META}", problem, remedy)]
    return [*_not_older(older, newest, name), *_overlapping(older, name)]


def _not_older(older: Sequence[Edition], newest: Edition, name: str) -> Iterator[Fault]:
    for edition in older:
        place = f"{name}/{FOLDER}/{edition.date}"
        if edition.date == newest.date:
            problem = f"the edition of {edition.date} stands twice: the act's own text is of it."
            yield Fault(place, problem, "remove the folder, or correct the day of one.")
        elif edition.date > newest.date:
            problem = f"the edition is newer than the act's own text, which is of {newest.date}."
            remedy = "put the newest text into the act's folder, and the replaced one here."
            yield Fault(place, problem, remedy)


def _overlapping(older: Sequence[Edition], name: str) -> Iterator[Fault]:
    known = [edition for edition in older if edition.in_force_from]
    for before, after in pairwise(known):
        if str(after.in_force_from) <= str(before.in_force_from):
            problem = (
                f"it took effect on {after.in_force_from}, not after the edition of {before.date},"
                f" which did on {before.in_force_from}: the two overlap."
            )
            remedy = "correct in_force_from of one of them."
            place = f"{name}/{FOLDER}/{after.date}/{_META}"
            yield Fault(place, problem, remedy, key="in_force_from")


def text_languages(meta: Meta, texts: Mapping[str, str], name: str) -> list[Fault]:
    """Texts of an edition that its metadata do not describe."""
    return [
        Fault(name, f"there is {FILES[language]}, but nothing is said of it.", remedy, key=language)
        for language in LANGUAGES
        if language in texts and language not in meta.languages
        for remedy in (f"add {language} below languages, or remove the file.",)
    ]
