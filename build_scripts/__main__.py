"""Command line: ``python -m build_scripts add|ingest|check|build|serve|bench|publish|amend``."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts.commands.output import complain, counted
from build_scripts.faults import BadInputError

COMMANDS = {
    "add": "take an act of the open corpus over, and say what it holds",
    "ingest": "make an act's structured texts from its raw text, or propose repairs",
    "check": "prove that texts, ids, links, translations and metadata are whole",
    "build": "build the site into site/",
    "serve": "serve site/ on localhost",
    "bench": "measure build time, page weights and the calculators' cold start",
    "publish": "record the texts as published, and what changed since the last time",
    "amend": "carry an amending act out on an edition, and say what the next one has",
}
EXIT_BAD_INPUT = 2
ROOT = Path(__file__).resolve().parent.parent


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Runs one command.

    Args:
        argv: the arguments; those of the process if None.
        root: the repository to work on.

    Returns:
        0 if all is well, 1 if a check found faults, 2 if the input can't be used.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    name = next((word for word in words if not word.startswith("-")), None)
    parser = argparse.ArgumentParser(prog="python -m build_scripts", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command, summary in COMMANDS.items():
        added = commands.add_parser(command, help=summary, description=summary)
        if command == name:
            # the other commands are not loaded: each brings its own heavy imports
            importlib.import_module(f"build_scripts.commands.{name}").add_arguments(added)
    arguments = parser.parse_args(words)
    module = importlib.import_module(f"build_scripts.commands.{arguments.command}")
    try:
        return int(module.run(arguments, root))
    except BadInputError as error:
        count = complain(error.faults)
        sys.stderr.write(f"{counted(count, 'fault')} in the input; nothing was written.\n")
        return EXIT_BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
