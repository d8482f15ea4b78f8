"""The lists and tables of an act as CSV, both languages in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.machine.both import units_of
from build_scripts.machine.cells import cell_text, column
from build_scripts.machine.csv_file import csv_bytes, decimal_comma
from build_scripts.machine.json_file import Json
from build_scripts.machine.points import without_dash

_PLACE = "Тармақтың идентификаторы / Идентификатор пункта"


def questionnaire_csv(data: Json) -> bytes:
    """One row an option; the answer is as printed, its points stand in a column of their own."""
    header = (
        "Өлшемшарт № / Критерий №",
        "Өлшемшарт (қазақша)",
        "Критерий (на русском)",
        "Жауап № / Ответ №",
        "Жауап (қазақша)",
        "Ответ (на русском)",
        "Балл / Баллы",
        "Растайтын құжат (қазақша)",
        "Подтверждающий документ (на русском)",
        _PLACE,
    )
    rows = [
        (
            criterion["num"],
            *_pair(criterion["text"]),
            option["num"],
            *(without_dash(text) for text in _pair(option["printed"])),
            decimal_comma(option["points"]),
            *_evidence(criterion),
            option["eid"],
        )
        for criterion in data["criteria"]
        for option in criterion["options"]
    ]
    return csv_bytes(header, rows)


def _evidence(criterion: Json) -> tuple[str, str]:
    texts = [_pair(evidence["text"]) for evidence in criterion["evidence"]]
    return "\n".join(text[0] for text in texts), "\n".join(text[1] for text in texts)


def indicators_csv(data: Json) -> bytes:
    """One row an indicator, one column a year, then the years of the action plan."""
    indicators: Sequence[Json] = data["indicators"]
    years = sorted({y for i in indicators for y in (*i["values"], *_planned(i))})
    with_plan = any(indicator["plan"] for indicator in indicators)
    header = (
        "Белгі / Метка",
        "Индикатор (қазақша)",
        "Индикатор (на русском)",
        "Өлшем бірлігі (қазақша)",
        "Единица (на русском)",
        *years,
        *(f"Жоспарда {year} / В плане {year}" for year in years if with_plan),
        "Айырмашылығы бар жылдар / Годы с расхождением",
        _PLACE,
    )
    rows = [
        (
            indicator["alias"],
            *(f"{indicator['num']}. {name}" for name in _pair(indicator["name"])),
            *_pair(indicator["unit"]),
            *(decimal_comma(indicator["values"].get(year)) for year in years),
            *(decimal_comma(_planned(indicator).get(year)) for year in years if with_plan),
            "; ".join(difference["year"] for difference in indicator["differences"]),
            indicator["eid"],
        )
        for indicator in indicators
    ]
    return csv_bytes(header, rows)


def _planned(indicator: Json) -> dict[str, str]:
    values: dict[str, str] = indicator["plan"]["values"] if indicator["plan"] else {}
    return values


def plan_csv(data: Json) -> bytes:
    """One row of the action plan a row, with the headings it stands under."""
    header = (
        "№",
        "Тарау (қазақша)",
        "Глава (на русском)",
        "Параграф (қазақша)",
        "Параграф (на русском)",
        "Нысаналы индикатор (қазақша)",
        "Целевой индикатор (на русском)",
        "Іс-шара (қазақша)",
        "Мероприятие (на русском)",
        "Аяқталу нысаны (қазақша)",
        "Форма завершения (на русском)",
        "Орындалу мерзімі (қазақша)",
        "Срок исполнения (на русском)",
        "Ай / Месяц",
        "Бірінші жыл / Первый год",
        "Соңғы жыл / Последний год",
        "Жауапты орындаушылар (қазақша)",
        "Ответственные исполнители (на русском)",
        _PLACE,
    )
    rows = [
        (
            row["num"],
            *(text for head in ("chapter", "section", "indicator") for text in _head(row[head])),
            *_pair(row["activity"]),
            *_pair(row["form"]),
            *_pair(row["deadline"]["text"]),
            "; ".join(str(month) for month in row["deadline"]["months"]),
            *(str(row["deadline"]["years"][index]) for index in (0, -1)),
            *_pair(row["responsible_text"]),
            row["eid"],
        )
        for row in data["rows"]
    ]
    return csv_bytes(header, rows)


def _head(head: Json | None) -> tuple[str, str]:
    if head is None:
        return ("", "")
    kazakh, russian = _pair(head["heading"])
    return (f"{head['num']}. {kazakh}", f"{head['num']}. {russian}")


def results_csv(data: Json) -> bytes:
    """One row an expected result."""
    header = ("№", "Күтілетін нәтиже (қазақша)", "Ожидаемый результат (на русском)", _PLACE)
    return csv_bytes(header, [(r["num"], *_pair(r["text"]), r["eid"]) for r in data["results"]])


def abbreviations_csv(data: Json) -> bytes:
    """One row an abbreviation."""
    header = (
        "Қысқарту (қазақша)",
        "Сокращение (на русском)",
        "Толық атауы (қазақша)",
        "Расшифровка (на русском)",
        _PLACE,
    )
    rows = [
        (*_pair(entry["abbreviation"]), *_pair(entry["meaning"]), entry["eid"])
        for entry in data["abbreviations"]
    ]
    return csv_bytes(header, rows)


def _pair(words: Json) -> tuple[str, str]:
    first, second = (words[language] or "" for language in LANGUAGES)
    return first, second


def table_files(act: Act) -> Iterator[tuple[str, bytes]]:
    """Names and contents of an act's other tables; rows of an action plan have their own file."""
    for table in units_of(act, "table"):
        body = [row for row in table.children if row.kind == "row" and not _counts(row)]
        head = body[0] if body and not body[0].num and body[0].first == table.first else None
        rows = [row for row in body if row is not head]
        if rows:
            yield f"tables/{table.eid}.csv", _table(act, head, rows)


def _table(act: Act, head: Unit | None, rows: Sequence[Unit]) -> bytes:
    columns = sorted({_number(cell) for row in rows for cell in row.children})
    names = {"kk": "қазақша", "ru": "на русском"}
    titles = {"kk": "{}-баған", "ru": "Графа {}"}
    header = ["№"]
    for number in columns:
        for language in LANGUAGES:
            printed = _cell(act, head, number, language) if head else ""
            title = printed or titles[language].format(number)
            header.append(f"{title} ({names[language]})")
    header.append(_PLACE)
    return csv_bytes(
        header,
        [
            [
                row.number,
                *(_cell(act, row, number, lang) for number in columns for lang in LANGUAGES),
                row.eid,
            ]
            for row in rows
        ],
    )


def _number(cell: Unit) -> int:
    return next(int(a.removeprefix("column-")) for a in cell.anchors if a.startswith("column-"))


def _cell(act: Act, row: Unit, number: int, language: str) -> str:
    other = act.unit(row.eid, language)
    return cell_text(column(other, number)) if other else ""


def _counts(row: Unit) -> bool:
    """Whether a row only counts the columns."""
    return not row.num and all(cell.text == str(_number(cell)) for cell in row.children)
