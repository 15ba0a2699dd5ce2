"""Runs the name finder over invented sentences."""

from corpus.records import Block, BlockKind, Cell, Document
from graph.within.found import FoundNames
from graph.within.mentions import MentionFinder


def document_of(text: str, *, body: str | None = None) -> Document:
    """Make a document that holds only this text."""
    return Document(
        id="d1",
        source="prov.txt",
        title="Prov",
        kind="protokoll",
        body=body,
        date=None,
        media_type="text/plain",
        sha256="0",
        pages=1,
        text=text,
    )


def blocks_of(text: str) -> tuple[Block, ...]:
    """Make a block of each line, with a cell between tabs."""
    blocks, start = list[Block](), 0
    for line in text.split("\n"):
        cells, at = list[Cell](), start
        for cell in line.split("\t"):
            cells.append(Cell("", at, at + len(cell)))
            at += len(cell) + 1
        kind = BlockKind.ROW if "\t" in line else BlockKind.PARAGRAPH
        blocks.append(Block(kind, start, start + len(line), cells=tuple(cells)))
        start += len(line) + 1
    return tuple(blocks)


def find(text: str, *, body: str | None = None) -> FoundNames:
    """Find the names in a text whose lines are blocks."""
    return MentionFinder().find(document_of(text, body=body), blocks_of(text), ())


def named(text: str, *, body: str | None = None) -> list[tuple[str, str, str]]:
    """Give (words in the text, kind, canonical name) of each mention, in the order of the text."""
    found = find(text, body=body)
    entities = {entity.id: entity for entity in found.entities}
    return [(one.surface, one.kind, entities[one.entity_id or ""].name) for one in found.mentions]


def of_kind(kind: str, text: str, *, body: str | None = None) -> list[str]:
    """Give the words of each mention of one kind, in the order of the text."""
    return [surface for surface, found, _ in named(text, body=body) if found == kind]


def efforts(text: str) -> set[str]:
    """Give the names of the efforts in a text."""
    return {name for _, kind, name in named(text) if kind == "initiative"}
