from api.rendering import Piece, groups_of
from corpus.records import BlockKind, Span
from ingest.blocks import TextBuilder


def test_a_passage_is_marked_where_it_begins_and_ends() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.HEADING, "Beslut", level=1)
    builder.add(BlockKind.PARAGRAPH, "Nämnden godkänner planen.")
    text = builder.text()
    start = text.index("godkänner")
    heading, paragraph = groups_of(text, builder.blocks(), marked=Span(start, start + 9))
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
    groups = list(groups_of(builder.text(), builder.blocks(), marked=Span(1, 7)))
    assert [group.lines[0].marked for group in groups] == [True, True, False]


def test_struck_words_are_told_apart_from_marked_ones() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.ITEM, "Eva Lind och Per Ek", struck=[Span(0, 8)])
    (group,) = groups_of(builder.text(), builder.blocks(), marked=Span(4, 19))
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
    first, second = groups_of(builder.text(), builder.blocks(), marked=None)
    assert first.columns == ("Åtgärd", "Ansvarig")
    assert [[cell[0].text for cell in line.cells] for line in first.lines] == [
        ["Mäta", "Enheten"],
        ["Följa upp", "Rådet"],
    ]
    assert second.columns == ("Vem",)


def test_an_empty_cell_has_no_pieces() -> None:
    builder = TextBuilder()
    builder.add_row([("A", "x"), ("B", "")], table=builder.start_table())
    (group,) = groups_of(builder.text(), builder.blocks(), marked=None)
    assert group.lines[0].cells == ((Piece("x"),), ())


def test_lists_are_parted_by_pages() -> None:
    builder = TextBuilder()
    builder.add(BlockKind.ITEM, "ett", page=1)
    builder.add(BlockKind.ITEM, "två", page=2)
    assert [group.page for group in groups_of(builder.text(), builder.blocks(), marked=None)] == [1, 2]
