from hypothesis import given
from hypothesis import strategies as st

from graph.text.words import split, words_of


def test_words_keep_their_places_and_know_where_names_end() -> None:
    words = words_of("Ordf. Anna Berg.\nNästa punkt")
    assert words.texts == ["Ordf", ".", "Anna", "Berg", ".", "Nästa", "punkt"]
    assert [words.surface(2, 4), words.surface(5, 7)] == ["Anna Berg", "Nästa punkt"]
    assert words.parted == [True, False, False, False, False, True, False]
    assert words.opening[5]


def test_a_name_may_go_on_after_the_end_of_a_long_line() -> None:
    long = "Detta är en lång rad som slutar mitt i namnet Anna\nBerg"
    assert words_of(long).parted[-1] is False
    assert words_of("Deltagare Anna\nBerg").parted[-1] is True


def test_a_break_parts_words() -> None:
    assert words_of("Anna Berg", breaks=[5]).parted == [True, True]


@given(st.text(max_size=60))
def test_tokens_with_their_blanks_give_the_text_back(text: str) -> None:
    tokens, spaced = split(text)
    assert "".join(token + " " * blank for token, blank in zip(tokens, spaced, strict=True)) == text
