"""What each column of a table holds as far as duties go: by its heading first, then by its cells.

Headings that say who acts make a table one of duties. Where none does, see `unnamed_columns`; and where the
cells do not tell either, models that were trained on such tables, see `graph/learned/table_roles.py`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.records import Section
from graph.extractors.duties.rows import TIMES, WHO
from graph.extractors.tables.column_mending import mend
from graph.extractors.tables.columns import HALF, TableColumns
from graph.extractors.tables.headings import Column, heading
from graph.extractors.tables.unnamed_columns import find_time, unnamed_actor
from graph.extractors.view import View
from graph.learned.table_corrections import Correction, corrected
from graph.learned.table_roles import TableRoles, learned_roles

_RUN = re.compile(r"verksamhet(?:er)?\W*", re.IGNORECASE)
_TIERS = (0.0, 0.5, 2.0, 2.5, 1.9)  # how unlikely it is that a column of each tier names the action
_UNKNOWN = 4.0


@dataclass(frozen=True)
class TableReading:
    """What the columns of a table hold, by their places.

    :ivar learned: what models told, where no rule did.
    :ivar partners: how likely columns, by name, hold who acts or helps that models alone know.
    :ivar matter: the column of what is to be done that models are sure of, with how sure.
    :ivar refused: whether models hold it for hardly one of duties; it may tell of offices.
    """

    kinds: tuple[Column, ...]
    columns: TableColumns
    learned: TableRoles | None = None
    partners: dict[str, float] = field(default_factory=dict)
    matter: tuple[int, float] | None = None
    refused: bool = False

    @cached_property
    def matters(self) -> tuple[int, ...]:
        """The places of the columns that may name the action, the likeliest first."""
        if self.learned:
            return (self.learned.matter,)
        told = [] if self.matter is None else [self.matter[0]]
        return (*told, *(place for place in _matters(self.columns) if place not in told))

    @property
    def chance(self) -> float:
        """How likely it is that the columns hold what they are taken for; 1 where rules say so."""
        if self.learned:
            return self.learned.chance
        return self.matter[1] if self.matter else 1.0

    @property
    def names_somebody(self) -> bool:
        """Tell whether a column says who acts."""
        return not WHO.isdisjoint(self.kinds)


def read_table(view: View, rows: Sequence[Section], *, owned: bool = False) -> TableReading:
    """Tell what the columns of a table hold.

    :param owned: whether a line or a row says who answers for several rows.
    """
    headings = tuple(heading(cell.column) for cell in rows[0].cells)
    table = TableColumns(view, rows, headings, [each.column for each in headings])
    mend(table)
    if WHO.isdisjoint(table.kinds) and (actor := unnamed_actor(table)) is not None:
        table.kinds[actor] = Column.RESPONSIBLE
    better = Correction()
    if not WHO.isdisjoint(table.kinds):
        find_time(table)
        better = corrected(table, next(iter(_matters(table)), None))
        _correct(table, better)
    elif not owned and (learned := learned_roles(table)) is not None:
        _take(table, learned)
        return TableReading(tuple(table.kinds), table, learned)
    partners = {table.names[place]: sure for place, (_, sure) in better.kinds.items()}
    return TableReading(
        tuple(table.kinds), table, partners=partners, matter=better.matter, refused=better.refused
    )


def _correct(table: TableColumns, better: Correction) -> None:
    """Take columns for what models are sure of."""
    for place, (kind, _) in better.kinds.items():
        table.kinds[place] = kind
    if better.matter is not None:
        table.kinds[better.matter[0]] = Column.MATTER


def _take(table: TableColumns, learned: TableRoles) -> None:
    """Take the columns for what models say; days stay what their heading says that they are."""
    for place, kind in learned.kinds.items():
        if not (kind in TIMES and table.kinds[place] in TIMES):
            table.kinds[place] = kind
    table.kinds[learned.who], table.kinds[learned.matter] = Column.RESPONSIBLE, Column.MATTER


# what is to be done


def _matters(table: TableColumns) -> list[int]:
    """Order the columns that may name the action: called so, reading so, sorting actions."""
    called = [place for place in table.of(Column.MATTER) if table.headings[place].tier == 0]
    if len(called) > 1:
        called = [place for place in called if table.is_called_action(place)] or called
    if called:
        rest = (place for place in table.of(Column.MATTER) if place not in called)
        return called + sorted(rest, key=lambda place: table.headings[place].tier)
    places = [*table.of(Column.MATTER), *filter(table.may_be_matter, table.of(Column.OTHER))]
    places.sort(key=lambda place: _rank(table, place))
    return places or [each for each in table.of(Column.ORGANISATION) if _is_run(table, each)]


def _rank(table: TableColumns, place: int) -> float:
    """Give how unlikely a column not called after actions is to name them."""
    held, head = table.contents(place), table.headings[place]
    unknown = head.column is Column.OTHER and held.actions < HALF
    unlikely = _UNKNOWN if unknown else _TIERS[head.tier]
    beside = place + 1 < len(table.kinds) and table.kinds[place + 1] in WHO
    return (
        unlikely
        - 2 * held.actions
        + held.lacks
        + 3 * max(held.parties, held.days, held.amounts)
        - 0.5 * beside
    )


def _is_run(table: TableColumns, place: int) -> bool:
    """Tell a column of what is run, where another says by whom: "Verksamhet" beside "Verkställs av"."""
    named = any(not table.headings[each].party for each in table.of(*WHO))
    return named and _RUN.fullmatch(table.names[place]) is not None
