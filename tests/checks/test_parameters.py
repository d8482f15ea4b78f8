"""The calculators' numbers rest on words that stand in the clauses they name."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.checks.parameters import FOLDER, LETTERS, check_parameters
from build_scripts.corpus.acts import Corpus
from tests.checks.copies import published

FILE = "calculators/parameters/term.json"
CLAUSE, OTHER = "chp_6__art_47__para_17", "chp_6__art_47__para_99"


def source(**changed: object) -> str:
    """A parameter file with one source, whose keys may be changed."""
    whole = {
        "act": "Z070000319_",
        "eid": CLAUSE,
        "quote": {"kk": "жұмыспен өтеуге міндетті", "ru": "обязаны отработать"},
    } | changed
    return json.dumps({"values": [{"value": 36, "source": whole}]}, ensure_ascii=False, indent=1)


def test_the_real_files_hold(corpus: Corpus, root: Path) -> None:
    files = {path.name: path.read_text(encoding="utf-8") for path in (root / FOLDER).glob("*.json")}
    assert len(files) > 20
    assert check_parameters(corpus, files) == []


def test_a_good_source_has_no_fault(corpus: Corpus) -> None:
    assert check_parameters(corpus, {FILE: source()}) == []
    older = source(edition="2020-06-10", quote={"kk": "кемінде үш жыл", "ru": "не менее трех лет"})
    assert check_parameters(corpus, {FILE: older}) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"quote": {"kk": "жұмыспен өтеуге міндетті", "ru": "обязаны отработать четыре года"}},
            f"{FILE}:10: values[0].source.quote.ru: Z070000319_#{CLAUSE} does not hold",
        ),
        (
            {"quote": {"ru": "обязаны отработать"}},
            f"source.quote.kk: the words of Z070000319_#{CLAUSE} are not quoted in kk.",
        ),
        (
            {"edition": "2020-06-10", "quote": {"kk": "өтеуге міндетті", "ru": "обязаны работать"}},
            f"Z070000319_@2020-06-10#{CLAUSE} does not hold the words 'обязаны работать'",
        ),
        (
            {"edition": "2021-01-01"},
            f"{FILE}:12: values[0].source.edition: Z070000319_ has no older edition of 2021-01-01.",
        ),
        ({"eid": "art_99"}, "there is no clause Z070000319_#art_99 in kk."),
        (
            {"act": "K950001000_"},
            f"{FILE}:6: values[0].source.act: there is no act 'K950001000_'.",
        ),
        (
            {"quote_eid": {"ru": OTHER}},
            f"{FILE}:10: values[0].source.eid: there is no clause Z070000319_#{OTHER} in ru.",
        ),
    ],
)
def test_what_is_wrong_is_named(corpus: Corpus, changed: dict[str, object], told: str) -> None:
    faults = check_parameters(corpus, {FILE: source(**changed)})
    assert any(told in str(fault) for fault in faults), [str(fault) for fault in faults]


def dated(day: str) -> str:
    """A number of the Commitment, which the Rules have since the edition of 20.10.2025."""
    whole = {
        "act": "V2300033291",
        "eid": "att_1__att_2__al_2__subpara_6",
        "quote": {"kk": "күнтізбелік 10 (он) күн", "ru": "10 (десяти) календарных дней"},
    }
    values = [{"from": day, "value": 10, "source": whole}]
    return json.dumps({"values": values}, ensure_ascii=False, indent=1)


def test_a_number_does_not_hold_before_the_edition_that_has_its_words(corpus: Corpus) -> None:
    assert check_parameters(corpus, {FILE: dated("2025-10-20")}) == []
    (fault,) = check_parameters(corpus, {FILE: dated("2025-02-28")})
    assert "values[0].from: V2300033291 in its edition of 2025-02-28 lacks" in str(fault)
    assert fault.line == 4


def test_the_table_of_editions_says_what_the_acts_say(corpus: Corpus, root: Path) -> None:
    table = json.loads((root / FOLDER / "editions.json").read_text(encoding="utf-8"))
    table["days"] |= {"V2300033291": "2023-08-11", "V2500035694": "2025-02-28"}
    del table["days"]["Z070000319_"]
    files = {FILE: json.dumps(table, indent=1), "other.json": source()}
    old, extra, lacking = check_parameters(corpus, files)
    assert "the newest edition of V2300033291 is 2025-10-20, not 2023-08-11." in str(old)
    assert "the newest edition of V2500035694 is not known" in str(extra)
    assert 'write "Z070000319_": "2026-07-12".' in str(lacking)
    assert (old.line, lacking.line) == (8, None)
    assert len(check_parameters(corpus, {FILE: files[FILE]})) == 2  # nothing cites the Law there


def test_all_faults_in_one_run(corpus: Corpus) -> None:
    files = {FILE: source(eid="art_99"), "other.json": '{"a": 1,\n "b" 2}'}
    faults = check_parameters(corpus, files)
    assert [(fault.file, fault.line is not None) for fault in faults] == [
        (FILE, True),
        (FILE, True),
        ("other.json", True),
    ]
    assert faults[-1].line == 2


def test_the_command_names_a_number_that_lost_its_words(
    tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = published(tmp_path, "V2300033291", "Z070000319_", "fincenter-work-off")
    place = repository / FOLDER / "term_phd.json"
    place.parent.mkdir(parents=True)
    text = (root / FOLDER / place.name).read_text(encoding="utf-8")
    assert '"ru": "' in text
    place.write_text(text.replace('"ru": "', '"ru": "не менее '), encoding="utf-8")
    shutil.copy(root / LETTERS, repository / LETTERS)
    assert main(["check"], repository) == 1
    faults = [line for line in capsys.readouterr().err.splitlines() if "calculators" in line]
    assert faults
    assert all(fault.startswith(f"{FOLDER}/term_phd.json:") for fault in faults), faults


def test_the_formula_of_the_first_edition_is_linked_where_it_stands(root: Path) -> None:
    """Who finished before the Rules is led to the edition that brought the formula."""
    folder = root / FOLDER
    [value] = json.loads((folder / "rules_403.json").read_text(encoding="utf-8"))["values"]
    assert value["source"]["edition"] == value["from"] == "2023-08-11"
    clauses = json.loads((folder / "clauses.json").read_text(encoding="utf-8"))["clauses"]
    [clause] = [entry for entry in clauses if entry["id"] == value["refs"][0]]
    assert clause["source"] == value["source"]
    assert "11.08.2023" in clause["title"]["kk"]
    assert "11.08.2023" in clause["title"]["ru"]
