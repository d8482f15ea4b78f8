"""Any text can be searched: random sentences of the grammar's own words never break it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_scripts.links import clause_kazakh, clause_russian
from build_scripts.links.amendments import find_target
from build_scripts.links.citations import find_citations
from build_scripts.links.clause_parts import sentence_around
from build_scripts.links.inflection import term_pattern
from build_scripts.links.other_acts import find_documents, registrations
from build_scripts.links.time_limits import find_limits

KK = (
    "осы|Қағидалардың|бұйрыққа|Заңның|баптың|тармақтың|9-тармағында|2)|7)|тармақшасында|бірінші|"
    "абзацының|3-қосымшаға|қосымшаға|және|,|мынадай|116,|№|39|бұйрыққа|2018 жылғы|18|қазандағы|"
    '11.08.2023|Қазақстан Республикасы|Үкіметінің|қаулысымен|туралы|"|(бұдан әрі – Заң)|(|)|;|.'
    "|26-бабы|болып тіркелген|күнтізбелік|он|3 (үш)|жұмыс күні|ішінде|кейін|бастап|Оператор|"
    "5-күніне|есепті айдан кейінгі айдың|26|тамызына|дейін|маусымы|мен|аралығында|"
    "ереженің|жазылсын|1414"
)
RU = (
    "настоящих|Правил|настоящему|приказу|статьи|47|пункта|пунктами|116,|и|8|подпунктом|3)|абзаца|"
    'первого|приложению|2|к|Закона|Республики Казахстан|"Об образовании"|от|18|октября|2018 года|'
    "№|578|приказом|постановления|11.08.2023|(далее – Закон)|(|)|;|.|под|Положения|"
    "указанным|исключить|в течение|10 (десяти)|рабочих|дней|со дня|после|до|26|августа|"
    "календарного года|не позднее|"
    'числа месяца, следующего за отчетным|с|по|июня|Оператор|представляет|,|"|п.|ст.|ЗРК'
)
soups = st.one_of(
    st.tuples(st.just("kk"), st.lists(st.sampled_from(KK.split("|")), max_size=30)),
    st.tuples(st.just("ru"), st.lists(st.sampled_from(RU.split("|")), max_size=30)),
)


@settings(max_examples=200, deadline=None)
@given(soups)
@example(("ru", ["абзаца", "первого"]))
def test_a_soup_of_words_gives_spans_inside_the_text_that_never_overlap(
    soup: tuple[str, list[str]],
) -> None:
    language, words = soup
    text = " ".join(words)
    documents = find_documents(text, language, {})
    list(registrations(text, language, documents))
    find_target(text, language)
    mentions = find_citations(text, language, documents)
    limits = find_limits(text, language)
    for spans in (mentions, documents, limits):
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
        for one, two in pairwise(spans):
            assert one.end <= two.start
    reader = {"kk": clause_kazakh.parts, "ru": clause_russian.parts}[language]
    for limit in limits:
        parts = reader(sentence_around(text, limit.start, limit.end), text)
        assert parts.who in text


@settings(deadline=None)
@given(st.text(min_size=1).filter(str.strip), st.sampled_from(["kk", "ru"]))
def test_any_name_of_a_term_makes_a_pattern(name: str, language: str) -> None:
    term_pattern(name, language).search(name)
