"""Faults of an applicant's input that no single field shows."""

from calculators.admission.compute import (
    EXAMS,
    exams_of,
    formula_of,
    is_outside,
    readings_of,
    with_marks,
)
from calculators.admission.data import specialty_of
from calculators.core.faults import fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculators.shapes import Fault, Record

__all__ = ["check_admission"]


def check_admission(data: "Record", payload: "Record", admission: "Record") -> "list[Fault]":
    """Report marks that are missing or that nobody asks for, exams that are not held, doubles.

    Args:
        data: The clean input; what is wrong in it by itself is left out.
        payload: The input as it came: a mark that is wrong is not missing.
        admission: The parsed data of `taken.json`.
    """
    if "base" not in data:
        return []
    faults = []
    asked: list[str] = []
    seen: list[str] = []
    whole = bool(data.get("choices"))
    for index, choice in enumerate(data.get("choices", [])):
        path = f"choices.{index}"
        if "code" not in choice:
            whole = False
            continue
        specialty = specialty_of(admission, choice["code"])
        if choice["code"] in seen:
            name = [f"adm.specialties.{choice['code']}"]
            faults.append(fault(path + ".code", "specialty_twice", {"labels": name}))
        seen.append(choice["code"])
        if "fits" in choice and data["base"] in ("nine", "eleven"):
            faults.append(fault(path + ".fits", "fits_without_diploma"))
        faults.extend(exam_faults(choice, specialty, data["base"], path))
        found, subjects = mark_faults(choice, specialty, data)
        faults.extend([item for item in found if item not in faults])
        asked.extend([subject for subject in subjects if subject not in asked])
    given = payload.get("marks")
    if isinstance(given, dict):
        wrong = ["marks." + key for key in given if key not in data.get("marks", {})]
        faults = [item for item in faults if item["path"] not in wrong]
    if whole:
        faults.extend(faults_of_unasked(data.get("marks", {}), asked))
    return faults


def exam_faults(choice: "Record", specialty: "Record", base: str, path: str) -> "list[Fault]":
    """Report exams that the annexes do not name for a specialty."""
    _, most = exams_of(specialty, base)
    given = [key for key in EXAMS if key in choice]
    if len(given) > most:
        label = {"labels": [f"adm.specialties.{choice['code']}"]}
        code = "exam_not_named" if most == 0 else "exam_too_many"
        return [fault(f"{path}.{key}", code, label) for key in given[most:]]
    if given == [EXAMS[1]]:
        return [fault(f"{path}.{EXAMS[0]}", "required")]
    return []


def mark_faults(
    choice: "Record", specialty: "Record", data: "Record"
) -> "tuple[list[Fault], list[str]]":
    """Return the marks that a choice lacks, and all subjects that it may ask for."""
    base = data["base"]
    exams, _ = exams_of(specialty, base)
    formula = formula_of(base, specialty["kind"], choice.get("fits", ""), exams)
    readings = readings_of(specialty, base, formula)
    subjects = [subject for reading in readings for subject in reading["subjects"]]
    marks = data.get("marks", {})
    if is_outside(base, choice) or with_marks(readings, marks):
        return [], subjects
    nearest = readings[0]
    for reading in readings:
        if count_missing(reading, marks) < count_missing(nearest, marks):
            nearest = reading
    missing = [subject for subject in nearest["subjects"] if subject not in marks]
    return [fault("marks." + subject, "required") for subject in missing], subjects


def count_missing(reading: "Record", marks: "Record") -> int:
    """Return how many marks of a reading were not given."""
    return len([subject for subject in reading["subjects"] if subject not in marks])


def faults_of_unasked(marks: "Record", asked: list[str]) -> "list[Fault]":
    """Report marks of subjects that none of the chosen specialties has."""
    labels = {"labels": ["adm.subject." + subject for subject in asked]}
    return [
        fault("marks." + subject, "mark_not_asked", labels)
        for subject in marks
        if subject not in asked
    ]
