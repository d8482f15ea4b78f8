"""One answer as one flat row, for tables of many cases."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = ["SUMMARY_COLUMNS", "summary_rows"]

SUMMARY_COLUMNS = {
    "obligation": [
        "row",
        "ok",
        "status",
        "low_months",
        "low_days",
        "high_months",
        "high_days",
        "start_by",
        "end_low",
        "end_high",
        "warnings",
        "faults",
    ],
    "reimbursement": ["row", "ok", "status", "low_tenge", "high_tenge", "warnings", "faults"],
    "questionnaire": ["row", "ok", "name", "claimed", "safe", "at_risk", "rank", "faults"],
}


def summary_rows(name: str, answers: "list[Record]", words: "Words") -> list[list[str]]:
    """Return one row a case, in the order of `SUMMARY_COLUMNS`.

    Args:
        name: The calculator.
        answers: Answers without blocks; the questionnaire has one answer with many colleges.
        words: The messages of a language.
    """
    found = []
    for index, answer in enumerate(answers):
        if not answer["ok"]:
            found.append(blank(name, {"row": str(index + 1), "ok": "0", "faults": lines(answer)}))
        elif name == "questionnaire":
            found.extend(blank(name, row) for row in college_rows(answer["result"], words))
        else:
            row = obligation_row if name == "obligation" else reimbursement_row
            values = row(answer["result"], words)
            values["row"], values["ok"] = str(index + 1), "1"
            found.append(blank(name, values))
    return found


def blank(name: str, values: "Record") -> list[str]:
    """Return the values in the order of the columns, empty where there is none."""
    return [str(values.get(column, "")) for column in SUMMARY_COLUMNS[name]]


def lines(answer: "Record") -> str:
    """Return an answer's faults as one text."""
    return " | ".join(
        [(item["where"] or item["path"]) + ": " + item["text"] for item in answer["faults"]]
    )


def warnings_text(result: "Record", words: "Words") -> str:
    """Return all warnings as one text."""
    return " | ".join([words.say(item["key"], item["params"]) for item in result["warnings"]])


def obligation_row(result: "Record", words: "Words") -> "Record":
    """Return the main study's term, start and end."""
    main = result["studies"][result["main"]]
    row = {"status": main["status"], "warnings": warnings_text(result, words)}
    row["start_by"] = main["start_by"] or ""
    if main["range"] is not None:
        for side in ("low", "high"):
            row[side + "_months"] = main["range"][side]["months"]
            row[side + "_days"] = main["range"][side]["days"]
            row["end_" + side] = main["range"]["end_" + side]
    return row


def reimbursement_row(result: "Record", words: "Words") -> "Record":
    """Return the smallest and the largest sum in tenge."""
    row = {"status": result["status"], "warnings": warnings_text(result, words)}
    for side in ("low", "high"):
        whole, tiyn = divmod(result["range"][side], 100)
        row[side + "_tenge"] = f"{whole}.{tiyn:02d}" if tiyn else str(whole)
    return row


def college_rows(result: "Record", words: "Words") -> "list[Record]":
    """Return one row a college, in the order of the input."""
    ranks = {item["college"]: item["rank"] for item in result["ranking"]}
    return [
        {
            "row": str(college["index"] + 1),
            "ok": "1",
            "name": college["name"],
            "claimed": words.points(college["claimed"]),
            "safe": words.points(college["safe"]),
            "at_risk": words.points(college["at_risk"]),
            "rank": str(ranks[college["index"]]),
        }
        for college in result["colleges"]
    ]
