"""Provisions whose document stands on a line above, or earlier in the sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.links.test_old_acts import links_of

DECREE = "Постановление Правительства Республики Казахстан от 24 февраля 1999 года № 16"
RU = """\
# О парке

1\\. Упразднить сад.

2\\. Утвердить прилагаемые изменения.

> *Утверждены постановлением Правительства*

## Изменения, которые вносятся в решения

1\\. В постановление Правительства Республики Казахстан от 11 марта 1998 года N 223 "О саде":

пункт 1 исключить.

2\\. В постановление Правительства Республики Казахстан от 12 июля 1998 года N 1063 "О лесе":

в Положении о лесе, утвержденном указанным постановлением:

в абзаце втором пункта 1 слова "сад" исключить;

в пункте 2:

подпункт 3) исключить.

3\\. Лес растет по пункту 1.
"""
KK = """\
# Парк туралы

1\\. Бақ таратылсын.

2\\. Қоса берiлiп отырған өзгерiстер бекiтiлсiн.

> *Қазақстан Республикасы Үкiметiнің қаулысымен бекiтiлген*

## Шешімдерге енгізілетін өзгерістер

1\\. "Бақ туралы" Қазақстан Республикасы Үкіметінің 1998 жылғы 11 наурыздағы N 223 қаулысына:

1-тармақ алынып тасталсын.

2\\. "Орман туралы" Қазақстан Республикасы Үкіметінің 1998 жылғы 12 шілдедегі N 1063 қаулысында:

көрсетілген қаулымен бекiтілген Орман туралы ережеде:

1-тармақтың екiншi абзацындағы "бақ" деген сөз алынып тасталсын;

2-тармақта:

3\\) тармақша алынып тасталсын.

3\\. Орман 1-тармақ бойынша өседі.
"""


def test_lines_below_a_changed_act_cite_it(tmp_path: Path) -> None:
    """Not this act, though it has points of these numbers too."""
    found = links_of(tmp_path, DECREE, "ПОСТ", RU, KK)
    garden, forest = "P980000223_", "P980001063_"
    expected = {
        "ru": [
            *[(garden, None), (garden, None)],
            *[(forest, None)] * 5,
            ("Z990000001_", "att_1__para_1"),
        ],
        "kk": [
            *[(garden, None), (garden, None)],
            *[(forest, None)] * 4,
            ("Z990000001_", "att_1__para_1"),
        ],
    }
    for language, targets in expected.items():
        assert [
            (r.act, r.to)
            for r in found.references
            if r.language == language and "stamp" not in r.source
        ] == targets


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "ru",
            (
                "Положение о лесе, утвержденное приказом, и Правила, утвержденные постановлением"
                " Правительства Республики Казахстан от 24 апреля 1998 года № 387, действуют;"
                " пункт 5 указанных Правил не применяется"
            ),
            "пункт 5 указанных Правил",
        ),
        (
            "ru",
            (
                "по Правилам, утвержденным постановлением Правительства Республики Казахстан"
                " от 24 апреля 1998 года № 387, лес растет согласно пункту 5 Правил"
            ),
            "пункту 5 Правил",
        ),
        (
            "kk",
            (
                "Қазақстан Республикасы Үкіметінің 1998 жылғы 24 сәуірдегі № 387 қаулысымен"
                " бекітілген Орман қағидаларына сәйкес аталған Қағидалардың 5-тармағы қолданылмайды"
            ),
            "аталған Қағидалардың 5-тармағы",
        ),
        (
            "kk",
            (
                "Қазақстан Республикасы Үкіметінің 1998 жылғы 24 сәуірдегі № 387 қаулысы бар,"
                " көрсетілген қаулыға 2-қосымша қолданылмайды"
            ),
            "көрсетілген қаулыға 2-қосымша",
        ),
    ],
)
def test_words_that_point_back_mean_the_document_named_before(
    tmp_path: Path, language: str, text: str, words: str
) -> None:
    texts = {"ru": "# О парке\n\n1. Да.\n", "kk": "# Парк туралы\n\n1. Иә.\n"}
    texts[language] = texts[language].splitlines()[0] + f"\n\n1. {text}.\n"
    found = links_of(tmp_path, DECREE, "ПОСТ", texts["ru"], texts["kk"])
    assert [r.act for r in found.references if r.text == words] == ["P980000387_"]


def test_an_amending_act_without_the_id_of_the_amended_one_finds_it(tmp_path: Path) -> None:
    title = (
        "О внесении изменений в постановление Правительства Республики Казахстан"
        " от 8 февраля 1998 года № 220"
    )
    lead = f"{title.removeprefix('О внесении изменений ')} следующие изменения"
    ru = f"""\
# {title}

1. Внести {lead}:

   пункт 5 изложить в следующей редакции:

   "5. Сад растет.";

   в пункте 9:
"""
    found = links_of(tmp_path, DECREE, "ПОСТ", ru, "# Парк туралы\n\n1. Иә.\n", title)
    assert [(r.text, r.act) for r in found.references][2:] == [
        ("пункт 5", "P980000220_"),
        ("пункте 9", "P980000220_"),
    ]
    assert [a.act for a in found.amendments] == ["P980000220_"]


TABLE = {
    "ru": """\
# О парке

1. Услуги:

<table>
<tr><td>Закон</td><td>Норма</td><td>Закон РК "Об информатизации"</td></tr>
<tr><td>Закон РК "О языках в Республике Казахстан"</td><td>пункт 1 статьи 5<br>\
статья 6</td><td>статья 7</td></tr>
<tr><td>нет</td><td>пункт 1 настоящего постановления</td><td>статья 8</td></tr>
</table>
""",
    "kk": """\
# Парк туралы

1. Қызметтер:

<table>
<tr><td>Заң</td><td>Норма</td><td>"Ақпараттандыру туралы" ҚР Заңы</td></tr>
<tr><td>"Қазақстан Республикасындағы тіл туралы" ҚР Заңы</td>\
<td>5-баптың 1-тармағы<br>6-бап</td><td>7-бап</td></tr>
<tr><td>жоқ</td><td>осы қаулының 1-тармағы</td><td>8-бап</td></tr>
</table>
""",
}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_cell_means_the_act_named_in_its_row_or_at_the_head_of_its_column(
    tmp_path: Path, language: str
) -> None:
    found = links_of(tmp_path, DECREE, "ПОСТ", TABLE["ru"], TABLE["kk"])
    languages, computers = "Z970000151_", "Z070000217_"
    cited = {
        r.source.removeprefix("para_1__table_1__tr_"): r.act
        for r in found.references
        if r.language == language and "__td_1" not in r.source and "__tr_r" in r.source
    }
    assert cited == {
        "r2__td_2": languages,
        "r2__td_2__al_2": languages,
        "r2__td_3": languages,
        "r3__td_2": "Z990000001_",
        "r3__td_3": computers,
    }


LOST_INDENT = {
    "ru": """\
# О парке

1. По закону.

2. Внести в решения изменения:

1) в постановлении Правительства Республики Казахстан от 22 июня 1998 года № 607 "О саде":

   пункт 2 исключить.

2) в постановлении Правительства Республики Казахстан от 15 апреля 1998 года № 339 "О лесе":

в лимитах, утвержденных указанным постановлением:

в разделе 1 слова исключить.
""",
    "kk": """\
# Парк туралы

1. Заң бойынша.

2. Шешімдерге өзгерістер енгізілсін:

1) «Бақ туралы» Қазақстан Республикасы Үкіметінің 1998 жылғы 22 маусымдағы № 607 қаулысында:

   2-тармақ алып тасталсын.

2) «Орман туралы» Қазақстан Республикасы Үкіметінің 1998 жылғы 15 сәуірдегі № 339 қаулысында:

көрсетілген қаулымен бекітілген лимиттерде:

1-бөлімде сөздер алып тасталсын.
""",
}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_lines_that_lost_their_indent_go_on_with_the_act_named_last(
    tmp_path: Path, language: str
) -> None:
    found = links_of(tmp_path, DECREE, "ПОСТ", LOST_INDENT["ru"], LOST_INDENT["kk"])
    assert [r.act for r in found.references if r.language == language] == [
        *["P980000607_"] * 2,
        *["P980000339_"] * 3,
    ]
