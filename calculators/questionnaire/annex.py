"""The questionnaire's criteria as they come from the parsed annex of the order.

The shape of `taken.json` is described in the README of the package. Points are decimal
texts ("0.5") and are counted in tenths.
"""

from calculators.core.points import TENTHS_IN_POINT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Field, Record, Schema

__all__ = [
    "annex_messages",
    "annex_sources",
    "best_points",
    "option_of",
    "questionnaire_schema",
    "tenths",
]

MOST_COLLEGES = 100
LONGEST_NAME = 200


def tenths(text: str) -> int:
    """Return points in tenths.

    Raises:
        ValueError: The text has more than one digit after the point.

    >>> tenths("0.5"), tenths("1"), tenths("25")
    (5, 10, 250)
    >>> tenths("0.25")
    Traceback (most recent call last):
    ...
    ValueError: points have one digit after the point at most: 0.25
    """
    whole, _, part = text.partition(".")
    if len(part) > 1:
        message = f"points have one digit after the point at most: {text}"
        raise ValueError(message)
    return int(whole) * TENTHS_IN_POINT + int(part or "0")


def option_of(criterion: "Record", number: str) -> "Record":
    """Return an option of a criterion by its number as text, counted from "1"."""
    option: Record = criterion["options"][int(number) - 1]
    return option


def best_points(criterion: "Record") -> int:
    """Return the points of the best option, in tenths."""
    return max(tenths(option["points"]) for option in criterion["options"])


def questionnaire_schema(annex: "Record", bands: "list[Record]") -> "Schema":
    """Return the schema of the questionnaire, one group of inputs a criterion.

    Args:
        annex: The parsed annex.
        bands: Which criteria count something, from `parameters/questionnaire_notes.json`.
    """
    by_number = {item["criterion"]: item for item in bands}
    fields: list[Field] = [
        {
            "key": "name",
            "short": "n",
            "type": "text",
            "label": "field.questionnaire.name",
            "required": True,
            "max_length": LONGEST_NAME,
        }
    ]
    fields.extend(
        criterion_field(criterion, by_number.get(criterion["num"]))
        for criterion in annex["criteria"]
    )
    colleges: Field = {
        "key": "colleges",
        "short": "c",
        "type": "list",
        "label": "field.questionnaire.colleges",
        "help": "field.questionnaire.colleges.help",
        "required": True,
        "min_items": 1,
        "max_items": MOST_COLLEGES,
        "columns": 1,
        "item": "item.college",
        "fields": fields,
    }
    return {
        "id": "questionnaire",
        "version": 1,
        "code": "q",
        "row_of": "colleges",
        "fields": [colleges],
    }


def criterion_field(criterion: "Record", band: "Record | None") -> "Field":
    """Return the inputs of one criterion: option, evidence and, where it counts, a number."""
    name = "criterion." + criterion["num"]
    choices = [
        {"value": str(number), "short": str(number), "label": f"{name}.option.{number}"}
        for number in range(1, len(criterion["options"]) + 1)
    ]
    fields: list[Field] = [
        {
            "key": "option",
            "short": "o",
            "type": "choice",
            "label": "field.questionnaire.option",
            "choices": choices,
        },
        {
            "key": "evidence",
            "short": "e",
            "type": "bool",
            "label": "field.questionnaire.evidence",
            "help": name + ".evidence",
        },
    ]
    if band is not None:
        kind = "int" if band["unit"] == "count" else "decimal"
        fields.append(
            {
                "key": "value",
                "short": "v",
                "type": kind,
                "label": "field.questionnaire.value." + band["unit"],
                "help": "field.questionnaire.value.help",
                "min": 0,
                "max": int(band["max"]),
            }
        )
    return {
        "key": "c" + criterion["num"],
        "short": criterion["num"],
        "type": "group",
        "label": name,
        "fields": fields,
    }


def annex_messages(annex: "Record", lang: str) -> dict[str, str]:
    """Return the annex's own words as messages: criteria, options and notes on evidence."""
    words = {}
    for criterion in annex["criteria"]:
        name = "criterion." + criterion["num"]
        words[name] = criterion["text"][lang]
        notes = [item["text"][lang] for item in criterion["evidence"]]
        words[name + ".evidence"] = " ".join(notes)
        for number, option in enumerate(criterion["options"], 1):
            words[f"{name}.option.{number}"] = option["text"][lang]
    for item in annex["notes"]:
        words["annex_note." + item["num"]] = item["text"][lang]
    return words


def annex_sources(annex: "Record", titles: "Record") -> "list[Record]":
    """Return the criteria and the notes as sources with their clauses.

    Args:
        annex: The parsed annex.
        titles: Message tables by language, for the titles of the sources.
    """
    found = []
    for criterion in annex["criteria"]:
        title = {
            lang: titles[lang]["source.criterion"].replace("{num}", criterion["num"])
            for lang in titles
        }
        found.append(annex_source("criterion." + criterion["num"], criterion, title, annex))
    for item in annex["notes"]:
        title = {lang: titles[lang]["source.annex_note"] for lang in titles}
        found.append(annex_source("annex_note." + item["num"], item, title, annex))
    return found


def annex_source(name: str, clause: "Record", title: "Record", annex: "Record") -> "Record":
    """Return one clause of the annex as a source."""
    return {
        "id": name,
        "strength": "S",
        "title": title,
        "source": {"act": annex["act"], "eid": clause["eid"], "quote": clause["text"]},
    }
