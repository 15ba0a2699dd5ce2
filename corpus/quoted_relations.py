"""The words that state each relation, kept beside it: thousands are quoted without opening any document.

`relation_quotes` follows from the text and is written with the relations.
"""

from collections.abc import Collection

import sqlalchemy as sa

from corpus import rows, schema
from corpus.positions import page_at, section_at
from corpus.records import Evidence
from corpus.tables import Tables

Place = tuple[str, int, int]
"""Document id, start and end of a quotation."""


class QuotedRelations(Tables):
    """Reads what states relations."""

    def of_kinds(self, kinds: Collection[str]) -> dict[Place, Evidence]:
        """Give the evidence of all relations of some kinds, by its place; of all where none is given."""
        quote, relation, document = schema.relation_quotes, schema.relations.c, schema.documents.c
        section = schema.sections.c
        joined = quote.join(schema.documents, document.id == quote.c.document_id)
        joined = joined.join(schema.sections, section.id == quote.c.section_id, isouter=True)
        query = sa.select(
            quote.c.document_id.label("document"),
            quote.c.section_id.label("section"),
            quote.c.text.label("quote"),
            *(quote.c.start, quote.c.end, quote.c.page),
            *(document.source, document.title, document.date, section.number, section.headings),
        ).select_from(joined)
        if kinds:
            place = sa.tuple_(quote.c.document_id, quote.c.start, quote.c.end)
            wanted = sa.select(relation.document_id, relation.start, relation.end)
            query = query.where(place.in_(wanted.where(relation.kind.in_(kinds))))
        found = self._records(query, _evidence_of)
        return {(each.document, each.start, each.end): each for each in found}


def _evidence_of(row: sa.RowMapping) -> Evidence:
    return Evidence(**{**row, "headings": tuple(row["headings"] or ())})


def enter_quotes(connection: sa.Connection, document_id: str) -> None:
    """Write the words of each relation of a document; it has no such rows yet."""
    relation, document, section = schema.relations.c, schema.documents.c, schema.sections.c
    stated = sa.select(relation.start, relation.end).where(relation.document_id == document_id).distinct()
    spans = connection.execute(stated).all()
    if not spans:
        return
    read = sa.select(document.text, document.blocks).where(document.id == document_id)
    text, held = connection.execute(read).one()
    blocks = tuple(map(rows.block_of, held))
    parts = sa.select(schema.sections).where(section.document_id == document_id).order_by(section.ordinal)
    sections = tuple(map(rows.section_of, connection.execute(parts).mappings()))
    values = [
        {
            "document_id": document_id,
            "start": start,
            "end": end,
            "section_id": found.id if (found := section_at(sections, start)) else None,
            "page": page_at(blocks, start),
            "text": text[start:end],
        }
        for start, end in spans
    ]
    connection.execute(sa.insert(schema.relation_quotes), values)
