"""What the first cell of a table of people says of each row, and of those below it that leave it empty."""

from collections.abc import Iterator

from corpus.records import Section
from graph.extractors.meetings.attendance import PRESENT, Label, label_at
from graph.extractors.offices.roles import base_form, is_role
from graph.extractors.tables.headings import Column, column_of
from graph.extractors.view import View

_HEADS_MEMBERS = ("ledamöter ", "ordinarie ledamöter ")


def labelled(view: View) -> Iterator[tuple[Section, str | None]]:
    """Give the rows of all tables, each with the words of its first cell, or of the nearest filled one above.

    A first cell that holds a name, an office or another known thing is no label.
    """
    words: str | None = None
    above: tuple[str, ...] = ()
    for row in view.rows():
        columns = tuple(cell.column for cell in row.cells)
        first = row.cells[0]
        if columns != above or column_of(first.column) is not Column.OTHER:
            words = None
        if column_of(first.column) is Column.OTHER and first.end > first.start:
            words = " ".join(view.text[first.start : first.end].split())
        above = columns
        yield row, words


def under(words: str | None, label: Label) -> tuple[Label, tuple[str, ...]]:
    """Add to a row's label what the words of its first cell say: who came, who is a member, the office."""
    if words is None:
        return label, ()
    found = label_at(words)
    if found is not None and found[1] == len(words):
        own = found[0]
        status = own.status if label.status == PRESENT else label.status
        roles = (own.role,) if own.role else _office(words)
        return Label(words, status, None, own.deciding, own.network), roles
    if words.lower().startswith(_HEADS_MEMBERS):
        return Label(words, label.status, None, True, None), ()
    return label, _office(words)


def _office(words: str) -> tuple[str, ...]:
    role = base_form(words)
    return (role,) if is_role(role) else ()
