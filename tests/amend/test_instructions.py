"""Every kind of instruction, in both languages, on an act of a few lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.act.parse import parse_text
from build_scripts.links.known_acts import KnownActs
from build_scripts.links.word_changes import WordChange
from tests.amend.making import amended, nothing_known, printed, quoted

BEFORE = {
    "kk": "# A\n\n1. Бірінші:\n\n   1) өтініш және куәлік;\n\n   2) сурет.\n\n"
    '   Екінші абзац.\n\n2. Екі ай ішінде "екі" рет, екіншіден екі.\n\n3. Үшінші.\n',
    "ru": "# A\n\n1. Первый:\n\n   1) заявление и удостоверение;\n\n   2) фото.\n\n"
    '   Второй абзац.\n\n2. Два месяца, "два" раза, двадцать, два.\n\n3. Третий.\n',
}
POINT_2 = {language: text.split("2. ")[1].split("\n")[0] for language, text in BEFORE.items()}


@pytest.fixture(scope="module")
def known() -> KnownActs:
    return nothing_known()


def changed(known: KnownActs, language: str, lines: str, annex: str = "") -> list[str]:
    """The lines of the act that the order took away (-) or put in (+)."""
    result = amended(BEFORE[language], lines, language, known, annex)
    assert [str(fault) for fault in result.faults] == []
    old = printed(parse_text(BEFORE[language], language).act)
    new = printed(result.tree)
    gone = [f"- {line}" for line in old if line not in new]
    return gone + [f"+ {line}" for line in new if line not in old]


@pytest.mark.parametrize(
    ("language", "lines", "expected"),
    [
        (
            "kk",
            '3-тармақ мынадай редакцияда жазылсын:\n\n> "3. Жаңа:\n>\n>    1) бір.";',
            ["- para_3 3. Үшінші.", "+ para_3 3. Жаңа:", "+ para_3__subpara_1 1) бір."],
        ),
        (
            "ru",
            'пункты 2 и 3 изложить в следующей редакции:\n\n> "2. Новый.\n>\n> 3. И "тот" тоже";',
            [
                f"- para_2 2. {POINT_2['ru']}",
                "- para_3 3. Третий.",
                "+ para_2 2. Новый.",
                '+ para_3 3. И "тот" тоже',
            ],
        ),
        (
            "kk",
            (
                "1-тармақтың екінші абзацы жаңа редакцияда жазылсын:\n\n"
                '> "Жаңа абзац.\n>\n> Тағы біреуі.";'
            ),
            [
                "- para_1__al_2  Екінші абзац.",
                "+ para_1__al_2  Жаңа абзац.",
                "+ para_1__al_3  Тағы біреуі.",
            ],
        ),
        (
            "ru",
            'абзац первый пункта 1 изложить в новой редакции:\n\n> "1. Иной:";',
            ["- para_1 1. Первый:", "+ para_1 1. Иной:"],
        ),
        (
            "ru",
            'подпункт 2) пункта 1 изложить в следующей редакции:\n\n> "2) портрет;";',
            ["- para_1__subpara_2 2) фото.", "+ para_1__subpara_2 2) портрет;"],
        ),
        (
            "kk",
            "1-тармақтың 2) тармақшасы алып тасталсын;",
            ["- para_1__subpara_2 2) сурет.", "+ para_1__subpara_2 2)  (excluded)"],
        ),
        (
            "ru",
            "пункты 1-3 исключить;",
            [
                "- para_1 1. Первый:",
                "- para_1__subpara_1 1) заявление и удостоверение;",
                "- para_1__subpara_2 2) фото.",
                "- para_1__al_2  Второй абзац.",
                f"- para_2 2. {POINT_2['ru']}",
                "- para_3 3. Третий.",
                "+ para_1 1.  (excluded)",
                "+ para_2 2.  (excluded)",
                "+ para_3 3.  (excluded)",
            ],
        ),
        (
            "kk",
            "1-тармақтың екінші абзацы алынып тасталсын.",
            ["- para_1__al_2  Екінші абзац."],
        ),
        (
            "kk",
            (
                'мынадай мазмұндағы 2-1 және 2-2-тармақтармен толықтырылсын:\n\n> "2-1. Бір.\n>\n'
                '> 2-2. Екі.";'
            ),
            ["+ para_2-1 2-1. Бір.", "+ para_2-2 2-2. Екі."],
        ),
        (
            "ru",
            'пункт 1 дополнить подпунктом 3) следующего содержания:\n\n> "3) справка.";',
            ["+ para_1__subpara_3 3) справка."],
        ),
        (
            "ru",
            'пункт 1 дополнить абзацем вторым следующего содержания:\n\n> "Новый абзац.";',
            [
                "- para_1__al_2  Второй абзац.",
                "+ para_1__al_2  Новый абзац.",
                "+ para_1__al_3  Второй абзац.",
            ],
        ),
        (
            "kk",
            '2-тармақтағы "екі" деген сөз "үш" деген сөзбен ауыстырылсын;',
            [
                f"- para_2 2. {POINT_2['kk']}",
                '+ para_2 2. Екі ай ішінде "үш" рет, екіншіден үш.',
            ],
        ),
        (
            "ru",
            'в пункте 2 слова "два" заменить словами "три";',
            [f"- para_2 2. {POINT_2['ru']}", '+ para_2 2. Два месяца, "три" раза, двадцать, три.'],
        ),
        (
            "ru",
            'в подпункте 1) пункта 1 слова "и удостоверение" исключить;',
            [
                "- para_1__subpara_1 1) заявление и удостоверение;",
                "+ para_1__subpara_1 1) заявление;",
            ],
        ),
        (
            "kk",
            (
                '1-тармақтың 1) тармақшасында "өтініш" деген сөзден кейін "(2-нысан)" деген сөзбен '
                "толықтырылсын;"
            ),
            [
                "- para_1__subpara_1 1) өтініш және куәлік;",
                "+ para_1__subpara_1 1) өтініш (2-нысан) және куәлік;",
            ],
        ),
        (
            "ru",
            (
                'в пункте 1:\n\nв подпункте 2) слово "фото" заменить словом "снимок";\n\n'
                "подпункт 1) исключить;\n\nпункт 3 исключить;"
            ),
            [
                "- para_1__subpara_1 1) заявление и удостоверение;",
                "- para_1__subpara_2 2) фото.",
                "- para_3 3. Третий.",
                "+ para_1__subpara_1 1)  (excluded)",
                "+ para_1__subpara_2 2) снимок.",
                "+ para_3 3.  (excluded)",
            ],
        ),
        (
            "ru",
            (
                'в подпункте 1) пункта 1 слова "заявление", "удостоверение" заменить '
                'соответственно словами "письмо", "паспорт";'
            ),
            [
                "- para_1__subpara_1 1) заявление и удостоверение;",
                "+ para_1__subpara_1 1) письмо и паспорт;",
            ],
        ),
        (
            "kk",
            'бүкіл мәтін бойынша "екі" деген сөз "төрт" деген сөзбен ауыстырылсын;',
            [
                f"- para_2 2. {POINT_2['kk']}",
                '+ para_2 2. Екі ай ішінде "төрт" рет, екіншіден төрт.',
            ],
        ),
    ],
)
def test_an_instruction_is_carried_out(
    known: KnownActs, language: str, lines: str, expected: list[str]
) -> None:
    assert changed(known, language, lines) == expected


def test_a_number_that_was_excluded_can_be_given_again(known: KnownActs) -> None:
    lines = (
        'пункт 2 исключить;\n\nдополнить пунктом 2 следующего содержания:\n\n> "2. Опять второй.";'
    )
    assert changed(known, "ru", lines)[-1] == "+ para_2 2. Опять второй."


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("пункт 9 исключить;", "there is no point 9 in this edition of A1"),
        ("подпункт 7) пункта 1 исключить;", "there is no point 1, subpoint 7 in this edition"),
        ('в пункте 3 слова "пункт 9" исключить;', "the words 'пункт 9' do not stand in A1#para_3"),
        (
            'в пункте 2 слова "двад" заменить словами "x";',
            "the words 'двад' do not stand in A1#para_2",
        ),
        ("пункт 3 изложить в следующей редакции:", "no new wording stands behind"),
        (
            'пункты 2 и 3 изложить в следующей редакции:\n\n> "2. Новый.";',
            "2 pieces of text are to serve for 1",
        ),
        (
            'пункт 3 изложить в следующей редакции:\n\n> "4. Новый.";',
            "the new wording of point 3 is not quoted here",
        ),
        (
            'дополнить пунктом 3 следующего содержания:\n\n> "3. Новый.";',
            "point 3 is there already, as A1#para_3",
        ),
        (
            'пункт 1 дополнить абзацем пятым следующего содержания:\n\n> "Новый абзац.";',
            "A1#para_1 has 2 paragraphs: there is no place for paragraph 5",
        ),
        (
            'нечто изложить в следующей редакции:\n\n> "Новое.";',
            "what this instruction changes is not understood",
        ),
        (
            "в Правилах, утвержденных указанным приказом:\n\nпункт 1 исключить;",
            "A1 approves no rules that could be changed",
        ),
    ],
)
def test_what_can_not_be_carried_out_is_told_and_changes_nothing(
    known: KnownActs, lines: str, problem: str
) -> None:
    result = amended(BEFORE["ru"], lines, "ru", known)
    [fault] = result.faults
    assert problem in fault.problem
    assert fault.remedy
    assert fault.file == "source_texts/B1/order.md"
    assert str(fault.key).startswith("B1#para_1__mod_")
    assert fault.line
    assert printed(result.tree) == printed(parse_text(BEFORE["ru"], "ru").act)


def test_a_faulty_instruction_keeps_no_other_from_being_carried_out(known: KnownActs) -> None:
    result = amended(BEFORE["ru"], "пункт 9 исключить;\n\nпункт 3 исключить;", "ru", known)
    assert len(result.faults) == 1
    assert printed(result.tree)[-1] == "para_3 3.  (excluded)"


def test_an_annex_is_put_in_and_reworded_with_its_own_number(known: KnownActs) -> None:
    before = (
        "# A\n\n1. Утвердить.\n\n> *Утверждены приказом*\n\n## Правила\n\n1. Один.\n\n"
        "> *Приложение 1 к Правилам*\n\n### Форма\n\nСтрока.\n"
    )
    annexes = (
        "\n::: stamp\n\nПриложение 1 к приказу\n\nПриложение 1 к Правилам\n\n:::\n\n# Новая форма\n"
        "\nДругая строка.\n\n::: stamp\n\nПриложение 2 к приказу\n\nПриложение 2 к Правилам\n\n:::"
        "\n\n# Вторая форма\n\nТретья строка.\n"
    )
    lines = (
        "в Правилах, утвержденных указанным приказом:\n\n"
        "приложение 1 изложить в новой редакции согласно приложению 1 к настоящему приказу;\n\n"
        "дополнить приложением 2 согласно приложению 2 к настоящему приказу."
    )
    result = amended(before, lines, "ru", known, annexes)
    assert [str(fault) for fault in result.faults] == []
    told = printed(result.tree)
    assert "att_1__att_1 Приложение 1 Новая форма" in told
    assert "att_1__att_1__stamp_1  Приложение 1 к Правилам" in told
    assert any("Другая строка" in line for line in told)
    assert "att_1__att_2 Приложение 2 Вторая форма" in told


WORDS = st.text("абвгд", min_size=1, max_size=6)
POINTS = st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), min_size=2, max_size=6)


def act_of(points: list[str]) -> str:
    return "# A\n\n" + "\n\n".join(f"{number}. {text}" for number, text in enumerate(points, 1))


@settings(deadline=None, max_examples=40)
@given(POINTS, st.data(), st.sampled_from(["kk", "ru"]))
def test_new_wording_and_back_again_gives_the_edition_before(
    points: list[str], data: st.DataObject, language: str
) -> None:
    known = nothing_known()
    number = data.draw(st.integers(1, len(points)))
    new = data.draw(WORDS) + " ж"
    order = {
        "kk": f"{number}-тармақ мынадай редакцияда жазылсын:\n\n",
        "ru": f"пункт {number} изложить в следующей редакции:\n\n",
    }[language]
    there = amended(act_of(points), order + quoted([f"{number}. {new}"]), language, known)
    assert there.faults == ()
    after = [new if place == number else text for place, text in enumerate(points, 1)]
    assert printed(there.tree) == printed(parse_text(act_of(after), language).act)
    back = order + quoted([f"{number}. {points[number - 1]}"])
    again = amended(there.tree, back, language, known)
    assert printed(again.tree) == printed(parse_text(act_of(points), language).act)


@settings(deadline=None, max_examples=40)
@given(POINTS, st.data())
def test_words_are_replaced_in_the_named_point_alone(
    points: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, len(points)))
    old = data.draw(st.sampled_from([*points[number - 1].split(), "жок"]))
    lines = f'в пункте {number} слова "{old}" заменить словами "н";'
    result = amended(act_of(points), lines, "ru", nothing_known())
    told = printed(result.tree)
    for place, text in enumerate(points, 1):
        words = ["н" if word == old and place == number else word for word in text.split()]
        assert told[place - 1] == f"para_{place} {place}. {' '.join(words)}"
    assert len(result.faults) == (old == "жок")


@given(st.text('аб "«»-–.', max_size=30), WORDS)
def test_any_words_can_be_looked_for(text: str, old: str) -> None:
    assert old not in WordChange(old, "").in_text(text).split() or old not in text
