"""Whether a job counts, in words."""

from calculators.render.blocks import folded, list_block, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Record

__all__ = ["render"]


def render(result: "Record", words: "Words") -> "list[Record]":
    """Return the verdict, the reasons, the papers that prove it, and on what texts are silent."""
    lead = [sentence(words.say("job.lead." + result["counts"]), result["refs"])]
    if result["asks"]:
        params = {"labels": ["field.work." + key for key in result["asks"]]}
        lead.append(sentence(words.say("job.lead.asks", params)))
    reasons = [
        sentence(words.say(item["key"], item["params"]), item["refs"]) for item in result["reasons"]
    ]
    blocks = [list_block(words, "calculator.job", lead, "lead"), list_block(words, "why", reasons)]
    papers = [sentence(words.say("job.papers." + result["papers"]), [PAPERS[result["papers"]]])]
    silent = [sentence(words.say("silent." + key)) for key in ("specialty", "remote", "part_time")]
    silent.append(sentence(words.say("general.unofficial")))
    rest = [list_block(words, "papers", papers), list_block(words, "ask", silent)]
    return blocks + folded(rest)


PAPERS = {
    "labour": "rules_28_labour",
    "civil": "rules_28_civil",
    "sole": "rules_28_sole",
    "seeker": "rules_28_seeker",
    "none": "rules_28",
}
"""The clause that names the papers of each kind of work."""
