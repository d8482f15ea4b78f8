"""The questionnaire: every option and its points, and what makes the points doubtful."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from build_scripts.corpus.acts import Corpus
from build_scripts.machine.points import read_points
from build_scripts.machine.questionnaire import questionnaire_json
from tests.support import Case, read_cases

HERE = Path(__file__).parent
ORDER = "V2000021506"
TEXT = """\
# Бұйрық

::: questionnaire

Ең жоғары балдардың сомасы {most} балл.

1. Құжаттың болуы:

- жоқ - 0 балл;

- бар-{points} балл.

*көшірмесін бекіту.

**- барлық құжаттарды басшы растайды.

:::
"""
RUSSIAN = """\
# Приказ

::: questionnaire

Сумма максимальных баллов составляет {most} баллов.

1. Наличие документа:

- нет - 0 баллов;

- есть-{points} балла.

*прикрепить копию.

**- все документы заверяет руководитель.

:::
"""


@pytest.mark.parametrize("case", read_cases(HERE / "options.md"), ids=lambda case: case.name)
def test_option_is_taken_apart(case: Case):
    scored = read_points(case.text)
    assert case.expected == (f"{scored.condition} | {scored.points}" if scored else "-")


def test_all_84_options_have_the_points_a_person_read(corpus: Corpus):
    data, faults = questionnaire_json(corpus.acts[ORDER])
    read = [
        f"{criterion['num']}: {' '.join(option['points'] for option in criterion['options'])}"
        for criterion in data["criteria"]
    ]
    lines = (HERE / "points.txt").read_text(encoding="utf-8").splitlines()
    assert read == [line for line in lines if not line.startswith("#")]
    assert faults == []
    assert sum(len(criterion["options"]) for criterion in data["criteria"]) == 84


def test_best_options_add_up_to_the_printed_maximum(corpus: Corpus):
    data, _ = questionnaire_json(corpus.acts[ORDER])
    best = [max(Decimal(o["points"]) for o in c["options"]) for c in data["criteria"]]
    assert data["max_points"] == "25"
    assert sum(best) == 25


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_option_is_its_condition_and_its_points(corpus: Corpus, language: str):
    data, _ = questionnaire_json(corpus.acts[ORDER])
    for criterion in data["criteria"]:
        for option in criterion["options"]:
            condition = option["text"][language]
            rest = option["printed"][language].split(condition, 1)[1]
            assert condition == condition.strip("-–— ;.")
            assert rest.strip("-– ").startswith(option["points"].replace(".", ","))


def test_fields_evidence_and_notes_are_kept(corpus: Corpus):
    data, _ = questionnaire_json(corpus.acts[ORDER])
    assert len(data["fields"]) == 27
    assert data["fields"][1]["label"] == {
        "kk": "ТжКБ ұйымының толық атауы",
        "ru": "Полное наименование организации ТиПО",
    }
    assert all(len(criterion["evidence"]) == 1 for criterion in data["criteria"])
    assert data["notes"][1]["num"] == "**"
    assert data["notes"][1]["text"]["kk"].startswith("барлық растайтын")


def test_small_questionnaire(make_act):
    act = make_act(TEXT.format(most=1, points=1), RUSSIAN.format(most=1, points=1))
    data, faults = questionnaire_json(act)
    assert faults == []
    assert data["criteria"][0]["options"][1]["text"] == {"kk": "бар", "ru": "есть"}
    assert data["criteria"][0]["evidence"][0]["text"]["kk"] == "көшірмесін бекіту."


def test_without_a_russian_text_the_russian_words_are_null(make_act):
    data, faults = questionnaire_json(make_act(TEXT.format(most=1, points=1), None))
    assert faults == []
    assert data["criteria"][0]["options"][1]["printed"] == {"kk": "- бар-1 балл.", "ru": None}


def test_act_without_questionnaire(corpus: Corpus):
    assert questionnaire_json(corpus.acts["V2300033348"]) == (None, [])


@pytest.mark.parametrize(
    ("kazakh", "russian", "problem"),
    [
        ({"points": "көп"}, {"points": 1}, "no points at the end"),
        ({"points": 1}, {"points": "0,5"}, "points of att_1__crit_1__opt_2 differ"),
        ({"points": "0,5"}, {"points": "0,5"}, "add up to 0.5, but the text says 1"),
        ({"points": 1}, {"points": 1, "most": 2}, "printed in different ways"),
    ],
)
def test_doubtful_points_are_faults(make_act, kazakh, russian, problem):
    act = make_act(TEXT.format(**({"most": 1} | kazakh)), RUSSIAN.format(**({"most": 1} | russian)))
    _, faults = questionnaire_json(act)
    assert [problem.replace("att_1__", "") in fault.problem for fault in faults] == [True]
    assert faults[0].file.endswith(".md")
    assert faults[0].line
