"""What words of headings say, wherever headings are read."""

import pytest

from corpus.heading_words import Tag, is_listed, own_tags_of, tags_of


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("ansvarig", {Tag.ANSWERS}),
        ("huvudansvariga", {Tag.ANSWERS}),  # as it is listed, inflected
        ("snöröjningsansvarig", {Tag.LEADS}),  # a compound of what is listed after a star
        ("trygghetsåtgärderna", {Tag.ACTION}),
        ("tidsspann", {Tag.TIME}),  # of what is listed before a plus
        ("kostnader", {Tag.BESIDE, Tag.FIGURE}),  # a list that says two things
        ("lagstöd", {Tag.BESIDE}),  # the whole word before its last part
        ("klarare", set()),  # "=klar" counts only as it stands
        ("cykelställ", set()),
    ],
)
def test_a_word_says_what_it_or_its_parts_are_listed_for(word: str, said: set[Tag]) -> None:
    assert tags_of(word) == said


def test_own_tags_leave_out_compounds() -> None:
    assert own_tags_of("åtgärder") == {Tag.ACTION}
    assert own_tags_of("trygghetsåtgärder") == set()


def test_a_word_is_listed_only_as_it_stands() -> None:
    assert is_listed("kommun", Tag.UNIT)
    assert not is_listed("kommunerna", Tag.UNIT)
