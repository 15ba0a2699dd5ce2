import pytest

from api.showing.rendering import Marks, Named, Piece, groups_of
from corpus.records import BlockKind, Ref, Span
from ingest.text.blocks import TextBuilder


def test_a_passage_is_marked_where_it_begins_and_ends() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.HEADING, "Beslut", level=1)
    builder.add(BlockKind.PARAGRAPH, "Nämnden godkänner planen.")
    text = builder.text()
    start = text.index("godkänner")
    heading, paragraph = groups_of(text, builder.blocks(), Marks(Span(start, start + 9)))
    assert not heading.lines[0].marked
    assert paragraph.lines[0].pieces == (
        Piece("Nämnden "),
        Piece("godkänner", marked=True),
        Piece(" planen."),
    )


def test_a_passage_over_several_blocks_marks_each_of_them() -> None:
    builder = TextBuilder()
    for words in ("ett", "två", "tre"):
        builder.add(BlockKind.PARAGRAPH, words)
    groups = list(groups_of(builder.text(), builder.blocks(), Marks(Span(1, 7))))
    assert [group.lines[0].marked for group in groups] == [True, True, False]


def test_struck_words_are_told_apart_from_marked_ones() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.ITEM, "Eva Lind och Per Ek", struck=[Span(0, 8)])
    (group,) = groups_of(builder.text(), builder.blocks(), Marks(Span(4, 19)))
    assert group.lines[0].pieces == (
        Piece("Eva ", struck=True),
        Piece("Lind", marked=True, struck=True),
        Piece(" och Per Ek", marked=True),
    )


def test_rows_of_one_table_stand_together_under_their_columns() -> None:
    builder = TextBuilder()
    table = builder.start_table()
    for cells in (("Mäta", "Enheten"), ("Följa upp", "Rådet")):
        builder.add_row(list(zip(("Åtgärd", "Ansvarig"), cells, strict=True)), table=table)
    builder.add_row([("Vem", "Ada")], table=builder.start_table())
    first, second = groups_of(builder.text(), builder.blocks(), Marks())
    assert first.columns == ("Åtgärd", "Ansvarig")
    assert [[cell[0].text for cell in line.cells] for line in first.lines] == [
        ["Mäta", "Enheten"],
        ["Följa upp", "Rådet"],
    ]
    assert second.columns == ("Vem",)


def test_an_empty_cell_has_no_pieces() -> None:
    builder = TextBuilder()
    builder.add_row([("A", "x"), ("B", "")], table=builder.start_table())
    (group,) = groups_of(builder.text(), builder.blocks(), Marks())
    assert group.lines[0].cells == ((Piece("x"),), ())


def test_lists_are_parted_by_pages() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.ITEM, "ett", page=1)
    builder.add(BlockKind.ITEM, "två", page=2)
    assert [group.page for group in groups_of(builder.text(), builder.blocks(), Marks())] == [1, 2]


def test_headings_rank_without_a_leap() -> None:
    builder = TextBuilder()
    for level in (2, 4, 4, 3, 1, 0, 6):
        builder.add(BlockKind.HEADING, f"Rubrik {level}", level=level)
    groups = list(groups_of(builder.text(), builder.blocks(), Marks()))
    assert [group.rank for group in groups] == [2, 3, 3, 3, 2, 2, 3]


def test_headings_rank_no_deeper_than_html_knows() -> None:
    builder = TextBuilder()
    for level in range(1, 9):
        builder.add(BlockKind.HEADING, f"Rubrik {level}", level=level)
    groups = list(groups_of(builder.text(), builder.blocks(), Marks()))
    assert [group.rank for group in groups] == [2, 3, 4, 5, 6, 6, 6, 6]


def test_a_line_is_whole_only_where_all_its_words_are_marked() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "ett två")
    for span, whole in ((Span(0, 7), True), (Span(0, 3), False)):
        (group,) = groups_of(builder.text(), builder.blocks(), Marks(span))
        assert group.lines[0].whole is whole


def test_an_item_with_a_number_of_its_own_is_known() -> None:
    builder = TextBuilder()
    for words in ("1. Godkänna", "a) Godkänna", "– Godkänna", "Godkänna 1. planen"):
        builder.add(BlockKind.ITEM, words)
    (group,) = groups_of(builder.text(), builder.blocks(), Marks())
    assert [line.has_own_marker for line in group.lines] == [True, True, True, False]


@pytest.mark.parametrize(
    ("columns", "width"), [(3, "few"), (4, "some"), (8, "many"), (9, "wide"), (12, "cards")]
)
def test_a_table_says_how_wide_it_is(columns: int, width: str) -> None:
    builder = TextBuilder()
    builder.add_row([(f"K{number}", "x") for number in range(columns)], table=builder.start_table())
    (group,) = groups_of(builder.text(), builder.blocks(), Marks())
    assert group.width == width


def test_words_of_the_search_and_names_are_told_apart_within_the_passage() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "Ada Lind leder bussgruppen.")
    ada = Ref("ada", "person", "Ada Lind")
    marks = Marks(Span(0, 14), (Span(15, 26),), (Named(0, 8, ada),))
    (group,) = groups_of(builder.text(), builder.blocks(), marks)
    assert group.lines[0].pieces == (
        Piece("Ada Lind", marked=True, name=ada),
        Piece(" leder", marked=True),
        Piece(" "),
        Piece("bussgruppen", sought=True),
        Piece("."),
    )


def test_a_name_in_another_block_is_left_alone() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.PARAGRAPH, "ett")
    builder.add(BlockKind.PARAGRAPH, "Ada")
    ada = Ref("ada", "person", "Ada")
    first, second = groups_of(builder.text(), builder.blocks(), Marks(names=(Named(4, 7, ada),)))
    assert first.lines[0].pieces == (Piece("ett"),)
    assert second.lines[0].pieces == (Piece("Ada", name=ada),)
