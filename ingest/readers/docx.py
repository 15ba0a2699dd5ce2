"""Word documents (DOCX): the body in order, with headings, lists and tables as they are printed."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import Element

from corpus.errors import UnreadableDocument
from ingest import media_types
from ingest.blocks import Reading, TextBuilder
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.docx_body import BodyReader
from ingest.readers.docx_numbering import Numbering
from ingest.readers.docx_paragraphs import tidy
from ingest.readers.docx_styles import Styles, W
from ingest.readers.guards import check_office_package, translated
from ingest.readers.pieces import emit
from ingest.readers.properties import core_properties

if TYPE_CHECKING:
    from docx.document import Document

_LABEL = "ett Word-dokument"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class DocxReader:
    """Reads Word documents with python-docx and the tree beneath it."""

    def read(self, data: bytes, *, name: str) -> Reading:  # noqa: ARG002 - the protocol's
        """Read one file.

        :raises UnreadableDocument: where it is empty, encrypted, damaged or without text.
        """
        with translated(_LABEL):
            check_office_package(data, label=_LABEL)
            return _read(data)


def _read(data: bytes) -> Reading:
    import docx

    document = docx.Document(BytesIO(data))
    body = BodyReader(
        Styles(_part(document, "styles")), Numbering(_part(document, "numbering")), _notes(document)
    )
    builder = TextBuilder()
    emit(with_bold_headings(body.read(cast("Element", document.element.body))), builder)
    if not builder.blocks():
        raise UnreadableDocument("Filen innehåller ingen text.")
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        pages=body.pages,
        media_type=media_types.DOCX,
        properties=core_properties(document.core_properties) + tuple(_header(document)),
    )


def _part(document: "Document", kind: str) -> Element | None:
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype == _RELATED + kind:
            return cast("Element", parse_xml(relation.target_part.blob))
    return None


def _notes(document: "Document") -> dict[str, str]:
    """Give the text of foot- and endnotes by kind and id, as `ParagraphReader` names them."""
    found = {}
    for kind in ("footnote", "endnote"):
        root = _part(document, kind + "s")
        for note in () if root is None else root.iter(W + kind):
            texts = (piece.text or "" for piece in note.iter(W + "t"))
            found[f"{kind} {note.get(W + 'id')}"] = re.sub(r"\s+", " ", "".join(texts)).strip()
    return found


def _header(document: "Document") -> Iterator[tuple[str, str]]:
    """Give the first text in the page header of the first section that has any."""
    for section in document.sections:
        for header in (section.first_page_header, section.header):
            if header.is_linked_to_previous:
                continue
            texts = (piece.text or "" for piece in cast("Element", header._element).iter(W + "t"))
            text, _ = tidy([(" ".join(texts), False)])
            if text:
                yield "header", text
                return
