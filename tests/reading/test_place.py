"""The number of a clause in the words of a heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.node import run_node

SCRIPT = """
globalThis.location = new URL("https://example.org/");
globalThis.document = {
  documentElement: { lang: "ru" },
  getElementById: () => ({ textContent: '{"root": "/"}' }),
};
const { isNamedIn } = await import("ASSETS/place.mjs");
console.log(JSON.stringify(isNamedIn(...input)));
"""


@pytest.mark.parametrize(
    ("heading", "number", "named"),
    [
        ("Новая редакция пункта 12", "12", True),
        ("12-тармақтың жаңа редакциясы", "12", True),
        ("Новая редакция пункта 12-1", "12", False),
        ("Новая редакция пункта 112", "12", False),
        ("Новая редакция подпункта 4)", "4)", True),
        ("Новая редакция подпункта 14)", "4)", False),
        ("Новая редакция подпункта а)", "а)", True),
        ("Новая редакция пункта 1.2.", "1.2.", True),
        ("Новая редакция пункта 142.", "1.2.", False),
    ],
)
def test_a_heading_names_a_number(tmp_path: Path, heading: str, number: str, named: bool) -> None:
    assert run_node(tmp_path, SCRIPT, [heading, number], "reading") is named
