"""The columns of a table with their headings and cells, and what is asked of them to tell what they hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.records import Section
from graph.extractors.duties.rows import ANSWERS_FOR
from graph.extractors.tables.cell_contents import Contents, contents_of
from graph.extractors.tables.headings import Column, Heading
from graph.extractors.view import View

MOST, HALF, FEW = 0.6, 0.5, 0.2  # shares of the cells of a column
_LONGEST_NUMBER = 4


@dataclass(slots=True)
class TableColumns:
    """A table as it is read; what its columns hold is asked of each once.

    :ivar kinds: what each column holds, as far as it has been told.
    """

    view: View
    rows: Sequence[Section]
    headings: tuple[Heading, ...]
    kinds: list[Column]
    read: dict[int, Contents] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The headings as printed."""
        return tuple(cell.column for cell in self.rows[0].cells)

    def contents(self, place: int) -> Contents:
        """Give what the cells of a column hold."""
        if place not in self.read:
            self.read[place] = contents_of(self.view, self.rows, place)
        return self.read[place]

    def of(self, *kinds: Column) -> list[int]:
        """Give the places of the columns of these kinds."""
        return [place for place, kind in enumerate(self.kinds) if kind in kinds]

    def others(self, place: int) -> list[int]:
        """Give the columns beside one that may hold what it does not: nobody, no days."""
        return [each for each in self.of(Column.MATTER, Column.OTHER) if each != place]

    def parties(self, *kinds: Column) -> list[int]:
        """Give the columns of these kinds whose cells name people, bodies or offices."""
        places = ((place, HALF if self.headings[place].party else MOST) for place in self.of(*kinds))
        return [place for place, share in places if self.contents(place).parties >= share]

    def actions(self) -> list[int]:
        """Give the columns that name things to do: by name, or as most of their cells do."""
        named = [place for place in self.of(Column.MATTER) if self.is_called_action(place)]
        others = self.of(Column.MATTER, Column.OTHER)
        return named + [
            place for place in others if self.contents(place).actions >= HALF and place not in named
        ]

    def is_called_action(self, place: int) -> bool:
        """Tell a column whose name says what is done, and whose cells are no parties."""
        return self.says_action(place) and self.contents(place).parties < HALF

    def says_action(self, place: int) -> bool:
        """Tell a column whose name says what is done, or what somebody answers for."""
        answers = ANSWERS_FOR.fullmatch(self.names[place])
        return self.headings[place].tier == 0 or answers is not None

    def may_be_matter(self, place: int) -> bool:
        """Tell whether a column of unknown name may be what is done: no parties, days, figures or numbers."""
        held = self.contents(place)
        return (
            not self.headings[place].party
            and held.longest > _LONGEST_NUMBER
            and (max(held.parties, held.days, held.amounts) < MOST)
        )
