"""The signs of tables for the models that tell what their columns hold and whether they are of duties.

What rules make of headings is none of them, so that a heading that no rule knows is no stranger than others.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.extractors.tables.columns import HALF, TableColumns
from graph.learned.cell_signs import cell_signs, fourths, held_by, tense_of
from graph.learned.heading_signs import PREPOSITIONS, heading_signs, shape_of, words_of_heading

_MAY_BE_PARTIES = 0.4
_WORD = re.compile(r"\w+")
_STEM = 8  # letters of a word of a heading above that count
_LEAD = 25  # words of the line above a table that count
_OF_TABLES = ("h:w=", "h:g=", "h:=", "h:sh=", "h:2=")


@dataclass(frozen=True)
class TableSigns:
    """What is asked of a table to tell what it holds; what its columns share is found once."""

    table: TableColumns

    @cached_property
    def held(self) -> tuple[str, ...]:
        """What each column holds, roughly."""
        return tuple(held_by(self.table.contents(place)) for place in range(len(self.table.kinds)))

    @cached_property
    def parties(self) -> tuple[int, ...]:
        """The columns that may name who acts."""
        places = range(len(self.table.kinds))
        return tuple(each for each in places if self.table.contents(each).parties >= _MAY_BE_PARTIES)

    @cached_property
    def cells(self) -> tuple[list[str], ...]:
        """The signs of the cells of each column."""
        return tuple(cell_signs(self.table, place) for place in range(len(self.table.kinds)))

    def of_column(self, place: int) -> list[str]:
        """Give the signs of a column: its heading, its cells, where it stands and what is beside it."""
        name, held = self.table.names[place], self.held[place]
        last = words_of_heading(name)[-1:]
        joined = [shape_of(name), *(f"l={word}" for word in last if word in PREPOSITIONS)]
        return [
            *self.cells[place],
            *heading_signs(name),
            *(f"x:{held}{each}" for each in joined),
            *self._stands(place),
            *self._beside(place, -1, "L"),
            *self._beside(place, 1, "R"),
        ]

    def _stands(self, place: int) -> Iterator[str]:
        """Tell where a column stands among all, and among those that hold the same."""
        count, held = len(self.held), self.held[place]
        yield from (f"s:pos{min(place, 4)}", f"s:n{min(count, 7)}", f"s:end{place == count - 1}")
        yield f"s:left={self.held[place - 1] if place else '^'} {held}"
        yield f"s:right={self.held[place + 1] if place + 1 < count else '$'} {held}"
        order = self.parties.index(place) if place in self.parties else "-"
        yield f"s:par{min(len(self.parties), 4)}:{order}"
        yield f"s:{held}:{self.held[:place].count(held)}"

    def _beside(self, place: int, step: int, side: str) -> Iterator[str]:
        """Tell what the heading of the column on one side says."""
        if 0 <= place + step < len(self.held):
            name = self.table.names[place + step]
            yield from (f"n:{side}{word}" for word in words_of_heading(name))
            yield f"n:{side}{shape_of(name)}"

    def of_table(self) -> list[str]:
        """Give the signs of a table as a whole, each once, with the words above it."""
        columns = (sign for place in range(len(self.held)) for sign in self._in_table(place))
        return list(dict.fromkeys((*self._sizes(), *columns, *self._above())))

    def _in_table(self, place: int) -> Iterator[str]:
        name, held = self.table.names[place], self.held[place]
        yield from (f"t{each}" for each in heading_signs(name) if each.startswith(_OF_TABLES))
        yield from (f"t{held}{word}" for word in (*words_of_heading(name), shape_of(name)))
        yield from (f"t{each}" for each in self.cells[place])
        if (contents := self.table.contents(place)).days >= HALF:
            yield f"t:{tense_of(contents)}"

    def _sizes(self) -> Iterator[str]:
        columns = [self.table.contents(place) for place in range(len(self.held))]
        acts, parties, orders, days = (
            fourths(max((getattr(each, kind) for each in columns), default=0.0))
            for kind in ("actions", "parties", "orders", "days")
        )
        yield from (f"t:seq={' '.join(self.held[:6])}", f"t:n{min(len(columns), 7)}")
        yield from (f"t:has={held}" for held in sorted(set(self.held)))
        yield from (f"t:a{acts}", f"t:p{parties}", f"t:o{orders}", f"t:d{days}")
        yield from (f"t:apd{acts}{parties}{days}", f"t:op{orders}{parties}")
        yield f"t:rows{min(len(self.table.rows), 6)}"
        yield f"t:np{min(sum(each.parties >= HALF for each in columns), 3)}"

    def _above(self) -> Iterator[str]:
        """Give the words of the heading and of the line above a table."""
        view = self.table.view
        yield from (f"t:hd={word}" for word in _stems(self.table.rows[0].headings[-1:]))
        at = bisect_left(view.blocks, self.table.rows[0].start, key=lambda block: block.start)
        while at > 0 and view.blocks[at - 1].cells:
            at -= 1
        lead = view.blocks[at - 1] if at else None
        words = _stems([view.text[lead.start : lead.end]]) if lead else []
        yield from (f"t:ld={word}" for word in words[-_LEAD:])


def _stems(lines: Sequence[str]) -> list[str]:
    return [word[:_STEM] for line in lines for word in _WORD.findall(line.lower())]
