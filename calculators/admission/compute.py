"""The competitive score of a college applicant, and what else the rules of admission say to them.

Basis: points 9, 11, 36, 42, 50 to 69 of the rules (order No. 578) and their annexes 1, 4 and 5. The
score is the plain mean of the marks that the formula names (points 59 and 60).
"""

from calculators.admission.data import asked_column, specialty_of
from calculators.admission.days import dates_of
from calculators.core import rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fraction, Note, Record

__all__ = ["compute", "exams_of", "formula_of", "is_outside", "readings_of", "with_marks"]

DIPLOMAS = ("tvet", "other")
LANGUAGE, HISTORY = "language", "history"
EXAMS = ("exam", "exam_second")


def compute(data: "Record", admission: "Record", law: "Record") -> "Record":
    """Answer for one applicant.

    Args:
        data: A clean input without faults (see `schema.json`).
        admission: The parsed data of `taken.json`.
        law: All parameters.

    Returns:
        The result described in the README of the package.
    """
    choices = [
        choice_result(data, choice, index, admission, law)
        for index, choice in enumerate(data["choices"])
    ]
    found = dates_of(data, choices, law["admission"]["windows"])
    return {
        "calculator": "admission",
        "format": 1,
        "today": found["today"],
        "year": found["year"],
        "base": data["base"],
        "programme": data["programme"],
        "choices": choices,
        "dates": found["dates"],
        "apply": found["apply"],
        "papers": papers_of(data, admission),
        "quota": data.get("quota"),
        "notes": notes_of(data, choices, found["apply"]),
    }


def is_outside(base: str, choice: "Record") -> bool:
    """Say whether a choice needs no competition: a diploma that fits the specialty (point 9)."""
    return base in DIPLOMAS and choice.get("fits") == "yes"


def exams_of(specialty: "Record", base: str) -> "tuple[int, int]":
    """Return how many exams count, and how many marks of them may be given.

    Annex 5 says how many, or names subjects only; then annex 4 names the exam's form, and a college
    may hold it in two parts (point 60: two exams).
    """
    column = asked_column(base)
    by_subjects: int = max([reading["exams"] for reading in specialty[column]])
    if by_subjects:
        return by_subjects, by_subjects
    if column in specialty.get("exam", {}):
        return 1, len(EXAMS)
    return 0, 0


def formula_of(base: str, kind: str, fits: str, exams: int) -> int:
    """Return the formula of point 60 by its place there.

    >>> formula_of("nine", "other", "", 0), formula_of("nine", "arts", "", 2)
    (1, 2)
    >>> formula_of("tvet", "medical", "no", 1), formula_of("tvet", "medical", "", 1)
    (5, 4)
    """
    special = exams > 0 or kind == "pedagogical"
    if base == "nine":
        return FORMULAS["nine_special" if special else "nine"]
    if base == "other" or (base in DIPLOMAS and fits == "no"):
        return FORMULAS["medical_diploma" if kind == "medical" else "diploma"]
    return FORMULAS["eleven_special" if special else "eleven"]


FORMULAS = {
    name: place
    for place, name in enumerate(
        ("nine", "nine_special", "eleven", "eleven_special", "medical_diploma", "diploma"), 1
    )
}
MEDICAL_DIPLOMA = FORMULAS["medical_diploma"]
SLIPS = {FORMULAS["nine_special"]: "kp", FORMULAS["eleven"]: "third_exam"}
"""Formulas that the languages print differently, and the notes that say so."""
FIRST_TWO = (FORMULAS["nine"], FORMULAS["nine_special"])


def mandatory(formula: int) -> list[str]:
    """Return the subjects that a formula asks of everybody."""
    if formula == MEDICAL_DIPLOMA:
        return []
    return [LANGUAGE] if formula in FIRST_TWO else [LANGUAGE, HISTORY]


def readings_of(specialty: "Record", base: str, formula: int) -> "list[Record]":
    """Return every list of subjects that may be meant, the mandatory ones first.

    There are several where the languages differ, and where annex 5 says "or".
    """
    found: list[Record] = []
    for reading in specialty[asked_column(base)]:
        lists: list[list[str]] = [[]]
        for either in reading["subjects"]:
            lists = [chosen + [subject] for chosen in lists for subject in either]
        found.extend(
            {"langs": reading["langs"], "subjects": mandatory(formula) + subjects}
            for subjects in lists
        )
    return found


def with_marks(readings: "list[Record]", marks: "Record") -> "list[Record]":
    """Return the readings of which every mark was given."""
    return [
        reading for reading in readings if all(subject in marks for subject in reading["subjects"])
    ]


def choice_result(
    data: "Record", choice: "Record", index: int, admission: "Record", law: "Record"
) -> "Record":
    """Answer for one chosen specialty."""
    specialty = specialty_of(admission, choice["code"])
    base = data["base"]
    exams, _ = exams_of(specialty, base)
    formula = formula_of(base, specialty["kind"], choice.get("fits", ""), exams)
    readings = readings_of(specialty, base, formula)
    given = [choice[key] for key in EXAMS if key in choice]
    scale = law["admission"]["marks"]
    result = {
        "index": index,
        "code": choice["code"],
        "kind": specialty["kind"],
        "column": asked_column(base),
        "formula": formula,
        "exams": exams,
        "given": given,
        "exam_named": asked_column(base) in specialty.get("exam", {}),
        "status": "scored",
        "outside": is_outside(base, choice),
        "scores": [],
        "asked": asked_of(readings),
        "languages_differ": len(specialty[asked_column(base)]) > 1,
        "codes_differ": "codes_kk" in specialty,
    }
    if result["outside"]:
        result["status"] = "outside"
    elif scale["fail"] in given:
        result["status"] = "failed"
    elif not exams and not any(reading["subjects"] for reading in specialty[result["column"]]):
        result["status"] = "not_named"
    else:
        counted = with_marks(readings, data.get("marks", {}))
        result["scores"] = scores_of(counted, data, given, 0 if is_bare(formula) else exams, scale)
        if any(score["open"] for score in result["scores"]):
            result["status"] = "open"
    result["notes"] = choice_notes(result, choice, specialty, base)
    return result


def is_bare(formula: int) -> bool:
    """Say whether a formula has no place for an exam."""
    return formula == MEDICAL_DIPLOMA


def asked_of(readings: "list[Record]") -> list[str]:
    """Return every subject that any reading asks for, in the order of the formula."""
    found: list[str] = []
    for reading in readings:
        found.extend([subject for subject in reading["subjects"] if subject not in found])
    return found


def scores_of(
    readings: "list[Record]", data: "Record", given: list[int], exams: int, scale: "Record"
) -> "list[Record]":
    """Return a score for each reading; exams not yet sat leave a range.

    Args:
        readings: Those of which every mark was given.
        data: The clean input.
        given: The marks of exams sat so far.
        exams: How many exams the formula counts; marks of more count too.
        scale: The lowest mark that passes, and the best.
    """
    found: list[Record] = []
    for reading in readings:
        marks = [[subject, data["marks"][subject]] for subject in reading["subjects"]]
        sat = given if exams else []
        left = max(exams - len(sat), 0)
        total = sum([mark for _, mark in marks]) + sum(sat)
        count = len(marks) + len(sat) + left
        found.append(
            {
                "langs": reading["langs"],
                "marks": marks,
                "exams": sat,
                "open": left,
                "sum": total,
                "count": count,
                "low": mean(total + left * scale["pass"], count),
                "high": mean(total + left * scale["best"], count),
            }
        )
    return found


def mean(total: int, count: int) -> "Fraction":
    """Return the exact mean; no text says that it is rounded."""
    return rational.fraction(total, count)


def choice_notes(
    result: "Record", choice: "Record", specialty: "Record", base: str
) -> "list[Note]":
    """Return where the texts differ, or are silent, about this choice."""
    found = annex_notes(result, specialty, base)
    if result["scores"] and result["formula"] in SLIPS:
        found.append(note(SLIPS[result["formula"]], [f"college_60_{result['formula']}"]))
    counted = result["scores"] and result["exams"]
    if result["kind"] == "medical" and counted and not is_bare(result["formula"]):
        found.append(note("medical_exam", ["college_54", "college_59"]))
    if result["given"] and is_bare(result["formula"]) and result["scores"]:
        score = result["scores"][0]
        total = score["sum"] + sum(result["given"])
        params = {"score": list(mean(total, score["count"] + len(result["given"])))}
        found.append(note("diploma_exam", ["college_54", "college_59"], params))
    if result["outside"] and result["kind"] == "medical":
        found.append(note("essay", ["college_34"]))
    if base == "tvet" and "fits" not in choice:
        found.append(note("fits_open", ["college_9"]))
    if base in DIPLOMAS and result["status"] != "outside":
        found.append(note("column_open", ["college_58"]))
    return found


def annex_notes(result: "Record", specialty: "Record", base: str) -> "list[Note]":
    """Return where annexes 4 and 5, or their languages, differ about a specialty."""
    code = result["code"]
    found = []
    if result["status"] == "not_named":
        found.append(note("not_named", [f"subjects.{code}"]))
    if result["languages_differ"] and result["status"] != "outside":
        found.append(differing(specialty, base, code))
    if result["codes_differ"]:
        params = {"kk": ", ".join(specialty["codes_kk"]), "ru": ", ".join(specialty["codes"])}
        found.append(note("codes_differ", [f"subjects.{code}"], params))
    if result["outside"]:
        return found
    if annexes_disagree(result, specialty):
        found.append(note("annexes_disagree", [f"exam.{code}", f"subjects.{code}"]))
    elif result["exam_named"] and not named_by_subjects(result, specialty):
        found.append(note("exam_by_form", [f"exam.{code}"]))
    return found


def note(key: str, refs: list[str], params: "Record | None" = None) -> "Note":
    """Return a note about a choice."""
    return {"key": "adm.note." + key, "params": params or {}, "refs": refs}


def differing(specialty: "Record", base: str, code: str) -> "Note":
    """Return the note on a row of annex 5 that the languages print differently."""
    params = {}
    for reading in specialty[asked_column(base)]:
        labels = ["adm.subject." + subject for either in reading["subjects"] for subject in either]
        for lang in reading["langs"]:
            params[lang] = labels
    return note("languages_differ", [f"subjects.{code}"], params)


def named_by_subjects(result: "Record", specialty: "Record") -> bool:
    """Say whether annex 5 itself names exams instead of subjects."""
    most: int = max([reading["exams"] for reading in specialty[result["column"]]])
    return most > 0


def annexes_disagree(result: "Record", specialty: "Record") -> bool:
    """Say whether annex 4 names an exam and annex 5 nothing, or annex 5 two and annex 4 a talk.

    Annex 4 names as many exams as its words have parts.
    """
    if not result["exam_named"]:
        return False
    readings = specialty[result["column"]]
    nothing = not named_by_subjects(result, specialty) and not any(
        reading["subjects"] for reading in readings
    )
    several = max([reading["exams"] for reading in readings]) > 1
    return nothing or (several and specialty["exam"]["single"])


def papers_of(data: "Record", admission: "Record") -> "Record":
    """Return which papers of annex 1 this applicant brings: ids of sources by the way.

    Graduates of schools abroad apply at the college, all others on the portal (point 12); where
    that is not told, both ways are named.
    """
    ways = {"kazakhstan": ["portal"], "abroad": ["college"]}
    chosen = ways.get(data.get("school", ""), ["portal", "college"])
    served = data.get("quota") == "service"
    found: Record = {"ways": chosen, "lists": {}, "status": []}
    for way in chosen:
        found["lists"][way] = [
            f"papers.{way}.{number}"
            for number, item in enumerate(admission["documents"][way], 1)
            if served or not is_about_service(item)
        ]
    if data.get("status") in admission["documents"]["status"]:
        found["status"] = ["papers.status." + data["status"]]
    return found


def is_about_service(paper: "Record") -> bool:
    """Say whether a paper is only for children of the fallen (point 3)."""
    return bool(paper.get("service", False))


def has_two_windows(applications: "list[Record]") -> bool:
    """Say whether one choice may be applied for in two windows."""
    indexes = [index for item in applications for index in item["choices"]]
    return len(indexes) > len(set(indexes))


def notes_of(data: "Record", choices: "list[Record]", applications: "list[Record]") -> "list[Note]":
    """Return what the rules say besides, about the applicant as a whole."""
    found = []
    if has_two_windows(applications):
        found.append(note("two_windows", [ref for item in applications for ref in item["refs"]]))
    if data["programme"] == "worker":
        found.append(note("worker", ["college_9", "college_26"]))
    if any(choice["status"] == "failed" for choice in choices):
        found.append(note("failed_elsewhere", ["college_42_fail"]))
    if data.get("school") == "abroad":
        found.append(note("abroad", ["college_62"]))
    return found
