"""The cells of a Word table as a grid: spans opened, vertical merges filled, nested tables set apart."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ingest.readers.docx_paragraphs import Pager, children
from ingest.readers.docx_styles import Styles, W, switched_on, value

CellText = Callable[[Element], str]
_MAX_SPAN = 200


@dataclass(slots=True)
class Grid:
    """A table's cells as text, row by row, with the page that each row begins on.

    :ivar headers: how many rows at the top the writer marked as repeating on each page.
    :ivar nested: tables that stand inside its cells.
    """

    rows: list[list[str]] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    headers: int = 0
    nested: list[Element] = field(default_factory=list)


def is_layout(table: Element, styles: Styles) -> bool:
    """Tell whether a table only places text on the page: one column, or text under headings in a cell."""
    cells = [list(row_cells(row)) for row in table_rows(table)]
    if all(len(row) <= 1 for row in cells):
        return True
    return any(_holds_headed_text(cell, styles) for row in cells for cell in row)


def read_grid(table: Element, text_of: CellText, pager: Pager) -> Grid:
    """Read a table.

    :param text_of: gives the text of a cell without its nested tables.
    """
    grid = Grid()
    for row in table_rows(table):
        page = pager.page
        cells, page = _read_row(row, grid, text_of, pager)
        if _is_header(row) and grid.headers == len(grid.rows):
            grid.headers += 1
        grid.rows.append(cells)
        grid.pages.append(page)
    return grid


def table_rows(table: Element) -> Iterator[Element]:
    """Give the rows, without those that were deleted."""
    for element in children(table):
        if element.tag == W + "tr" and element.find(f"{W}trPr/{W}del") is None:
            yield element


def row_cells(row: Element) -> Iterator[Element]:
    """Give the cells of a row."""
    return (element for element in children(row) if element.tag == W + "tc")


def _read_row(row: Element, grid: Grid, text_of: CellText, pager: Pager) -> tuple[list[str], int]:
    above = grid.rows[-1] if grid.rows else []
    texts = [""] * _number(row.find(f"{W}trPr/{W}gridBefore"), default=0)
    page: int | None = None
    for cell in row_cells(row):
        column = len(texts)
        if _continues(cell):
            texts.append(above[column] if column < len(above) else "")
        else:
            texts.append(text_of(cell))
            page = pager.page if page is None else page
            grid.nested += [element for element in children(cell) if element.tag == W + "tbl"]
        texts += [""] * (_number(cell.find(f"{W}tcPr/{W}gridSpan"), default=1) - 1)
    return texts, page or pager.page


def _continues(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and value(merge) != "restart"


def _is_header(row: Element) -> bool:
    mark = row.find(f"{W}trPr/{W}tblHeader")
    return mark is not None and switched_on(mark)


def _number(element: Element | None, *, default: int) -> int:
    text = value(element)
    return min(int(text), _MAX_SPAN) if text is not None and text.isdigit() else default


def _holds_headed_text(cell: Element, styles: Styles) -> bool:
    paragraphs = [element for element in children(cell) if element.tag == W + "p"]
    levels = [styles.heading_level(found) for found in paragraphs if "".join(found.itertext()).strip()]
    return any(level is not None for level in levels[:-1]) and levels[-1] is None
