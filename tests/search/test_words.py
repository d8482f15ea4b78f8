"""Keys of words: the lists of forms, folding, and the same keys in the browser."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from typing import Any

import pytest
from ruamel.yaml import YAML

from build_scripts.corpus.acts import Corpus
from build_scripts.search import folding, kazakh, rules, russian
from build_scripts.search.folding import fold, weaken, words
from build_scripts.search.kazakh import stem, weak_stem
from tests.search.conftest import HERE

FORMS = YAML(typ="safe").load((HERE / "kazakh_forms.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", [folding, kazakh, russian])
def test_examples_in_the_documentation_hold(module: Any) -> None:
    assert doctest.testmod(module).failed == 0
    assert doctest.testmod(module).attempted > 0


def test_the_lists_are_long_enough() -> None:
    assert len(FORMS["meet"]) >= 400
    assert len(FORMS["apart"]) >= 150


@pytest.mark.parametrize("forms", FORMS["meet"])
def test_forms_of_a_word_meet(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


def test_forms_of_a_word_meet_without_kazakh_letters() -> None:
    # -атынын is then the same letters as -атының, the genitive of санат, саясат.
    ambiguous = ("атынын", "етінін")
    lines = [[w for w in line.split() if not w.endswith(ambiguous)] for line in FORMS["meet"]]
    assert [line for line in lines if len({weak_stem(word) for word in line}) > 1] == []


@pytest.mark.parametrize("pair", FORMS["apart"])
def test_other_words_stay_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("кызмет", "қызметтің"),
        ("кызметтин", "қызмет"),
        ("гылым", "ғылымға"),
        ("онир", "өңірлерде"),
        ("уйым", "ұйымдары"),
        ("жукти", "жүкті"),
        ("миндеттери", "міндет"),
        ("мемлекеттiк", "мемлекеттік"),
    ],
)
def test_a_word_typed_without_kazakh_letters_meets_the_word(typed: str, meant: str) -> None:
    assert weak_stem(fold(typed)) == weak_stem(fold(meant))


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Бiлiм", "білім"),
        ("Cтипендия", "стипендия"),
        ("ПОCТУПЛЕНИЕ", "поступление"),
        ("Трёх", "трех"),
        ("PhD", "phd"),
        ("й", "й"),
    ],
)
def test_look_alikes_are_folded_in_cyrillic_words_only(typed: str, folded: str) -> None:
    assert [fold(word) for word in words(typed)] == [folded]


def test_decomposed_letters_and_soft_hyphens_are_no_other_words() -> None:
    assert words("техни\u00adкалы\u04b3") == ["техникалыҳ"]
    assert words("и\u0306од") == ["йод"]


def test_numbers_and_hyphens_part_words() -> None:
    assert words("№ ҚР ДСМ-175/2020, 54-1-тармақ") == [
        "ҚР",
        "ДСМ",
        "175",
        "2020",
        "54",
        "1",
        "тармақ",
    ]


def test_the_browser_gives_every_word_of_the_texts_the_same_keys(
    corpus: Corpus, node: Callable[[str, Any], Any]
) -> None:
    texts = [
        unit.heading + " " + unit.text
        for act in corpus.acts.values()
        for root in act.texts.values()
        for unit in root.walk()
    ]
    script = """
    import { folding, normal, words } from "ASSETS/folding.mjs";
    import { russian } from "ASSETS/russian.mjs";
    import { kazakh } from "ASSETS/kazakh.mjs";
    const { fold, weaken } = folding(input.rules);
    const { stem, weakStem, root } = kazakh(input.rules.kazakh, weaken);
    const other = russian(input.russian);
    const keys = {};
    const found = input.texts.map((text) => words(normal(text)).map(({ word }) => word));
    for (const word of new Set(found.flat())) {
      const folded = fold(word);
      keys[word] = [folded, stem(folded), root(stem(folded)), weakStem(folded),
        other.stem(folded), other.root(other.stem(folded)), weaken(folded)];
    }
    console.log(JSON.stringify({ found, keys }));
    """
    answered = node(
        script, {"rules": rules.rules_data("kk"), "russian": russian.russian_data(), "texts": texts}
    )
    assert answered["found"] == [words(text) for text in texts]
    expected = {
        word: [
            fold(word),
            stem(fold(word)),
            kazakh.root(stem(fold(word))),
            weak_stem(fold(word)),
            russian.stem(fold(word)),
            russian.root(russian.stem(fold(word))),
            weaken(fold(word)),
        ]
        for text in texts
        for word in words(text)
    }
    assert len(expected) > 10_000
    assert answered["keys"] == expected
