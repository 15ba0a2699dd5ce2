"""What a row of a table, or a line with a label, answers: what is called after what is asked for."""

import re
from collections.abc import Iterable, Sequence

from graph.extractors.tables.headings import Column as Holds
from graph.extractors.tables.headings import column_of
from search.answers.values import ValueKind
from search.results import Column

_WHO = (Holds.RESPONSIBLE, Holds.ACTOR, Holds.PRESENTER, Holds.PERSON)
_WHEN = (Holds.DEADLINE, Holds.TIME)
_COLUMNS = {
    ValueKind.NAME: _WHO,
    ValueKind.PARTY: (Holds.PARTY,),
    ValueKind.DATE: _WHEN,
    ValueKind.DAY: _WHEN,
    ValueKind.LIMIT: _WHEN,
}
_PLACES = re.compile(r"(?:mötes)?(?:plats|lokal)|sal|rum|ort|(?:besöks)?adress|var", re.IGNORECASE)
_HOURS = re.compile(r"(?:mötes|start|öppet)?tid(?:er)?|klockslag|när|datum(?: och tid)?|dag", re.IGNORECASE)
_CALLED = {
    ValueKind.PLACE: _PLACES,
    ValueKind.HOUR: _HOURS,
    ValueKind.DATE: _HOURS,
    ValueKind.DAY: _HOURS,
}
"""What labels are called that tell where and when something is."""

_LABELLED = re.compile(r"(?P<label>[A-ZÅÄÖ][\w/ -]{2,40}?)(?:\t|: ?)(?P<value>\S[^\n]*)")
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


def labelled(text: str) -> Column | None:
    r"""Take a line of a label and what stands beside it apart.

    >>> labelled("Ersätter\tBadordning 2011"), labelled("Nämnden åt lunch.")
    (Column(name='Ersätter', text='Badordning 2011'), None)
    """
    line = _LABELLED.fullmatch(text.strip())
    return Column(line["label"].strip(), line["value"].strip()) if line else None


def labelled_answer(text: str, kind: ValueKind | None) -> tuple[str, ...]:
    """Give what stands beside a label that is called after what is asked for.

    >>> labelled_answer("Plats: Bryggan", ValueKind.PLACE), labelled_answer("Plats: Bryggan", ValueKind.NAME)
    (('Bryggan',), ())
    """
    line = labelled(text)
    if line is None:
        return ()
    called = _CALLED.get(kind) if kind else None
    if called and called.fullmatch(line.name):
        return _once([line.text])
    return answering_cells((line,), kind)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text.split()) for text in texts))
