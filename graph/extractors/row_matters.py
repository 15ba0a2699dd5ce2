"""Which cell of a row names the matter."""

import re
from collections.abc import Mapping, Sequence

from corpus.records import Cell, Span
from graph.extractors.columns import Column, tier
from graph.extractors.duty_rows import WHO
from graph.extractors.roles import base_form, is_role
from graph.extractors.view import View

_CASE = re.compile(
    r"[,;]?\s*\(?(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b[.:]?\s*(?:[A-ZÅÄÖ]+\s)?[\w/:.-]*\d\)?\s*$",
    re.IGNORECASE,
)  # a case number at the end of a cell is no part of the matter
_BESIDE = re.compile(
    r"(?:(?:vår )?bedömning|kommentar|anmärkning|notering|kostnad|budget|prio|övrig|resurs|finansiering"
    r"|uppföljning|resultat|risk|konsekvens|sannolikhet|mätmetod|metod|frekvens|bilaga)\w*\W*.*",
    re.IGNORECASE,
)  # columns that tell of a matter and do not name it
_RUN = re.compile(r"verksamhet(?:er)?\W*", re.IGNORECASE)
_LONGEST_ORDINAL = 4


def matter_of(row: Sequence[Cell], cells: Mapping[Column, list[Cell]]) -> Cell | None:
    """Give the cell that names the matter: the one nearest to the action, else the first of no known meaning.

    A column of goals, areas or processes only sorts the actions where another one names them; what is run,
    "Verksamhet", is the matter where no other column can be. A column called by an office names people.
    """
    if matters := cells.get(Column.MATTER):
        return min(matters, key=lambda cell: tier(cell.column))
    others = [cell for cell in cells.get(Column.OTHER, ()) if not _is_ordinal(row, cell)]
    others = [cell for cell in others if not is_role(base_form(cell.column))]
    named = [cell for cell in others if not _BESIDE.fullmatch(cell.column)]
    return next(iter(named or others), None) or _activity_run(cells)


def _activity_run(cells: Mapping[Column, list[Cell]]) -> Cell | None:
    """Give what a row says is run, where it says by whom: "Verksamhet" beside "Verkställs av"."""
    who = [cell for column in WHO for cell in cells.get(column, ()) if not is_role(base_form(cell.column))]
    run = [cell for cell in cells.get(Column.ORGANISATION, ()) if _RUN.fullmatch(cell.column)]
    return run[0] if who and run else None


def words_of(view: View, cell: Cell) -> str:
    """Give the words of a matter, without its case number."""
    return _CASE.sub("", view.quoted(Span(cell.start, cell.end)))


def _is_ordinal(row: Sequence[Cell], cell: Cell) -> bool:
    return cell.end - cell.start <= _LONGEST_ORDINAL and len(row) > 2
