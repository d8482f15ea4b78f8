"""Metadata of an act folder, from whichever files stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from build_scripts.corpus.meta import Meta, load_own_meta
from build_scripts.corpus.open_corpus import is_open_corpus, load_corpus_meta
from build_scripts.corpus.side_file import FILE as SIDE_FILE
from build_scripts.corpus.side_file import with_side_file
from build_scripts.faults import BadInputError, Fault
from build_scripts.yaml_files import load_yaml

META = "meta.yaml"


def load_meta(folder: Path, name: str) -> Meta:
    """Reads an act folder's meta.yaml, and site.yaml where one stands beside it.

    Args:
        folder: the act folder; its name is the act's id.
        name: the name of meta.yaml in messages.

    Raises:
        BadInputError: with every fault of the files.
    """
    document = load_yaml(folder / META, name)
    if not isinstance(document, Mapping):
        raise BadInputError(
            [Fault(name, "the file is not a mapping.", "write key: value lines.", 1)]
        )
    read = load_corpus_meta if is_open_corpus(document) else load_own_meta
    side = f"{name.rpartition('/')[0]}/{SIDE_FILE}"
    return with_side_file(read(document, folder.name, name), folder, side)
