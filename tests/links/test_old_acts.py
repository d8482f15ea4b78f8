"""What old acts say, in small ones of our own: annexes, Latin letters, articles of a code."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.corpus.acts import load_corpus
from build_scripts.links import find_links
from build_scripts.links.model import ActLinks

META = """\
act_code: '1'
requisite: {requisite}
title: {{rus: '{title}', kaz: Парк туралы}}
form: {form}
approved_on: 1999-02-24
version_date: {{kaz: 2007-05-20, rus: 2007-05-20}}
"""
ORDER = "Приказ Министерства юстиции Республики Казахстан от 24 февраля 1999 года № 16"
LAW = "Закон Республики Казахстан от 15 мая 2007 года № 252"


def links_of(
    root: Path, requisite: str, form: str, ru: str, kk: str, title: str = "О парке"
) -> ActLinks:
    folder = root / "source_texts" / "Z990000001_"
    folder.mkdir(parents=True)
    (folder / "meta.yaml").write_text(
        META.format(requisite=requisite, form=form, title=title), "utf-8"
    )
    (folder / "rus.md").write_text(ru, "utf-8")
    (folder / "kaz.md").write_text(kk, "utf-8")
    return find_links(load_corpus(root))["Z990000001_"]


ANNEXES = """\
# О парке

1. Утвердить.

   *Министр*

   Приложение 1

   ## Эскиз

   Рисунок.

   Приложение 2

   ## Описание

   Согласно приложения N 1.
"""


def test_an_annex_cites_the_annex_beside_it(tmp_path: Path) -> None:
    found = links_of(tmp_path, ORDER, "ПРИК", ANNEXES, "# Парк туралы\n\n1. Бекітілсін.\n")
    assert [(r.text, r.to) for r in found.references] == [("приложения N 1", "att_1")]


def test_a_law_cites_articles_of_the_code_that_it_brings_into_force(tmp_path: Path) -> None:
    ru = "## Статья 1. Ввести в действие Трудовой кодекс, кроме пункта 2 статьи 122.\n"
    kk = "## 1-бап . Еңбек кодексі, 122-бабының 2-тармағын қоспағанда, енгізілсін.\n"
    found = links_of(tmp_path, LAW, "ЗАК", f"# О парке\n\n{ru}", f"# Парк туралы\n\n{kk}")
    assert {(r.language, r.text): r.act for r in found.references} == {
        ("ru", "Трудовой кодекс"): "K070000251_",
        ("ru", "пункта 2 статьи 122"): "K070000251_",
        ("kk", "Еңбек кодексі"): "K070000251_",
        ("kk", "122-бабының 2-тармағын"): "K070000251_",
    }


def test_time_limits_are_read_in_latin_letters_and_below_roman_parts(tmp_path: Path) -> None:
    ru = "## I. Общие положения\n\n1. Заявление рассматривается в месячный срок.\n"
    kk = "## I. Жалпы ережелер\n\n1. Өтiнiш бiр ай мерзiм iшiнде қаралады.\n"
    found = links_of(tmp_path, ORDER, "ПРИК", f"# О парке\n\n{ru}", f"# Парк туралы\n\n{kk}")
    assert [(d.text, d.amount, d.unit) for d in found.deadlines] == [
        ("бiр ай мерзiм iшiнде", "1", "month"),
        ("в месячный срок", "1", "month"),
    ]


def test_the_constitution_is_named_without_its_country(tmp_path: Path) -> None:
    ru = "1. Согласно пункту 3 статьи 43 Конституции и Конституционному закону.\n"
    kk = "1. Сайлау күнi Конституцияның 43-бабының 3-тармағына сәйкес.\n"
    found = links_of(tmp_path, ORDER, "ПРИК", f"# О парке\n\n{ru}", f"# Парк туралы\n\n{kk}")
    assert {(r.text, r.act) for r in found.references} == {
        ("пункту 3 статьи 43 Конституции", "K950001000_"),
        ("Конституцияның 43-бабының 3-тармағына", "K950001000_"),
    }


def test_a_unit_of_time_in_any_case_sets_a_limit_or_none(tmp_path: Path) -> None:
    kk = "1. Кеменің тұрғаны үшiн тәулiгiне 5 теңге, айыппұл үш тәулiктiң iшiнде төленеді.\n"
    found = links_of(tmp_path, ORDER, "ПРИК", "# О парке\n\n1. Да.\n", f"# Парк туралы\n\n{kk}")
    assert [(d.text, d.amount, d.unit) for d in found.deadlines] == [
        ("үш тәулiктiң iшiнде", "3", "day")
    ]


@pytest.mark.parametrize(
    ("ru", "words", "act"),
    [
        (
            'п.1 ст.40 Закона Республики Казахстан от 24 марта 1998 года Z980213_ "О парке"',
            'п.1 ст.40 Закона Республики Казахстан от 24 марта 1998 года Z980213_ "О парке"',
            "Z980000213_",
        ),
        ('Законом Республики Казахстан Z990464_ "О долге"', "", "Z990000464_"),
        (
            "приказа Министра от 8 октября 1999 года N 81 V990949_",
            "приказа Министра от 8 октября 1999 года N 81",
            "V990000949_",
        ),
    ],
)
def test_an_identifier_that_the_text_prints_is_the_address(
    tmp_path: Path, ru: str, words: str, act: str
) -> None:
    found = links_of(tmp_path, ORDER, "ПРИК", f"# О лесе\n\n1. {ru}.\n", "# Орман\n\n1. Иә.\n")
    assert [(r.text, r.act) for r in found.references] == [(words or ru, act)]


def test_a_stamp_and_a_text_that_name_their_own_act_are_no_references(tmp_path: Path) -> None:
    local = "Решение акима Алматинской области от 02 апреля 1998 года № 4-126"
    ru = "> *Приложение к решению*  \n> *N 4-126 02 апреля 1998 г.*\n\n## Положение\n"
    kk = "> *Алматы облысы әкiмiнiң*  \n> *1998 жылғы 02 сәуiрдегі N 4-126*  \n> *шешiмiне қосымша*"
    found = links_of(
        tmp_path,
        local,
        "РЕШ",
        f"# О парке\n\n1. Да.\n\n{ru}\n1. По решению Акима от 02 апреля 1998 года N 4-126.\n",
        f"# Парк туралы\n\n1. Иә.\n\n{kk}\n\n## Ереже\n\n1. Иә.\n",
    )
    assert [(r.language, r.scope, r.act) for r in found.references] == [
        ("ru", "internal", "Z990000001_")
    ]
