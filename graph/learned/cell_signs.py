"""The signs that the cells of a column give: what they hold, how long they are, whose names stand there."""

from collections.abc import Sequence

from graph.extractors.tables.cell_contents import Contents
from graph.extractors.tables.columns import HALF, TableColumns

_HELD = ("parties", "days", "actions", "amounts", "codes")
_SHARES = (*_HELD, "orders", "lacks")
_LENGTHS = (4, 12, 30, 60, 120)  # letters of the longest cell
_WORDS = (1.2, 2.2, 3.5, 6.0, 10.0)  # words of a cell on the whole
_LONG = 60
_SAMPLE = 16
_NAMED = (("pers", ("person",)), ("body", ("organisation", "group", "region")), ("role", ("role",)))


def fourths(share: float) -> int:
    """Give a share in fourths, rounded down."""
    return min(4, int(share * 4 + 1e-9))


def held_by(contents: Contents) -> str:
    """Give what most cells of a column hold: parties, days, things to do …; else how long they are."""
    if not contents.cells:
        return "empty"
    likeliest: str = max(_HELD, key=lambda kind: getattr(contents, kind))
    if getattr(contents, likeliest) < HALF:
        return "long" if contents.longest > _LONG else "text"
    return likeliest


def cell_signs(table: TableColumns, place: int) -> list[str]:
    """Give the signs of the cells of a column."""
    held = table.contents(place)
    words = [len(each.split()) for each in held.words]
    count = max(1, len(words))
    return [
        f"c:{held_by(held)}",
        *(f"c:{kind}{fourths(getattr(held, kind))}" for kind in _SHARES),
        f"c:empty{fourths(1 - len(held.cells) / max(1, min(len(table.rows), _SAMPLE)))}",
        f"c:len{_step(held.longest, _LENGTHS)}",
        f"c:words{_step(sum(words) / count, _WORDS)}",
        f"c:dist{fourths(len({each.lower() for each in held.words}) / count)}",
        f"c:low{fourths(sum(each[:1].islower() for each in held.words) / count)}",
        f"c:multi{fourths(sum(',' in each for each in held.words) / count)}",
        *([f"c:{tense_of(held)}"] if held.days >= HALF else []),
        *_names(table, held),
    ]


def tense_of(held: Contents) -> str:
    """Tell whether the days of a column are all to come."""
    return "tocome" if held.to_come else "past"


def _step(value: float, steps: Sequence[float]) -> int:
    return sum(value > step for step in steps)


def _names(table: TableColumns, held: Contents) -> list[str]:
    """Tell in how many cells names of each sort stand."""
    found = [0] * len(_NAMED)
    for cell in held.cells:
        kinds = {each.kind for each in table.view.names.within(cell.start, cell.end)}
        for at, (_, sort) in enumerate(_NAMED):
            found[at] += not kinds.isdisjoint(sort)
    count = max(1, len(held.cells))
    return [f"c:{sort}{fourths(seen / count)}" for (sort, _), seen in zip(_NAMED, found, strict=True)]
