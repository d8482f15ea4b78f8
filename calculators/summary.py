"""One answer as one flat row, for tables of many cases; a calculator's record makes its cells."""

from calculators.core.points import ranks_of
from calculators.engine import record_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = [
    "columns_of",
    "put_ranks",
    "summary_rows",
    "titles",
    "with_words",
]


def columns_of(name: str) -> list[str]:
    """Return the names of a calculator's columns in their order."""
    return ["row", "ok"] + record_of(name)["columns"] + ["faults"]


def summary_rows(
    name: str, answers: "list[Record]", words: "Words", first: int = 1
) -> list[list[str]]:
    """Return one row a case, in the order of `columns_of`, without ranks.

    Args:
        name: The calculator.
        answers: Answers without blocks; for the questionnaire one college each.
        words: The messages of a language.
        first: The number of the first row.
    """
    record = record_of(name)
    found = []
    for index, answer in enumerate(answers):
        row = {"row": str(first + index), "ok": "0"}
        if answer["ok"]:
            row.update(record["row"](answer["result"], words))
            row["ok"] = "1"
        else:
            row["faults"] = lines(answer)
        found.append(blank(name, row))
    return found


def put_ranks(name: str, rows: list[list[str]], points: "list[int | None]") -> None:
    """Write the rank of every row into it, where the calculator ranks.

    Args:
        name: The calculator.
        rows: Rows in the order of `columns_of`.
        points: What each row is ranked by; None for a row with faults.
    """
    columns = columns_of(name)
    if "rank" not in columns:
        return
    ranks = ranks_of([value for value in points if value is not None])
    for row, value in zip(rows, points):  # noqa: B905 - MicroPython's zip knows no strict
        if value is not None:
            row[columns.index("rank")] = str(ranks[value])


def titles(name: str, words: "Words") -> list[str]:
    """Return the columns' titles for a reader."""
    return [words.say("summary." + column) for column in columns_of(name)]


def with_words(name: str, rows: list[list[str]], words: "Words") -> list[list[str]]:
    """Return rows with the codes of `ok` and `status` in words."""
    columns = columns_of(name)
    found = []
    for row in rows:
        told = list(row)
        for column in ("ok", "status"):
            if column in columns and row[columns.index(column)]:
                key = f"summary.{column}.{row[columns.index(column)]}"
                told[columns.index(column)] = words.say(key)
        found.append(told)
    return found


def blank(name: str, values: "Record") -> list[str]:
    """Return the values in the order of the columns, empty where there is none."""
    return [str(values.get(column, "")) for column in columns_of(name)]


def lines(answer: "Record") -> str:
    """Return an answer's faults as one text."""
    return " | ".join(
        [(item["where"] or item["path"]) + ": " + item["text"] for item in answer["faults"]]
    )
