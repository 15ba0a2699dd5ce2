"""Who answers for what in a table whose headings no rule knows, by models trained on tables with gold.

One model tells whether a table is of duties, another what each column holds. Both go by the words of the
headings and their pieces, by the cells, and by what stands beside and above; see `table_signs`. The likeliest
pair of a column of those who answer and one of what is to be done is chosen together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path

import numpy as np

from graph.extractors.duties.matrices import MARK
from graph.extractors.tables.columns import HALF, TableColumns
from graph.extractors.tables.headings import Column
from graph.learned.linear import Floats, LinearModel, read_model
from graph.learned.table_signs import TableSigns

HOME = Path(__file__).parents[1] / "data" / "learned"
DUTIES = "duties"
ROLES = ("who", "matter", "support", "help", "when", "start")
_WHO, MATTER = 0, 1
HOLDS = {"support": Column.SUPPORT, "help": Column.HELPER, "when": Column.TIME, "start": Column.START}
DAYS = ("when", "start")
_MOST_COLUMNS = 12
_FEWEST_COLUMNS = 2
_LEAST = 0.5  # a chance below which nothing is said
SURE = 0.8
"""A chance from which models count where cells or rules say something else."""

_LONGEST_PARTY = 60  # letters of a cell


@dataclass(frozen=True, slots=True)
class TableRoles:
    """What a table of duties holds, as far as models tell.

    :ivar kinds: what the columns besides those of `who` and `matter` hold, by place.
    :ivar chance: how likely it is that the table is of duties, and these two columns hold what is told.
    """

    who: int
    matter: int
    kinds: dict[int, Column]
    chance: float


def learned_roles(table: TableColumns) -> TableRoles | None:
    """Tell who answers for what in a table; None where it is likely of something else."""
    signs = TableSigns(table)
    if not may_be_asked(table):
        return None
    duties = duties_chance(signs)
    if duties < _model("duty_tables").thresholds[0]:
        return None
    chances = chances_of_columns(signs)
    who, matter = _pair(table, signs, chances)
    sure = float(duties * min(chances[who][_WHO], chances[matter][MATTER]))
    if who == matter or sure < _LEAST:
        return None
    return TableRoles(who, matter, _others(table, signs, chances, (who, matter)), round(sure, 2))


def may_be_asked(table: TableColumns) -> bool:
    """Tell whether a table has headings, not too many for the models, and is no matrix."""
    places = range(len(table.kinds))
    fits = _FEWEST_COLUMNS <= len(places) <= _MOST_COLUMNS and any(table.names)
    return fits and sum(_is_marked(table, place) for place in places) < _FEWEST_COLUMNS


def _is_marked(table: TableColumns, place: int) -> bool:
    """Tell a column of marks, as "X" and "Deltar"."""
    words = table.contents(place).words
    return bool(words) and 2 * sum(MARK.fullmatch(each) is not None for each in words) >= len(words)


def duties_chance(signs: TableSigns) -> float:
    """Give the chance that a table tells who answers for what."""
    model = _model("duty_tables")
    return float(model.chances(model.summed(signs.of_table()))[0])


def chances_of_columns(signs: TableSigns) -> Floats:
    """Give for each column the chance that it holds each of `ROLES`."""
    model = _model("table_columns")
    places = range(len(signs.held))
    chances: Floats = np.stack([model.chances(model.summed(signs.of_column(place))) for place in places])
    return chances


def _pair(table: TableColumns, signs: TableSigns, chances: Floats) -> tuple[int, int]:
    """Give the likeliest columns of those who answer and of what is to be done; one twice for none."""
    pairs = [
        (float(chances[who][_WHO] * chances[matter][MATTER]), -matter, who)
        for who, matter in permutations(range(len(chances)), 2)
        if may_act(table, signs, who, chances[who][_WHO]) and table.contents(matter).cells
    ]
    _, matter, who = max(pairs, default=(0.0, 0, 0))
    return who, -matter


def may_act(table: TableColumns, signs: TableSigns, place: int, sure: float) -> bool:
    """Tell whether cells name who acts or helps: by themselves, or by how sure models are of short words."""
    held = table.contents(place)
    others = max(held.days, held.amounts, held.codes)
    return place in signs.parties or (sure >= SURE and held.longest <= _LONGEST_PARTY and others < HALF)


def _others(
    table: TableColumns, signs: TableSigns, chances: Floats, taken: Sequence[int]
) -> dict[int, Column]:
    """Tell who helps or takes part and when, where one of these is likelier than not."""
    found: dict[int, Column] = {}
    for place, each in enumerate(chances):
        role = ROLES[int(each.argmax())]
        held = table.contents(place)
        fits = held.days >= HALF if role in DAYS else may_act(table, signs, place, each.max())
        if place not in taken and role in HOLDS and each.max() >= HALF and fits:
            found[place] = HOLDS[role]
    return found


@cache
def _model(name: str) -> LinearModel:
    return read_model(HOME / f"{name}.npz")
