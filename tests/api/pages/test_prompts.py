import pytest

from api.pages.prompts import in_a_sentence


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Överenskommelse om badhuset", "överenskommelse om badhuset"),
        ("Riktlinjer för belysning", "riktlinjer för belysning"),
        ("Bullerprogrammet 2027", "bullerprogrammet 2027"),
        ("Projekt Ljusa gator", "projekt Ljusa gator"),
        ("Min bullerplan", "Min bullerplan"),
        ("RSG Buller", "RSG Buller"),
        ("Planket", "Planket"),
    ],
)
def test_a_name_that_begins_with_a_word_of_the_genre_begins_small_in_a_sentence(name: str, said: str) -> None:
    assert in_a_sentence(name) == said
