"""Records put together for showing: a document with its sections, an entity in a listing."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from api.contract import DocumentDetails, EntityRow, SectionDetails
from api.showing.particulars import particulars
from corpus.records import Section
from corpus.store import Store
from search.results import Column

if TYPE_CHECKING:
    from graph.network.knowledge import Known


def document_details(store: Store, document_id: str) -> DocumentDetails:
    """Give a document with its text, sections and places.

    :raises NotFound: where there is none of that id.
    """
    document = store.document(document_id)
    sections = tuple(_section(section, document.text) for section in store.sections(document_id))
    return DocumentDetails(
        **asdict(document),
        places=store.places(document_id),
        particulars=particulars(store, document_id),
        sections=sections,
    )


def entity_row(known: "Known") -> EntityRow:
    """Give an entity as a listing shows it."""
    return EntityRow(known.ref.id, known.ref.kind, known.ref.name, known.aliases, known.mentions)


def _section(section: Section, text: str) -> SectionDetails:
    return SectionDetails(
        id=section.id,
        number=section.number,
        headings=section.headings,
        page=section.page,
        kind=section.kind.value,
        start=section.start,
        end=section.end,
        text=text[section.start : section.end],
        columns=tuple(Column(cell.column, text[cell.start : cell.end]) for cell in section.cells),
    )
