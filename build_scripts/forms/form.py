"""A calculator's form as HTML: fields, rows that can be added, groups; and where answers appear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.forms.fields import Look, field_html, help_html, marks, optional_mark
from build_scripts.forms.words import SCRIPT, WORDS, word
from build_scripts.pages.markup import attributes, escape

if TYPE_CHECKING:
    from calculators.shapes import Field, Schema

_FIRST = "0"
UNSENT = 'method="dialog"'
"""A form that is sent nowhere, even where its button is pressed before the scripts have come."""


def form_html(schema: Schema, look: Look) -> str:
    """The whole form of a calculator, without the frame of answers."""
    buttons = (
        f'<p class="buttons"><button type="submit">{word("calculate", look.language)}</button> '
        f'<button type="button" class="copy">{SCRIPT["copy_link"][look.language]}</button> '
        f'<button type="button" class="empty">{word("empty", look.language)}</button>'
        '<span class="said" role="status"></span></p>'
    )
    title = word("form", look.language)
    return (
        f'<form data-holder {UNSENT} novalidate autocomplete="off" aria-labelledby="form-title">'
        f'<h2 class="vh" id="form-title">{title}</h2>'
        f"{fields_html(schema['fields'], '', look)}{buttons}</form>"
    )


def frame_html(form: str, language: str, fallback: str) -> str:
    """A form, the two ways through it, and where its answers, faults and messages appear.

    Args:
        form: the form's HTML.
        language: ``kk`` or ``ru``.
        fallback: links to what helps where nothing can be computed, as HTML.
    """
    answer, lead_to = word("answer", language), word("to_answer", language)
    return (
        f'<noscript><p class="note">{word("no_script", language)} {fallback}</p></noscript>'
        f"{dead_html(language, fallback)}"
        '<div class="link-faults" role="alert" hidden></div>'
        f"{_ways(language)}{form}{_panel(language)}"
        '<section class="result" aria-labelledby="answer-title" tabindex="-1">'
        f'<h2 id="answer-title">{answer}</h2>'
        '<div class="old-link" hidden></div>'
        '<div class="engine" role="status"></div>'
        '<div class="faults" tabindex="-1" hidden></div>'
        '<div class="answer"></div></section>'
        '<p class="live vh" aria-live="polite"></p>'
        f'<div class="answer-bar" aria-hidden="true" hidden><span></span><b>{lead_to}</b></div>'
    )


def dead_html(language: str, fallback: str) -> str:
    """What is shown where the page's code did not come: why, and what can be done.

    A script that does not depend on that code shows it (docs/assets/calculators/guard.js).
    """
    return (
        '<div class="note dead" role="alert" hidden>'
        f'<p class="no-code">{word("no_code", language)} '
        f'<button type="button">{word("reload_page", language)}</button></p>'
        f'<p class="no-server">{word("no_server", language)}</p>'
        f"<p>{word('no_code_meanwhile', language)} {fallback}</p></div>"
    )


def _ways(language: str) -> str:
    """The choice between the whole form and one question a screen."""
    return (
        f'<div class="ways" role="group" aria-label="{word("way", language)}">'
        f'<button type="button" data-way="form" aria-pressed="true">{word("way_form", language)}'
        '</button><button type="button" data-way="interview" aria-pressed="false">'
        f"{word('way_interview', language)}</button></div>"
    )


def _panel(language: str) -> str:
    """Below the question of an interview: where the reader is, and the ways on and back."""
    name = word("interview", language)
    return (
        f'<div class="interview" role="group" aria-label="{name}" hidden>'
        '<p class="unanswered fault" role="alert" hidden></p><p class="more" hidden></p>'
        '<p class="buttons"><button type="button" class="add-row" hidden>'
        f"{word('interview_add', language)}</button> "
        f'<button type="button" class="next">{SCRIPT["interview_next"][language]}</button> '
        f'<button type="button" class="back">{word("interview_back", language)}</button></p>'
        f'<p class="where"><progress aria-hidden="true"></progress> '
        '<span class="progress" role="status"></span></p>'
        f'<p class="buttons"><button type="button" class="finish">'
        f"{word('interview_finish', language)}</button></p></div>"
    )


def fields_html(fields: list[Field], path: str, look: Look) -> str:
    """All fields of one holder: the form, a row or a group."""
    parts = []
    for field in _in_sections(fields, look):
        title = look.sections.get(field["key"])
        if title:
            parts.append(f'<h3 class="section">{escape(title)}</h3>')
        if field["type"] == "list":
            parts.append(_list(field, path, look))
        elif field["type"] == "group":
            parts.append(_group(field, path, look))
        else:
            parts.append(field_html(field, path, look))
    return "".join(parts)


def _in_sections(fields: list[Field], look: Look) -> list[Field]:
    """The fields in the order of the look's sections; those outside come first, in their order."""
    order = list(look.order)
    return sorted(fields, key=lambda f: order.index(f["key"]) if f["key"] in order else -1)


def _list(field: Field, path: str, look: Look) -> str:
    here = f"{path}.{field['key']}" if path else field["key"]
    least = field.get("min_items", 0)
    values = {**marks(field), "data-min": str(least), "data-max": str(field["max_items"])}
    legend = escape(look.words.say(field["label"])) + optional_mark(field, look)
    row = _row(field, f"{here}.{_FIRST}", look)
    rows = f'<div class="items">{row if least else ""}</div>'
    template = "" if least else f"<template>{row}</template>"
    named = f"add_{field['key']}"
    add = word(named if named in WORDS else "interview_add", look.language)
    return (
        f'<fieldset class="list l-{field["key"]}"{attributes(values)}><legend>{legend}</legend>'
        f"{help_html(field, here, look)}{rows}{template}"
        f'<button type="button" class="add">{add}</button></fieldset>'
    )


def _row(field: Field, path: str, look: Look) -> str:
    before, _, after = look.words.table[field["item"]].partition("{number}")
    name = f'{escape(before)}<span class="number">1</span>{escape(after)}'
    remove = (
        '<button type="button" class="remove" hidden>'
        f'{word("remove", look.language)}<span class="vh">: {name}</span></button>'
    )
    inner = fields_html(field["fields"], path, look)
    if field["key"] in look.folded:
        return (
            f'<details class="row" data-holder open><summary>{name}<span class="called"></span>'
            f"</summary>{inner}{remove}</details>"
        )
    return f'<fieldset class="row" data-holder><legend>{name}</legend>{inner}{remove}</fieldset>'


def _group(field: Field, path: str, look: Look) -> str:
    here = f"{path}.{field['key']}" if path else field["key"]
    number = field["key"].removeprefix("c")
    legend = escape(look.words.say(field["label"]))
    shown = f"{number}. {legend}" if number.isdigit() else legend
    told = help_html(field, here, look) if "help" in field else ""
    return (
        f'<fieldset class="group" data-holder{attributes(marks(field))}>'
        f"<legend>{shown}</legend>{told}{look.beside(field)}"
        f"{fields_html(field['fields'], here, look)}</fieldset>"
    )
