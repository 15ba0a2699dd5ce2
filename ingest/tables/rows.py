"""Tables as they stand on pages, made into rows with column names; shared by all readers.

A table may go on over a page or in a second table: with its header repeated, without it, or with a first row
that only finishes the last row of the page before. `TableJoiner` holds the rows back until something else
follows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.records import BlockKind
from ingest.tables.heads import (
    column_names,
    has_names_below,
    header_rows,
    is_amount,
    is_card,
    is_header,
    is_label_of_people,
    is_next_action,
    is_next_person,
    is_of_sorts,
    is_same_header,
    looks_like_header,
)
from ingest.text.blocks import TextBuilder
from ingest.text.inline import lift_struck, write
from ingest.text.joining import ends_with_small_word, goes_on, join_lines

_ATT = re.compile(r"(?:(?:[-–•]|\d+[.)]|[a-z]\))\s*)?(?:dels\s+)?att")
_SHORT = 100  # characters of a line that may stand between the parts of one table
_OF_CLAUSE = 2  # cells: "att", and what is decided


@dataclass(slots=True)
class _Row:
    cells: list[list[str]]  # the fragments of each cell
    page: int


@dataclass(frozen=True, slots=True)
class _Named:
    """The columns of a table, its header and its rows."""

    columns: tuple[str, ...]
    header: tuple[str, ...]
    rows: list[list[str]]


@dataclass(slots=True)
class TableJoiner:
    """Collects the parts of a table and writes its rows to a builder.

    Call `add` for every table or part of one, `close` whenever something that is not a table follows, and at
    the end. Cells are plain text (line feeds allowed); struck-out words may be held in the marks of
    `ingest.text.inline`.
    """

    builder: TextBuilder
    _columns: tuple[str, ...] = ()
    _header: tuple[str, ...] = ()
    _rows: list[_Row] = field(default_factory=list)
    _page: int = 1
    _before: _Named | None = None  # the table before, where hardly anything stands between

    def add(
        self,
        rows: Sequence[Sequence[str]],
        *,
        page: int = 1,
        header: int | None = None,
        broken: bool = True,
        whole: bool = False,
    ) -> None:
        """Take a table, or a part that follows directly on what was added before.

        :param header: how many rows at the top the format itself calls header; None where it does not say.
        :param broken: whether the part comes after a page break or the like, so that its first row may only
            finish the row before.
        :param whole: whether the format itself parts the rows, so that none finishes another.
        """
        part = squared(rows)
        if not part:
            return
        if header and not any(cell.strip() for row in rows[:header] for cell in row):
            header = None  # a form that must have a header, as Markdown, left it empty
        if header and is_card(part):
            header = 0
        if self._is_new(part, header):
            self._flush()
            part = self._take_header(part, header)
        elif is_same_header(self._header, part[0]):
            part = part[1:]
        for index, cells in enumerate(part):
            self._take(cells, page, broken=broken and index == 0, whole=whole)

    def close(self, before: str | None = None) -> None:
        """Write the rows that were held back; what is added next is a new table.

        :param before: what stands between. After a short line a table without a header of its own takes the
            names of the columns from the table before, where its cells are of the same sorts.
        """
        if before is None or len(before) > _SHORT:
            self._before = None
        elif self._rows and any(self._columns):
            rows = [[_joined(cell) for cell in row.cells] for row in self._rows]
            self._before = _Named(self._columns, self._header, rows)
        self._flush()

    def _flush(self) -> None:
        if clauses := self._clauses():
            for words in clauses:
                write(self.builder, BlockKind.PARAGRAPH, words, page=self._rows[0].page)
        elif self._rows:
            table = self.builder.start_table()
            for row in self._rows:
                if is_label_of_people(self._columns, cells := [_joined(cell) for cell in row.cells]):
                    write(self.builder, BlockKind.PARAGRAPH, cells[0], page=row.page)
                    table = self.builder.start_table()
                else:
                    self._write(row, table)
        elif any(self._header):
            header = _Row([[cell] for cell in self._header], self._page)
            self._write(header, self.builder.start_table())
        self._rows, self._columns, self._header = [], (), ()

    def _clauses(self) -> list[str]:
        """Give the clauses of a decision whose "att" stands in a column of its own; none of another table."""
        rows = [[_joined(cell) for cell in row.cells] for row in self._rows]
        told = all(len(row) == _OF_CLAUSE and _ATT.fullmatch(row[0]) and row[1] for row in rows)
        return [" ".join(f"{first} {rest}".split()) for first, rest in rows] if told else []

    def _is_new(self, part: list[list[str]], header: int | None) -> bool:
        first = part[0]
        if not self._columns or len(first) > len(self._columns):
            return True
        if is_same_header(self._header, first):
            return False
        if len(part) > 1 and (is_header(first) or (header and looks_like_header(first))):
            return True
        return len(first) < len(self._columns) and bool(first[0]) and not self._finishes(first)

    def _finishes(self, cells: list[str]) -> bool:
        return bool(self._rows) and goes_on(_last(self._rows[-1].cells[0]), cells[0])

    def _take_header(self, part: list[list[str]], header: int | None) -> list[list[str]]:
        count = header_rows(part) if header is None else min(header, len(part))
        count += int(count == 1 and has_names_below(part))
        self._header = tuple(part[0]) if count else ()
        self._columns = column_names(part[:count]) if count else ("",) * len(part[0])
        if not count and self._before is not None and is_of_sorts(part, self._before.rows):
            self._header, self._columns = self._before.header, self._before.columns
        return part[count:]

    def _take(self, cells: list[str], page: int, *, broken: bool, whole: bool) -> None:
        cells = cells + [""] * (len(self._columns) - len(cells))
        self._page = page
        above = [_last(cell) for cell in self._rows[-1].cells] if self._rows and not whole else None
        next_one = above is not None and (
            is_next_person(self._columns, above, cells) or is_next_action(self._columns, above, cells)
        )
        if above is not None and not next_one and _continues(above, cells, broken=broken):
            for fragments, more in zip(self._rows[-1].cells, cells, strict=True):
                fragments.extend(filter(None, (more,)))
        else:
            self._rows.append(_Row([[cell] if cell else [] for cell in cells], page))

    def _write(self, row: _Row, table: int) -> None:
        lifted = [lift_struck(_joined(fragments)) for fragments in row.cells]
        columns = self._columns if self._rows else ("",) * len(row.cells)
        named = [(column, text) for column, (text, _) in zip(columns, lifted, strict=True)]
        self.builder.add_row(named, table=table, page=row.page, struck=[spans for _, spans in lifted])


def squared(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give rows of equal length without empty rows, separator rows and columns that are empty all through."""
    kept = [[cell.strip() for cell in row] for row in rows if not is_separator(row)]
    kept = [row for row in kept if any(row)]
    width = max((len(row) for row in kept), default=0)
    return [row + [""] * (width - len(row)) for row in kept]


def is_separator(row: Sequence[str]) -> bool:
    """Tell a row of dashes, as Markdown puts below a header."""
    cells = [cell.strip() for cell in row]
    return (
        any(cells) and all(not cell.strip(":-–—=") for cell in cells) and any(len(cell) > 1 for cell in cells)
    )


def _continues(above: list[str], below: list[str], *, broken: bool) -> bool:
    """Tell whether a row only finishes the row above.

    Inside a table: its first cell is empty and few others are filled, or every filled cell goes on with a
    sentence that the cell above leaves open. After a break: its first cell is empty, or it has few cells
    and one of them goes on so. A row of amounts below amounts is a sum, and finishes nothing.
    """
    filled = [index for index, cell in enumerate(below) if cell]
    if is_sum(above, below):
        return False
    open_cells = [index for index in filled if goes_on(above[index], below[index])]
    if len(open_cells) == len(filled) and (broken or _is_open(above, below)):
        return True
    if not below[0]:
        return broken or len(filled) * 2 <= len(below)
    return broken and bool(open_cells) and len(filled) * 2 < len(below)


def is_sum(above: Sequence[str], below: Sequence[str]) -> bool:
    """Tell a row of nothing but amounts, each below another amount."""
    return all(is_amount(cell) and is_amount(over) for over, cell in zip(above, below, strict=True) if cell)


def _is_open(above: list[str], below: list[str]) -> bool:
    """Tell a row that a line end broke from a full one above another in small letters."""
    return not all(below) or any(ends_with_small_word(cell) or cell.endswith((",", "-")) for cell in above)


def _last(fragments: list[str]) -> str:
    return fragments[-1] if fragments else ""


def _joined(fragments: list[str]) -> str:
    """Join the fragments of a cell: to one line where a sentence goes on, to lines of their own otherwise."""
    lines: list[list[str]] = []
    for fragment in fragments:
        if lines and goes_on(lines[-1][-1], fragment):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return "\n".join(map(join_lines, lines))
