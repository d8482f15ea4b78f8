"""Acts made by rule, in the layout of the open corpus, to measure how the site grows.

They look like orders of a ministry: parts, chapters, articles or points with subpoints, a table, an
annex, terms, deadlines, references within the act and to other acts. The same number always gives
the same act. The words are common words of such acts, put together by a counter and no rule of
grammar: nobody is to read them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

_FIRST_NUMBER = 900_000
"""Number of the first act; no act of the open corpus is called by six digits that begin so."""
_CHAPTERS, _POINTS, _SUBPOINTS = (3, 7), (5, 12), (2, 6)
_SENTENCE, _ROWS = (9, 28), (4, 14)
_YEARS = range(1996, 2026)
_TABLE_IN, _SUBPOINTS_IN, _REFERENCE_IN, _OTHER_ACT_IN = 4, 3, 4, 9
"""One chapter, point, sentence of so many has one."""
_WORDS: Mapping[str, str] = {
    "kaz": (
        "білім беру ұйымы мемлекеттік тапсырыс бойынша оқуға қабылдау тәртібі жүзеге "
        "асырылады уәкілетті орган өтініш құжаттар тізбесін белгілейді жұмыс күні ішінде "
        "қарайды шешім комиссия құрамы бекітіледі маман қызмет көрсету шарты негізінде "
        "аумақтық бөлімше есеп деректер жүйесіне енгізіледі хабарлама жіберіледі грант "
        "иегері мерзім аяқталғанға дейін"
    ),
    "rus": (
        "организация образования осуществляет прием на обучение по государственному заказу "
        "в порядке установленном уполномоченным органом перечень документов "
        "рассматривается решение комиссии утверждается состав специалист оказывает услуги "
        "на основании договора территориальное подразделение представляет отчет данные "
        "вносятся в систему уведомление направляется обладателю гранта до истечения срока"
    ),
}
_SAYS = {
    "kaz": {
        "title": "{subject} қағидаларын бекіту туралы",
        "chapter": "{number}-тарау. {words}",
        "own": "осы Қағидалардың {point}-тармағына сәйкес",
        "other": "{date} № {number} бұйрығына сәйкес",
        "table": "Р/с № | Атауы | Мерзімі",
        "within": "{days} жұмыс күні ішінде",
        "requisite": "Министрдің {date} № {number} бұйрығы",
    },
    "rus": {
        "title": "Об утверждении Правил: {subject}",
        "chapter": "Глава {number}. {words}",
        "own": "в соответствии с пунктом {point} настоящих Правил",
        "other": "в соответствии с приказом от {date} № {number}",
        "table": "№ п/п | Наименование | Срок",
        "within": "в течение {days} рабочих дней",
        "requisite": "Приказ Министра от {date} № {number}",
    },
}
_MONTHS = {
    "kaz": ("қаңтардағы", "мамырдағы", "қыркүйектегі"),
    "rus": ("января", "мая", "сентября"),
}
_MONTH_NUMBERS = (1, 5, 9)


def write_acts(sources: Path, count: int) -> list[str]:
    """Writes the folders of the first acts, and returns their names.

    Args:
        sources: where the folders stand.
        count: how many.
    """
    names = []
    for number in range(count):
        folder = sources / act_id(number)
        folder.mkdir(parents=True)
        for name, text in act_files(number).items():
            (folder / name).write_text(text, encoding="utf-8")
        names.append(folder.name)
    return names


def act_id(number: int) -> str:
    """Identifier of an act by its place in the row."""
    return str(_FIRST_NUMBER + number)


def act_files(number: int) -> dict[str, str]:
    """Contents of an act's files by name."""
    texts = {language: "\n".join(_text(number, language)) for language in _SAYS}
    return {"meta.yaml": _meta(number), "kaz.md": texts["kaz"], "rus.md": texts["rus"]}


def _meta(number: int) -> str:
    year, month, day = _date(number)
    iso = f"{year}-{_MONTH_NUMBERS[month]:02}-{day:02}"
    sources = "".join(
        f"  {code}: https://zan.gov.kz/client/#!/doc/{act_id(number)}/{code}\n" for code in _SAYS
    )
    return (
        f"act_code: '{act_id(number)}'\n"
        f"requisite: {_requisite(number, 'rus')}\n"
        f"title:\n  rus: {_title(number, 'rus')!r}\n  kaz: {_title(number, 'kaz')!r}\n"
        f"form: ПРИК\ntype_codes:\n- ПРИК\napproved_on: {iso}\napproved_by:\n- '103049000000'\n"
        f"version_date:\n  kaz: {iso}\n  rus: {iso}\nsource:\n{sources}"
    )


def _date(number: int) -> tuple[int, int, int]:
    """Year, place of the month, day."""
    return _YEARS[number % len(_YEARS)], number % len(_MONTH_NUMBERS), number % 27 + 1


def _date_in_words(number: int, code: str) -> str:
    year, month, day = _date(number)
    name = _MONTHS[code][month]
    return f"{year} жылғы {day} {name}" if code == "kaz" else f"{day} {name} {year} года"


def _requisite(number: int, code: str) -> str:
    return _SAYS[code]["requisite"].format(date=_date_in_words(number, code), number=number + 100)


def _title(number: int, code: str) -> str:
    subject = _phrase(Random(number), code, 5)
    return f"{_SAYS[code]['title'].format(subject=subject)} ({number + 100})"


def _text(number: int, code: str) -> Iterator[str]:
    """Lines of an act in one language; both have the same units."""
    shape = Random(number)
    words = Random(f"{number} {code}")
    yield f"# {_title(number, code)}\n"
    yield f"{_requisite(number, code)}\n"
    point = 0
    for chapter in range(1, shape.randint(*_CHAPTERS) + 1):
        title = _phrase(words, code, 5).capitalize()
        yield f"## {_SAYS[code]['chapter'].format(number=chapter, words=title)}\n"
        for _ in range(shape.randint(*_POINTS)):
            point += 1
            sentence = _sentence(shape, words, code, point)
            if shape.randrange(_SUBPOINTS_IN):
                yield f"{point}. {sentence}.\n"
                continue
            yield f"{point}. {sentence}:\n"
            for subpoint in range(1, shape.randint(*_SUBPOINTS) + 1):
                yield f"   {subpoint}) {_sentence(shape, words, code, point)};\n"
        if not shape.randrange(_TABLE_IN):
            yield from _table(shape, words, code)


def _sentence(shape: Random, words: Random, code: str, point: int) -> str:
    said = _SAYS[code]
    parts = [_phrase(words, code, shape.randint(*_SENTENCE)).capitalize()]
    if not shape.randrange(_REFERENCE_IN) and point > 1:
        parts.append(said["own"].format(point=shape.randrange(1, point)))
    if not shape.randrange(_OTHER_ACT_IN):
        other = shape.randrange(100)
        parts.append(said["other"].format(date=_date_in_words(other, code), number=other + 100))
    if not shape.randrange(_REFERENCE_IN):
        parts.append(said["within"].format(days=shape.randint(2, 30)))
    return " ".join(parts)


def _table(shape: Random, words: Random, code: str) -> Iterator[str]:
    head = _SAYS[code]["table"]
    yield f"| {head} |"
    yield f"|{'---|' * (head.count('|') + 1)}"
    for row in range(1, shape.randint(*_ROWS) + 1):
        yield f"| {row} | {_phrase(words, code, 6)} | {shape.randint(2, 30)} |"
    yield ""


def _phrase(words: Random, code: str, length: int) -> str:
    return " ".join(words.choice(_WORDS[code].split()) for _ in range(length))
