"""One field of a form as HTML, one function a type.

Names, ids and descriptions are those that the browser code gives again when rows come and go
(docs/assets/calculators/form.mjs), so that the form is whole before any script runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_scripts.forms.words import word
from build_scripts.pages.markup import attributes, escape, tag

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field, Record

MOST_RADIOS = 5
"""More choices than that make a list to pick from."""
_KEYBOARDS = {"int": "numeric", "decimal": "decimal", "money": "decimal"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a form is written with."""

    words: Words
    """The calculator's messages."""
    language: str
    beside: Callable[[Field], str] = lambda _field: ""
    """HTML behind the help of a group, such as a link to its clause."""
    choice: Callable[[Field, Record], str] = lambda _field, _choice: ""
    """Words behind a choice, such as its points."""
    below: Callable[[Field], str] = lambda _field: ""
    """HTML below a list to pick from, such as what helps to choose."""
    sections: Mapping[str, str] = field(default_factory=dict)
    """Titles by the key of the first field of a section."""
    order: Sequence[str] = ("today",)
    """Keys of the fields that stand in sections, in their order; the others come first."""
    either: frozenset[str] = frozenset()
    """Keys of fields of which one must be filled in, whichever."""
    folded: frozenset[str] = frozenset()
    """Keys of lists whose rows are long enough to be folded."""
    asked: frozenset[str] = frozenset()
    """Keys of fields that a form shows only where they must be filled in."""


def field_html(field: Field, path: str, look: Look) -> str:
    """A single field, with its help and the place for its fault.

    Args:
        field: of any type but ``list`` and ``group``.
        path: the holder's path, such as ``studies.0``.
        look: words and extras.
    """
    here = f"{path}.{field['key']}" if path else str(field["key"])
    return _WRITERS[field["type"]](field, here, look)


def identifier(path: str) -> str:
    """Id of the control at a path."""
    return "f-" + path.replace(".", "-")


def marks(field: Field) -> dict[str, str | None]:
    """Attributes that tell the browser code about a field."""
    found: dict[str, str | None] = {"data-key": field["key"], "data-type": field["type"]}
    rules = {"data-only": field.get("only_if"), "data-needed": field.get("required_if")}
    for name, rule in rules.items():
        if rule is not None:
            found[name] = " ".join([rule["field"], *rule["in"]])
    if field.get("prefill") == "today":
        found["data-prefill"] = "today"
    return found


def help_html(field: Field, here: str, look: Look) -> str:
    """The help of a field and the place for its fault."""
    name = identifier(here)
    told = look.words.say(field["help"]) if "help" in field else ""
    shown = tag("p", escape(told), class_="help", id=f"{name}-help") if told else ""
    return f'{shown}<p class="fault" id="{name}-fault" hidden></p>'


def optional_mark(field: Field, look: Look) -> str:
    """The word behind the label of a field that may stay empty.

    Where another answer decides whether it may, the page shows the word once that is known.
    """
    if field.get("required") or field["key"] in look.asked:
        return ""
    said = word("either" if field["key"] in look.either else "optional", look.language)
    hidden = " hidden" if "required_if" in field else ""
    return f' <span class="optional"{hidden}>({said})</span>'


def _described(field: Field, here: str) -> str:
    name = identifier(here)
    return f"{name}-help {name}-fault" if "help" in field else f"{name}-fault"


def _wrapped(field: Field, inner: str, element: str = "div") -> str:
    hidden = " hidden" if "only_if" in field else ""
    return f'<{element} class="field"{attributes(marks(field))}{hidden}>{inner}</{element}>'


def _labelled(field: Field, here: str, look: Look, control: str) -> str:
    text = escape(look.words.say(field["label"])) + optional_mark(field, look)
    label = f'<label for="{identifier(here)}">{text}</label>'
    return _wrapped(field, label + help_html(field, here, look) + control)


def _control(field: Field, here: str, kind: Mapping[str, str | None]) -> str:
    values = {
        "id": identifier(here),
        "name": here,
        **kind,
        "aria-describedby": _described(field, here),
    }
    return f"<input{attributes(values)}>"


def _date(field: Field, here: str, look: Look) -> str:
    kind = {"type": "date", "min": str(field["min"]), "max": str(field["max"])}
    return _labelled(field, here, look, _control(field, here, kind))


def _text(field: Field, here: str, look: Look) -> str:
    kind = {"type": "text", "inputmode": _KEYBOARDS.get(field["type"]), "class": field["type"]}
    return _labelled(field, here, look, _control(field, here, kind))


def _bool(field: Field, here: str, look: Look) -> str:
    control = _control(field, here, {"type": "checkbox"})
    text = escape(look.words.say(field["label"]))
    label = f'<label for="{identifier(here)}" class="tick">{control} {text}</label>'
    return _wrapped(field, label + help_html(field, here, look))


def _choice(field: Field, here: str, look: Look) -> str:
    if len(field["choices"]) > MOST_RADIOS:
        return _select(field, here, look)
    choices = _choices(field)
    legend = escape(look.words.say(field["label"]))
    if choices[0]["value"]:  # else the first choice says that none is needed
        legend += optional_mark(field, look)
    radios = "".join(
        _radio(field, here, look, number, choice) for number, choice in enumerate(choices)
    )
    inner = f"<legend>{legend}</legend>{help_html(field, here, look)}{radios}"
    described = f' aria-describedby="{_described(field, here)}"'
    hidden = " hidden" if "only_if" in field else ""
    return (
        f'<fieldset class="field"{attributes(marks(field))}{described}{hidden}>{inner}</fieldset>'
    )


def _choices(field: Field) -> list[Record]:
    """The choices; a field that may stay empty can be emptied again."""
    found: list[Record] = list(field["choices"])
    if not field.get("required") and "required_if" not in field:
        found.insert(0, {"value": ""})
    return found


def _radio(field: Field, here: str, look: Look, number: int, choice: Record) -> str:
    name = f"{identifier(here)}-{number}"
    text = word("not_given", look.language)
    more = ""
    if choice["value"]:
        text = look.words.say(choice["label"])
        more = look.choice(field, choice)
    checked = "" if choice["value"] else " checked"
    control = f'<input type="radio" id="{name}" name="{here}" value="{choice["value"]}"{checked}>'
    return f'<label for="{name}" class="tick">{control} <span>{escape(text)}{more}</span></label>'


def _select(field: Field, here: str, look: Look) -> str:
    empty = word("choose" if field.get("required") else "not_given", look.language)
    options = f'<option value="">{empty}</option>' + "".join(
        f'<option value="{choice["value"]}">{escape(look.words.say(choice["label"]))}</option>'
        for choice in field["choices"]
    )
    values = {
        "id": identifier(here),
        "name": here,
        "aria-describedby": _described(field, here),
    }
    control = f"<select{attributes(values)}>{options}</select>{look.below(field)}"
    return _labelled(field, here, look, control)


_WRITERS: Mapping[str, Callable[[Field, str, Look], str]] = {
    "date": _date,
    "int": _text,
    "decimal": _text,
    "money": _text,
    "text": _text,
    "bool": _bool,
    "choice": _choice,
}
