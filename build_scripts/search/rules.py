"""The word rules as the browser gets them: one JSON object a language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_scripts.search.folding import KAZAKH_TO_RUSSIAN, LOOK_ALIKES
from build_scripts.search.kazakh import HARD, MAX_ENDINGS, strict_rules
from build_scripts.yaml_files import load_yaml
from build_scripts.yaml_schema import plain

WORDS_FILE = Path(__file__).parent / "data" / "words.yaml"


def rules_data(language: str) -> dict[str, Any]:
    """Everything that a query in one language is read with."""
    words: Mapping[str, Any] = plain(load_yaml(WORDS_FILE, WORDS_FILE.name))[language]
    data: dict[str, Any] = {
        "language": language,
        "lookAlikes": LOOK_ALIKES,
        "weaker": KAZAKH_TO_RUSSIAN,
        "stop": sorted({word for line in words["stop"] for word in line}),
        "same": words["same"],
        "places": words["places"],
        "acts": words["acts"],
        "months": words["months"],
    }
    return data | ({"kazakh": kazakh_data()} if language == "kk" else {})


def kazakh_data() -> dict[str, Any]:
    """The rules for Kazakh endings, as kazakh.mjs reads them."""
    rules = strict_rules()
    return {
        "endings": [
            [
                ending.text,
                " ".join(ending.after),
                ending.rest,
                ending.put,
                ending.kind,
                ending.harmony,
            ]
            for ending in rules.endings
        ],
        "most": MAX_ENDINGS,
        "hard": HARD,
        "back": rules.back,
        "front": rules.front,
        "vowels": rules.vowels,
        "soft": list(rules.soft),
        "keep": sorted(rules.keep),
        "stems": rules.stems,
        "closing": rules.closing,
    }
