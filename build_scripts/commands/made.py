"""Whether the files that the site gives to programs are what their schemas promise."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.commands.sources import Sources
from build_scripts.faults import Fault
from build_scripts.machine.akn.validate import validate
from build_scripts.machine.files import machine_files
from build_scripts.machine.schemas import check_files

_ANY_SITE = "http://localhost:8000/"
"""The address of the site is not part of what is checked."""


def made_faults(sources: Sources) -> list[Fault]:
    """Where the JSON departs from its schemas, or the XML from Akoma Ntoso: one line a file.

    Raises:
        BadInputError: the files can't be made.
    """
    produced = machine_files(
        sources.corpus, sources.links, sources.plans, _ANY_SITE, sources.releases
    )
    faults = check_files(produced)
    for name, data in produced.items():
        if name.endswith(".xml") and "/acts/" in name:
            faults.extend(validate(data, name))
    return list(_first_of_each(faults))


def _first_of_each(faults: list[Fault]) -> Iterator[Fault]:
    """The first fault of each file, with how many more there are: they have one cause."""
    by_file: dict[str, list[Fault]] = {}
    for fault in faults:
        by_file.setdefault(fault.file, []).append(fault)
    for file, (first, *more) in by_file.items():
        further = f" ({len(more)} more in this file)" if more else ""
        yield Fault(file, f"{first.problem}{further}", first.remedy, first.line, first.key)
