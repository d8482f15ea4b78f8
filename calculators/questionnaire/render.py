"""The questionnaire's answer in words."""

from calculators.questionnaire.annex import annex_messages
from calculators.render.blocks import list_block, sentence, table_block
from calculators.render.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Record

__all__ = ["render", "with_annex"]


CERTIFIED, INCOMPLETE = "**", "***"
"""Marks of two notes of the annex: how documents are certified, what incomplete ones cost."""


def with_annex(words: "Words", annex: "Record") -> "Words":
    """Return the messages together with the annex's own words."""
    table = dict(words.table)
    table.update(annex_messages(annex, words.lang))
    return Words(table, words.lang)


def render(result: "Record", words: "Words") -> "list[Record]":
    """Return the blocks: the ranking if there are several colleges, then each college."""
    blocks = []
    if len(result["colleges"]) > 1:
        blocks.append(ranking_table(result, words))
    for college in result["colleges"]:
        for block in college_blocks(college, result, words):
            block["college"] = college["index"]
            blocks.append(block)
    return blocks


def college_blocks(college: "Record", result: "Record", words: "Words") -> "list[Record]":
    """Return the blocks of one college."""
    blocks = [list_block(words, "calculator.questionnaire", lead(college, result, words), "lead")]
    blocks.append(groups_table(college, words))
    blocks.append(criteria_table(college, words))
    gains = gain_items(college["gains"], words)
    if gains:
        blocks.append(list_block(words, "q.block.gains", gains))
    documents = [document_item(item, words) for item in college["documents"]]
    if documents:
        documents.append(note_item(CERTIFIED, words))
        documents.append(note_item(INCOMPLETE, words))
        blocks.append(list_block(words, "q.block.documents", documents))
    notes = warning_items(college, words)
    if notes:
        blocks.append(list_block(words, "warnings", notes))
    if len(result["colleges"]) > 1:
        for block in blocks:
            block["title"] = college["name"] + ": " + block["title"]
    return blocks


def lead(college: "Record", result: "Record", words: "Words") -> "list[Record]":
    """Return the first sentences: the total, what is proven, what is open."""
    params = {
        "name": college["name"],
        "max": result["max_points"],
        "claimed": college["claimed"],
        "safe": college["safe"],
    }
    items = [sentence(words.say("q.lead.single", params))]
    if college["low"] != college["high"]:
        items.append(sentence(words.say("q.lead.range", college)))
    if college["at_risk"]:
        items.append(sentence(words.say("q.lead.at_risk", {"points": college["at_risk"]})))
        items.append(note_item(INCOMPLETE, words))
    if college["missing"]:
        items.append(sentence(words.say("q.lead.unanswered", {"list": college["missing"]})))
    items.append(sentence(words.say("general.unofficial")))
    return items


def note_item(name: str, words: "Words") -> "Record":
    """Return one of the notes under the questionnaire, in the annex's own words."""
    text = words.say("q.incomplete", {"text": words.say("annex_note." + name)})
    return sentence(text, ["annex_note." + name])


def groups_table(college: "Record", words: "Words") -> "Record":
    """Return the sums by group."""
    rows = [
        {
            "cells": [
                words.say("q.group." + item["id"]),
                words.points(item["claimed"]),
                words.points(item["safe"]),
                words.points(item["max"]),
            ],
            "refs": [],
        }
        for item in college["groups"]
    ]
    names = ("group", "claimed", "safe", "max")
    return table_block(words, "q.block.groups", ["q.column." + name for name in names], rows)


def criteria_table(college: "Record", words: "Words") -> "Record":
    """Return every criterion with its answer, points and evidence."""
    rows = []
    for item in college["criteria"]:
        name = "criterion." + item["num"]
        answer = "q.answer.none" if item["option"] is None else f"{name}.option.{item['option']}"
        evidence = "general.yes" if item["evidence"] else "general.no"
        cells = [
            item["num"],
            words.say(name),
            words.say(answer),
            words.points(item["points"]),
            words.say(evidence),
        ]
        rows.append({"cells": cells, "refs": [name], "eid": item["eid"]})
    names = ("number", "criterion", "answer", "points", "evidence")
    return table_block(words, "q.block.criteria", ["q.column." + name for name in names], rows)


def gain_items(gains: "list[Record]", words: "Words") -> "list[Record]":
    """Return the ways to raise the score: answered criteria one by one, the others together."""
    items = []
    for item in gains:
        if item["answered"]:
            both = item["by_evidence"] and item["by_option"]
            kind = "both" if both else "evidence" if item["by_evidence"] else "option"
            text = words.say("q.gain." + kind, item)
            items.append(sentence(text, ["criterion." + item["num"]]))
    open_gains = [item["gain"] for item in gains if not item["answered"]]
    if open_gains:
        params = {"count": len(open_gains), "points": sum(open_gains)}
        items.append(sentence(words.say("q.gain.unanswered", params)))
    return items


def document_item(item: "Record", words: "Words") -> "Record":
    """Return one document to attach, in the annex's own words."""
    key = "q.document.at_hand" if item["at_hand"] else "q.document.missing"
    text = words.say("criterion." + item["num"] + ".evidence")
    return sentence(
        words.say(key, {"num": item["num"], "text": text}), ["criterion." + item["num"]]
    )


def warning_items(college: "Record", words: "Words") -> "list[Record]":
    """Return the notes on wording, gaps and overlaps that touch the chosen options."""
    items = []
    for criterion in college["criteria"]:
        for item in criterion["notes"]:
            key = "q.note." + item["id"]
            if not words.has(key):
                key += "." + item["state"]
            text = words.say(key, {"num": criterion["num"]})
            items.append(sentence(text, ["criterion." + criterion["num"]]))
    return items


def ranking_table(result: "Record", words: "Words") -> "Record":
    """Return the colleges by proven points; equal points share a rank and say so."""
    rows = []
    for item in result["ranking"]:
        college = result["colleges"][item["college"]]
        key = "q.rank.tied" if item["tied_with"] else "q.rank"
        cells = [
            words.say(key, {"rank": item["rank"]}),
            college["name"],
            words.points(college["safe"]),
            words.points(college["claimed"]),
        ]
        rows.append({"cells": cells, "refs": [], "college": item["college"]})
    names = ("rank", "college", "safe", "claimed")
    return table_block(words, "q.block.ranking", ["q.column." + name for name in names], rows)
