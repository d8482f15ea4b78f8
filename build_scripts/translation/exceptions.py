"""Reviewed differences of an act: what the checks would report, and why it is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.corpus.acts import SOURCES
from build_scripts.faults import Fault
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of
from build_scripts.yaml_schema import load_checked, plain

FILE = "translation.yaml"


@dataclass(frozen=True, slots=True)
class TranslationException:
    """One difference that a person has found to be right."""

    at: str
    """Id of the clause."""
    rule: str
    """The rule that reports it."""
    what: str
    """`Finding.what`, in the words of the check."""
    why: str
    """Why the difference is right."""
    line: int | None = None
    """Line in translation.yaml."""


def load_exceptions(root: Path, act_id: str) -> tuple[TranslationException, ...]:
    """The exceptions of an act; none where it has no translation.yaml.

    Raises:
        BadInputError: with every fault of the file.
    """
    name = file_name(act_id)
    if not stands(root / name, name):
        return ()
    document = load_checked(root / name, "translation.schema.json", name)
    return tuple(
        TranslationException(**entry, line=line_of(document["exceptions"], index))
        for index, entry in enumerate(plain(document["exceptions"]))
    )


def file_name(act_id: str) -> str:
    """Name of an act's exceptions file in messages."""
    return f"{SOURCES}/{act_id}/{FILE}"


def unused_faults(act_id: str, unused: Sequence[TranslationException]) -> list[Fault]:
    """Faults for exceptions that no clause needs any more."""
    return [
        Fault(
            file_name(act_id),
            f"no clause needs the exception for {act_id}#{exception.at}: {exception.what}.",
            "remove it, or copy the words of the check's message into it.",
            exception.line,
            exception.rule,
        )
        for exception in unused
    ]
