"""A calculator's inputs as JSON Schema (draft 2020-12), titles in one language.

The JSON Schema describes shape and bounds of single fields. Faults between fields (order of dates,
overlaps) are found by the calculators only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field, Record, Schema

__all__ = ["json_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SUM_PATTERN = "^[0-9][0-9 \u00a0\u202f]*([.,][0-9]{1,2})?$"


def json_schema(schema: Schema, words: Words) -> Record:
    """Return the JSON Schema of a calculator.

    Args:
        schema: The calculator's schema.
        words: The messages that give titles and descriptions.
    """
    result: Record = {"$schema": DIALECT, "title": words.say("calculator." + schema["id"])}
    result.update(object_schema(schema["fields"], words))
    return result


def object_schema(fields: list[Field], words: Words) -> Record:
    """Return the schema of one object, its conditions included."""
    result: Record = {
        "type": "object",
        "additionalProperties": False,
        "properties": {field["key"]: field_schema(field, words) for field in fields},
    }
    required = [field["key"] for field in fields if field.get("required")]
    if required:
        result["required"] = required
    conditions = []
    for field in fields:
        if "required_if" in field:
            conditions.append(condition(field["required_if"], {"required": [field["key"]]}))
        if "only_if" in field:
            absent = {"properties": {field["key"]: False}}
            conditions.append(condition(field["only_if"], {}) | {"else": absent})
    if conditions:
        result["allOf"] = conditions
    return result


def condition(rule: Record, then: Record) -> Record:
    """Return "if this field has one of these values, then"."""
    test = {"properties": {rule["field"]: {"enum": rule["in"]}}, "required": [rule["field"]]}
    return {"if": test, "then": then}


def field_schema(field: Field, words: Words) -> Record:
    """Return the schema of one field."""
    result: Record = {"title": words.say(field["label"])}
    if "help" in field:
        result["description"] = words.say(field["help"])
    result.update(SHAPES[field["type"]](field, words))
    return result


def date_shape(field: Field, words: Words) -> Record:  # noqa: ARG001 - one signature for all types
    """Return the shape of an ISO date."""
    return {"type": "string", "format": "date"}


def choice_shape(field: Field, words: Words) -> Record:
    """Return the shape of a choice, each value with its title."""
    options = [
        {"const": item["value"], "title": words.say(item["label"])} for item in field["choices"]
    ]
    return {"oneOf": options}


def int_shape(field: Field, words: Words) -> Record:  # noqa: ARG001 - as above
    """Return the shape of a whole number."""
    return {"type": "integer", "minimum": field["min"], "maximum": field["max"]}


def decimal_shape(field: Field, words: Words) -> Record:  # noqa: ARG001 - as above
    """Return the shape of a number with decimals."""
    number = {"type": "number", "minimum": field["min"], "maximum": field["max"]}
    return {"anyOf": [number, {"type": "string", "pattern": SUM_PATTERN}]}


def money_shape(field: Field, words: Words) -> Record:  # noqa: ARG001 - as above
    """Return the shape of a sum: whole tenge, or a text."""
    whole = {"type": "integer", "minimum": 0, "maximum": field["max"]}
    return {"anyOf": [whole, {"type": "string", "pattern": SUM_PATTERN}]}


def bool_shape(field: Field, words: Words) -> Record:  # noqa: ARG001 - as above
    """Return the shape of yes and no."""
    return {"type": "boolean"}


def text_shape(field: Field, words: Words) -> Record:  # noqa: ARG001 - as above
    """Return the shape of a text without markup."""
    return {"type": "string", "maxLength": field["max_length"], "pattern": "^[^<>]*$"}


def list_shape(field: Field, words: Words) -> Record:
    """Return the shape of a list."""
    result: Record = {"type": "array", "maxItems": field["max_items"]}
    if "min_items" in field:
        result["minItems"] = field["min_items"]
    result["items"] = object_schema(field["fields"], words)
    return result


def group_shape(field: Field, words: Words) -> Record:
    """Return the shape of a group."""
    return object_schema(field["fields"], words)


SHAPES = {
    "date": date_shape,
    "choice": choice_shape,
    "int": int_shape,
    "decimal": decimal_shape,
    "money": money_shape,
    "bool": bool_shape,
    "text": text_shape,
    "list": list_shape,
    "group": group_shape,
}
