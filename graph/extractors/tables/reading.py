"""What each column of a table holds as far as duties go: by its heading first, then by its cells.

Headings that say who acts make a table one of duties. Where none does, a column of parties is taken for
them only beside a column of things to do, and where something speaks of duties: a day, a heading of a plan, a
column called after actions.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.records import Section
from graph.extractors.duties.periods import Period
from graph.extractors.duties.rows import TIMES, WHO
from graph.extractors.tables.column_mending import mend
from graph.extractors.tables.columns import HALF, MOST, TableColumns
from graph.extractors.tables.headings import Column, heading
from graph.extractors.tables.row_times import LOGGED, time_of_column
from graph.extractors.view import View

_PARTIES = (Column.PERSON, Column.ORGANISATION, Column.ROLE, Column.MATTER, Column.OTHER)
_OF_PLANS = re.compile(
    r"plan(?:en)?\b|åtgärd|aktivitet|insats|uppdrag|uppgifter|att göra|åtagande|genomförande|överenskommelse"
    r"|löfte|vem gör vad|ansvarsfördelning|arbetsfördelning|ansvar och",
    re.IGNORECASE,
)
_AGAINST = frozenset((Column.PRESENCE, Column.PRESENTER, Column.DECISION, Column.PARTY))
_PAST = re.compile(r"\w+(?:at|ad|ats|it|mn|kom)", re.IGNORECASE)  # when something was: "Lämnat", "Inkom"
_RUN = re.compile(r"verksamhet(?:er)?\W*", re.IGNORECASE)
_TIERS = (0.0, 0.5, 2.0, 2.5, 1.9)  # how unlikely it is that a column of each tier names the action
_UNKNOWN = 4.0
_ENOUGH = 2  # more things than these speak of duties, where no heading says who acts
_ACTING = re.compile(r"\W*(?:\w+(?:ar|er|ande|ende)|(?:\w+\s+){1,2}(?:hos|på))\W*", re.IGNORECASE)  # "Fixar"
_STATUS = re.compile(r"status|läge", re.IGNORECASE)


@dataclass(frozen=True)
class TableReading:
    """What the columns of a table hold, by their places."""

    kinds: tuple[Column, ...]
    columns: TableColumns

    @cached_property
    def matters(self) -> tuple[int, ...]:
        """The places of the columns that may name the action, the likeliest first."""
        return tuple(_matters(self.columns))

    @property
    def names_somebody(self) -> bool:
        """Tell whether a column says who acts."""
        return not WHO.isdisjoint(self.kinds)


def read_table(view: View, rows: Sequence[Section]) -> TableReading:
    """Tell what the columns of a table hold."""
    headings = tuple(heading(cell.column) for cell in rows[0].cells)
    table = TableColumns(view, rows, headings, [each.column for each in headings])
    mend(table)
    if WHO.isdisjoint(table.kinds) and (actor := _unnamed_actor(table)) is not None:
        table.kinds[actor] = Column.RESPONSIBLE
    if not WHO.isdisjoint(table.kinds):
        _find_time(table)
    return TableReading(tuple(table.kinds), table)


# who acts, where no name says it


def _unnamed_actor(table: TableColumns) -> int | None:
    """Give the column of those who act; None where the table may well tell of something else."""
    action = next(iter(table.actions()), None)
    if action is None or not _AGAINST.isdisjoint(table.kinds) or _is_of_amounts(table, action):
        return None
    found = [place for kind in _PARTIES for place in table.parties(kind) if place != action]
    found.sort(key=lambda place: not table.headings[place].party)
    return next((place for place in found if _speaks_for_duties(table, action, place)), None)


def _speaks_for_duties(table: TableColumns, action: int, actor: int) -> bool:
    """Weigh what says that a table is one of duties; where nothing names its columns, cells may."""
    if not any(table.names):
        sure = min(table.contents(action).actions, table.contents(actor).parties) >= MOST
        return sure and (_is_of_plan(table) or bool(_days(table)))
    called, planned = table.says_action(action), _is_of_plan(table)
    marked = any(time_of_column(name, None) != Period() for name in table.names)
    timed = marked or bool(table.of(*TIMES)) or bool(_days(table))
    followed = any(map(_STATUS.search, table.names))
    if table.headings[actor].party:
        stated = called or planned or bool(table.of(Column.DEADLINE))
        return stated if timed or followed else called and planned
    helped = bool(table.parties(Column.SUPPORT, Column.HELPER))
    acts = _ACTING.fullmatch(table.names[actor]) is not None
    due = bool(table.of(Column.DEADLINE))
    said = (called, planned, bool(table.of(*TIMES)), due, followed, marked, helped, acts)
    return sum(said) + timed > _ENOUGH


def _is_of_plan(table: TableColumns) -> bool:
    return any(map(_OF_PLANS.search, (table.view.document.title, *table.rows[0].headings)))


def _is_of_amounts(table: TableColumns, action: int) -> bool:
    """Tell a table of money or figures, unless its actions are called so."""
    if table.headings[action].tier == 0:
        return False
    others = [place for place in table.of(Column.BESIDE, Column.OTHER) if not table.headings[place].reports]
    return any(table.contents(place).amounts >= MOST and place for place in others)


# when, where no name says it


def _days(table: TableColumns) -> list[int]:
    """Give the columns of unknown names that hold days to come, not those of when something was."""
    places = (place for place in table.of(Column.OTHER, Column.BESIDE) if _may_be_time(table, place))
    return [place for place in places if table.contents(place).days >= MOST]


def _may_be_time(table: TableColumns, place: int) -> bool:
    head, name = table.headings[place], table.names[place]
    return head.reports or (head.column is Column.OTHER and not _PAST.fullmatch(name.strip()))


def _find_time(table: TableColumns) -> None:
    """Take a column of days for when duties are due, where no name says when."""
    if not all(LOGGED.fullmatch(table.names[place]) for place in table.of(*TIMES)):
        return
    actions = [place for place in table.of(Column.MATTER) if table.headings[place].tier == 0]
    dated = [*_days(table), *(each for each in actions[1:] if table.contents(each).days >= MOST)]
    for place in dated[-1:]:
        known = table.kinds[place] is not Column.OTHER or bool(table.of(*TIMES))
        table.kinds[place] = Column.DEADLINE if known else Column.TIME


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
    return unlikely - 2 * held.actions + 3 * max(held.parties, held.days, held.amounts)


def _is_run(table: TableColumns, place: int) -> bool:
    """Tell a column of what is run, where another says by whom: "Verksamhet" beside "Verkställs av"."""
    named = any(not table.headings[each].party for each in table.of(*WHO))
    return named and _RUN.fullmatch(table.names[place]) is not None
