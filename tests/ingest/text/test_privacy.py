"""The numbers are those that Skatteverket publishes for tests; nobody has them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UnreadableDocument
from corpus.records import BlockKind, Note, NoteKind
from ingest.text.blocks import Reading, TextBuilder
from ingest.text.privacy import find_personal_numbers, has_check_digit, mask, treat

TODAY = dt.date(2026, 1, 1)


def numbers(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_personal_numbers(text, today=TODAY)]


@pytest.mark.parametrize(
    "written",
    [
        "19121212-1212", "121212-1212", "121212+1212", "191212121212", "189001019802", "900101-9802",
        "121212 – 1212",
    ],
)  # fmt: skip
def test_a_number_is_found_in_every_form(written: str) -> None:
    assert numbers(f"Ärendet rör Tolvan Tolvansson, {written}, som har yttrat sig.") == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Ärende KS 2023-1234 återremitteras.",
        "Org.nr 556036-0793 är bolagets.",  # the third digit of an organisation's number is at least 2
        "Diarienummer 121212-1212.",
        "Ring 0701011234 eller tfn 121212-1212.",
        "Beloppet är 1212121212 kronor.",
        "121212-1213 har fel kontrollsiffra.",
        "20301212-1212 är inte född än.",
        "121312-1212 har ingen sådan månad.",
        "Bankgiro 121212-1212-3 och 19121212-12123.",
    ],
)
def test_what_only_looks_like_a_number_is_left(text: str) -> None:
    assert numbers(text) == []


def test_ten_digits_count_where_the_words_before_say_so() -> None:
    assert numbers("Personnummer: 1212121212, telefon 1212121212") == ["1212121212", "1212121212"]
    assert numbers("Telefon: 1212121212") == []


def test_a_coordination_number_is_told_apart() -> None:
    (found,) = find_personal_numbers("Samordningsnummer 701063-2391.", today=TODAY)
    assert found.kind is NoteKind.COORDINATION_NUMBER


@given(st.text(alphabet="0123456789-–+ .:årnp", max_size=60))
def test_masking_moves_nothing_and_leaves_no_number(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert find_personal_numbers(masked) == ()


@given(st.integers(0, 10**9 - 1))
def test_exactly_one_check_digit_is_right(number: int) -> None:
    assert sum(has_check_digit(f"{number:09}{digit}") for digit in range(10)) == 1


def reading() -> Reading:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "Sökande är 19121212-1212.", page=1)
    builder.add_row([("Part 121212-1212", "Maken 121212-1212")], table=builder.start_table(), page=2)
    return Reading(text=builder.text(), blocks=builder.blocks(), pages=2, media_type="text/plain")


def test_a_warning_tells_where_and_leaves_the_text() -> None:
    treated = treat(reading(), treatment="warn")
    assert treated.text == reading().text
    assert [(note.kind, note.page, note.text) for note in treated.notes] == [
        (NoteKind.PERSONAL_NUMBER, 1, ""),
        (NoteKind.PERSONAL_NUMBER, 2, ""),
    ]


def test_masking_covers_the_text_and_the_column_names() -> None:
    treated = treat(reading(), treatment="mask")
    assert treated.text == "Sökande är XXXXXXXX-XXXX.\nMaken XXXXXX-XXXX"
    assert treated.blocks[1].cells[0].column == "Part XXXXXX-XXXX"
    assert {note.text for note in treated.notes} == {"maskerat"}


def test_quarantine_says_what_was_found_without_repeating_it() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        treat(reading(), treatment="quarantine")
    assert "2 personnummer (sida 1, 2)" in str(caught.value)
    assert "1212" not in str(caught.value)


def test_a_number_in_a_note_beside_the_text_is_told_of_covered_and_refused() -> None:
    note = Note(kind=NoteKind.COMMENT, page=2, text="Ylva Rask: gäller 19121212-1212")
    reading = Reading(text="Beslut.", blocks=(), media_type="text/plain", notes=(note,))
    warned, masked = (treat(reading, treatment=treatment) for treatment in ("warn", "mask"))
    assert [(found.kind, found.page) for found in warned.notes] == [
        (NoteKind.COMMENT, 2),
        (NoteKind.PERSONAL_NUMBER, 2),
    ]
    assert (warned.notes[0], masked.notes[0].text) == (note, "Ylva Rask: gäller XXXXXXXX-XXXX")
    with pytest.raises(UnreadableDocument, match="1 personnummer"):
        treat(reading, treatment="quarantine")
