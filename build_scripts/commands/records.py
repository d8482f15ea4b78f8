"""What the repository keeps of published ids: their registry, and what replaced them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts.checks.registry import FILE, REDIRECTS, Entry, read_registry
from build_scripts.checks.whole import cut_texts, lost_acts
from build_scripts.corpus.acts import Corpus, act_folders
from build_scripts.corpus.editions import FOLDER as EDITIONS
from build_scripts.faults import BadInputError, Fault
from build_scripts.text_files import read_text, stands
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain


def load_registry(root: Path) -> list[Entry]:
    """The published ids; none before the first ones are registered.

    Raises:
        BadInputError: with every line of the registry that can't be read.
    """
    if not stands(root / FILE, FILE):
        return []
    published, faults = read_registry(read_text(root / FILE, FILE))
    if faults:
        raise BadInputError(faults)
    return published


def load_redirects(root: Path) -> Mapping[str, Mapping[str, str]]:
    """The ids that replaced published ones; none where there is no list.

    Raises:
        BadInputError: the file can't be read, or does not map acts to pairs of ids.
    """
    path = root / REDIRECTS
    if not stands(path, REDIRECTS):
        return {}
    loaded = plain(load_yaml(path, REDIRECTS)) or {}
    if not isinstance(loaded, Mapping) or not all(isinstance(v, Mapping) for v in loaded.values()):
        remedy = "write the act, and below it a line 'old id: new id' for each renamed id."
        raise BadInputError([Fault(REDIRECTS, "the file is not built as it must be.", remedy)])
    return loaded


def _folders(root: Path) -> Iterator[str]:
    """The folders of acts and of their older editions, below source_texts/."""
    for folder in act_folders(root):
        yield folder.name
        for path in (folder / EDITIONS).glob("*"):
            yield path.relative_to(folder.parent).as_posix()


def lost_texts(corpus: Corpus, root: Path) -> dict[str, list[Fault]]:
    """What was published and is not there any more, by act: its folder, or the end of a text.

    Raises:
        BadInputError: the registry or the redirects can't be read.
    """
    published = load_registry(root)
    found: dict[str, list[Fault]] = {}
    for fault in lost_acts(published, list(_folders(root))):
        found.setdefault(fault.file.split("/")[1], []).append(fault)
    return found | cut_texts(corpus, published, load_redirects(root))
