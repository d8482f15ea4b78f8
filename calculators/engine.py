"""One answer: input checked, computed and put into words.

The engine takes all data files as one object (the bundle), so that it runs the same way where
there are no files: in a browser's worker, under MicroPython. What a calculator is, its record says
(`calculators.shapes.Calculator`). A record and the modules that it names are imported when the
calculator is first asked: a page asks one of them, and a phone compiles what it imports.
"""

from calculators.core.faults import fault, shown
from calculators.core.fields import clean
from calculators.render.blocks import source_list
from calculators.render.faults import fault_words
from calculators.render.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Bundle, Calculator, Fault, Record, Schema

__all__ = [
    "answer",
    "failure",
    "is_known",
    "missing",
    "record_of",
    "schema_of",
    "sources_of",
    "words_of",
]

FORMAT = 1


def is_known(bundle: "Bundle", name: str) -> bool:
    """Say whether the bundle holds a calculator of this name."""
    return name in bundle["calculators"]


def record_of(name: str) -> "Calculator":
    """Return a calculator's record; what it names is imported now, if it was not before."""
    # MicroPython has no importlib
    module = __import__("calculators." + name + ".record", None, None, ["RECORD"])
    found: Calculator = module.RECORD
    return found


def missing(name: str) -> "Fault":
    """Return the fault of a calculator whose part of the law is not in the bundle."""
    return fault("", record_of(name)["missing"])


def answer(
    bundle: "Bundle",
    name: str,
    payload: object,
    lang: str,
    *,
    in_words: bool = True,
    of_table: bool = False,
) -> "Record":
    """Return the answer to one input.

    Args:
        bundle: All data files, see `calculators.bundle`.
        name: The calculator, by the name of its folder.
        payload: The input as it came.
        lang: `kk` or `ru`.
        in_words: Whether a good answer is put into words; faults always are.
        of_table: Whether the input is a table's row: faults then say what a cell may hold.

    Returns:
        `{"ok": true, "result", "blocks", "sources"}` (the last two only in words) or
        `{"ok": false, "faults"}`.
    """
    if not is_known(bundle, name):
        faults = [fault("", "unknown_calculator", {"value": shown(name)})]
        return failure(faults, bundle, name, lang)
    record = record_of(name)
    schema = schema_of(bundle, name)
    if schema is None:
        return failure([missing(name)], bundle, name, lang)
    data, faults = clean(schema["fields"], payload)
    if "check" in record:
        faults.extend(record["check"](data, payload if isinstance(payload, dict) else {}, bundle))
    if faults:
        return failure(faults, bundle, name, lang, of_table=of_table)
    found: Record = {
        "ok": True,
        "format": FORMAT,
        "calculator": name,
        "lang": lang,
        "result": record["compute"](data, bundle),
    }
    if in_words:
        words = words_of(bundle, name, lang)
        found["blocks"] = record["render"](found["result"], words, bundle)
        known, editions = sources_of(bundle, name), bundle["parameters"]["editions"]["days"]
        found["sources"] = source_list(found["blocks"], words, known, editions)
    return found


def failure(
    faults: "list[Fault]", bundle: "Bundle", name: str, lang: str, *, of_table: bool = False
) -> "Record":
    """Return the answer to a bad input: all faults in words, no result."""
    schema = schema_of(bundle, name) if is_known(bundle, name) else None
    fields = schema["fields"] if schema is not None else []
    words = words_of(bundle, name, lang)
    return {
        "ok": False,
        "format": FORMAT,
        "calculator": name,
        "lang": lang,
        "message": words.say("general.faults"),
        "faults": fault_words(faults, fields, words, of_table=of_table),
    }


def schema_of(bundle: "Bundle", name: str) -> "Schema | None":
    """Return a calculator's schema; None if its part of the law is not in the bundle."""
    record = record_of(name)
    if lacks_law(bundle, name):
        return None
    if "schema" in record:
        return record["schema"](bundle)
    found: Schema = bundle["schema"][name]
    return found


def lacks_law(bundle: "Bundle", name: str) -> bool:
    """Say whether a calculator rests on parsed acts that the bundle was built without."""
    return "missing" in record_of(name) and bundle.get(name) is None


def sources_of(bundle: "Bundle", name: str) -> "list[Record]":
    """Return all clauses and statements that an answer may name."""
    record = record_of(name)
    if "sources" in record:
        return record["sources"](bundle)
    law = bundle["parameters"]
    found: list[Record] = law["clauses"]["clauses"] + law["statements"]["statements"]
    return found


def words_of(bundle: "Bundle", name: str, lang: str) -> "Words":
    """Return the messages of a language, with the law's own words where a calculator needs them.

    Args:
        bundle: All data files.
        name: A calculator; of an unknown one the shared messages are returned.
        lang: `kk` or `ru`.
    """
    words = Words(bundle["messages"][lang], lang)
    if not is_known(bundle, name) or lacks_law(bundle, name):
        return words
    record = record_of(name)
    return record["words"](words, bundle) if "words" in record else words
