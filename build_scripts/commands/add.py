"""``add FOLDER``: takes a folder of the open corpus over, and says on one screen what it holds."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_scripts.act.kinds import ranked
from build_scripts.commands.output import counted, say
from build_scripts.corpus.acts import SOURCES, Act, act_name, load_act, load_readable
from build_scripts.corpus.editions import FOLDER as EDITIONS
from build_scripts.corpus.editions import newest_edition
from build_scripts.corpus.forms import form_name
from build_scripts.corpus.load_meta import META
from build_scripts.corpus.meta import FILES, LANGUAGES, Meta
from build_scripts.corpus.notes import FILE as NOTES_FILE
from build_scripts.corpus.open_corpus import (
    id_in_official_database,
    is_open_corpus,
    load_corpus_meta,
)
from build_scripts.corpus.questions import FILE as QUESTIONS_FILE
from build_scripts.corpus.side_file import FILE as SIDE_FILE
from build_scripts.faults import BadInputError, Fault
from build_scripts.text_files import check_folder
from build_scripts.translation.official import differences
from build_scripts.yaml_files import load_yaml

OURS = (SIDE_FILE, NOTES_FILE, QUESTIONS_FILE)
"""Files that a newer copy leaves as they are."""
_COUNTED = (*ranked(), "annex", "point", "subpoint", "table")
_LINES = 9
"""Lines of what to look at, so that all fits on one screen."""
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the command's arguments."""
    parser.add_argument(
        "folder", type=Path, help="a folder of the open corpus: meta.yaml with kaz.md and rus.md"
    )
    parser.add_argument(
        "--id", help="the act's identifier, where its registration does not tell it"
    )
    parser.add_argument(
        "--replace", action="store_true", help="lay a newer copy over an act that is there"
    )


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Runs the command; returns the exit code.

    Raises:
        BadInputError: the folder can't be used; nothing was written.
    """
    source: Path = arguments.folder
    shown = source.as_posix()
    check_folder(source, shown)
    act_id = _id(source, shown, arguments.id)
    there = root / SOURCES / act_id
    if there.exists() and not arguments.replace:
        problem = "the act is there already."
        remedy = "lay the newer copy over it: add --replace; what is ours beside it stays."
        raise BadInputError([Fault(f"{SOURCES}/{act_id}", problem, remedy)])
    act = _take_over(source, there, root)
    for line in _screen(act, root):
        say(line)
    return 0


def _id(source: Path, shown: str, given: str | None) -> str:
    """The folder's name to be: the one given, else the identifier of the official database.

    Raises:
        BadInputError: neither is known, or meta.yaml can't be used.
    """
    name = f"{shown}/{META}"
    document = load_yaml(source / META, name)
    if not is_open_corpus(document):
        remedy = "copy the folder of an act of the open corpus; our own format needs no command."
        raise BadInputError([Fault(name, "this is no meta.yaml of the open corpus.", remedy, 1)])
    load_corpus_meta(document, given or source.name, name)
    found = given or id_in_official_database(document)
    if found is None:
        problem = "nothing in it tells the act's identifier in the official database."
        remedy = "give the one that its official page has in its address: --id V2300033291"
        raise BadInputError([Fault(name, problem, remedy, None, "requisite")])
    if not act_name(found):
        problem = f"{found!r} can't be the name of a folder and of an address."
        remedy = "use Latin letters, digits, hyphens and underscores."
        raise BadInputError([Fault("--id", problem, remedy)])
    return found


def _take_over(source: Path, there: Path, root: Path) -> Act:
    """Copies the act aside, reads the copy, and lets it take its place only if it can be read."""
    aside = Path(tempfile.mkdtemp(dir=root, prefix=f".{there.name}."))
    try:
        fresh = aside / SOURCES / there.name
        fresh.mkdir(parents=True)
        for name in _files(source):
            _copy(source / name, fresh / name)
        for name in OURS:
            if (there / name).is_file() and not (fresh / name).exists():
                _copy(there / name, fresh / name)
        _keep_editions(there, fresh)
        act = load_act(fresh, aside)
        if there.exists():
            there.rename(aside / "old")
        fresh.rename(there)
    except OSError as error:
        problem = f"can't be written ({error.strerror or 'unknown cause'})."
        remedy = "make room, and give write access to the folder."
        raise BadInputError([Fault(f"{SOURCES}/{there.name}", problem, remedy)]) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return load_act(there, root) if act.texts else act


def _keep_editions(there: Path, fresh: Path) -> None:
    """Carries the older editions over, and the text that is replaced as one more of them.

    A text of the same day is laid over; one that tells no day can't be kept as an edition.
    """
    if not there.is_dir():
        return
    if (there / EDITIONS).is_dir():
        shutil.copytree(there / EDITIONS, fresh / EDITIONS)
    replaced, newer = _day(there), _day(fresh)
    if replaced is None or newer is None or replaced >= newer:
        return
    for name in _files(there):
        if name not in OURS:
            _copy(there / name, fresh / EDITIONS / replaced / name)


def _day(folder: Path) -> str | None:
    """The day of the edition in a folder of the open corpus."""
    name = f"{SOURCES}/{folder.name}/{META}"
    document = load_yaml(folder / META, name)
    if not is_open_corpus(document):
        return None
    edition = newest_edition(load_corpus_meta(document, folder.name, name))
    return edition.date if edition else None


def _files(source: Path) -> Iterator[str]:
    """What belongs to an act: its metadata, its texts or their parts, and what is ours."""
    for name in (META, *FILES.values(), *OURS):
        if (source / name).is_file():
            yield name
    for name in FILES.values():
        folder = source / name.removesuffix(".md")
        yield from sorted(f"{folder.name}/{path.name}" for path in folder.glob("*.md"))


def _copy(source: Path, target: Path) -> None:
    """Copies the bytes alone: no owner, no permissions, no dates of another machine."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())


def _screen(act: Act, root: Path) -> Iterator[str]:
    """What was found, what is missing, and the next command."""
    meta = act.meta
    yield f"{SOURCES}/{act.id}"
    yield from (f"  {name:<13} {value}" for name, value in _found(meta) if value)
    for language in LANGUAGES:
        yield f"  {_LANGUAGES[language]:<13} {_counts(act, language)}"
    missing = list(_missing(act))
    if missing:
        yield "To look at:"
        yield from (f"  {line}" for line in missing[:_LINES])
        if len(missing) > _LINES:
            yield f"  and {len(missing) - _LINES} more: check tells each"
    others = [other.id for other in _of_same_title(act, root)]
    if others:
        yield f"  the same short title as {', '.join(others)}: write one into {SIDE_FILE}"
    yield "Next: python -m build_scripts check --register && python -m build_scripts build"


def _found(meta: Meta) -> Iterable[tuple[str, str]]:
    number = f"No. {meta.number} " if meta.number else ""
    registered = meta.registration
    editions = {text.edition for text in meta.languages.values() if text.edition}
    return (
        ("what", f"{form_name(meta, 'ru')} {number}of {meta.date}"),
        ("body", f"{meta.body.ru} / {meta.body.kk}"),
        ("registration", f"No. {registered[0]} of {registered[1]}" if registered else ""),
        ("edition", ", ".join(sorted(editions))),
        ("status", meta.status if meta.status == "repealed" else "not checked"),
        ("repealed by", meta.repealed_by.ru if meta.repealed_by else ""),
        ("amends", "; ".join(other.title.ru for other in meta.amends)),
        ("short title", f"{meta.short_title.ru} / {meta.short_title.kk}"),
    )


def _counts(act: Act, language: str) -> str:
    if language not in act.texts:
        return "no text"
    kinds = Counter(unit.kind for unit in act.texts[language].walk())
    named = [_counted(kinds[kind], kind) for kind in _COUNTED if kinds[kind]]
    total = counted(len(act.units[language]), "unit")
    return f"{total}: {', '.join(named)}" if named else total


def _counted(count: int, kind: str) -> str:
    return f"{count} annexes" if kind == "annex" and count != 1 else counted(count, kind)


def _missing(act: Act) -> Iterator[str]:
    """What a person may look at, what only they can tell coming first."""
    yield from map(str, act.meta.asks)
    if act.meta.derived_short_title:
        yield f"{SIDE_FILE}: the short title was cut by rule; write short_title to choose your own"
    if not act.meta.summary:
        yield f"{SIDE_FILE}: no summary; one sentence, {{kk: ..., ru: ...}}, shows under the title"
    yield from map(str, (*differences(act), *act.faults))


def _of_same_title(act: Act, root: Path) -> list[Act]:
    corpus, _ = load_readable(root)
    mine = act.meta.short_title
    return [
        other
        for other in corpus.acts.values()
        if other.id != act.id
        and (other.meta.short_title.kk == mine.kk or other.meta.short_title.ru == mine.ru)
    ]
