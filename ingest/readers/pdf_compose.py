"""The pages of a PDF composed to one run of headings, paragraphs, list items and tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.readers.pdf_gutters import parted_at_gutters
from ingest.readers.pdf_lines import Line, is_drawn_out, rows_of
from ingest.readers.pdf_order import Row, Zone, zones_of
from ingest.readers.pdf_paragraphs import Paragraph, paragraphs_of, reads_on_overleaf, right_edge
from ingest.readers.pdf_running import Sheet, without_running
from ingest.readers.pdf_tables import Table, tables_of
from ingest.readers.pdf_unruled import stretches_of
from ingest.readers.pdf_words import Box, Word
from ingest.readers.pieces import Piece, TablePiece
from ingest.tables.heads import is_same_header, looks_like_header
from ingest.text.joining import ends_sentence, join_pair
from ingest.text.unsure import held_unsure

_STEP = 8.0  # points: list items whose marks are further apart are of different levels
_MOST_LEVELS = 6
_MARGIN_SHARE = 0.97  # of the words end left of the right margin
_MOST_NOTES = 8
_PLACEHOLDER = "\ue000"


def compose(sheets: Sequence[Sheet]) -> list[Piece | TablePiece]:
    """Give the pieces of all pages in reading order, without running headers, footers and page numbers."""
    parts: list[Paragraph | TablePiece] = []
    kept = [list(map(_held, words)) for words in without_running(sheets)]
    right = _right_margin([word.box.x1 for words in kept for word in words])
    for page, (sheet, words) in enumerate(zip(sheets, kept, strict=True), start=1):
        goes_on = bool(parts) and isinstance(parts[-1], TablePiece)
        for place, part in enumerate(_page(sheet, words, page, margin=right, after_table=goes_on)):
            _append(parts, part, first=place == 0)
    return list(_pieces(parts))


def _held(word: Word) -> Word:
    return replace(word, text=held_unsure(word.text)) if word.unsure else word


def _page(
    sheet: Sheet, words: list[Word], page: int, *, margin: float, after_table: bool
) -> Iterator[Paragraph | TablePiece]:
    tables = tables_of(words, sheet.rules, sheet.extent)
    tables = [table for table in tables if not table.is_fragment or (after_table and _is_first(table, words))]
    taken = frozenset(index for table in tables for index in table.taken)
    left = [word for index, word in enumerate(words) if index not in taken and word.upright]
    left += [_placeholder(index, table) for index, table in enumerate(tables)]
    for zone in zones_of(parted_at_gutters(rows_of(left))):
        edge = 0.0 if zone.is_column else margin
        for part in _zone(zone, tables, page, edge):
            if isinstance(part, Paragraph):
                part.margin = edge
            yield part


def _is_first(table: Table, words: Sequence[Word]) -> bool:
    """Tell whether nothing stands above a table."""
    return all(word.box.bottom > table.box.top for word in words)


def _right_margin(ends: list[float]) -> float:
    """Give where the text of most pages ends to the right."""
    return sorted(ends)[int(len(ends) * _MARGIN_SHARE)] if ends else 0.0


def _placeholder(index: int, table: Table) -> Word:
    """Give a word that stands for a table while the order of reading is found."""
    return Word(f"{_PLACEHOLDER}{index}", table.box, table.box.top, 1.0, bold=False)


def _zone(zone: Zone, tables: Sequence[Table], page: int, margin: float) -> Iterator[Paragraph | TablePiece]:
    every = [_whole(row) for row in zone.rows if not _table_index(row)]
    right = right_edge(every, margin) if every else zone.box.x1
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
        above = parts[-1] if first and parts else None
        if isinstance(above, TablePiece) and _is_lone_header(above, part):
            parts[-1] = replace(part, rows=above.rows + part.rows, pages=part.pages[:1] + part.pages)
            return
        parts.append(replace(part, broken=isinstance(above, TablePiece)))
        return
    last = _last_of_text(parts, part)
    if last is not None and _is_broken(last, part) and reads_on_overleaf(last, part):
        last.text = join_pair(last.text, part.text)
        last.lines += part.lines
        last.right = part.right
    elif any(sign.isalnum() for sign in part.text):
        parts.append(part)


def _is_lone_header(above: TablePiece, part: TablePiece) -> bool:
    """Tell whether only a table's header had room on the page before."""
    return (
        len(above.rows) == 1
        and len(above.rows[0]) == len(part.rows[0])
        and looks_like_header(above.rows[0])
        and not is_same_header(above.rows[0], part.rows[0])
    )


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
    for place, part in enumerate(parts):
        if isinstance(part, TablePiece):
            yield part
        elif _is_speech(part, [*parts[place - 1 : place], *parts[place + 1 : place + 2]]):
            yield replace(part, text=f"{part.lines[0].marker} {part.text}").piece(0)
        else:
            line = part.lines[0]
            yield part.piece(_level(levels, line.box.x0) if line.marker else 0)


def _is_speech(part: Paragraph, beside: Sequence[Paragraph | TablePiece]) -> bool:
    """Tell a dash before what somebody says from a bullet: a sentence of its own, no list around it."""
    in_list = any(isinstance(other, Paragraph) and other.lines[0].marker for other in beside)
    return part.lines[0].marker in {"–", "—"} and not in_list and ends_sentence(part.text)


def _levels(lines: Sequence[Line]) -> list[float]:
    """Give the places that list items begin at, outermost first."""
    places: list[float] = []
    for start in sorted(line.box.x0 for line in lines if line.marker):
        if not places or start - places[-1] > _STEP:
            places.append(start)
    return places


def _level(places: Sequence[float], start: float) -> int:
    return min(sum(place <= start + 0.01 for place in places), _MOST_LEVELS)
