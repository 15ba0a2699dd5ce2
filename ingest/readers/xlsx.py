"""Spreadsheets (XLSX): each sheet a page and a heading, each row of its tables a row with column names."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from corpus.errors import TooLarge, UnreadableDocument
from corpus.records import BlockKind
from ingest import media_types
from ingest.readers.bold_headings import with_bold_headings
from ingest.readers.package import PackageReader
from ingest.readers.pieces import Piece, TablePiece, emit
from ingest.readers.properties import core_properties
from ingest.readers.xlsx_cells import shown
from ingest.text.blocks import Reading, TextBuilder

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAX_CELLS = 2_000_000
_MAX_FILLED = 10_000  # cells of one merged area; a larger one is decoration
_UNNAMED = re.compile(r"(?:blad|sheet|ark|tabell)\s?\d*", re.I)  # what programs call a sheet by themselves
_LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class _Line:
    """The texts of a row by column.

    :ivar bold: all its cells are bold; `size` is the type of its only cell.
    """

    cells: dict[int, str]
    bold: bool = False
    size: float = 0.0


Lines = list[_Line]


class XlsxReader(PackageReader):
    """Reads spreadsheets with openpyxl: the values last computed, hidden sheets too."""

    label = "en Excel-arbetsbok"

    def opened(self, data: bytes) -> Reading:
        """Read a package that was let in."""
        return _read(data)


def _read(data: bytes) -> Reading:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styling that it leaves out
        workbook = openpyxl.load_workbook(BytesIO(data), data_only=True)
    builder = TextBuilder()
    for page, sheet in enumerate(workbook.worksheets, start=1):
        emit(with_bold_headings(_sheet(sheet, page), by_look=True), builder)
    if not builder.blocks():
        raise UnreadableDocument("Arbetsboken innehåller inga värden.")
    return Reading(
        text=builder.text(),
        blocks=builder.blocks(),
        pages=max(len(workbook.worksheets), 1),
        media_type=media_types.XLSX,
        properties=_properties(workbook),
    )


def _properties(workbook: "Workbook") -> tuple[tuple[str, str], ...]:
    core = workbook.properties
    core.author = core.creator
    return core_properties(core)


def _sheet(sheet: "Worksheet", page: int) -> Iterator[Piece | TablePiece]:
    rows = _rows(sheet)
    if not rows:
        return
    if not _UNNAMED.fullmatch(sheet.title):
        yield Piece(kind=BlockKind.HEADING, text=sheet.title, page=page, level=1)
    groups = [[_line(sheet, rows[number], number) for number in numbers] for numbers in _parted(rows)]
    for group in _joined(groups):
        yield from _group(group, page)


def _line(sheet: "Worksheet", cells: dict[int, str], row: int) -> _Line:
    fonts = [sheet.cell(row, column).font for column in cells]
    size = float(fonts[0].sz or 0) if len(cells) == 1 and fonts[0] else 0.0
    return _Line(cells, bold=all(font and font.b for font in fonts), size=size)


def _joined(groups: list[Lines]) -> Iterator[Lines]:
    """Join what empty rows part from its table: lines without a header, under the columns of its own."""
    held: Lines = []
    for group in groups:
        if held and _goes_on(held, group):
            held = held + group
            continue
        if held:
            yield held
        held = group
    if held:
        yield held


def _goes_on(table: Lines, group: Lines) -> bool:
    header = next((line for line in table if len(line.cells) > 1), None)
    if header is None or not header.bold or group[0].bold or len(group[0].cells) < 2:
        return False
    return all(set(line.cells) <= set(header.cells) for line in group)


def _rows(sheet: "Worksheet") -> dict[int, dict[int, str]]:
    """Give the texts of the cells that hold any, by row and column; an absurd extent costs nothing."""
    cells = sheet._cells
    if len(cells) > MAX_CELLS:
        raise TooLarge(f"Bladet ”{sheet.title}” har {len(cells):,} celler.".replace(",", " "))
    rows: dict[int, dict[int, str]] = {}
    for (row, column), cell in cells.items():
        if text := shown(cell):
            rows.setdefault(row, {})[column] = text
    _fill_merged(sheet, rows)
    return {row: dict(sorted(rows[row].items())) for row in sorted(rows)}


def _fill_merged(sheet: "Worksheet", rows: dict[int, dict[int, str]]) -> None:
    """Repeat a merged cell downwards; a cell merged across a whole row is a heading and stays one."""
    for area in sheet.merged_cells.ranges:
        text = rows.get(area.min_row, {}).get(area.min_col)
        if not text or area.max_row == area.min_row or area.max_row - area.min_row > _MAX_FILLED:
            continue
        for row in range(area.min_row + 1, area.max_row + 1):
            if row in rows:
                rows[row].setdefault(area.min_col, text)


def _parted(rows: dict[int, dict[int, str]]) -> Iterator[list[int]]:
    """Part the numbers of the rows where empty ones stand between."""
    numbers: list[int] = []
    for row in rows:
        if numbers and row > numbers[-1] + 1:
            yield numbers
            numbers = []
        numbers.append(row)
    if numbers:
        yield numbers


def _group(lines: Lines, page: int) -> Iterator[Piece | TablePiece]:
    """Give the lines of text above a table as text, the rest as a table."""
    left = min(min(line.cells) for line in lines)
    rows = (place for place, line in enumerate(lines) if len(line.cells) > 1 or left not in line.cells)
    first = next(rows, len(lines))
    for place, line in enumerate(lines[:first]):
        text = next(iter(line.cells.values()))
        is_heading = place == 0 and first < len(lines) and len(text) <= _LONGEST_HEADING
        if is_heading and not line.bold:
            yield Piece(kind=BlockKind.HEADING, text=text, page=page, level=2)
        else:
            yield Piece(kind=BlockKind.PARAGRAPH, text=text, page=page, bold=line.bold, size=line.size)
    table = lines[first:]
    if table:
        columns = sorted({column for line in table for column in line.cells})
        cells = tuple(tuple(line.cells.get(column, "") for column in columns) for line in table)
        headers = int(len(table) > 1 and table[0].bold and not table[1].bold)
        yield TablePiece(rows=cells, pages=(page,) * len(cells), headers=headers, whole=True)
