"""Writes what a document says as the text that converters make of it: plain headings, tables in lines.

- `tabs`: a line a row with tabs between the cells; lists in cells flattened ("- A - B").
- `broken`: as tabs, from pages: running heads and feet between paragraphs and inside tables, rows whose long
  cells go on in a further row below, headers repeated or left out after a break, merged cells printed once,
  lines of dashes, tags left behind, lists in cells flattened in several ways, words parted at line ends.
  By a seed.
- `aligned`: columns held apart by runs of spaces, cells over several lines, prose broken at 80 characters.
- `cells`: one cell a line and row by row, its words broken where a narrow column ends, and no blank lines
  anywhere, as PyMuPDF gives a page; in half of the documents a line that is broken ends with a blank.
- `columns`: tables column by column, as `pdftotext` gives a page: no table is to be read.
- `bars`: cells between bars, `<br>` between the lines of a cell.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from benchmarks.layout_lines import aligned, marked_where_broken, parted, widths_of, wrapped
from benchmarks.layout_pieces import Content, Piece
from corpus.records import BlockKind

_WIDTH = 80  # characters of a line of prose
_TABLE_WIDTH, _PORTRAIT = 120, 90  # of a table set by blanks, and of one on an upright page
_PAGE = 1500  # characters of a page with tables
_SHEET = 50  # lines of a page without them
_LONG_CELL = 50  # characters, from which a cell may be cut by the end of a page
_SHORT_CELL = 40  # characters of lines that a converter may leave beside each other without a sign
_MERGED = 0.5  # of the tables leave out what a cell repeats of the one above
_FEET = (
    "Kopians giltighet garanteras endast utskriftsdatumet",
    "Utskriven version kan vara inaktuell",
    "Gällande utgåva finns på intranätet",
)
"""Feet of pages, one a document; the last is of no sort that readers know."""


Writer = Callable[[Content, Random], str]


def write_tabs(content: Content, _: Random) -> str:
    """Write tables with tabs."""
    return _written(content.pieces, lambda piece: ["\t".join(map(_flat, row)) for row in piece.rows])


def write_bars(content: Content, _: Random) -> str:
    """Write tables between bars, as Markdown."""
    return _written(content.pieces, _bars)


def write_cells(content: Content, random: Random) -> str:
    """Write a cell a line, broken as a narrow column breaks it, without blank lines, on pages."""
    broken = " " if random.random() < 0.5 else ""

    def cells(piece: Piece) -> list[str]:
        widths = widths_of(piece.rows, _PORTRAIT)
        return [
            line
            for row in piece.rows
            for cell, width in zip(row, widths, strict=True)
            if cell
            for line in marked_where_broken(cell, width, broken)
        ]

    lines = _written(content.pieces, cells, prose=_broken_at_margin).split("\n")
    return _paged([line for line in lines if line], content.title)


def write_columns(content: Content, random: Random) -> str:
    """Write tables column by column, cells in half of the documents apart by blank lines, on pages."""
    apart = random.random() < 0.5

    def cells(piece: Piece) -> list[str]:
        widths = widths_of(piece.rows, _PORTRAIT)
        return [
            line
            for column, width in zip(zip(*piece.rows, strict=True), widths, strict=True)
            for cell in filter(None, column)
            for line in (*wrapped(cell, width), *[""] * apart)
        ]

    return _paged(_written(content.pieces, cells, prose=_broken_at_margin).split("\n"), content.title)


def write_aligned(content: Content, random: Random) -> str:
    """Write columns apart by spaces, rows in half of the documents apart by blank lines, on pages."""
    apart = random.random() < 0.5

    def columns(piece: Piece) -> list[str]:
        widths = widths_of(piece.rows, _TABLE_WIDTH)
        return [line for row in piece.rows for line in (*aligned(row, widths), *[""] * apart)]

    return _paged(_written(content.pieces, columns, prose=_broken_at_margin).split("\n"), content.title)


def write_broken(content: Content, random: Random) -> str:
    """Write what a printed document with tables becomes; see the module."""
    return _Broken(content.title, random, random.choice(_FEET)).write(content.pieces)


WRITERS: dict[str, Writer] = {
    "tabs": write_tabs,
    "broken": write_broken,
    "aligned": write_aligned,
    "cells": write_cells,
    "columns": write_columns,
    "bars": write_bars,
}


def _one_line(piece: Piece) -> list[str]:
    mark = "- " if piece.kind is BlockKind.ITEM and not piece.text[:1].isdigit() else ""
    return [" " * (piece.level - 1) * bool(mark) + mark + " ".join(piece.text.split())]


def _broken_at_margin(piece: Piece) -> list[str]:
    return wrapped(_one_line(piece)[0], _WIDTH)


def _written(
    pieces: Sequence[Piece],
    table: Callable[[Piece], list[str]],
    prose: Callable[[Piece], list[str]] = _one_line,
) -> str:
    """Write piece after piece, with a blank line between all but items."""
    lines: list[str] = []
    for above, piece in zip((None, *pieces), pieces, strict=False):
        if above is not None and not above.kind is piece.kind is BlockKind.ITEM:
            lines.append("")
        lines += table(piece) if piece.rows else prose(piece)
    return "\n".join(lines) + "\n"


def _flat(cell: str, between: str = " - ") -> str:
    """Write the lines of a cell in one: a list with dashes, sentences with blanks."""
    lines = cell.split("\n")
    if len(lines) == 1 or any(line.endswith(".") for line in lines):
        return " ".join(lines)
    lead = "" if lines[0].endswith(":") else between.removeprefix("<br>").lstrip()
    return lead + lines[0] + between + between.join(lines[1:])


def _bars(piece: Piece) -> list[str]:
    rows = ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", "<br>") for cell in row) + " |"
            for row in piece.rows]  # fmt: skip
    return [rows[0], "|" + "---|" * len(piece.rows[0]), *rows[1:]] if piece.has_header else rows


def _paged(lines: Sequence[str], title: str) -> str:
    """Put lines on pages with the title and the page's number at the head, parted by form feeds."""
    sheets = [lines[begin : begin + _SHEET] for begin in range(0, len(lines), _SHEET)]
    heads = [f"{title}      {number} ({len(sheets)})" for number in range(1, len(sheets) + 1)]
    return "".join("\n".join((head, "", *sheet)) + "\n\f" for head, sheet in zip(heads, sheets, strict=True))


@dataclass(slots=True)
class _Broken:
    """Writes the `broken` layout.

    :ivar used: characters on the page that is being written; `page` its number.
    """

    title: str
    random: Random
    foot: str
    used: int = 0
    page: int = 1

    def write(self, pieces: Iterable[Piece]) -> str:
        """Write all pieces."""
        lines: list[str] = []
        above: Piece | None = None
        for piece in pieces:
            if above is not None and not above.kind is piece.kind is BlockKind.ITEM:
                lines.append("")
            lines += self._rows(piece) if piece.rows else self._prose(piece)
            above = piece
        return "\n".join(lines) + "\n"

    def _is_full(self, line: str) -> bool:
        self.used += max(len(line), _WIDTH)
        if self.used < _PAGE:
            return False
        self.used = 0
        return True

    def _break(self) -> list[str]:
        """Give what stands between two pages."""
        self.page += 1
        return self.random.choice(
            (
                [""],
                ["", self.foot, ""],
                ["", f"{self.page - 1} (99)", "", self.title, ""],
                ["", self.title, self.foot, ""],
            )
        )

    def _prose(self, piece: Piece) -> list[str]:
        (line,) = _one_line(piece)
        words = line.split()
        if self._is_full(line) and piece.kind is BlockKind.PARAGRAPH and len(words) > 10:
            half = len(words) // 2
            return [" ".join(words[:half]), *self._break(), " ".join(words[half:])]
        return [line]

    def _rows(self, piece: Piece) -> Iterator[str]:
        header = [self._line(piece.rows[0])] if piece.has_header else []
        yield from header
        if header and self.random.random() < 0.1:
            yield "\t".join("---" for _ in piece.rows[0])
        merged = self.random.random() < _MERGED
        for above, row in pairwise(((), *piece.rows[len(header) :])):
            once = ["", *row[1:]] if merged and above and row[0] == above[0] else row
            cells = [self._cell(cell) for cell in once]
            if not self._is_full("\t".join(cells)):
                yield self._marked(cells)
                continue
            first, rest = self._cut(cells)
            yield self._marked(first) if not any(rest) else "\t".join(first)
            yield from self._break()
            if header and self.random.random() < 0.4:
                yield from header
            if any(rest):
                yield "\t".join(rest)
        if self.random.random() < 0.3:
            yield "\t".join("-" * self.random.choice((2, 3, 9)) for _ in piece.rows[0])

    def _line(self, row: Sequence[str]) -> str:
        return "\t".join(" ".join(cell.split()) for cell in row)

    def _cut(self, cells: Sequence[str]) -> tuple[list[str], list[str]]:
        """Cut the long cells of a row in two; in a third of the breaks the row stays whole."""
        whole = self.random.random() < 0.33
        pairs = [(cell, "") if whole or len(cell) < _LONG_CELL else self._halves(cell) for cell in cells]
        return [first for first, _ in pairs], [rest for _, rest in pairs]

    def _halves(self, cell: str) -> tuple[str, str]:
        words = cell.split()
        at = self.random.randint(len(words) // 2, len(words) - 1)
        head, tail = parted(words[at], len(words[at])) if self.random.random() < 0.3 else ("", words[at])
        return " ".join(filter(None, (*words[:at], head))), " ".join((tail, *words[at + 1 :]))

    def _cell(self, cell: str) -> str:
        if "\n" not in cell:
            return cell
        bare = (" ",) if max(map(len, cell.split("\n"))) < _SHORT_CELL else ()
        return _flat(cell, self.random.choice((" - ", " -", " • ", "<br>- ", "<br>", *bare)))

    def _marked(self, cells: Sequence[str]) -> str:
        """Leave tags in a row now and then."""
        chance = self.random.random()
        if chance < 0.05:
            cells = [f"<p>{cell}</p>" for cell in cells]
        elif chance < 0.1:
            cells = [cells[0].replace(word, f"<i>{word}</i>", 1) if (word := cells[0].split(" ")[-1]) else ""
                     , *cells[1:]]  # fmt: skip
        return "\t".join(cells)
