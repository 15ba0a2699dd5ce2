"""Word documents (DOCX): the body in order, with headings, lists and tables as they are printed."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import Element

from corpus.errors import UnreadableDocument
from corpus.records import BlockKind
from ingest import media_types
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.docx_body import BodyReader
from ingest.readers.docx_comments import comment_notes
from ingest.readers.docx_numbering import Numbering
from ingest.readers.docx_styles import Styles, W
from ingest.readers.package import PackageReader
from ingest.readers.pieces import Piece, TablePiece, emit
from ingest.readers.properties import core_properties
from ingest.text.blocks import Reading, TextBuilder
from ingest.text.running import is_boilerplate, page_number

if TYPE_CHECKING:
    from docx.document import Document

_BEGINNING = 12  # pieces of a text that may repeat its page header
_TABS = {W + "tab": "\t", W + "br": " "}
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class DocxReader(PackageReader):
    """Reads Word documents with python-docx and the tree beneath it."""

    label = "ett Word-dokument"

    def opened(self, data: bytes) -> Reading:
        """Read a package that was let in."""
        return _read(data)


def _read(data: bytes) -> Reading:
    import docx

    document = docx.Document(BytesIO(data))
    body = BodyReader(
        Styles(_part(document, "styles")), Numbering(_part(document, "numbering")), _notes(document)
    )
    builder = TextBuilder()
    pieces = with_bold_headings(body.read(cast("Element", document.element.body)))
    if not pieces:
        raise UnreadableDocument("Filen innehåller ingen text.")
    emit(_with_header(pieces, _header(document)), builder)
    text, blocks = builder.text(), builder.blocks()
    comments = comment_notes(
        _part(document, "comments"), cast("Element", document.element.body), text, blocks
    )
    return Reading(
        text=text,
        blocks=blocks,
        pages=body.pages,
        media_type=media_types.DOCX,
        properties=core_properties(document.core_properties),
        notes=tuple(comments),
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


def _header(document: "Document") -> Iterator[str]:
    """Give the lines of the first page header that has any, without page numbers."""
    for section in document.sections:
        for header in (section.first_page_header, section.header):
            lines = [] if header.is_linked_to_previous else list(_lines(cast("Element", header._element)))
            if lines:
                yield from lines
                return


def _lines(header: Element) -> Iterator[str]:
    """Give the parts of a header, which tabs and bars set beside each other, one by one."""
    for paragraph in header.iter(W + "p"):
        pieces = (_TABS.get(piece.tag, piece.text or "") for piece in paragraph.iter(W + "t", *_TABS))
        told = (re.sub(r"\s+", " ", part).strip() for part in re.split(r"\t| \| ", "".join(pieces)))
        yield from filter(_says_something, told)


def _says_something(part: str) -> bool:
    has_letters = any(sign.isalpha() for sign in part)
    return has_letters and page_number(part) is None and not is_boilerplate(part)


def _with_header(pieces: list[Piece | TablePiece], lines: Iterable[str]) -> list[Piece | TablePiece]:
    """Put the page header first, once, as other formats have it; what the text begins with is left out."""
    begun = {piece.text.casefold() for piece in pieces[:_BEGINNING] if isinstance(piece, Piece)}
    head = [line for line in dict.fromkeys(lines) if line.casefold() not in begun]
    return [*(Piece(kind=BlockKind.PARAGRAPH, text=line) for line in head), *pieces]
