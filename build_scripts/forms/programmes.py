"""Below the list of specialty groups: which group the code of a programme suggests.

The codes are those that tables understand (calculators/parameters/programme_codes.json). No text of
the Rules ties them to the groups, so the page says that the university decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.forms.clauses import Clauses
from build_scripts.forms.fields import Look
from build_scripts.forms.words import word
from build_scripts.pages.markup import escape

if TYPE_CHECKING:
    from calculators.render.words import Words
    from calculators.shapes import Field, Record


_CHOSEN = "specialty"


def look_with_programmes(clauses: Clauses, words: Words, _page: str) -> Look:
    """With what a form is written that asks for the group of a specialty."""
    codes = clauses.data["parameters"]["programme_codes"]

    def below(field: Field) -> str:
        if field["key"] != _CHOSEN:
            return ""
        return programmes_html(codes, words, clauses.language)

    return Look(words, clauses.language, below=below)


def programmes_html(codes: Record, words: Words, language: str) -> str:
    """A folded list of the classifier's fields; a press on a group chooses it in the list above.

    Args:
        codes: the parameter ``programme_codes``.
        words: the calculator's messages, for the names of the groups.
        language: ``kk`` or ``ru``.
    """
    rows = "".join(_row(field, words, language) for field in codes["fields"])
    note = f"{word('programmes_note', language)} {codes['source'][language]}"
    return (
        f'<details class="programmes"><summary>{word("programmes", language)}</summary>'
        f'<p class="help">{escape(note)}</p>'
        f"<ul>{rows}</ul></details>"
    )


def _row(field: Record, words: Words, language: str) -> str:
    starts = ", ".join(f"{level}{field['field']}" for level in field["levels"])
    text = f"<b>{starts}</b> {escape(field['title'][language])}"
    return f"<li><span>{text}</span> <span>{_groups(field, words, language)}</span></li>"


def _groups(field: Record, words: Words, language: str) -> str:
    """A button for the group; for each that it may be, where the classifier leaves it open."""
    buttons = [
        f'<button type="button" data-choose="{group}">'
        f"{escape(words.say(f'choice.specialty.{group}'))}</button>"
        for group in field.get("candidates", [field["group"]])
    ]
    return f" {word('or', language)} ".join(buttons)
