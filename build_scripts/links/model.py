"""Records of what a text says about other text. Positions count characters of `Unit.text`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.links.mention import Path
from build_scripts.links.word_changes import WordChange


@dataclass(frozen=True, slots=True)
class Reference:
    """Words of a unit that point to another piece of text."""

    source: str
    """Id of the unit in whose own text (or heading) the words stand."""
    language: str
    start: int
    """First character of the words in the unit's text, or in its heading where it has no text."""
    end: int
    """Behind the last character."""
    text: str
    """The words as printed."""
    scope: str
    """``internal`` (this site), ``amended-act`` or ``external``."""
    act: str | None
    """Identifier of the act meant, where known; the act itself for internal references."""
    to: str | None
    """Id of the unit meant, where this site holds it."""
    page: str | None = None
    """Official page of an act outside this site, where known."""
    term: str | None = None
    """`Term.key` of the short name by which the act is called here, if it is called by one."""


@dataclass(frozen=True, slots=True)
class Term:
    """A short name, an abbreviation or a defined term."""

    key: str
    """Name that is unique in the act and equal in both languages: id of the defining unit, a hash
    sign and a counter."""
    language: str
    term: str
    definition: str
    """What it stands for, in the words of the act."""
    defined_at: str
    """Id of the defining unit."""
    kind: str
    """``short-name``, ``abbreviation`` or ``definition``."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A place where a term is used."""

    key: str
    """`Term.key`."""
    source: str
    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time limit as data."""

    source: str
    language: str
    start: int
    end: int
    text: str
    who: str
    """Who has to act, in the words of the act; empty where the clause does not say."""
    what: str
    """What has to be done, in the words of the act."""
    amount: str
    """Number in digits; for the unit ``date`` an ISO-like day: ``--08-26`` for a day of the year,
    ``---05`` for a day of the month, ``--06-25/--08-25`` for the time between two days. Empty
    where the text gives no number (the current or next school year)."""
    unit: str
    """``calendar-day``, ``working-day``, ``day``, ``week``, ``month``, ``year``, ``hour``,
    ``minute`` or ``date``; a quarter is three months, a half-year six."""
    counted_from: str
    """From what it is counted, in the words of the act; empty where the clause does not say."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """One instruction of an amending act."""

    eid: str
    action: str
    """``reword``, ``insert``, ``delete``, ``replace`` (single words) or
    ``unchanged-in-russian``."""
    target: str
    """What is changed, in the words of the act (one language)."""
    language: str
    target_kind: str
    """A kind of unit, ``title``, ``preamble``, ``rules`` or ``text`` (all of it)."""
    target_num: tuple[str, ...]
    """Numbers of the changed points, chapters or annexes."""
    target_indent: str
    """Number of the changed paragraph (абзац) of the point; empty for the whole point."""
    target_part: str
    """``order`` (the amended act itself) or ``rules`` (the document it approves)."""
    act: str
    """Identifier of the amended act."""
    new_text: tuple[str, ...]
    """Ids of the units that hold the new wording."""
    paths: tuple[Path, ...] = ()
    """Each provision that is changed or put in; none where the target has no number."""
    words: tuple[WordChange, ...] = ()
    """For ``replace``: what is changed in the words of the target."""


@dataclass(frozen=True, slots=True)
class ActLinks:
    """Everything found in one act, both languages."""

    references: tuple[Reference, ...] = ()
    terms: tuple[Term, ...] = ()
    uses: tuple[TermUse, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    older: tuple[ActLinks, ...] = ()
    """What was found in the older editions of the act, the oldest first."""
    official: frozenset[str] = frozenset()
    """In an act that was translated here: ids of the clauses whose Russian is the official one."""


type Links = Mapping[str, ActLinks]
"""What was found, by act id."""
