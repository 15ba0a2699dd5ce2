"""Which cell of a row names the matter."""

import re
from collections.abc import Mapping, Sequence

from corpus.records import Cell, Span
from graph.extractors.tables.headings import Column, heading, tier
from graph.extractors.view import View

_CASE = re.compile(
    r"[,;]?\s*\(?(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b[.:]?\s*(?:[A-ZÅÄÖ]+\s)?[\w/:.-]*\d\)?\s*$",
    re.IGNORECASE,
)  # a case number at the end of a cell is no part of the matter
_NUMBER = re.compile(
    r"(?:\d{1,3}(?:[.:]\d{1,3})*[.:)]?|[A-ZÅÄÖ]{1,2}\d{1,2}[.:)])\s+(?=[A-ZÅÄÖ])"
)  # "1.2 Öva larm"
_LONGEST_ORDINAL = 4


def matter_of(row: Sequence[Cell], cells: Mapping[Column, list[Cell]]) -> Cell | None:
    """Give the cell that names the matter: the one nearest to the action, else the first of no known meaning.

    A column of goals, areas or processes only sorts the actions where another one names them; one called by a
    kind of party names people or bodies.
    """
    if matters := cells.get(Column.MATTER):
        return min(matters, key=lambda cell: tier(cell.column))
    others = [cell for cell in cells.get(Column.OTHER, ()) if not _is_ordinal(row, cell)]
    others = [cell for cell in others if not heading(cell.column).party]
    return next(iter(others), None)


def words_of(view: View, cell: Cell) -> str:
    """Give the words of a matter, without the number before it and its case number."""
    words = view.quoted(Span(cell.start, cell.end))
    number = _NUMBER.match(words)
    return _CASE.sub("", words[number.end() :] if number else words)


def _is_ordinal(row: Sequence[Cell], cell: Cell) -> bool:
    return cell.end - cell.start <= _LONGEST_ORDINAL and len(row) > 2
