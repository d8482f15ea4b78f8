"""How a query is read: places, acts, words. The code is the browser's, run in Node."""

from __future__ import annotations

import pytest

from build_scripts.act.kinds import KINDS
from build_scripts.search.rules import rules_data
from tests.act.test_kinds import DIVISION, EID

SCRIPT = """
import { reader } from "ASSETS/query.mjs";
const { read } = reader(input.rules, input.other);
console.log(JSON.stringify(input.queries.map((text) => {
  const { alias, named, acts, dates, alone, terms } = read(text);
  const called = ({ kind, number }) => `${kind} ${number}`.trim();
  const place = named.map((path) => path.map(called).join(", "));
  const act = acts.map(called);
  const words = terms.filter(({ optional }) => !optional).map(({ word }) => word);
  return { alias, place, act, dates, alone, words };
})));
"""
EMPTY = {"alias": "", "place": [], "act": [], "dates": [], "alone": False, "words": []}

KK = {
    "12 және 13-тармақтар": {"place": ["point 12", "point 13"]},
    "47-баптың 17-1, 17-2 және 17-3-тармақтары": {
        "place": ["article 47, point 17-1", "article 47, point 17-2", "article 47, point 17-3"]
    },
    "3-тармақтың 1) және 2) тармақшалары": {
        "place": ["point 3, subpoint 1", "point 3, subpoint 2"]
    },
    "5 және 6-баптар": {"place": ["article 5", "article 6"]},
    "нысаналы 3-индикатор": {"place": ["target 3"]},
    "26-баптың 8-тармағы мен 47-баптың 17-тармағы": {
        "place": ["article 26, point 8", "article 47, point 17"]
    },
    "ЖЖОКБҰ қысқартуы": {"words": ["ЖЖОКБҰ"]},
    "12-тармақ 2": {"place": ["point 12, 2"]},
    "12-тармақтың 2) тармақшасы": {"place": ["point 12, subpoint 2"]},
    "12-тармак 2": {"place": ["point 12, 2"]},
    "47 бап 17-2": {"place": ["article 47, 17-2"]},
    "26-баптың 8-тармағының 3) тармақшасы": {"place": ["article 26, point 8, subpoint 3"]},
    "54-1": {"place": ["54-1"], "act": ["54-1"], "alone": True, "words": ["54", "1"]},
    "№ 20": {"act": ["20"]},
    "№ 248 қаулы": {"act": ["decree 248"]},
    "20 бұйрық 63-тармақ": {"act": ["order 20"], "place": ["point 63"]},
    "15-іс-шара": {"place": ["row 15"]},
    "p12.2": {"alias": "p12.2"},
    "att_1__chp_3__para_54-1": {"alias": "att_1__chp_3__para_54-1"},
    "3 жыл өтеу керек": {"words": ["3", "жыл", "өтеу"]},
    "12.2": {"place": ["12, 2"], "alone": True, "words": ["12", "2"]},
    "12тармақ 2": {"place": ["point 12, 2"]},
    "54–1 тармақ": {"place": ["point 54-1"]},
    "№ 20 31.01.2025": {"act": ["20"], "dates": ["2025-01-31"]},
    "40 пайыз": {"words": ["40"]},
    "": {},
    "№": {},
    "қалай": {"words": ["қалай"]},
}
RU = {
    "п. 11, 12 и 14": {"place": ["point 11", "point 12", "point 14"]},
    "статьи 5 и 6": {"place": ["article 5", "article 6"]},
    "пункты 17-1 и 17-3 статьи 47": {"place": ["article 47, point 17-1", "article 47, point 17-3"]},
    "ст. 47 п. 17 и п. 17-2": {"place": ["article 47, point 17", "article 47, point 17-2"]},
    "пункт 8 статьи 26 и пункт 17 статьи 47": {
        "place": ["article 26, point 8", "article 47, point 17"]
    },
    "подпункты 1) и 2) пункта 3": {"place": ["point 3, subpoint 1", "point 3, subpoint 2"]},
    "47 статья 17 пункт": {"place": ["article 47, point 17"]},
    "17-й пункт": {"place": ["point 17"]},
    "5-1 4)": {"place": ["5-1, 4"], "alone": True, "words": ["5", "1", "4"]},
    "17-1, 17-3": {"place": ["17-1", "17-3"], "alone": True, "words": ["17", "1", "17", "3"]},
    "целевой индикатор 3": {"place": ["target 3"]},
    "целевые индикаторы 3 и 5": {"place": ["target 3", "target 5"]},
    "приказы № 403 и 578": {"act": ["order 403", "order 578"]},
    "какие документы": {"words": ["документы"]},
    "НООЗ расшифровка": {"words": ["НООЗ"]},
    "п. 17 ст. 47": {"place": ["article 47, point 17"]},
    "подпункт 3) пункта 8 статьи 26": {"place": ["article 26, point 8, subpoint 3"]},
    "ст 47 п 17-2 пп 4": {"place": ["article 47, point 17-2, subpoint 4"]},
    "приказ № 457": {"act": ["order 457"]},
    "приказ 20 общежитие": {"act": ["order 20"], "words": ["общежитие"]},
    "не менее трёх лет": {"words": ["менее", "трёх", "лет"]},
    "15 минут": {"words": ["15", "минут"]},
    "п.61-3": {"place": ["point 61-3"]},
    "ст47 п.17-2пп.4": {"place": ["article 47, point 17-2, subpoint 4"]},
    "приказ 20 от 31.01.2025": {"act": ["order 20"], "dates": ["2025-01-31"]},
    "1.2.2024": {"dates": ["2024-02-01"]},
    "075у": {"words": ["075у"]},
    "c22": {"alias": "c22"},
    "эл-почта": {"words": ["эл", "почта"]},
}


@pytest.mark.parametrize(("language", "cases"), [("kk", KK), ("ru", RU)])
def test_queries_are_read(node, language, cases):
    other = rules_data("ru" if language == "kk" else "kk")
    data = {"rules": rules_data(language), "other": other, "queries": list(cases)}
    read = dict(zip(cases, node(SCRIPT, data), strict=True))
    assert read == {query: EMPTY | expected for query, expected in cases.items()}


def test_a_keyboard_left_in_latin_is_understood(node):
    script = """
    import { otherKeyboard } from "ASSETS/keyboards.mjs";
    console.log(JSON.stringify(input.map(otherKeyboard)));
    """
    assert node(script, ["jnhf,jnrf", "Cthgby", "h`xm"]) == ["отработка", "серпин", "рёчь"]


def test_a_date_in_figures_is_also_looked_for_in_words(node):
    script = """
    import { reader } from "ASSETS/query.mjs";
    const { spare } = reader(input).read("05.06.2024");
    console.log(JSON.stringify(spare.map(({ word }) => word)));
    """
    assert node(script, rules_data("ru")) == ["5", "июн", "2024"]


def test_a_hyphen_may_stand_for_a_kazakh_letter(node):
    script = """
    import { readings } from "ASSETS/keyboards.mjs";
    console.log(JSON.stringify(input.map((text) => readings(text, true))));
    """
    meant, place = node(script, ["0айта б-лу", "47-бап"])
    assert "қайта бөлу" in meant
    assert "47өбап" not in place


def test_words_of_lists_come_as_keys_of_both_spellings(node):
    script = """
    import { keysBy } from "ASSETS/query.mjs";
    const { groups, fold } = keysBy(input);
    const typed = ["мүгедектерге", "мугедектерге", "инвалид"];
    console.log(JSON.stringify(typed.map((one) => groups(fold(one)))));
    """
    with_letters, without, other = node(script, rules_data("kk"))
    assert with_letters
    assert with_letters == without == other


def test_a_mistyped_word_is_compared_with_the_words_of_the_texts(node):
    script = """
    import { parted, similar } from "ASSETS/slips.mjs";
    import { folding } from "ASSETS/folding.mjs";
    const { weaken } = folding(input.rules);
    console.log(JSON.stringify({
      near: input.typed.map((word) => similar(word, input.words, weaken).map((one) => one.word)),
      parted: ["койкоместа", "местакойкой"].map((word) => parted(word, input.words)),
    }));
    """
    words = ["интеллект", "интеллекта", "искусственного", "исключить", "кредит", "койко", "места"]
    words += ["стипендия", "тапсырыс", "үлгі"]
    typed = ["интелект", "искуственый", "стпиендия", "тапсырс", "пень", "сто"]
    told = node(script, {"rules": rules_data("kk"), "words": words, "typed": typed})
    assert told["near"] == [
        ["интеллект", "интеллекта"],
        ["искусственного"],
        ["стипендия"],
        ["тапсырыс"],
        [],
        [],
    ]
    assert told["parted"] == [["койко", "места"], None]


def test_places_are_told_apart_by_their_structure(node):
    script = """
    import { aliased, placeReader } from "ASSETS/places.mjs";
    const { fitting } = placeReader(input);
    const eids = ["chp_6__art_47__para_17 art47.17", "chp_6__art_47__para_17__al_2 art47.17.a2",
      "chp_6__art_47__para_2 art47.2", "chp_6__art_47__para_17__al_9__subpara_2 art47.17.a9.2",
      "para_17 p17", "para_17__subpara_2 p17.2", "crit_2 c2"];
    const units = eids.map((line, at) => [at, at, ...line.split(" ")]);
    const step = (kind, number) => ({ kind, number });
    const find = (...path) => fitting(units, path).map(({ number }) => eids[number].split(" ")[0]);
    console.log(JSON.stringify([
      find(step("article", "47"), step("point", "17")),
      find(step("point", "17"), step("", "2")),
      find(step("", "2")),
      find(step("point", "3")),
      aliased(units, "P17.2").map(({ number }) => eids[number].split(" ")[0]),
    ]));
    """
    article, bare, alone, none, alias = node(script, rules_data("ru")["kinds"])
    assert article == ["chp_6__art_47__para_17"]
    assert bare[0] == "para_17__subpara_2"
    assert alone == ["crit_2", "chp_6__art_47__para_2"]
    assert none == []
    assert alias == ["para_17__subpara_2"]


@pytest.mark.parametrize(
    ("language", "query"), [("kk", "1-тараудың 2-бөлімшесі"), ("ru", "отдел 2 главы 1")]
)
def test_a_kind_that_has_a_record_is_found_by_its_number(node, monkeypatch, language, query):
    monkeypatch.setitem(KINDS, DIVISION.name, DIVISION)
    script = """
    import { reader } from "ASSETS/query.mjs";
    const { read, fitting } = reader(input.rules);
    const [path] = read(input.query).named;
    const units = input.eids.map((eid, at) => [at, at, eid]);
    console.log(JSON.stringify(fitting(units, path).map(({ number }) => input.eids[number])));
    """
    eids = ["chp_2", EID, "chp_2__division_2", f"{EID}__sec_2"]
    assert node(script, {"rules": rules_data(language), "query": query, "eids": eids}) == [EID]


def test_the_words_of_the_interface_are_complete_in_both_languages(node):
    script = """
    import { foundMessage, MESSAGES } from "ASSETS/messages.mjs";
    console.log(JSON.stringify({
      keys: [Object.keys(MESSAGES.kk), Object.keys(MESSAGES.ru)],
      counts: ["kk", "ru"].map((language) => [0, 1, 3, 25].map((n) => foundMessage(language, n))),
      empty: Object.values(MESSAGES).flatMap((words) => Object.values(words)).filter((w) => !w),
    }));
    """
    told = node(script, None)
    assert told["keys"][0] == told["keys"][1]
    assert told["empty"] == []
    assert told["counts"][0][1] == "1 нәтиже табылды"
    assert told["counts"][1] == [
        "Ничего не найдено",
        "Найден 1 результат",
        "Найдено 3 результата",
        "Найдено 25 результатов",
    ]


def test_a_text_is_cut_around_the_found_words(node):
    script = """
    import { snippet } from "ASSETS/snippet.mjs";
    const long = Array.from({ length: 90 }, (_, at) => `w${at}`).join(" ");
    const parts = [{ mark: "1.", text: "Lead words:" }, { mark: "1)", text: "one; two" },
      { mark: "2)", text: "three." }];
    console.log(JSON.stringify([
      snippet(parts, new Map([[3, 0], [4, 1]])),
      snippet([{ mark: "", text: long }], new Map([[70, 0]])),
      snippet([{ mark: "", text: "" }], new Map()),
    ]));
    """
    parts, long, nothing = node(script, None)
    assert "".join(piece["text"] for piece in parts) == "Lead words: 1) one; two 2) three."
    assert [piece["text"] for piece in parts if piece["found"]] == ["two", "three"]
    assert long[0]["text"].startswith("… w")
    assert [piece["text"] for piece in long if piece["found"]] == ["w70"]
    assert nothing == []
