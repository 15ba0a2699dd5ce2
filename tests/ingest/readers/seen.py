"""What a reading holds, in a form that tests compare."""

from corpus.records import BlockKind
from ingest.text.blocks import Reading

HEADING, PARAGRAPH, ITEM, ROW = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def blocks(reading: Reading) -> list[tuple[BlockKind, int, str]]:
    """Give (kind, level, text) of every block that is no table row."""
    return [
        (block.kind, block.level, reading.text[block.start : block.end])
        for block in reading.blocks
        if block.kind is not ROW
    ]


def texts(reading: Reading) -> list[str]:
    """Give the text of every block."""
    return [reading.text[block.start : block.end] for block in reading.blocks]


def headings(reading: Reading) -> list[tuple[int, str]]:
    """Give (level, text) of every heading."""
    return [(level, text) for kind, level, text in blocks(reading) if kind is HEADING]


def rows(reading: Reading) -> list[dict[str, str]]:
    """Give every table row by the names of its columns."""
    return [
        {cell.column: reading.text[cell.start : cell.end] for cell in block.cells}
        for block in reading.blocks
        if block.kind is ROW
    ]


def cells(reading: Reading) -> list[list[str]]:
    """Give the cells of every table row."""
    return [
        [reading.text[cell.start : cell.end] for cell in block.cells]
        for block in reading.blocks
        if block.kind is ROW
    ]


def struck(reading: Reading) -> list[str]:
    """Give everything that is struck out."""
    return [reading.text[span.start : span.end] for block in reading.blocks for span in block.struck]


def pages(reading: Reading) -> list[int]:
    """Give the page of every block."""
    return [block.page for block in reading.blocks]


def is_sound(reading: Reading) -> bool:
    """Tell whether the blocks cover the text in order, parted by single line feeds."""
    offset = 0
    for block in reading.blocks:
        if block.start != offset or reading.text[block.end : block.end + 1] not in {"\n", ""}:
            return False
        offset = block.end + 1
    return offset == len(reading.text) + 1
