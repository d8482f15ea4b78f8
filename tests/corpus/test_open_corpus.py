"""Metadata of the open corpus: what the files of all decades say, and what they leave open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from build_scripts.corpus import bodies, forms
from build_scripts.corpus.acts import load_act, load_corpus
from build_scripts.corpus.amended import amended_in_text
from build_scripts.corpus.load_meta import load_meta
from build_scripts.corpus.meta import Meta, Words
from build_scripts.corpus.official_id import official_id
from build_scripts.corpus.open_corpus import act_named, id_in_official_database
from build_scripts.corpus.requisite import named, read_requisite
from build_scripts.corpus.short_title import LENGTH, short_title
from build_scripts.faults import BadInputError
from build_scripts.yaml_schema import plain
from tests.conftest import ROOT

HERE = Path(__file__).parent
CORPUS = ROOT / "tests" / "fixtures" / "corpus"
REQUISITES = plain(YAML(typ="rt").load((HERE / "requisites.yaml").read_text(encoding="utf-8")))
ORDER = """\
act_code: '7'
requisite: Приказ Министра просвещения Республики Казахстан от 15 августа 2023 года № 261
title: {rus: Об утверждении Правил, kaz: Қағидаларды бекіту туралы}
form: ПРИК
type_codes: [ПРИК]
approved_on: 2023-08-15
approved_by: ['103048000000']
version_date: {kaz: 2023-08-15, rus: 2024-01-02}
source: {rus: 'https://zan.gov.kz/client/#!/doc/7/rus/02.01.2024'}
"""
REPEALED_BY = (
    "repealed_by: {requisite: Приказ Министра просвещения Республики Казахстан"
    " от 24 сентября 2025 года № 228}\n"
)


def meta_of(tmp_path: Path, text: str, site: str = "") -> Meta:
    folder = tmp_path / "V2300033298"
    folder.mkdir()
    (folder / "meta.yaml").write_text(text, encoding="utf-8")
    if site:
        (folder / "site.yaml").write_text(site, encoding="utf-8")
    return load_meta(folder, "source_texts/V2300033298/meta.yaml")


@pytest.mark.parametrize("case", REQUISITES, ids=lambda case: case["requisite"][:60])
def test_a_requisite_is_read(case: dict[str, Any]) -> None:
    read = read_requisite(case["requisite"])
    assert [read.act.date, read.act.number] == case["act"]
    assert read.registration == (tuple(case["registration"]) if "registration" in case else None)
    body = bodies.body_of(read.act.body, [], acting=read.act.acting)
    assert body == Words(case["body"]["kk"], case["body"]["ru"])
    repeal = [read.repeal.date, read.repeal.number] if read.repeal else None
    assert repeal == case.get("repeal")


@pytest.mark.parametrize(
    ("letter", "date", "number", "registration", "known"),
    [
        ("V", "2023-08-11", "403", ("33291", "2023-08-17"), "V2300033291"),
        (None, "2018-10-18", "578", ("17705", "2018-11-07"), "V1800017705"),
        ("P", "2023-09-04", "765", None, "P2300000765"),
        ("Z", "2007-07-27", "319-III", None, "Z070000319_"),
        ("Z", "2026-05-19", "290-VIII", None, "Z2600000290"),
        ("Z", "2000-11-27", "107-II", None, "Z000000107_"),
        ("K", "2015-11-23", "414-V", None, "K1500000414"),
        ("V", "2024-04-11", None, None, None),
        (None, "2024-04-11", "163", None, None),
    ],
)
def test_identifiers_of_the_official_database(
    letter: str | None, date: str, number: str | None, registration: Any, known: str | None
) -> None:
    assert official_id(letter, date, number, registration) == known


def test_what_a_file_says_is_said(tmp_path: Path) -> None:
    meta = meta_of(tmp_path, ORDER)
    assert (meta.kind, meta.number, meta.date) == ("order", "261", "2023-08-15")
    assert forms.form_name(meta, "kk") == "Бұйрық"
    assert meta.languages["kk"].edition == "2023-08-15"
    assert meta.languages["ru"].edition == "2024-01-02"
    assert (meta.status, meta.checked_on, meta.asks) == ("not-verified", None, ())


def test_the_day_of_the_requisite_counts(tmp_path: Path) -> None:
    meta = meta_of(tmp_path, ORDER.replace("approved_on: 2023-08-15", "approved_on: 2023-08-14"))
    assert meta.date == "2023-08-15"


@pytest.mark.parametrize(
    ("line", "status", "words"),
    [
        ("repealed_on: 2025-10-05\n", "repealed", "05.10.2025"),
        (REPEALED_BY, "repealed", "24.09.2025 № 228"),
        ("", "not-verified", "не проверено"),
    ],
)  # fmt: skip
def test_the_status_follows(tmp_path: Path, line: str, status: str, words: str) -> None:
    meta = meta_of(tmp_path, ORDER + line)
    assert meta.status == status
    assert words in meta.status_note.ru


def test_the_repealing_act_is_named_in_both_languages() -> None:
    meta = load_meta(CORPUS / "646", "646/meta.yaml")
    assert meta.repealed_by == Words(
        "Қазақстан Республикасы Оқу-ағарту министрінің 2025 жылғы 24 қыркүйектегі № 228 бұйрығы",
        "Приказ Министра просвещения Республики Казахстан от 24.09.2025 № 228",
    )


@pytest.mark.parametrize(
    ("requisite", "words"),
    [
        (
            "решением акима Алматинской области от 29 сентября 2004 года № 9-96",
            Words(
                "Алматы облысы әкімінің 2004 жылғы 29 қыркүйектегі № 9-96 шешімі",
                "Решение акима Алматинской области от 29.09.2004 № 9-96",
            ),
        ),
        (
            "Кодексом Республики Казахстан от 23 ноября 2015 года № 414-V ЗРК",
            Words(
                "Қазақстан Республикасының 2015 жылғы 23 қарашадағы № 414-V Кодексі",
                "Кодекс Республики Казахстан от 23.11.2015 № 414-V",
            ),
        ),
    ],
)
def test_an_act_is_called_what_its_word_says(requisite: str, words: Words) -> None:
    assert act_named(named(requisite)) == words


def test_a_registration_of_a_region_tells_no_identifier() -> None:
    requisite = "Решение акима Алматинской области от 2 апреля 1998 года № 4-126. {} 1998 года № 18"
    regional = requisite.format("Зарегистрировано управлением юстиции Алматинской области 15 июля")
    central = requisite.format("Зарегистрировано Министерством юстиции 15 июля")
    act = {"form": "РЕШ", "approved_on": "1998-04-02"}
    assert id_in_official_database({**act, "requisite": regional}) is None
    assert id_in_official_database({**act, "requisite": central}) == "V980000018_"


def test_an_unknown_form_is_a_fault_that_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(BadInputError) as error:
        meta_of(tmp_path, ORDER.replace("form: ПРИК", "form: ЧТО"))
    [fault] = error.value.faults
    assert (fault.line, fault.key) == (4, "form")
    assert all(code in fault.remedy for code in forms.forms())


@pytest.mark.parametrize("key", ["act_code", "requisite", "title", "form", "approved_on"])
def test_a_missing_key_is_a_fault(tmp_path: Path, key: str) -> None:
    lines = [line for line in ORDER.splitlines() if not line.startswith(f"{key}:")]
    if key == "act_code":  # then it is no file of the corpus
        lines.append("act_code:")
    with pytest.raises(BadInputError) as error:
        meta_of(tmp_path, "\n".join(lines))
    assert [fault.key for fault in error.value.faults] == [key]


def test_an_unknown_type_and_body_are_asked_for_and_keep_nothing_away(tmp_path: Path) -> None:
    text = ORDER.replace("[ПРИК]", "[ПРИК, НЕЧТО]").replace(
        "Министра просвещения Республики Казахстан", "Председателя Комитета чего-то"
    )
    meta = meta_of(tmp_path, text)
    assert meta.body.ru == "Председатель Комитета чего-то"
    assert {fault.key for fault in meta.asks} == {"requisite", "type_codes"}


def test_types_that_the_corpus_uses_are_known(tmp_path: Path) -> None:
    text = ORDER.replace("[ПРИК]", "[ПРИК, ПРАВ, ПРЧ, ТРЕБ, МЕТ, НОРМ, РЕГЛ, ДЕКЛ]")
    assert meta_of(tmp_path, text).asks == ()


def test_the_side_file_has_the_last_word(tmp_path: Path) -> None:
    site = (
        "short_title: {kk: Қысқа, ru: Коротко}\nbody: {kk: Орган, ru: Тело}\n"
        "status: {state: in-force, as_of: 2026-11-29, note: {kk: Ия, ru: Да}}\n"
    )
    meta = meta_of(tmp_path, ORDER, site)
    assert meta.short_title == Words("Қысқа", "Коротко")
    assert not meta.derived_short_title
    assert (meta.body.ru, meta.status, meta.checked_on) == ("Тело", "in-force", "2026-11-29")


def test_a_wrong_side_file_is_a_fault_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadInputError) as error:
        meta_of(tmp_path, ORDER, "summary: {kk: Бір, ru: Один}\nsumary: x\n")
    [fault] = error.value.faults
    assert fault.file == "source_texts/V2300033298/site.yaml"
    assert fault.line == 2
    assert "summary" in fault.remedy


@pytest.mark.parametrize("folder", sorted(CORPUS.iterdir()), ids=lambda path: path.name)
def test_short_titles_are_short_and_numbered(folder: Path) -> None:
    meta = load_meta(folder, "meta.yaml")
    for title in (meta.short_title.kk, meta.short_title.ru):
        assert len(title) <= LENGTH + len(f"… (№ {meta.number})") + len("«» Закон")
        assert meta.kind == "law" or title.endswith(f"(№ {meta.number})")
        assert not title.rpartition(" (№")[0].endswith((" и…", " в…", ",…", " және…"))


@pytest.mark.parametrize(
    ("kk", "ru", "short"),
    [
        ("Қағидаларды бекіту туралы", "Об утверждении Правил", ("Қағидалар", "Правила")),
        ("Үлгілік ережені бекіту туралы", "Об утверждении Типового положения",
         ("Үлгілік ереже", "Типовое положение")),
        ("Нұсқаулықты бекіту туралы", "Об утверждении Инструкции", ("Нұсқаулық", "Инструкция")),
        ("Тізбесін бекіту туралы", "Об утверждении Перечня", ("Тізбесі", "Перечень")),
        ("Кейбір мәселелер туралы", "О некоторых вопросах",
         ("Кейбір мәселелер туралы", "О некоторых вопросах")),
    ],
)  # fmt: skip
def test_a_short_title_names_the_thing(kk: str, ru: str, short: tuple[str, str]) -> None:
    title = short_title(Words(kk, ru), "order", "5")
    assert (title.kk, title.ru) == tuple(f"{words} (№ 5)" for words in short)


def test_equal_short_titles_are_told_apart_by_the_day(tmp_path: Path) -> None:
    for name, day in (("A1", "2023-08-15"), ("A2", "2024-08-15")):
        folder = tmp_path / "source_texts" / name
        folder.mkdir(parents=True)
        year = day[:4]
        (folder / "meta.yaml").write_text(ORDER.replace("августа 2023", f"августа {year}"))
        (folder / "rus.md").write_text("# О чем\n\n1. Текст.\n")
    titles = [act.meta.short_title.ru for act in load_corpus(tmp_path).acts.values()]
    assert titles == ["Правила (№ 261), 15.08.2023", "Правила (№ 261), 15.08.2024"]


def test_what_an_amending_act_changes_is_in_its_title() -> None:
    title = Words(
        "«Қағидаларды бекіту туралы» Қазақстан Республикасы Оқу-ағарту министрінің"
        " 2018 жылғы 18 қазандағы № 578 бұйрығына өзгерістер енгізу туралы",
        "О внесении изменений в приказ Министра просвещения Республики Казахстан"
        " от 18 октября 2018 года № 578 «Об утверждении Правил»",
    )
    [other] = amended_in_text(title, {})
    assert other.title.ru.startswith("Приказ Министра просвещения Республики Казахстан от 18")
    assert other.title.kk.endswith("№ 578 бұйрығы")


def test_what_an_amending_act_changes_is_in_its_points() -> None:
    title = Words(
        "Кейбір бұйрықтарға өзгерістер енгізу туралы", "О внесении изменений в некоторые приказы"
    )
    text = (
        "1. Внести в приказ Министра юстиции Республики Казахстан от 1 июня 2004 года № 168"
        " «Об утверждении форм» следующие изменения:\n\n"
        "2. Внести в приказ Министра юстиции Республики Казахстан от 5 июля 2004 года № 202"
        " следующее дополнение:\n"
    )
    found = amended_in_text(title, {"ru": text})
    assert [other.title.ru.partition("№ ")[2][:3] for other in found] == ["168", "202"]
    assert all("следующ" not in other.title.ru for other in found)


def test_an_act_in_parts_is_one_act(tmp_path: Path) -> None:
    folder = tmp_path / "source_texts" / "K1"
    (folder / "rus").mkdir(parents=True)
    (folder / "meta.yaml").write_text(ORDER)
    (folder / "rus.md").write_text(
        "# Правила\n\nВступление.\n\n## Части документа\n\nДокумент разбит на части.\n\n"
        "| Часть | Название |\n|---|---|\n"
        "| [`ch2`](rus/ch2.md) | Вторая |\n| [`ch1`](rus/ch1.md) | Первая |\n"
    )
    (folder / "rus" / "ch1.md").write_text("### Глава 1. Первая\n\n2. Второй пункт.\n")
    (folder / "rus" / "ch2.md").write_text("### Глава 2. Вторая\n\n1. Первый пункт.\n")
    act = load_act(folder, tmp_path)
    chapters = [unit.num for unit in act.texts["ru"].walk() if unit.kind == "chapter"]
    assert len(chapters) == 2
    assert "2" in chapters[0]
    assert "Части документа" not in act.texts["ru"].full_text()
    (folder / "rus" / "ch1.md").unlink()
    with pytest.raises(BadInputError, match=r"rus/ch1\.md: the file is missing"):
        load_act(folder, tmp_path)
