import re
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.records import Section, SectionKind
from ingest.sections.chunking import chunks_of
from ingest.text.sentences import cut_points


def words(text: str) -> Sequence[tuple[int, int]]:
    """Stand in for an encoder's tokenizer: one token a word."""
    return [match.span() for match in re.finditer(r"\S+", text)]


def section_of(text: str, start: int = 0) -> Section:
    return Section("s", "d", 0, SectionKind.HEADING, None, (), start, start + len(text), 1)


def pieces(text: str, limit: int) -> list[str]:
    chunks = chunks_of(text, [section_of(text)], token_spans=words, limit=limit)
    return [text[chunk.start : chunk.end] for chunk in chunks]


def test_a_short_section_is_one_chunk() -> None:
    assert pieces("Nämnden beslutar enligt förslaget.", 10) == ["Nämnden beslutar enligt förslaget."]


def test_a_long_section_is_cut_where_sentences_end() -> None:
    text = "Ett två tre fyra. Fem sex sju åtta. Nio tio elva tolv."
    assert pieces(text, 6) == ["Ett två tre fyra.", "Fem sex sju åtta.", "Nio tio elva tolv."]


def test_a_sentence_longer_than_the_limit_is_cut_between_words() -> None:
    assert pieces("ett två tre fyra fem sex", 4) == ["ett två tre", "fyra fem sex"]


def test_a_word_of_many_tokens_is_cut_between_tokens() -> None:
    text = "abcdefgh"
    chunks = chunks_of(
        text, [section_of(text)], token_spans=lambda part: [(i, i + 1) for i in range(len(part))], limit=3
    )
    assert [text[chunk.start : chunk.end] for chunk in chunks] == ["abc", "def", "gh"]


def test_a_chunk_holds_text_of_one_section_only_and_counts_through_the_document() -> None:
    text = "En rad.\nEn annan rad."
    sections = [section_of("En rad."), section_of("En annan rad.", start=8)]
    chunks = chunks_of(text, sections, token_spans=words, limit=100)
    assert [(chunk.start, chunk.end, chunk.ordinal) for chunk in chunks] == [(0, 7, 0), (8, 21, 1)]


def test_abbreviations_initials_and_numbers_of_items_end_no_sentence() -> None:
    text = "Bl.a. Region Nord och A. Ek m.fl. Berörda möts den 18. mars. Sedan kl. 9 fortsätter nr. 4. Klart."
    assert [text[place:].split()[0] for place in cut_points(text)] == ["Sedan", "Klart."]
    assert cut_points("1. Ordföranden öppnar mötet") == []


@given(
    st.text(alphabet="ab åÄ.,!?\n\t1", max_size=300),
    st.integers(min_value=1, max_value=12),
)
def test_chunks_lie_in_order_hold_every_visible_character_and_keep_to_the_limit(
    text: str, limit: int
) -> None:
    chunks = chunks_of(text, [section_of(text)], token_spans=words, limit=limit)
    found = [text[chunk.start : chunk.end] for chunk in chunks]
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(piece == piece.strip() and 0 < len(words(piece)) <= limit for piece in found)
    assert all(before.end <= after.start for before, after in pairwise(chunks))
