"""What mail of every format has in common: its header lines, and a body that is itself a document."""

from collections.abc import Iterable

from corpus.records import BlockKind, Span
from ingest import media_types
from ingest.text.blocks import Reading, TextBuilder

NO_SUBJECT = "(utan ämne)"
MAX_ATTACHMENTS = 1_000


def add_head(builder: TextBuilder, subject: str, fields: Iterable[tuple[str, str]]) -> None:
    """Add the subject as a heading and the header fields that have a value as paragraphs."""
    builder.add(BlockKind.HEADING, subject or NO_SUBJECT, level=1)
    for label, text in fields:
        if text:
            builder.add(BlockKind.PARAGRAPH, f"{label}: {text}")


def add_body(builder: TextBuilder, text: str, *, is_html: bool, name: str) -> None:
    """Add a body as the reader of its format reads it."""
    from ingest.readers.registry import reader_for

    reader = reader_for(media_types.HTML if is_html else media_types.PLAIN)
    _copy(reader.read(text.encode(), name=name), builder)


def _copy(reading: Reading, builder: TextBuilder) -> None:
    """Add the blocks of another reading after those that stand already."""
    tables: dict[int, int] = {}
    for block in reading.blocks:
        if block.cells:
            table = tables.setdefault(block.table, 0) or builder.start_table()
            tables[block.table] = table
            cells = [(cell.column, reading.text[cell.start : cell.end]) for cell in block.cells]
            builder.add_row(cells, table=table)
        else:
            struck = tuple(Span(s.start - block.start, s.end - block.start) for s in block.struck)
            text = reading.text[block.start : block.end]
            builder.add(block.kind, text, level=block.level, struck=struck)
