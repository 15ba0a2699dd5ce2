"""Small documents for tests of the store and of what is derived from it."""

import hashlib

from corpus.records import (
    Block,
    BlockKind,
    Chunk,
    Document,
    Entity,
    Extraction,
    Mention,
    Parsed,
    Relation,
    Section,
    SectionKind,
    content_id,
)


def parsed_from(
    *paragraphs: str,
    source: str = "/arkiv/protokoll.txt",
    title: str = "Protokoll",
    kind: str = "protokoll",
    body: str | None = "Vårdnämnden",
    date: str | None = "2026-02-03",
) -> Parsed:
    """Make a document with one section and one chunk for each paragraph."""
    text = "\n".join(paragraphs)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        id=content_id("document", sha256),
        source=source,
        title=title,
        kind=kind,
        body=body,
        date=date,
        media_type="text/plain",
        sha256=sha256,
        pages=1,
        text=text,
    )
    blocks, sections, chunks = [], [], []
    start = 0
    for ordinal, paragraph in enumerate(paragraphs):
        end = start + len(paragraph)
        section_id = content_id("section", document.id, str(start), str(end))
        blocks.append(Block(BlockKind.PARAGRAPH, start, end))
        sections.append(
            Section(section_id, document.id, ordinal, SectionKind.HEADING, None, (title,), start, end, 1)
        )
        chunk_id = content_id("chunk", section_id, "0")
        chunks.append(Chunk(chunk_id, document.id, section_id, ordinal, start, end))
        start = end + 1
    return Parsed(document, tuple(blocks), tuple(sections), tuple(chunks))


def extraction_naming(parsed: Parsed, subject: str, object_: str, *, kind: str = "part_of") -> Extraction:
    """Make two organisations, a mention of each where it stands, and one relation over the whole text."""
    document = parsed.document
    entities = tuple(
        Entity(content_id("entity", "organisation", name.casefold()), "organisation", name, (name.upper(),))
        for name in (subject, object_)
    )
    mentions = tuple(
        Mention(
            content_id("mention", document.id, entity.name),
            document.id,
            document.text.index(entity.name),
            document.text.index(entity.name) + len(entity.name),
            entity.name,
            entity.kind,
            entity.id,
            "test",
            0.9,
        )
        for entity in entities
    )
    relation = Relation(
        id=content_id("relation", document.id, kind),
        document_id=document.id,
        kind=kind,
        subject=entities[0].id,
        object=entities[1].id,
        start=0,
        end=len(document.text),
        extractor="test",
        confidence=0.8,
        valid_from="2026",
        properties=(("role", "Ansvarig"),),
    )
    return Extraction(mentions, entities, (relation,))
