"""An act whose copy in the open corpus is split into files is one act."""

from __future__ import annotations

from build_scripts.act.parse import join_parts, parse_text, skipped_lines

MAIN = """---
act_code: '4'
---

# О выборах

## Части документа

- [Глава 1](rus/ch001.md)

- [Глава 9-1](rus/ch009-1.md)

- [Глава 10](rus/ch010.md)
"""
PART = """---
part_of: ../rus.md
---

## Глава {number}. Раздел

<a id="st{number}"></a>

### Статья {number}. Статья

1. Пункт.

↑ [Вся редакция](../rus.md)
"""


def test_parts_are_read_as_one_act() -> None:
    text = join_parts([MAIN, *(PART.format(number=n) for n in ("1", "2"))])
    act = parse_text(text, "rus.md").act
    assert [unit.eid for unit in act.walk() if unit.eid] == [
        "title",
        *(
            f"chp_{n}{rest}"
            for n in ("1", "2")
            for rest in ("", f"__art_{n}", f"__art_{n}__para_1")
        ),
    ]
    skipped = {
        line for number, line in enumerate(text.split("\n"), 1) if number in skipped_lines(text)
    }
    assert "- [Глава 1](rus/ch001.md)" in skipped
    assert "↑ [Вся редакция](../rus.md)" in skipped


def test_front_matter_keeps_the_numbers_of_the_lines() -> None:
    act = parse_text(PART.format(number=5), "rus/ch005.md").act
    assert [unit.first for unit in act.walk() if unit.kind == "chapter"] == [5]
