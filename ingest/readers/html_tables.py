"""Tables of a page as rows of cells: spans filled in, rows of headers counted."""

from typing import TYPE_CHECKING

from ingest.text.blocks import normalise
from ingest.text.inline import STRUCK_OFF, STRUCK_ON, tidy, without_held_marks

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_WIDEST = 100
_ENDS_LINE = frozenset(
    ("p", "div", "li", "ul", "ol", "br", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote")
)
_STRUCK = frozenset({"del", "s", "strike"})


def is_layout(table: "LexborNode") -> bool:
    """Tell a table that only arranges a page: with tables or headings inside it, or of one column."""
    if (table.attributes.get("role") or "") in {"presentation", "none"}:
        return True
    if table.css_first("table table, h1, h2, h3, h4") is not None or table.css_first("tr") is None:
        return True
    return table.css_first("th") is None and all(len(_cells(row)) < 2 for row in table.css("tr"))


def rows_of(table: "LexborNode") -> list[list[str]]:
    """Give the texts of all cells; one that spans rows stands in each, columns in the first."""
    rows: list[list[str]] = []
    open_spans: dict[int, tuple[int, str]] = {}  # column -> rows left, text
    for row in table.css("tr"):
        cells: list[str] = []
        for cell in _cells(row):
            _fill(cells, open_spans)
            text = text_of(cell)
            width = _span(cell, "colspan")
            is_head = cell.tag == "th" and width > 1
            if (height := _span(cell, "rowspan")) > 1:
                open_spans |= {
                    len(cells) + step: (height - 1, text if step == 0 else "") for step in range(width)
                }
            cells += [text, *[text if is_head else ""] * (width - 1)]
        _fill(cells, open_spans)
        rows.append(cells)
    return rows


def header_rows(table: "LexborNode") -> int | None:
    """Count the rows at the top that are marked as header; None where no cell is."""
    if table.css_first("th") is None:
        return None
    count = 0
    for row in table.css("tr"):
        in_head = row.parent is not None and row.parent.tag == "thead"
        if not in_head and any(cell.tag != "th" for cell in _cells(row)):
            break
        count += 1
    return count


def text_of(cell: "LexborNode") -> str:
    """Give the text of a cell; its paragraphs and list items stand on lines of their own."""
    from ingest.readers.html_text import walk

    pieces: list[str] = []
    for entering, node in walk(cell):
        tag = node.tag
        if tag == "-text" and entering:
            pieces.append(without_held_marks(node.text_content or "").replace("\n", " "))
        elif tag in _STRUCK:
            pieces.append(STRUCK_ON if entering else STRUCK_OFF)
        elif tag in _ENDS_LINE:
            pieces.append("\n")
    return tidy(normalise("".join(pieces)))


def _cells(row: "LexborNode") -> list["LexborNode"]:
    cells, node = [], row.first_child
    while node is not None:
        if node.tag in {"td", "th"}:
            cells.append(node)
        node = node.next
    return cells


def _span(cell: "LexborNode", name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return max(1, min(int(value), _WIDEST)) if value.isdecimal() and len(value) < 6 else 1


def _fill(cells: list[str], open_spans: dict[int, tuple[int, str]]) -> None:
    """Put the texts that reach down from rows above where the next cell would stand."""
    while (found := open_spans.get(len(cells))) is not None:
        left, text = found
        if left > 1:
            open_spans[len(cells)] = (left - 1, text)
        else:
            del open_spans[len(cells)]
        cells.append(text)
