"""Every file that programs read, from the acts and what was found in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import BadInputError, Fault
from build_scripts.links.model import ActLinks, Links
from build_scripts.machine import csv_tables, licence
from build_scripts.machine.act_json import act_json
from build_scripts.machine.akn.document import act_xml
from build_scripts.machine.akn.meta import Document
from build_scripts.machine.akn.uri import known_works
from build_scripts.machine.archive import zip_bytes
from build_scripts.machine.changes.editions import view_editions
from build_scripts.machine.changes.feed import changes_feed, feed_path
from build_scripts.machine.changes.releases import Release, releases_json
from build_scripts.machine.index import ARCHIVE, index_json
from build_scripts.machine.indicators import abbreviations_json, indicators_json, results_json
from build_scripts.machine.json_file import Json, json_bytes
from build_scripts.machine.markdown import markdown_files
from build_scripts.machine.plan_rows import plan_json
from build_scripts.machine.questionnaire import questionnaire_json
from build_scripts.machine.schemas import schema_files
from build_scripts.machine.site import API, DATA_PAGE, Site
from build_scripts.overlay import Overlay
from build_scripts.pages.plan import PagePlan, plan_pages

_CSV = {
    "questionnaire": csv_tables.questionnaire_csv,
    "indicators": csv_tables.indicators_csv,
    "results": csv_tables.results_csv,
    "plan": csv_tables.plan_csv,
    "abbreviations": csv_tables.abbreviations_csv,
}


def machine_files(
    corpus: Corpus,
    links: Links,
    plans: Mapping[str, PagePlan],
    site_url: str,
    releases: Sequence[Release] = (),
) -> dict[str, bytes]:
    """All machine-readable files.

    Args:
        corpus: all acts.
        links: what was found in them, by act id.
        plans: page plans by act id.
        site_url: root of the site.
        releases: the published versions, the newest first; without any there are no feeds.

    Returns:
        Contents by path below the site's root. The same input gives the same bytes.

    Raises:
        BadInputError: lists of an act that can't be read for sure, all of them.
    """
    site = Site.at(site_url, plans)
    if faults := check_lists(corpus):
        raise BadInputError(faults)
    works = known_works(corpus)
    produced: dict[str, bytes] = {}
    for act in corpus.acts.values():
        produced |= files_of_act(act, links.get(act.id, ActLinks()), works, site)
    return produced | files_of_all(corpus, links, site, produced, releases)


def files_of_act(
    act: Act, found: ActLinks, works: Mapping[str, str], site: Site
) -> dict[str, bytes]:
    """The files of one act, those of its older editions below ``at/DATE/``.

    Args:
        act: the act.
        found: what was found in it.
        works: addresses of works by act id.
        site: where the pages are.

    Raises:
        BadInputError: its lists can't be read for sure.
    """
    produced = _texts_of(act, found, works, site)
    lists, faults = act_lists(act)
    if faults:
        raise BadInputError(faults)
    produced |= {site.file(act.id, name): data for name, data in _list_files(act, lists)}
    links = found.older or (ActLinks(),) * len(act.older)
    for old, own in zip(act.older, links, strict=True):
        produced |= _texts_of(old, own, works, _seen_from(site, old))
    return produced


def _seen_from(site: Site, old: Act) -> Site:
    """The site as an older edition sees it: its own clauses are on the pages of its day."""
    return replace(site, plans=Overlay(old.id, plan_pages(old), site.plans))


def _texts_of(act: Act, found: ActLinks, works: Mapping[str, str], site: Site) -> dict[str, bytes]:
    """JSON, XML and Markdown of one edition in each language that it has."""
    produced: dict[str, bytes] = {}
    for language in act.texts:
        data = act_json(act, language, found, site)
        produced[site.file(act.id, f"{act.below}{language}.json")] = json_bytes(data)
        document = Document(act, language, found, works, site.url)
        produced[site.file(act.id, f"{act.below}{language}.xml")] = act_xml(document)
    return produced | dict(markdown_files(act, site))


def files_of_all(
    corpus: Corpus,
    links: Links,
    site: Site,
    produced: Mapping[str, bytes],
    releases: Sequence[Release],
) -> dict[str, bytes]:
    """The files that belong to no act, the index and the archive of all among them.

    Args:
        corpus: all acts.
        links: what was found in them, by act id.
        site: where the pages are.
        produced: the files of all acts.
        releases: the published versions, the newest first.
    """
    own = dict(schema_files(site))
    if releases:
        own[f"{API}/changes.json"] = json_bytes(releases_json(releases))
        for language in LANGUAGES:
            editions = view_editions(corpus.acts.values(), language, site)
            feed = partial(changes_feed, releases, language, site, editions=editions)
            own[feed_path(language)] = feed()
            for act in corpus.acts.values():
                own[feed_path(language, act.id)] = feed(act)
    own[f"{API}/index.json"] = json_bytes(index_json(corpus, links, site, {**produced, **own}))
    return own | {ARCHIVE: zip_bytes({**produced, **own, **_about(site)})}


def act_lists(act: Act) -> tuple[dict[str, Json], list[Fault]]:
    """The special lists of an act by name, and what keeps them from being trusted.

    The names are ``questionnaire``, ``indicators``, ``results``, ``plan``, ``abbreviations``;
    those that the act lacks are absent.
    """
    questionnaire, faults = questionnaire_json(act)
    indicators, found = indicators_json(act)
    faults.extend(found)
    plan, found = plan_json(act)
    faults.extend(found)
    lists = {
        "questionnaire": questionnaire,
        "indicators": indicators,
        "results": results_json(act),
        "plan": plan,
        "abbreviations": abbreviations_json(act),
    }
    return {name: data for name, data in lists.items() if data is not None}, faults


def check_lists(corpus: Corpus) -> list[Fault]:
    """What keeps the special lists of all acts from being trusted."""
    return [fault for act in corpus.acts.values() for fault in act_lists(act)[1]]


def _list_files(act: Act, lists: Mapping[str, Json]) -> Iterator[tuple[str, bytes]]:
    for name, data in lists.items():
        yield f"{name}.json", json_bytes(data)
        yield f"{name}.csv", _CSV[name](data)
    yield from csv_tables.table_files(act)


def _about(site: Site) -> dict[str, bytes]:
    pages = {language: site.absolute(f"{language}/{DATA_PAGE}") for language in LANGUAGES}
    return {
        "README.md": licence.readme_text(site.url, pages).encode("utf-8"),
        "LICENCE.txt": licence.licence_text().encode("utf-8"),
    }
