"""Editor's notes: where the text is lost, contradicts itself, or holds a slip of the act."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.meta import Words
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import load_checked, plain

FILE = "notes.yaml"


@dataclass(frozen=True, slots=True)
class EditorNote:
    """One note of the editors; it stands beside the text, never in it."""

    at: tuple[str, ...]
    """Ids of the units it belongs to, the first one being where it is shown."""
    kind: str
    """``lost``, ``restored``, ``contradiction``, ``slip``, ``unclear`` or ``outdated``."""
    text: Words
    words: str = ""
    """Words of the Kazakh text that it is about; the check proves that they stand there."""
    see: tuple[str, ...] = ()
    """``ACT#id`` of units it compares with."""
    line: int | None = None


def load_notes(folder: Path, name: str) -> tuple[EditorNote, ...]:
    """The notes of an act folder; none where there is no notes.yaml.

    Raises:
        BadInputError: with every fault of the file.
    """
    path = folder / FILE
    if not stands(path, name):
        return ()
    document = load_checked(path, "notes.schema.json", name)
    return tuple(
        EditorNote(
            at=(entry["at"],) if isinstance(entry["at"], str) else tuple(entry["at"]),
            kind=entry["kind"],
            text=Words(entry["text"]["kk"].strip(), entry["text"]["ru"].strip()),
            words=entry.get("words", ""),
            see=tuple(entry.get("see", ())),
            line=line_of(document["notes"], index),
        )
        for index, entry in enumerate(plain(document["notes"]))
    )
