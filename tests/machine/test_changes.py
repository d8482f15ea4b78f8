"""What counts as a change, how it is told, and the feed."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from build_scripts.corpus.acts import Corpus
from build_scripts.editions.history import history_of
from build_scripts.faults import BadInputError
from build_scripts.machine.changes.diff import Change, Reworded, diff
from build_scripts.machine.changes.editions import view_editions
from build_scripts.machine.changes.feed import changes_feed
from build_scripts.machine.changes.normal import wording
from build_scripts.machine.changes.releases import (
    Release,
    last_changed,
    next_release,
    read_releases,
    releases_json,
    releases_text,
)
from build_scripts.machine.changes.snapshot import (
    EMPTY,
    read_snapshot,
    snapshot,
    snapshot_text,
)
from build_scripts.machine.changes.view import view_releases
from build_scripts.machine.changes.words import compare_words
from build_scripts.machine.schemas import check_files
from build_scripts.machine.site import Site
from build_scripts.pages.blocks import Heading
from build_scripts.pages.changes_page import changes_page
from tests.machine.conftest import ORDER, SITE
from tests.support import Case, read_cases

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
ATOM = {"a": "http://www.w3.org/2005/Atom"}
TITLE = {"kk": "Бұйрық", "ru": "Приказ"}


def texts(*clauses: tuple[str, str], kind: str = "point", ru: str | None = None) -> dict:
    """A snapshot of one act; the Russian words are the Kazakh ones, unless given."""
    return {
        "format": 1,
        "acts": {
            ORDER: {
                "title": TITLE,
                "clauses": {
                    eid: {"alias": eid, "kind": kind, "kk": words, "ru": ru or words}
                    for eid, words in clauses
                },
            }
        },
    }


def told(changes: list[Change]) -> list[tuple[str, str, str]]:
    return [(change.kind, change.eid, change.old_eid) for change in changes]


@pytest.mark.parametrize("case", read_cases(HERE / "wording.md"), ids=lambda case: case.name)
def test_wording(case: Case):
    one, other = case.text.split("\n=\n")
    assert ("same" if wording(one) == wording(other) else "other") == case.expected


@given(st.text())
def test_wording_of_a_wording_is_itself(text: str):
    assert wording(wording(text)) == wording(text)


def test_nothing_changed(corpus: Corpus):
    assert diff(snapshot(corpus), snapshot(corpus)) == []


def test_snapshot_holds_every_clause_with_words(corpus: Corpus):
    clauses = snapshot(corpus)["acts"][ORDER]["clauses"]
    point = clauses["para_1__mod_6__para_12"]
    assert point["alias"] == "p12"
    assert point["kk"].startswith("Мемлекеттік көрсетілетін қызметті")
    assert point["ru"]
    with_words = {
        eid for eid, unit in corpus.acts[ORDER].units["kk"].items() if unit.text or unit.heading
    }
    assert set(clauses) == with_words


def test_snapshot_file_gives_the_snapshot_back(corpus: Corpus):
    current = snapshot(corpus)
    assert read_snapshot(snapshot_text(current), "texts.json") == current
    assert read_snapshot(snapshot_text(EMPTY), "texts.json") == EMPTY


def test_formatting_is_no_change():
    old = texts(("para_1", "Министрлік «Серпін» жобасын – 2023 - 2029"))
    new = texts(("para_1", 'Министрлік  "Серпін"  жобасын - 2023–2029'))
    assert diff(old, new) == []


def test_added_removed_reworded():
    old = texts(("para_1", "Бірінші сөйлем."), ("para_2", "Екінші."), ("para_3", "Үшінші."))
    new = texts(("para_1", "Бірінші жаңа сөйлем."), ("para_3", "Үшінші."), ("para_4", "Төртінші."))
    changes = diff(old, new)
    assert told(changes) == [
        ("reworded", "para_1", ""),
        ("added", "para_4", ""),
        ("removed", "para_2", ""),
    ]
    assert changes[0].texts == (
        Reworded("kk", "Бірінші сөйлем.", "Бірінші жаңа сөйлем."),
        Reworded("ru", "Бірінші сөйлем.", "Бірінші жаңа сөйлем."),
    )
    assert changes[1].texts[0] == Reworded("kk", None, "Төртінші.")
    assert changes[2].texts[0] == Reworded("kk", "Екінші.", None)


def test_insertion_renumbers_what_follows_and_rewords_nothing():
    old = texts(("para_1", "Бірінші."), ("para_2", "Екінші."), ("para_3", "Үшінші."))
    new = texts(
        ("para_1", "Бірінші."), ("para_2", "Жаңа."), ("para_3", "Екінші."), ("para_4", "Үшінші.")
    )
    assert told(diff(old, new)) == [
        ("added", "para_2", ""),
        ("renumbered", "para_3", "para_2"),
        ("renumbered", "para_4", "para_3"),
    ]


def test_two_clauses_that_change_places_are_renumbered():
    old = texts(("para_1", "Бірінші."), ("para_2", "Екінші."))
    new = texts(("para_1", "Екінші."), ("para_2", "Бірінші."))
    assert told(diff(old, new)) == [
        ("renumbered", "para_1", "para_2"),
        ("renumbered", "para_2", "para_1"),
    ]


def test_words_that_stand_in_many_clauses_are_not_taken_for_moved():
    old = texts(("crit_1__opt_1", "жоқ"), ("crit_2__opt_1", "жоқ"), kind="option")
    new = texts(
        ("crit_1__opt_1", "бар"), ("crit_2__opt_1", "жоқ"), ("crit_3__opt_1", "жоқ"), kind="option"
    )
    assert told(diff(old, new)) == [
        ("reworded", "crit_1__opt_1", ""),
        ("added", "crit_3__opt_1", ""),
    ]


def test_words_that_stand_in_many_clauses_follow_a_renumbered_parent():
    old = texts(
        ("para_1", "Құжат:"),
        ("para_1__subpara_1", "жоқ"),
        ("para_2", "Хат:"),
        ("para_2__subpara_1", "жоқ"),
    )
    new = texts(
        ("para_1", "Құжат:"),
        ("para_1__subpara_1", "жоқ"),
        ("para_3", "Хат:"),
        ("para_3__subpara_1", "жоқ"),
    )
    assert told(diff(old, new)) == [
        ("renumbered", "para_3", "para_2"),
        ("renumbered", "para_3__subpara_1", "para_2__subpara_1"),
    ]


def test_translation_mended_without_a_change_of_the_law():
    old = texts(("para_1", "Бірінші."), ru="Первый.")
    new = texts(("para_1", "Бірінші."), ru="Пункт первый.")
    [change] = diff(old, new)
    assert change.kind == "reworded"
    assert change.texts == (Reworded("ru", "Первый.", "Пункт первый."),)


def test_whole_act_is_one_change():
    old, new = EMPTY, texts(("para_1", "Бірінші."), ("para_2", "Екінші."))
    assert told(diff(old, new)) == [("act-added", "", "")]
    assert told(diff(new, old)) == [("act-removed", "", "")]


@given(
    st.lists(st.sampled_from(["бір", "екі", "үш", "«төрт»", "5"])),
    st.lists(st.sampled_from(["бір", "екі", "үш", "«төрт»", "6"])),
)
def test_pieces_give_both_wordings_back(old: list[str], new: list[str]):
    pieces = compare_words(" ".join(old), " ".join(new))
    before = " ".join(piece.text for piece in pieces if piece.kind != "added").split()
    after = " ".join(piece.text for piece in pieces if piece.kind != "removed").split()
    assert (before, after) == (old, new)


def history() -> tuple[Release, ...]:
    first = texts(("para_1", "Комиссия 3 күн ішінде қарайды."), ("para_2", "Екінші."))
    second = texts(("para_1", "Комиссия 5 күн ішінде қарайды."), ("para_3", "Екінші."))
    started = next_release("2026-11-21", diff(EMPTY, first), ())
    return (next_release("2026-12-01", diff(first, second), (started,)), started)


def test_second_release_of_a_day_has_an_id_of_its_own():
    first = next_release("2026-11-21", [], ())
    second = next_release("2026-11-21", [], (first,))
    assert [first.id, second.id] == ["2026-11-21", "2026-11-21-2"]
    listed = releases_json([first, second])["releases"]
    assert [release["id"] for release in listed] == ["2026-11-21-2", "2026-11-21"]


def test_releases_file_gives_the_releases_back_and_keeps_its_schema():
    text = releases_text(history())
    assert read_releases(text, "changes.json") == history()
    assert check_files({"api/changes.json": text.encode()}) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 2, "releases": []}',
        '{"format": 1}',
        '{"format": 1, "releases": [{"id": "2026-11-21"}]}',
        '{"format": 1, "releases": [1]}',
    ],
)
def test_damaged_releases_are_a_fault(text: str):
    with pytest.raises(BadInputError, match=r"changes\.json"):
        read_releases(text, "changes.json")


@pytest.mark.parametrize("text", ["", "{", '{"format": 1}', '{"format": 1, "acts": []}'])
def test_damaged_snapshot_is_a_fault(text: str):
    with pytest.raises(BadInputError, match=r"texts\.json"):
        read_snapshot(text, "texts.json")


def test_view_has_words_addresses_and_pieces(site: Site):
    newest, _ = view_releases(history(), "ru", site)
    [act] = newest.acts
    assert act.title == "Приказ"
    reworded, renumbered = act.changes
    assert reworded.words == "Изменен текст"
    assert reworded.address == f"ru/acts/{ORDER}/text/#para_1"
    assert [text.name for text in reworded.texts] == ["казахский текст", "русский текст"]
    assert [(p.kind, p.text) for p in reworded.texts[0].pieces][1:3] == [
        ("removed", "3"),
        ("added", "5"),
    ]
    assert (renumbered.kind, renumbered.old_label) == ("renumbered", "para_2")


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_feed_has_everything_atom_requires(site: Site, language: str):
    feed = etree.fromstring(changes_feed(history(), language, site))
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == 2
    for holder in (feed, *entries):
        for name in ("id", "title", "updated"):
            [found] = holder.findall(f"a:{name}", ATOM)
            assert found.text
        moment = dt.datetime.fromisoformat(holder.findtext("a:updated", namespaces=ATOM))
        assert moment.utcoffset() == dt.timedelta(hours=5)
    assert feed.findtext("a:author/a:name", namespaces=ATOM)
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert links == {
        "self": f"{SITE}changes/feed.{language}.xml",
        "alternate": f"{SITE}{language}/changes/",
    }
    ids = [entry.findtext("a:id", namespaces=ATOM) for entry in entries]
    assert len(set(ids)) == 2
    assert all(eid.startswith("tag:law.example.kz,2026:changes/") for eid in ids)
    for entry in entries:
        assert entry.find("a:link[@rel='alternate']", ATOM) is not None
        assert entry.find("a:content", ATOM).get("type") == "html"
    assert feed.findtext("a:updated", namespaces=ATOM) == "2026-12-01T00:00:00+05:00"


def test_an_act_has_a_feed_of_its_own(site: Site, corpus: Corpus):
    act = corpus.acts["V2500035694"]
    release = history()[0]
    changes = tuple(replace(change, act=act.id) for change in release.changes)
    elsewhere = tuple(replace(change, act="V2300033291") for change in release.changes)
    other = Release("2026-11-01", "2026-11-01", elsewhere)
    own = etree.fromstring(
        changes_feed([replace(release, changes=changes), other], "ru", site, act)
    )
    assert own.findtext("a:title", namespaces=ATOM).startswith(act.meta.short_title["ru"])
    assert len(own.findall("a:entry", ATOM)) == 1
    links = {link.get("rel"): link.get("href") for link in own.findall("a:link", ATOM)}
    assert links["self"] == f"{SITE}changes/V2500035694.ru.xml"
    assert links["alternate"].endswith("ru/acts/V2500035694/")
    assert last_changed([replace(release, changes=changes), other])[act.id] == release.date


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_entries_of_the_feed_lead_to_the_release_on_the_page(site: Site, language: str):
    feed = etree.fromstring(changes_feed(history(), language, site))
    shown = changes_page(view_releases(history(), language, site), language, "changes/feed.xml")
    anchors = {block.eid for block in shown.blocks if isinstance(block, Heading)}
    for entry in feed.findall("a:entry", ATOM):
        address = entry.find("a:link[@rel='alternate']", ATOM).get("href")
        start, _, fragment = address.partition("#")
        assert start == f"{SITE}{language}/changes/"
        assert fragment in anchors


def test_the_page_says_in_which_language_a_changed_text_is(site: Site):
    old, new = texts(("para_1", "Мерзімі 3 күн.")), texts(("para_1", "Мерзімі 5 күн."))
    release = Release("2026-12-01", "2026-12-01", tuple(diff(old, new)))
    shown = changes_page(view_releases([release], "ru", site), "ru", "changes/feed.xml")
    page = "".join(str(block) for block in shown.blocks)
    assert '<span lang="kk"><span>Мерзімі</span> <del>3</del> <ins>5</ins>' in page


def test_feed_shows_the_words_that_changed_and_escapes_them(site: Site):
    old = texts(("para_1", "Мерзімі <3> күн."))
    new = texts(("para_1", "Мерзімі <5> күн."))
    feed = etree.fromstring(
        changes_feed([Release("r", "2026-12-01", tuple(diff(old, new)))], "kk", site)
    )
    content = feed.findtext("a:entry/a:content", namespaces=ATOM)
    assert "<del>&lt;3&gt;</del> <ins>&lt;5&gt;</ins> күн." in content
    assert f'<a href="{SITE}kk/acts/{ORDER}/text/#para_1">para_1</a>' in content
    etree.fromstring(f"<div>{content}</div>")


def test_every_act_of_the_site_was_added_once(produced):
    releases = json.loads(produced["api/changes.json"])["releases"]
    assert [one["date"] for one in releases] == sorted(one["date"] for one in releases)[::-1]
    changes = [change for release in releases for change in release["changes"]]
    added = [change["act"] for change in changes if change["kind"] == "act-added"]
    acts = json.loads(produced["api/index.json"])["acts"]
    assert sorted(added) == sorted(act["id"] for act in acts)


@pytest.mark.parametrize(
    ("language", "title", "by", "moved"),
    [
        ("kk", ": 2024 жылғы 26 ақпандағы редакция", "№ 85 бұйрығы", "Мәтіні өзгерді: "),
        ("ru", ": Редакция от 26 февраля 2024 года", "№ 85", "Изменен текст: "),
    ],
)
def test_feeds_tell_which_clauses_an_edition_changed(
    site: Site, corpus: Corpus, language: str, title: str, by: str, moved: str
):
    act = corpus.acts["V2300033291"]
    editions = view_editions(corpus.acts.values(), language, site)
    whole = etree.fromstring(changes_feed(history(), language, site, None, editions))
    own = etree.fromstring(changes_feed(history(), language, site, act, editions))
    days = [
        entry.findtext("a:updated", namespaces=ATOM) for entry in whole.findall("a:entry", ATOM)
    ]
    assert days == sorted(days, reverse=True)
    assert len(days) > len(own.findall("a:entry", ATOM))
    [entry] = [
        entry
        for entry in own.findall("a:entry", ATOM)
        if entry.findtext("a:id", namespaces=ATOM).endswith("V2300033291@2024-02-26")
    ]
    assert entry.findtext("a:title", namespaces=ATOM).endswith(title)
    page = f"{SITE}{language}/acts/V2300033291/history/"
    assert entry.find("a:link[@rel='alternate']", ATOM).get("href") == page
    content = entry.findtext("a:content", namespaces=ATOM)
    assert by in content.replace("\N{NO-BREAK SPACE}", " ")
    assert f'<li>{moved}<a href="{page}#att_1__chp_2__para_4">' in content
    changed = {
        eid
        for eid, steps in history_of(act, language).items()
        for step in steps
        if step.after.date == "2024-02-26"
    }
    assert set(re.findall(r"history/#([^\"]+)", content)) == changed


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "араларында басқалары да болған"), ("ru", "были и другие")]
)
def test_a_feed_says_where_editions_lie_between(
    site: Site, corpus: Corpus, language: str, words: str
):
    editions = view_editions([corpus.acts["Z070000319_"]], language, site)
    feed = etree.fromstring(changes_feed(history(), language, site, None, editions))
    contents = [e.findtext("a:content", namespaces=ATOM) for e in feed.findall("a:entry", ATOM)]
    assert sum(words in content for content in contents) == len(editions) == 3
