"""What a row of a table answers: the cells of the columns that are called after what is asked for."""

import re
from collections.abc import Iterable, Sequence

from graph.extractors.columns import Column as Holds
from graph.extractors.columns import column_of
from search.answer_values import ValueKind
from search.results import Column

_WHO = (Holds.RESPONSIBLE, Holds.ACTOR, Holds.PRESENTER, Holds.PERSON)
_WHEN = (Holds.DEADLINE, Holds.TIME)
_COLUMNS = {ValueKind.NAME: _WHO, ValueKind.DATE: _WHEN, ValueKind.DAY: _WHEN, ValueKind.LIMIT: _WHEN}
_PRICES = re.compile(
    r"\w*(?:kostnad|avgift|pris|taxa|belopp|budget|anslag|summa|ersättning|arvode)(?:en|er|et)?\b"
    r"|\b(?:kr|kronor|tkr|mnkr|mkr)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EMPTY = re.compile(r"[\W_]*")


def answering_cells(columns: Sequence[Column], kind: ValueKind | None) -> tuple[str, ...]:
    """Give the cells of a row that hold what is asked for, each once; those of the likeliest columns alone.

    >>> row = (Column("Åtgärd", "Laga bryggan"), Column("Ansvarig", "Hamnchef"), Column("Klart", "1 maj"))
    >>> answering_cells(row, ValueKind.NAME), answering_cells(row, ValueKind.DATE)
    (('Hamnchef',), ('1 maj',))
    """
    filled = [one for one in columns if not _EMPTY.fullmatch(one.text)]
    if kind is ValueKind.AMOUNT:
        priced = (one.text for one in filled if _PRICES.search(one.name) and _DIGIT.search(one.text))
        return _once(priced)
    for held in _COLUMNS.get(kind, ()) if kind else ():
        if cells := _once(one.text for one in filled if column_of(one.name) is held):
            return cells
    return ()


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
