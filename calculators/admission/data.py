"""What the calculator for applicants knows of specialties, exams, papers and quotas.

All of it comes from the parsed orders No. 578 and No. 261; the shape of `taken.json` is
described in the README of the package.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculators.shapes import Field, Record, Schema

__all__ = [
    "admission_messages",
    "admission_schema",
    "admission_sources",
    "asked_column",
    "specialty_of",
]

LABELS = {"specialties": "adm.specialties.", "quotas": "adm.quotas."}
"""What the message of a choice begins with."""
TABLE = "__tr_"
"""What the ids of a table's rows have and its own id has not."""


def specialty_of(admission: "Record", value: str) -> "Record":
    """Return a specialty by the value of its choice."""
    found: list[Record] = [item for item in admission["specialties"] if item["value"] == value]
    return found[0]


def asked_column(base: str) -> str:
    """Return the column of the annexes for an education: they have no column for diplomas."""
    return "nine" if base == "nine" else "eleven"


def admission_schema(schema: "Schema", admission: "Record") -> "Schema":
    """Return the schema with the specialties and the groups of quotas as choices."""
    whole: Any = dict(schema)
    whole["fields"] = with_choices(schema["fields"], admission)
    found: Schema = whole
    return found


def with_choices(fields: "list[Field]", admission: "Record") -> "list[Field]":
    """Return fields of which those that say `choices_from` have their choices."""
    found = []
    for field in fields:
        copy: Any = dict(field)
        origin = copy.pop("choices_from", None)
        if origin is not None:
            copy["choices"] = choices_of(origin, admission) + copy.get("choices", [])
        if "fields" in copy:
            copy["fields"] = with_choices(copy["fields"], admission)
        found.append(copy)
    return found


def choices_of(origin: str, admission: "Record") -> "list[Record]":
    """Return specialties, or groups of quotas, as choices; a specialty's have all its codes."""
    found = []
    for item in admission[origin]:
        label = LABELS[origin] + item["value"]
        choice = {"value": item["value"], "short": item["value"], "label": label}
        if "codes" in item:
            choice["codes"] = item["codes"]
        found.append(choice)
    return found


def admission_messages(admission: "Record", lang: str) -> dict[str, str]:
    """Return the orders' own words as messages: specialties, subjects, groups of quotas."""
    words = {}
    for item in admission["specialties"]:
        words["adm.specialties." + item["value"]] = item["codes"][0] + " " + item["name"][lang]
    for item in admission["quotas"]:
        words["adm.quotas." + item["value"]] = item["text"][lang]
    for key, name in admission["subjects"].items():
        words["adm.subject." + key] = name[lang]
    return words


def admission_sources(admission: "Record", titles: "Record") -> "list[Record]":
    """Return rows of the annexes, papers, grounds of a refusal and quotas as sources.

    Args:
        admission: The parsed data.
        titles: Message tables by language, for the titles of the sources.
    """
    act = admission["act"]
    found = []
    for item in admission["specialties"]:
        name = {"code": item["codes"][0]}
        found.append(source("subjects." + item["value"], act, item["eid"], item["name"], name))
        if "exam" in item:
            exam = item["exam"]
            quote = exam.get("nine", exam["eleven"])
            found.append(source("exam." + item["value"], act, exam["eid"], quote, name))
    documents = admission["documents"]
    for way in ("college", "portal"):
        for number, item in enumerate(documents[way], 1):
            found.append(paper(f"papers.{way}.{number}", act, item))
    found.extend(
        [
            paper("papers.status." + status, act, documents["status"][status])
            for status in documents["status"]
        ]
    )
    for number, item in enumerate(admission["refusals"], 1):
        found.append(source(f"refusal.{number}", act, item["eid"], item["text"], {}))
    found.append(source("fee", act, admission["fee"]["eid"], admission["fee"]["text"], {}))
    for item in admission["quotas"]:
        name = "quota." + item["value"]
        params = {"number": item["value"]}
        found.append(source(name, admission["quota_act"], item["eid"], item["text"], params))
    for entry in found:
        key = "adm.source." + entry["id"].partition(".")[0]
        entry["title"] = {lang: filled(titles[lang][key], entry["title"]) for lang in titles}
    return found


def filled(text: str, params: "Record") -> str:
    """Return a title with its values put in."""
    for name in params:
        text = text.replace("{" + name + "}", params[name])
    return text


def paper(name: str, act: str, item: "Record") -> "Record":
    """Return a paper as a source: its clause may differ between the languages."""
    eids = item["eid"]  # a page has its own language only
    found = source(name, act, eids.get("kk", eids.get("ru")), item["text"], {})
    found["source"]["quote_eid"] = item["eid"]
    return found


def source(name: str, act: str, eid: str, quote: "Record", params: "Record") -> "Record":
    """Return one clause as a source; a row of a table says in which table it stands."""
    place = {"act": act, "eid": eid, "quote": quote}
    table, mark, _ = eid.partition(TABLE)
    if mark and name.partition(".")[0] in ("subjects", "exam"):
        place["within"] = table
    return {"id": name, "strength": "R", "title": params, "source": place}
