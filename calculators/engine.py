"""One answer: input checked, computed and put into words.

The engine takes all data files as one object (the bundle), so that it runs the same way where
there are no files: in a browser's worker, under MicroPython. A calculator's own modules are
imported when it is first asked: a page asks one of them, and a phone compiles what it imports.
"""

from calculators.core.annex import annex_sources, questionnaire_schema
from calculators.core.chains import chain_sources, deadlines_schema
from calculators.core.faults import fault, shown
from calculators.core.fields import clean
from calculators.render.blocks import source_list
from calculators.render.faults import fault_words
from calculators.render.words import Words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Bundle, Fault, Record, Schema

__all__ = ["NAMES", "answer", "failure", "schema_of", "words_of"]

NAMES = ("obligation", "reimbursement", "job", "admission", "questionnaire", "deadlines")
FORMAT = 1
MISSING_DATA = {"questionnaire": "no_annex", "admission": "no_admission"}
"""The fault of a calculator whose part of the law is not in the bundle."""


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
        name: The calculator, one of `NAMES`.
        payload: The input as it came.
        lang: `kk` or `ru`.
        in_words: Whether a good answer is put into words; faults always are.
        of_table: Whether the input is a table's row: faults then say what a cell may hold.

    Returns:
        `{"ok": true, "result", "blocks", "sources"}` (the last two only in words) or
        `{"ok": false, "faults"}`.
    """
    if name not in NAMES:
        faults = [fault("", "unknown_calculator", {"value": shown(name)})]
        return failure(faults, bundle, name, lang)
    schema = schema_of(bundle, name)
    if schema is None:
        return failure([fault("", MISSING_DATA[name])], bundle, name, lang)
    data, faults = clean(schema["fields"], payload)
    faults.extend(further_faults(bundle, name, data, payload))
    if faults:
        return failure(faults, bundle, name, lang, of_table=of_table)
    found: Record = {
        "ok": True,
        "format": FORMAT,
        "calculator": name,
        "lang": lang,
        "result": compute(bundle, name, data),
    }
    if in_words:
        words = words_of(bundle, name, lang)
        found["blocks"] = render(bundle, name, found["result"], words)
        known, editions = sources_of(bundle, name), bundle["parameters"]["editions"]["days"]
        found["sources"] = source_list(found["blocks"], words, known, editions)
    return found


def failure(
    faults: "list[Fault]", bundle: "Bundle", name: str, lang: str, *, of_table: bool = False
) -> "Record":
    """Return the answer to a bad input: all faults in words, no result."""
    schema = schema_of(bundle, name) if name in NAMES else None
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
    if name == "deadlines":
        return deadlines_schema(bundle["parameters"])
    if name == "admission":
        from calculators.core.admission_data import admission_schema

        admission = bundle.get("admission")
        return None if admission is None else admission_schema(bundle["schema"][name], admission)
    if name != "questionnaire":
        found: Schema = bundle["schema"][name]
        return found
    annex = bundle.get("questionnaire")
    if annex is None:
        return None
    return questionnaire_schema(annex, bundle["parameters"]["questionnaire_notes"]["bands"])


def sources_of(bundle: "Bundle", name: str) -> "list[Record]":
    """Return all clauses and statements that an answer may name."""
    law = bundle["parameters"]
    if name == "deadlines":
        return chain_sources(law)
    found: list[Record] = []
    if name == "admission":
        from calculators.core.admission_data import admission_sources

        found.extend(law["admission_clauses"]["clauses"])
        found.extend(admission_sources(bundle["admission"], bundle["messages"]))
        return found
    found.extend(law["clauses"]["clauses"])
    found.extend(law["statements"]["statements"])
    if name == "questionnaire":
        found.extend(annex_sources(bundle["questionnaire"], bundle["messages"]))
    return found


def words_of(bundle: "Bundle", name: str, lang: str) -> "Words":
    """Return the messages of a language, with the law's own words where a calculator needs them."""
    words = Words(bundle["messages"][lang], lang)
    if name == "deadlines":
        from calculators.render.deadlines import with_chains

        return with_chains(words, bundle["parameters"])
    if name == "admission" and bundle.get("admission") is not None:
        from calculators.render.admission import with_admission

        return with_admission(words, bundle["admission"])
    if name == "questionnaire" and bundle.get("questionnaire") is not None:
        from calculators.render.questionnaire import with_annex

        return with_annex(words, bundle["questionnaire"])
    return words


def further_faults(bundle: "Bundle", name: str, data: "Record", payload: object) -> "list[Fault]":
    """Return the faults that no single field shows."""
    law = bundle["parameters"]
    if name == "obligation":
        from calculators.core.obligation_checks import check_obligation

        return check_obligation(data, law)
    if name == "reimbursement":
        from calculators.core.reimbursement_checks import check_reimbursement

        return check_reimbursement(data, payload if isinstance(payload, dict) else {})
    if name == "job":
        return []
    if name == "deadlines":
        from calculators.core.deadlines_checks import check_deadlines

        return check_deadlines(data, law)
    if name == "admission":
        from calculators.core.admission_checks import check_admission

        admission = bundle["admission"]
        return check_admission(data, payload if isinstance(payload, dict) else {}, admission)
    from calculators.core.questionnaire import check_questionnaire

    return check_questionnaire(data, bundle["questionnaire"], law)


def compute(bundle: "Bundle", name: str, data: "Record") -> "Record":
    """Compute the result of a clean input."""
    law = bundle["parameters"]
    if name == "obligation":
        from calculators.core import obligation

        return obligation.compute(data, law)
    if name == "reimbursement":
        from calculators.core import reimbursement

        return reimbursement.compute(data, law)
    if name == "job":
        from calculators.core import job

        return job.compute(data, law)
    if name == "deadlines":
        from calculators.core import deadlines

        return deadlines.compute(data, law)
    if name == "admission":
        from calculators.core import admission

        return admission.compute(data, bundle["admission"], law)
    from calculators.core import questionnaire

    return questionnaire.compute(data, bundle["questionnaire"], law)


def render(bundle: "Bundle", name: str, result: "Record", words: "Words") -> "list[Record]":
    """Put a result into words."""
    law = bundle["parameters"]
    if name == "obligation":
        from calculators.render import obligation

        return obligation.render(result, words, law)
    if name == "reimbursement":
        from calculators.render import reimbursement

        return reimbursement.render(result, words, law)
    if name == "job":
        from calculators.render import job

        return job.render(result, words)
    if name == "deadlines":
        from calculators.render import deadlines

        return deadlines.render(result, words, law)
    if name == "admission":
        from calculators.render import admission

        return admission.render(result, words, law, bundle["admission"])
    from calculators.render import questionnaire

    return questionnaire.render(result, words)
