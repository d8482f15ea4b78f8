"""What the calculator for college applicants takes from the rules of admission and the quotas.

The annexes are tables: subjects of every specialty (annex 5), exams (annex 4), documents (annex 1).
Both languages are read; where they differ, both readings are kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.act.unit import Unit
from build_scripts.corpus.acts import Act
from build_scripts.corpus.meta import LANGUAGES
from build_scripts.machine.json_file import Json

RULES, QUOTAS = "V1800017705", "V2300033298"
"""The acts: order No. 578 with the rules of admission, order No. 261 with the quotas."""
_ANNEX = "att_1__att_{}__table_1"
_DOCUMENTS, _REFUSALS, _FEE = (f"{_ANNEX.format(1)}__tr_{row}__td_3" for row in (8, 9, 6))
_ROW = re.compile(r"tr_r\d+$")
_CODE = re.compile(r"\d{8}")
_EXAMS = re.compile(r"(\d) (?:творческ|шығармашылық)")
_STANDARDS = ("творческий экзамен(", "мамандандыру бойынша нормативтер")
"""How the exam in sport begins: one exam, told in a whole sentence."""
_SUBJECTS: Mapping[str, Sequence[str]] = {
    "algebra": ("алгебра",),
    "analysis": ("алгебра және анализ бастамалары", "алгебра и начала анализа"),
    "physics": ("физика",),
    "chemistry": ("химия",),
    "biology": ("биология",),
    "geography": ("география",),
    "informatics": ("информатика",),
    "foreign": ("шетел тілі", "иностранный язык"),
    "literature": (
        *("әдебиет (оқыту тілдері бойынша)", "әдебиет (оқыту тілдері бойынша"),
        *("литература (по языкам обучения)", "литература по языкам обучения"),
    ),
    "history": ("қазақстан тарихы", "история казахстана"),
    "world_history": ("дүниежүзі тарихы", "всемирная история"),
    "law": ("құқық негіздері", "основы права"),
}
"""How the annex writes each subject, in small letters."""
_EITHER = ("әдебиет немесе шетел тілі", "литература или иностранный язык")
_OF_SECTION = {"011": "pedagogical", "091": "medical", "098": "medical"}
"""What the specialties of a section of annex 5 are."""
_ARTS = "021"
_NONE = "-"
_BASES = {"nine": ("3", "4"), "eleven": ("5", "6")}
"""Columns of annex 5 by the education that an applicant has."""
_EXAM_COLUMNS = {"nine": "3", "eleven": "4"}
_PARTS = (",", ".", "/", " и ")
"""What parts two exams in the words of annex 4."""
_STATUSES = ("foreigner", "stateless", "refugee", "asylum", "qandas")
"""Whom annex 1 asks for a paper of their status, in its order."""
_SERVICE = "фельдъегерской службы"
"""Words of the paper that only children of the fallen bring."""
_SHARE = re.compile(r",?\s*[–-]\s*(\d+(?:,\d+)?) (?:процент|пайыз)\w*[;.]?$")


class UnreadableAnnexError(ValueError):
    """A table of the rules holds what the calculator can't take."""

    def __init__(self, place: str, problem: str) -> None:
        """Says where it stands, and what is wrong with it."""
        super().__init__(f"{place}: {problem}")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of an annex in one language: its id and its cells by their column."""

    eid: str
    cells: Mapping[str, str]

    @property
    def codes(self) -> list[str]:
        return _CODE.findall(self.cells["1"])


def admission_json(rules: Act, quotas: Act) -> Json:
    """Everything the calculator takes from the two acts, in the shape its README describes.

    Raises:
        UnreadableAnnexError: a cell, or a row, is not what it is taken for.
    """
    exams = _exams(rules)
    return {
        "act": rules.id,
        "subjects": _subject_names(rules),
        "specialties": list(_specialties(rules, exams)),
        "documents": _documents(rules),
        "refusals": [_clause(rules, unit.eid) for unit in _cell(rules, _REFUSALS, "kk").children],
        "fee": _clause(rules, _FEE),
        "quota_act": quotas.id,
        "quotas": [_quota(quotas, str(number)) for number in range(1, _quota_count(quotas) + 1)],
    }


def _rows(act: Act, annex: int, language: str) -> list[_Row | str]:
    """Rows of specialties, and between them the names of their sections."""
    table = act.unit(_ANNEX.format(annex), language)
    if table is None:
        raise UnreadableAnnexError(act.id, f"no table in annex {annex} in {language}")
    found: list[_Row | str] = []
    for row in table.children:
        if not _ROW.search(row.eid):
            continue
        cells = {cell.eid.rpartition("__td_")[2]: cell.full_text().strip() for cell in row.children}
        found.append(_Row(row.eid, cells) if len(cells) > 1 else cells["1"])
    return found


def _pairs(act: Act, annex: int) -> Iterator[tuple[str, dict[str, _Row]]]:
    """Every specialty of an annex in both languages, with the number of its section."""
    section = ""
    both = (_rows(act, annex, language) for language in LANGUAGES)
    for pair in zip(*both, strict=True):
        rows = dict(zip(LANGUAGES, pair, strict=True))
        named = [row for row in rows.values() if isinstance(row, _Row)]
        if len(named) == len(rows):
            yield section, dict(zip(LANGUAGES, named, strict=True))
        elif named:
            raise UnreadableAnnexError(named[0].eid, "a row in one language only")
        else:
            section = str(rows["ru"]).split()[0]


def _exams(act: Act) -> dict[tuple[tuple[str, ...], str], tuple[str, Json]]:
    """Exams of annex 4 by codes and Russian name: the section that names them, and their form."""
    found = {}
    for section, rows in _pairs(act, 4):
        entry: Json = {"eid": rows["kk"].eid}
        for base, column in _EXAM_COLUMNS.items():
            words = {language: rows[language].cells[column] for language in LANGUAGES}
            if words["ru"] != _NONE:
                entry[base] = words
                entry["single"] = not any(sign in words["ru"] for sign in _PARTS)
        found[tuple(rows["ru"].codes), rows["ru"].cells["2"]] = (section, entry)
    return found


def _exam_of(
    row: _Row, exams: Mapping[tuple[tuple[str, ...], str], tuple[str, Json]]
) -> tuple[str, Json] | None:
    """The exam of a specialty: annex 4 has its codes; its name tells rows of equal codes apart."""
    same = {name: exam for (codes, name), exam in exams.items() if codes == tuple(row.codes)}
    if len(same) > 1:
        return same[row.cells["2"]]
    return next(iter(same.values()), None)


def _specialties(
    act: Act, exams: Mapping[tuple[tuple[str, ...], str], tuple[str, Json]]
) -> Iterator[Json]:
    pairs = list(_pairs(act, 5))
    used = Counter(code for _, rows in pairs for code in rows["ru"].codes)
    seen: Counter[str] = Counter()
    for section, rows in pairs:
        codes = rows["ru"].codes
        seen.update(codes)
        first = codes[0]
        exam = _exam_of(rows["ru"], exams)
        kind = _OF_SECTION.get(section) or _creative(exam)
        entry: Json = {
            "value": first if used[first] == 1 else f"{first}-{seen[first]}",
            "codes": codes,
            "eid": rows["kk"].eid,
            "name": {language: rows[language].cells["2"] for language in LANGUAGES},
            "kind": kind,
        }
        if rows["kk"].codes != codes:
            entry["codes_kk"] = rows["kk"].codes
        for base, columns in _BASES.items():
            entry[base] = _readings(rows, columns)
        if exam:
            entry["exam"] = exam[1]
        yield entry


def _creative(exam: tuple[str, Json] | None) -> str:
    if exam is None:
        return "other"
    return "arts" if exam[0] == _ARTS else "creative"


def _readings(rows: Mapping[str, _Row], columns: Sequence[str]) -> list[Json]:
    """What a specialty asks for, once if the languages agree."""
    found: list[Json] = []
    for language in LANGUAGES:
        cells = [_asked(rows[language].cells[column], rows[language].eid) for column in columns]
        asked: Json = {
            "subjects": [cell for cell in cells if isinstance(cell, list) and cell],
            "exams": sum(cell for cell in cells if isinstance(cell, int)),
        }
        same = [reading for reading in found if reading["asked"] == asked]
        if same:
            same[0]["langs"].append(language)
        else:
            found.append({"langs": [language], "asked": asked})
    return [{"langs": reading["langs"]} | reading["asked"] for reading in found]


def _asked(cell: str, eid: str) -> list[str] | int:
    """The subjects of which a cell asks for one, or the number of exams that it names."""
    words = " ".join(cell.lower().split())
    if words == _NONE:
        return []
    if words.startswith(_EITHER):
        return ["literature", "foreign"]
    if words.startswith(_STANDARDS):
        return 1
    counted = _EXAMS.match(words)
    if counted:
        return int(counted[1])
    for key, spellings in _SUBJECTS.items():
        if words in spellings:
            return [key]
    raise UnreadableAnnexError(eid, f"no subject known by {cell!r}")


def _subject_names(act: Act) -> Json:
    """The subjects' names as the annex prints them most often."""
    names: Json = {}
    for key, spellings in _SUBJECTS.items():
        names[key] = {}
        for language in LANGUAGES:
            printed = Counter(
                row.cells[column]
                for _, rows in _pairs(act, 5)
                for row in [rows[language]]
                for column in (*_BASES["nine"], *_BASES["eleven"])
                if row.cells[column].lower() in spellings
            )
            names[key][language] = printed.most_common(1)[0][0]
    return names


def _documents(act: Act) -> Json:
    """The papers of annex 1: for the college, for the portal, and those that show a status.

    Each language's list is read by itself, in order: a paper's clause may differ between them.
    """
    read = {language: list(_papers(_cell(act, _DOCUMENTS, language))) for language in LANGUAGES}
    found: Json = {"college": [], "portal": [], "status": []}
    for (part, kk), (other, ru) in zip(read["kk"], read["ru"], strict=True):
        if part != other:
            raise UnreadableAnnexError(kk.eid, f"another list in Russian, {ru.eid}")
        texts = {"kk": kk.text, "ru": ru.text}
        paper: Json = {"eid": {"kk": kk.eid, "ru": ru.eid}, "text": texts}
        if _SERVICE in texts["ru"]:
            paper["service"] = True
        found[part].append(paper)
    found["status"] = dict(zip(_STATUSES, found["status"], strict=True))
    return found


def _papers(cell: Unit) -> Iterator[tuple[str, Unit]]:
    """The papers that a cell lists, each with the list it belongs to."""
    part = "college"
    for child in cell.children:
        text = child.text
        if child.kind == "subpoint":
            yield part, child
        elif text in ("На портал:", "Порталға:"):
            part = "portal"
            yield from ((part, paper) for paper in child.children)
        elif part == "college":
            yield from (("status", paper) for paper in child.children)
        else:
            return


def _cell(act: Act, eid: str, language: str) -> Unit:
    unit = act.unit(eid, language)
    if unit is None:
        msg = f"{act.id}#{eid}"
        raise UnreadableAnnexError(msg, f"no such clause in {language}")
    return unit


def _clause(act: Act, eid: str) -> Json:
    return {
        "eid": eid,
        "text": {language: _cell(act, eid, language).text for language in LANGUAGES},
    }


def _quota_count(act: Act) -> int:
    return sum(child.kind == "subpoint" for child in _cell(act, "para_1", "kk").children)


def _quota(act: Act, number: str) -> Json:
    """A group of the quotas: its words without the share, and the share of the edition at hand."""
    eid = f"para_1__subpara_{number}"
    shares, texts = set(), {}
    for language in LANGUAGES:
        text = _cell(act, eid, language).text
        share = _SHARE.search(text)
        if share is None:
            msg = f"{act.id}#{eid}"
            raise UnreadableAnnexError(msg, f"no share in {language}")
        shares.add(share[1])
        texts[language] = text[: share.start()]
    if len(shares) > 1:
        msg = f"{act.id}#{eid}"
        raise UnreadableAnnexError(msg, f"the shares differ: {sorted(shares)}")
    return {"value": number, "eid": eid, "text": texts, "share": shares.pop()}
