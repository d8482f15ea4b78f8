"""Everything that the site is made from, read and checked before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from build_scripts.commands.publish import load_releases
from build_scripts.commands.records import load_redirects, lost_texts
from build_scripts.corpus.acts import Act, Corpus, load_readable
from build_scripts.corpus.meta import FILES
from build_scripts.faults import BadInputError, Fault
from build_scripts.links.aliases import aliases_of_new_text
from build_scripts.links.find import find_links
from build_scripts.links.model import Links
from build_scripts.machine.changes.releases import Release
from build_scripts.pages.plan import PagePlan, plan_pages
from build_scripts.text_files import stands
from build_scripts.translation.glossary import FILE as GLOSSARY_FILE
from build_scripts.translation.glossary import Glossary, load_glossary
from build_scripts.translation.lock import load_lock, stale_clauses
from build_scripts.translation.trees import surplus_clauses


@dataclass(frozen=True, slots=True)
class Sources:
    """The acts and what is known of them."""

    corpus: Corpus
    plans: Mapping[str, PagePlan]
    links: Links
    glossary: Glossary
    releases: tuple[Release, ...]
    stale: Mapping[str, frozenset[str]]
    """Ids of clauses whose translation is older than their Kazakh text, by act."""
    redirects: Mapping[str, Mapping[str, str]]
    """New id by published id, by act."""


class MismatchError(BadInputError):
    """All files can be read, but a Russian text is not built as its Kazakh one."""


def load_sources(
    root: Path,
    read: Callable[[Path], tuple[Corpus, list[Fault]]] = load_readable,
    link: Callable[[Corpus], Links] = find_links,
    gloss: Callable[[Path], Glossary] = load_glossary,
) -> Sources:
    """Reads everything.

    Args:
        root: the repository.
        read: reads the acts; a build that keeps unchanged ones brings its own.
        link: finds the links.
        gloss: reads the glossary.

    Raises:
        MismatchError: the one thing wrong is that clauses of Russian texts are surplus or double.
        BadInputError: with the faults of all files that can't be used.
    """
    corpus, faults = read(root)
    lost: Mapping[str, list[Fault]] = {}
    with _collecting(faults):
        lost = lost_texts(corpus, root)
    faults.extend(chain.from_iterable(lost.values()))
    unusable, mismatched = _of_trees(act for act in corpus.acts.values() if act.id not in lost)
    faults.extend(unusable)
    glossary = Glossary()
    releases: tuple[Release, ...] = ()
    redirects: Mapping[str, Mapping[str, str]] = {}
    stale: dict[str, frozenset[str]] = {}
    with _collecting(faults):
        if stands(root / GLOSSARY_FILE, GLOSSARY_FILE):
            glossary = gloss(root)
    with _collecting(faults):
        releases = load_releases(root)
    with _collecting(faults):
        redirects = load_redirects(root)
    for act in corpus.acts.values():
        with _collecting(faults):
            stale[act.id] = frozenset(stale_clauses(act, load_lock(root, act.id)))
    if faults:
        raise BadInputError([*faults, *mismatched])
    if mismatched:
        raise MismatchError(mismatched)
    links = link(corpus)
    name_new_wording(corpus, links)
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    return Sources(corpus, plans, links, glossary, releases, stale, redirects)


def _of_trees(acts: Iterable[Act]) -> tuple[list[Fault], list[Fault]]:
    """Faults that keep a text from being used, and those of Russian texts against Kazakh ones."""
    unusable: list[Fault] = []
    mismatched: list[Fault] = []
    for act in acts:
        if act.official:  # nobody here may mend it; told as notes, and shown as it is
            continue
        for fault in act.faults:
            (mismatched if fault.file.endswith(FILES["ru"]) else unusable).append(fault)
        mismatched.extend(surplus_clauses(act))
    return unusable, mismatched


@contextmanager
def _collecting(faults: list[Fault]) -> Iterator[None]:
    try:
        yield
    except BadInputError as error:
        faults.extend(error.faults)


def name_new_wording(corpus: Corpus, links: Links) -> None:
    """Gives quoted new wording the aliases that only the amendment instructions can tell."""
    for act in corpus.acts.values():
        for eid, alias in aliases_of_new_text(act, links[act.id].amendments).items():
            for units in act.units.values():
                if eid in units:
                    units[eid].alias = alias
