"""Editions at hand: an order that says what changed must turn one into the next."""

from __future__ import annotations

import pytest

from build_scripts.act.unit import Unit
from build_scripts.amend import amend
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import FILES
from build_scripts.editions.clauses import clauses_of
from build_scripts.links.known_acts import KnownActs
from build_scripts.machine.changes.normal import wording
from tests.amend.making import RULES as IN_THE_RULES
from tests.amend.making import instructions, nothing_known

RULES, LAW = "V2300033291", "Z070000319_"
ARTICLE = "47"
_REWORD = {
    "kk": "{}{}-тармақ мынадай редакцияда жазылсын:",
    "ru": "пункт {1}{0} изложить в следующей редакции:",
}
_INSERT = {
    "kk": "{}мынадай мазмұндағы {}-тармақпен толықтырылсын:",
    "ru": "{}дополнить пунктом {} следующего содержания:",
}


@pytest.fixture(scope="module")
def known() -> KnownActs:
    return nothing_known()


def points_of(tree: Unit) -> dict[str, Unit]:
    """The points that are counted through the act or its rules, without those of annexes."""
    return {
        unit.eid: unit
        for unit in tree.walk()
        if unit.kind == "point" and "att_1__att" not in unit.eid and not unit.repealed
    }


def words_of(tree: Unit) -> dict[str, str]:
    """What is compared: the words of each clause without their formatting."""
    return {eid: wording(" ".join(words)) for eid, words in clauses_of(tree).items()}


def printed(act: Act, unit: Unit, language: str) -> list[str]:
    """The lines of a unit in the file of the text, without footnotes."""
    lines = (act.folder / FILES[language]).read_text(encoding="utf-8").split("\n")
    notes = {n for u in unit.walk() if u.kind == "note" for n in range(u.first, u.last + 1)}
    return [lines[n - 1] for n in range(unit.first, unit.last + 1) if n not in notes]


def order(before: Act, after: Act, language: str) -> str:
    """An order with an instruction for each point that differs in two editions."""
    old, new = before.texts[language], after.texts[language]
    was, now = words_of(old), words_of(new)
    lines = [] if before.id == LAW else [IN_THE_RULES[language], ""]
    for eid, unit in points_of(new).items():
        parts = [one for one in {**was, **now} if f"{one}__".startswith(f"{eid}__")]
        if all(was.get(one) == now.get(one) for one in parts):
            continue
        lines.append(_said(eid in was, unit.number, before.id, language))
        quoted = printed(after, unit, language)
        quoted[0] = f'"{quoted[0]}'
        last = max(n for n, line in enumerate(quoted) if line.strip())
        quoted[last] += '";'
        lines += ["", *(f"> {line}".rstrip() for line in quoted[: last + 1]), ""]
    return "\n".join(lines)


def _said(known: bool, number: str, act: str, language: str) -> str:
    where = {
        ("kk", True): f"{ARTICLE}-баптың ",
        ("ru", True): f" статьи {ARTICLE}",
        ("kk", False): f"{ARTICLE}-бап ",
        ("ru", False): f"статью {ARTICLE} ",
    }[language, known]
    return (_REWORD if known else _INSERT)[language].format(where if act == LAW else "", number)


@pytest.mark.parametrize(
    ("act", "before", "after", "language"),
    [
        (RULES, "2023-08-11", "2024-02-26", "kk"),
        (RULES, "2023-08-11", "2024-02-26", "ru"),
        (RULES, "2024-02-26", "2025-02-28", "kk"),
        (LAW, "2020-06-10", "2024-01-01", "kk"),
        (LAW, "2020-06-10", "2024-01-01", "ru"),
        (LAW, "2024-01-01", "2025-01-01", "kk"),
        (LAW, "2024-01-01", "2025-01-01", "ru"),
    ],
)
def test_what_changed_turns_one_edition_into_the_next(
    corpus: Corpus, known: KnownActs, act: str, before: str, after: str, language: str
) -> None:
    held = {
        edition.edition.date: edition for edition in corpus.acts[act].editions if edition.edition
    }
    old, new = held[before], held[after]
    said = order(old, new, language)
    result = amend(old.texts[language], instructions(said, language, known))
    assert [str(fault) for fault in result.faults] == []
    assert said.count('> "') > 0
    mine, theirs = words_of(result.tree), words_of(new.texts[language])
    for eid in points_of(new.texts[language]):
        assert mine[eid].rstrip('";') == theirs[eid].rstrip('";'), eid


def test_rules_restated_as_a_whole(corpus: Corpus, known: KnownActs) -> None:
    newest = corpus.acts[RULES]
    for language in ("kk", "ru"):
        held = [edition for edition in newest.older if language in edition.texts][-1]
        rules = next(u for u in newest.texts[language].children if u.kind == "annex")
        text = "\n".join(printed(newest, rules, language))
        said = {
            "kk": "Жіберу қағидалары осы бұйрыққа қосымшаға сәйкес редакцияда жазылсын.",
            "ru": "Правила труда изложить в редакции согласно приложению к настоящему приказу.",
        }[language]
        found = instructions(f"Тағы.\n\n{said}", language, known, f"\n{text}\n")
        result = amend(held.texts[language], found)
        assert [str(fault) for fault in result.faults] == []
        mine, theirs = words_of(result.tree), words_of(newest.texts[language])
        for eid, words in theirs.items():
            if eid.startswith("att_1__") and "att_1__att" not in eid:
                assert mine[eid] == words, eid
        assert set(points_of(result.tree)) == set(points_of(newest.texts[language]))
