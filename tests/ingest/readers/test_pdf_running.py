"""Page numbers of scans whose parentheses were read as figures or not at all."""

import pytest

from ingest.readers.pdf_running import Sheet, without_running
from ingest.readers.pdf_words import Box, Word

PAGE = Box(0.0, 0.0, 595.0, 842.0)


def word(text: str, x: float, base: float) -> Word:
    return Word(text, Box(x, base - 9, x + 6.0 * len(text), base + 2), base, 10.0, bold=False)


def sheets(corner: str, *, base: float) -> list[Sheet]:
    """Give three pages, the second with something in its right corner."""
    told = [word("Inledning", 70, 300), word("Uppföljning", 70, 300), word("Avslutning", 70, 300)]
    pages = [[text] for text in told]
    pages[1].append(word(corner, 500, base))
    return [Sheet(tuple(words), (), PAGE) for words in pages]


@pytest.mark.parametrize("corner", ["23)", "263)", "2(3)", "2:(3)", "– 2 –"])
def test_a_number_of_the_page_and_all_pages_is_left_out_at_the_edge(corner: str) -> None:
    kept = without_running(sheets(corner, base=40))
    assert [[one.text for one in page] for page in kept] == [["Inledning"], ["Uppföljning"], ["Avslutning"]]


@pytest.mark.parametrize(("corner", "base"), [("24)", 40), ("363)", 40), ("23)", 300)])
def test_other_numbers_and_those_in_the_text_stay(corner: str, base: float) -> None:
    kept = without_running(sheets(corner, base=base))
    assert corner in [one.text for one in kept[1]]
