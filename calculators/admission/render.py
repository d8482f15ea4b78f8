"""The answer to a college applicant in words."""

from calculators.admission.data import admission_messages, specialty_of
from calculators.core import dates
from calculators.render.blocks import folded as folded_blocks
from calculators.render.blocks import list_block, sentence, table_block
from calculators.render.letters import capital, folded
from calculators.render.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Note, Record

__all__ = ["days_text", "render", "score_text", "with_admission"]

APPEAL = (
    "college_18",
    "college_46",
    "college_21_college",
    "college_21_body",
    "college_22",
    "college_12_contract",
)
"""Clauses that are told in their own words after the grounds of a refusal."""
PLAIN = ("failed", "outside", "not_named")
"""States of a choice that has no score."""


def with_admission(words: "Words", admission: "Record") -> "Words":
    """Return the messages together with the orders' own words."""
    table = dict(words.table)
    table.update(admission_messages(admission, words.lang))
    return Words(table, words.lang)


def render(result: "Record", words: "Words", law: "Record", admission: "Record") -> "list[Record]":
    """Return the blocks: scores and the day, choices side by side, then all that is folded."""
    quotes = {
        item["id"]: item["source"]["quote"][words.lang]
        for item in law["admission_clauses"]["clauses"]
    }
    rest = [formula_block(result, words, law), dates_block(result, words)]
    rest.extend(papers_blocks(result, words, admission))
    rest.append(appeal_block(words, quotes, admission))
    rest.append(quota_block(result, words, admission))
    notes = note_items(result, words, admission)
    if notes:
        rest.append(list_block(words, "adm.block.notes", notes))
    rest.append(list_block(words, "adm.block.silent", silent_items(result, words)))
    lead = list_block(words, "calculator.admission", lead_items(result, words), "lead")
    return [lead, choices_block(result, words)] + folded_blocks(rest)


def lead_items(result: "Record", words: "Words") -> "list[Record]":
    """Return the first sentences: the score, whether applications are taken, what comes next."""
    items = [score_item(result, words), apply_item(result, words)]
    coming = [item for item in result["dates"] if item["state"] == "coming"]
    coming = [item for item in coming if item["what"] != "apply"]
    if coming:
        first = coming[0]
        for item in coming:
            if day_of(item) < day_of(first):
                first = item
        params = {"what": first["what"], "day": day_of(first)}
        items.append(sentence(words.say("adm.lead.next", params), first["refs"]))
    items.append(sentence(words.say("adm.unofficial")))
    return items


def day_of(item: "Record") -> str:
    """Return the day a date begins on, or its last day where no beginning is told."""
    day: str = item["from"] or item["to"]
    return day


def score_item(result: "Record", words: "Words") -> "Record":
    """Return the score of the only choice, or the scores of several in one sentence."""
    choices = result["choices"]
    refs = ["college_59"]
    for choice in choices:
        refs.extend([ref for ref in lead_refs(choice) if ref not in refs])
    if len(choices) > 1:
        told = [
            words.say("adm.specialties." + choice["code"]).partition(" ")[0]
            + ": "
            + score_text(choice, words)
            for choice in choices
        ]
        return sentence(words.say("adm.lead.several", {"list": told}), refs)
    choice = choices[0]
    if choice["status"] in PLAIN:
        return sentence(words.say("adm.lead." + choice["status"]), lead_refs(choice))
    low, high, open_exams = bounds(choice)
    if low == high:
        return sentence(words.say("adm.lead.score", {"score": low}), refs)
    key = "adm.lead.open" if open_exams else "adm.lead.two"
    return sentence(words.say(key, {"low": low, "high": high}), refs)


def lead_refs(choice: "Record") -> list[str]:
    """Return the clauses that a choice's state rests on."""
    if choice["status"] == "failed":
        return ["college_42_fail"]
    if choice["status"] == "outside":
        return ["college_9", "college_24"]
    if choice["status"] == "not_named":
        return ["subjects." + choice["code"]]
    return [f"college_60_{choice['formula']}"]


def bounds(choice: "Record") -> "tuple[list[int], list[int], bool]":
    """Return the lowest and the highest score of a choice, and whether an exam is still open."""
    low, high = choice["scores"][0]["low"], choice["scores"][0]["high"]
    for score in choice["scores"]:
        if below(score["low"], low):
            low = score["low"]
        if below(high, score["high"]):
            high = score["high"]
    return list(low), list(high), choice["status"] == "open"


def below(left: "list[int]", right: "list[int]") -> bool:
    """Say whether a fraction is below another one."""
    return left[0] * right[1] < right[0] * left[1]


def score_text(choice: "Record", words: "Words", *, exact: bool = False) -> str:
    """Return a choice's score as a cell.

    Args:
        choice: The choice's result.
        words: The messages of a language.
        exact: Whether the fraction is told as well.
    """
    if choice["status"] in PLAIN:
        return words.say("adm.short." + choice["status"])
    low, high, open_exams = bounds(choice)
    if low == high:
        return words.write(low, "score" if exact else "decimal")
    key = "adm.score.open" if open_exams else "adm.score.two"
    return words.say(key, {"low": low, "high": high})


def apply_item(result: "Record", words: "Words") -> "Record":
    """Return whether applications are taken on the day: the window that ends first, if any is."""
    windows = result["apply"]
    if not windows:
        return sentence(words.say("adm.lead.apply.none"), ["college_11_worker"])
    for state in ("open", "coming", "past"):
        found = [item for item in windows if item["state"] == state]
        if found:
            item = found[-1] if state == "past" else found[0]
            return sentence(words.say("adm.lead.apply." + state, item), item["refs"])
    raise ValueError(result["today"])


def choices_block(result: "Record", words: "Words") -> "Record":
    """Return the choices side by side: what is counted, and the score."""
    rows = []
    for choice in result["choices"]:
        asked = [words.say("adm.subject." + subject) for subject in choice["asked"]]
        if choice["exams"]:
            count = max(choice["exams"], len(choice["given"]))
            asked.append(words.say("adm.asked.exams", {"count": count}))
        cells = [
            words.say("adm.specialties." + choice["code"]),
            "; ".join(asked),
            score_text(choice, words, exact=True),
        ]
        refs = ["subjects." + choice["code"]]
        if choice["exam_named"]:
            refs.append("exam." + choice["code"])
        rows.append({"cells": cells, "refs": refs})
    names = ("specialty", "asked", "score")
    columns = ["adm.column." + name for name in names]
    return table_block(words, "adm.block.choices", columns, rows)


def formula_block(result: "Record", words: "Words", law: "Record") -> "Record":
    """Return each score with its marks and its formula, the numbers put in."""
    items = [sentence(words.say("adm.step.scale"), ["college_59"])]
    for choice in result["choices"]:
        for score in choice["scores"]:
            items.extend(steps_of(choice, score, words, law["admission"]["marks"]))
    return list_block(words, "adm.block.formula", items)


def steps_of(choice: "Record", score: "Record", words: "Words", scale: "Record") -> "list[Record]":
    """Return the marks and the sum of one score."""
    told = [
        words.say("adm.step.mark", {"subject": subject, "mark": mark})
        for subject, mark in score["marks"]
    ]
    told.extend([words.say("adm.step.exam", {"mark": mark}) for mark in score["exams"]])
    params = {"specialty": ["adm.specialties." + choice["code"]], "marks": "; ".join(told)}
    marks = words.say("adm.step.marks", params)
    if len(score["langs"]) == 1:
        marks = words.say("adm.step.langs." + score["langs"][0]) + ": " + marks
    numbers = [mark for _, mark in score["marks"]] + score["exams"]
    values = {
        "sign": words.say("adm.sign"),
        "sum": " + ".join([str(number) for number in numbers] + ["?"] * score["open"]),
        "count": score["count"],
        "score": score["low"],
        "low": score["low"],
        "high": score["high"],
        "pass": scale["pass"],
        "best": scale["best"],
    }
    key = "adm.step.range" if score["open"] else "adm.step.formula"
    refs = [f"college_60_{choice['formula']}"]
    if score["open"]:
        refs.extend(scale["refs"])
    return [
        sentence(marks, ["subjects." + choice["code"]]),
        sentence(words.say(key, values), refs),
    ]


def days_text(item: "Record", words: "Words") -> str:
    """Return the days of a date without their year."""
    if item["from"] is None:
        return words.say("adm.days.before" if item["before"] else "adm.days.until", item)
    if item["from"] == item["to"]:
        return words.say("adm.days.on", item)
    first, last = dates.parts(dates.parse(item["from"])), dates.parts(dates.parse(item["to"]))
    if first[:2] == last[:2]:
        return words.say("adm.days.within", {"first": first[2], "to": item["to"]})
    return words.say("adm.days.span", item)


def dates_block(result: "Record", words: "Words") -> "Record":
    """Return every date in order; where choices differ, each says whose it is."""
    several = len(result["choices"]) > 1
    rows = []
    for item in result["dates"]:
        what = words.say("adm.what." + item["what"])
        if several and len(item["choices"]) < len(result["choices"]):
            codes = [
                words.say("adm.specialties." + result["choices"][index]["code"]).partition(" ")[0]
                for index in item["choices"]
            ]
            what += " (" + ", ".join(codes) + ")"
        cells = [days_text(item, words), what, words.say("adm.state." + item["state"])]
        rows.append({"cells": cells, "refs": item["refs"], "date": item["to"]})
    columns = ["adm.column." + name for name in ("days", "what", "state")]
    block = table_block(words, "adm.block.dates", columns, rows)
    block["title"] = words.say("adm.dates.of_year", {"year": result["year"]})
    return block


def papers_blocks(result: "Record", words: "Words", admission: "Record") -> "list[Record]":
    """Return the papers for each way that is open to the applicant, in the annex's words."""
    blocks = []
    papers = result["papers"]
    for way in papers["ways"]:
        items = [sentence(words.say("adm.papers." + way), ["college_12_" + way])]
        if way == "portal":
            items.append(sentence(words.say("adm.papers.past"), ["college_12_past"]))
        items.extend(
            [
                sentence(paper_text(ref, words, admission), [ref])
                for ref in papers["lists"][way] + papers["status"]
            ]
        )
        fee = folded(admission["fee"]["text"][words.lang])
        items.append(sentence(words.say("adm.papers.fee", {"text": fee}), ["fee"]))
        blocks.append(list_block(words, "adm.block.papers." + way, items))
    return blocks


def paper_text(ref: str, words: "Words", admission: "Record") -> str:
    """Return a paper's words by the id of its source."""
    _, part, name = ref.split(".")
    papers = admission["documents"][part]
    paper = papers[name] if part == "status" else papers[int(name) - 1]
    return ended(paper["text"][words.lang])


def ended(text: str) -> str:
    """Return a clause of a list as a line of its own: a capital first, no mark at its end.

    >>> ended("заявление о приеме документов;")
    'Заявление о приеме документов'
    """
    return capital(text.rstrip(" ;.,:"))


def appeal_block(words: "Words", quotes: dict[str, str], admission: "Record") -> "Record":
    """Return the grounds of a refusal, the appeal and the complaints, in the law's words."""
    items = [
        sentence(ended(item["text"][words.lang]), [f"refusal.{number}"])
        for number, item in enumerate(admission["refusals"], 1)
    ]
    items.extend([sentence(ended(quotes[ref]) + ".", [ref]) for ref in APPEAL])
    return list_block(words, "adm.block.appeal", items)


def quota_block(result: "Record", words: "Words", admission: "Record") -> "Record":
    """Return the applicant's group of the quotas, or all of them where none was told."""
    groups = [
        item
        for item in admission["quotas"]
        if result["quota"] is None or item["value"] == result["quota"]
    ]
    items = []
    for item in groups:
        params = {"text": ended(item["text"][words.lang]), "share": item["share"]}
        text = words.say("adm.quota.group", params)
        items.append(sentence(text, ["quota." + item["value"]]))
    if result["quota"] in (None, "service"):
        items.append(sentence(words.say("adm.quota.service"), ["college_3_service"]))
    if groups:
        items.append(sentence(words.say("adm.quota.open"), ["college_3_quota"]))
    return list_block(words, "adm.block.quota", items)


def note_items(result: "Record", words: "Words", admission: "Record") -> "list[Record]":
    """Return where the texts differ for the choices, each note once a choice."""
    items = []
    for choice in result["choices"]:
        name = words.say("adm.specialties." + choice["code"])
        for item in choice["notes"]:
            text = note_text(item, choice, words, admission)
            items.append(sentence(name + ": " + text, item["refs"]))
    items.extend(
        [sentence(words.say(item["key"], item["params"]), item["refs"]) for item in result["notes"]]
    )
    return items


def note_text(item: "Note", choice: "Record", words: "Words", admission: "Record") -> str:
    """Return a note; the words of annexes 4 and 5 are put in."""
    params = dict(item["params"])
    if choice["exam_named"]:
        found = specialty_of(admission, choice["code"])
        params["exam"] = found["exam"][choice["column"]][words.lang]
        params["subjects"] = subjects_text(found[choice["column"]][0], words)
    return words.say(item["key"], params)


def subjects_text(reading: "Record", words: "Words") -> str:
    """Return what annex 5 asks for; a dash where it asks for nothing."""
    told = [
        words.say("adm.subject." + subject) for either in reading["subjects"] for subject in either
    ]
    if reading["exams"]:
        told.append(words.say("adm.asked.exams", {"count": reading["exams"]}))
    return "; ".join(told) or "–"


def silent_items(result: "Record", words: "Words") -> "list[Record]":
    """Return what no text decides."""
    items = []
    if any(choice["scores"] for choice in result["choices"]):
        items.append(sentence(words.say("adm.silent.threshold")))
        items.append(sentence(words.say("adm.silent.rounding"), ["college_59"]))
        items.append(sentence(words.say("adm.silent.tie"), ["college_61"]))
    items.append(sentence(words.say("adm.silent.kinds")))
    items.append(sentence(words.say("adm.silent.until")))
    if any(item["what"] == "english" for item in result["dates"]):
        items.append(sentence(words.say("adm.silent.english"), ["college_37"]))
    if any(item["what"] == "quota_papers" for item in result["dates"]):
        items.append(sentence(words.say("adm.silent.quota_papers"), ["college_27"]))
    if any(choice["kind"] == "creative" for choice in result["choices"]):
        items.append(sentence(words.say("adm.silent.creative_results"), ["college_64_state"]))
    return items
