"""One answer as one flat row, for tables of many cases."""

from calculators.core.questionnaire import ranks_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Note, Record

__all__ = ["SUMMARY_COLUMNS", "put_ranks", "summary_rows", "titles", "with_words"]

SUMMARY_COLUMNS = {
    "obligation": [
        "row",
        "ok",
        "status",
        "months",
        "other_months",
        "start_by",
        "end",
        "if_open_end",
        "left",
        "warnings",
        "faults",
    ],
    "reimbursement": [
        "row",
        "ok",
        "status",
        "z",
        "d",
        "sum_tenge",
        "per_month_tenge",
        "warnings",
        "faults",
    ],
    "job": ["row", "ok", "counts", "reasons", "faults"],
    "deadlines": ["row", "ok", "next", "next_step", "last", "dates", "faults"],
    "admission": [
        "row",
        "ok",
        "scores",
        "fractions",
        "formulas",
        "apply",
        "next",
        "warnings",
        "faults",
    ],
    "questionnaire": ["row", "ok", "name", "claimed", "safe", "at_risk", "rank", "faults"],
}


def summary_rows(
    name: str, answers: "list[Record]", words: "Words", first: int = 1
) -> list[list[str]]:
    """Return one row a case, in the order of `SUMMARY_COLUMNS`, without ranks.

    Args:
        name: The calculator.
        answers: Answers without blocks; for the questionnaire one college each.
        words: The messages of a language.
        first: The number of the first row.
    """
    found = []
    for index, answer in enumerate(answers):
        row = {"row": str(first + index), "ok": "0"}
        if answer["ok"]:
            row.update(ROWS[name](answer["result"], words))
            row["ok"] = "1"
        else:
            row["faults"] = lines(answer)
        found.append(blank(name, row))
    return found


def put_ranks(name: str, rows: list[list[str]], points: "list[int | None]") -> None:
    """Write the rank of every row into it, where the calculator ranks.

    Args:
        name: The calculator.
        rows: Rows in the order of `SUMMARY_COLUMNS`.
        points: What each row is ranked by; None for a row with faults.
    """
    columns = SUMMARY_COLUMNS[name]
    if "rank" not in columns:
        return
    ranks = ranks_of([value for value in points if value is not None])
    for row, value in zip(rows, points):  # noqa: B905 - MicroPython's zip knows no strict
        if value is not None:
            row[columns.index("rank")] = str(ranks[value])


def titles(name: str, words: "Words") -> list[str]:
    """Return the columns' titles for a reader."""
    return [words.say("summary." + column) for column in SUMMARY_COLUMNS[name]]


def with_words(name: str, rows: list[list[str]], words: "Words") -> list[list[str]]:
    """Return rows with the codes of `ok` and `status` in words."""
    columns = SUMMARY_COLUMNS[name]
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
    return [str(values.get(column, "")) for column in SUMMARY_COLUMNS[name]]


def lines(answer: "Record") -> str:
    """Return an answer's faults as one text."""
    return " | ".join(
        [(item["where"] or item["path"]) + ": " + item["text"] for item in answer["faults"]]
    )


def notes_text(notes: "list[Note]", words: "Words") -> str:
    """Return notes as one text."""
    return " | ".join([words.say(item["key"], item["params"]) for item in notes])


def obligation_row(result: "Record", words: "Words") -> "Record":
    """Return the main study's term, start and end."""
    main = result["studies"][result["main"]]
    row = {"status": main["status"], "warnings": notes_text(main["notes"], words)}
    if main["term"] is None:
        return row
    row["months"] = main["term"]["months"]
    row["other_months"] = "; ".join([str(o["months"]) for o in main["term"]["other_counts"]])
    row["start_by"] = main["start"]["day"] or ""
    row["end"] = main["forecast"]["end"]
    row["left"] = words.length(main["forecast"]["left"], years=False)
    if main["if_open_counts"] is not None:
        row["if_open_end"] = main["if_open_counts"]["end"]
    return row


def reimbursement_row(result: "Record", words: "Words") -> "Record":
    """Return the sum for each z, separated by semicolons where the term was not given."""
    row = {"status": result["status"], "warnings": notes_text(result["notes"], words)}
    for key in ("z", "d"):
        row[key] = "; ".join([str(item[key]) for item in result["outcomes"]])
    if result["expenses"] is not None:
        for key in ("sum", "per_month"):
            row[key + "_tenge"] = "; ".join([tenge(item[key]) for item in result["outcomes"]])
    return row


def job_row(result: "Record", words: "Words") -> "Record":
    """Return whether the job counts, and why."""
    return {
        "counts": words.say("job.counts." + result["counts"]),
        "reasons": notes_text(result["reasons"], words),
    }


def deadlines_row(result: "Record", words: "Words") -> "Record":
    """Return the next day, what is due on it, the last day, and all days with their steps."""
    items = result["items"]
    dated = [item for item in items if item["date"] is not None]
    row = {"dates": " | ".join([item["date"] + " " + words.say(item["key"]) for item in dated])}
    if result["next"] is not None:
        row["next"] = items[result["next"]]["date"]
        row["next_step"] = words.say(items[result["next"]]["key"])
    if result["last"] is not None:
        row["last"] = items[result["last"]]["date"]
    return row


def admission_row(result: "Record", words: "Words") -> "Record":
    """Return the scores of the choices in their order, and the days that come next."""
    from calculators.render.admission import score_text

    coming = [item for item in result["dates"] if item["state"] == "coming"]
    waiting = [item for item in result["apply"] if item["state"] != "past"]
    scored = [choice for choice in result["choices"] if choice["scores"]]
    means = [score["low"] for choice in scored for score in choice["scores"]]
    row = {
        "scores": "; ".join([score_text(choice, words) for choice in result["choices"]]),
        "fractions": "; ".join([f"{total}/{count}" for total, count in means]),
        "formulas": "; ".join([str(choice["formula"]) for choice in result["choices"]]),
        "warnings": notes_text(result["notes"], words),
    }
    if waiting:
        row["apply"] = waiting[0]["to"]
    if coming:
        row["next"] = min([item["from"] or item["to"] for item in coming])
    return row


def tenge(tiyn: int) -> str:
    """Return a sum of tiyn as a plain number of tenge.

    >>> tenge(120000050), tenge(120000000)
    ('1200000.50', '1200000')
    """
    whole, part = divmod(tiyn, 100)
    return f"{whole}.{part:02d}" if part else str(whole)


def college_row(result: "Record", words: "Words") -> "Record":
    """Return the points of the only college of an answer."""
    college = result["colleges"][0]
    return {
        "name": college["name"],
        "claimed": words.points(college["claimed"]),
        "safe": words.points(college["safe"]),
        "at_risk": words.points(college["at_risk"]),
    }


ROWS = {
    "obligation": obligation_row,
    "reimbursement": reimbursement_row,
    "job": job_row,
    "deadlines": deadlines_row,
    "admission": admission_row,
    "questionnaire": college_row,
}
