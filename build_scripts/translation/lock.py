"""Staleness: which Kazakh clauses have changed since their Russian text was checked.

rus.lock keeps a hash of the Kazakh clause for every Russian one, one line a clause, so that the
Russian text itself stays clean.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import SOURCES, Act
from build_scripts.faults import BadInputError, Fault
from build_scripts.text_files import RESTORE, read_text, stands
from build_scripts.translation.clauses import is_translated_here, own_text

FILE = "rus.lock"
_HEADER = (
    "# Hash of each Kazakh clause as it stood when its Russian text was last checked against it.\n"
    "# Renewed by: python -m build_scripts check --translated {act}\n"
)
_RENEW = "remove it and make it anew: python -m build_scripts check --translated {act}"
"""A lock that can't be read keeps the command from running; one that is not there does not."""
_LINE = re.compile(r"([0-9a-f]{16}) (\S+)")
_LENGTH = 16


@dataclass(frozen=True)
class Lock:
    """Hashes of the Kazakh clauses of an act by their id."""

    hashes: Mapping[str, str] = field(default_factory=dict)


def file_name(act_id: str) -> str:
    """Name of an act's lock in messages."""
    return f"{SOURCES}/{act_id}/{FILE}"


def load_lock(root: Path, act_id: str) -> Lock:
    """The lock of an act; an empty one where it has none yet.

    Raises:
        BadInputError: with every line that can't be read.
    """
    path = root / file_name(act_id)
    if not stands(path, file_name(act_id)):
        return Lock()
    remedy = f"{RESTORE}, or {_RENEW.format(act=act_id)}"
    return parse_lock(read_text(path, file_name(act_id), remedy), file_name(act_id))


def parse_lock(text: str, name: str) -> Lock:
    """Reads the text of a lock.

    Args:
        text: lines of a hash and an id; lines that begin with ``#`` are comments.
        name: the file's name in messages.

    Raises:
        BadInputError: with every line that can't be read.
    """
    hashes: dict[str, str] = {}
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None or match[2] in hashes:
            problem = f"the line {line[:40]!r} is no hash with an id of its own."
            remedy = f"{RESTORE}, or {_RENEW.format(act=Path(name).parent.name or 'ACT')}."
            faults.append(Fault(name, problem, remedy, number))
        else:
            hashes[match[2]] = match[1]
    if faults:
        raise BadInputError(faults)
    return Lock(hashes)


def clause_hash(unit: Unit) -> str:
    """Hash of what is printed in a Kazakh clause; how it is spaced does not matter."""
    text = " ".join(own_text(unit).split())
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def renewed_lock(act: Act) -> str:
    """Text of the lock that fits the act as it stands now."""
    lines = [f"{clause_hash(unit)} {eid}\n" for eid, unit in _clauses(act).items()]
    return _HEADER.format(act=act.id) + "".join(lines)


def stale_clauses(act: Act, lock: Lock) -> list[str]:
    """Ids of clauses whose Kazakh text is not the one that was translated, in reading order.

    An act whose Russian text is official has none: it does not follow our Kazakh file.
    """
    if not is_translated_here(act):
        return []
    return [eid for eid, unit in _clauses(act).items() if lock.hashes.get(eid) != clause_hash(unit)]


def vanished_clauses(act: Act, lock: Lock) -> list[str]:
    """Ids in a lock that the act does not have any more."""
    known = _clauses(act)
    return [eid for eid in lock.hashes if eid not in known]


def _clauses(act: Act) -> dict[str, Unit]:
    return {eid: unit for eid, unit in act.units["kk"].items() if own_text(unit)}
