"""The texts as they are published at one time, one record a clause."""

from __future__ import annotations

import json
from collections.abc import Mapping

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act, Corpus
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.faults import BadInputError, Fault
from build_scripts.machine.json_file import Json

FORMAT = 1
EMPTY: Json = {"format": FORMAT, "acts": {}}
"""The snapshot before anything was published."""


def snapshot(corpus: Corpus) -> Json:
    """What is published now.

    Returns:
        ``{"format", "acts": {ID: {"title": {kk, ru}, "clauses": {EID: {"alias", "kind", "kk",
        "ru"}}}}}``; a clause's text is its own heading and text without its number, null where
        the language lacks it. Units without words of their own are left out.
    """
    return {"format": FORMAT, "acts": {act.id: _act(act) for act in corpus.acts.values()}}


def _act(act: Act) -> Json:
    clauses: Json = {}
    for eid, unit in act.clauses.items():
        texts = {language: _text(act.unit(eid, language)) for language in LANGUAGES}
        if any(texts.values()):
            clauses[eid] = {"alias": unit.alias, "kind": unit.kind, **texts}
    title = {language: act.meta.short_title[language] for language in LANGUAGES}
    return {"title": title, "clauses": clauses}


def _text(unit: Unit | None) -> str | None:
    if unit is None or unit.missing:
        return None
    return " ".join(part for part in (unit.heading, unit.text) if part)


def snapshot_text(data: Json) -> str:
    """The snapshot as JSON with a line a clause, so that version control stores little."""
    lines = ["{", f'"format": {FORMAT},', '"acts": {']
    acts: Mapping[str, Json] = data["acts"]
    for act_number, (act_id, act) in enumerate(acts.items(), 1):
        lines.append(f'"{act_id}": {{"title": {_compact(act["title"])}, "clauses": {{')
        clauses = [f"{_compact(eid)}: {_compact(clause)}" for eid, clause in act["clauses"].items()]
        lines.append(",\n".join(clauses))
        lines.append("}}" + ("," if act_number < len(acts) else ""))
    return "\n".join([*lines, "}", "}", ""])


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def read_snapshot(text: str, name: str) -> Json:
    """A snapshot that `snapshot_text` wrote.

    Raises:
        BadInputError: not JSON, or of another format.
    """
    data = read_json(text, name)
    if not isinstance(data.get("acts"), dict):
        problem, remedy = "the file holds no acts.", "restore it from version control."
        raise BadInputError([Fault(name, problem, remedy)])
    return data


def read_json(text: str, name: str) -> Json:
    """A JSON object of this package's format.

    Raises:
        BadInputError: not JSON, no object, or of another format.
    """
    remedy = "restore it from version control."
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadInputError([Fault(name, f"{error.msg}.", remedy, error.lineno)]) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadInputError([Fault(name, f"not a file of format {FORMAT}.", remedy)])
    return data
