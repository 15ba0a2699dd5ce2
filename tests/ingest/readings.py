"""Readings built by hand, for tests of what comes after the readers."""

from corpus.records import BlockKind
from ingest.text.blocks import Reading, TextBuilder

Line = tuple[BlockKind, str] | tuple[BlockKind, str, int] | dict[str, str]

H, P, I = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM  # noqa: E741 - the letters of the block kinds


def reading_of(*lines: Line, media_type: str = "text/plain", **properties: str) -> Reading:
    """Build a reading; a dictionary is a table row, and rows that follow on each other are one table."""
    builder = TextBuilder()
    table = 0
    for line in lines:
        if isinstance(line, dict):
            table = table or builder.start_table()
            builder.add_row(list(line.items()), table=table)
            continue
        table = 0
        kind, text, *level = line
        builder.add(kind, text, level=level[0] if level else int(kind is not BlockKind.PARAGRAPH))
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        media_type=media_type,
        properties=tuple(properties.items()),
    )
