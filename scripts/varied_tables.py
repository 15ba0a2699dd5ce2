"""Tables under other headings than their own, so that a model learns to do without the words of headings.

In one variation each heading is that of another column of the same role in the same set; in the other half of
the headings have made-up words in place of their own, which keep their last letters and prepositions, as
words that nobody has seen. By a seed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from graph.extractors.tables.columns import TableColumns
from graph.learned.heading_signs import PREPOSITIONS
from graph.learned.table_signs import TableSigns
from scripts.table_examples import TableExample

_LETTERS = "bdfgklmnprstvåäöaeiou"
_KEPT = (1, 2, 2, 3)  # letters at the end of a word
_SHORTEST = 4
_MADE_UP = 0.5
Heads = Mapping[tuple[str, str], Sequence[str]]
"""The headings of each set, by what their columns hold."""


def varied(examples: Sequence[TableExample], seed: int = 1) -> Iterator[TableExample]:
    """Give each table, and two variations of those that have headings."""
    random = Random(seed)  # noqa: S311 - no secret
    heads: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in examples:
        for name, role in zip(each.table.names, _held(each), strict=True):
            heads[each.set, role].append(name)
    for each in examples:
        yield each
        if any(each.table.names):
            yield _under(each, [random.choice(heads[each.set, role]) for role in _held(each)])
            yield _under(each, [_made_up(name, random) for name in each.table.names])


def _held(example: TableExample) -> list[str]:
    """Give the role of each column; of a table without duties, what its cells are."""
    if example.of_duties:
        return list(example.roles)
    return [f"cells: {held}" for held in TableSigns(example.table).held]


def _made_up(name: str, random: Random) -> str:
    if random.random() >= _MADE_UP:
        return name
    return re.sub(r"\w+", lambda word: _nobodys(word.group(), random), name)


def _nobodys(word: str, random: Random) -> str:
    if word.lower() in PREPOSITIONS or len(word) < _SHORTEST:
        return word
    count = max(1, len(word) - random.choice(_KEPT))
    return "".join(random.choices(_LETTERS, k=count)) + word[count:]


def _under(example: TableExample, names: Sequence[str]) -> TableExample:
    """Put a table under other headings; its cells stay what they are."""
    table = example.table
    for place in range(len(names)):
        table.contents(place)
    first = table.rows[0]
    named = zip(first.cells, names, strict=True)
    row = replace(first, cells=tuple(replace(cell, column=name) for cell, name in named))
    rows = [row, *table.rows[1:]]
    return replace(example, table=TableColumns(table.view, rows, table.headings, table.kinds, table.read))
