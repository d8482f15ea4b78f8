"""The obligation's answer in words: one to four short sentences first, the rest folded."""

from calculators.core.work import LATER
from calculators.render.blocks import (
    contacts_block,
    folded,
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

OWING = ("owed", "open")
END_CLAUSES = {
    "fulfilled": "law_17_3_done",
    "ended": "law_17_3_exempt",
    "left": "rules_9_case_back",
    "refused": "law_17_other",
}
MOST = 4
"""How many sentences the first screen holds."""
IN_LEAD = ("warning.count.", "warning.leave")
"""Notes that change the answer: they stand in the lead."""
SILENT = ("specialty", "remote", "leave", "part_time", "citizens")


def render(result: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return the blocks of one answer.

    The first block is the lead; each further one has `folded`: a page shows its title only.
    """
    main = result["studies"][result["main"]]
    blocks = [list_block(words, "calculator.obligation", lead(result, words), "lead")]
    blocks.extend(folded(notes_block(words, "together", result["together"])))
    for study in result["studies"]:
        blocks.extend(folded(study_blocks(study, result, words, law)))
    blocks.extend(folded([list_block(words, "ask", ask_items(main, words))]))
    blocks.extend(folded([contacts_block(words, law)]))
    return blocks


def lead(result: "Record", words: "Words") -> "list[Record]":
    """Return the first sentences: the duty, the term, the last day, the start."""
    study = result["studies"][result["main"]]
    status = study["status"]
    items = []
    if len(result["studies"]) > 1:
        items.append(which_sentence(result, study, words))
    if status == "other_money":
        text = words.say("lead.other_money", {"route": study["route"]})
        items.append(sentence(text, study["refs"]))
        return items + [sentence(words.say("lead.other_money.ask"))]
    if status in OWING and study["term"] is not None:
        return items + owing_sentences(study, words)
    if status in OWING:
        return items + [sentence(words.say("lead.term_unknown"), study["refs"])]
    refs = [END_CLAUSES[status]] if status in END_CLAUSES else study["refs"]
    items.append(sentence(words.say("lead." + status + by_disability(study)), refs))
    return items


def which_sentence(result: "Record", study: "Record", words: "Words") -> "Record":
    """Say which of several studies the answer is about, and why that one."""
    params = {"number": study["index"] + 1, "level": study["level"]}
    if not study["level"]:
        return sentence(words.say("lead.which.plain", params), study["refs"])
    owed = [item for item in result["studies"] if item["status"] in OWING]
    key = "last" if len(owed) > 1 else "left" if owed else "none"
    return sentence(words.say("lead.which." + key, params), study["refs"])


def by_disability(study: "Record") -> str:
    """Return the key's end where the duty ended by law, without a commission."""
    ended = study["status"] == "ended" and any(
        ground["kind"] == "termination" and ground["status"] == "may_apply"
        for ground in study["grounds"]
    )
    return ".disability" if ended else ""


def owing_sentences(study: "Record", words: "Words") -> "list[Record]":
    """Return the term, the last day and the day to start; at most four sentences."""
    items = []
    if study["status"] == "open":
        items.append(sentence(words.say("lead.open"), study["refs"]))
    items.append(term_sentence(study["term"], words))
    other = study["if_open_counts"]
    if other is not None:
        items.append(sentence(words.say("lead.if_counts." + other["basis"], other)))
        items.append(sentence(words.say("lead.answer_place"), study["place"]["refs"]))
        return items
    items.extend(told_first(study, ("warning.count.",), words)[:1])
    answer = study["forecast"]
    leaves = told_first(study, ("warning.leave",), words)
    items.extend(
        leaves or [sentence(words.say("lead.end." + answer["basis"], answer), ["rules_28"])]
    )
    items.extend(told_first(study, ("warning.start_missed",), words))
    hopeful = [item for item in study["grounds"] if item["status"] in ("may_apply", "open")]
    if hopeful:
        refs = [ref for item in hopeful for ref in item["refs"]]
        items.append(sentence(words.say("lead.grounds"), refs))
    if answer["basis"] == LATER and study["start"]["day"] is not None and study["duties"]:
        first = study["duties"][0]
        if first["key"] == "duty.start":
            key = "lead.start"
            params = {"date": first["date"], "other": study["start"]["other"] or ""}
            if study["start"]["other"]:
                key = "lead.start.other." + study["start"]["rule"]
            items.append(sentence(words.say(key, params), first["refs"]))
    return items[:MOST]


def told_first(study: "Record", keys: tuple[str, ...], words: "Words") -> "list[Record]":
    """Return the notes of some kinds as sentences of the lead."""
    return [
        sentence(words.say(item["key"], item["params"]), item["refs"])
        for item in study["notes"]
        if item["key"].startswith(keys)
    ]


def term_sentence(term: "Record", words: "Words") -> "Record":
    """Return the term in words with the one other number that is not excluded, if there is one."""
    length = {"months": term["months"], "days": 0}
    if term["basis"] == "before" and term["cases"]:
        params = {"length": length, "other": term["formula"]}
        return sentence(words.say("lead.term.before", params), ["law_2020", "rules_9_formula"])
    if term["basis"] == "law_only" and term["cases"]:
        refs = ["law_17_proportion", "rules_9_formula"]
        return sentence(words.say("lead.term.law_only", {"length": length}), refs)
    refs = ["rules_9_formula"] if term["cases"] else term["refs"]
    return sentence(words.say("lead.term", {"length": length}), refs)


def study_blocks(
    study: "Record", result: "Record", words: "Words", law: "Record"
) -> "list[Record]":
    """Return the blocks of one study; with several studies each block names its study.

    What is the same for the main study (the place, duties without a day) is told there only.
    """
    main = result["studies"][result["main"]]
    blocks = notes_block(words, "why", study["steps"])
    blocks.extend(doing_blocks(study, main, words, law))
    rest = [item for item in study["notes"] if not item["key"].startswith(IN_LEAD)]
    blocks.extend(notes_block(words, "notes", rest))
    if study["status"] in ("left", "refused"):
        keys = ("law", "back", "contract")
        items = [sentence(words.say("left." + key), LEFT_REFS[key]) for key in keys]
        blocks.append(list_block(words, "left", items))
    if study["status"] == "other_money":
        text = words.say("other_money." + study["route"])
        blocks.append(list_block(words, "other_money", [sentence(text)]))
    if len(result["studies"]) > 1 and study["level"]:
        params = {"number": study["index"] + 1, "level": study["level"]}
        for block in blocks:
            block["title"] = words.say("general.study", params) + ": " + block["title"]
    for block in blocks:
        block["study"] = study["index"]
    return blocks


def doing_blocks(study: "Record", main: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return where to work, whether the work counts, what to do, when there is no need to."""
    blocks = []
    owing, is_main = study["status"] in OWING, study is main
    if owing and study["place"] is not None and (is_main or study["place"] != main["place"]):
        blocks.append(where_block(study, words, law))
    if study["work"]:
        blocks.append(work_table(study, words))
    duties = [duty for duty in study["duties"] if is_main or duty["date"]]
    if duties:
        blocks.append(duties_table(duties, words))
    if study["grounds"] or (owing and is_main):
        blocks.append(free_block(study, words))
    return blocks


LEFT_REFS = {"law": ["law_17_other", "rules_36"], "back": ["rules_9_case_back"], "contract": []}


def where_block(study: "Record", words: "Words", law: "Record") -> "Record":
    """Return where the work counts, the regions by name, and on what the texts are silent."""
    place = study["place"]
    items = [sentence(words.say("place." + place["id"]), place["refs"])]
    if place["organisations"] and place["id"] in ("rural_quota", "state_ped_med"):
        params = {"labels": ["choice.organisation." + item for item in place["organisations"]]}
        items.append(sentence(words.say("place.organisations", params), place["refs"]))
    if place["id"] == "serpin":
        names = [
            item["source"]["quote"][words.lang].rstrip(".")
            for item in law["serpin_regions"]["regions"]
        ]
        params = {"names": names}
        items.append(sentence(words.say("place.regions", params), law["serpin_regions"]["refs"]))
    if place["id"] in ("phd", "profile_doctor"):
        items.append(sentence(words.say("place.doctors_before"), place["refs"]))
    items.append(sentence(words.say("place.targeted"), ["rules_12_3"]))
    items.append(sentence(words.say("place.change"), ["rules_13_change"]))
    items.append(sentence(words.say("place.papers"), ["rules_28"]))
    items.append(sentence(words.say("place.specialty")))
    return list_block(words, "where", items)


def work_table(study: "Record", words: "Words") -> "Record":
    """Return each row of work: whether it counts, and why."""
    rows = []
    for item in study["work"]:
        reasons = " ".join([words.say(why["key"], why["params"]) for why in item["reasons"]])
        refs = [ref for why in item["reasons"] for ref in why["refs"]]
        end = words.date(item["end"]) if item["end"] else words.say("work.goes_on")
        cells = [
            words.say("item.work", {"number": item["index"] + 1}),
            words.date(item["start"]) + " – " + end,
            words.say("job.counts." + item["counts"]),
            reasons,
        ]
        rows.append({"cells": cells, "refs": refs})
    names = ["column.work", "column.time", "column.counts", "column.reason"]
    return table_block(words, "work", names, rows)


def duties_table(duties: "list[Record]", words: "Words") -> "Record":
    """Return what to do and by when."""
    rows = []
    for duty in duties:
        when = words.date(duty["date"]) if duty["date"] else words.say("duty.no_date")
        cells = [when, words.say(duty["key"], duty["params"])]
        rows.append({"cells": cells, "refs": duty["refs"], "date": duty["date"]})
    return table_block(words, "duties", ["column.when", "column.duty"], rows)


def free_block(study: "Record", words: "Words") -> "Record":
    """Return the grounds entered, or how to find one."""
    items = [item for ground in study["grounds"] for item in ground_items(ground, words)]
    if not items:
        items.append(sentence(words.say("ground.none"), ["law_17_2", "rules_33"]))
    return list_block(words, "free", items)


def ground_items(ground: "Record", words: "Words") -> "list[Record]":
    """Return one ground: what it is, how it stands, who decides."""
    params = {
        "kind": words.say("ground.kind." + ground["kind"]),
        "text": words.say("ground." + ground["id"], ground["params"]),
        "status": words.say("ground.status." + ground["status"]),
    }
    items = [sentence(words.say("ground.line", params), ground["refs"])]
    if ground["why_not"]:
        items.append(sentence(words.say("ground.why_not." + ground["why_not"])))
        return items
    items.extend(
        sentence(words.say("ground_remark." + item["id"]), item["refs"])
        for item in ground["remarks"]
    )
    if ground["decision"] == "granted":
        items.append(sentence(words.say("ground.decision.granted")))
    elif ground["status"] != "does_not_apply":
        refs = ["law_17_2", "rules_33"] if ground["decided_by"] == "commission" else ["rules_34"]
        items.append(sentence(words.say("ground.decided_by." + ground["decided_by"]), refs))
    return items


def ask_items(study: "Record", words: "Words") -> "list[Record]":
    """Return whom to ask about what, and on what the texts are silent."""
    items = [sentence(words.say("ask.operator"), ["law_17_monitoring"])]
    if study["status"] in OWING:
        items.append(sentence(words.say("ask.commission"), ["law_17_2", "rules_33"]))
        items.append(sentence(words.say("ask.refund"), ["rules_36"]))
        items.append(sentence(words.say("ask.sms"), ["slide_sms", "rules_c5"]))
    items.extend(sentence(words.say("silent." + key)) for key in SILENT)
    items.append(sentence(words.say("general.unofficial")))
    return items
