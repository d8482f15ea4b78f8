"""Words of the interface: complete, in the right letters, and none that nobody uses."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from build_scripts.corpus.meta import LANGUAGES
from build_scripts.pages.words import WORDS, word

_KAZAKH = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_IN_BOTH = {"switch", "switch_short", "mode_kk"}
"""Words that name the other language in its own letters."""
_KEY = re.compile(r'"([\w.]+)":')
_MADE = (
    "kind_",
    "status_",
    "act_",
    "action_",
    "book_",
    "note_",
    "missing_",
    "no_text_",
    "official_",
    "language_",
    "glossary_",
    "script_",
    "view_",
    "mode_",
)
"""Beginnings of keys that are put together from data."""


@pytest.mark.parametrize("key", WORDS)
def test_both_languages(key: str) -> None:
    kk, ru = WORDS[key].kk, WORDS[key].ru
    assert kk.strip()
    assert ru.strip()
    assert sorted(re.findall(r"{\w+}", kk)) == sorted(re.findall(r"{\w+}", ru))
    if key not in _IN_BOTH:
        assert not _KAZAKH.search(ru), ru


def test_values_are_filled_in() -> None:
    assert word("cited_by", "ru", count=3) == "Ссылаются сюда: 3"


def test_no_word_is_left_over(root: Path) -> None:
    files = [
        *(root / "build_scripts").rglob("*.py"),
        *(root / "docs" / "overrides").rglob("*.html"),
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files if path.name != "words.py")
    unused = [
        key
        for key in WORDS
        if not key.startswith(_MADE) and not re.search(rf"[\"'.]{re.escape(key)}\b", text)
    ]
    assert not unused


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_theme_is_translated_whole(root: Path, language: str) -> None:
    theme = Path(material.__file__).parent / "templates" / "partials" / "languages" / "en.html"
    ours = root / "docs" / "overrides" / "partials" / "languages" / f"{language}.html"
    wanted = _KEY.findall(theme.read_text(encoding="utf-8"))
    found = re.findall(r'"([\w.]+)": "([^"]+)"', ours.read_text(encoding="utf-8"))
    assert [key for key, _ in found] == wanted
    if language == "ru":
        assert not [text for _, text in found if _KAZAKH.search(text)]
