"""What the parser passes over is told with its line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_scripts.act.parse import parse_text, skipped_lines
from build_scripts.act.unit import Unit
from build_scripts.checks.losses import lost_units
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import FILES

KINDS = """# Қағидалар

## Мазмұны

- [1-тарау](#ch1)

## I бөлім. Жалпы

**5-бап. Саябақ ашу.**

1\\. Бірінші:

   1\\) екінші;

   а) үшінші.

   T = y / х,

   мұндағы y – мерзім.

2.1. Төртінші.

VI.1. Бесінші.

«1. Жалпы» деген бөлімде.

_____

<table>
<tr><td>Код</td></tr>
</table>

```
1. Нысан ____
```
"""


def test_a_text_of_every_kind_loses_nothing() -> None:
    assert lost_units(KINDS, parse_text(KINDS, "kaz.md").act, "kaz.md") == []
    assert {3, 5} <= skipped_lines(KINDS)


def without(root: Unit, lost: Unit) -> None:
    for unit in root.walk():
        unit.children[:] = [child for child in unit.children if child is not lost]


NUMBERED = frozenset({"article", "point", "subpoint", "table", "formula", "form", "ruler"})


@pytest.mark.parametrize("kind", sorted(NUMBERED))
def test_each_kind_that_is_lost_is_told_with_its_line(kind: str) -> None:
    act = parse_text(KINDS, "kaz.md").act
    lost = next(unit for unit in act.walk() if unit.kind == kind)
    without(act, lost)
    faults = lost_units(KINDS, act, "kaz.md")
    assert any(lost.first <= (fault.line or 0) <= lost.last for fault in faults), kind


def test_a_number_that_is_read_as_text_is_told() -> None:
    text = "1. Бір.\n\n2. Екі.\n"
    act = parse_text(text, "kaz.md").act
    second = act.children[1]
    second.kind, second.text, second.num = "indent", "2. Екі.", ""
    assert [(fault.line, fault.problem) for fault in lost_units(text, act, "kaz.md")] == [
        (3, "the number 2. is printed here, but no unit has it.")
    ]


def texts(corpus: Corpus) -> Iterator[tuple[Act, str, str]]:
    for act in corpus.acts.values():
        for language in act.texts:
            path = act.folder / FILES[language]
            yield act, language, path.read_text(encoding="utf-8")


def test_no_act_loses_anything(corpus: Corpus) -> None:
    for act, language, text in texts(corpus):
        assert lost_units(text, act.texts[language], f"{act.id}/{language}") == []
