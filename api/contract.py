"""The objects of the contract that belong to no other part: listings, details, status."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.intake.ingestion import Quarantined
from api.showing.particulars import Particular
from corpus.records import DocumentHead, Edge, Evidence
from search.results import Column


@dataclass(frozen=True, slots=True)
class SectionDetails:
    """One section of a document with its text; `columns` are the cells of a table row."""

    id: str
    number: str | None
    headings: tuple[str, ...]
    page: int
    kind: str
    start: int
    end: int
    text: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDetails(DocumentHead):
    """A document with its text and sections, what it says of itself, and where exact copies of it lie."""

    text: str
    places: tuple[str, ...]
    particulars: tuple[Particular, ...]
    sections: tuple[SectionDetails, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalNumberPlace:
    """Where a personal identity number stands, without the number; `handling` is `varning` or `maskerat`."""

    source: str
    document: str
    title: str
    section: str | None
    number: str | None
    page: int
    kind: str
    handling: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity in a listing; `mentions` counts where it is named."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class EntityDetails:
    """An entity with all its relations and mentions."""

    entity: EntityRow
    relations: tuple[Edge, ...]
    mentions: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a check found to be wrong, and where."""

    where: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What is read, and how the indexes are: `aktuellt` or what is missing."""

    home: str
    database: str
    encoder: str
    documents: int
    sections: int
    chunks: int
    entities: int
    relations: int
    from_: str | None
    to: str | None
    indexes: Mapping[str, str]
    quarantined: tuple[Quarantined, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a search form offers: the bodies and kinds of document there are, and how many documents."""

    bodies: tuple[str, ...]
    kinds: tuple[str, ...]
    documents: int
