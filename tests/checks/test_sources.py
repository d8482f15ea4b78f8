from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.__main__ import main
from build_scripts.checks.sources import check_notes
from build_scripts.corpus.acts import Corpus
from build_scripts.corpus.meta import Words
from build_scripts.corpus.notes import EditorNote

pytestmark = pytest.mark.slow


def test_a_changed_word_of_the_text_is_found(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repository / "source_texts" / "V2300033348" / "kaz.md"
    path.write_text(path.read_text().replace("3 (үш) ай", "4 (төрт) ай"), encoding="utf-8")
    assert main(["check"], repository) == 1
    said = capsys.readouterr().err
    assert "V2300033348/kaz.md:7" in said
    assert "is not what raw.txt and repairs.yaml give" in said
    assert "the letters differ" in said


def test_an_unknown_container_is_found(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repository / "source_texts" / "V2300033348" / "kaz.md"
    path.write_text(path.read_text().replace("::: stamp", "::: stump"), encoding="utf-8")
    assert main(["check"], repository) == 1
    assert "unknown container 'stump'" in capsys.readouterr().err


def _with_note(corpus: Corpus, note: EditorNote) -> Corpus:
    act = replace(corpus.acts["V2300033348"], notes=(note,))
    return replace(corpus, acts={act.id: act})


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (EditorNote(("para_9",), "slip", Words("а", "б"), line=4), "there is no clause para_9"),
        (EditorNote(("o1", "para_1"), "slip", Words("а", "б"), line=4), "there is no clause o1"),
        (
            EditorNote(("para_4",), "slip", Words("а", "б"), "жоқ сөздер", line=4),
            "'жоқ сөздер' does not stand in para_4",
        ),
        (
            EditorNote(("para_4",), "slip", Words("а", "б"), see=("X#y",), line=4),
            "there is no clause X#y",
        ),
    ],
)
def test_a_note_must_stand_at_words_that_are_there(
    corpus: Corpus, note: EditorNote, words: str
) -> None:
    faults = check_notes(_with_note(corpus, note))
    assert [fault.line for fault in faults] == [4]
    assert words in faults[0].problem


def test_the_notes_of_the_corpus_are_right(corpus: Corpus) -> None:
    assert check_notes(corpus) == []
    assert sum(len(act.notes) for act in corpus.acts.values()) > 70
