"""The published versions and what each of them changed, as the repository keeps them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.faults import BadInputError, Fault
from build_scripts.machine.changes.diff import Change, Reworded
from build_scripts.machine.changes.snapshot import FORMAT, read_json
from build_scripts.machine.json_file import Json


@dataclass(frozen=True, slots=True)
class Release:
    """One published version."""

    id: str
    """Its date; a second one of the same day has ``-2`` behind it."""
    date: str
    """ISO date of publication."""
    changes: tuple[Change, ...]


def next_release(date: str, changes: Sequence[Change], earlier: Sequence[Release]) -> Release:
    """A release with an id of its own."""
    same_day = sum(release.date == date for release in earlier)
    return Release(f"{date}-{same_day + 1}" if same_day else date, date, tuple(changes))


def last_changed(releases: Sequence[Release]) -> dict[str, str]:
    """The day of the newest release that changed an act, by act."""
    found: dict[str, str] = {}
    for release in releases:
        for change in release.changes:
            found[change.act] = max(release.date, found.get(change.act, ""))
    return found


def releases_json(releases: Sequence[Release]) -> Json:
    """The releases in the shape of ``schemas/api/changes.json``, the newest first."""
    ordered = sorted(releases, key=lambda release: (release.date, len(release.id), release.id))
    return {
        "format": FORMAT,
        "releases": [
            {
                "id": release.id,
                "date": release.date,
                "changes": [_change(change) for change in release.changes],
            }
            for release in reversed(ordered)
        ],
    }


def releases_text(releases: Sequence[Release]) -> str:
    """The file that the repository keeps."""
    return json.dumps(releases_json(releases), ensure_ascii=False, indent=1) + "\n"


def _change(change: Change) -> Json:
    return {
        "act": change.act,
        "title": dict(change.title),
        "kind": change.kind,
        "eid": change.eid,
        "old_eid": change.old_eid,
        "alias": change.alias,
        "texts": {text.language: {"old": text.old, "new": text.new} for text in change.texts},
    }


def read_releases(text: str, name: str) -> tuple[Release, ...]:
    """The releases of a file that `releases_text` wrote, the newest first.

    Raises:
        BadInputError: the file is damaged.
    """
    data = read_json(text, name)
    try:
        return tuple(
            Release(
                entry["id"], entry["date"], tuple(_read_change(item) for item in entry["changes"])
            )
            for entry in data["releases"]
        )
    except (KeyError, TypeError, AttributeError) as error:
        problem = f"a release lacks {error} or has another shape."
        remedy = "restore the file from version control."
        raise BadInputError([Fault(name, problem, remedy)]) from error


def _read_change(item: Json) -> Change:
    return Change(
        item["act"],
        item["title"],
        item["kind"],
        item["eid"],
        item["old_eid"],
        item["alias"],
        tuple(
            Reworded(language, text["old"], text["new"]) for language, text in item["texts"].items()
        ),
    )
