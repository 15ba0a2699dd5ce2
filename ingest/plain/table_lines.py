"""Which lines of a text are a table, and its rows: cells parted by tabs, pipes or blanks, also over lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.plain.cells import cells_of, closed_at, completed, is_pipe_line, is_tab_line, loose_pipes
from ingest.plain.shapes import bullet, number, paragraph_sign
from ingest.plain.spaced_tables import spaced_table_at
from ingest.tables.rows import is_separator
from ingest.text.joining import goes_on

_CLAUSE = re.compile(r"(?:att|dels)\t+(?=[^\t]+$)")


@dataclass(frozen=True, slots=True)
class TableLines:
    """A table in a text.

    :ivar header: 1 where a separator row follows the first; None otherwise.
    :ivar end: the index of the first line after it.
    """

    rows: list[list[str]]
    header: int | None
    end: int


def table_at(texts: Sequence[str], begin: int, *, after_table: bool) -> TableLines | None:
    """Read the table that begins on a line; None where none does.

    :param after_table: whether a table ends right before; a line that begins with a tab then goes on with it.
    """
    if not _begins_table(texts, begin, after_table=after_table):
        spaced = spaced_table_at(texts, begin)
        return TableLines(spaced.rows, spaced.header, spaced.end) if spaced else None
    rows: list[list[str]] = []
    header, index = None, begin
    while index < len(texts) and texts[index].strip():
        end = closed_at(texts, index)
        if index > begin and end == index + 1 and not _belongs(texts[index], rows):
            break
        cells = cells_of("\n".join(texts[index:end]))
        if not is_separator(cells):
            rows.append(cells)
        elif len(rows) == 1 and header is None:
            header = 1
        index = end
    return TableLines(completed(rows), header, index)


def _begins_table(texts: Sequence[str], index: int, *, after_table: bool) -> bool:
    text = texts[index]
    if is_pipe_line(text):
        return True
    if pipes := loose_pipes(text):
        return index + 1 < len(texts) and loose_pipes(texts[index + 1]) == pipes
    if text.startswith("\t") and not is_tab_line(text):
        return after_table and bool(text.strip())
    return is_tab_line(text) and not _is_marked(text.strip()) and not _heads_paragraph(texts, index)


def _heads_paragraph(texts: Sequence[str], index: int) -> bool:
    """Tell the number of a § with its case or title after a tab, where what it heads stands below."""
    text = texts[index].strip()
    mark = paragraph_sign(text)
    if mark is None or "\t" in text[mark.start :].strip() or "".join(texts[index + 1 : index + 2]).strip():
        return False
    below = next((line.strip() for line in texts[index + 1 :] if line.strip()), "")
    return bool(below) and paragraph_sign(below) is None and "\t" not in below


def _is_marked(text: str) -> bool:
    """Tell a bullet, number, § or the word of a clause whose text follows after a tab: no table."""
    if _CLAUSE.match(text):
        return True
    mark = bullet(text) or paragraph_sign(text) or number(text)
    return mark is not None and "\t" not in text[mark.start :] and "\t" in text[: mark.start]


def _belongs(text: str, rows: list[list[str]]) -> bool:
    """Tell whether a line goes on with the table: a row, or the rest of a cell broken over lines."""
    if is_pipe_line(text) or "\t" in text:
        return True
    if not rows:
        return False
    if loose_pipes(text):
        return loose_pipes(text) == len(rows[-1]) - 1 or is_separator(cells_of(text))
    return goes_on(rows[-1][-1], text.strip()) and not _is_marked(text.strip())
