"""Every kind of unit, one record each: all that the rooms must know of it.

A kind that stands here is read from a text, gets ids, is cited, found, shown on pages and written
to JSON, XML and Markdown. Rooms ask the record and keep no list of kinds for what it says; they
name a kind only where its contents are built in a way of their own: tables, notes, formulas.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

N = r"\d+(?:-\d+)?"
"""A number as it is printed in headings."""
R = r"[IVXLСCІХ]+(?:-\d+)?"
"""A Roman number; Cyrillic letters are typed for Latin ones."""

TITLE, SENTENCE = "title", "sentence"
"""Headings that the source may print as plain lines; a title ends without a stop."""


class Alias(NamedTuple):
    """How the short name of a unit is made of its number."""

    word: str
    """What stands before the number."""
    unique: bool = False
    """Whether the number is unique in the act, so that nothing stands before the word."""
    below: bool = False
    """Whether the name of what holds it always stands before it; without a holder it has none."""
    numbered: bool = True
    """Whether the number follows; False for what stands once where it does."""


class Names(NamedTuple):
    """A kind in citations. ``{n}`` is the number, ``{o}`` an ordinal in words, ``{h}`` the heading.

    The search calls a unit by `kk` and `ru`, too.
    """

    kk: str
    kk_of: str
    """Kazakh, possessed: ``{n}-тармағы``."""
    kk_of_of: str
    """Kazakh, possessed and possessing: ``{n}-тармағының``."""
    ru: str
    ru_of: str
    """Russian genitive."""


class InBoth(NamedTuple):
    """Words in both languages."""

    kk: str
    ru: str

    def said(self, language: str) -> str:
        """The words in one language."""
        return self.kk if language == "kk" else self.ru


class Printed(NamedTuple):
    """How the heading of a kind is printed: ``3-тарау.``, ``Глава 3.``."""

    kk: str
    """The Kazakh noun behind the number."""
    ru: tuple[str, ...]
    """The Russian nouns or signs before it, the usual one first."""
    roman: bool = True
    """Whether its number may be a Roman one."""
    plain: str = ""
    """`TITLE` or `SENTENCE` where the source may print it as a plain line."""


class Cited(NamedTuple):
    """How texts refer to units of a kind by number."""

    kk: tuple[str, ...]
    """How the Kazakh noun begins in all its forms."""
    ru: tuple[str, ...]
    depth: int
    """How far down a reference it stands, from 0; kinds of one depth may hold each other."""
    forms: str = ""
    """A pattern of the Russian noun with its short forms, where the beginning says too little."""


class Asked(NamedTuple):
    """How queries name a place by number. A star stands for any ending."""

    kk: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    name: str = ""
    """What the browser calls it, where that isn't the kind: two kinds may be one for readers."""
    alone: int = 0
    """Whether a number without a word may mean it, and how soon it is thought of: 1 first."""


class Result(NamedTuple):
    """What the search makes of a unit."""

    least: int | None = None
    """Words that it needs to be a result of its own; None for what has no rule."""
    weight: int = 100
    """Weight of the result in per cent."""
    inside: bool = False
    """Whether it is part of the result of what holds it."""
    holds: bool = False
    """Whether smaller units are part of its result."""
    whole: bool = False
    """Whether its pieces count as much as its own text."""
    entrance: bool = False
    """Whether it leads nowhere by itself: the result of the whole act says it."""
    label: InBoth | None = None
    """How a path of headings calls it, where that isn't how citations do; `PRINTED` for what
    is called as it is printed. ``{n}`` is the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of unit."""

    name: str
    """Its name in the code, in JSON, and in the address of a page that begins with it."""
    element: str
    """Element name in ids: Akoma Ntoso's where it has one."""

    alias: Alias | None = None
    """None for what nobody cites."""
    lends: bool = True
    """Whether the ids of what it holds begin with its own."""
    passes: frozenset[str] = frozenset()
    """Kinds that its numbers run on through, so that they aren't needed in its id."""
    through: bool = False
    """Whether its numbers run through the act, so that a citation can begin with it."""
    passed_over: bool = False
    """Whether citations leave it out above what is numbered through the act."""
    counted: bool = False
    """Whether it is counted even where a number is printed."""
    begins: bool = False
    """Whether its own text is its first paragraph, so that the next one is the second."""

    rank: int = 0
    """Divisions with a number of their own, the widest lowest: what holds what. 0 for others."""
    printed: Printed | None = None
    """None for what no numbered heading opens."""
    cited: Cited | None = None
    """None for what no text refers to by number."""
    clause: bool = False
    """Whether editions are compared by it: it prints a number or a heading of its own."""

    headed: bool = False
    """Whether a heading opens it on its page and in Markdown."""
    cuttable: bool = False
    """Whether a page of its own may begin with it."""
    indents: bool = False
    """Whether what it holds stands one step further to the right."""
    jump: InBoth | None = None
    """What leads readers to a number of a long list of them; None where no list is made."""
    akn: str = ""
    """Its element in Akoma Ntoso; empty for an ``hcontainer`` with its name."""

    names: Names | None = None
    """None for what citations pass over."""
    plural: InBoth | None = None
    """Several of them behind or before their numbers, where one instruction may change several."""
    asked: Asked | None = None
    """None for what queries don't name by number."""
    result: Result = field(default_factory=Result)


def numbered(kk: str, kk_of: str, ru: str, ru_of: str, *, soft: bool = False) -> Names:
    """A number and a noun; `soft` nouns take soft Kazakh endings."""
    of_of = f"{kk_of}{'нің' if soft else 'ның'}"
    return Names(f"{{n}}-{kk}", f"{{n}}-{kk_of}", f"{{n}}-{of_of}", f"{ru} {{n}}", f"{ru_of} {{n}}")


_POINT = numbered("тармақ", "тармағы", "пункт", "пункта")
_INDICATOR = numbered(
    "нысаналы индикатор", "нысаналы индикаторы", "целевой индикатор", "целевого индикатора"
)
PRINTED = InBoth("{p}", "{p}")
"""What a path of headings calls a unit that it knows by its printed number and heading."""
_DIVISION = Result(1, 90, label=PRINTED)

_KINDS = (
    Kind(name="act", element="", lends=False, result=Result(whole=True)),
    Kind(
        name="title",
        element="title",
        alias=Alias("title", unique=True, numbered=False),
        clause=True,
        names=Names("тақырып", "тақырыбы", "тақырыбының", "заголовок", "заголовка"),
        result=Result(entrance=True),
    ),
    Kind(name="requisites", element="req", result=Result(entrance=True)),
    Kind(
        name="preamble",
        element="preamble",
        alias=Alias("preamble", unique=True, numbered=False),
        clause=True,
        names=Names("кіріспе", "кіріспесі", "кіріспесінің", "преамбула", "преамбулы"),
        result=Result(3, 40),
    ),
    Kind(
        name="part",
        element="part",
        alias=Alias("part", unique=True),
        passed_over=True,
        rank=10,
        printed=Printed("бөлім", ("Раздел", "Часть"), plain=TITLE),
        cited=Cited(("бөлім",), ("раздел",), 0),
        clause=True,
        headed=True,
        cuttable=True,
        akn="part",
        names=numbered("бөлім", "бөлімі", "раздел", "раздела", soft=True),
        asked=Asked(("бөлім",), ("раздел*",)),
        result=_DIVISION,
    ),
    Kind(
        name="subpart",
        element="subpart",
        alias=Alias("subpart"),
        passed_over=True,
        rank=20,
        printed=Printed("кіші бөлім", ("Подраздел",)),
        clause=True,
        headed=True,
        cuttable=True,
        akn="subpart",
        names=numbered("кіші бөлім", "кіші бөлімі", "подраздел", "подраздела", soft=True),
        result=_DIVISION,
    ),
    Kind(
        name="chapter",
        element="chp",
        alias=Alias("ch"),
        passed_over=True,
        rank=30,
        printed=Printed("тарау", ("Глава",), plain=TITLE),
        cited=Cited(("тарау",), ("глав",), 1, r"глав\w+"),
        clause=True,
        headed=True,
        cuttable=True,
        akn="chapter",
        names=numbered("тарау", "тарауы", "глава", "главы"),
        plural=InBoth("тараулар", "главы"),
        asked=Asked(("тарау",), ("глав*", "гл"), alone=8),
        result=_DIVISION,
    ),
    Kind(
        name="section",
        element="sec",
        alias=Alias("sec"),
        passed_over=True,
        rank=40,
        printed=Printed("параграф", ("Параграф", "§")),
        cited=Cited(("параграф",), ("параграф",), 2),
        clause=True,
        headed=True,
        cuttable=True,
        akn="section",
        names=numbered("параграф", "параграфы", "параграф", "параграфа"),
        asked=Asked(("параграф",), ("параграф*",)),
        result=_DIVISION,
    ),
    Kind(
        name="article",
        element="art",
        alias=Alias("art", unique=True),
        through=True,
        rank=50,
        printed=Printed("бап", ("Статья",), roman=False, plain=SENTENCE),
        cited=Cited(
            ("бап", "баб"),
            ("стать",),
            3,
            r"стать(?:я|и|е|ю|ей|ями|ям|ях)|статей|ст\.(?:ст\.)?",
        ),
        clause=True,
        headed=True,
        akn="article",
        names=numbered("бап", "бабы", "статья", "статьи"),
        asked=Asked(("бап",), ("стать*", "ст"), alone=1),
        result=_DIVISION,
    ),
    Kind(
        name="subheading",
        element="hcontainer",
        alias=Alias("h"),
        passed_over=True,
        clause=True,
        headed=True,
        names=Names(
            "«{h}» бөлігі", "«{h}» бөлігі", "«{h}» бөлігінің", "часть «{h}»", "части «{h}»"
        ),
        result=_DIVISION,
    ),
    Kind(
        name="point",
        element="para",
        passes=frozenset({"section"}),
        through=True,
        begins=True,
        cited=Cited(
            ("тармақ", "тармағ"),
            ("пункт",),
            4,
            r"пункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|п\.(?:п\.)?",
        ),
        clause=True,
        indents=True,
        jump=InBoth("Тармақтарға өту", "Перейти к пункту"),
        akn="paragraph",
        names=_POINT,
        plural=InBoth("тармақтар", "пункты"),
        asked=Asked(("тармақ",), ("пункт*", "п"), alone=2),
        result=Result(1, holds=True),
    ),
    Kind(
        name="subpoint",
        element="subpara",
        alias=Alias("", below=True),
        begins=True,
        cited=Cited(
            ("тармақша",),
            ("подпункт",),
            5,
            r"подпункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|пп\.|подп\.",
        ),
        clause=True,
        indents=True,
        akn="subparagraph",
        names=Names(
            "{n}) тармақша",
            "{n}) тармақшасы",
            "{n}) тармақшасының",
            "подпункт {n})",
            "подпункта {n})",
        ),
        asked=Asked(("тармақша",), ("подпункт*", "пп", "подп")),
        result=Result(1, inside=True, holds=True),
    ),
    Kind(
        name="letter",
        element="point",
        alias=Alias("l", below=True),
        counted=True,
        clause=True,
        indents=True,
        akn="point",
        names=numbered("әріп", "әрпі", "буквенный пункт", "буквенного пункта"),
        result=Result(2, inside=True, holds=True),
    ),
    Kind(
        name="indent",
        element="al",
        alias=Alias("a", below=True),
        cited=Cited(("абзац", "бөлік", "бөліг"), ("абзац", "част"), 5),
        indents=True,
        akn="alinea",
        names=Names("{o} абзац", "{o} абзацы", "{o} абзацының", "абзац {o}", "абзаца {o}"),
        asked=Asked(("абзац", "бөлік"), ("абзац*", "абз", "част*", "ч")),
        result=Result(2, inside=True, holds=True),
    ),
    Kind(
        name="dash",
        element="indent",
        alias=Alias("d", below=True),
        indents=True,
        akn="indent",
        names=numbered("дефис", "дефисі", "дефис", "дефиса", soft=True),
        result=Result(2, inside=True, holds=True),
    ),
    Kind(
        name="note",
        element="note",
        counted=True,
        result=Result(3, 50, label=InBoth("ескертпе", "примечание")),
    ),
    Kind(
        name="annex",
        element="att",
        alias=Alias("annex", unique=True),
        cited=Cited(("қосымша",), ("приложени",), 3),
        clause=True,
        headed=True,
        cuttable=True,
        names=Names(
            "{n}-қосымша", "{n}-қосымша", "{n}-қосымшаның", "приложение {n}", "приложения {n}"
        ),
        plural=InBoth("қосымшалар", "приложения"),
        asked=Asked(("қосымша",), ("приложени*", "прил")),
        result=Result(1, label=PRINTED),
    ),
    Kind(name="stamp", element="stamp", counted=True, result=Result(entrance=True)),
    Kind(name="signature", element="sign", result=Result(entrance=True)),
    Kind(name="agreed", element="agreed", result=Result(entrance=True)),
    Kind(
        name="form",
        element="form",
        alias=Alias("form", below=True),
        names=numbered("нысан", "нысаны", "бланк", "бланка"),
    ),
    Kind(name="ruler", element="hr"),
    Kind(
        name="formula",
        element="formula",
        alias=Alias("f", below=True),
        names=numbered("формула", "формуласы", "формула", "формулы"),
        result=Result(2, inside=True, holds=True),
    ),
    Kind(
        name="legend",
        element="legend",
        alias=Alias("", below=True),
        names=numbered("түсіндірме", "түсіндірмесі", "пояснение", "пояснения", soft=True),
        result=Result(inside=True),
    ),
    Kind(name="table", element="table", lends=False),
    Kind(
        name="row",
        element="tr",
        alias=Alias("row"),
        names=numbered("жол", "жолы", "строка", "строки"),
        asked=Asked(("жол",), ("строк*",), alone=7),
        result=Result(1, holds=True, whole=True),
    ),
    Kind(
        name="cell",
        element="td",
        alias=Alias("col", below=True),
        begins=True,
        result=Result(inside=True, holds=True, label=InBoth("{n}-баған", "графа {n}")),
    ),
    Kind(
        name="amendment",
        element="mod",
        names=numbered("өзгеріс", "өзгерісі", "изменение", "изменения", soft=True),
        # What stands below it are the words of another act: a reader must see that first.
        result=Result(3, 60, label=InBoth("жаңа редакция", "новая редакция")),
    ),
    Kind(name="questionnaire", element="questionnaire", lends=False),
    Kind(
        name="field",
        element="field",
        counted=True,
        result=Result(6, 80, label=InBoth("сауалнама", "анкета")),
    ),
    Kind(
        name="criterion",
        element="crit",
        alias=Alias("c", unique=True),
        passes=frozenset({"part", "subpart", "chapter", "section"}),
        through=True,
        jump=InBoth("Өлшемшарттарға өту", "Перейти к критерию"),
        names=numbered("өлшемшарт", "өлшемшарты", "критерий", "критерия"),
        asked=Asked(("өлшемшарт", "критерий"), ("критери*",), alone=3),
        result=Result(1, holds=True, whole=True),
    ),
    Kind(
        name="option",
        element="opt",
        alias=Alias("", below=True),
        names=numbered("нұсқа", "нұсқасы", "вариант", "варианта"),
        asked=Asked(),
        result=Result(inside=True, holds=True),
    ),
    Kind(
        name="evidence",
        element="evidence",
        alias=Alias("doc", below=True, numbered=False),
        counted=True,
        names=Names(
            "растайтын құжаттар",
            "растайтын құжаттары",
            "растайтын құжаттарының",
            "подтверждающие документы",
            "подтверждающих документов",
        ),
        result=Result(inside=True),
    ),
    Kind(
        name="indicators",
        element="indicators",
        lends=False,
        result=Result(label=InBoth("нысаналы индикаторлар", "целевые индикаторы")),
    ),
    Kind(
        name="indicator",
        element="ind",
        alias=Alias("i", unique=True),
        through=True,
        jump=InBoth("Индикаторларға өту", "Перейти к индикатору"),
        names=_INDICATOR,
        asked=Asked(("индикатор",), ("индикатор*",), alone=5),
        result=Result(1),
    ),
    Kind(
        name="results",
        element="results",
        lends=False,
        result=Result(label=InBoth("күтілетін нәтижелер", "ожидаемые результаты")),
    ),
    Kind(
        name="result",
        element="result",
        alias=Alias("r", unique=True),
        through=True,
        names=numbered(
            "нәтиже", "нәтижесі", "ожидаемый результат", "ожидаемого результата", soft=True
        ),
        asked=Asked(("нәтиже",), ("результат*",)),
        result=Result(1),
    ),
    Kind(name="swot", element="swot", lends=False),
    Kind(
        name="swot-list",
        element="swotlist",
        alias=Alias("swot"),
        names=Names(
            "«{h}» тізімі", "«{h}» тізімі", "«{h}» тізімінің", "список «{h}»", "списка «{h}»"
        ),
        result=Result(1, 70, holds=True, whole=True, label=PRINTED),
    ),
    Kind(
        name="swot-item",
        element="item",
        alias=Alias("", below=True),
        names=_POINT,
        asked=Asked(name="item"),
        result=Result(3, inside=True),
    ),
    Kind(
        name="plan-indicator",
        element="target",
        alias=Alias("target", unique=True),
        passes=frozenset({"part", "chapter", "section", "plan-indicator"}),
        passed_over=True,
        headed=True,
        names=_INDICATOR,
        asked=Asked(("нысаналы",), ("целев*",), "target", alone=6),
        result=Result(1),
    ),
    Kind(
        name="plan-row",
        element="row",
        alias=Alias("row", unique=True),
        passes=frozenset({"part", "chapter", "section", "plan-indicator"}),
        through=True,
        jump=InBoth("Іс-шараларға өту", "Перейти к мероприятию"),
        names=numbered("іс-шара", "іс-шарасы", "мероприятие", "мероприятия"),
        asked=Asked(("іс-шара",), ("мероприяти*",), "row", alone=7),
        result=Result(1, holds=True, whole=True),
    ),
    Kind(name="abbreviations", element="abbreviations", lends=False),
    Kind(
        name="abbreviation",
        element="abbr",
        alias=Alias("abbr", unique=True),
        through=True,
        counted=True,
        names=Names(
            "«{h}» қысқартуы",
            "«{h}» қысқартуы",
            "«{h}» қысқартуының",
            "сокращение «{h}»",
            "сокращения «{h}»",
        ),
        result=Result(1),
    ),
    Kind(
        name="slide",
        element="slide",
        alias=Alias("s", unique=True),
        through=True,
        headed=True,
        names=numbered("слайд", "слайды", "слайд", "слайда"),
        asked=Asked(("слайд",), ("слайд*",), alone=4),
        result=Result(1, holds=True, whole=True),
    ),
    Kind(
        name="item",
        element="item",
        alias=Alias("", below=True),
        names=numbered("элемент", "элементі", "элемент", "элемента", soft=True),
        asked=Asked(),
        result=Result(4, inside=True),
    ),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _KINDS}
"""Every kind by its name, in the order in which schemas list them."""


def ranked() -> dict[str, int]:
    """Rank of every division with a number of its own, the widest first."""
    found = {kind.name: kind.rank for kind in KINDS.values() if kind.rank}
    return dict(sorted(found.items(), key=lambda named: named[1]))


def referred() -> tuple[str, ...]:
    """Kinds that texts refer to by number, in their order."""
    return tuple(kind.name for kind in KINDS.values() if kind.cited)
