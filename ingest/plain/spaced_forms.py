"""Forms whose columns blanks set apart, as a page laid out as text keeps them: labels with what they say.

A label stands in the left column and what it says beside it and below; it may go on over lines itself. The
lines that head the first page stand beside each other in the same way, but each column reads by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.sections.vocabulary import folded, is_label, is_officers, is_participants
from ingest.tables.heads import is_header
from ingest.text.joining import goes_on, join_pair
from ingest.text.running import page_number

_CELL = re.compile(r"\S+(?: \S+)*")  # words with single blanks between them
_GAP = re.compile(r"\S {3,}\S")
_AWAY = 2  # characters that a cell may begin away from its column
_LONGEST_LABEL = 40
_LONGEST_CELL = 70
_MOST_LINES = 8  # of the head of a page
_OPEN_LABEL = re.compile(
    r"(?:övriga|(?:(?:ej|icke|inte) )?tjänstgörande|utse(?:s|dda?) att|.*\boch|anmält|anmälda)"
)
_DOTS = re.compile(r"[._…\s]+")
_SURNAME = re.compile(r"[A-ZÅÄÖ][\wåäöé-]+(?:\s\([A-ZÅÄÖa-zåäö]{1,4}\))?(?:,.*)?")
_TWO_NAMES = re.compile(r"[A-ZÅÄÖÉ][\wé’-]+ (?:(?:von|af|de|van|el|al) )?[A-ZÅÄÖÉ][\wé’-]+(?=$|[ ,(])")
_GIVEN_AT_END = re.compile(r"\b(?:för|efter|åt)(?: [A-ZÅÄÖ][\wåäöé-]+)?")
_Cell = tuple[int, str]


@dataclass(frozen=True, slots=True)
class SpacedForm:
    """Labels with what they say, a row each; a label stands in its first row only.

    :ivar end: the index of the first line after it.
    """

    rows: list[list[str]]
    end: int


@dataclass(slots=True)
class _Entry:
    """A label, and the lines beside and below it: the cells of each."""

    label: str
    lines: list[list[_Cell]] = field(default_factory=list)


def spaced_form_at(texts: Sequence[str], begin: int) -> SpacedForm | None:
    """Read the form that begins with a label; None where none does."""
    first = _first_cells(texts, begin)
    if (
        len(first) < 2
        or not _is_label(_label_in(texts, begin, first))
        or is_header([text for _, text in first])
    ):
        return None
    left, column = first[0][0], first[1][0]
    entries: list[_Entry] = []
    index = begin
    while index < len(texts):
        at = index if texts[index].strip() else index + 1
        cells = _cells(texts[at]) if at < len(texts) else []
        if not _belongs(cells, left, column) or (at > index and not _stands_apart(cells, column)):
            break
        _take(entries, cells, column, apart=at > index)
        index = at + 1
    rows = [row for entry in entries for row in _rows(entry)]
    return SpacedForm(rows, index) if rows else None


def _first_cells(texts: Sequence[str], begin: int) -> list[_Cell]:
    """Give the label that a form begins with and what stands beside it, or beside its rest below."""
    cells = _cells(texts[begin])
    below = _cells(texts[begin + 1]) if begin + 1 < len(texts) else []
    if len(cells) == 1 and len(below) > 1 and _continues(cells[0][1], below[0]):
        return [cells[0], below[1]]
    return cells


def head_columns_at(texts: Sequence[str], begin: int) -> tuple[list[str], int]:
    """Give the cells of the lines that head a page, column by column, and the index of the line after them.

    :returns: no cells where the lines do not stand beside each other.
    """
    index = begin
    while index < len(texts) and texts[index].strip() and index - begin < _MOST_LINES:
        if index > begin and spaced_form_at(texts, index) is not None:
            break
        index += 1
    lines = [_cells(text) for text in texts[begin:index]]
    beside = any(
        len(cells) > 1 and _GAP.search(text) for cells, text in zip(lines, texts[begin:], strict=False)
    )
    if not beside or any(len(text) > _LONGEST_CELL for cells in lines for _, text in cells):
        return [], begin
    columns: dict[int, list[str]] = {}
    for cells in lines:
        for start, text in _with_values(cells):
            place = next((known for known in columns if abs(known - start) <= _AWAY), start)
            columns.setdefault(place, []).append(text)
    told = [text for place in sorted(columns) for text in columns[place]]
    return [text for text in told if page_number(text) is None], index


def _cells(text: str) -> list[_Cell]:
    """Give the words between gaps, with the places that they begin at; none where tabs or pipes part them."""
    if "\t" in text or "|" in text:
        return []
    return [(match.start(), match.group()) for match in _CELL.finditer(text)]


def _with_values(cells: list[_Cell]) -> list[_Cell]:
    """Join a label of the head of a page with the figures beside it: "Datum      2026-09-17"."""
    joined: list[_Cell] = []
    for start, text in cells:
        if joined and is_label(joined[-1][1]) and text[:1].isdigit() and not re.search(r"\d", joined[-1][1]):
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {text}")
        else:
            joined.append((start, text))
    return joined


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and (is_label(text) or is_participants(text) or is_officers(text))


def _label_in(texts: Sequence[str], begin: int, first: list[_Cell]) -> str:
    """Give the label that a line begins with, with the rest of it on the line below."""
    below = _cells(texts[begin + 1]) if begin + 1 < len(texts) else []
    return join_pair(first[0][1], below[0][1]) if below and _continues(first[0][1], below[0]) else first[0][1]


def _continues(label: str, below: _Cell) -> bool:
    """Tell whether a cell in the column of labels is the rest of the label above it."""
    return below[1][0].islower() or (
        not label.endswith(":") and _OPEN_LABEL.fullmatch(folded(label)) is not None
    )


def _belongs(cells: list[_Cell], left: int, column: int) -> bool:
    """Tell whether a line stands in the columns: a label with what it says, or more of either."""
    if not cells:
        return False
    start, text = cells[0]
    if start >= column - _AWAY:
        return start <= column + _AWAY
    if abs(start - left) > _AWAY or len(text) > _LONGEST_LABEL:
        return False
    return start + len(text) < column if len(cells) == 1 else cells[1][0] >= column - _AWAY


def _stands_apart(cells: list[_Cell], column: int) -> bool:
    """Tell a line of a form after a blank one: a label with what it says beside it, or more of that."""
    return cells[0][0] >= column - _AWAY or (len(cells) > 1 and abs(cells[1][0] - column) <= _AWAY)


def _take(entries: list[_Entry], cells: list[_Cell], column: int, *, apart: bool) -> None:
    """Take a line into a form; no label goes on over a blank line."""
    label = cells[0] if cells[0][0] < column - _AWAY else None
    beside = [(start, text) for start, text in (cells[1:] if label else cells) if not _DOTS.fullmatch(text)]
    if label is not None:
        if entries and not apart and _continues(entries[-1].label, label):
            entries[-1].label = join_pair(entries[-1].label, label[1])
        else:
            entries.append(_Entry(label[1]))
    if beside:
        entries[-1].lines.append(beside)


def _rows(entry: _Entry) -> list[list[str]]:
    """Give what a label says, a line of its column a row; people beside each other stand below each other."""
    people = sum(_TWO_NAMES.match(cells[-1][1]) is not None for cells in entry.lines if len(cells) > 1)
    if 2 * people > sum(len(cells) > 1 for cells in entry.lines):
        starts = sorted({start for cells in entry.lines for start, _ in cells})
        told = [text for at in starts for cells in entry.lines for start, text in cells if start == at]
    else:
        told = [", ".join(text for _, text in cells) for cells in entry.lines]
    values: list[str] = []
    for text in told:
        if values and _reads_on(values[-1], text):
            values[-1] = join_pair(values[-1], text)
        else:
            values.append(text)
    return [[entry.label if not place else "", text] for place, text in enumerate(values)]


def _reads_on(above: str, below: str) -> bool:
    """Tell whether a line of what a label says is the rest of the one above it."""
    if goes_on(above, below) or below.startswith(("(", "§")):
        return True
    words = above.rsplit(" ", 2)
    stands_in = _GIVEN_AT_END.fullmatch(" ".join(words[-2:])) is not None
    return stands_in and _SURNAME.fullmatch(below) is not None
