"""Words of the pages: whole in both languages, with the same places for values."""

from __future__ import annotations

import re

import pytest

from build_scripts.forms.words import SCRIPT, WORDS

PLACES = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("key", [*WORDS, *SCRIPT])
def test_both_languages_say_it(key: str) -> None:
    text = SCRIPT.get(key) or WORDS[key]
    assert text["kk"].strip()
    assert text["ru"].strip()
    assert sorted(PLACES.findall(text["kk"])) == sorted(PLACES.findall(text["ru"]))


def test_scripts_and_pages_share_no_key() -> None:
    assert not set(WORDS) & set(SCRIPT)
