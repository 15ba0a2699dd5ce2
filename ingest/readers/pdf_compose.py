"""The pages of a PDF composed to one run of headings, paragraphs, list items and tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.joining import join_pair
from ingest.readers.pdf_lines import Line, is_drawn_out, rows_of
from ingest.readers.pdf_order import Row, Zone, zones_of
from ingest.readers.pdf_paragraphs import Paragraph, paragraphs_of, reads_on_overleaf, right_edge
from ingest.readers.pdf_running import without_running
from ingest.readers.pdf_tables import Table, tables_of
from ingest.readers.pdf_unruled import stretches_of
from ingest.readers.pdf_words import Box, Word
from ingest.readers.pieces import Piece, TablePiece

_STEP = 8.0  # points: list items whose marks are further apart are of different levels
_MOST_LEVELS = 6
_MARGIN_SHARE = 0.97  # of the words end left of the right margin
_MOST_NOTES = 8
_PLACEHOLDER = "\ue000"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page: its words, the lines drawn on it, and its extent."""

    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    extent: Box


def compose(sheets: Sequence[Sheet]) -> list[Piece | TablePiece]:
    """Give the pieces of all pages in reading order, without running headers, footers and page numbers."""
    parts: list[Paragraph | TablePiece] = []
    kept = without_running([(sheet.words, sheet.extent) for sheet in sheets])
    right = _right_margin([word.box.x1 for words in kept for word in words])
    for page, (sheet, words) in enumerate(zip(sheets, kept, strict=True), start=1):
        for place, part in enumerate(_page(sheet, words, page, right)):
            _append(parts, part, first=place == 0)
    return list(_pieces(parts))


def _page(sheet: Sheet, words: list[Word], page: int, margin: float) -> Iterator[Paragraph | TablePiece]:
    tables = tables_of(words, sheet.rules, sheet.extent)
    taken = frozenset(index for table in tables for index in table.taken)
    left = [word for index, word in enumerate(words) if index not in taken and word.upright]
    left += [_placeholder(index, table) for index, table in enumerate(tables)]
    for zone in zones_of(rows_of(left)):
        for part in _zone(zone, tables, page):
            if isinstance(part, Paragraph) and not zone.is_column:
                part.margin = margin
            yield part


def _right_margin(ends: list[float]) -> float:
    """Give where the text of most pages ends to the right."""
    return sorted(ends)[int(len(ends) * _MARGIN_SHARE)] if ends else 0.0


def _placeholder(index: int, table: Table) -> Word:
    """Give a word that stands for a table while the order of reading is found."""
    return Word(f"{_PLACEHOLDER}{index}", table.box, table.box.top, 1.0, bold=False)


def _zone(zone: Zone, tables: Sequence[Table], page: int) -> Iterator[Paragraph | TablePiece]:
    every = [_whole(row) for row in zone.rows if not _table_index(row)]
    right = right_edge(every) if every else zone.box.x1
    rows: list[Row] = []
    for row in (_undrawn(row, zone.box) for row in zone.rows):
        held = _table_index(row)
        if not held:
            rows.append(row)
            continue
        yield from _plain(rows, page, right)
        yield from (_piece(tables[index].rows, page) for index in held)
        rest = [line for line in row if not line.words[0].text.startswith(_PLACEHOLDER)]
        rows = [rest] if rest else []
    yield from _plain(rows, page, right)


def _plain(rows: Sequence[Row], page: int, right: float) -> Iterator[Paragraph | TablePiece]:
    """Give the paragraphs of rows that hold no ruled table, and the tables among them that have no lines."""
    done = 0
    for stretch in stretches_of(rows):
        yield from paragraphs_of(list(map(_whole, rows[done : stretch.start])), page=page, right=right)
        yield _piece(stretch.rows, page)
        done = stretch.end
    yield from paragraphs_of(list(map(_whole, rows[done:])), page=page, right=right)


def _piece(rows: tuple[tuple[str, ...], ...], page: int) -> TablePiece:
    return TablePiece(rows=rows, pages=(page,) * len(rows))


def _table_index(row: Row) -> list[int]:
    words = (word.text for line in row for word in line.words)
    return [int(text[1:]) for text in words if text.startswith(_PLACEHOLDER)]


def _undrawn(row: Row, box: Box) -> Row:
    """Make one line of a row whose gaps are wide only because it was drawn out to both margins."""
    words = tuple(word for line in row for word in line.words)
    if len(row) > 1 and is_drawn_out(words, box.x0, box.x1):
        return (Line(words, justified=True),)
    return row


def _whole(row: Row) -> Line:
    return row[0] if len(row) == 1 else Line(tuple(word for line in row for word in line.words))


def _append(parts: list[Paragraph | TablePiece], part: Paragraph | TablePiece, *, first: bool) -> None:
    """Add a part; what only finishes the paragraph before the page or column break is joined to it."""
    if isinstance(part, TablePiece):
        if first and parts and isinstance(parts[-1], TablePiece):
            part = TablePiece(rows=part.rows, pages=part.pages, broken=True)
        parts.append(part)
        return
    last = _last_of_text(parts, part)
    if last is not None and _is_broken(last, part) and reads_on_overleaf(last, part):
        last.text = join_pair(last.text, part.text)
        last.lines += part.lines
        last.right = part.right
    elif any(sign.isalnum() for sign in part.text):
        parts.append(part)


def _last_of_text(parts: Sequence[Paragraph | TablePiece], part: Paragraph) -> Paragraph | None:
    """Give the paragraph before, footnotes in smaller type passed over."""
    for last in parts[: -_MOST_NOTES - 1 : -1]:
        if isinstance(last, TablePiece):
            return None
        if last.page == part.page or last.last.size > part.lines[0].size - 0.8:
            return last
    return None


def _is_broken(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether a page or column break stands between two paragraphs."""
    return before.page != after.page or after.lines[0].base < before.last.base


def _pieces(parts: Sequence[Paragraph | TablePiece]) -> Iterator[Piece | TablePiece]:
    levels = _levels([part.lines[0] for part in parts if isinstance(part, Paragraph)])
    for part in parts:
        if isinstance(part, TablePiece):
            yield part
        else:
            line = part.lines[0]
            yield part.piece(_level(levels, line.box.x0) if line.marker else 0)


def _levels(lines: Sequence[Line]) -> list[float]:
    """Give the places that list items begin at, outermost first."""
    places: list[float] = []
    for start in sorted(line.box.x0 for line in lines if line.marker):
        if not places or start - places[-1] > _STEP:
            places.append(start)
    return places


def _level(places: Sequence[float], start: float) -> int:
    return min(sum(place <= start + 0.01 for place in places), _MOST_LEVELS)
