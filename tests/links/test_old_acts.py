"""What old acts say, in small ones of our own: annexes, Latin letters, articles of a code."""

from __future__ import annotations

from pathlib import Path

from build_scripts.corpus.acts import load_corpus
from build_scripts.links import find_links
from build_scripts.links.model import ActLinks

META = """\
act_code: '1'
requisite: {requisite}
title: {{rus: О парке, kaz: Парк туралы}}
form: {form}
approved_on: 1999-02-24
version_date: {{kaz: 2007-05-20, rus: 2007-05-20}}
"""
ORDER = "Приказ Министерства юстиции Республики Казахстан от 24 февраля 1999 года № 16"
LAW = "Закон Республики Казахстан от 15 мая 2007 года № 252"


def links_of(root: Path, requisite: str, form: str, ru: str, kk: str) -> ActLinks:
    folder = root / "source_texts" / "Z990000001_"
    folder.mkdir(parents=True)
    (folder / "meta.yaml").write_text(META.format(requisite=requisite, form=form), "utf-8")
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
