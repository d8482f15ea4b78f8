"""Releases as a page or a feed shows them: by act, in one language, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.machine.changes.diff import Change
from build_scripts.machine.changes.releases import Release
from build_scripts.machine.changes.words import Piece, compare_words
from build_scripts.machine.site import Site

KINDS = {
    "act-added": {"kk": "Акт қосылды", "ru": "Акт добавлен"},
    "act-removed": {"kk": "Акт сайттан алынды", "ru": "Акт удален с сайта"},
    "added": {"kk": "Қосылды", "ru": "Добавлено"},
    "removed": {"kk": "Алып тасталды", "ru": "Исключено"},
    "reworded": {"kk": "Мәтіні өзгерді", "ru": "Изменен текст"},
    "renumbered": {"kk": "Нөмірі өзгерді", "ru": "Изменен номер"},
}
"""What happened, in words."""
LANGUAGE_NAMES = {
    "kk": {"kk": "қазақша мәтін", "ru": "орысша мәтін"},
    "ru": {"kk": "казахский текст", "ru": "русский текст"},
}
"""Names of the texts by the language of the page."""


@dataclass(frozen=True, slots=True)
class TextView:
    """The change of a clause in one of its languages."""

    language: str
    name: str
    """What the text is called, in the language of the page."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change of one clause."""

    kind: str
    words: str
    """What happened, in words."""
    label: str
    """The clause's short name, or its id where it has none; empty for a whole act."""
    old_label: str
    """The id before, if it was renumbered."""
    address: str | None
    """The clause on its page, relative to the site; None where it is gone."""
    texts: tuple[TextView, ...]


@dataclass(frozen=True, slots=True)
class ActView:
    """The changes of one act in one release."""

    act: str
    title: str
    address: str | None
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """One release."""

    id: str
    date: str
    acts: tuple[ActView, ...]

    @property
    def anchor(self) -> str:
        """Id of its heading on the page of changes; an id does not begin with a digit."""
        return f"v-{self.id}"


def view_releases(
    releases: Sequence[Release], language: str, site: Site
) -> tuple[ReleaseView, ...]:
    """The releases in the order given."""
    return tuple(
        ReleaseView(
            release.id,
            release.date,
            tuple(
                _act(act, list(changes), language, site)
                for act, changes in groupby(release.changes, key=lambda change: change.act)
            ),
        )
        for release in releases
    )


def _act(act: str, changes: list[Change], language: str, site: Site) -> ActView:
    address = site.overview(language, act) if act in site.plans else None
    views = tuple(_change(change, language, site) for change in changes)
    return ActView(act, changes[0].title[language], address, views)


def _change(change: Change, language: str, site: Site) -> ChangeView:
    gone = change.kind in {"removed", "act-removed", "act-added"}
    return ChangeView(
        kind=change.kind,
        words=KINDS[change.kind][language],
        label=change.alias or change.eid,
        old_label=change.old_eid,
        address=None if gone else site.clause(language, change.act, change.eid),
        texts=tuple(
            TextView(
                text.language,
                LANGUAGE_NAMES[language][text.language],
                compare_words(text.old or "", text.new or ""),
            )
            for text in change.texts
        ),
    )
