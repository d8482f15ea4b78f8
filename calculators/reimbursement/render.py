"""The reimbursement's answer in words."""

from calculators.render.blocks import contacts_block, folded, list_block, notes_block, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = ["render"]

END_GROUNDS = (
    ("end.done", "law_17_3_done"),
    ("end.death", "law_17_3_death"),
    ("end.disability", "law_17_3_disability"),
    ("end.exempt", "law_17_3_exempt"),
)
SILENT = ("stipend", "payment_term", "instalments", "rounding")


def render(result: "Record", words: "Words", law: "Record") -> "list[Record]":
    """Return the blocks of one answer; all but the first are folded."""
    blocks = [list_block(words, "calculator.reimbursement", lead(result, words), "lead")]
    ends = [sentence(words.say(key), [ref]) for key, ref in END_GROUNDS]
    ask = [sentence(words.say("ask.operator"), ["law_17_monitoring"])]
    ask.extend(sentence(words.say("silent.refund_" + key)) for key in SILENT)
    ask.append(sentence(words.say("general.unofficial")))
    rest = notes_block(words, "missing", result["missing"])
    rest.extend(notes_block(words, "why", result["steps"]))
    rest.extend(notes_block(words, "notes", result["notes"]))
    rest.append(list_block(words, "ends", ends))
    rest.append(list_block(words, "ask", ask))
    rest.append(contacts_block(words, law))
    return blocks + folded(rest)


def lead(result: "Record", words: "Words") -> "list[Record]":
    """Return the first sentences: the sum, what a month of work takes off it."""
    status = result["status"]
    if status == "ended":
        return [sentence(words.say("refund.lead.ended"), ["law_17_3_exempt"])]
    if status == "fulfilled":
        return [
            sentence(words.say("refund.lead.fulfilled"), ["rules_37_formula"]),
            sentence(words.say("refund.lead.to_the_end"), ["rules_37_d", "law_17_3_done"]),
        ]
    items = []
    several = len(result["outcomes"]) > 1
    for item in result["outcomes"]:
        refs = ["rules_37_formula"]
        if item["sum"] is None:
            key = "refund.lead.share"
        elif result["rule"] != "proportional":
            key, refs = "refund.lead.full_before_2021", ["law_2020"]
        else:
            key = "refund.lead.sum_of" if several else "refund.lead.sum"
        items.append(sentence(words.say(key, item), refs))
        if item["sum"] is not None and item["d"] < item["z"]:
            items.append(sentence(words.say("refund.lead.month", item), refs))
    if result["expenses"] is None:
        items.append(sentence(words.say("refund.lead.no_expenses"), ["rules_37_s"]))
    return items[:MOST]


MOST = 4
"""How many sentences the first screen holds."""
