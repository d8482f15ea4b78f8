"""site.yaml: what the site needs beside a meta.yaml that was copied and stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from build_scripts.corpus.meta import AcceptedDifference, Meta, other_act, words_of
from build_scripts.faults import BadInputError, Fault
from build_scripts.text_files import stands
from build_scripts.yaml_files import line_of, load_yaml
from build_scripts.yaml_schema import check_document, plain

FILE = "site.yaml"
_WORDS = ("short_title", "summary", "body", "excerpt")


def with_side_file(meta: Meta, folder: Path, name: str) -> Meta:
    """Metadata with what the act's site.yaml says; as it is where there is none.

    Args:
        meta: from meta.yaml.
        folder: the act folder.
        name: the file's name in messages.

    Raises:
        BadInputError: with every fault of the file.
    """
    if not stands(folder / FILE, name):
        return meta
    document = load_yaml(folder / FILE, name)
    if document is None:
        return meta
    faults = check_document(document, "site.schema.json", name)
    if not faults and str(document.get("id", meta.id)) != meta.id:
        problem = f"the id is {document['id']}, but the folder is {meta.id}."
        faults = [Fault(name, problem, "give both the same name.", line_of(document, "id"), "id")]
    if faults:
        raise BadInputError(faults)
    return _merged(meta, plain(document), document)


def _merged(meta: Meta, data: Mapping[str, Any], document: Any) -> Meta:  # noqa: ANN401
    changed: dict[str, Any] = {key: words_of(data[key]) for key in _WORDS if key in data}
    if "short_title" in data:
        changed["derived_short_title"] = False
    if "body" in data:
        changed["asks"] = tuple(fault for fault in meta.asks if fault.key != "requisite")
    if "official_pages" in data:
        changed["official_pages"] = {**meta.official_pages, **data["official_pages"]}
    if "in_force" in data:
        changed["in_force_rule"] = words_of(data["in_force"]["rule"])
        changed["in_force_from"] = data["in_force"].get("from")
    if "status" in data:
        status = data["status"]
        changed |= {
            "status": status["state"],
            "status_note": words_of(status["note"]),
            "status_as_of": status["as_of"],
            "checked_on": status["as_of"],
        }
    if "amends" in data:
        changed["amends"] = tuple(other_act(item) for item in data["amends"])
    changed["moved"] = {item["kk"]: item["ru"] for item in data.get("moved", [])}
    changed["differences"] = tuple(
        AcceptedDifference(
            item["at"], words_of(item["why"]), line_of(document["differences"], index)
        )
        for index, item in enumerate(data.get("differences", []))
    )
    return replace(meta, **changed)
