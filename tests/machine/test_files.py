"""All files together: equal bytes, a true index, a whole archive, an act nobody wrote code for."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from build_scripts.corpus.acts import Corpus, load_corpus
from build_scripts.faults import BadInputError
from build_scripts.machine.akn.validate import validate
from build_scripts.machine.files import check_lists, machine_files
from build_scripts.machine.schemas import check_files
from build_scripts.pages.plan import plan_pages
from tests.conftest import ROOT
from tests.machine.conftest import SITE

pytestmark = pytest.mark.slow


def test_same_input_gives_the_same_bytes(corpus, links, plans, releases, produced):
    again = machine_files(load_corpus(ROOT), links, plans, SITE, releases)
    assert list(again) == list(produced)
    assert again == produced


def test_address_of_the_site_needs_no_slash(corpus, links, plans, releases, produced):
    assert machine_files(corpus, links, plans, SITE.rstrip("/"), releases) == produced


def test_index_knows_every_file(produced):
    index = json.loads(produced["api/index.json"])
    listed = {file["address"]: file for file in index["files"]}
    assert set(listed) == set(produced) - {"api/index.json", "api/all.zip"}
    for path, file in listed.items():
        assert file["bytes"] == len(produced[path])
        assert file["sha256"] == hashlib.sha256(produced[path]).hexdigest()
        if file["schema"]:
            assert file["schema"] in produced


def test_index_lists_the_acts_with_their_files_and_counts(corpus: Corpus, produced):
    index = json.loads(produced["api/index.json"])
    acts = {act["id"]: act for act in index["acts"]}
    assert set(acts) == set(corpus.acts)
    order = acts["V2000021506"]
    assert "api/acts/V2000021506/questionnaire.csv" in order["files"]
    assert order["counts"]["kinds"]["option"] == 84
    assert acts["V2500035694"]["counts"]["references"] == 4
    assert acts["P2300000248"]["languages"]["ru"]["text"] == "unofficial-translation"
    assert index["feeds"] == {"kk": "changes/feed.kk.xml", "ru": "changes/feed.ru.xml"}
    for act in acts.values():
        assert set(act["files"]) <= set(produced)


def test_archive_holds_every_file_sorted_and_undated(produced):
    with zipfile.ZipFile(io.BytesIO(produced["api/all.zip"])) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        assert names == sorted([*(set(produced) - {"api/all.zip"}), "README.md", "LICENCE.txt"])
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("api/index.json") == produced["api/index.json"]
        licence = archive.read("LICENCE.txt").decode()
        assert "8-бап" in licence
        assert "статья 8" in licence
        assert "CC0 1.0" in licence
        assert f"{SITE}kk/data/" in archive.read("README.md").decode()


def test_without_a_publication_there_are_no_feeds(corpus, links, plans):
    files = machine_files(corpus, links, plans, SITE)
    assert not [path for path in files if "changes" in path and "schema" not in path]
    assert json.loads(files["api/index.json"])["feeds"] == {}
    assert check_files(files) == []


def test_lists_that_cannot_be_trusted_stop_the_build(repository: Path):
    path = repository / "source_texts/V2000021506/kaz.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2-3-0,7 балл;", "2-3-0,8 балл;"), encoding="utf-8")
    path = repository / "source_texts/P2300000248/rus.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("май 2023 года", "май 2022 года", 1), encoding="utf-8")
    corpus = load_corpus(repository)
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    with pytest.raises(BadInputError) as caught:
        machine_files(corpus, {}, plans, SITE)
    problems = sorted(str(fault) for fault in caught.value.faults)
    assert len(problems) == 2
    assert problems[0].startswith("source_texts/P2300000248/kaz.md:")
    assert "att_3__crit_20__opt_3" in problems[1]
    assert check_lists(corpus) == list(caught.value.faults)


META = """\
act_code: '12345'
requisite: Закон Республики Казахстан от 5 мая 2020 года № 300-VI
title:
  kaz: Мектеп туралы
  rus: О школе
form: ЗАК
approved_on: 2020-05-05
version_date: {kaz: 2024-01-01, rus: 2024-01-01}
source:
  kaz: https://zan.gov.kz/client/#!/doc/12345/kaz
  rus: https://zan.gov.kz/client/#!/doc/12345/rus
"""
KAZAKH = """\
# Мектеп туралы

## 6-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР

<a id="st40"></a>

### 40-бап. Мектеп түрлері

1. Мектептер мынадай түрлерге бөлінеді:

1) бастауыш;

2) негізгі.

> *Ескерту. 40-бапқа өзгеріс енгізілді - ҚР 04.07.2018 № 171-VI Заңымен.*
"""
RUSSIAN = """\
# О школе

## Глава 6. ОБЩИЕ ПОЛОЖЕНИЯ

<a id="st40"></a>

### Статья 40. Виды школ

1. Школы делятся на следующие виды:

1) начальные;

2) основные.

> *Сноска. Статья 40 с изменениями, внесенными Законом РК от 04.07.2018 № 171-VI.*
"""


def test_act_of_the_open_corpus_gets_its_files(tmp_path: Path):
    folder = tmp_path / "source_texts/K12345"
    folder.mkdir(parents=True)
    for name, text in (("meta.yaml", META), ("kaz.md", KAZAKH), ("rus.md", RUSSIAN)):
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "source_texts/V2300033348", tmp_path / "source_texts/V2300033348")
    corpus = load_corpus(tmp_path)
    plans = {act.id: plan_pages(act) for act in corpus.acts.values()}
    files = machine_files(corpus, {}, plans, SITE)
    assert check_files(files) == []
    russian = json.loads(files["api/acts/K12345/ru.json"])
    article = russian["units"][1]["children"][0]
    assert (article["kind"], article["num"], article["alias"]) == ("article", "Статья 40.", "art40")
    assert [unit["alias"] for unit in article["children"][0]["children"]] == [
        "art40.1.1",
        "art40.1.2",
    ]
    for language in ("kk", "ru"):
        data = files[f"api/acts/K12345/{language}.xml"]
        assert validate(data, "a.xml") == []
    root = etree.fromstring(files["api/acts/K12345/kk.xml"])
    source = root.find(".//{*}passiveModifications/{*}textualMod/{*}source")
    assert source.get("href") == "/akn/kz/act/law/2018-07-04/171-VI"
    uri = root.find(".//{*}FRBRWork/{*}FRBRuri").get("value")
    assert uri == "/akn/kz/act/law/2020-05-05/300-VI"
