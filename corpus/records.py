"""The records that every part of the project exchanges; frozen, and of the standard library only.

Spans are half-open, count characters, and refer to `Document.text`. Dates are ISO 8601 prefixes (`2026`,
`2026-02`, `2026-02-03`). Ids are derived from content: the same input gives the same id anywhere.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


def content_id(*parts: str) -> str:
    """Derive an id of 16 hexadecimal digits from what identifies a record."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


class Span(NamedTuple):
    """A half-open range of characters, `text[start:end]`."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "rubrik"
    PARAGRAPH = "stycke"
    ITEM = "punkt"
    ROW = "rad"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row, with the column's name as printed ("" where the table has no header)."""

    column: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row, and where it stands in the text.

    `level` is 1 for the outermost heading or list; 0 where a level means nothing. `table` numbers the
    tables of a document from 1; 0 outside tables. `struck` are the spans that are struck out in the original.
    """

    kind: BlockKind
    start: int
    end: int
    page: int = 1
    level: int = 0
    table: int = 0
    cells: tuple[Cell, ...] = ()
    struck: tuple[Span, ...] = ()


class SectionKind(StrEnum):
    """What a section is in the document."""

    LEAD = "inledning"  # what stands before the first heading
    PARAGRAPH = "paragraf"  # a § of minutes
    AGENDA = "dagordningspunkt"  # a numbered or unnumbered agenda item
    HEADING = "avsnitt"  # a heading with its text
    ROW = "tabellrad"  # one row of a table
    PARTICIPANTS = "deltagare"  # a list of those present and absent


@dataclass(frozen=True, slots=True)
class Section:
    """The unit that is found and shown.

    `number` is as printed (`§ 14`, `2.3`), `headings` outermost first with the section's own heading last,
    `page` counts from 1, `cells` are those of a table row.
    """

    id: str
    document_id: str
    ordinal: int
    kind: SectionKind
    number: str | None
    headings: tuple[str, ...]
    start: int
    end: int
    page: int
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """The unit that is embedded: a piece of exactly one section."""

    id: str
    document_id: str
    section_id: str
    ordinal: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHead:
    """A document without its text.

    :ivar source: path or URI; it ends with the file's name.
    :ivar kind: `protokoll`, `mötesanteckningar`, `beslut`, `nyhetsbrev`, `handlingsplan`, `kallelse`, ...
    :ivar body: the issuing authority or meeting body, as named in the document; None where none is found.
    :ivar date: when it was held, decided or issued; None where none is found.
    :ivar sha256: of the file's bytes.
    :ivar parent: the id of the document that this one was attached to.
    """

    id: str
    source: str
    title: str
    kind: str
    body: str | None
    date: str | None
    media_type: str
    sha256: str
    pages: int
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(DocumentHead):
    """A document as read: its text is NFC with line feeds, and the only text that offsets refer to."""

    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a document."""

    id: str
    document_id: str
    start: int
    end: int
    surface: str
    kind: str
    entity_id: str | None
    extractor: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with a name, of one of the kinds in `graph/ontology.yaml`."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()


INFERRED = "learned "
"""How the name of an extractor begins that learned from examples what it finds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A directed edge between two entities, with the span of text that states it.

    `properties` holds what only some kinds have, as pairs of name and value: `outcome`, `number` and `case`
    of a decision, `role` of a responsibility, `status` of an attendance.
    """

    id: str
    document_id: str
    kind: str
    subject: str
    object: str
    start: int
    end: int
    extractor: str
    confidence: float
    valid_from: str | None = None
    valid_to: str | None = None
    decided: str | None = None
    due: str | None = None
    properties: tuple[tuple[str, str], ...] = ()

    @property
    def inferred(self) -> bool:
        """Whether it was inferred from what stands around its ends, not read from words that a rule knows."""
        return self.extractor.startswith(INFERRED)

    def property(self, name: str) -> str | None:
        """Look up one property; None where the relation has none of that name."""
        return dict(self.properties).get(name)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one document; every entity that a relation or mention names is in `entities`.

    :ivar rules: the state of the rules that found it; "" where nobody says.
    """

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    rules: str = ""


class NoteKind(StrEnum):
    """What reading a document left to say of it."""

    OCR = "ocr"
    UNREAD_PAGE = "oläst sida"
    UNSURE_WORD = "osäkert ord"
    BROKEN_TEXT = "skadat textlager"
    CONVERTED = "omvandlad"
    COMMENT = "kommentar"
    PERSONAL_NUMBER = "personnummer"
    COORDINATION_NUMBER = "samordningsnummer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that a reader of a document should know of how it was read, and where.

    :ivar page: counted from 1; 0 where the whole document is meant.
    :ivar start: with `end` the span in the document's text; both 0 where no words are meant.
    :ivar text: what was done and why, in Swedish; "" where the kind says it all.
    :ivar confidence: of what was recognised, from 0 to 1; None where nothing was.
    """

    kind: NoteKind
    page: int = 0
    start: int = 0
    end: int = 0
    text: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """One document with everything that reading it gave."""

    document: Document
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    chunks: tuple[Chunk, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One step of the corpus; `number` grows by every step and is never used again."""

    number: int
    operation: str  # "add", "remove", or "rename" where entities go by other ids
    document_id: str


@dataclass(frozen=True, slots=True)
class Ref:
    """An entity as named in an answer."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A verbatim quotation and where it stands; `quote` is exactly `text[start:end]` of the document.

    `document` and `section` are ids; `title`, `date`, `number` and `headings` say the same to a reader.
    """

    source: str
    document: str
    section: str | None
    page: int
    quote: str
    start: int
    end: int
    title: str
    date: str | None
    number: str | None
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relation as shown: its ends by name, its evidence as a quotation."""

    id: str
    kind: str
    subject: Ref
    object: Ref
    valid_from: str | None
    valid_to: str | None
    decided: str | None
    due: str | None
    confidence: float
    extractor: str
    properties: tuple[tuple[str, str], ...]
    evidence: Evidence

    @property
    def inferred(self) -> bool:
        """Whether it was inferred from what stands around its ends, not read from words that a rule knows."""
        return self.extractor.startswith(INFERRED)
