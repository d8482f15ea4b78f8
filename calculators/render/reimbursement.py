"""The reimbursement's answer in words."""

from calculators.render.blocks import (
    contacts_block,
    list_block,
    notes_block,
    sentence,
    table_block,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = ["render"]


def render(result: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return the blocks of one answer."""
    blocks = [list_block(words, "calculator.reimbursement", lead(result, words), "lead")]
    blocks.extend(notes_block(words, "steps", result["steps"]))
    if result["status"] != "ended":
        blocks.append(sums_table(result, words))
    for name in ("deviating", "ends", "warnings", "missing", "next"):
        blocks.extend(notes_block(words, name, result[name]))
    blocks.append(contacts_block(words, law))
    blocks.extend(notes_block(words, "not_covered", result["not_covered"]))
    return blocks


def lead(result: "Record", words: "Words") -> "list[Record]":
    """Return the first sentences: the sum, the wording of the law, the work done."""
    items = []
    span = result["range"]
    if result["status"] != "due":
        refs = ["law_17_3_done"] if result["status"] == "fulfilled" else result["steps"][-1]["refs"]
        items.append(sentence(words.say("refund.lead." + result["status"]), refs))
    elif span["low"] == span["high"]:
        params = {"sum": span["low"]}
        items.append(sentence(words.say("refund.lead.due.single", params), ["law_17_4_share"]))
    else:
        items.append(sentence(words.say("refund.lead.due.range", span), ["law_17_4_share"]))
    if result["status"] == "due" and result["rule"] == "full_before_2021":
        items.append(sentence(words.say("refund.lead.full_before_2021"), ["law_2020"]))
        present = result["range_if_present_wording"]
        key = "single" if present["low"] == present["high"] else "range"
        params = {"sum": present["low"], "low": present["low"], "high": present["high"]}
        text = words.say("refund.lead.if_present." + key, params)
        items.append(sentence(text, ["law_17_4_share"]))
    if result["status"] == "due":
        items.append(sentence(words.say("refund.lead.if_worked"), ["law_17_3_done"]))
    if result["status"] != "ended":
        items.append(sentence(words.say("refund.lead.worked", {"worked": result["worked"]})))
    items.append(sentence(words.say("general.unofficial")))
    return items


def sums_table(result: "Record", words: "Words") -> "Record":
    """Return the sums side by side, one row for each required term."""
    columns = ["column.reading", "column.required", "column.share", "column.sum"]
    present = result["rule"] == "full_before_2021"
    if present:
        columns.append("column.sum_present")
    rows = []
    for item in result["readings"]:
        cells = [
            words.say("reading_short." + item["id"]),
            words.length(item),
            words.percent(item["share_worked"]),
            words.money(item["sum"]),
        ]
        if present:
            cells.append(words.money(item["sum_if_present_wording"]))
        rows.append({"cells": cells, "refs": ["law_17_4_share"], "reading": item["id"]})
    return table_block(words, "readings", columns, rows)
