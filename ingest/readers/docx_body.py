"""The body of a Word document, walked through in order."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from corpus.records import BlockKind
from ingest.readers.docx_numbering import Label, Numbering
from ingest.readers.docx_paragraphs import Line, Pager, ParagraphReader, children
from ingest.readers.docx_styles import Styles, W, value
from ingest.readers.docx_tables import is_layout, read_grid, row_cells, table_rows
from ingest.readers.pieces import Piece, TablePiece, held

_LONGEST_HEADING = 250


class BodyReader:
    """Reads what stands in a body, a text box or a cell that only places text."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: dict[str, str]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._pager = Pager()
        self._paragraphs = ParagraphReader(styles, self._pager)
        self._sections: list[Element] = []

    @property
    def pages(self) -> int:
        """How many pages have been begun."""
        return self._pager.page

    def read(self, body: Element) -> Iterator[Piece | TablePiece]:
        """Give the pieces of a document's body in order."""
        self._sections = list(body.iter(W + "sectPr"))[1:]
        yield from self._container(body)

    def _container(self, parent: Element) -> Iterator[Piece | TablePiece]:
        for element in children(parent):
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                yield from self._table(element)

    def _paragraph(self, paragraph: Element) -> Iterator[Piece | TablePiece]:
        level = self._styles.heading_level(paragraph)
        found = self._paragraphs.read(paragraph)
        lines = [line for line in found.lines if line.visible]
        label = self._label(paragraph) if lines else None
        if (
            level is not None
            and sum(len(run.text) for line in lines for run in line.runs) <= _LONGEST_HEADING
        ):
            lines = _joined(lines)
        else:
            level = None
        for position, line in enumerate(lines):
            yield _piece(line, level, label, first=position == 0)
        for note in found.notes:
            if text := self._notes.get(note):
                yield Piece(kind=BlockKind.PARAGRAPH, text=text, page=self._pager.page)
        for box in found.boxes:
            yield from self._container(box)
        self._end_section(paragraph)

    def _label(self, paragraph: Element) -> Label | None:
        numbering = self._styles.numbering(paragraph)
        return None if numbering is None else self._numbering.label(*numbering)

    def _end_section(self, paragraph: Element) -> None:
        if paragraph.find(f"{W}pPr/{W}sectPr") is None or not self._sections:
            return
        following = self._sections.pop(0)
        if value(following.find(W + "type")) != "continuous":
            self._pager.break_page()

    def _table(self, table: Element) -> Iterator[Piece | TablePiece]:
        if is_layout(table, self._styles):
            for row in table_rows(table):
                for cell in row_cells(row):
                    yield from self._container(cell)
            return
        grid = read_grid(table, self._cell_text, self._pager)
        yield TablePiece(
            rows=tuple(tuple(row) for row in grid.rows), pages=tuple(grid.pages), headers=grid.headers
        )
        for nested in grid.nested:
            yield from self._table(nested)

    def _cell_text(self, cell: Element) -> str:
        pieces = (piece for element in _cell_paragraphs(cell) for piece in self._paragraph(element))
        return "\n".join(held(piece) for piece in pieces if isinstance(piece, Piece))


def _cell_paragraphs(cell: Element) -> Iterator[Element]:
    return (element for element in children(cell) if element.tag == W + "p")


def _joined(lines: list[Line]) -> list[Line]:
    """Make one line of a heading that is broken over several."""
    if len(lines) < 2:
        return lines
    whole = Line(lines[0].page)
    for line in lines:
        if whole.runs:
            whole.runs.append(line.runs[0].__class__(" ", bold=True, struck=False, size=0.0))
        whole.runs += line.runs
    return [whole]


def _piece(line: Line, level: int | None, label: Label | None, *, first: bool) -> Piece:
    text, struck = line.tidy()
    prefix = f"{label.text} " if first and label is not None and label.text else ""
    kind = BlockKind.PARAGRAPH
    if level is not None:
        kind = BlockKind.HEADING
    elif label is not None:
        kind = BlockKind.ITEM
    return Piece(
        kind=kind,
        text=prefix + text,
        page=line.page,
        level=level or (label.level if label is not None else 0),
        struck=tuple(type(span)(span.start + len(prefix), span.end + len(prefix)) for span in struck),
        bold=all(run.bold for run in line.visible),
        size=max(run.size for run in line.visible),
    )
