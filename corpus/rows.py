"""Records to table rows and back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from corpus.judgements import Judgement, Verdict
from corpus.records import (
    Block,
    BlockKind,
    Cell,
    Change,
    Chunk,
    Document,
    DocumentHead,
    Entity,
    Extraction,
    Mention,
    Note,
    NoteKind,
    Relation,
    Section,
    SectionKind,
    Span,
)
from corpus.sketches import sketch_of

HEAD_FIELDS = ("id", "source", "title", "kind", "body", "date", "media_type", "sha256", "pages", "parent")
Values = dict[str, Any]


def fold(text: str | None) -> str:
    """Give the form of a text that filters compare: case-folded, "" for none."""
    return (text or "").casefold()


def document_values(document: Document, blocks: Iterable[Block]) -> Values:
    """Give the row of a document."""
    values: Values = {field: getattr(document, field) for field in (*HEAD_FIELDS, "text")}
    return values | {"body_key": fold(document.body), "blocks": [_block_values(block) for block in blocks]}


def section_values(section: Section) -> Values:
    """Give the row of a section."""
    return {
        "id": section.id,
        "document_id": section.document_id,
        "ordinal": section.ordinal,
        "kind": section.kind.value,
        "number": section.number,
        "headings": list(section.headings),
        "start": section.start,
        "end": section.end,
        "page": section.page,
        "cells": [[cell.column, cell.start, cell.end] for cell in section.cells],
    }


def chunk_values(chunk: Chunk) -> Values:
    """Give the row of a chunk."""
    return asdict(chunk)


def note_values(document_id: str, notes: Iterable[Note]) -> list[Values]:
    """Give the rows of a document's notes."""
    return [
        asdict(note) | {"document_id": document_id, "ordinal": ordinal, "kind": note.kind.value}
        for ordinal, note in enumerate(notes)
    ]


def note_of(row: sa.RowMapping) -> tuple[str, Note]:
    """Read a note's row: the document's id and the note."""
    fields = ("page", "start", "end", "text", "confidence")
    return row["document_id"], Note(kind=NoteKind(row["kind"]), **{field: row[field] for field in fields})


def sketch_values(document_id: str, text: str) -> list[Values]:
    """Give the rows of a document's sketch."""
    return [{"document_id": document_id, "hash": value} for value in sketch_of(text)]


def extraction_values(
    document_id: str, extraction: Extraction
) -> tuple[list[Values], list[Values], list[Values]]:
    """Give the rows of the mentions, the entities and the relations of one document."""
    mentions = [asdict(mention) for mention in extraction.mentions]
    entities = [
        {
            "document_id": document_id,
            "id": entity.id,
            "kind": entity.kind,
            "name": entity.name,
            "aliases": list(entity.aliases),
        }
        for entity in extraction.entities
    ]
    relations = [
        asdict(relation) | {"properties": [list(pair) for pair in relation.properties]}
        for relation in extraction.relations
    ]
    return mentions, entities, relations


def head_of(row: sa.RowMapping) -> DocumentHead:
    """Read a document's row without its text."""
    return DocumentHead(**{field: row[field] for field in HEAD_FIELDS})


def document_of(row: sa.RowMapping) -> Document:
    """Read a document's row with its text."""
    return Document(**{field: row[field] for field in (*HEAD_FIELDS, "text")})


def section_of(row: sa.RowMapping) -> Section:
    """Read a section's row."""
    return Section(
        id=row["id"],
        document_id=row["document_id"],
        ordinal=row["ordinal"],
        kind=SectionKind(row["kind"]),
        number=row["number"],
        headings=tuple(row["headings"]),
        start=row["start"],
        end=row["end"],
        page=row["page"],
        cells=tuple(Cell(*cell) for cell in row["cells"]),
    )


def chunk_of(row: sa.RowMapping) -> Chunk:
    """Read a chunk's row."""
    return Chunk(**row)


def mention_of(row: sa.RowMapping) -> Mention:
    """Read a mention's row."""
    return Mention(**row)


def entity_of(row: sa.RowMapping) -> Entity:
    """Read an entity's row."""
    return Entity(row["id"], row["kind"], row["name"], tuple(row["aliases"]))


def relation_of(row: sa.RowMapping) -> Relation:
    """Read a relation's row."""
    pairs = tuple((name, value) for name, value in row["properties"])
    return Relation(**{**row, "properties": pairs})


def change_of(row: sa.RowMapping) -> Change:
    """Read a row of the log of changes."""
    return Change(row["number"], row["operation"], row["document_id"])


def judgement_of(row: sa.RowMapping) -> Judgement:
    """Read a judgement's row."""
    return Judgement(**{**row, "verdict": Verdict(row["verdict"])})


def block_of(values: Mapping[str, Any]) -> Block:
    """Read one block of a document's list."""
    return Block(
        kind=BlockKind(values["kind"]),
        start=values["start"],
        end=values["end"],
        page=values.get("page", 1),
        level=values.get("level", 0),
        table=values.get("table", 0),
        cells=tuple(Cell(*cell) for cell in values.get("cells", ())),
        struck=tuple(Span(*span) for span in values.get("struck", ())),
    )


def _block_values(block: Block) -> Values:
    """Give one block for a document's list; what has its default value is left out."""
    values: Values = {"kind": block.kind.value, "start": block.start, "end": block.end}
    optional: Values = {
        "page": block.page if block.page != 1 else None,
        "level": block.level,
        "table": block.table,
        "cells": [[cell.column, cell.start, cell.end] for cell in block.cells],
        "struck": [list(span) for span in block.struck],
    }
    return values | {name: value for name, value in optional.items() if value}
