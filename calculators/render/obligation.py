"""The obligation's answer in words."""

from calculators.core.obligation_notes import ENDED_BY
from calculators.core.one_study import range_of
from calculators.core.terms import BY_YEARS
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
    """Return the blocks of one answer: the words first, then steps, readings and the rest."""
    main = result["studies"][result["main"]]
    blocks = [list_block(words, "calculator.obligation", lead(main, words, law), "lead")]
    for study in result["studies"]:
        blocks.extend(study_blocks(study, result, words))
    blocks.extend(notes_block(words, "together", result["together"]))
    blocks.extend(notes_block(words, "warnings", result["warnings"]))
    blocks.extend(notes_block(words, "missing", result["missing"]))
    blocks.extend(notes_block(words, "next", result["next"]))
    blocks.append(contacts_block(words, law))
    blocks.extend(notes_block(words, "not_covered", result["not_covered"]))
    return blocks


def lead(study: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return the first sentences: the term, the start, the end, what is left."""
    status = study["status"]
    items = []
    if status != "owed":
        clause = ENDED_BY[status] if status in ENDED_BY else study["clause"]
        items.append(sentence(words.say("lead." + status), [clause]))
    if status in ("owed", "open"):
        items.extend(term_sentences(study, words, law))
    items.append(sentence(words.say("general.unofficial")))
    return items


def term_sentences(study: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return the term in words, single or as a range."""
    span = study["range"]
    if span is None:
        return [sentence(words.say("lead.term_unknown"), [study["clause"]])]
    items = []
    if span["low"] == span["high"]:
        key = "lead.single_at_least" if study["at_least"] else "lead.single"
        items.append(sentence(words.say(key, {"length": span["low"]}), study["term_refs"]))
    elif study["texts_differ"]:
        refs = [ref for item in study["readings"] for ref in item["refs"]]
        items.append(sentence(words.say("lead.range_texts", span), refs))
    else:
        items.append(sentence(words.say("lead.range", span), ["law_17_proportion"]))
    if study["academic_months"] is not None:
        items.append(counts_sentence(study, words))
    strength = "lead.term_strength." + study["term_strength"]
    if words.has(strength) and not study["texts_differ"]:
        items.append(sentence(words.say(strength), study["term_refs"]))
    if study["deviating"]:
        items.append(sentence(words.say("lead.deviating")))
    grounds = [
        item
        for item in study["grounds"]
        if item["status"] != "does_not_apply" and item["decision"] != "refused"
    ]
    if grounds:
        refs = [ref for item in grounds for ref in item["refs"]]
        items.append(sentence(words.say("lead.grounds"), refs))
    if study["start_by"] is not None:
        params = {"date": study["start_by"]}
        refs = law["start_by"]["values"][0]["refs"]
        items.append(sentence(words.say("lead.start_by", params), refs))
    items.extend(end_sentences(study, words))
    return items


def counts_sentence(study: "Record", words: "Words") -> "Record":
    """Return the term by each way to count the time of study, and what would settle it."""
    by_years = [item for item in study["readings"] if item["id"].endswith(BY_YEARS)]
    others = [item for item in study["readings"] if not item["id"].endswith(BY_YEARS)]
    params = {"calendar": span_text(others, words), "years": span_text(by_years, words)}
    return sentence(words.say("lead.counted_two_ways", params), ["our_study_year"])


def span_text(readings: "list[Record]", words: "Words") -> str:
    """Return the shortest and the longest of some readings, or the one length they share."""
    span = range_of(readings)
    if span is None or span["low"] == span["high"]:
        return words.length(readings[0])
    return words.say("lead.counted_span", span)


def end_sentences(study: "Record", words: "Words") -> "list[Record]":
    """Return the last day and what is left, one for all readings or as a range."""
    span = study["range"]
    items = [last_day_sentence(study, words)]
    if study["readings"][0]["end_basis"] == "if_start":
        return items
    if span["left_low"] == span["left_high"]:
        items.append(sentence(words.say("lead.left", {"left": span["left_low"]})))
    else:
        params = {"low": span["left_low"], "high": span["left_high"]}
        items.append(sentence(words.say("lead.left.range", params)))
    return items


def last_day_sentence(study: "Record", words: "Words") -> "Record":
    """Return the last day with what it assumes, such as that the work begins in time."""
    span = study["range"]
    # What the last day assumes is known from a reading still open: a finished one assumes nothing.
    still_open = [item for item in study["readings"] if not item["done"]]
    item = (still_open or study["readings"])[0]
    params = {"start": item["start"], "low": span["end_low"], "high": span["end_high"]}
    key = "lead.end."
    if span["end_low"] == span["end_high"]:
        params["date"] = item["end"]
    elif still_open and len(still_open) < len(study["readings"]):
        key += "partly."
    else:
        key += "range."
    return sentence(words.say(key + item["end_basis"], params))


def study_blocks(study: "Record", result: "Record", words: "Words") -> "list[Record]":
    """Return the blocks of one study; with several studies each block names its study."""
    blocks = notes_block(words, "steps", study["steps"])
    if study["readings"]:
        blocks.append(readings_table(study, words))
    if study["deviating"]:
        blocks.append(list_block(words, "deviating", deviating_items(study, words)))
    if study["status"] not in ("none_paid", "none_before"):
        text = words.say("place." + study["place"]["id"])
        blocks.append(list_block(words, "place", [sentence(text, study["place"]["refs"])]))
    if study["grounds"]:
        items = [item for ground in study["grounds"] for item in ground_items(ground, words)]
        blocks.append(list_block(words, "grounds", items))
    if len(result["studies"]) > 1:
        params = {"number": study["index"] + 1, "level": study["level"]}
        for block in blocks:
            block["title"] = words.say("general.study", params) + ": " + block["title"]
    for block in blocks:
        block["study"] = study["index"]
    return blocks


def readings_table(study: "Record", words: "Words") -> "Record":
    """Return the readings side by side, with what each rests on."""
    rows = []
    for item in study["readings"]:
        cells = [
            words.say("reading." + item["id"]),
            words.length(item),
            words.number(item["exact"]),
            words.date(item["end"]),
            words.percent(item["worked_share"]),
            words.length(item["left"]),
        ]
        rows.append({"cells": cells, "refs": item["refs"], "reading": item["id"]})
    names = ("reading", "term", "exact", "end", "worked", "left")
    name = "readings" if len(rows) > 1 else "term"
    return table_block(words, name, ["column." + name for name in names], rows)


def deviating_items(study: "Record", words: "Words") -> "list[Record]":
    """Return what other sources say about the term; it does not enter the range."""
    items = []
    for item in study["deviating"]:
        params = {"length": {"months": item["months"], "days": item["days"]}}
        items.append(sentence(words.say("deviating." + item["id"], params), item["refs"]))
    return items


def ground_items(ground: "Record", words: "Words") -> "list[Record]":
    """Return one ground: what it is, how it stands, who decides, how it is read."""
    params = {
        "kind": words.say("ground.kind." + ground["kind"]),
        "text": words.say("ground." + ground["id"], ground["params"]),
        "status": words.say("ground.status." + ground["status"]),
    }
    items = [sentence(words.say("ground.line", params), ground["refs"])]
    items.extend(
        sentence(words.say("ground_reading." + item["id"]), item["refs"])
        for item in ground["readings"]
    )
    if ground["late"]:
        items.append(sentence(words.say("ground.late"), ["ksu_2024"]))
    if ground["decision"] != "not_asked":
        items.append(sentence(words.say("ground.decision." + ground["decision"])))
    if ground["status"] != "does_not_apply":
        refs = ["law_17_2"] if ground["decided_by"] == "commission" else []
        items.append(sentence(words.say("ground.decided_by." + ground["decided_by"]), refs))
        if ground["kind"] == "exemption" and ground["decision"] == "not_asked":
            items.append(sentence(words.say("ground.effect"), ["law_17_3_exempt"]))
    return items
