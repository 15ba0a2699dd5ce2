from corpus.records import BlockKind, NoteKind, Span
from ingest.text.blocks import TextBuilder
from ingest.text.unsure import held_unsure, lift_unsure


def test_an_unsure_word_is_noted_with_its_place_in_the_text() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "Första stycket.")
    builder.add(BlockKind.PARAGRAPH, f"Det {held_unsure('beslutades,')} att", page=2)
    builder.add_row([("Namn", held_unsure("Alva")), (held_unsure("Roll"), "chef")], table=1, page=3)
    text = builder.text()
    assert text == "Första stycket.\nDet beslutades, att\nAlva\tchef"
    assert [(note.kind, note.page, text[note.start : note.end]) for note in builder.notes()] == [
        (NoteKind.UNSURE_WORD, 2, "beslutades,"),
        (NoteKind.UNSURE_WORD, 3, "Alva"),
    ]
    assert [cell.column for cell in builder.blocks()[-1].cells] == ["Namn", "Roll"]


def test_struck_words_stay_in_their_place() -> None:
    text = f"{held_unsure('Alva')} Lindh {held_unsure('utgår')}"
    plain, struck, unsure = lift_unsure(text, [Span(6, 11)])
    assert (plain, struck, unsure) == ("Alva Lindh utgår", (Span(5, 10),), (Span(0, 4), Span(11, 16)))


def test_short_words_and_signs_are_left_alone() -> None:
    assert [held_unsure(word) for word in ("1.", "§", "–", "i")] == ["1.", "§", "–", "i"]
