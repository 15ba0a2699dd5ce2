"""Who acts and when, by the cells of all columns together, where no heading says it.

A column of parties is taken for those who act only beside a column of things to do, and where enough else
speaks of duties: a day, a heading of a plan, a column called after actions, who helps, orders. Tables of
requests, grants and amounts are none.
"""

import re

from graph.extractors.duties.periods import Period
from graph.extractors.duties.rows import TIMES
from graph.extractors.tables.columns import MOST, TableColumns
from graph.extractors.tables.headings import Column, Heading
from graph.extractors.tables.row_times import LOGGED, time_of_column

_PARTIES = (Column.PERSON, Column.ORGANISATION, Column.ROLE, Column.MATTER, Column.OTHER)
_OF_PLANS = re.compile(
    r"plan(?:en)?\b|åtgärd|aktivitet|insats|uppdrag|uppgifter|att göra|åtagande|genomförande|överenskommelse"
    r"|löfte|vem gör vad|ansvarsfördelning|arbetsfördelning|ansvar och",
    re.IGNORECASE,
)
_REQUESTS = re.compile(
    r"delegat|beslutander|attest|bidrag|ändamål|\bsökt|beviljat|stipend|motion|medborgarförslag|remiss|väckt"
    r"|inlämna|inkom|föreläs|studieresa|kalender|utbetal|programpunkt",
    re.IGNORECASE,
)
_AGAINST = frozenset((Column.PRESENCE, Column.PRESENTER, Column.DECISION, Column.PARTY))
_PAST = re.compile(
    r"\w+(?:at|ad|ats|it|mn|kom|ckt|mält)", re.IGNORECASE
)  # when something was: "Lämnat", "Inkom", "Väckt"
_ENOUGH = 2  # more things than these speak of duties, where no heading says who acts
_ACTING = re.compile(r"\W*(?:\w+(?:ar|er|ande|ende)|(?:\w+\s+){1,2}(?:hos|på))\W*", re.IGNORECASE)  # "Fixar"
_UNSAID = Heading(Column.OTHER)
_STATUS = re.compile(r"status|läge", re.IGNORECASE)


def unnamed_actor(table: TableColumns) -> int | None:
    """Give the column of those who act; None where the table may well tell of something else."""
    action = next(iter(table.actions()), None)
    if action is None or not _AGAINST.isdisjoint(table.kinds) or _is_of_amounts(table, action):
        return None
    found = [place for kind in _PARTIES for place in table.parties(kind) if place != action]
    unsaid = [place for place in found if table.headings[place] == _UNSAID and not _is_acting(table, place)]
    if len(unsaid) > 1 and len(unsaid) == len(found):
        return None  # which of them acts is told by nothing
    found.sort(key=lambda place: not table.headings[place].party)
    return next((place for place in found if _speaks_for_duties(table, action, place)), None)


def _speaks_for_duties(table: TableColumns, action: int, actor: int) -> bool:
    """Weigh what says that a table is one of duties; where nothing names its columns, cells may."""
    if not any(table.names):
        sure = min(table.contents(action).actions, table.contents(actor).parties) >= MOST
        return sure and (_is_of_plan(table) or bool(_days(table)))
    called, planned, ordered = (
        table.says_action(action),
        _is_of_plan(table),
        _is_of_orders(table, action, actor),
    )
    named, marked, due = bool(table.of(*TIMES)), _has_marked_times(table), bool(table.of(Column.DEADLINE))
    timed = marked or named or bool(_days(table))
    followed = any(map(_STATUS.search, table.names))
    if table.headings[actor].party:
        stated = called or planned or ordered or due
        return stated if timed or followed else called and planned
    helped = bool(table.parties(Column.SUPPORT, Column.HELPER))
    acts = _is_acting(table, actor)
    said = (called, planned, named, due, followed, marked, helped, acts, timed)
    return sum(said) + 2 * (ordered and (timed or acts)) > _ENOUGH


def _is_of_orders(table: TableColumns, action: int, actor: int) -> bool:
    """Tell what to do in so many words, each beside somebody, where nothing was asked for or granted."""
    told = min(table.contents(action).orders, table.contents(actor).parties) >= MOST
    return told and not _is_of_requests(table)


def _has_marked_times(table: TableColumns) -> bool:
    return any(time_of_column(name, None) != Period() for name in table.names)


def _is_acting(table: TableColumns, place: int) -> bool:
    return _ACTING.fullmatch(table.names[place]) is not None


def _is_of_plan(table: TableColumns) -> bool:
    return any(map(_OF_PLANS.search, (table.view.document.title, *table.rows[0].headings)))


def _is_of_requests(table: TableColumns) -> bool:
    """Tell a table of what was asked for, granted or delegated, or of what goes on."""
    return any(map(_REQUESTS.search, (table.view.document.title, *table.rows[0].headings, *table.names)))


def _is_of_amounts(table: TableColumns, action: int) -> bool:
    """Tell a table of money or figures, unless its actions are called so."""
    if table.headings[action].tier == 0:
        return False
    others = [place for place in table.of(Column.BESIDE, Column.OTHER) if not table.headings[place].reports]
    return any(table.contents(place).amounts >= MOST and place for place in others)


def _days(table: TableColumns) -> list[int]:
    """Give the columns of unknown names that hold days to come, not those of when something was."""
    places = (place for place in table.of(Column.OTHER, Column.BESIDE) if _may_be_time(table, place))
    return [place for place in places if table.contents(place).days >= MOST]


def _may_be_time(table: TableColumns, place: int) -> bool:
    head, name = table.headings[place], table.names[place]
    past = _PAST.fullmatch(name.strip()) and not table.contents(place).to_come
    return head.reports or (head.column is Column.OTHER and not past)


def find_time(table: TableColumns) -> None:
    """Take a column of days for when duties are due, where no name says when."""
    times = table.of(*TIMES)
    if not all(table.headings[each].begins or LOGGED.fullmatch(table.names[each]) for each in times):
        return
    actions = [place for place in table.of(Column.MATTER) if table.headings[place].tier == 0]
    dated = [*_days(table), *(each for each in actions[1:] if table.contents(each).days >= MOST)]
    for place in dated[-1:]:
        known = table.kinds[place] is not Column.OTHER or bool(table.of(*TIMES))
        table.kinds[place] = Column.DEADLINE if known else Column.TIME
