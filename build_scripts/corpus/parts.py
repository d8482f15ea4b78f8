"""The text of an act in one language: one file, or a file and the parts that it was split into.

The open corpus splits texts too large for its host's viewer: rus.md keeps the beginning and a
table of the parts, which stand in rus/.
"""

from __future__ import annotations

import re
from pathlib import Path

from build_scripts.act.parse import join_parts
from build_scripts.corpus.meta import FILES
from build_scripts.faults import BadInputError, Fault
from build_scripts.text_files import files_in, read_text, stands

_LINK = re.compile(r"\]\((?:\./)?(?P<folder>kaz|rus)/(?P<file>[\w.-]+\.md)\)")


def text_stands(folder: Path, language: str, name: str) -> bool:
    """Whether a language has a text, whole or in parts.

    Raises:
        BadInputError: nobody can tell, for the folder can't be read.
    """
    return stands(folder / FILES[language], name) or _folder(folder, language).is_dir()


def act_text(folder: Path, language: str, name: str, when_empty: str) -> str:
    """The text of an act in one language, its parts in their order.

    Args:
        folder: the act folder.
        language: ``kk`` or ``ru``.
        name: name of the language's file in messages.
        when_empty: how to mend an empty file.

    Raises:
        BadInputError: with every fault of the files; a part that the list names and that is
            missing is one, for its clauses would be lost.
    """
    main = ""
    inside = _folder(folder, language)
    if stands(folder / FILES[language], name) or not inside.is_dir():
        main = read_text(folder / FILES[language], name, when_empty)
    listed = [found["file"] for found in _LINK.finditer(main) if found["folder"] == inside.name]
    there = sorted((path.name for path in files_in(inside, ".md", name)), key=_stem)
    if not listed and not there:
        return main
    texts: list[tuple[str, str]] = [(FILES[language], main)] if main else []
    faults: list[Fault] = []
    for part in dict.fromkeys([*listed, *there]):
        try:
            text = read_text(inside / part, _part_name(name, part), when_empty)
            texts.append((f"{inside.name}/{part}", text))
        except BadInputError as error:
            faults.extend(error.faults)
    if unlisted := [part for part in there if listed and part not in listed]:
        problem = f"parts that its list does not name: {', '.join(unlisted)}."
        faults.append(Fault(name, problem, "name each in the list, in its place."))
    if faults:
        raise BadInputError(faults)
    return join_parts(texts)


def _folder(folder: Path, language: str) -> Path:
    return folder / FILES[language].removesuffix(".md")


def _part_name(name: str, part: str) -> str:
    return f"{name.removesuffix('.md')}/{part}"


def _stem(name: str) -> str:
    return name.removesuffix(".md")
