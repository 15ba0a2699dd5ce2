"""What models know better of a table that rules have read: that it is of something else, or a column is.

Rules know a heading or do not; where models that have seen many more tables are sure of something else, and
hold what the rules say to be unlikely, the models are right far oftener (`benchmarks/graph.md`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.extractors.duties.rows import WHO
from graph.extractors.tables.columns import HALF, TableColumns
from graph.extractors.tables.headings import Column
from graph.learned.linear import Floats
from graph.learned.table_roles import (
    DAYS,
    HOLDS,
    MATTER,
    ROLES,
    SURE,
    chances_of_columns,
    duties_chance,
    may_act,
    may_be_asked,
)
from graph.learned.table_signs import TableSigns

_DOUBTED = 0.2  # a chance up to which rules do not count beside models that are sure
_HARDLY = 0.1  # a chance of duties below which no rule counts
_FEWEST_ROWS = 2
_TAKEN = {**HOLDS, "who": Column.RESPONSIBLE}
_TOLD = {
    Column.RESPONSIBLE: "who",
    Column.ACTOR: "who",
    Column.SUPPORT: "support",
    Column.HELPER: "help",
    Column.DEADLINE: "when",
    Column.TIME: "when",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """What models know better of a table.

    :ivar refused: whether it is hardly one of duties.
    :ivar kinds: what columns hold that rules take for something else, by place, with how likely it is.
    :ivar matter: the column of what is to be done, where rules would take another, with how likely it is.
    """

    refused: bool = False
    kinds: dict[int, tuple[Column, float]] = field(default_factory=dict)
    matter: tuple[int, float] | None = None


def corrected(table: TableColumns, matter: int | None) -> Correction:
    """Tell where models are sure of something else than rules; nothing of a single row.

    :param matter: the column that rules take for what is to be done.
    """
    if len(table.rows) < _FEWEST_ROWS or not may_be_asked(table):
        return Correction()
    signs = TableSigns(table)
    if duties_chance(signs) < _HARDLY:
        return Correction(refused=True)
    chances = chances_of_columns(signs)
    place = int(chances[:, MATTER].argmax())
    sure = round(float(chances[place][MATTER]), 2)
    other = matter is not None and place != matter and chances[matter][MATTER] <= _DOUBTED
    kinds = dict(_better_known(table, signs, chances))
    return Correction(kinds=kinds, matter=(place, sure) if other and sure >= SURE else None)


def _better_known(
    table: TableColumns, signs: TableSigns, chances: Floats
) -> Iterator[tuple[int, tuple[Column, float]]]:
    """Give the columns of parties and of days that hold something else than rules say."""
    for place, each in enumerate(chances):
        told = "start" if table.headings[place].begins else _TOLD.get(table.kinds[place])
        kept = float(each[ROLES.index(told)]) if told else 0.0
        role, sure = ROLES[int(each.argmax())], float(each.max())
        mended = table.headings[place].column in WHO and table.kinds[place] not in WHO
        if role == told or kept > _DOUBTED or (mended and role == "who"):
            continue
        if sure >= SURE and role in _TAKEN and _fits(table, signs, place, role, sure):
            yield place, (_TAKEN[role], round(sure, 2))
        elif told and sure < HALF:
            yield place, (Column.OTHER, round(1 - kept, 2))


def _fits(table: TableColumns, signs: TableSigns, place: int, role: str, sure: float) -> bool:
    """Tell whether cells may be days, or parties."""
    return table.contents(place).days >= HALF if role in DAYS else may_act(table, signs, place, sure)
