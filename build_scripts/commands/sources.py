"""Everything that the site is made from, read and checked before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.checks.registry import REDIRECTS
from build_scripts.commands.publish import load_releases
from build_scripts.corpus.acts import Corpus, load_corpus
from build_scripts.faults import BadInputError, Fault
from build_scripts.links.aliases import aliases_of_new_text
from build_scripts.links.find import find_links
from build_scripts.links.model import Links
from build_scripts.machine.changes.releases import Release
from build_scripts.pages.plan import PagePlan, plan_pages
from build_scripts.translation.glossary import FILE as GLOSSARY_FILE
from build_scripts.translation.glossary import Glossary, load_glossary
from build_scripts.translation.lock import load_lock, stale_clauses
from build_scripts.translation.trees import surplus_clauses
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain


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


def load_sources(root: Path) -> Sources:
    """Reads everything.

    Raises:
        BadInputError: with the faults of all files that can't be used.
    """
    corpus = load_corpus(root)
    faults: list[Fault] = [fault for act in corpus.acts.values() for fault in act.faults]
    glossary = Glossary()
    releases: tuple[Release, ...] = ()
    stale: dict[str, frozenset[str]] = {}
    try:
        glossary = load_glossary(root) if (root / GLOSSARY_FILE).exists() else Glossary()
    except BadInputError as error:
        faults.extend(error.faults)
    try:
        releases = load_releases(root)
    except BadInputError as error:
        faults.extend(error.faults)
    redirects: Mapping[str, Mapping[str, str]] = {}
    try:
        redirects = load_redirects(root)
    except BadInputError as error:
        faults.extend(error.faults)
    for act in corpus.acts.values():
        try:
            lock = load_lock(root, act.id)
        except BadInputError as error:
            faults.extend(error.faults)
        else:
            stale[act.id] = frozenset(stale_clauses(act, lock))
        faults.extend(surplus_clauses(act))
    if faults:
        raise BadInputError(faults)
    links = find_links(corpus)
    name_new_wording(corpus, links)
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    return Sources(corpus, plans, links, glossary, releases, stale, redirects)


def load_redirects(root: Path) -> Mapping[str, Mapping[str, str]]:
    """The ids that replaced published ones; none where there is no list.

    Raises:
        BadInputError: the file can't be read, or does not map acts to pairs of ids.
    """
    path = root / REDIRECTS
    if not path.exists():
        return {}
    loaded = plain(load_yaml(path, REDIRECTS)) or {}
    if not isinstance(loaded, Mapping) or not all(isinstance(v, Mapping) for v in loaded.values()):
        remedy = "write the act, and below it a line 'old id: new id' for each renamed id."
        raise BadInputError([Fault(REDIRECTS, "the file is not built as it must be.", remedy)])
    return loaded


def name_new_wording(corpus: Corpus, links: Links) -> None:
    """Gives quoted new wording the aliases that only the amendment instructions can tell."""
    for act in corpus.acts.values():
        for eid, alias in aliases_of_new_text(act, links[act.id].amendments).items():
            for units in act.units.values():
                if eid in units:
                    units[eid].alias = alias
