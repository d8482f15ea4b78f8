"""Footnotes of the official database as data."""

from __future__ import annotations

import pytest

from build_scripts.act.footnotes import read_footnote
from build_scripts.act.parse import parse_text

TENTH = "вводится в действие по истечении десяти календарных дней"


@pytest.mark.parametrize(
    ("text", "change", "target", "acts"),
    [
        (
            (
                "Сноска. Статья 9 с изменениями, внесенными Конституционными законами РК от "
                f"6 ноября 1998 г. № 285; от 29.06.2018 № 162-VI ({TENTH})."
            ),
            "changed",
            [("article", "9")],
            [
                ("1998-11-06", "285", "law", "", "", ""),
                ("2018-06-29", "162-VI", "law", "", TENTH, ""),
            ],
        ),
        (
            (
                "Сноска. Приложение 17 исключено приказом Министра образования и науки РК от "
                "18.10.93 г. N 12 (вводится в действие с 01.01.1994)."
            ),
            "excluded",
            [("annex", "17")],
            [
                (
                    "1993-10-18",
                    "12",
                    "order",
                    "Министра образования и науки",
                    "вводится в действие с 01.01.1994",
                    "1994-01-01",
                )
            ],
        ),
        (
            (
                "Ескерту. 5-тармақ жаңа редакцияда - ҚР Үкіметінің 2005.02.14 N 140, өзгеріс "
                "енгізілді - 2011.06.30 N 736 Қаулыларымен."
            ),
            "reworded",
            [("point", "5")],
            [
                ("2005-02-14", "140", "decree", "Үкіметінің", "", ""),
                ("2011-06-30", "736", "decree", "Үкіметінің", "", ""),
            ],
        ),
        (
            "Ескерту. 128-бап алып тасталды - ҚР 2004.04.14 N 545 Конституциялық заңымен.",
            "excluded",
            [("article", "128")],
            [("2004-04-14", "545", "law", "", "", "")],
        ),
        (
            "Сноска. Действие пункта 3 приостановлено до 01.01.2027 Законом РК от 05.07.2024 № 5.",
            "suspended",
            [("point", "3")],
            [("2024-07-05", "5", "law", "", "", "")],
        ),
    ],
)
def test_a_footnote_says_what_was_changed_by_which_act_from_when(
    text: str, change: str, target: list[tuple[str, str]], acts: list[tuple[str, ...]]
) -> None:
    note = read_footnote(text)
    assert (note.change, list(note.target)) == (change, target)
    found = [(a.date, a.number, a.kind, a.body, a.rule, a.in_force) for a in note.acts]
    assert found == acts


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            (
                "Сноска. Пункт 7 с изменением, внесенным приказом Министра просвещения РК от "
                "07.04.2020 № 132 (вводится в действие с 01.05.2020); в редакции приказа Министра "
                "просвещения РК от 23.10.2020 № 457 (вводится в действие с 01.12.2020)."
            ),
            ["changed", "reworded"],
        ),
        (
            (
                "Ескерту. 7-тармаққа өзгеріс енгізілді - ҚР Оқу-ағарту министрінің 07.04.2020 № 132"
                " (01.05.2020 бастап қолданысқа енгізіледі); жаңа редакцияда - ҚР Оқу-ағарту "
                "министрінің 23.10.2020 № 457 (қолданысқа енгізіледі) бұйрықтарымен."
            ),
            ["changed", "reworded"],
        ),
        (
            (
                "Сноска. Пункт 9 в редакции приказа Министра просвещения РК от 05.07.2022 № 311; с "
                "изменениями, внесенными приказами от 31.01.2025 № 20; от 03.07.2025 № 153."
            ),
            ["reworded", "changed", "changed"],
        ),
    ],
)
def test_each_act_of_a_footnote_has_its_own_change(text: str, changes: list[str]) -> None:
    assert [act.change for act in read_footnote(text).acts] == changes


STATES = """## 15-тарау. Ережелер

### 128-бап. Тағайындау

> *Ескерту. 128-бап алып тасталды - ҚР 2004.04.14 N 545 Конституциялық заңымен.*

### 129-бап. Сайлау

1. Бірінші.

> *Ескерту. 1-тармақтың қолданысы тоқтатыла тұрды - ҚР 2004.04.14 N 545 заңымен.*

2. Екінші.

> *Ескерту. 129-бапқа өзгеріс енгізілді - ҚР 1999.05.06 N 375 заңымен.*
"""


def test_a_footnote_belongs_to_the_unit_it_names() -> None:
    act = parse_text(STATES, "kaz.md").act
    notes = [unit.about for unit in act.walk() if unit.kind == "note"]
    assert notes == ["chp_15__art_128", "chp_15__art_129__para_1", "chp_15__art_129"]
    assert [unit.eid for unit in act.walk() if unit.repealed] == ["chp_15__art_128"]
    assert [unit.eid for unit in act.walk() if unit.suspended] == ["chp_15__art_129__para_1"]
