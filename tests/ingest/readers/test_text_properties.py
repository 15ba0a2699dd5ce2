"""What holds for any text at all."""

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import UnreadableDocument
from ingest.readers.text import reading_of
from ingest.text.blocks import Reading

LINES = st.one_of(
    st.sampled_from(
        ["", "§ 4 Val", "Beslut", "- ett", "  - två", "1. tre", "a\tb", "\tb", "| a | b |", "--\t--"]
    ),
    st.sampled_from(
        ["<p>x", "</p>\ty", "Sida 2 av 9", "3 (9)", "\f", "~~bort~~", "# Rubrik", "1.1\tSyfte\t4"]
    ),
    st.sampled_from(
        ["en rad som går vidare till", "**fet**", "<del>a", "b</del>", "o c", "[a](b)", "\u00ad", "e\u0301"]
    ),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60),
)
TEXTS = st.lists(LINES, max_size=40).map("\n".join)
WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäö", min_size=2, max_size=9)


def read_or_none(text: str) -> Reading | None:
    try:
        return reading_of(text, media_type="text/plain")
    except UnreadableDocument:
        return None


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_text_is_nfc_and_blocks_lie_in_it_in_order(text: str) -> None:
    reading = read_or_none(text)
    if reading is None:
        return
    assert unicodedata.is_normalized("NFC", reading.text)
    end = 0
    for block in reading.blocks:
        assert end <= block.start < block.end <= len(reading.text)
        assert 1 <= block.page <= reading.pages
        assert all(block.start <= cell.start <= cell.end <= block.end for cell in block.cells)
        assert all(block.start <= span.start < span.end <= block.end for span in block.struck)
        assert "\n" not in reading.text[end : block.start].strip("\n")
        end = block.end


@settings(deadline=None, max_examples=200)
@given(st.lists(st.lists(WORD, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=30, unique=True))
def test_no_visible_word_is_lost_where_no_line_runs_through_the_pages(lines: list[str]) -> None:
    reading = read_or_none("\n".join(lines))
    assert reading is not None
    columns = " ".join(cell.column for block in reading.blocks for cell in block.cells)
    kept = re.findall(r"\w+", f"{reading.text} {columns}")
    assert sorted(kept) == sorted(word for line in lines for word in line.split())


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    assert read_or_none(text) == read_or_none(text)
