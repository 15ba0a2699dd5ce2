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
_WHO, _MATTER = 0, 1
_HOLDS = {"support": Column.SUPPORT, "help": Column.HELPER, "when": Column.DEADLINE}
_HELPING = ("support", "help")
_MOST_COLUMNS = 12
_FEWEST_COLUMNS = 2
_LEAST = 0.5  # a chance below which nothing is said
_LEAST_ALONE = 0.7  # of a column that the rules left beside those that they know


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
    if not (signs.parties and _may_be_asked(table)):
        return None
    model = _model("duty_tables")
    (duties,) = model.chances(model.summed(signs.of_table()))
    if duties < model.thresholds[0]:
        return None
    chances = chances_of_columns(_model("table_columns"), signs)
    who, matter = _pair(table, signs, chances)
    sure = float(duties * min(chances[who][_WHO], chances[matter][_MATTER]))
    if who == matter or sure < _LEAST:
        return None
    return TableRoles(who, matter, _others(table, chances, (who, matter)), round(sure, 2))


def learned_partners(table: TableColumns) -> dict[int, tuple[Column, float]]:
    """Tell which columns of parties, of which no rule knows what they hold, name who helps or takes part.

    :returns: by place what a column holds and how likely it is; rules have told who answers beside it.
    """
    unknown = [place for place in table.parties(Column.OTHER) if table.names[place]]
    if not unknown or not _may_be_asked(table):
        return {}
    chances = chances_of_columns(_model("table_columns"), TableSigns(table))
    found: dict[int, tuple[Column, float]] = {}
    for place in unknown:
        role = max(_HELPING, key=lambda each: chances[place][ROLES.index(each)])
        sure = float(chances[place][ROLES.index(role)])
        if sure >= _LEAST_ALONE and sure == chances[place].max():
            found[place] = (_HOLDS[role], round(sure, 2))
    return found


def _may_be_asked(table: TableColumns) -> bool:
    """Tell whether a table has headings, not too many for the models, and is no matrix."""
    places = range(len(table.kinds))
    fits = _FEWEST_COLUMNS <= len(places) <= _MOST_COLUMNS and any(table.names)
    return fits and sum(_is_marked(table, place) for place in places) < _FEWEST_COLUMNS


def _is_marked(table: TableColumns, place: int) -> bool:
    """Tell a column of marks, as "X" and "Deltar"."""
    words = table.contents(place).words
    return bool(words) and 2 * sum(MARK.fullmatch(each) is not None for each in words) >= len(words)


def chances_of_columns(model: LinearModel, signs: TableSigns) -> Floats:
    """Give for each column the chance that it holds each of `ROLES`."""
    places = range(len(signs.held))
    chances: Floats = np.stack([model.chances(model.summed(signs.of_column(place))) for place in places])
    return chances


def _pair(table: TableColumns, signs: TableSigns, chances: Floats) -> tuple[int, int]:
    """Give the likeliest columns of those who answer and of what is to be done; one twice for none."""
    pairs = [
        (float(chances[who][_WHO] * chances[matter][_MATTER]), -matter, who)
        for who, matter in permutations(range(len(chances)), 2)
        if who in signs.parties and table.contents(matter).cells
    ]
    _, matter, who = max(pairs, default=(0.0, 0, 0))
    return who, -matter


def _others(table: TableColumns, chances: Floats, taken: Sequence[int]) -> dict[int, Column]:
    """Tell who helps or takes part and when, where one of these is likelier than not."""
    found: dict[int, Column] = {}
    for place, each in enumerate(chances):
        role = ROLES[int(each.argmax())]
        held = table.contents(place)
        fits = held.days >= HALF if role == "when" else held.parties >= HALF
        if place not in taken and role in _HOLDS and each.max() >= HALF and fits:
            found[place] = _HOLDS[role]
    return found


@cache
def _model(name: str) -> LinearModel:
    return read_model(HOME / f"{name}.npz")
