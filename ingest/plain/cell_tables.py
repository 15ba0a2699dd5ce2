"""Tables of which a text has left one cell a line, or a cell over lines, without any sign between rows.

Where names of columns stand below each other, the lines that follow are cut into rows (`cell_rows`). Where no
way of cutting is good, there is no table.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.plain.cell_heads import Head, head_of, heads_of
from ingest.plain.cell_kinds import Kind, kind_of
from ingest.plain.cell_lines import CellLine, Style, lines_from
from ingest.plain.cell_rows import Aligner, Cuts, Rows
from ingest.plain.pages import Line
from ingest.plain.shapes import bullet
from ingest.tables.heads import names_a_column
from ingest.text.joining import ends_sentence, join_lines

_MOST_COLUMNS = 9
_MOST_LINES_OF_HEADER = 18
_LONGEST_NAME, _MOST_WORDS_OF_NAME = 40, 5
_TRIED_LINES = 60  # for choosing the header
_AGAINST_TITLE = 2.0  # a first name that is not known may be the heading above
_FIRST_NAMES = 3  # one of which a table may begin with
_NO_NAMES = (Kind.TIME, Kind.STATE, Kind.FIGURE, Kind.NUMBER, Kind.NUMBERED, Kind.NOTHING, Kind.LONG)
_BESIDE_MATTERS = (Head.WHO, Head.TIME, Head.STATE, Head.FIGURE, Head.NUMBER)
_HEAD_OF = {Kind.TIME: Head.TIME, Kind.STATE: Head.STATE, Kind.FIGURE: Head.FIGURE}
_LINES_BELOW = 8  # of a table, in which the other columns may stand
_NO_SIGNS = ("\t", "|", "@", ": ")


@dataclass(frozen=True, slots=True)
class CellTable:
    """Rows of equal length, the names of the columns first; `end` is the index of the first line after it."""

    rows: list[list[str]]
    end: int


@dataclass(frozen=True, slots=True)
class _Header:
    """A way to read the names of columns.

    :ivar lines: how many lines the names take.
    :ivar worth: what speaks for it, and for the best rows below.
    """

    names: list[str]
    lines: int
    worth: float


def cell_table_at(lines: Sequence[Line], begin: int) -> CellTable | None:
    """Read the table that begins with the first of its columns' names; None where none does."""
    if not _may_begin(lines, begin) or _is_within_cells(lines, begin):
        return None
    near = lines_from(lines, begin)
    cuts = Cuts(near, Style.of(near))
    header = _best(_headers(cuts, 0))
    if header is None or header.worth <= 0 or not _are_all(header.names):
        return None
    table = _below(near, header)
    if table is None or any(_is_better(cuts, later, header) for later in range(1, _FIRST_NAMES)):
        return None
    return table


def _best(headers: Iterable[_Header]) -> _Header | None:
    return max(headers, key=lambda header: header.worth, default=None)


def _is_better(cuts: Cuts, begin: int, header: _Header) -> bool:
    """Tell whether names that begin on a later line are read with better rows than a header.

    Names that go on with the first cell below the header are none: each row would end with such a cell.
    """
    later = (
        each
        for each in _headers(cuts, begin)
        if begin + each.lines <= header.lines or _is_known(each.names[-1])
    )
    best = _best(later)
    return best is not None and best.worth > header.worth


def _below(near: Sequence[CellLine], header: _Header) -> CellTable | None:
    """Read the rows below a header; None where they are not sure."""
    near = _until_next_header(near, header.lines)
    cuts = Cuts(near, Style.of(near))
    rows = Aligner(cuts, header.names, header.lines, len(near)).best().consistent()
    if not rows.are_sure() or _goes_by_columns(near[header.lines :], rows):
        return None
    end = near[header.lines + rows.lines - 1].index + 1
    return CellTable([header.names, *rows.rows], end)


def _are_all(names: Sequence[str]) -> bool:
    """Tell whether none is missing: the first is no end of a name, and one names what others are about."""
    return not names[0][0].islower() and any(head not in _BESIDE_MATTERS for head in heads_of(names))


def _goes_by_columns(lines: Sequence[CellLine], rows: Rows) -> bool:
    """Tell a text that has column after column: more times or states in a row than columns explain."""
    kinds = [kind_of(line.text) for line in lines[: rows.lines + _LINES_BELOW]]
    return any(
        len(list(run)) > rows.heads.count(head) + 2
        for kind, run in groupby(kinds)
        for head in (_HEAD_OF.get(kind),)
        if head is not None
    )


def _is_within_cells(lines: Sequence[Line], begin: int) -> bool:
    """Tell a name of a column right below the end of a cell, as where a text has column after column."""
    above = lines[begin - 1].text.strip() if begin else ""
    return above[:1].islower() and not ends_sentence(above) and not above.endswith(":")


def _may_begin(lines: Sequence[Line], begin: int) -> bool:
    """Tell a line that may be the first of the names of columns, by the words of those that follow."""
    if not _may_name(lines[begin].text.strip()):
        return False
    near = [line.text.strip() for line in lines[begin : begin + 2 * _MOST_COLUMNS] if line.text.strip()][:5]
    return sum(map(names_a_column, near)) > 1 and any(map(names_a_column, near[:2]))


def _may_name(text: str) -> bool:
    words = text.split()
    return (
        0 < len(text) <= _LONGEST_NAME
        and len(words) <= _MOST_WORDS_OF_NAME
        and not text.endswith((".", ",", ";"))
        and not any(sign in text for sign in _NO_SIGNS)
        and bullet(text) is None
        and not any(word[0].isupper() and word[1:].islower() for word in words[1:])
        and (names_a_column(text) or kind_of(text) not in _NO_NAMES)
    )


def _until_next_header(lines: Sequence[CellLine], size: int) -> list[CellLine]:
    """End a table before names of columns stand again; its own after the break of a page are left out."""
    names = [line.text for line in lines[:size]]
    kept = list(lines[:size])
    at = size
    while at < len(lines):
        if [line.text for line in lines[at : at + size]] == names:
            if not lines[at].after_break:
                break
            at += size
            continue
        if at > size and _names_columns(lines[at : at + 3]):
            break
        kept.append(lines[at])
        at += 1
    return kept


def _names_columns(lines: Sequence[CellLine]) -> bool:
    """Tell lines that begin another table: three different names of columns."""
    names = {line.text for line in lines}
    heads = set(map(head_of, names))
    return (
        len(names) > 2
        and len(heads) > 1
        and Head.OTHER not in heads
        and all(map(_may_name, names))
        and any(map(names_a_column, names))
    )


def _headers(cuts: Cuts, begin: int) -> Iterator[_Header]:
    """Try where the names of columns that begin on a line end, and how they are parted."""
    lines, style = cuts.lines, cuts.style
    against = 0.5 * sum(names_a_column(line.text) for line in lines[:begin])
    for size, names in _ways_to_name(lines[begin:], style):
        aligner = _aligner(cuts, begin, size, names)
        if aligner is not None:
            first = lines[begin + size]
            worth = aligner.best().worth
            worth += sum(1.0 if _is_known(name) else -0.5 for name in names)
            worth -= 0.0 if _is_known(names[0]) else _AGAINST_TITLE
            worth += min(style.new_cell(lines[begin + size - 1].text, first), 0.0)
            worth -= 2.0 * names_a_column(first.text)
            yield _Header(names, size, worth - against)


def _aligner(cuts: Cuts, begin: int, size: int, names: Sequence[str]) -> Aligner | None:
    """Deal out the next lines below names; None where there are none."""
    first = begin + size
    tried = _until_next_header(cuts.lines[begin : first + _TRIED_LINES], size)[size:]
    if not tried:
        return None
    if tried != list(cuts.lines[first : first + len(tried)]):
        return Aligner(Cuts(tried, cuts.style), names, 0, len(tried))
    return Aligner(cuts, names, first, first + len(tried))


def _ways_to_name(lines: Sequence[CellLine], style: Style) -> Iterator[tuple[int, list[str]]]:
    """Give the ways to read the first lines as names of columns: how many lines, and the names."""
    longest = 0
    while longest < min(len(lines), _MOST_LINES_OF_HEADER) and (
        _may_name(lines[longest].text) or lines[longest].text[:1].islower()
    ):
        longest += 1
    for size in range(2, longest + 1):
        ways = {tuple(_names(lines[:size], style, capitals=capitals)) for capitals in (False, True)}
        for names in ways:
            unknown = len(names) - sum(map(_is_known, names))
            if (
                3 * unknown <= len(names)
                and 1 < len(names) <= _MOST_COLUMNS
                and len(set(names)) == len(names)
            ):
                yield size, list(names)


def _is_known(name: str) -> bool:
    return names_a_column(name) or head_of(name) is not Head.OTHER


def _names(lines: Sequence[CellLine], style: Style, *, capitals: bool) -> list[str]:
    """Join the lines of each name: those that go on from the one above.

    :param capitals: whether each capital begins a name.
    """
    names: list[list[str]] = []
    for line in lines:
        new = capitals and line.text[0].isupper() and not line.soft
        if names and not new and style.new_cell(names[-1][-1], line) < 0:
            names[-1].append(line.text)
        else:
            names.append([line.text])
    return [join_lines(name) for name in names]
