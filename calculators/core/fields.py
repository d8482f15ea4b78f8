"""Validation of an input against its schema, one function a field type.

Every mistake is collected; a value that is wrong is left out of the clean copy, so that later
checks look at sound values only. Clean values: dates are day numbers, sums are tiyn.
"""

from calculators.core import dates, money
from calculators.core.faults import fault, join, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Field, Record

__all__ = ["check_fields", "clean"]

YES = (True, "true", "yes", "1")
NO = (False, "false", "no", "0")
FORBIDDEN = ("<", ">")
FIRST_PRINTABLE = 32
LONGEST_NUMBER = 18
MOST_TOLD = 50
"""A fault names all choices of a list up to this length, of a longer one the nearest."""
NEAREST = 5
SPREADSHEET_DAY_ZERO = "1899-12-30"
"""The day that spreadsheets count from, as they show every day from March 1900 on."""


def clean(fields: "list[Field]", data: object) -> "tuple[Record, list[Fault]]":
    """Check a whole input.

    Args:
        fields: The schema's fields.
        data: What was read from JSON, YAML, a form or a table row.

    Returns:
        The clean copy and all faults.
    """
    faults: list[Fault] = []
    return check_fields(fields, data, "", faults), faults


def check_fields(fields: "list[Field]", data: object, path: str, faults: "list[Fault]") -> "Record":
    """Check one object; faults are added to the list, sound values returned."""
    if not isinstance(data, dict):
        faults.append(fault(path, "not_an_object", {"value": shown(data)}))
        return {}
    known = [field["key"] for field in fields]
    faults.extend(
        fault(join(path, shown(key)), "unknown_key", {"value": shown(key)})
        for key in sorted(str(key) for key in data)
        if key not in known
    )
    result: Record = {}
    for field in fields:
        place = join(path, field["key"])
        value = data.get(field["key"])
        if is_blank(value):
            if field.get("required") or condition_holds(field.get("required_if"), data):
                faults.append(fault(place, "required"))
            continue
        only_if = field.get("only_if")
        if only_if is not None and not condition_holds(only_if, data):
            faults.append(fault(place, "not_expected"))
            continue
        before = len(faults)
        checked = CHECKS[field["type"]](field, value, place, faults)
        if len(faults) == before or field["type"] in ("list", "group"):
            result[field["key"]] = checked
    return result


def is_blank(value: object) -> bool:
    """Say whether a value was not filled in: absent, null, or a text of spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def condition_holds(condition: "Record | None", data: "Record") -> bool:
    """Say whether a sibling field has one of the listed values."""
    return condition is not None and data.get(condition["field"]) in condition["in"]


def is_number(value: object) -> bool:
    """Say whether a value is a number; in CPython a truth value would pass as one."""
    return isinstance(value, (int, float)) and value is not True and value is not False


def is_endless(value: float) -> bool:
    """Say whether a number is NaN or infinite (JSON of some programs holds such values)."""
    return value - value != 0


def check_date(field: "Field", value: object, path: str, faults: "list[Fault]") -> int:
    """Return the day number of an ISO date within the field's bounds."""
    if not isinstance(value, str) or not dates.is_iso_shape(value.strip()):
        faults.append(date_fault(path, value))
        return 0
    try:
        day = dates.parse(value.strip())
    except ValueError:
        faults.append(fault(path, "date_not_real", {"value": shown(value)}))
        return 0
    low, high = str(field["min"]), str(field["max"])
    if not dates.parse(low) <= day <= dates.parse(high):
        faults.append(fault(path, "date_bounds", {"value": value.strip(), "min": low, "max": high}))
    return day


def date_fault(path: str, value: object) -> "Fault":
    """Return the fault of a value that is no ISO date; a spreadsheet's day number is asked about.

    >>> date_fault("today", "45473")["params"]
    {'value': '45473', 'date': '2024-06-30'}
    """
    text = str(value).strip() if isinstance(value, (str, int)) else ""
    if len(text) == len("45473") and all(c in money.DIGITS for c in text):
        day = dates.parse(SPREADSHEET_DAY_ZERO) + int(text)
        return fault(path, "date_serial", {"value": text, "date": dates.iso(day)})
    code = "date_not_real" if is_no_local_day(value) else "date_shape"
    return fault(path, code, {"value": shown(value)})


def is_no_local_day(value: object) -> bool:
    """Say whether a value is written as a local date of a day that does not exist."""
    if not isinstance(value, str) or not dates.is_local_shape(value.strip()):
        return False
    return dates.iso_of_local(value.strip()) is None


def check_choice(field: "Field", value: object, path: str, faults: "list[Fault]") -> str:
    """Return a value out of the field's list."""
    allowed = [choice["value"] for choice in field["choices"]]
    text = value.strip() if isinstance(value, str) else value
    if isinstance(text, str) and text in allowed:
        return text
    if len(allowed) > MOST_TOLD:
        faults.append(far_choice(field["choices"], path, value))
        return ""
    choices = [{"value": item["value"], "label": item["label"]} for item in field["choices"]]
    faults.append(fault(path, "choice", {"value": shown(value), "choices": choices}))
    return ""


def far_choice(choices: "list[Record]", path: str, value: object) -> "Fault":
    """Return the fault of a code that a long list has not: the nearest ones are named.

    A choice may have several `codes`; one that two choices share is no choice yet.
    """
    text = str(value).strip() if isinstance(value, (str, int)) else ""
    if not text or any(c not in money.DIGITS + "-" for c in text):
        return fault(path, "choice_unknown", {"value": shown(value)})
    near = [item for item in choices if text in item.get("codes", [])]
    if not near:
        ranked = sorted([(-likeness(item["value"], text), n) for n, item in enumerate(choices)])
        near = [choices[n] for minus, n in ranked[:NEAREST] if minus < 0]
    if not near:
        return fault(path, "choice_unknown", {"value": shown(value)})
    told = [{"value": item["value"], "label": item["label"]} for item in near]
    return fault(path, "choice_near", {"value": shown(value), "choices": told})


def likeness(code: str, text: str) -> int:
    """Return how like two codes are: a place from the beginning counts more than one behind it.

    >>> likeness("06130100", "06130101") > likeness("06130100", "96130100")
    True
    """
    found = 0
    alike = True
    for place in range(min(len(code), len(text))):
        same = code[place] == text[place]
        alike = alike and same
        found += len(code) if alike else 1 if same else 0
    return found


def check_int(field: "Field", value: object, path: str, faults: "list[Fault]") -> int:
    """Return a whole number within the field's bounds."""
    if isinstance(value, float) and is_endless(value):
        faults.append(fault(path, "not_a_number", {"value": shown(value)}))
        return 0
    if isinstance(value, str):
        digits = value.strip()
        unsigned = digits[1:] if digits[:1] == "-" else digits
        if (
            unsigned
            and len(unsigned) <= LONGEST_NUMBER
            and all(c in money.DIGITS for c in unsigned)
        ):
            value = int(digits)
    if not is_number(value) or not isinstance(value, int):
        faults.append(fault(path, "not_whole", {"value": shown(value)}))
        return 0
    low, high = int(field["min"]), int(field["max"])
    if not low <= value <= high:
        params = {"value": shown(value), "min": low, "max": high}
        faults.append(fault(path, "int_bounds", params))
    return value


def check_money(field: "Field", value: object, path: str, faults: "list[Fault]") -> int:
    """Return a sum in tiyn within the field's bounds (which are in tenge)."""
    if isinstance(value, float):
        code = "not_a_number" if is_endless(value) else "money_float"
        faults.append(fault(path, code, {"value": shown(value)}))
        return 0
    tiyn = None
    if isinstance(value, str) or (isinstance(value, int) and is_number(value)):
        tiyn = money.parse(value)
    if tiyn is None:
        code = "money_groups" if money.odd_groups(value) else "money_shape"
        faults.append(fault(path, code, {"value": shown(value)}))
        return 0
    high = int(field["max"])
    if tiyn < 0:
        faults.append(fault(path, "money_negative", {"value": shown(value)}))
    elif tiyn > high * money.TIYN_IN_TENGE:
        params = {"value": shown(value), "max": high * money.TIYN_IN_TENGE}
        faults.append(fault(path, "money_bounds", params))
    return tiyn


def check_decimal(field: "Field", value: object, path: str, faults: "list[Fault]") -> int:
    """Return a number with up to two decimals, in hundredths, within the field's bounds."""
    if isinstance(value, float) and is_endless(value):
        faults.append(fault(path, "not_a_number", {"value": shown(value)}))
        return 0
    number = None
    if isinstance(value, float):
        number = money.parse(str(value))
    elif isinstance(value, str) or (isinstance(value, int) and is_number(value)):
        number = money.parse(value)
    if number is None:
        faults.append(fault(path, "decimal_shape", {"value": shown(value)}))
        return 0
    low, high = int(field["min"]), int(field["max"])
    if not low * money.TIYN_IN_TENGE <= number <= high * money.TIYN_IN_TENGE:
        params = {"value": shown(value), "min": low, "max": high}
        faults.append(fault(path, "int_bounds", params))
    return number


def check_bool(field: "Field", value: object, path: str, faults: "list[Fault]") -> bool:  # noqa: ARG001
    """Return yes or no."""
    text = value.strip() if isinstance(value, str) else value
    if not isinstance(text, (str, bool)) or text not in YES + NO:
        faults.append(fault(path, "yes_no", {"value": shown(value)}))
        return False
    return text in YES


def check_text(field: "Field", value: object, path: str, faults: "list[Fault]") -> str:
    """Return a plain text: short enough, no markup, no control characters."""
    if not isinstance(value, str):
        faults.append(fault(path, "not_text", {"value": shown(value)}))
        return ""
    text = value.strip()
    if len(text) > field["max_length"]:
        params = {"length": len(text), "max": field["max_length"]}
        faults.append(fault(path, "text_too_long", params))
    elif any(c in FORBIDDEN or ord(c) < FIRST_PRINTABLE for c in text):
        faults.append(fault(path, "text_markup", {"value": shown(text)}))
    return text


def check_list(field: "Field", value: object, path: str, faults: "list[Fault]") -> "list[Record]":
    """Return the checked items of a list; an over-long list is not looked into."""
    if not isinstance(value, list):
        faults.append(fault(path, "not_a_list", {"value": shown(value)}))
        return []
    if len(value) > field["max_items"]:
        params = {"count": len(value), "max": field["max_items"]}
        faults.append(fault(path, "list_too_long", params))
        return []
    if len(value) < field.get("min_items", 0):
        faults.append(fault(path, "list_too_short", {"min": field["min_items"]}))
    return [
        check_fields(field["fields"], item, join(path, index), faults)
        for index, item in enumerate(value)
    ]


def check_group(field: "Field", value: object, path: str, faults: "list[Fault]") -> "Record":
    """Return the checked members of a group."""
    return check_fields(field["fields"], value, path, faults)


CHECKS = {
    "date": check_date,
    "choice": check_choice,
    "int": check_int,
    "money": check_money,
    "decimal": check_decimal,
    "bool": check_bool,
    "text": check_text,
    "list": check_list,
    "group": check_group,
}
