"""Lines of one sentence."""

import pytest

from ingest.text.joining import ends_sentence, ends_with_small_word, goes_on, join_lines, join_pair


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("en sam-", "verkan", "en samverkan"),
        ("hälso-", "och sjukvård", "hälso- och sjukvård"),
        ("mark-", "respektive vattenfrågor", "mark- respektive vattenfrågor"),
        ("nytt IT-", "stöd", "nytt IT-stöd"),
        ("skicka e-", "post", "skicka e-post"),
        ("Karl-", "Erik", "Karl-Erik"),
        ("covid-", "19", "covid-19"),
        ("planen -", "utkast", "planen - utkast"),
        ("första raden", "andra raden", "första raden andra raden"),
        ("", "ensam", "ensam"),
    ],
)
def test_words_parted_at_the_end_of_a_line_are_mended_with_care(before: str, after: str, joined: str) -> None:
    assert join_pair(before, after) == joined


def test_all_lines_of_a_paragraph_are_joined() -> None:
    assert join_lines(["Nämnden be-", " slutar att ", "", "bordlägga."]) == "Nämnden beslutar att bordlägga."


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Nämnden beslutar", "att bordlägga", True),
        ("tillsammans med", "Västra regionen", True),
        ("Beslut fattas.", "därefter", False),
        ("Ada Ek", "Bo Alm", False),
        ("Förslag -", "ett utkast", False),
    ],
)
def test_a_sentence_left_open_goes_on(before: str, after: str, *, expected: bool) -> None:
    assert goes_on(before, after) is expected


def test_ends_are_told_from_openings() -> None:
    assert [ends_sentence(text) for text in ("Klart.", "Följande:", "Klart")] == [True, True, False]
    assert [ends_with_small_word(text) for text in ("i samarbete med", "i samarbete")] == [True, False]
