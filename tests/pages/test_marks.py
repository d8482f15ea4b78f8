"""Words of a text with elements around them."""

from __future__ import annotations

from build_scripts.pages.marks import BracketWords, Mark, has_brackets, marked

_WORDS = BracketWords("жоғалған", "қалпына келтірілген")


def wrapped(name: str) -> Mark:
    start, _, end = name.partition("-")
    return Mark(int(start), int(end), lambda html: f"<i>{html}</i>")


def test_plain_text_is_escaped() -> None:
    assert marked('a < b & "c"', (), None) == 'a &lt; b &amp; "c"'


def test_overlapping_words_are_wrapped_once() -> None:
    text = "осы Заңның 26-бабы"
    assert marked(text, [wrapped("0-10"), wrapped("4-10")], None) == "<i>осы Заңның</i> 26-бабы"
    assert marked(text, [wrapped("0-3"), wrapped("0-10")], None) == "<i>осы Заңның</i> 26-бабы"


def test_words_outside_the_text_are_not_wrapped() -> None:
    assert marked("екі", [wrapped("1-9"), wrapped("2-2")], None) == "екі"


def test_lost_and_restored_words() -> None:
    html = marked("[…] бойынша [1.]", (), _WORDS)
    assert html == (
        '<span class="lost" title="жоғалған">[…]</span> бойынша '
        '<span class="restored" title="қалпына келтірілген">[1.]</span>'
    )
    assert marked("[1]", (), None) == "[1]"
    assert has_brackets("a [b]")
    assert not has_brackets("a")


def test_marks_inside_wrapped_words() -> None:
    html = marked("№ 20 […] бұйрық", [wrapped("0-15")], _WORDS)
    assert html == ('<i>№\xa020 <span class="lost" title="жоғалған">[…]</span> бұйрық</i>')
